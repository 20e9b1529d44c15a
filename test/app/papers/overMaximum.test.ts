import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, district, handingOver, keyOf, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { otherState } from '../../kit/otherState';
import { HEADER, rosterRows, row } from '../../kit/rows';

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

  test('reminds no more of whoever is over no maximum by now', () => {
    const workbook = given();
    made(workbook);
    workbook.formulaCells.clear();
    rowOf(workbook, 'Holds until')[2] = '2026-11-01';
    const draft = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const one = { ...draft, drafts: draft.drafts.slice(0, 1), acknowledged: ['above-desirable:P-0001'] };
    expect(ask(workbook, 'save', one)).toMatchObject({ saved: true });
    expect(ask(workbook, 'attention', {}).papers).toBeUndefined();
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

  test('is made by, and named to, who may see that person', () => {
    const workbook = given();
    made(workbook);
    workbook.formulaCells.clear();
    rowOf(workbook, 'Holds until')[2] = '2026-12-01';
    expect(ask(workbook, 'attention', {}).papers).toEqual([{ person: 'Ramos, Elena', until: '2026-12-01' }]);
    const before = structuredClone(cells(workbook));
    const key = keyOf(workbook, 'Ramos, Elena');
    signIn(workbook, 'Okafor, Dele', 'Admin');
    const read = workbook.calls.length;
    expect(answerOf(workbook, 'makeOverMaximum', { person: key })).toMatchObject({ code: 'no-worksheet' });
    expect(ask(workbook, 'attention', {}).papers).toBeUndefined();
    expect(workbook.calls.slice(read).filter((call) => call.includes(SHEET))).toEqual([]);
    expect(cells(workbook)).toEqual(before);
  });

  test('is a person’s own, where names are alike in a sheet’s characters', () => {
    const of = (name: string, id: number) =>
      [1, 2, 3].map((n) =>
        row(
          `${id}${n} | Student ${id}${n} | 3 | Oak | Resource | 2026-08-15 | 2027-05-28 | 3 2-4 | 1 | ${name} | ${name}`,
        ),
      );
    const workbook = district([[...HEADER], ...of("O'Brien, Pat", 31), ...of('O Brien, Pat', 32)]);
    workbook.rules = otherState;
    afterSetUp(workbook);
    const names = ["O'Brien, Pat", 'O Brien, Pat'];
    const make = (name = '') => ask(workbook, 'makeOverMaximum', { person: keyOf(workbook, name) }).sheet;
    const sheets = names.map(make);
    expect(sheets).toEqual(['Over the maximum - O Brien, Pat', 'Over the maximum - O Brien, Pat 2']);
    const signed = workbook.sheets
      .get(sheets[0] ?? '')
      ?.find((cells) => cells[1] === 'Signed (name and position)');
    if (signed) signed[2] = 'D. Reyes';
    expect(names.map(make)).toEqual(sheets);
    const answers = sheets.map(
      (name) => workbook.sheets.get(name)?.find((cells) => cells[1] === 'Signed (name and position)')?.[2],
    );
    expect(answers).toEqual(['D. Reyes', '']);
  });
});
