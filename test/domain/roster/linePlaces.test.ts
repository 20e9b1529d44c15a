import { describe, expect, test } from 'vitest';
import type { ColumnRef } from '../../../src/domain/cells/cell';
import { findHeader } from '../../../src/domain/roster/headers';
import { servicesApart } from '../../../src/domain/roster/linePlaces';
import type { Mapping } from '../../../src/domain/roster/roster';
import { HEADER_ONLY, mappingOf, read } from '../../kit/plainRoster';

const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });

describe('the services of a wide roster', () => {
  const HEADER = ['Student ID', 'SLP', 'OT', 'OT Start', 'PT', 'PT Start'];
  const service = (name: string, start?: string): Mapping['services'][number] => ({
    ...{ service: name, provider: ref(name), amount: null },
    ...(start && { own: { start: ref(start) } }),
  });
  const apart = (...services: Mapping['services']) => {
    const mapping: Mapping = {
      ...HEADER_ONLY,
      shape: 'wide',
      columns: { studentId: ref('Student ID') },
      services,
    };
    const found = findHeader(mapping, [HEADER]);
    if (!found) throw new Error('The header is there.');
    return servicesApart(mapping, found).map(({ own, services: all }) => [
      own?.start ?? null,
      ...(all ?? []).map((each) => each.service),
    ]);
  };

  test('are read together, but for each that has columns of its own', () => {
    expect(apart(service('SLP'), service('OT'))).toEqual([[null, 'SLP', 'OT']]);
    expect(apart(service('SLP'), service('OT', 'OT Start'))).toEqual([
      [null, 'SLP'],
      [3, 'OT'],
    ]);
    expect(apart(service('OT', 'OT Start'), service('PT', 'PT Start'))).toEqual([
      [3, 'OT'],
      [5, 'PT'],
    ]);
    expect(apart()).toEqual([[null]]);
  });
});

describe('a wide row has a service', () => {
  const HEADER = ['Student ID', 'Student', 'SLP', 'SLP Min', 'OT', 'OT Min'];
  const services = (slp: string, minutes: string | number) =>
    read([
      HEADER,
      ['1001', 'Alder, Ana', slp, minutes, 'Park, Joon', 30],
      ['1002', 'Birch, Ben', 'Lund, Sara', 30, 'Park, Joon', 30],
    ])
      .lines.filter(({ studentId }) => studentId === '1001')
      .map(({ service, provider }) => `${service}: ${provider}`);

  test.each<[string, string | number, string[]]>([
    ['Lund, Sara', 30, ['SLP: Lund, Sara', 'OT: Park, Joon']],
    ['Lund, Sara', '', ['SLP: Lund, Sara', 'OT: Park, Joon']],
    ['', 30, ['SLP: ', 'OT: Park, Joon']],
    ['', '', ['OT: Park, Joon']],
    [' N/A ', ' ', ['OT: Park, Joon']],
    ['none', 0, ['OT: Park, Joon']],
  ])('where its cells say “%s” and %j: %j', (slp, minutes, lines) => {
    expect(services(slp, minutes)).toEqual(lines);
  });
});

test('a wide row has a service that a column names, before anybody gives it', () => {
  const service = (n: number) => [`Service ${n}`, `Service ${n} Provider`, `Service ${n} Minutes`];
  const { lines } = read([
    ['Student ID', 'Student', ...service(1), ...service(2)],
    ['1001', 'Alder, Ana', 'Speech', 'Lund, Sara', 30, 'OT', '', ''],
    ['1002', 'Birch, Ben', 'Speech', 'Lund, Sara', 30, '', '', ''],
  ]);
  expect(lines.map((line) => [line.row, line.service, line.provider])).toEqual([
    [2, 'Speech', 'Lund, Sara'],
    [2, 'OT', ''],
    [3, 'Speech', 'Lund, Sara'],
  ]);
});

test('a long row’s minutes are in the unit that the user chose, whatever their header says', () => {
  const grid = [
    ['Student ID', 'Service', 'Provider', 'Minutes'],
    ['1', 'Speech', 'Lund, Sara', 1],
  ];
  const minutes = (amountUnit: Mapping['amountUnit']) =>
    read(grid, { ...mappingOf(grid), amountUnit }).lines.map((line) => line.minutes);
  expect([minutes('minutes'), minutes('hours')]).toEqual([[1], [60]]);
});
