import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/record/entry';
import { followedOn } from '../../../src/domain/record/followedOn';
import { type Head, headOf, isDamaged } from '../../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow, readLog } from '../../../src/domain/record/log';
import { readRecord } from '../../../src/domain/record/recordStart';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { emptyLog, fact } from '../../kit/entries';
import { check, logAfter, numbersOf, type Rows, runs, shuffled } from '../../kit/savedLogs';

/** A save that was cut off and of which any of its rows stand, some or all, and some of them only since others were saved. */
const cutOff = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.nat(),
    fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(3)),
  )
  .map(([size, n, gone]) => ({ size, written: 1 + (n % size), gone: Math.min(gone, 1 + (n % size)) }));
const whole = fc.integer({ min: 1, max: 3 }).map((size) => ({ size, written: null, gone: 0 }));
/** Saves, the last of which was not cut off: what nothing follows says nothing of itself. */
const saves = fc
  .tuple(fc.array(fc.oneof(whole, cutOff), { maxLength: 7 }), whole)
  .map(([before, last]) => [...onceGone(before), last]);
/** Only of one save rows were gone, which stood whole. */
const onceGone = (drawn: { size: number; written: number | null; gone: number }[]) => {
  const at = drawn.findIndex(({ gone }) => gone > 0);
  return drawn.map((save, i) => (i === at ? { ...save, written: save.size } : { ...save, gone: 0 }));
};

