import { describe, expect, it } from 'vitest';
import { nobodyText } from '../../../src/domain/roster/nobodyText';
import { read, readRows } from '../../kit/plainRoster';

const row = (id: string, provider: string): string[] => [id, 'Resource', provider];

it('nobody is written as the column writes it most, a blank too', () => {
  expect(
    nobodyText(
      readRows(row('1', 'Ramos, Elena'), row('2', 'TBD'), row('3', 'TBD'), row('4', '')),
      'provider',
    ),
  ).toBe('TBD');
  expect(nobodyText(readRows(row('1', 'Ramos, Elena'), row('2', ''), row('3', '')), 'provider')).toBe('');
});

it('and as Unassigned where nothing is nobody’s', () => {
  expect(nobodyText(readRows(row('1', 'Ramos, Elena')), 'provider')).toBe('Unassigned');
});

it('but never as a blank among service columns, where it would say that the student has no such service', () => {
  const roster = read([
    ['Student ID', 'Student', 'Speech Provider', 'Speech Minutes', 'OT Provider', 'OT Minutes'],
    ['1', 'Alder, Ana', 'Lund, Erik', 30, '', ''],
    ['2', 'Birch, Ben', '', 30, 'Park, Kim', 15],
    ['3', 'Cedar, Cora', '', 30, 'Park, Kim', 15],
  ]);
  expect(roster.mapping.shape).toBe('wide');
  expect(roster.lines.filter(({ provider }) => provider === '')).toHaveLength(2);
  expect(nobodyText(roster, 'provider')).toBe('Unassigned');
});

it('of service columns as well, where they say it', () => {
  const roster = read([
    ['Student ID', 'Student', 'Speech Provider', 'Speech Minutes', 'OT Provider', 'OT Minutes'],
    ['1', 'Alder, Ana', 'Lund, Erik', 30, 'TBD', 15],
    ['2', 'Birch, Ben', 'TBD', 30, 'Park, Kim', 15],
  ]);
  expect(roster.mapping.shape).toBe('wide');
  expect(nobodyText(roster, 'provider')).toBe('TBD');
});

describe('beside case managers', () => {
  const roster = (...rows: [id: string, provider: string, manager: string][]) =>
    read([
      ['Student ID', 'Service', 'Provider', 'Case Manager', 'Minutes'],
      ...rows.map(([id, provider, manager]) => [id, 'Resource', provider, manager, 60]),
    ]);

  it('nobody is written as providers are, also of a student who has a case manager', () => {
    const rows = roster(['1', 'TBD', 'Cho, Ben'], ['2', 'Ramos, Elena', 'Cho, Ben']);
    expect(nobodyText(rows, 'provider')).toBe('TBD');
    expect(nobodyText(rows, 'caseManager')).toBe('TBD');
  });

  it('and as case managers are where no provider is nobody; a blank below a name says nothing', () => {
    const rows = roster(
      ['1', 'Ramos, Elena', 'Cho, Ben'],
      ['1', 'Ramos, Elena', ''],
      ['2', 'Ramos, Elena', 'Open'],
    );
    expect(nobodyText(rows, 'provider')).toBe(nobodyText(rows, 'caseManager'));
    expect(
      nobodyText(roster(['1', 'Ramos, Elena', 'Cho, Ben'], ['2', 'Ramos, Elena', 'TBD']), 'provider'),
    ).toBe('TBD');
  });
});
