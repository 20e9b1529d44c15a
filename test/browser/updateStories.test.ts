import { afterEach, describe, expect, test } from 'vitest';
import { ROSTER } from '../addOn/installed';
import type { SampleWorkbook } from '../host/sample';
import { HEADER } from '../kit/rows';
import { button, caseloadOf, columnWhere, type Desk, openDesks } from './desk';

const { sitDownReady, leaveAll } = openDesks();
afterEach(leaveAll);

const EXPORT = 'September export';
type Row = SampleWorkbook['sheets'][number]['rows'][number];
const day = (text: string) => ({ day: text });

/** A line of August's roster: Resource at Oak with Ramos, if nothing else is said. */
const line = (id: string, name: string, more: Partial<Record<string, Row[number]>> = {}): Row =>
  HEADER.map(
    (title) =>
      ({
        'Student ID': id,
        'Student Name': name,
        Grade: '3',
        School: 'Oak',
        Service: 'Resource',
        'Start Date': day('2026-01-12'),
        'End Date': day('2027-01-11'),
        'Hours per week': 3,
        'Min Hours': 2,
        'Max Hours': 4,
        'LRE Hours': 1,
        Provider: 'Ramos, Elena',
        'Case Manager': 'Ramos, Elena',
        ...more,
      })[title] ?? '',
  );

const NAMES = ['Ito, Ivy', 'James, Jo', 'Kerr, Kim', 'Lane, Lee', 'Mora, Max', 'Nash, Nia', 'Ortiz, Ora'];
const august = (): Row[] => [
  line('2000001', 'Alvarez, Ana', { Notes: 'call mom' }),
  line('2000002', 'Bishop, Ben'),
  line('2000003', 'Diaz, Drew', { Notes: 'bus 4' }),
  line('2000004', 'Evans, Ella', { Provider: 'Cho, Ben', 'Case Manager': 'Cho, Ben' }),
  line('2000005', 'Fox, Finn', { School: 'Birch', Provider: 'Okafor, Dele', 'Case Manager': 'Okafor, Dele' }),
  line('2000006', 'Gray, Gil'),
  ...NAMES.map((name, i) => line(String(2_000_010 + i), name)),
];

/** The IEP system's columns: another order and other names, and minutes. */
const SEPTEMBER = [
  'School',
  'Last Name',
  'First Name',
  'Student Number',
  'Grade Level',
  'Service Type',
  'Service Begin Date',
  'Service End Date',
  'Minutes Per Week',
  'Service Provider',
  'Case Manager',
];
const exported = (id: string, name: string, more: Partial<Record<string, Row[number]>> = {}): Row => {
  const [last = '', first = ''] = name.split(', ');
  return SEPTEMBER.map(
    (title) =>
      ({
        School: 'Oak',
        'Last Name': last,
        'First Name': first,
        'Student Number': Number(id),
        'Grade Level': '03',
        'Service Type': 'Resource',
        'Service Begin Date': '01/12/2026',
        'Service End Date': '01/11/2027',
        'Minutes Per Week': 180,
        'Service Provider': 'Ramos, Elena',
        'Case Manager': 'Ramos, Elena',
        ...more,
      })[title] ?? '',
  );
};
const september = (): Row[] => [
  // The IEP system has not heard of Ana's new provider yet.
  exported('2000001', 'Alvarez, Ana'),
  exported('2000002', 'Bishop, Ben', {
    'Service Begin Date': '09/08/2026',
    'Service End Date': '09/07/2027',
  }),
  exported('2000003', 'Diaz, Drew', { 'Grade Level': '04', 'Minutes Per Week': 210 }),
  exported('2000004', 'Evans, Ella', { 'Service Provider': 'Cho, Ben', 'Case Manager': 'Cho, Ben' }),
  exported('9000005', 'Fox, Finn', {
    School: 'Birch',
    'Service Provider': 'Okafor, Dele',
    'Case Manager': 'Okafor, Dele',
  }),
  ...NAMES.map((name, i) =>
    exported(String(2_000_010 + i), name, i === 0 ? { 'Service Provider': 'Cho, Ben' } : {}),
  ),
  exported('2000050', 'Novak, Noor', {
    'Service Begin Date': '09/01/2026',
    'Service Provider': 'Novak, Petra',
  }),
  exported('2000050', 'Novak, Noor', {
    'Service Begin Date': '09/01/2026',
    'Service Provider': 'Novak, Petra',
  }),
];

const workbook = (): SampleWorkbook => ({
  name: 'Small district',
  timeZone: 'America/Chicago',
  sheets: [
    { name: ROSTER, rows: [[...HEADER], ...august()] },
    { name: EXPORT, rows: [SEPTEMBER, ...september()] },
  ],
});

const cell = (desk: Desk, id: string, title: string): string =>
  columnWhere(desk, ROSTER, title, 'Student ID', id)[0] ?? '';

/** The whole roster as it shows. */
const shown = (desk: Desk): string[][] => {
  const sheet = desk.book.sheetNamed(ROSTER);
  const { rows, columns } = sheet?.extent() ?? { rows: 0, columns: 0 };
  const all = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => sheet?.display(r + 1, c + 1) ?? ''),
  );
  while (all.at(-1)?.every((text) => text === '')) all.pop();
  return all;
};

const group = (desk: Desk, title: string) => desk.sidebar.locator('summary', { hasText: title });
const decide = (desk: Desk, who: string, choice: string) =>
  desk.sidebar.getByLabel(who).selectOption({ label: choice });

