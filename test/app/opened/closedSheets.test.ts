import { describe, expect, test } from 'vitest';
import { memoryFrom } from '../../../src/app/opened/memory';
import { openGoingOn, openRecord } from '../../../src/app/opened/recordStore';
import { fileSheets } from '../../../src/files/fileSheets';
import {
  answers,
  CHECKPOINT,
  CLOSED,
  closed,
  forgetting,
  LOG,
  numbersIn,
  rowsOf,
  twinOf,
} from '../../kit/closedYear';
import { ask, toCho } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

describe('the sheet of a closed year', () => {
  const spoilt: [string, (workbook: MemoryWorkbook) => void, string][] = [
    ['deleted', ({ sheets }) => sheets.delete(CLOSED), 'which is gone'],
    [
      'retyped',
      (workbook) => rowsOf(workbook, CLOSED)[2]?.splice(13, 1, 'Somebody'),
      `Entry 2 in “${CLOSED}”`,
    ],
    [
      'lacking a row',
      (workbook) => rowsOf(workbook, CLOSED).splice(3, 1),
      `Entry 3 was removed from “${CLOSED}”`,
    ],
    [
      'written into',
      (workbook) => rowsOf(workbook, CLOSED).push(['note', 'to self']),
      `of “${CLOSED}” is no entry of the record`,
    ],
  ];
  test.each(spoilt)('that was %s is told by the check and stops nobody', (_, spoil, told) => {
    const workbook = closed();
    const right = answers(workbook);
    spoil(workbook);
    const { intact, troubles } = ask(workbook, 'checkRecord', {});
    expect(intact).toBe(false);
    expect(troubles.map(({ sentence }) => sentence).join(' ')).toContain(told);
    expect(answers(workbook)).toEqual(right);
    ask(workbook, 'attention', {});
    expect(workbook.sheets.has(CHECKPOINT)).toBe(true);
  });

  test('that was renamed is known by its first row', () => {
    const workbook = closed();
    workbook.rename(CLOSED, 'Old years');
    const { intact, derived } = ask(workbook, 'checkRecord', {});
    expect(intact).toBe(true);
    expect(derived[0]).toMatchObject({
      part: 'closedYears',
      fine: true,
      sentence: expect.stringContaining('renamed'),
    });
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toBe('');
  });

  test('is read where there is no checkpoint; where both are gone, it is told which sheet has to come back', () => {
    const workbook = closed();
    const right = answers(workbook);
    const copy = twinOf(workbook);
    copy.sheets.delete(CHECKPOINT);
    expect(answers(copy)).toEqual(right);
    expect(copy.calls).toContain(`read ${CLOSED}`);
    copy.sheets.delete(CLOSED);
    copy.sheets.delete(CHECKPOINT);
    expect(ask(copy, 'open', {}).stop).toContain(`“${CLOSED}”`);
  });

  test('counts in a copy that has forgotten everything, and is missed there, too', () => {
    const workbook = forgetting(closed());
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    workbook.sheets.delete(CLOSED);
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toContain('not whole');
  });

  test('of which somebody edited the first row holds its entries all the same', () => {
    const workbook = closed();
    rowsOf(workbook, CLOSED)[0]?.splice(0, 1, 'Number');
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(ask(workbook, 'checkRecord', {}).troubles).toMatchObject([{ code: 'added', entries: 'row 1' }]);
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain(CLOSED);
  });

  test('is read from a file, too; one without it is refused with its name', () => {
    const workbook = closed();
    const { sheets } = workbook;
    const fileOf = () => fileSheets([...sheets].map(([name, grid]) => ({ name, grid })));
    const whole = openRecord(fileOf(), null);
    expect(whole).toMatchObject({ closed: { entries: numbersIn(workbook, CLOSED).length } });
    sheets.delete(CLOSED);
    expect(openRecord(fileOf(), null)).toMatchObject({ code: 'log-damaged', closed: [CLOSED] });
  });

  test('goes with the rest when Caseload’s data is removed, and into the copy before', () => {
    const workbook = closed();
    workbook.rename(CLOSED, 'Old years');
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain('Old years');
    expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).removed).toContain('Old years');
  });
});

test('a new checkpoint takes the closed years over from the one before, and reads no sheet of theirs', () => {
  const workbook = closed();
  toCho(workbook, '9/2/2027');
  workbook.calls = [];
  const { head } = memoryFrom(workbook.memory);
  const record = head && openGoingOn(workbook, head);
  expect(record).toMatchObject({ kept: null, closed: { entries: numbersIn(workbook, CLOSED).length } });
  expect(workbook.calls).toEqual([`read ${CHECKPOINT}`, `read ${LOG}`]);
});
