import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Head, isDamaged } from '../../../src/domain/record/head';
import { LOG_HEADER, LOG_WIDTH, logRow, readLog } from '../../../src/domain/record/log';
import { seal } from '../../../src/domain/record/seal';
import { emptyLog, fact } from '../../kit/entries';
import {
  check,
  copyOf,
  headOrNone,
  logAfter,
  type Made,
  NOTHING,
  numbersOf,
  type Rows,
  runs,
  saves,
  shuffled,
  someOf,
  told,
  wholeSaves,
  withEntries,
} from '../../kit/savedLogs';

/** What a reader of the log takes for entries must be what the check vouches for: what was recorded, to the letter. */
function vouches(rows: Rows, made: Made, head: Head | null): void {
  const found = check(rows, head);
  const log = readLog([[...LOG_HEADER], ...rows]);
  if (log === 'other-version' || !found.isIntact) return;
  expect(log.entries.map(logRow)).toEqual(made.entries.map(logRow).slice(0, found.entries));
  if (head) expect(found.entries).toBe(made.entries.length);
}

const other = (text: string, by: string): string => (text === by ? `${by}x` : by);
const typed = fc.oneof(
  fc.constantFrom(
    '',
    '12',
    '1',
    '3',
    '1 of 1',
    '2 of 3',
    'B-000001',
    'B-000003',
    '8/15/26',
    'x',
    'ab'.repeat(32),
    '999999999',
  ),
  fc.string({ maxLength: 8 }),
);

describe('a log that nobody touched', () => {
  test('is intact in any order of its rows, with or without its remembered head, whatever saves did not begin', () => {
    fc.assert(
      fc.property(saves.map(logAfter), fc.nat(), fc.boolean(), (made, seed, isForgotten) => {
        const found = check(shuffled(made.rows, seed), headOrNone(made.head, isForgotten));
        expect(found).toMatchObject({ isIntact: true, entries: made.entries.length });
        expect(found.notBegun).toEqual(numbersOf(made.leftOver));
      }),
      runs,
    );
  });

  test('is intact where a save was recorded, but the document could not remember it any more', () => {
    const { rows, entries } = logAfter([
      { size: 2, written: null },
      { size: 3, written: null },
    ]);
    const before = { entries: 2, hash: entries[1]?.hash ?? '' };
    expect(check(rows, before)).toMatchObject({ isIntact: true, entries: 5 });
  });
});

