import { describe, expect, test } from 'vitest';
import { CHECKPOINT, CLOSED, closed, forgetting, rowsOf } from '../../kit/closedYear';
import { afterSetUp, answerOf, ask } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** What the check says of closed years. */
const told = (workbook: MemoryWorkbook) =>
  ask(workbook, 'checkRecord', {}).derived.filter(({ part }) => part === 'closedYears');

describe('the sheet of a closed year that was deleted', () => {
  test('is made anew by Repair, entry for entry, as long as a checkpoint knows what it said', () => {
    const workbook = closed();
    const before = structuredClone(rowsOf(workbook, CLOSED));
    workbook.sheets.delete(CLOSED);
    expect(told(workbook)).toMatchObject([
      { repairs: true, sentence: expect.stringContaining('are known all the same. It can be made anew.') },
    ]);
    expect(ask(workbook, 'repair', {}).notices).toEqual([
      `The sheet “${CLOSED}” was made anew, entry for entry.`,
    ]);
    expect(rowsOf(workbook, CLOSED)).toEqual(before);
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: true, troubles: [] });
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toBe('');
  });

  test('is made anew under another name where somebody has a sheet of its name by now', () => {
    const workbook = closed();
    workbook.sheets.set(CLOSED, [['my notes']]);
    expect(ask(workbook, 'repair', {}).notices[0]).toContain(`“${CLOSED} (2)”`);
    expect(rowsOf(workbook, CLOSED)).toEqual([['my notes']]);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('is made anew with a second one, and in a copy, too', () => {
    const workbook = closed();
    workbook.day = '2028-09-01';
    ask(workbook, 'open', {});
    ask(workbook, 'moveClosedYear', {});
    const second = 'Caseload log 2027-28';
    const before = structuredClone([rowsOf(workbook, CLOSED), rowsOf(workbook, second)]);
    for (const name of [CLOSED, second]) workbook.sheets.delete(name);
    forgetting(workbook);
    expect(told(workbook).map(({ repairs }) => repairs)).toEqual([true, true]);
    ask(workbook, 'repair', {});
    expect([rowsOf(workbook, CLOSED), rowsOf(workbook, second)]).toEqual(before);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('is made anew beside another of which a row was retyped, and the record stays told as damaged', () => {
    const workbook = closed();
    workbook.day = '2028-09-01';
    ask(workbook, 'open', {});
    ask(workbook, 'moveClosedYear', {});
    const second = 'Caseload log 2027-28';
    const before = structuredClone(rowsOf(workbook, second));
    workbook.sheets.delete(second);
    rowsOf(workbook, CLOSED)[2]?.splice(13, 1, 'Somebody');
    expect(answerOf(workbook, 'repair', {})).toMatchObject({ ok: false, code: 'log-damaged' });
    expect(rowsOf(workbook, second)).toEqual(before);
  });

  test('is made anew by the next Repair, whatever cut off the first', () => {
    const lost = closed();
    lost.sheets.delete(CLOSED);
    const start = structuredClone(lost.held());
    lost.calls = [];
    ask(lost, 'repair', {});
    for (let at = 0; at < lost.calls.length; at++) {
      const workbook = afterSetUp();
      workbook.hold(structuredClone(start));
      workbook.day = lost.day;
      let left = at;
      workbook.before = () => {
        if (left-- === 0) throw new Error('Google ends the script here.');
      };
      answerOf(workbook, 'repair', {});
      workbook.before = () => undefined;
      expect(ask(workbook, 'open', {}).stop).toBe('');
      answerOf(workbook, 'repair', {});
      expect(ask(workbook, 'checkRecord', {}).intact, `call ${at}`).toBe(true);
    }
  });

  test('stays as it is where rows of it were retyped: nothing is written over what stands there', () => {
    const workbook = closed();
    rowsOf(workbook, CLOSED)[2]?.splice(13, 1, 'Somebody');
    const before = structuredClone(rowsOf(workbook, CLOSED));
    expect(told(workbook)).toMatchObject([{ repairs: false }]);
    expect(answerOf(workbook, 'repair', {})).toMatchObject({ ok: false, code: 'log-damaged' });
    expect(rowsOf(workbook, CLOSED)).toEqual(before);
  });
});
