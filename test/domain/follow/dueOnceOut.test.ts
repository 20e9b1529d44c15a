import { describe, expect, test } from 'vitest';
import { due, type Follows } from '../../kit/due';
import { day } from '../../kit/entries';
import { type Recorded, ROWS } from '../../kit/given';

/** The rows, Ana's Resource with another provider. */
const servedBy = (who: string): string[] =>
  ROWS.map((row, i) => (i === 0 ? row.replace('| 1 | Ramos, Elena |', `| 1 | ${who} |`) : row));
/** The rows, Ben's with another case manager. */
const managedBy = (who: string): string[] =>
  ROWS.map((row, i) => (i === 2 ? row.replace(/Cho, Ben$/, who) : row));

describe('the provider’s cell of a student whose exit takes back what began after it', () => {
  /** Nobody has it from today on, then Ben Cho until that, and then the student was out the day before. */
  const changes = (text: string) => [
    `L-000001: Unassigned from 2026-11-21 over ${text}`,
    'L-000001: Cho, Ben from 2026-11-20',
  ];
  const exit = 'L-000001: exit on 2026-11-20 & L-000001: undoes 8 & L-000001: Cho, Ben until 2026-11-20';
  const out: Follows = { before: changes('Ramos, Elena'), record: [exit], roster: servedBy('') };
  const back: Follows = {
    before: [...changes('Ramos, Elena'), exit],
    record: ['L-000001: undoes 10 & L-000001: undoes 11 & L-000001: undoes 12'],
  };

  test('names whoever had the line on the last day, be it another one than before all that', () => {
    expect(due(out)).toEqual(['row 2 Provider: Cho, Ben, was ']);
    expect(due({ ...out, before: changes('the aide') })).toEqual(['row 2 Provider: Cho, Ben, was ']);
  });

  test('names nobody again once the exit is taken back', () => {
    expect(due({ ...back, roster: servedBy('Cho, Ben') })).toEqual([
      'row 2 Provider: Unassigned, was Cho, Ben',
    ]);
  });

  test('reads as before where the same person had it then', () => {
    const before = ['L-000001: Cho, Ben from 2026-11-21 over the aide'];
    const record = ['L-000001: exit on 2026-11-20 & L-000001: undoes 8'];
    expect(due({ before, record, roster: servedBy('Cho, Ben') })).toEqual([
      'row 2 Provider: the aide, was Cho, Ben',
    ]);
  });

  test('stays as somebody typed', () => {
    expect(due({ ...out, roster: servedBy('Okafor, Dele') })).toEqual([]);
    expect(due({ ...back, roster: servedBy('Okafor, Dele') })).toEqual([]);
    const found = {
      lineKey: 'L-000001',
      change: 'End',
      begin: '' as const,
      replaced: { provider: 'Okafor, Dele' },
    };
    expect(
      due({ before: [], record: ['L-000001: exit on 2026-11-20', found], roster: servedBy('Okafor, Dele') }),
    ).toEqual([]);
  });
});

describe('the provider’s cell of a student who left while nobody looked', () => {
  const before = [
    'L-000001: Cho, Ben from 2026-11-22',
    'L-000001: exit on 2026-11-24 & L-000001: Cho, Ben until 2026-11-24',
  ];
  const since = { before, last: '2026-11-26', today: '2026-11-26' };

  test('names whoever had the line on the last day', () => {
    expect(due({ ...since, record: [], last: '2026-11-21' })).toEqual([
      'row 2 Provider: Cho, Ben, was Ramos, Elena',
    ]);
    expect(due({ ...since, record: [], last: '2026-11-21', roster: servedBy('Okafor, Dele') })).toEqual([]);
  });

  test('follows on from there once the exit is taken back', () => {
    const record = ['L-000001: undoes 9 & L-000001: undoes 10', 'L-000001: Okafor, Dele from 2026-11-26'];
    expect(due({ ...since, record, roster: servedBy('Cho, Ben') })).toEqual([
      'row 2 Provider: Okafor, Dele, was Cho, Ben',
    ]);
  });

  test('names nobody from a day on for which that was written down', () => {
    const later = [...before, 'L-000001: Unassigned from 2026-11-26'];
    expect(
      due({ ...since, before: later, record: [], last: '2026-11-25', roster: servedBy('Cho, Ben') }),
    ).toEqual(['row 2 Provider: Unassigned, was Cho, Ben']);
  });

  test('names nobody where nobody had the line on the last day', () => {
    const gap = ['L-000001: Ramos, Elena until 2026-11-22', 'L-000001: exit on 2026-11-24'];
    expect(due({ ...since, before: gap, record: [], last: '2026-11-21' })).toEqual([
      'row 2 Provider: Unassigned, was Ramos, Elena',
    ]);
  });
});