describe('one cell retyped', () => {
  test('names exactly its entry as changed: a cell, the hash, or the entry number itself', () => {
    const cell = fc.tuple(fc.nat(), fc.nat({ max: LOG_WIDTH - 1 }), typed);
    fc.assert(
      fc.property(withEntries, cell, fc.nat(), fc.boolean(), (made, [n, column, text], seed, isForgotten) => {
        const rows = copyOf(made.rows);
        const entry = made.entries[n % made.entries.length];
        const row = rows.find((each) => each[0] === String(entry?.entry));
        if (!row || !entry) return;
        row[column] = other(row[column] ?? '', text);
        const head = headOrNone(made.head, isForgotten);
        const found = check(shuffled(rows, seed), head);
        expect(told(found)).toEqual({ ...NOTHING, changed: [entry.entry] });
        expect(found.isIntact).toBe(false);
      }),
      runs,
    );
  });

  test('names every one of several rows that are not neighbours', () => {
    fc.assert(
      fc.property(withEntries, fc.nat({ max: 3 }), fc.integer({ min: 3, max: 22 }), (made, from, column) => {
        const rows = copyOf(made.rows);
        const chosen = numbersOf(made.entries).filter((_, i) => i % 4 === from);
        for (const row of rows) if (chosen.includes(Number(row[0]))) row[column] = `${row[column]}x`;
        expect(told(check(rows, made.head))).toEqual({ ...NOTHING, changed: chosen });
      }),
      runs,
    );
  });

  test('two neighbours of which other cells than the hash were retyped are both named, and no third', () => {
    const { rows, head } = logAfter([{ size: 6, written: null }]);
    for (const r of [2, 3]) rows[r]?.splice(9, 1, 'Somebody, Else');
    expect(told(check(rows, head))).toEqual({ ...NOTHING, changed: [3, 4] });
  });

  test('a row retyped with its hash is named alone, though nothing is left to check the next one by', () => {
    const { rows, head } = logAfter([{ size: 6, written: null }]);
    rows[2]?.splice(9, 1, 'Somebody, Else');
    rows[2]?.splice(23, 1, 'mine');
    expect(told(check(rows, head))).toEqual({ ...NOTHING, changed: [3] });
  });

  test('beside a save that did not begin and lost its hash it is named, for nothing was bound to that hash', () => {
    const { rows, head } = logAfter([
      { size: 2, written: 1 },
      { size: 2, written: null },
    ]);
    rows[0]?.splice(23, 1, 'mine');
    rows[2]?.splice(9, 1, 'Somebody, Else');
    const found = check(rows, head);
    expect(told(found)).toEqual({ ...NOTHING, changed: [3] });
    expect(found.notBegun).toEqual([1]);
  });

  test('a batch retyped to that of a save that did not begin is named, and nothing of that save', () => {
    const { rows } = logAfter([
      { size: 1, written: null },
      { size: 1, written: null },
      { size: 3, written: 2 },
    ]);
    rows[1]?.splice(1, 1, 'B-000003');
    const found = check(rows, null);
    expect(told(found)).toEqual({ ...NOTHING, changed: [2] });
    expect(found.notBegun).toEqual([3, 4]);
  });

  test('whatever is typed into any row, the check vouches for nothing that a reader does not read', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: LOG_WIDTH - 1 }), typed), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        saves.map(logAfter),
        edits,
        someOf,
        fc.nat(),
        fc.boolean(),
        (made, all, isKept, seed, isForgotten) => {
          const left = new Set(numbersOf(made.leftOver).map(String));
          const rows = copyOf(made.rows).filter(
            ([number = '']) => !left.has(number) || isKept(Number(number)),
          );
          for (const [n, column, text] of all) rows[n % rows.length]?.splice(column, 1, text);
          vouches(shuffled(rows, seed), made, headOrNone(made.head, isForgotten));
        },
      ),
      runs,
    );
  });
});

describe('rows added', () => {
  test('a copy of any row is named by its row, and nothing else', () => {
    fc.assert(
      fc.property(withEntries, fc.nat(), fc.boolean(), (made, n, isForgotten) => {
        const copied = made.rows[n % made.rows.length] ?? [];
        const rows = [...made.rows, [...copied]];
        const found = check(rows, headOrNone(made.head, isForgotten));
        expect(told(found)).toEqual({ ...NOTHING, added: [rows.length + 1] });
      }),
      runs,
    );
  });

  test('a copy with the next number, a note and an entry made up are named by their rows', () => {
    const { rows, head } = logAfter([
      { size: 2, written: null },
      { size: 1, written: null },
    ]);
    const copy = ['4', ...(rows[2] ?? []).slice(1)];
    const note = ['checked by Dana'];
    const madeUp = [...(rows[2] ?? [])];
    madeUp.splice(0, 3, '4', 'B-000003', '1 of 1');
    madeUp[23] = 'ab'.repeat(32);
    for (const remembered of [head, null])
      for (const row of [copy, note])
        expect(told(check([...rows, row], remembered))).toEqual({ ...NOTHING, added: [5] });
    expect(told(check([...rows, madeUp], head))).toEqual({ ...NOTHING, added: [5] });
  });

  test('a row of a save that did not begin, retyped so that it would count, is named', () => {
    const { rows, head } = logAfter([
      { size: 2, written: null },
      { size: 2, written: 1 },
    ]);
    rows[2]?.splice(2, 1, '1 of 1');
    expect(told(check(rows, head))).toEqual({ ...NOTHING, added: [4] });
  });

  test('a row of a save that did not begin, retyped as if it were whole, counts for nothing where another save went on without it', () => {
    const { rows, head } = logAfter([
      { size: 2, written: null },
      { size: 2, written: 1 },
      { size: 2, written: null },
    ]);
    rows[2]?.splice(2, 1, '1 of 1');
    const found = check(rows, head);
    expect(told(found)).toEqual(NOTHING);
    expect(found.notBegun).toEqual([3]);
  });

  test('a save of another copy that a reader takes for the one that the document remembers is named', () => {
    const { rows, entries } = logAfter([
      { size: 1, written: null },
      { size: 1, written: 1, gone: 1 },
      { size: 1, written: null },
    ]);
    const own = { entries: 2, hash: rows[1]?.[23] ?? '' };
    expect(numbersOf(entries)).toEqual([1, 2]);
    expect(told(check(rows, own))).toEqual({ ...NOTHING, added: [4] });
  });

  test('a row of a save that did not begin, that counts since another of its rows cannot be read, is named', () => {
    const { rows, head } = logAfter([
      { size: 1, written: null },
      { size: 3, written: 2 },
    ]);
    rows[1]?.splice(2, 1, '1 of 1');
    rows[2]?.splice(14, 1, 'soon');
    const found = check(rows, head);
    expect(told(found)).toEqual({ ...NOTHING, added: [3] });
    expect(found.notBegun).toEqual([3]);
  });
});

