import { describe, expect, test } from 'vitest';
import { MOST_A_WEEK } from '../../../src/domain/cells/amount';
import type { Cell, ColumnRef } from '../../../src/domain/cells/cell';
import { amountsBeside } from '../../../src/domain/roster/amountsBeside';
import { namedAmount } from '../../../src/domain/roster/namedAmount';
import type { Mapping } from '../../../src/domain/roster/roster';
import { spanColumns } from '../../../src/domain/roster/spanColumns';
import { swappedColumns, swappedQuestion } from '../../../src/domain/roster/swappedColumns';
import { unheadedColumns } from '../../../src/domain/roster/unheadedColumns';
import { HEADER_ONLY } from '../../kit/plainRoster';

const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });
/** The cells of each column, from the first on. */
const below =
  (...columns: Cell[][]) =>
  (column: number) =>
    columns[column] ?? [];
const NONE: ReadonlySet<number> = new Set();
const bare = (over: Partial<Mapping> = {}): Mapping => ({
  ...HEADER_ONLY,
  columns: {},
  services: [],
  ...over,
});
const service = (name: string, amount: string | null) => ({
  ...{ service: name, provider: ref(name), amount: amount === null ? null : ref(amount) },
});

describe('names under the header of IDs, and IDs under that of names', () => {
  const NAMES = ['Alder, Ana', 'Birch, Ben', 'Cedar, Cora', 'Diaz, Drew'];
  const IDS = ['1001', '1002', '1003', 'S-1004'];
  const found = (ids: Cell[], names: Cell[], more: Cell[] = []) =>
    swappedColumns([['Student ID'], ['Student Name'], ['Student ID']], below(ids, names, more));

  test('are found where three of four cells say so', () => {
    const swapped = { id: 0, name: 1, field: 'name' };
    expect(found(NAMES, IDS)).toEqual(swapped);
    expect(found([...NAMES.slice(1), '1001'], [...IDS.slice(1), 'Ana'])).toEqual(swapped);
    expect(found([...NAMES.slice(1), 'Diaz, Eve', '1001', '1002'], IDS)).toBeNull();
    expect(found([...NAMES.slice(1), '1001', '1002'], IDS)).toBeNull();
    const spaced = (cells: string[]) => cells.map((cell) => ` ${cell} `);
    expect(found(spaced(NAMES), spaced(IDS))).toEqual(swapped);
    expect(found(NAMES, [...IDS.slice(2), ...NAMES.slice(2)])).toBeNull();
  });

  test('are the first such columns', () => {
    expect(found(NAMES, IDS, NAMES)).toMatchObject({ id: 0, name: 1 });
    expect(
      swappedColumns([['Student ID'], ['Student Name'], ['Student Name']], below(NAMES, IDS, IDS)),
    ).toMatchObject({ id: 0, name: 1 });
  });

  test('are not of one row, nor where another column holds the IDs', () => {
    expect(found(NAMES.slice(1, 2), IDS.slice(1, 2))).toBeNull();
    expect(found(NAMES, IDS, IDS)).toBeNull();
  });

  test('are asked about with both headers, columns and the first cells', () => {
    const pair = { id: 0, name: 1, field: 'name' as const };
    expect(
      swappedQuestion(pair, [' Student ID', 'Student Name'], below([' Alder, Ana '], IDS)).about,
    ).toEqual([...['Student ID', 'A', 'Alder, Ana'], ...['Student Name', 'B', '1001'], 'name']);
  });
});

describe('a column without a header', () => {
  const asked = (mapping: Mapping, header: string[], ...columns: Cell[][]) =>
    unheadedColumns(mapping, header, below(...columns)).map(({ about }) => about);
  const HEADER = ['ID', 'SLP', ''];

  test('is asked about where it holds the minutes that the roster lacks', () => {
    const lacks = bare({ columns: { provider: ref('SLP') } });
    expect(asked(lacks, HEADER, ['1'], ['Lund'], [30, 60])).toEqual([['C', '30']]);
    expect(asked(lacks, HEADER, ['1'], ['Lund'], [30, 7])).toEqual([]);
    expect(asked(lacks, HEADER, ['1'], ['Lund'], [])).toEqual([]);
    // Before the first header rows are numbered.
    expect(asked(lacks, ['', 'SLP'], [30, 60], ['Lund'])).toEqual([]);
    expect(asked(lacks, ['ID', 'SLP', 'Room'], ['1'], ['Lund'], [30, 60])).toEqual([]);
  });

  test('is where one service of a wide roster lacks them', () => {
    const wide = (...services: Mapping['services']) => bare({ shape: 'wide', services });
    const has = service('OT', 'OT Min');
    expect(asked(wide(has, service('SLP', null)), HEADER, ['1'], ['Lund'], [30, 60])).toEqual([['C', '30']]);
    expect(asked(wide(has), HEADER, ['1'], ['Lund'], [30, 60])).toEqual([]);
  });

  test('is where it holds the people, or the period of minutes that have none', () => {
    const people = bare({ columns: { amount: ref('Minutes per week') } });
    expect(asked(people, ['ID', 'Service', ''], ['1'], ['OT'], [' Lund, Sara', 'Kim, Bo'])).toEqual([
      ['C', 'Lund, Sara'],
    ]);
    expect(asked(people, ['ID', 'Service', ''], ['1'], ['OT'], ['Lund, Sara', '30'])).toEqual([]);
    const has = bare({ columns: { amount: ref('Minutes per week'), provider: ref('SLP') } });
    expect(asked(has, HEADER, ['1'], ['Lund'], ['Lund, Sara', 'Kim, Bo'])).toEqual([]);
    const wide = bare({ shape: 'wide', services: [service('SLP', 'SLP Min')] });
    expect(asked(wide, HEADER, ['1'], ['Lund'], ['Lund, Sara', 'Kim, Bo'])).toEqual([]);
    const periods = (header: string) => bare({ columns: { amount: ref(header), provider: ref('SLP') } });
    const cells = ['weekly', 'monthly'];
    expect(asked(periods('Minutes'), HEADER, ['1'], ['Lund'], cells)).toEqual([['C', 'weekly']]);
    expect(asked(periods('Minutes'), HEADER, ['1'], ['Lund'], [...cells, 'Ask'])).toEqual([]);
    expect(asked(periods('Minutes per week'), HEADER, ['1'], ['Lund'], cells)).toEqual([]);
  });
});

