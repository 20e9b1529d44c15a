import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBack } from '../../../src/app/follow/readBack';
import type { TabWrite } from '../../../src/app/opened/rosterTabs';
import type { Cell } from '../../../src/domain/cells/cell';
import { oneTab } from '../../../src/domain/roster/stackTabs';

type Rows = Cell[][];

const copyOf = (rows: Rows): Rows => rows.map((row) => [...row]);

/** Looks at what was written as the sheet reads now, and tells how much of it was read for that. */
function look(before: Rows, now: Rows, written: readonly Omit<TabWrite, 'tab'>[]) {
  const parts: [rows: number, columns: number][] = [];
  const readPart = (_: string, rows: number, columns: number): Rows | null => {
    parts.push([rows, columns]);
    return now.length < rows ? null : now.slice(0, rows).map((row) => row.slice(0, columns));
  };
  const cells = written.map((cell) => ({ ...cell, tab: 0 }));
  return { stands: readBack({ readPart }, oneTab('Roster', before), cells, {}), parts };
}

const ROSTER: Rows = [
  ['ID', 'Service', 'Provider', 'Start', 'Notes'],
  ['1', 'Resource', 'Ramos', '2025-08-25', ''],
  ['1', 'Resource', 'Ramos', '2026-08-24', ''],
  ['2', 'Resource', 'Ramos', '2026-08-24', ''],
];

test('what was written is looked at in its rows and those above, as far to the right as tells them from all others', () => {
  const now = copyOf(ROSTER);
  now[3] = ['2', 'Resource', 'Cho', '2026-08-24', ''];
  expect(look(ROSTER, now, [{ row: 4, column: 3, value: 'Cho' }])).toEqual({ stands: true, parts: [[4, 3]] });
});

test('two periods of one service are told by their start, which is read too', () => {
  const written = [{ row: 2, column: 3, value: 'Cho' }];
  const now = copyOf(ROSTER);
  now[1] = ['1', 'Resource', 'Cho', '2025-08-25', ''];
  expect(look(ROSTER, now, written)).toEqual({ stands: true, parts: [[2, 4]] });
  now[1] = ['1', 'Resource', 'Cho', '2026-08-24', ''];
  expect(look(ROSTER, now, written).stands).toBe(false);
});

test.each<[string, (now: Rows) => unknown]>([
  ['a formula above reads an error since', (now) => now[0]?.splice(1, 1, '#REF!')],
  ['somebody put a column in', (now) => now.map((row) => row.unshift(''))],
  ['rows were taken out', (now) => now.splice(1)],
])('not where %s', (_, happens) => {
  const now = copyOf(ROSTER);
  now[3] = ['2', 'Resource', 'Cho', '2026-08-24', ''];
  happens(now);
  expect(look(ROSTER, now, [{ row: 4, column: 3, value: 'Cho' }]).stands).toBe(false);
});

test('rows that are alike in all that was not written are told by nothing, and all of the roster is read', () => {
  const twins: Rows = [...copyOf(ROSTER), ['2', 'Resource', 'Cho', '2026-08-24', '']];
  const written = [{ row: 4, column: 3, value: 'Diaz' }];
  expect(look(twins, twins, written)).toEqual({ stands: false, parts: [] });
});

test('a roster of which cells are merged is read as a whole', () => {
  const none = () => {
    throw new Error('Nothing is read in part.');
  };
  const written = [{ tab: 0, row: 2, column: 3, value: 'Cho' }];
  expect(readBack({ readPart: none }, oneTab('Roster', ROSTER), written, { merged: true })).toBe(false);
});

test('where people sorted rows right before the write, after it or both, it says that all stands only where every row holds its own', () => {
  const cell = fc.constantFrom('a', 'b', '');
  const sheet = fc.integer({ min: 2, max: 6 }).chain((rows) =>
    fc.record({
      before: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: rows, maxLength: rows }),
      orders: fc.tuple(
        fc.shuffledSubarray([...Array(rows).keys()], { minLength: rows, maxLength: rows }),
        fc.shuffledSubarray([...Array(rows).keys()], { minLength: rows, maxLength: rows }),
      ),
      places: fc.uniqueArray(fc.tuple(fc.nat(rows - 1), fc.nat(3)), {
        minLength: 1,
        maxLength: 3,
        selector: (place) => place.join(),
      }),
      values: fc.array(fc.constantFrom('a', 'b', 'new'), { minLength: 3, maxLength: 3 }),
    }),
  );
  let stood = 0;
  fc.assert(
    fc.property(sheet, ({ before, orders: [first, second], places, values }) => {
      const written = places.map(([r, c], i) => ({ row: r + 1, column: c + 1, value: values[i] ?? '' }));
      fc.pre(written.every(({ row, column, value }) => before[row - 1]?.[column - 1] !== value));
      const put = (rows: Rows): Rows => {
        for (const { row, column, value } of written) rows[row - 1]?.splice(column - 1, 1, value);
        return rows;
      };
      const meant = put(copyOf(before));
      const sorted = put(first.map((r) => [...(before[r] ?? [])]));
      const now = second.map((r) => [...(sorted[r] ?? [])]);
      if (!look(before, now, written).stands) return;
      stood += 1;
      const texts = (rows: Rows): string[] => rows.map((row) => row.join('|')).sort();
      expect(texts(now)).toEqual(texts(meant));
    }),
    { numRuns: 2_000 },
  );
  expect(stood).toBeGreaterThan(0);
});