describe('the case manager’s cell of a student who left while nobody looked', () => {
  const before = [
    'C-000002: Ramos, Elena from 2026-11-22',
    'L-000003: exit on 2026-11-24 & C-000002: Ramos, Elena until 2026-11-24',
  ];

  test('names whoever managed the case on the last day, and follows on from there once the exit is taken back', () => {
    expect(due({ before, record: [], last: '2026-11-21', today: '2026-11-26' })).toEqual([
      'row 4 Case Manager: Ramos, Elena, was Cho, Ben',
    ]);
    const record = ['L-000003: undoes 9 & C-000002: undoes 10', 'C-000002: Okafor, Dele from 2026-11-26'];
    const since = { before, record, last: '2026-11-26', today: '2026-11-26' };
    expect(due({ ...since, roster: managedBy('Ramos, Elena') })).toEqual([
      'row 4 Case Manager: Okafor, Dele, was Ramos, Elena',
    ]);
  });
});

test('the case manager’s cell names nobody again where the exit of the last service is taken back alone', () => {
  const before = ['C-000002: Ramos, Elena from 2026-11-23 until 2026-11-23', 'L-000003: exit on 2026-11-22'];
  const since = { before, record: ['L-000003: undoes 9'], last: '2026-11-25', today: '2026-11-25' };
  expect(due({ ...since, roster: managedBy('Ramos, Elena') })).toEqual([
    'row 4 Case Manager: Unassigned, was Ramos, Elena',
  ]);
});

test('the case manager’s cell names who was arranged where, by their day, the exit is taken back that ended a case of before the record', () => {
  const ended: Recorded = {
    ...{ lineKey: 'C-000002', change: 'End', begin: '' },
    ...{ lastDay: day('2026-11-20'), replaced: { caseManager: 'Cho, Ben' } },
  };
  const before = [
    'C-000002: Ramos, Elena from 2026-11-24',
    'L-000003: exit on 2026-11-20 & C-000002: undoes 8',
    ended,
  ];
  const record = ['L-000003: undoes 9 & C-000002: undoes 10 & C-000002: undoes 11'];
  expect(due({ before, record, today: '2026-11-24' })).toEqual([
    'row 4 Case Manager: Ramos, Elena, was Cho, Ben',
  ]);
});

describe('what a cell read that nobody can read', () => {
  const roster = servedBy('Cho, Ben');
  const before = ['L-000001: Cho, Ben from 2026-11-21 over the aide'];

  test('stands there again only where it stands for whoever has the line again', () => {
    expect(due({ before, record: ['L-000001: undoes 8'], roster })).toEqual([
      'row 2 Provider: the aide, was Cho, Ben',
    ]);
    const record = ['L-000001: Okafor, Dele from 2026-11-20', 'L-000001: undoes 8'];
    expect(due({ before, record, roster })).toEqual(['row 2 Provider: Okafor, Dele, was Cho, Ben']);
  });

  test('is a case manager’s where the same one has the case again', () => {
    const managed = ['C-000002: Ramos, Elena from 2026-11-21 over the aide'];
    const back = { before: managed, roster: managedBy('Ramos, Elena') };
    expect(due({ ...back, record: ['C-000002: undoes 8'] })).toEqual([
      'row 4 Case Manager: the aide, was Ramos, Elena',
    ]);
    const record = ['C-000002: Okafor, Dele from 2026-11-20', 'C-000002: undoes 8'];
    expect(due({ ...back, record })).toEqual(['row 4 Case Manager: Okafor, Dele, was Ramos, Elena']);
  });

  test('is hours where they are the same again', () => {
    const hours = ['L-000001: 4 hours from 2026-11-21 over as needed'];
    const adjusted = ROWS.map((row, i) => (i === 0 ? row.replace('3 2-4', '4 2-4') : row));
    const record = ['L-000001: 2 hours from 2026-11-20', 'L-000001: undoes 8'];
    expect(due({ before: hours, record, roster: adjusted })).toEqual(['row 2 Hours per week: 2, was 4']);
  });
});
