import { describe, expect, test } from 'vitest';
import { afterSetUp, answerOf, ask, caseload, movingToCho, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const sheets = (workbook: MemoryWorkbook) => structuredClone([...workbook.sheets]);

describe('a save of which the answer was lost', () => {
  /** Dies at the first step that `isThere` names. */
  function diesAt(isThere: (method: string) => boolean): MemoryWorkbook {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    let isDead = false;
    workbook.before = (method) => {
      isDead ||= isThere(method);
      if (isDead) throw new Error('The script was killed.');
    };
    answerOf(workbook, 'save', asked);
    workbook.before = () => undefined;
    return workbook;
  }

  test('before anything was recorded is told as not begun, once', () => {
    const workbook = diesAt((method) => method === 'append Caseload log');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save of 5 lines that you began on 11/21/2026 was cut off before anything was saved. Nothing was changed; please save it again.',
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('waits to be told to whoever began it; an Admin hears of it too, a Provider does not', () => {
    const workbook = diesAt((method) => method === 'append Caseload log');
    signIn(workbook, 'Cho, Ben');
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    signIn(workbook, 'Cho, Ben', 'Admin');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save of 5 lines that Dana Director began on 11/21/2026 was cut off before anything was saved. Nothing was changed.',
    ]);
    workbook.email = 'director@lakeview.example';
    expect(ask(workbook, 'open', {}).notices[0]).toContain('please save it again');
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('after it was recorded is told as finished, once', () => {
    const workbook = diesAt((method) => method === 'write Roster');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save that was cut off was finished: 9 cells of the roster written.',
      expect.stringContaining('please look it over'),
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('before the record was noted as written, with nothing else to do, is told as finished', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook, '12/01/2026');
    let remembered = 0;
    workbook.before = (method) => {
      if (method === 'remember' && ++remembered === 2) throw new Error('The script was killed.');
    };
    answerOf(workbook, 'save', asked);
    workbook.before = () => undefined;
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save that was cut off was finished.',
      expect.stringContaining('please look it over'),
    ]);
    expect(caseload(workbook, 'Cho, Ben', '2026-12-01')).toHaveLength(4);
  });

  test('that can’t be noted at all is not begun, and says why', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    const before = sheets(workbook);
    workbook.before = (method) => {
      if (method === 'remember')
        throw new Error('Service invoked too many times for one day: properties write.');
    };
    expect(answerOf(workbook, 'save', asked)).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/quota.*nothing was saved|nothing was saved.*quota/i),
    });
    workbook.before = () => undefined;
    expect(sheets(workbook)).toEqual(before);
  });
});
