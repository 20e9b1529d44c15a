import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, district, keyOf, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { otherState } from '../../kit/otherState';
import { rosterRows } from '../../kit/rows';

const SHEET = 'Over the maximum - Ramos, Elena';
const cells = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(SHEET) ?? [];
const rowOf = (workbook: MemoryWorkbook, what: string): Cell[] =>
  cells(workbook).find((row) => row[1] === what) ?? [];

/** By this state's rules two third-graders are a full caseload, and Ramos has three students. */
function given(): MemoryWorkbook {
  const thirdGraders = rosterRows().map((row, r) => row.map((cell, c) => (r > 0 && c === 2 ? '3' : cell)));
  const workbook = district(thirdGraders);
  workbook.rules = otherState;
  return afterSetUp(workbook);
}
const made = (workbook: MemoryWorkbook) =>
  ask(workbook, 'makeOverMaximum', { person: keyOf(workbook, 'Ramos, Elena') });

describe('the paper for somebody over the maximum', () => {
  test('says the load, what the text asks to consider, who signs, and until when it holds', () => {
    const workbook = given();
    expect(made(workbook)).toEqual({ sheet: SHEET });
    expect(cells(workbook)[0]?.[0]).toBe('Over the maximum: Ramos, Elena');
    expect(cells(workbook)[1]?.[0]).toMatch(/^On 11\/21\/2026: 3 by Heads, over the maximum of 2 /);
    expect(
      cells(workbook)
        .slice(4)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['', 'To be considered'],
      ['1', 'Whether there is room'],
      ['', 'What is decided, and why'],
      ['', 'Decided on'],
      ['', 'Signed (name and position)'],
      ['', 'Holds until'],
    ]);
  });

  test('made again it keeps the answers', () => {
    const workbook = given();
    made(workbook);
    rowOf(workbook, 'Whether there is room')[2] = 'Two rooms, one aide';
    rowOf(workbook, 'Holds until')[2] = '2026-12-22';
    made(workbook);
    expect(rowOf(workbook, 'Whether there is room')[2]).toBe('Two rooms, one aide');
  });

  test.each([
    ['2026-12-21', ['2026-12-21']],
    ['12/21/2026', ['2026-12-21']],
    ['2026-12-22', []],
    ['2026-11-01', ['2026-11-01']],
    ['when she is back', ['']],
  ])('until %s Home reminds: %j', (until, reminded) => {
    const workbook = given();
    made(workbook);
    workbook.formulaCells.clear();
    rowOf(workbook, 'Holds until')[2] = until;
    expect((ask(workbook, 'attention', {}).papers ?? []).map((paper) => paper.until)).toEqual(reminded);
  });

  test('is made for nobody with room, and never over a sheet that somebody else made', () => {
    const workbook = given();
    expect(answerOf(workbook, 'makeOverMaximum', { person: keyOf(workbook, 'Okafor, Dele') })).toMatchObject({
      code: 'no-worksheet',
    });
    workbook.sheets.set(SHEET, [['My own notes']]);
    expect(answerOf(workbook, 'makeOverMaximum', { person: keyOf(workbook, 'Ramos, Elena') })).toMatchObject({
      code: 'not-ours',
    });
  });

  test('is removed with the rest, and is for Admins', () => {
    const workbook = given();
    made(workbook);
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain(SHEET);
    const key = keyOf(workbook, 'Ramos, Elena');
    expect(answerOf(signIn(workbook, 'Cho, Ben'), 'makeOverMaximum', { person: key })).toMatchObject({
      code: 'only-admins',
    });
  });
});
