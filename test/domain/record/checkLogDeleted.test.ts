import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  check,
  headOrNone,
  logAfter,
  type Made,
  NOTHING,
  numbers,
  numbersOf,
  type Rows,
  runs,
  shuffled,
  someOf,
  told,
  wholeSaves,
  withEntries,
} from '../../kit/savedLogs';

describe('rows deleted', () => {
  test('are named, exactly, wherever they were', () => {
    fc.assert(
      fc.property(wholeSaves.map(logAfter), someOf, fc.nat(), (made, isGone, seed) => {
        const gone = numbersOf(made.entries).filter((number) => isGone(number));
        const rows = made.rows.filter((row) => !gone.includes(Number(row[0])));
        const found = check(shuffled(rows, seed), made.head);
        expect(told(found)).toEqual({ ...NOTHING, gone });
        const isLast = (number: number) => rows.every((row) => Number(row[0]) < number);
        expect(numbers(found.cutOff)).toEqual(gone.filter(isLast));
      }),
      runs,
    );
  });

  test('beside saves that did not begin are all named, and nothing that stands', () => {
    fc.assert(
      fc.property(withEntries, someOf, (made, isGone) => {
        const all = numbersOf(made.entries);
        const gone = all.filter((number) => isGone(number));
        const found = told(
          check(
            made.rows.filter((row) => !gone.includes(Number(row[0]))),
            made.head,
          ),
        );
        expect(found).toMatchObject({ changed: [], added: [] });
        // The end apart, where rows of a save that did not begin may hide which numbers it had.
        if (gone.includes(all[all.length - 1] ?? 0)) expect(found.gone.length).toBeGreaterThan(0);
        else expect(found.gone).toEqual(gone);
      }),
      runs,
    );
  });

  test('before two saves that did not begin are named, and of the two it is known that they did not', () => {
    const { rows, head } = logAfter([
      { size: 1, written: null },
      { size: 2, written: 1 },
      { size: 2, written: 1 },
      { size: 1, written: null },
    ]);
    const found = check(rows.slice(1), head);
    expect(told(found)).toEqual({ ...NOTHING, gone: [1] });
    expect(found).toMatchObject({ entries: 1, notBegun: [2, 3] });
  });

  test('at the end cannot be seen where the document forgot its head, but inside the record they are', () => {
    const { rows } = logAfter([
      { size: 2, written: null },
      { size: 3, written: null },
      { size: 1, written: null },
    ]);
    expect(check(rows.slice(0, 5), null)).toMatchObject({ isIntact: true, entries: 5 });
    expect(check(rows.slice(0, 4), null)).toMatchObject({ isIntact: true, entries: 2, notBegun: [3, 4] });
    expect(told(check([...rows.slice(0, 2), ...rows.slice(3, 5)], null))).toEqual({ ...NOTHING, gone: [3] });
  });

  test('all of them, are cut off', () => {
    const { head } = logAfter([{ size: 3, written: null }]);
    expect(check([], head)).toMatchObject({ isIntact: false, entries: 0, cutOff: [{ from: 1, to: 3 }] });
    expect(check([], null)).toMatchObject({ isIntact: true, entries: 0 });
  });
});

describe('rows of saves that did not begin, deleted', () => {
  const batch = (row: readonly string[] | undefined): number => Number(row?.[1]?.slice(2));

  /**
   * Whether it is unknown if a save that is missing altogether had begun: it lies beyond the last row that is bound to the record
   * or in it, so nothing that stands tells what was before. Where the document remembers its head, that tells.
   */
  function isUndecided(rows: Rows, { entries }: Made): boolean {
    const end = entries[entries.length - 1]?.entry ?? 0;
    const bound = rows.map((row) => Number(row[0]) <= end || row[2]?.startsWith('1 of ')).lastIndexOf(true);
    return rows.some((row, r) => r > bound && batch(row) > batch(rows[r - 1]) + 1);
  }

  test('some or all of them, leave the record intact', () => {
    fc.assert(
      fc.property(withEntries, someOf, fc.nat(), fc.boolean(), (made, isKept, seed, isForgotten) => {
        const left = new Set(numbersOf(made.leftOver).map(String));
        const rows = made.rows.filter(([number = '']) => !left.has(number) || isKept(Number(number)));
        const found = check(shuffled(rows, seed), headOrNone(made.head, isForgotten));
        expect(found).toMatchObject({ entries: made.entries.length, changed: [], cutOff: [], added: [] });
        expect(found.notBegun).toEqual(numbersOf(made.leftOver).filter(isKept));
        expect(found.isIntact).toBe(!(isForgotten && isUndecided(rows, made)));
      }),
      runs,
    );
  });

  test('cannot be told from saves that had begun where the document forgot its head, unless a row after them tells', () => {
    const { rows, head } = logAfter([
      { size: 2, written: null },
      { size: 2, written: 1 },
      { size: 3, written: 2 },
      { size: 2, written: 1 },
    ]);
    const upTo = (last: number): Rows => rows.filter((_, r) => r < last && r !== 2 && r !== 3);
    expect(told(check(upTo(5), null))).toEqual({ ...NOTHING, gone: [3] });
    expect(check(upTo(5), head)).toMatchObject({ isIntact: true, entries: 2, notBegun: [5] });
    expect(check(upTo(6), null)).toMatchObject({ isIntact: true, entries: 2, notBegun: [5, 6] });
  });
});
