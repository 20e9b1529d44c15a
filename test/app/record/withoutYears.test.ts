import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { CHECKPOINT, CLOSED, closed, forgetting, LOG, numbersIn, rowsOf } from '../../kit/closedYear';
import { acknowledging, answerOf, ask, batches, column, handingOver, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** All lines of one provider go to another, whatever is to be acknowledged. */
function handOver(workbook: MemoryWorkbook, from = 'Cho, Ben', to = 'Ramos, Elena', day = '9/1/2027'): void {
  const asked = acknowledging(workbook, handingOver(workbook, from, to, day));
  expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
}

/** A district whose first school year, of two saves and 16 entries, stands on a sheet of its own, with a save after it. */
function closedAndSaved(): MemoryWorkbook {
  const workbook = closed();
  handOver(workbook);
  return workbook;
}

function without(workbook: MemoryWorkbook, ...names: string[]): MemoryWorkbook {
  for (const name of names) workbook.sheets.delete(name);
  return workbook;
}

/** File › Version history: the sheets as they were. */
function restore(workbook: MemoryWorkbook, sheets: [string, Cell[][]][]): void {
  workbook.sheets.clear();
  for (const [name, rows] of sheets) workbook.sheets.set(name, rows);
}

const retype = (workbook: MemoryWorkbook, sheet: string, row: number, column: number, text: string): void => {
  rowsOf(workbook, sheet)[row]?.splice(column, 1, text);
};
const HASH = 23;
const PERSON = 13;

/** Goes on, and looks whether the page does. */
function goneOn(workbook: MemoryWorkbook): MemoryWorkbook {
  expect(ask(workbook, 'open', {})).toMatchObject({ mayGoOn: true });
  expect(ask(workbook, 'goOn', {})).toEqual({});
  expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', roster: { lines: 6 } });
  expect(new Set(numbersIn(workbook, LOG)).size).toBe(numbersIn(workbook, LOG).length);
  return workbook;
}

const GONE = 'saves 1-2 (16 entries) of closed school years are gone';

describe('a record of which neither the sheet of a closed year nor a checkpoint is there', () => {
  const lost: [string, (workbook: MemoryWorkbook) => unknown][] = [
    ['whose sheet was deleted', (workbook) => without(workbook, CLOSED)],
    ['whose sheet lacks rows', (workbook) => rowsOf(workbook, CLOSED).splice(3, 2)],
    ['whose sheet is gone in a copy', (workbook) => without(forgetting(workbook), CLOSED)],
    [
      'whose last hash was retyped in a copy',
      (workbook) => retype(forgetting(workbook), CLOSED, 16, HASH, 'abc'),
    ],
  ];
  test.each(lost)('%s, is gone on from by an Admin, and says for ever which saves are gone', (_, lose) => {
    const workbook = without(closedAndSaved(), CHECKPOINT);
    lose(workbook);
    const roster = structuredClone(workbook.sheets.get(ROSTER));
    const { stop, mayCheck } = ask(workbook, 'open', {});
    expect(stop).toContain(`which stand on “${CLOSED}”`);
    expect(stop).toContain('or an Admin goes on from here');
    expect(mayCheck).toBe(true);
    goneOn(workbook);
    expect(workbook.sheets.get(ROSTER)).toEqual(roster);
    expect(batches(workbook).map(({ what }) => what)).toContain(`Restored: ${GONE}`);
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({
      intact: true,
      troubles: [
        {
          code: 'restored',
          sentence: `Entry 26 says that a record without closed years was gone on from: ${GONE}.`,
        },
      ],
    });
  });

  test('goes on like any other: it is saved to, undone, copied, and its next year is closed', () => {
    const workbook = goneOn(without(closedAndSaved(), CLOSED, CHECKPOINT));
    handOver(workbook, 'Ramos, Elena', 'Cho, Ben', '9/2/2027');
    const [last] = batches(workbook);
    expect(ask(workbook, 'undo', { batch: last?.batch ?? '', rest: false, reason: '' })).toMatchObject({
      saved: true,
    });
    expect(ask(forgetting(workbook), 'open', {}).stop).toBe('');
    workbook.day = '2028-09-01';
    ask(workbook, 'repair', {});
    expect(ask(workbook, 'closedYears', {})).toMatchObject({
      open: [{ year: '2027-28' }],
      closed: [],
      unfinished: false,
    });
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({ moved: { sheet: 'Caseload log 2027-28' } });
    without(workbook, CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    // And again, though the entry that told the first loss went with the sheet.
    goneOn(without(workbook, 'Caseload log 2027-28', CHECKPOINT));
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('is not gone on from where rows of the log are missing, too: these have to come back', () => {
    const workbook = without(closedAndSaved(), CLOSED, CHECKPOINT);
    rowsOf(workbook, LOG).splice(2, 1);
    expect(ask(workbook, 'open', {})).toMatchObject({ mayGoOn: false, mayCheck: true });
    expect(answerOf(workbook, 'goOn', {})).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('tells what else was retyped, and what an older version lacks', () => {
    const workbook = without(closedAndSaved(), CLOSED, CHECKPOINT);
    retype(workbook, LOG, 2, PERSON, 'Somebody');
    goneOn(workbook);
    const retyped = `${GONE}; entries 18 were retyped and count as they read`;
    expect(batches(workbook).map(({ what }) => what)).toContain(`Restored: ${retyped}`);
    const older = closedAndSaved();
    const before = structuredClone([...older.sheets]);
    expect(ask(older, 'undo', { batch: 'B-000004', rest: false, reason: '' }).saved).toBe(true);
    restore(older, before);
    goneOn(without(older, CLOSED, CHECKPOINT));
    const lacking = batches(older).find(({ what }) => what.includes('gone'))?.what;
    expect(lacking).toMatch(
      /of closed school years are gone; save 5 \(\d+ entries\) is not in this version$/,
    );
    for (const each of [workbook, older]) expect(ask(each, 'checkRecord', {}).intact).toBe(true);
  });

  test('takes the sheet back no more once it was gone on from', () => {
    const workbook = closedAndSaved();
    const sheet = rowsOf(workbook, CLOSED);
    goneOn(without(workbook, CLOSED, CHECKPOINT));
    workbook.sheets.set(CLOSED, sheet);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', notices: [] });
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({
      intact: true,
      entries: numbersIn(workbook, LOG).length,
    });
  });

  test('is gone on from by the next try, whatever cuts it off', () => {
    const counting = without(closedAndSaved(), CLOSED, CHECKPOINT);
    counting.calls = [];
    ask(counting, 'goOn', {});
    for (let at = 0; at < counting.calls.length; at++) {
      const workbook = without(closedAndSaved(), CLOSED, CHECKPOINT);
      let left = at;
      workbook.before = () => {
        if (left-- === 0) throw new Error('Google ends the script here.');
      };
      answerOf(workbook, 'goOn', {});
      workbook.before = () => undefined;
      if (ask(workbook, 'open', {}).stop !== '') goneOn(workbook);
      expect(ask(workbook, 'checkRecord', {}).intact, `call ${at}`).toBe(true);
    }
  });
});

describe('a checkpoint that alone knows a closed year', () => {
  test('is enough in a copy, too', () => {
    const workbook = without(forgetting(closedAndSaved()), CLOSED);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    handOver(workbook, 'Cho, Ben', 'Okafor, Dele', '9/2/2027');
    expect(ask(workbook, 'open', {}).stop).toBe('');
  });

  test('outlives a log that was retyped, is checked, and mended', () => {
    const workbook = without(closedAndSaved(), CLOSED);
    const person = String(rowsOf(workbook, LOG)[2]?.[PERSON]);
    retype(workbook, LOG, 2, PERSON, 'Somebody');
    expect(ask(workbook, 'open', {}).stop).toContain('say something else than was saved: 18.');
    ask(workbook, 'checkRecord', {});
    retype(workbook, LOG, 2, PERSON, person);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    ask(workbook, 'attention', {});
    expect(batches(workbook).at(-1)?.what).toContain('taken into the record');
  });

  test('bears an older version, which is told as one, and gone on from with the closed years', () => {
    const workbook = without(closedAndSaved(), CLOSED);
    ask(workbook, 'attention', {});
    const before = structuredClone([...workbook.sheets]);
    expect(ask(workbook, 'undo', { batch: 'B-000004', rest: false, reason: '' }).saved).toBe(true);
    restore(workbook, before);
    expect(ask(workbook, 'open', {}).stop).toContain('its record lacks save 5 of');
    goneOn(workbook);
    expect(batches(workbook).at(-1)?.what).toContain('taken into the record');
  });
});

describe('going on', () => {
  test('from a closed year of which the last hash was retyped begins no second record', () => {
    const workbook = without(closedAndSaved(), CHECKPOINT);
    retype(workbook, CLOSED, 16, HASH, 'abc');
    const { stop } = ask(workbook, 'open', {});
    expect(stop).toContain(`Entries of the record, on “${CLOSED}”, say something else than was saved: 16.`);
    const before = column(workbook, 'Provider');
    goneOn(workbook);
    expect(numbersIn(workbook, LOG).at(-1)).toBe(26);
    expect(column(workbook, 'Provider')).toEqual(before);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    const now = structuredClone([...workbook.sheets]);
    handOver(workbook, 'Cho, Ben', 'Okafor, Dele', '9/2/2027');
    restore(workbook, now);
    goneOn(without(workbook, CHECKPOINT));
    expect(ask(without(forgetting(workbook), CHECKPOINT), 'open', {}).stop).toBe('');
  });

  test('without the log keeps its closed years, whatever their sheet is called', () => {
    const workbook = closedAndSaved();
    workbook.rename(CLOSED, 'Old years');
    goneOn(without(workbook, LOG, CHECKPOINT));
    expect(numbersIn(workbook, LOG)[0]).toBe(17);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    const [named] = ask(workbook, 'closedYears', {}).closed;
    expect(named).toEqual({ year: '2026-27', sheet: 'Old years', from: 1, to: 16 });
    expect(ask(workbook, 'closedYears', {})).toMatchObject({ open: [], unfinished: false });
    // Named again, it is missed as before.
    goneOn(without(workbook, 'Old years', CHECKPOINT));
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('is not asked for by a changed copy of a closed year’s sheet that stands before it', () => {
    const workbook = without(closedAndSaved(), CHECKPOINT);
    const all = [...workbook.sheets];
    const copy = structuredClone(rowsOf(workbook, CLOSED));
    copy[2]?.splice(PERSON, 1, 'Somebody');
    restore(workbook, [[`${CLOSED} (2)`, copy], ...all]);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(ask(workbook, 'checkRecord', {}).troubles[0]?.sentence).toContain('Row 3 of');
  });
});
