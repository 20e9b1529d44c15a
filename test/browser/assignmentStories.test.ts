import { afterEach, describe, expect, test } from 'vitest';
import { readDay } from '../../src/domain/cells/dateText';
import { type Day, nextDay } from '../../src/domain/cells/day';
import { button, columnWhere, type Desk, openDesks } from './desk';
import { sampleOfThree } from './sampleOfThree';

const { sitDownReady, leaveAll } = openDesks();
afterEach(leaveAll);

const ROSTER = 'Roster 2026-27';

/** Set up has run, and Ben Cho's address stands in Providers: a Provider at Oak Elementary. */
async function readyDesk(): Promise<Desk> {
  const desk = await sitDownReady(sampleOfThree());
  const providers = desk.book.sheetNamed('Providers');
  const { rows } = providers?.extent() ?? { rows: 0 };
  for (let row = 2; row <= rows; row++)
    if (providers?.display(row, 2) === 'Cho, Ben') providers.typed(row, 4, 'ben.cho@lakeview.example');
  desk.book.announce();
  return desk;
}

/** Opens the history of a student, found by a part of the name. */
async function openStudent(desk: Desk, typed: string, name: string): Promise<void> {
  await desk.open('Case assignments');
  await desk.sidebar.getByRole('combobox', { name: 'Student' }).fill(typed);
  await desk.sidebar.getByRole('option', { name }).first().click();
  await desk.sidebar.getByRole('heading', { name }).waitFor();
}

const rows = ({ sidebar }: Desk) => sidebar.getByRole('tabpanel').getByRole('listitem');
/** What each row of the list says, those that are out of sight included. */
const texts = (desk: Desk): Promise<string[]> =>
  rows(desk).evaluateAll((items) =>
    items.map((item) =>
      [...item.querySelectorAll('.split > *, dt, dd')].map(({ textContent }) => textContent).join(' '),
    ),
  );

async function pick({ sidebar }: Desk, label: string, name: string): Promise<void> {
  await sidebar.getByRole('combobox', { name: label }).fill(name);
  await sidebar.getByRole('option', { name }).first().click();
}

async function saveForm(desk: Desk, done: string, label = 'Save'): Promise<void> {
  await button(desk, label).click();
  const again = desk.sidebar.getByRole('button', { name: /with \d+ warning/ });
  await again.or(desk.sidebar.getByText(done)).first().waitFor();
  if (await again.isVisible()) await again.click();
  await desk.sidebar.getByText(done).waitFor();
  await desk.followed();
}

describe('a case manager of Lakeview', () => {
  test('takes in a student with a temporary ID, who is on their caseload and in the roster at once', async () => {
    const desk = await readyDesk();
    const { sidebar } = desk;
    await desk.signIn('ben.cho@lakeview.example');
    await desk.open('My caseload');
    await sidebar.getByText('(you)').waitFor();
    await button(desk, 'Back to Home').click();
    await sidebar.getByRole('button', { name: /^Enroll student/ }).click();
    await sidebar.getByRole('button', { name: /No ID yet/ }).click();
    await sidebar.getByLabel('Student Name').fill('Moss, Mia');
    await sidebar.getByLabel('Gr.').fill('3');
    await pick(desk, 'School', 'Oak Elementary');
    await pick(desk, 'Service 1', 'Resource');
    await sidebar.getByLabel('I provide it').check();
    await sidebar.getByLabel('Program/Service Hours a week').fill('2.5');
    await saveForm(desk, 'Student Enrolled', 'Enroll');
    await button(desk, 'Show the case assignments').click();
    await sidebar.getByRole('heading', { name: 'Moss, Mia' }).waitFor();
    await expect.poll(() => texts(desk)).toHaveLength(2);
    for (const text of await texts(desk)) expect(text).toMatch(/Cho, Ben Active Begin Date 11\/21\/2026/);

    await desk.open('My caseload');
    await sidebar.getByLabel('Filter').fill('moss');
    await sidebar.getByText('Temporary ID').first().waitFor();
    expect(columnWhere(desk, ROSTER, 'Service Provider', 'Student Name', 'Moss, Mia')).toEqual(['Cho, Ben']);
    expect(columnWhere(desk, ROSTER, 'Case Manager', 'Student Name', 'Moss, Mia')).toEqual(['Cho, Ben']);
  });
});

