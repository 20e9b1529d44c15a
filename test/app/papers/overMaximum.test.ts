import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, district, handingOver, keyOf, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { otherState } from '../../kit/otherState';
import { HEADER, rosterRows, row } from '../../kit/rows';

const SHEET = 'Over the maximum - Ramos, Elena';
const cells = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(SHEET) ?? [];
const rowOfSheet = (workbook: MemoryWorkbook, sheet: string, what: string): Cell[] =>
  workbook.sheets.get(sheet)?.find((row) => row[1] === what) ?? [];
const rowOf = (workbook: MemoryWorkbook, what: string): Cell[] => rowOfSheet(workbook, SHEET, what);

/** By this state's rules two third-graders are a full caseload, and Ramos has three students. */
function given(): MemoryWorkbook {
  const thirdGraders = rosterRows().map((row, r) => row.map((cell, c) => (r > 0 && c === 2 ? '3' : cell)));
  const workbook = district(thirdGraders);
  workbook.rules = otherState;
  return afterSetUp(workbook);
}
/** Types into a cell of Ramos's row in Providers. */
function setInProviders(workbook: MemoryWorkbook, title: string, cell: Cell): void {
  const [header = [], ...rows] = workbook.sheets.get('Providers') ?? [];
  const ramos = rows.find((row) => row[1] === 'Ramos, Elena') ?? [];
  ramos[header.indexOf(title)] = cell;
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

  test('made again it keeps the answers, and says whose district it is', () => {
    const workbook = given();
    made(workbook);
    ask(workbook, 'nameDistrict', { name: 'Lakeview R-IV' });
    rowOf(workbook, 'Whether there is room')[2] = 'Two rooms, one aide';
    rowOf(workbook, 'Holds until')[2] = '2026-12-22';
    made(workbook);
    expect(cells(workbook)[1]?.[0]).toMatch(/^Lakeview R-IV\. On 11\/21\/2026: 3 by Heads, /);
    expect(rowOf(workbook, 'Whether there is room')[2]).toBe('Two rooms, one aide');
  });

  test('made again it keeps rows that people added, and what was answered for another method', () => {
    const workbook = given();
    workbook.rules = {
      ...otherState,
      considered: [
        ...otherState.considered,
        {
          methods: ['altcase'],
          where: 'form C',
          points: [
            ['2', 'Whether hours are spread'],
            ['3', 'Help'],
          ],
        },
      ],
    };
    made(workbook);
    const rows = cells(workbook);
    rows.splice(6, 0, ['2', 'Whether hours are spread', 'Over the week'], ['3', 'Help', '']);
    workbook.formulaCells.clear();
    rows.push(['', '', ''], ['Note', 'Aide from January', 'asked on 11/20']);
    for (const _ of [1, 2]) {
      made(workbook);
      expect(cells(workbook).slice(5, 6)).toEqual([['1', 'Whether there is room', '']]);
      expect(cells(workbook).slice(10)).toEqual([
        ['', '', ''],
        ['Note', 'Aide from January', 'asked on 11/20'],
        ['2', 'Whether hours are spread', 'Over the week'],
        // The memory blanks what an earlier layout left below, where Sheets has no rows.
        ...cells(workbook)
          .slice(13)
          .map(() => ['', '', '']),
      ]);
    }
  });

  test.each(['Signed (name and position)', 'Decided on'])(
    'made again where “%s” is filled it stays as it is, and the next is made, which is the one that Home goes by',
    (what) => {
      const workbook = given();
      made(workbook);
      rowOf(workbook, what)[2] = what === 'Decided on' ? '2026-11-20' : 'D. Reyes, director';
      const first = structuredClone(cells(workbook));
      expect(made(workbook)).toEqual({ sheet: `${SHEET} 2` });
      expect(cells(workbook)).toEqual(first);
      expect(made(workbook)).toEqual({ sheet: `${SHEET} 2` });
      const until = (name: string, day: string): void => {
        workbook.formulaCells.clear();
        rowOfSheet(workbook, name, 'Holds until')[2] = day;
      };
      until(SHEET, '2026-11-01');
      until(`${SHEET} 2`, '2027-06-30');
      expect(ask(workbook, 'attention', {}).papers).toBeUndefined();
      until(SHEET, '2027-06-30');
      until(`${SHEET} 2`, '2026-11-02');
      expect(ask(workbook, 'attention', {}).papers).toEqual([
        { person: 'Ramos, Elena', until: '2026-11-02' },
      ]);
      // The first was taken away: the newest is left as it is all the same.
      rowOfSheet(workbook, `${SHEET} 2`, what)[2] = 'D. Reyes, director';
      workbook.sheets.delete(SHEET);
      expect(made(workbook)).toEqual({ sheet: `${SHEET} 3` });
    },
  );

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

  /** A paper on Ramos that has ended. */
  function ended(): MemoryWorkbook {
    const workbook = given();
    made(workbook);
    workbook.formulaCells.clear();
    rowOf(workbook, 'Holds until')[2] = '2026-11-01';
    return workbook;
  }
  const reminded = (workbook: MemoryWorkbook): string[] =>
    (ask(workbook, 'attention', {}).papers ?? []).map(({ person }) => person);
  const inProviders = (workbook: MemoryWorkbook, name: string): Cell[] =>
    workbook.sheets.get('Providers')?.find((row) => row[1] === name) ?? [];

  test('whoever left Providers is reminded of no more', () => {
    const workbook = ended();
    expect(reminded(workbook)).toEqual(['Ramos, Elena']);
    const left = inProviders(workbook, 'Ramos, Elena');
    workbook.sheets.set('Providers', workbook.sheets.get('Providers')?.filter((row) => row !== left) ?? []);
    expect(reminded(workbook)).toEqual([]);
    // Nor by the name, where an older paper has no key.
    (cells(workbook)[0] ?? [])[2] = '';
    expect(reminded(workbook)).toEqual([]);
  });

  test('without a key it is told where its title fits two people', () => {
    const workbook = ended();
    (cells(workbook)[0] ?? [])[2] = '';
    const twin = [...inProviders(workbook, 'Ramos, Elena')];
    twin[0] = 'P-0050';
    workbook.sheets.get('Providers')?.push(twin);
    expect(reminded(workbook)).toEqual(['Ramos, Elena']);
  });

  const grades = (workbook: MemoryWorkbook, ...all: string[]): void => {
    for (const [i, grade] of all.entries()) (workbook.sheets.get('Roster')?.[i + 1] ?? [])[2] = grade;
  };
  test.each<[string, string, (workbook: MemoryWorkbook) => void]>([
    ['No limit', 'the FTE is 0', (workbook) => setInProviders(workbook, 'FTE', 0)],
    [
      'No limit',
      'the minutes of the method are blank',
      (workbook) => setInProviders(workbook, 'Method', 'altcase'),
    ],
    ['No limit', 'the roster tells no grades', (workbook) => grades(workbook, '', '', '')],
    [
      'Mixed grades: review',
      'grades of two bands, over the stricter alone',
      (workbook) => grades(workbook, '3', '5', '5'),
    ],
  ])('“%s” is no reason to fall silent: %s', (status, _, change) => {
    const workbook = ended();
    change(workbook);
    const key = keyOf(workbook, 'Ramos, Elena');
    const { load } = ask(workbook, 'caseload', { person: key, asOf: '11/21/2026' }).person;
    expect([load.status, reminded(workbook)]).toEqual([status, ['Ramos, Elena']]);
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
    const decided = 'What is decided, and why';
    rowOfSheet(workbook, sheets[0] ?? '', decided)[2] = 'An aide';
    expect(names.map(make)).toEqual(sheets);
    expect(sheets.map((name) => rowOfSheet(workbook, name, decided)[2])).toEqual(['An aide', '']);
    rowOfSheet(workbook, sheets[0] ?? '', 'Signed (name and position)')[2] = 'D. Reyes';
    expect(names.map(make)).toEqual(['Over the maximum - O Brien, Pat 3', sheets[1]]);
  });
});