describe('minutes given otherwise beside those that count', () => {
  const asked = (amount: string, header: string[], columns: Cell[][], taken = NONE) =>
    amountsBeside(amount, header, below(...columns), taken).map(({ about }) => about);
  const HEADER = ['Individual Minutes', ' Group Minutes ', 'Notes'];

  test('are asked about where some line has any', () => {
    expect(asked('Individual Minutes', HEADER, [[30], [0, 30], ['30']], new Set([0]))).toEqual([
      ['Group Minutes', 'B', 'more'],
    ]);
  });

  test('are not where none has, where they are used, or beside minutes of any kind', () => {
    expect(asked('Individual Minutes', HEADER, [[30], [0, 0], []], new Set([0]))).toEqual([]);
    expect(asked('Individual Minutes', HEADER, [[30], [0, 30], []], new Set([0, 1]))).toEqual([]);
    expect(asked('Minutes', HEADER, [[30], [0, 30], []], new Set([0]))).toEqual([]);
  });
});

describe('columns of a month each', () => {
  const HEADER = [' Sep ', 'Oct', 'Nov', 'May'];
  const asked = (mapping: Mapping, ...columns: Cell[][]) =>
    spanColumns(mapping, HEADER, below(...columns), NONE).map(({ about }) => about);
  const MONTHS = [['Sep', 'A', 'each span', 'Oct', 'B', 'Nov', 'C']];

  test('are asked about together where the roster lacks hours; one alone may be anything', () => {
    expect(asked(bare(), [3], [4], [5])).toEqual(MONTHS);
    expect(asked(bare(), [3], [4])).toEqual([['Sep', 'A', 'each span', 'Oct', 'B']]);
    expect(asked(bare(), [3])).toEqual([]);
    expect(asked(bare(), [3, 'x'], [4, 'x'], [5, 'x'])).toEqual(MONTHS);
    expect(asked(bare(), [3, 'x', 'x'], [4, 'x', 'x'], [5, 'x', 'x'])).toEqual([]);
  });

  test('are where one service of a wide roster lacks them, and not where all have them by the week', () => {
    const wide = (...services: Mapping['services']) => bare({ shape: 'wide', services });
    const has = service('OT', 'OT minutes per week');
    expect(asked(wide(has, service('SLP', null)), [3], [4], [5])).toEqual(MONTHS);
    expect(asked(wide(has), [30], [40], [50])).toEqual([]);
    expect(asked(wide(has, service('SLP', 'SLP minutes')), [30], [40], [50])).toEqual(MONTHS);
  });

  test('of lines with minutes are, where these have no period and the cells are minutes', () => {
    const open = bare({ columns: { amount: ref('Minutes') } });
    expect(asked(open, [30], [40], [50])).toEqual(MONTHS);
    expect(asked(open, [3], [4], [5])).toEqual([]);
  });
});

describe('a service with a number behind it', () => {
  test.each(['Speech: 60', ' Speech - 60 ', 'Service: Speech (60 min)', 'Speech 60'])(
    '“%s” has its minutes',
    (cell) => {
      expect(namedAmount(cell)).toEqual({ service: 'speech', minutes: 60 });
    },
  );

  test('is no text that is longer than any service’s name', () => {
    const longest = `${' '.repeat(190)}Speech: 60`;
    expect(namedAmount(longest)?.minutes).toBe(60);
    expect(namedAmount(` ${longest}`)).toBeNull();
  });

  test('has no more than a week has, and no room’s', () => {
    expect(namedAmount(`Speech ${MOST_A_WEEK}`)?.minutes).toBe(MOST_A_WEEK);
    expect(namedAmount(`Speech ${MOST_A_WEEK + 1}`)).toBeNull();
    expect(namedAmount('Room 60')).toBeNull();
  });
});
