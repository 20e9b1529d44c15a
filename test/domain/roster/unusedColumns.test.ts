import { describe, expect, test } from 'vitest';
import type { Cell, ColumnRef } from '../../../src/domain/cells/cell';
import type { Mapping } from '../../../src/domain/roster/roster';
import { peopleBeside, unusedAmounts } from '../../../src/domain/roster/unusedColumns';
import { HEADER_ONLY } from '../../kit/plainRoster';

type Columns = Record<string, Cell[]>;
const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });
const service = (name: string, amount: string | null = null) => ({
  ...{ service: name, provider: ref(name), amount: amount === null ? null : ref(amount) },
});
const wide = (...services: Mapping['services']): Partial<Mapping> => ({ shape: 'wide', services });

/** What is asked about columns of a roster whose lines have no amounts; those of `taken` are used for something else. */
function asked(columns: Columns, over: Partial<Mapping> = {}, taken: number[] = []): string {
  const below = (column: number): Cell[] => Object.values(columns)[column] ?? [];
  const mapping = { ...HEADER_ONLY, columns: {}, services: [], ...over };
  const rowsOf = (column: number): number => below(column).length;
  return unusedAmounts(mapping, Object.keys(columns), below, new Set(taken), rowsOf)
    .map(({ about }) => about.join(', '))
    .join('; ');
}

describe('amounts that no line has for its own', () => {
  test.each<[Columns, string]>([
    // Of services, in at least half of the rows.
    [{ 'OT/PT': [30, 60] }, 'OT/PT, A, nobody, 2'],
    [{ 'OT/Room': [30, 60] }, ''],
    [{ ' Speech ': [30, 'x'] }, 'Speech, A, nobody, 2'],
    [{ Speech: [30, 'x', 'y'] }, ''],
    // Of what somebody is taught: one alone may be a score.
    [{ Reading: [30, 60], Math: [30, 45] }, 'Reading, A, nobody, 2, Math, B, 2'],
    [{ Reading: [30, 60] }, ''],
    [{ Reading: [30, 'x'], Math: [30, 45] }, ''],
    // Of each day: "M" and "F" alone are a sex.
    [{ M: [30], W: [30], F: [45] }, 'M, A, each day, W, B, F, C'],
    [{ M: [30], F: [45] }, ''],
    [{ M: [30, 45], W: [30, 30], F: [30, 'x'] }, 'M, A, each day, W, B'],
    [{ Mon: [30] }, 'Mon, A, each day'],
    [{ Tu: [30], Th: [45] }, 'Tu, A, each day, Th, B'],
    [{ 'M/W': [30] }, ''],
    // By how they are given, or per what.
    [{ Direct: [30, 45] }, 'Direct, A, a line'],
    [{ Weekly: [30, 3] }, 'Weekly, A, a line'],
    [{ Weekly: [1, 3] }, ''],
    // By a header of time, or by what the cells say.
    [{ Time: [30, 45] }, 'Time, A, a line'],
    [{ Time: ['9:00', '9:30', '30'] }, ''],
    [{ Support: ['30 min', '60 min'] }, 'Support, A, a line'],
    [{ Duration: [' until 5 ', 'x'] }, 'Duration, A, in words, until 5'],
    [{ Duration: ['long', 'short'] }, ''],
    [{ Time: ['9:00', 'noon'] }, ''],
    // In words, in one cell of four.
    [{ Notes: [' 60 min if able ', 'x', 'y', 'z'] }, 'Notes, A, in words, 60 min if able'],
    [{ Notes: ['60 min if able', 'x', 'y', 'z', 'w'] }, ''],
  ])('%j: %s', (columns, says) => {
    expect(asked(columns)).toBe(says);
  });

  test.each<[string, Columns, Partial<Mapping>, number[], string]>([
    ['a column that is used', { Reading: [30, 60], Math: [30, 45] }, {}, [0], 'Math, B, nobody, 2'],
    ['a header of time that is used', { Duration: ['until 5', 'x'] }, {}, [0], ''],
    [
      'a service of two, of which one has its own',
      { Speech: [30, 60] },
      wide(service('Speech', 'Speech Min'), service('Speech')),
      [],
      'Speech, A, a line, Speech',
    ],
    ['a service that has its own', { Speech: [30] }, wide(service('Speech', 'Min'), service('OT')), [], ''],
    [
      'services that lack them',
      { Duration: [30] },
      wide(service(''), service('OT')),
      [],
      'Duration, A, a line, OT',
    ],
  ])('%s', (_, columns, mapping, taken, says) => {
    expect(asked(columns, mapping, taken)).toBe(says);
  });
});

test.each<[string, Cell[], boolean]>([
  ['Coach', ['Lund, Sara', 'Ida Voss'], true],
  ['Coach', ['Lund, Sara', 'Lund'], false],
  ['Coach', [], false],
  ['Supervising SLP', ['Lund, Sara'], true],
  ['Supervising Teacher', ['Lund, Sara'], false],
  ['Parent', ['Lund, Sara'], false],
  ['', ['Lund, Sara'], false],
])('a column “%s” over %j may be that of providers: %s', (header, cells, may) => {
  expect(peopleBeside([header], () => cells, new Set())).toEqual(may ? [0] : []);
  expect(peopleBeside([header], () => cells, new Set([0]))).toEqual([]);
});