describe('a record made anew', () => {
  test('with all its hashes is seen by the head that the document remembers, and without it cannot be seen', () => {
    const { head } = logAfter([{ size: 3, written: null }]);
    const forged = seal(
      emptyLog(),
      [fact({ reason: 'forged' }), fact(), fact()],
      '2026-11-21T15:00:00Z',
      'someone@lakeview.example',
    ).map(logRow);
    expect(check(forged, head)).toMatchObject({ isIntact: false, other: 3 });
    expect(check(forged, null)).toMatchObject({ isIntact: true });
  });
});

describe('entries that were retyped and gone on from', () => {
  const reason = LOG_HEADER.indexOf('Reason');
  const retype = (rows: Rows, n: number, text: string): void => {
    const row = rows[n - 1];
    if (row) row[reason] = text;
  };

  /** A log of seven entries, of which these were retyped and then gone on from; as it reads then. */
  function goneOnFrom(numbers: readonly number[], retyped: string) {
    const rows = copyOf(logAfter([{ size: 7, written: null }]).rows);
    for (const n of numbers) retype(rows, n, 'typed');
    const log = readLog([[...LOG_HEADER], ...rows]);
    if (log === 'other-version') throw new Error('The header is this version’s.');
    const lost = { from: '', to: '', entries: 0, retyped, sum: check(rows, null).changedSum };
    const on = fact({ change: 'Restored', personKey: '', person: '', replaced: { lost } });
    rows.push(...seal(log, [on], '2026-11-22T15:00:00Z', 'director@lakeview.example').map(logRow));
    return rows;
  }

  test('are no trouble for as long as they read what they read then, and told for ever', () => {
    const rows = goneOnFrom([2, 4, 5, 6], '2, 4-6');
    expect(check(rows, null)).toMatchObject({ isIntact: true, changed: [] });
    expect(check(rows, null).restored).toMatchObject([{ entry: 8, lost: { retyped: '2, 4-6' } }]);
  });

  test('are no trouble either where the first of all is among them', () => {
    expect(check(goneOnFrom([1, 3], '1, 3'), null)).toMatchObject({ isIntact: true, changed: [] });
  });

  test('are named once more, all of them, as soon as one is retyped again, and another one beside them', () => {
    const again = goneOnFrom([2, 4, 5, 6], '2, 4-6');
    retype(again, 5, 'typed again');
    expect(check(again, null)).toMatchObject({ isIntact: false, changed: [2, 4, 5, 6] });
    const another = goneOnFrom([2, 4, 5, 6], '2, 4-6');
    retype(another, 3, 'typed');
    expect(check(another, null)).toMatchObject({ isIntact: false, changed: [3] });
  });
});

describe('what the quick check at each action stops at', () => {
  test('is never intact, but for a save that was cut off before others', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: LOG_WIDTH - 1 }), typed), { maxLength: 3 });
    fc.assert(
      fc.property(wholeSaves.map(logAfter), edits, someOf, (made, all, isKept) => {
        const rows = copyOf(made.rows);
        for (const [n, column, text] of all) rows[n % rows.length]?.splice(column, 1, text);
        const left = rows.filter((_, r) => isKept(r));
        const log = readLog([[...LOG_HEADER], ...left]);
        if (log === 'other-version' || !isDamaged(log, made.head)) return;
        expect(check(left, made.head).isIntact).toBe(false);
      }),
      runs,
    );
  });
});
