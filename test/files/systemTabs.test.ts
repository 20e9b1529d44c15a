import { describe, expect, test } from 'vitest';
import { lookAtRoster } from '../../src/app/setUp/lookAtRoster';
import { chooseColumn } from '../../src/domain/roster/chooseColumn';
import { TAB_COLUMN } from '../../src/domain/roster/stackTabs';
import { csvRows } from '../../src/files/csvRows';
import { fileSheets } from '../../src/files/fileSheets';
import { asked, lines, readCsv as read, told } from '../kit/readCsv';

type Line = ReturnType<typeof read>['lines'][number];

/** Rosters as systems print them and as people make them by hand, with invented students. */
describe('sheets', () => {
  const caseload = (...rows: string[]) => ['Student ID,Student,Therapist,Min/Wk', ...rows].join('\n');

  test('tabs that are called as services are say the service', () => {
    const roster = read(
      ['Speech', caseload('1001,"Alder, Ana","Lund, Sara",60', '1002,"Birch, Ben","Lund, Sara",40')],
      ['OT', caseload('1001,"Alder, Ana","Park, Joon",30')],
    );
    expect(asked(roster)).toEqual(['several-sheets: Speech, OT']);
    expect(lines(roster)).toEqual([
      '2 | Speech | Lund, Sara | 60',
      '3 | Speech | Lund, Sara | 40',
      '2 | OT | Park, Joon | 30',
    ]);
  });

  test('a tab that counts its students in its name is that of the person', () => {
    const own = (from: number) =>
      [
        'Student ID,Student,Service',
        ...[0, 1].map((at) => `${from + at},"Alder, A${from + at}",Resource`),
      ].join('\n');
    const roster = read(['Ramos (2)', own(1001)], ['Cho - 2', own(1101)], ['Lund', own(1201)]);
    expect(roster.people.map(({ name }) => name)).toEqual(['Cho', 'Lund', 'Ramos']);
    expect(roster.findings).toEqual([]);
  });

  test('“Ms. Lund” is a person and “Oak MS” a school', () => {
    const own = (from: number) => `Student ID,Student,Service\n${from},"Alder, A${from}",Resource`;
    expect(
      read(['Ms. Lund (2)', own(1001)], ['Park, Joon', own(1101)]).people.map(({ name }) => name),
    ).toEqual(['Ms. Lund', 'Park, Joon']);
    const managed = (from: number) =>
      `Student ID,Student,Service,Case Manager\n${from},"Alder, A${from}",Resource,"Ramos, Elena"`;
    const schools = (...names: [string, string]) =>
      read([names[0], managed(1001)], [names[1], managed(1101)]).lines.map(({ site }) => site);
    expect(schools('Ms. Lund', 'Mr. Park')).toEqual(['', '']);
    expect(schools('SLP Ms. Lund', 'OT Mr. Park')).toEqual(['', '']);
    for (const [one, other] of [
      ['Oak MS', 'Elm'],
      ['Oak MS Resource', 'Elm'],
      ['Dr. King Elementary', 'Oak Elem'],
      ['Dr Phillips High', 'Elm'],
    ] as const)
      expect(schools(one, other)).toEqual([one, other]);
  });

  test.each([
    ['School', 'Elm', ({ site }: Line) => site],
    ['Case Manager', '"Ramos, Elena"', ({ caseManager }: Line) => caseManager],
  ])(
    'one with a column “%s” beside one without it stays out: its name says no more',
    (header, cell, said) => {
      const few =
        'Student ID,Student,Grade,Service,Provider,Min/Wk,Start Date\n1001,"Alder, Ana",3,Speech,"Lund, Sara",60,8/15/2026';
      const more = `Student ID,Student,Service,Provider,${header}\n1101,"Birch, Ben",Speech,"Lund, Sara",${cell}`;
      const roster = read(['North', few], ['Everyone', more]);
      expect(asked(roster)).toEqual(['which-sheet: North, Everyone']);
      expect(roster.lines.map(said)).toEqual(['']);
    },
  );

  test('last year’s tab is neither taken before this year’s nor with it, however much longer', () => {
    const year = (...rows: string[]) => ['Student ID,Student,Provider', ...rows].join('\n');
    const roster = read(
      ['25-26', year('1001,"Alder, Ana","Cho, Ben"', '1002,"Birch, Ben","Cho, Ben"')],
      ['26-27', year('1001,"Alder, Ana","Ramos, Elena"')],
    );
    expect(roster.sheet).toBe('26-27');
    expect(asked(roster)).toEqual(['which-sheet: 26-27, 25-26']);
  });

  test('evaluations under way are no caseload', () => {
    const roster = read(
      [
        'Evals 26-27',
        'Student ID,Student,Grade,School,Case Manager,Eval Due\n2001,"Elm, Ella",3,Oak,"Ramos, Elena",11/1/2026',
      ],
      ['Master List', 'Student ID,Student,Grade,Case Manager\n1001,"Alder, Ana",3,"Ramos, Elena"'],
    );
    expect(roster.sheet).toBe('Master List');
    expect(roster.lines).toHaveLength(1);
  });

  test('a class’s teacher on a caseload teacher’s tab is asked about, and the tab’s name counts until then', () => {
    const own = (from: number, teacher: string) =>
      `Student ID,Student,Service,Teacher\n${from},"Alder, A${from}",Resource,${teacher}\n${from + 1},"Birch, B${from}",Resource,${teacher}`;
    const roster = read(['Ramos, Elena', own(1001, 'Hobbs')], ['Cho, Ben', own(1101, 'Lee')]);
    expect(roster.people.map(({ name }) => name)).toEqual(['Cho, Ben', 'Ramos, Elena']);
    expect(asked(roster)).toEqual(['several-sheets: Ramos, Elena, Cho, Ben', 'teacher-or-not: Teacher, D']);
    const sheets = fileSheets(
      [['Ramos, Elena', own(1001, 'Hobbs')] as const, ['Cho, Ben', own(1101, 'Lee')] as const].map(
        ([name, text]) => ({ name, grid: csvRows(Buffer.from(text)) }),
      ),
    );
    const first = lookAtRoster(sheets, null, null);
    const again = lookAtRoster(sheets, null, first.mapping);
    expect(again.stop).toBe('');
    expect(again.people.map(({ name }) => name)).toEqual(['Cho, Ben', 'Ramos, Elena']);
    const named = read(['Ramos', own(1001, 'Ramos')], ['Cho', own(1101, 'Cho')]);
    expect(named.columns).toMatchObject({ provider: 'D' });
  });

  test('a column that the user left aside keeps no other tab out, whatever it is called there', () => {
    const tab = (id: number, school: string) => ({
      name: `Tab of ${id}`,
      grid: csvRows(
        Buffer.from(
          `Student ID,Student,Service,Provider,Case Manager,${school}\n${id},"Alder, A${id}",Resource,"Ramos, Elena","Cho, Ben",Oak`,
        ),
      ),
    });
    const sheets = fileSheets([tab(1001, 'School'), tab(1101, 'Campus')]);
    const { mapping } = lookAtRoster(sheets, null, null);
    if (!mapping) throw new Error('It is a roster.');
    for (const chosen of [
      chooseColumn(mapping, 'caseManager', null),
      chooseColumn(mapping, 'site', TAB_COLUMN),
      chooseColumn(mapping, 'site', null),
    ])
      expect(lookAtRoster(sheets, null, chosen)).toMatchObject({ stop: '', roster: { lines: [{}, {}] } });
  });

  test('a blank column of a further tab keeps it out no more than none', () => {
    const roster = read(
      [
        'North',
        'Student ID,Student,Grade,Service,Provider,Min/Wk\n1001,"Alder, Ana",3,Speech,"Lund, Sara",60',
      ],
      ['South', 'Student ID,Student,Service,Provider,School\n1101,"Birch, Ben",Speech,"Lund, Sara",'],
    );
    expect(asked(roster)).toEqual(['several-sheets: North, South']);
  });

  test('a word that stands alone among the IDs of a tab is no student', () => {
    const tab = (id: number) =>
      `Student ID,Student,Service,Provider\n${id},"Alder, A${id}",Resource,"Ramos, Elena"\nEXITED`;
    const roster = read(['Oak', tab(1001)], ['Elm', tab(1101)]);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1101']);
    expect(told(roster, 'skipped-row')).toEqual(['Oak!A3 EXITED', 'Elm!A3 EXITED']);
  });

  test('tabs that end in the same totals and signatures are no copies of one another', () => {
    const tab = (id: number) =>
      `Student ID,Student,Service,Provider\n${id},"Alder, A${id}",Resource,"Ramos, Elena"\nTotal\nCaseload: 1\nSignature: ____`;
    expect(asked(read(['Oak', tab(1001)], ['Elm', tab(1101)]))).toEqual(['several-sheets: Oak, Elm']);
  });

  test('tabs of a teacher each are found without IDs and without a column of people', () => {
    const tab = (name: string) =>
      `Student,Grade,Service,Min/Wk\n"Alder, ${name}",3,Resource,60\n"Birch, ${name}",3,Resource,60`;
    const roster = read(['Ramos', tab('Ana')], ['Cho', tab('Ben')]);
    expect(asked(roster)).toContain('several-sheets: Ramos, Cho');
  });
});
