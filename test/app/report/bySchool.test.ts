import { describe, expect, test } from 'vitest';
import type { Output } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { TODAY } from '../../kit/client';
import { afterSetUp, answerOf, ask, district, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

type Row = [id: string, site: string, service: string, hours: Cell, provider: string, manager: string];

/** Oak and Birch share Lund; Fox has a line without a school, and one of Oak's lines is nobody's. */
const ROWS: readonly Row[] = [
  ['S-1', 'Oak', 'Resource', 2, 'Ramos, Elena', 'Ramos, Elena'],
  ['S-1', 'Oak', 'Speech', 1, 'Lund, Sue', 'Ramos, Elena'],
  ['S-2', 'Oak', 'Resource', 3, 'Ramos, Elena', 'Lund, Sue'],
  ['S-3', 'Oak', 'Resource', 1, '', 'Cho, Ben'],
  ['S-4', 'Birch', 'Speech', 1, 'Lund, Sue', 'Lund, Sue'],
  ['S-4', 'Birch', 'Resource', 1, 'Cho, Ben', 'Lund, Sue'],
  ['S-5', ' oak ', 'Speech', 0.5, 'Lund, Sue', 'Cho, Ben'],
  ['S-6', '', 'Speech', 0.5, 'Lund, Sue', 'Lund, Sue'],
];

const lakeview = (rows = ROWS): MemoryWorkbook =>
  afterSetUp(
    district([
      [...HEADER],
      ...rows.map(([id, site, service, hours, provider, manager]): Cell[] => [
        ...[id, `Student ${id}`, '3', site, service, '2026-08-15', '2027-05-28', hours, '', '', ''],
        ...[provider, manager, ''],
      ]),
    ]),
  );

type People = Output<'school'>['people'];
const said = (people: People): string[] =>
  people.map(
    ({ name, served, managed, minutes, isElsewhere, load }) =>
      `${name}: ${served} served, ${managed} managed, ${minutes} min${isElsewhere ? `, in all ${load?.students} and ${load?.ieps}` : ''}`,
  );
const at = (workbook: MemoryWorkbook, school: string | null) =>
  ask(workbook, 'school', { asOf: TODAY, school });

describe('at one school', () => {
  test('each has the students and cases of the school’s lines, and in all what the report says', () => {
    const workbook = lakeview();
    const oak = at(workbook, 'Oak');
    expect(oak).toMatchObject({ schools: ['Birch', 'Oak', ''], students: 3, managed: 4 });
    expect(oak.nobodys).toEqual({ students: 1, managed: 0 });
    expect(said(oak.people).sort()).toEqual([
      'Cho, Ben: 0 served, 2 managed, 0 min, in all 1 and 2',
      'Lund, Sue: 2 served, 1 managed, 90 min, in all 4 and 3',
      'Ramos, Elena: 2 served, 1 managed, 300 min',
      'Unassigned: 1 served, 0 managed, 60 min',
    ]);
    const loads = ask(workbook, 'people', { asOf: TODAY }).people;
    for (const { key, load, room } of oak.people) {
      const { rests: _, source: __, ...own } = loads.find((each) => each.key === key)?.load ?? {};
      expect(load).toMatchObject(own);
      expect(room).toBe(load?.maximum == null || load.number === null ? null : load.maximum - load.number);
    }
    expect(said(at(workbook, 'Birch').people)).toEqual([
      'Lund, Sue: 1 served, 1 managed, 60 min, in all 4 and 3',
      'Cho, Ben: 1 served, 0 managed, 60 min, in all 1 and 2',
    ]);
  });

  test('lines without a school are in no school’s numbers, and told; they are listed by themselves', () => {
    const workbook = lakeview();
    const told = '1 service line and 1 managed IEP without a school: in no school’s numbers.';
    expect(at(workbook, 'Oak').withoutSchool).toBe(told);
    expect(at(workbook, '')).toMatchObject({ withoutSchool: '', students: 1, managed: 1 });
    expect(said(at(workbook, '').people)).toEqual(['Lund, Sue: 1 served, 1 managed, 30 min, in all 4 and 3']);
    const all = lakeview(ROWS.filter(([, site]) => site !== ''));
    expect(at(all, null)).toMatchObject({ schools: ['Birch', 'Oak'], school: 'Birch', withoutSchool: '' });
  });

  test('what nobody holds stands behind who is over the maximum and before everyone else', () => {
    const [first] = at(lakeview(), 'Oak').people;
    expect(first).toMatchObject({ name: 'Unassigned', nobody: 'Nobody’s', room: null });
  });

  test('IEP marks count where no column names case managers', () => {
    const rows = lakeview().sheets.get('Roster') ?? [];
    const header = (rows[0] ?? []).map((title) =>
      title === 'Case Manager' ? 'Remarks' : title === 'Notes' ? 'IEP' : title,
    );
    const marked = rows
      .slice(1)
      .map((row, r) => row.map((cell, c) => (c === 12 ? '' : c === 13 ? (r < 2 ? 'x' : '') : cell)));
    const workbook = afterSetUp(district([header, ...marked]));
    const { people } = at(workbook, 'Oak');
    expect(people.map(({ name, managed, load }) => [name, managed, load?.ieps]).sort()).toEqual([
      ['Lund, Sue', 1, 1],
      ['Ramos, Elena', 1, 1],
      ['Unassigned', 0, 0],
    ]);
  });
});

describe('who may look', () => {
  test('a Provider sees their schools and no other', () => {
    const workbook = lakeview();
    const providers = workbook.sheets.get('Providers') ?? [];
    const cho = providers.find((row) => row[1] === 'Cho, Ben') ?? [];
    cho[(providers[0] ?? []).indexOf('Sites')] = 'Birch';
    signIn(workbook, 'Ramos, Elena');
    const { schools, people } = at(workbook, null);
    expect(schools).toEqual(['Oak', '']);
    expect(people.map(({ name }) => name).sort()).toEqual([
      'Cho, Ben',
      'Lund, Sue',
      'Ramos, Elena',
      'Unassigned',
    ]);
    // Cho serves nobody at Oak, so his load elsewhere is not hers to see.
    expect(people.find(({ name }) => name === 'Cho, Ben')).toMatchObject({
      managed: 2,
      load: null,
      room: null,
    });
    expect(answerOf(workbook, 'school', { asOf: TODAY, school: 'Birch' })).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    expect(answerOf(workbook, 'makeSchoolSheet', { asOf: TODAY, school: 'Oak' })).toMatchObject({
      ok: false,
    });
  });

  test('an Admin of one school makes its sheet, and neither another’s nor that of all', () => {
    const workbook = signIn(lakeview(), 'Ramos, Elena', 'Admin');
    expect(ask(workbook, 'makeSchoolSheet', { asOf: TODAY, school: 'Oak' })).toEqual({
      sheet: 'By school - Oak',
      people: 4,
    });
    expect(workbook.sheets.get('By school - Oak')?.flat()).not.toContain('Birch');
    expect(answerOf(workbook, 'makeSchoolSheet', { asOf: TODAY, school: 'Birch' })).toMatchObject({
      code: 'not-found',
    });
    expect(answerOf(workbook, 'makeSchoolSheet', { asOf: TODAY, school: null })).toMatchObject({
      code: 'not-your-school',
    });
  });
});

describe('the sheet', () => {
  const make = (workbook: MemoryWorkbook, school: string | null): Cell[][] => {
    const { sheet } = ask(workbook, 'makeSchoolSheet', { asOf: TODAY, school });
    return workbook.sheets.get(sheet) ?? [];
  };

  test('of all schools has a line for each person at each school, and what has none last', () => {
    const rows = make(lakeview(), null).slice(7);
    expect(rows.map((row) => [row[0], row[1], row[3], row[4]].join(' | '))).toEqual([
      'Birch | Lund, Sue | 1 | 1',
      'Birch | Cho, Ben | 1 | 0',
      'Oak | Unassigned | 1 | 0',
      'Oak | Lund, Sue | 2 | 1',
      'Oak | Ramos, Elena | 2 | 1',
      'Oak | Cho, Ben | 0 | 2',
      'No school | Lund, Sue | 1 | 1',
    ]);
  });

  test('says what it is, with its figures and what is in no school’s numbers', () => {
    const rows = make(lakeview(), 'Oak');
    expect(rows[0]?.[0]).toBe('Caseloads of Oak as of 11/21/2026');
    expect(rows[3]?.slice(0, 4)).toEqual([3, 0, 3, 1]);
    expect(rows[5]?.[0]).toBe('1 service line and 1 managed IEP without a school: in no school’s numbers.');
  });

  test('made anew keeps a note beside its person, also of somebody who has nothing there any more', () => {
    const workbook = lakeview();
    const note = (name: string, text: string) =>
      make(workbook, 'Oak')
        .find((row) => row[1] === name)
        ?.push(text);
    note('Ramos, Elena', 'moves to room 4');
    note('Unassigned', 'posted');
    const filled = lakeview(
      ROWS.map((row) => (row[4] === '' ? ['S-3', 'Oak', 'Resource', 1, 'Ramos, Elena', 'Cho, Ben'] : row)),
    );
    filled.sheets.set('By school - Oak', workbook.sheets.get('By school - Oak') ?? []);
    const rows = make(filled, 'Oak').slice(7);
    expect(rows.find((row) => row[1] === 'Ramos, Elena')?.at(-1)).toBe('moves to room 4');
    expect(rows.find((row) => row[1] === 'Unassigned')).toEqual([
      ...['Oak', 'Unassigned', '', '', '', '', '', '', '', 'No longer here', '', '', 'UNASSIGNED'],
      'posted',
    ]);
    expect(rows.map((row) => row[1]).sort()).toEqual(['Cho, Ben', 'Lund, Sue', 'Ramos, Elena', 'Unassigned']);
  });

  test('is not laid over one that somebody else made', () => {
    const workbook = lakeview();
    workbook.sheets.set('By school - Oak', [['Bus', 'Driver']]);
    expect(answerOf(workbook, 'makeSchoolSheet', { asOf: TODAY, school: 'Oak' })).toMatchObject({
      code: 'not-ours',
    });
    expect(workbook.sheets.get('By school - Oak')).toEqual([['Bus', 'Driver']]);
  });
});
