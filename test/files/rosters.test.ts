import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSheets } from '../../src/files/openSheets';
import { readIn } from '../../src/files/read';

/** Shapes that real systems export, with invented students; what each is read as before anyone answers a question. */
const read = async (file: string) => {
  const path = join(import.meta.dirname, '../rosters', file);
  return readIn(await openSheets(path), { sheets: [], columns: [] }, file);
};

const minutes = ({ lines }: Awaited<ReturnType<typeof read>>) =>
  lines.map(({ minutesPerWeek }) => minutesPerWeek);
const names = ({ people }: Awaited<ReturnType<typeof read>>) => people.map(({ name }) => name);
const codes = (all: readonly { code: string }[]) => [...new Set(all.map(({ code }) => code))];

test('minutes beside their frequency are minutes a week', async () => {
  const roster = await read('01-minutes-and-frequency.csv');
  expect(minutes(roster)).toEqual([150, 30, 7.5, 150]);
  expect(roster).toMatchObject({ questions: [], findings: [] });
});

test('amount, unit and period in three columns are minutes a week', async () => {
  const roster = await read('03-time-units-frequency.csv');
  expect(minutes(roster)).toEqual([300, 30, 60, 300]);
  expect(roster).toMatchObject({ questions: [], findings: [] });
});

test('total minutes per frequency period: 855 a week for one student, 20.83 for the other', async () => {
  const roster = await read('05-seis-services-split.csv');
  expect(roster.columns).toMatchObject({ amount: 'H' });
  expect(roster.columns).not.toHaveProperty('amountMin');
  expect(roster.lines.map(({ studentId, minutesPerWeek }) => [studentId, minutesPerWeek])).toEqual([
    ['3100001', 285],
    ['3100001', 570],
    ['3100002', 20.83],
  ]);
});

test('service, provider and minutes that stand twice over are two lines a row', async () => {
  const { lines, people, findings } = await read('06-service-blocks-repeated.csv');
  const told = lines.map((line) => [line.row, line.service, line.provider, line.minutesPerWeek]);
  for (const row of [2, 3, 4, 5]) {
    expect(told).toContainEqual([row, 'Resource', 'Ramos, Elena', 150]);
    expect(told).toContainEqual([row, 'Speech', 'Lund, Sara', 60]);
  }
  expect(told).toHaveLength(8);
  expect(people.map(({ name, lines: held }) => [name, held])).toEqual([
    ['Lund, Sara', 4],
    ['Ramos, Elena', 4],
  ]);
  expect(findings).toEqual([]);
});

test('service columns whose words run together are services', async () => {
  const { shape, columns, lines } = await read('08-wide-runtogether-headers.csv');
  expect(shape).toBe('wide');
  expect(columns).toEqual({
    studentId: 'A',
    lastName: 'B',
    firstName: 'C',
    grade: 'D',
    caseManager: 'E',
    'provider:Speech': 'F',
    'provider:OT': 'G',
    'provider:PT': 'H',
    'provider:Audiologist': 'I',
  });
  expect(
    lines.map(({ studentId, service, provider }) => `${studentId} ${service} ${provider}`).sort(),
  ).toEqual([
    '9001 Speech Lund, Sara',
    '9002 OT Park, Joon',
    '9002 Speech Lund, Sara',
    '9003 Speech Lund, Sara',
    '9004 Audiologist Voss, Ida',
    '9004 OT Park, Joon',
    '9004 Speech Lund, Sara',
  ]);
});

test('a person with and without credentials is one person with four lines', async () => {
  const { people } = await read('09-last-first-credential.csv');
  expect(people).toMatchObject([{ name: 'Ramos, Elena', lines: 4 }]);
});

test('two people in one cell are told and asked about, and are no person of that name', async () => {
  const roster = await read('10-two-providers-in-a-cell.csv');
  expect(names(roster)).toEqual(['Cho, Ben', 'Ramos, Elena']);
  expect(roster.findings.map(({ place }) => place)).toEqual(expect.arrayContaining(['D2', 'D3']));
  expect(codes(roster.questions)).toContain('two-people');
});

