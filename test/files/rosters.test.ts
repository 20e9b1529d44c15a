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

test('“(min/wk)” is a unit and no minimum', async () => {
  const roster = await read('33-minutes-min-per-week.csv');
  expect(roster.columns).toMatchObject({ amount: 'E' });
  expect(roster.columns).not.toHaveProperty('amountMin');
  expect(minutes(roster)).toEqual([150, 150, 150, 150]);
  expect(roster).toMatchObject({ questions: [], findings: [] });
});