describe('a save that nothing follows', () => {
  test('did not begin, whichever of its rows can be read and in whatever order, for the reader as for the check', () => {
    fc.assert(
      fc.property(saves, fc.boolean(), fc.nat(), (drawn, isForgotten, seed) => {
        const made = logAfter(drawn);
        const rows = seed % 2 === 0 ? made.rows : shuffled(made.rows, seed);
        const log = readLog([LOG_HEADER, ...rows]);
        if (log === 'other-version') throw new Error('The header is this version’s.');
        expect(log.entries.map(({ hash }) => hash)).toEqual(made.entries.map(({ hash }) => hash));
        expect(
          check(rows, isForgotten && !drawn.some(({ gone }) => gone > 0) ? null : made.head),
        ).toMatchObject({
          ...{
            isIntact: true,
            entries: made.entries.length,
            notBegun: numbersOf(made.leftOver).sort((a, b) => a - b),
          },
        });
      }),
      runs,
    );
  });

  test('is left out where the record ends as it is remembered to end only without it, and stays where that makes nothing whole', () => {
    const { rows, head, entries } = logAfter([
      { size: 1, written: null },
      { size: 2, written: 2 },
      { size: 1, written: null },
    ]);
    const numbersBy = (remembered: typeof head | null, of = rows): number[] => {
      const log = readRecord([LOG_HEADER, ...of], remembered);
      return log === 'other-version' ? [] : numbersOf(log.entries);
    };
    expect(numbersBy(head)).toEqual(numbersOf(entries));
    expect(numbersBy(null)).toEqual(numbersOf(entries));
    expect(numbersBy({ entries: 4, hash: head.hash })).toEqual([1, 2, 3, 4]);
    expect(numbersBy({ ...head, hash: 'another' })).toEqual([1, 2, 3, 4]);
  });

  describe('in a log below which the rows of a copy were pasted that went on by itself', () => {
    /** So many entries in the first save of the log's own two since then, and in that of the copy. */
    function pasted(own: number, other: number) {
      const save = (log: Log, size: number, minute: string) => {
        const facts = Array.from({ length: size }, () => fact({ reason: minute }));
        const entries = seal(log, facts, `2026-11-21T15:${minute}:00Z`, 'director@lakeview.example');
        return { log: withBatch(log, entries), rows: entries.map(logRow) };
      };
      const before = save(emptyLog(), 1, '00');
      const first = save(before.log, own, '01');
      const second = save(first.log, 1, '09');
      const copied = save(before.log, other, '02');
      const rows = [...before.rows, ...first.rows, ...second.rows];
      const copy = [...copied.rows, ...save(copied.log, 1, '03').rows];
      return { rows: [...rows, ...copy], own: rows, head: headOf(second.log) };
    }
    const hashes = (of: Rows, head: Head | null): (string | undefined)[] => {
      const log = readRecord([LOG_HEADER, ...of], head);
      return log === 'other-version' ? [] : log.entries.map(({ hash }) => hash);
    };
    const hashesIn = (of: Rows) => of.map((row) => row[row.length - 1]);

    test.each([
      [1, 1],
      [2, 1],
      [2, 2],
    ])('what went on here counts, without the copy (%i, %i)', (mine, others) => {
      const { rows, own, head } = pasted(mine, others);
      expect(hashes(rows, null)).toEqual(hashesIn(own));
      expect(hashes(rows, head)).toEqual(hashesIn(own));
    });

    test('the check names what an opening stops at', () => {
      for (const [mine, others] of [
        [1, 1],
        [1, 2],
        [2, 1],
      ] as const) {
        const { rows, head } = pasted(mine, others);
        const log = readRecord([LOG_HEADER, ...rows], head);
        if (log === 'other-version') throw new Error('The header is this version’s.');
        if (isDamaged(log, head)) expect(check(rows, head)).toMatchObject({ isIntact: false });
      }
    });
  });

  const ROWS = logAfter([
    { size: 1, written: null },
    { size: 3, written: null },
    { size: 1, written: null },
    { size: 2, written: null },
  ]).rows;
  const whole = ROWS.map(([number]) => Number(number));
  function read(rows: Rows): { entries: number[]; codes: string[] } {
    const log = readLog([LOG_HEADER, ...rows]);
    if (log === 'other-version') throw new Error('The header is this version’s.');
    return { entries: numbersOf(log.entries), codes: log.findings.map(({ code }) => code) };
  }
  test('is looked for at no more ends than a log can be read by of which every row was retyped', () => {
    let tried = 0;
    const entries = Array.from({ length: 10_000 }, (_, i) => ({ entry: i + 1 }));
    const all = followedOn(
      entries,
      ({ entry }) => String(entry),
      () => {
        tried += 1;
        return false;
      },
    );
    expect(all).toHaveLength(entries.length);
    expect(tried).toBeLessThan(entries.length * 2);
  });

  /** A row with what was typed into its first cells. */
  const typed = (row: string[] = [], ...cells: string[]): string[] => [...cells, ...row.slice(cells.length)];

  test('is not what lies between two numbers that changed places by hand', () => {
    const swapped = [typed(ROWS[0], '5'), ...ROWS.slice(1, 4), typed(ROWS[4], '1'), ...ROWS.slice(5)];
    expect(read(swapped)).toEqual({ entries: whole, codes: [] });
  });

  test('is not the save of which a row was copied to another number', () => {
    for (const at of [1, 2, 3])
      expect(read([...ROWS, typed(ROWS[6], '1', 'B-000004', `${at} of 2`)]).entries).toEqual(whole);
    expect(read([...ROWS, typed(ROWS[5], '1')])).toEqual({ entries: whole, codes: ['repeated-entry'] });
  });

  test('is no copy of rows, which are told as such, wherever they are and whatever moment or batch was typed into them', () => {
    for (const moment of ['2026-11-20T15:00:00Z', '2026-11-22T15:00:00Z'])
      for (const batch of [undefined, 'B-000099'])
        for (const row of ROWS) {
          const [number = '', own = '', part = ''] = row;
          const copy = typed(row, number, batch ?? own, part, moment);
          for (const rows of [
            [...ROWS, copy],
            [copy, ...ROWS],
          ])
            expect(read(rows)).toEqual({ entries: whole, codes: ['repeated-entry'] });
        }
  });

  test('counts by no halves where a row of it got a number that another save has', () => {
    const torn = ROWS.map((row) => (row[0] === '3' ? typed(row, '7') : row));
    const { entries, codes } = read(torn);
    expect(entries.filter((number) => number === 2 || number === 4)).toEqual([]);
    expect(codes).toContain('batch-damaged');
  });

  /** Entries of one save each, and those that follow another than the one before them: by number, 0 for none. */
  function counting(count: number, bound: Readonly<Record<number, number>>): number[] {
    const entries = Array.from(
      { length: count },
      (_, i): Pick<Entry, 'entry' | 'batch'> => ({ entry: i + 1, batch: `B-${i + 1}` }),
    );
    const follows = (entry: Pick<Entry, 'entry'>, last?: Pick<Entry, 'entry'>): boolean =>
      (bound[entry.entry] ?? entry.entry - 1) === (last?.entry ?? 0);
    return followedOn(entries, ({ batch }) => batch, follows).map(({ entry }) => entry);
  }

  test.each([
    [5, { 4: 2 }, [1, 2, 4, 5]],
    [5, { 4: 0 }, [4, 5]],
    [5, { 3: 1, 5: 1 }, [1, 5]],
    [5, { 3: 1, 4: 1 }, [1, 4, 5]],
    [5, { 4: 9 }, [1, 2, 3, 4, 5]],
    [5, { 4: 2, 5: 3 }, [1, 2, 3, 5]],
    [6, { 4: 1, 5: 3 }, [1, 2, 3, 5, 6]],
    [6, { 4: 1, 5: 3, 6: 2 }, [1, 2, 6]],
    [6, { 4: 2, 6: 3 }, [1, 2, 3, 6]],
    [7, { 4: 2, 7: 3 }, [1, 2, 3, 7]],
    [7, { 4: 1, 6: 3, 7: 6 }, [1, 2, 3, 6, 7]],
    [8, { 4: 1, 6: 3, 8: 2 }, [1, 2, 8]],
    [24, { 23: 3 }, [1, 2, 3, 23, 24]],
    [24, { 24: 4 }, [1, 2, 3, 4, 24]],
    [24, { 24: 3 }, Array.from({ length: 24 }, (_, i) => i + 1)],
  ])('of %i, where these follow others (%o), leaves %o', (count, bound, left) => {
    expect(counting(count, bound)).toEqual(left);
  });
});