test('an ID and no staff: the sentence says that, and ID and names are recognised', async () => {
  const { columns, stop, questions } = await read('13-id-but-no-staff.csv');
  expect(columns).toMatchObject({
    studentId: 'A',
    lastName: 'B',
    firstName: 'C',
    grade: 'D',
    birthDate: 'E',
  });
  expect(stop).toMatch(/provider or .*case manager/);
  expect(questions).toMatchObject([{ code: 'missing-column', about: ['provider', 'caseManager'] }]);
});

test('a “Teacher” beside the case manager is asked about', async () => {
  const roster = await read('15-homeroom-teacher.csv');
  expect(roster.columns).toMatchObject({ studentId: 'A', caseManager: 'E', amount: 'F' });
  expect(roster.questions).toMatchObject([{ code: 'teacher-or-not', about: ['Teacher', 'D'] }]);
  expect(names(roster)).toEqual(['Ramos, Elena']);
});

test('what trails a header hinders nothing', async () => {
  const { columns, questions, findings } = await read('17-headers-with-parentheses.csv');
  expect(columns).toEqual({
    studentId: 'A',
    name: 'B',
    grade: 'C',
    site: 'D',
    service: 'E',
    start: 'F',
    amount: 'G',
    provider: 'H',
    caseManager: 'I',
    esy: 'J',
  });
  expect({ questions, findings }).toEqual({ questions: [], findings: [] });
});

test('one ID under two names, damaged by a spreadsheet, is told', async () => {
  const { findings } = await read('18-one-id-two-names.csv');
  expect(findings.map(({ place }) => place)).toEqual(expect.arrayContaining(['A2', 'A3']));
});

test('blank cells below a name are asked about, and are nobody’s until they are filled in', async () => {
  const { questions, lines } = await read('20-merged-provider-cells.csv');
  expect(questions.map(({ code, about }) => [code, ...about])).toEqual([
    ['filled-down', 'Provider', 'D', 'D3', 'D4', 'D6'],
    ['filled-down', 'Case Manager', 'E', 'E3', 'E4', 'E6'],
  ]);
  expect(lines.map(({ provider }) => provider)).toEqual(['Ramos, Elena', '', '', 'Cho, Ben', '']);
});

test('a column with days above 12 in front is day first throughout', async () => {
  const { lines, findings } = await read('21-day-first-dates.csv');
  expect(lines.map(({ start }) => start)).toEqual(['2026-08-15', '2026-09-05', '2026-09-01', '2026-08-31']);
  expect(findings).toEqual([]);
});

test('roles under “Person Responsible” are no people', async () => {
  const roster = await read('23-goals-report.csv');
  expect(roster.columns).not.toHaveProperty('provider');
  expect(roster.columns).toMatchObject({ studentId: 'A', caseManager: 'F' });
  expect(names(roster)).toEqual(['Ramos, Elena']);
});

test('rows that differ in a column are not the same row twice', async () => {
  const roster = await read('25-service-rows-differ-in-unmapped.csv');
  expect(codes(roster.findings)).not.toContain('duplicate-row');
  expect(minutes(roster)).toEqual([420, 84]);
});

test('a tab called “Current Caseloads” is found like any other', async () => {
  const { sheet, lines } = await read('28-tab-called-current-caseloads.json');
  expect(sheet).toBe('Current Caseloads');
  expect(lines).toMatchObject([{ studentId: '1001', student: 'Alder, Ana', caseManager: 'Ramos, Elena' }]);
});

test('the caseload is preferred to a service log beside it', async () => {
  const { sheet, lines, columns } = await read('29-service-log-beside-roster.json');
  expect(sheet).toBe('Caseload 26-27');
  expect(lines).toHaveLength(3);
  expect(columns).toMatchObject({ annualReview: 'F' });
});

test('“(min/wk)” is a unit and no minimum', async () => {
  const roster = await read('33-minutes-min-per-week.csv');
  expect(roster.columns).toMatchObject({ amount: 'E' });
  expect(roster.columns).not.toHaveProperty('amountMin');
  expect(minutes(roster)).toEqual([150, 150, 150, 150]);
  expect(roster).toMatchObject({ questions: [], findings: [] });
});