describe('the director of Lakeview', () => {
  test('sets a leaving case manager Pending, and Home names the case until the day has come', async () => {
    const desk = await readyDesk();
    const { sidebar, clock } = desk;
    await openStudent(desk, 'amari, a', 'Amari, Ava');
    await sidebar.getByRole('tab', { name: 'Case management' }).click();
    await sidebar.getByRole('button', { name: /^Edit: Lindqvist, Mara/ }).click();
    await sidebar.getByRole('radio', { name: /^Pending/ }).check();
    await sidebar.getByLabel('Ending on').fill('12/18/2026');
    await saveForm(desk, 'Assignment Saved');
    await expect.poll(() => texts(desk)).toEqual([expect.stringMatching(/Lindqvist, Mara Pending/)]);
    await button(desk, 'Back to the students').click();
    await button(desk, 'Back to Home').click();
    await sidebar.getByRole('button', { name: /Ending within 30 days/ }).click();
    await sidebar.getByText('Amari, Ava').waitFor();
    clock.set('2026-12-19T18:00:00Z');
    await openStudent(desk, 'amari, a', 'Amari, Ava');
    await sidebar.getByText('12/18/2026').first().waitFor();
    expect((await texts(desk)).join(' ')).toMatch(/Lindqvist, Mara Inactive/);
  });

  test('exits one student with the box on, and one with it off, who stays on Home', async () => {
    const desk = await readyDesk();
    const { sidebar, clock } = desk;
    for (const [typed, name, on] of [
      ['amari, a', 'Amari, Ava', true],
      ['arslan, b', 'Arslan, Beckett', false],
    ] as const) {
      await openStudent(desk, typed, name);
      await button(desk, 'Exit').click();
      await sidebar.getByText('Case manager', { exact: true }).waitFor();
      const box = sidebar.getByLabel('End the case assignment');
      expect(await box.isChecked()).toBe(true);
      if (!on) await box.uncheck();
      await saveForm(desk, 'Exit Saved', 'Exit');
    }
    clock.set('2026-11-23T18:00:00Z');
    await openStudent(desk, 'amari, a', 'Amari, Ava');
    await expect.poll(async () => (await texts(desk)).every((text) => text.includes('Inactive'))).toBe(true);
    await button(desk, 'Back to the students').click();
    await button(desk, 'Back to Home').click();
    await sidebar.getByRole('button', { name: /Exited, still assigned/ }).click();
    await sidebar.getByText('Arslan, Beckett').first().waitFor();
    expect(await sidebar.getByText('Amari, Ava').count()).toBe(0);
  });

  test('finds who managed a student on every day of a year with four changes: the list, the record, the sheet and the cells agree', async () => {
    const desk = await readyDesk();
    const { sidebar, clock, book } = desk;
    clock.set('2027-05-20T18:00:00Z');
    const changes = [
      ['Cho, Ben', '10/01/2026'],
      ['Okafor, Dele', '12/01/2026'],
      ['Ramos, Elena', '02/01/2027'],
      ['Cho, Ben', '04/01/2027'],
    ] as const;
    await openStudent(desk, 'amari, a', 'Amari, Ava');
    for (const [person, day] of changes) {
      await button(desk, 'Add Case Assignment').click();
      await sidebar.getByLabel('Begin Date', { exact: true }).fill(day);
      await pick(desk, 'Case Manager / Provider', person);
      await sidebar.getByLabel('End theirs the day before').check();
      await saveForm(desk, 'Assignment Saved');
      await expect.poll(async () => (await texts(desk)).join(' ')).toContain(`Begin Date ${day}`);
    }
    await sidebar.getByRole('tab', { name: 'Case management' }).click();
    const list = (await texts(desk)).map((text) => {
      const [, person = '', begin = '', end = ''] =
        /: (.*) (?:Active|Inactive) Begin Date (.*) End Date (\S+)/.exec(text) ?? [];
      return { person, from: readDay(begin) ?? '', to: readDay(end) ?? '' };
    });
    await button(desk, 'Responsibility record').click();
    const managed = sidebar.getByRole('region', { name: 'Who managed' });
    await managed.waitFor();
    const record = (await managed.getByRole('row').allTextContents()).flatMap((text) => {
      const [, from = '', to = '', person = ''] = /(\S+) to (\d\d\/\d\d\/\d{4})(\D+)/.exec(text) ?? [];
      return person ? [{ person, from: readDay(from) ?? '', to: readDay(to) ?? '' }] : [];
    });
    const sheetColumn = (header: string) =>
      columnWhere(desk, 'Case assignments', header, 'Student', 'Amari, Ava');
    const roles = sheetColumn('Role');
    const [people, begins, ends] = [
      sheetColumn('Case manager / provider'),
      sheetColumn('Begin date'),
      sheetColumn('End date'),
    ];
    const sheet = roles.flatMap((role, row) =>
      role === 'Case manager'
        ? [
            {
              person: people[row] ?? '',
              from: readDay(begins[row] ?? '') ?? '',
              to: readDay(ends[row] ?? '') ?? '',
            },
          ]
        : [],
    );

    const days: Day[] = [];
    for (let day = readDay('8/24/2026'); day && day <= '2027-05-20'; day = nextDay(day)) days.push(day);
    const [id = ''] = columnWhere(desk, ROSTER, 'Student ID#', 'Student Name', 'Amari, Ava');
    const answers = book.addSheet('Answers');
    days.forEach((day, row) => {
      answers.typed(row + 1, 1, id);
      answers.typed(row + 1, 2, day);
    });
    answers.typed(
      1,
      3,
      `=PROVIDER_ON(A1:A${days.length},"Case management",B1:B${days.length},'Caseload log'!A:X)`,
    );
    book.recalculateAll();
    for (const [row, day] of days.entries()) {
      const on = (from: readonly { person: string; from: string; to: string }[]) =>
        from
          .filter((each) => each.from <= day && (each.to === '' || day <= each.to))
          .map(({ person }) => person)
          .join('; ');
      const [last] = changes.filter(([, begin]) => (readDay(begin) ?? '') <= day).slice(-1);
      const shown = [on(list), on(record), on(sheet), answers.display(row + 1, 3)];
      // The record begins with the first change that somebody recorded: of the days before it, nobody says who was responsible.
      if (last) expect([day, ...shown]).toEqual([day, ...shown.map(() => last[0])]);
      else {
        expect([day, shown[1], shown[3]]).toEqual([
          day,
          '',
          'Before the record; the roster said Lindqvist, Mara',
        ]);
        expect([shown[0], shown[2]]).not.toContain('Cho, Ben');
      }
    }
  });

  test('takes one hand edit into the history and puts another one back', async () => {
    const desk = await readyDesk();
    const { sidebar, book } = desk;
    const roster = book.sheetNamed(ROSTER);
    if (!roster) throw new Error('There is no roster.');
    const write = (student: string, header: string, text: string) => {
      const { rows: last, columns } = roster.extent();
      const at = (row: number, title: string) => {
        for (let column = 1; column <= columns; column++)
          if (roster.display(3, column) === title) return { column, text: roster.display(row, column) };
        throw new Error(`There is no column ${title}.`);
      };
      for (let row = 4; row <= last; row++)
        if (at(row, 'Student Name').text === student) return roster.typed(row, at(row, header).column, text);
      throw new Error(`There is no row of ${student}.`);
    };
    write('Amari, Ava', 'Service Provider', 'Cho, Ben');
    write('Arslan, Beckett', 'Service Provider', 'Cho, Ben');
    book.announce();
    await desk.open('My caseload');
    await button(desk, 'Back to Home').click();
    await sidebar.getByRole('button', { name: /^Changed by hand/ }).click();
    await sidebar.getByRole('button', { name: /^Take into history: Amari, Ava/ }).click();
    await sidebar.getByRole('status').getByRole('heading').waitFor();
    await sidebar.getByRole('button', { name: /^Put back: Arslan, Beckett/ }).click();
    await expect
      .poll(() => columnWhere(desk, ROSTER, 'Service Provider', 'Student Name', 'Arslan, Beckett'))
      .toContain('Ramos, Elena');
    expect(columnWhere(desk, ROSTER, 'Service Provider', 'Student Name', 'Amari, Ava')).toContain('Cho, Ben');
    await openStudent(desk, 'amari, a', 'Amari, Ava');
    await sidebar.getByRole('tab', { name: 'Services' }).click();
    expect((await texts(desk))[0]).toMatch(/Cho, Ben Active Begin Date 11\/21\/2026/);
  });
});
