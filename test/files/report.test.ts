import { expect, test } from 'vitest';
import { ask, install, setUp, sheetOf, smallRoster } from '../addOn/installed';
import { writeXlsx } from '../host/xlsx';
import { run, withFiles, xlsxOf } from '../play/played';

const ROSTER = [
  [
    'Student ID',
    'Student',
    'Grade',
    'School',
    'Service',
    'Provider',
    'Case Manager',
    'Minutes per Week',
    'Start Date',
  ],
  ['1001', 'Alder, Ana', '3', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena', '300', '8/24/2026'],
  ['1002', 'Birch, Ben', 'K', 'Oak', 'Resource', 'E. Ramos', 'Cho, Ben', '60', '8/24/2026'],
  ['1003', 'Cedar, Cora', '3', 'Oak', 'Speech', '', '', '30', '8/24/2026'],
  ['1004', 'Dogwood, Drew', '3', 'Oak', 'Resource', 'Ramos, Elena', 'Cho, Ben', '30', '12/14/2026'],
];
const PROVIDERS = [
  ['Key', 'Name', 'Also written as', 'Role', 'Sites', 'Access', 'FTE', 'Method', 'Instructional minutes'],
  ['P-0001', 'Ramos, Elena', 'E. Ramos', 'Resource teacher', 'Oak', 'Provider', '', 'altcase', '1800'],
];

async function reported(sheets: { [name: string]: string[][] }, day: string, questions = 0) {
  const file = await xlsxOf({
    name: 'District',
    timeZone: 'America/Chicago',
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
  });
  const { printed, told, code } = await withFiles({ 'district.xlsx': file }, (pathOf) =>
    run('report', pathOf('district.xlsx'), '--as-of', day, '--json'),
  );
  expect(code).toBe(0);
  expect(told).toEqual(
    questions === 0 ? [] : [expect.stringMatching(/^1 question about this roster only you can answer/)],
  );
  const all: { person: string; [field: string]: unknown }[] = JSON.parse(printed[0] ?? '');
  return new Map(all.map((each) => [each.person, each]));
}

test('caseload report tells each person’s load on a day, by the roster where there is no record', async () => {
  const before = await reported({ Roster: ROSTER }, '2026-11-30', 1);
  // Nobody has said yet that the two spellings are one person's.
  expect(before.get('Ramos, Elena')).toMatchObject({
    role: 'Resource teacher',
    headCount: 1,
    caseload: 1,
    maximum: 55,
  });
  expect(before.get('Cho, Ben')).toMatchObject({ headCount: 0, iepsManaged: 2 });
  expect(before.get('Unassigned')).toMatchObject({
    headCount: 1,
    studentMinutes: 30,
    status: 'No limit',
    maximum: null,
  });
  const after = await reported({ Roster: ROSTER }, '2026-12-14', 1);
  expect(after.get('Ramos, Elena')).toMatchObject({ headCount: 2 });
});

test('Providers says who is one person, how each is counted, and with which minutes', async () => {
  const people = await reported({ Roster: ROSTER, Providers: PROVIDERS }, '2026-11-30');
  expect(people.get('Ramos, Elena')).toMatchObject({
    key: 'P-0001',
    headCount: 2,
    studentMinutes: 360,
    iepsManaged: 1,
    method: 'ALTCASE',
  });
  expect(people.has('E. Ramos')).toBe(false);
});

test('a workbook with a record is answered as its own CASELOAD_SUMMARY answers, also of a line that left the roster', async () => {
  const host = setUp(install(smallRoster()));
  const roster = sheetOf(host, 'Roster');
  roster.deleteRows(2, 1);
  ask(host, 'open', {});
  const { bytes } = await writeXlsx(host.workbook);
  for (const day of ['2026-11-20', '2026-11-22']) {
    const cell = sheetOf(host, 'Providers').workbook.addSheet(`Summary ${day}`);
    cell.typed(1, 1, `=CASELOAD_SUMMARY(Roster!A:N,Providers!A:T,"${day}",'Caseload log'!A:X)`);
    const { printed, code } = await withFiles({ 'district.xlsx': bytes }, (pathOf) =>
      run('report', pathOf('district.xlsx'), '--as-of', day, '--json'),
    );
    expect(code).toBe(0);
    const all: { person: string; headCount: number; iepsManaged: number; studentMinutes: number }[] =
      JSON.parse(printed[0] ?? '');
    for (const [i, { person, headCount, iepsManaged, studentMinutes }] of all.entries())
      expect([2, 8, 9, 10].map((column) => cell.display(i + 2, column))).toEqual(
        [person, headCount, iepsManaged, studentMinutes].map(String),
      );
    expect(all.length).toBeGreaterThan(2);
  }
});

test.each([
  [[], 'Name one file.'],
  [['a.csv'], 'Give a day: --as-of 2026-11-30.'],
  [['a.csv', '--as-of', '2026-02-30'], '“2026-02-30” is no day as in --as-of 2026-11-30.'],
])('%j are wrong arguments', async (words, sentence) => {
  const { code, told } = await run('report', ...words);
  expect(code).toBe(2);
  expect(told.join('\n').split('\n')[0]).toBe(sentence);
});

test('a file without a roster is told, and a table is printed for people', async () => {
  const files = {
    'notes.csv': 'Notes\nCall the office',
    'roster.csv': ROSTER.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  };
  await withFiles(files, async (pathOf) => {
    const notes = await run('report', pathOf('notes.csv'), '--as-of', '2026-11-30');
    expect(notes.code).toBe(1);
    expect(notes.told[0]).toContain('No sheet here looks like a roster');
    const table = await run('report', pathOf('roster.csv'), '--as-of', '2026-11-30');
    expect(table.printed.join('\n')).toMatch(/Person +Role +Caseload +Maximum +Status +IEPs +Minutes/);
  });
});