describe('September’s export over August’s roster', () => {
  test('is compared, decided group by group and line by line, saved as one batch, and undone', async () => {
    const desk = await sitDownReady(workbook());
    const { sidebar } = desk;
    // Ana went to Cho after the export was made.
    await desk.open('Reassign caseloads');
    await sidebar.getByLabel('Name').fill('ramos');
    await caseloadOf(desk, 'Ramos, Elena');
    await sidebar.getByLabel('Select Alvarez, Ana').check();
    await sidebar.getByLabel('Effective Date').first().fill('11/21/2026');
    await sidebar.getByRole('combobox', { name: 'New Provider' }).first().fill('Cho');
    await sidebar.getByRole('option', { name: /Cho, Ben/ }).click();
    await button(desk, 'Apply 1').click();
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    const before = shown(desk);

    await desk.open('Update from a new export');
    await button(desk, 'Compare').click();
    await sidebar.getByText(/twice/i).first().waitFor();
    for (const title of ['Perhaps the same student', 'New', 'Gone', 'Renewed', 'Moved', 'Provider differs'])
      await group(desk, title).first().waitFor();
    await group(desk, 'Perhaps the same student').click();
    await decide(desk, 'Fox, Finn, Resource', 'Same student');
    await group(desk, 'Gone').click();
    await decide(desk, 'Gray, Gil, Resource', 'Exit');
    await group(desk, 'Provider differs').click();
    await decide(desk, 'Ito, Ivy, Resource', 'Take theirs');
    await sidebar.getByLabel('Last day of those who exit').fill('11/20/2026');
    await button(desk, 'Review').click();
    await sidebar.getByText('Novak, Petra').waitFor();
    expect(shown(desk)).toEqual(before);
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText('Roster Updated').waitFor();
    await desk.followed();

    expect(cell(desk, '2000001', 'Provider')).toBe('Cho, Ben');
    expect(cell(desk, '2000002', 'Start Date')).toBe('2026-09-08');
    expect(cell(desk, '2000002', 'Provider')).toBe('Ramos, Elena');
    expect([cell(desk, '2000003', 'Grade'), cell(desk, '2000003', 'Hours per week')]).toEqual(['4', '3.5']);
    expect([cell(desk, '2000005', 'Student Name'), cell(desk, '9000005', 'Student Name')]).toEqual([
      '',
      'Fox, Finn',
    ]);
    expect(cell(desk, '2000006', 'End Date')).toBe('2026-11-20');
    expect(cell(desk, '2000010', 'Provider')).toBe('Cho, Ben');
    expect([cell(desk, '2000050', 'Provider'), cell(desk, '2000050', 'Hours per week')]).toEqual([
      'Novak, Petra',
      '3',
    ]);
    // People's own columns and the order of the rows stay.
    expect(
      shown(desk)
        .slice(1, 14)
        .map((row) => row[HEADER.indexOf('Notes')]),
    ).toEqual(before.slice(1).map((row) => row[HEADER.indexOf('Notes')]));
    expect(
      shown(desk)
        .slice(1, 14)
        .map(([, name]) => name),
    ).toEqual(before.slice(1).map(([, name]) => name));

    await desk.open('Changes to key in');
    await sidebar.getByText('Alvarez, Ana').first().waitFor();
    expect(await sidebar.getByText('Gray, Gil').count()).toBe(0);

    await desk.open('History');
    await sidebar.getByRole('button', { name: /Update from an export/ }).click();
    await button(desk, 'Undo').click();
    await sidebar.getByText('Undone', { exact: true }).first().waitFor();
    await desk.followed();
    expect(shown(desk)).toEqual(before);
  });
});

describe('the roster that somebody pasted over', () => {
  test('is held back on Home, and looked at on the same screen', async () => {
    const desk = await sitDownReady(workbook());
    const { sidebar, book } = desk;
    const sheet = book.sheetNamed(ROSTER);
    const provider = HEADER.indexOf('Provider') + 1;
    // An old list: everyone with Cho, Gray gone, a student whom nobody knows.
    for (let row = 2; row <= 14; row++) sheet?.putValue(row, provider, 'Cho, Ben');
    sheet?.putValue(7, 1, '2000099');
    sheet?.putValue(7, 2, 'Quinn, Quy');
    book.announce();

    await desk.open('Help');
    await sidebar.getByRole('button', { name: 'Back to Home' }).click();
    await sidebar.getByText('The roster looks pasted over').waitFor();
    expect(await sidebar.getByText('Changed by hand').count()).toBe(0);
    await button(desk, 'Update from a new export').first().click();
    await group(desk, 'Provider differs').waitFor();
    await group(desk, 'Provider differs').click();
    await sidebar.getByLabel('Take what the roster says').check();
    await decide(desk, 'Alvarez, Ana, Resource', 'Keep what the record says');
    await group(desk, 'Gone').click();
    await decide(desk, 'Gray, Gil, Resource', 'Exit');
    await sidebar.getByLabel('Last day of those who exit').fill('11/20/2026');
    await button(desk, 'Review').click();
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText('Roster Updated').waitFor();
    await desk.followed();
    expect(cell(desk, '2000001', 'Provider')).toBe('Ramos, Elena');
    expect(cell(desk, '2000002', 'Provider')).toBe('Cho, Ben');

    await sidebar.getByRole('button', { name: 'Back to Home' }).click();
    await sidebar.getByText('service lines').waitFor();
    expect(await sidebar.getByText('The roster looks pasted over').count()).toBe(0);
    expect(columnWhere(desk, 'Caseload log', 'Student', 'Student ID', '2000099')).toContain('Quinn, Quy');
  });
});
