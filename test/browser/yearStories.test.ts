import { afterEach, describe, expect, test } from 'vitest';
import { ROSTER } from '../addOn/installed';
import type { SampleWorkbook } from '../host/sample';
import { HEADER } from '../kit/rows';
import { button, columnWhere, type Desk, openDesks } from './desk';

const { sitDownReady, leaveAll } = openDesks();
afterEach(leaveAll);

type Row = SampleWorkbook['sheets'][number]['rows'][number];
const TITLES = [...HEADER, 'Birth Date', 'ESY'];
const line = (id: string, name: string, more: Partial<Record<string, Row[number]>> = {}): Row =>
  TITLES.map(
    (title) =>
      ({
        'Student ID': id,
        'Student Name': name,
        Grade: '3',
        School: 'Oak',
        Service: 'Resource',
        'Start Date': { day: '2026-08-15' },
        'End Date': { day: '2027-12-15' },
        'Hours per week': 3,
        'Min Hours': 2,
        'Max Hours': 4,
        'LRE Hours': 1,
        Provider: 'Ramos, Elena',
        'Case Manager': 'Ramos, Elena',
        'Birth Date': { day: '2017-03-01' },
        ...more,
      })[title] ?? '',
  );

const workbook = (): SampleWorkbook => ({
  name: 'Small district',
  timeZone: 'America/Chicago',
  sheets: [
    {
      name: ROSTER,
      rows: [
        TITLES,
        line('2000001', 'Alvarez, Ana'),
        line('2000002', 'Bishop, Ben', { Grade: '4' }),
        line('2000003', 'Diaz, Drew', { Grade: '12', 'Birth Date': { day: '2008-10-01' } }),
        line('2000004', 'Evans, Ella', { Grade: '18-22', 'Birth Date': { day: '2006-06-30' } }),
        // Five on the day before August 1, and on it.
        line('2000005', 'Fox, Finn', { Grade: 'PK', 'Birth Date': { day: '2022-07-31' } }),
        line('2000006', 'Gray, Gil', { Grade: 'PK', 'Birth Date': { day: '2022-08-01' } }),
        line('2000007', 'Hall, Hope', {
          Provider: 'Cho, Ben',
          'Case Manager': 'Cho, Ben',
          ESY: 'Yes',
          'Start Date': { day: '2026-06-01' },
          'End Date': { day: '2026-07-15' },
        }),
        line('2000008', 'Ito, Ivy', { Provider: 'Cho, Ben', 'Case Manager': 'Cho, Ben' }),
      ],
    },
  ],
});

const cells = (desk: Desk, title: string): string[] =>
  Array.from(
    { length: 8 },
    (_, i) => columnWhere(desk, ROSTER, title, 'Student ID', String(2_000_001 + i))[0] ?? '',
  );

describe('the director who plans the new school year in November', () => {
  test('sees grades, leavers, loads and staff before saving, the roster follow on the day, and all of it undone', async () => {
    const desk = await sitDownReady(workbook());
    const { sidebar, clock } = desk;
    const before = ['Grade', 'Provider', 'End Date'].map((title) => cells(desk, title));

    await desk.open('New school year');
    await sidebar.getByLabel('First day of the new year').waitFor();
    expect(await sidebar.getByLabel('First day of the new year').inputValue()).toContain('2027');
    await button(desk, 'Continue').click();
    await sidebar.locator('summary', { hasText: 'Grade 12' }).click();
    expect(await sidebar.getByLabel('Diaz, Drew becomes').inputValue()).toBe('leaves');
    await sidebar.locator('summary', { hasText: 'Too old' }).click();
    await sidebar.getByText('Evans, Ella').first().waitFor();
    await sidebar.locator('summary', { hasText: 'Preschool to kindergarten' }).click();
    expect(await sidebar.getByLabel('Fox, Finn becomes').inputValue()).toBe('K');
    await sidebar.locator('summary', { hasText: 'Stay in preschool' }).click();
    expect(await sidebar.getByLabel('Gray, Gil becomes').inputValue()).toBe('PK');
    await sidebar.getByText('Hall, Hope').first().waitFor({ state: 'attached' });
    await button(desk, 'Continue').click();

    // Next year's fifth grade goes to Cho.
    await sidebar.locator('summary', { hasText: 'Ramos, Elena' }).click();
    const fifth = sidebar.getByRole('group', { name: /^Grade 5, services/ });
    await fifth.getByRole('combobox', { name: 'Goes to' }).fill('Cho');
    await sidebar.getByRole('option', { name: /Cho, Ben/ }).click();
    await button(desk, 'Continue').click();

    await sidebar.getByText('Cho, Ben').first().waitFor();
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText('School Year Planned').waitFor();
    await desk.followed();
    expect(cells(desk, 'Grade')).toEqual(before[0]);
    expect(cells(desk, 'Provider')).toEqual(before[1]);
    expect(cells(desk, 'End Date')).toEqual(before[2]);

    clock.set('2027-08-02T18:00:00Z');
    await desk.open('Help');
    await sidebar.getByRole('button', { name: 'Back to Home' }).click();
    await sidebar
      .getByText(/Changes whose day has come/)
      .first()
      .waitFor();
    expect(cells(desk, 'Grade')).toEqual(['4', '5', '12', '18-22', 'K', 'PK', '4', '4']);
    expect(cells(desk, 'Provider')[1]).toBe('Cho, Ben');
    expect(cells(desk, 'End Date')[2]).toBe('2027-08-01');

    await desk.open('History');
    await sidebar.getByRole('button', { name: /new school year: /i }).click();
    await button(desk, 'Undo').click();
    await sidebar.getByText('Undone', { exact: true }).first().waitFor();
    await desk.followed();
    expect(['Grade', 'Provider', 'End Date'].map((title) => cells(desk, title))).toEqual(before);
  });
});
