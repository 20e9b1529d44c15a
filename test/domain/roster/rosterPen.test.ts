import { describe, expect, test } from 'vitest';
import type { Cell, ColumnRef } from '../../../src/domain/cells/cell';
import type { Field } from '../../../src/domain/roster/fields';
import { columnRefs } from '../../../src/domain/roster/headers';
import { readRoster } from '../../../src/domain/roster/readRoster';
import { type RosterFormulas, RosterPen } from '../../../src/domain/roster/rosterPen';
import { guess } from './guessed';
import { ANA, type Cells } from './oneRow';

const BEN: Cells = { ...ANA, 'Student ID': 1002, Student: 'Birch, Ben' };
const NONE: RosterFormulas = { holds: () => false, makes: () => false };

const gridOf = (titles: readonly string[], rows: readonly Cells[]): Cell[][] => [
  [...titles],
  ...rows.map((row) => titles.map((title) => row[title] ?? '')),
];
/** The roster's pen and its columns, of two students who have these cells besides. */
function penOf(cells: Cells, without: readonly string[] = [], formulas = NONE) {
  const titles = Object.keys({ ...ANA, ...cells }).filter((title) => !without.includes(title));
  const grid = gridOf(titles, [
    { ...ANA, ...cells },
    { ...BEN, ...cells },
  ]);
  return penAt(grid, 0, formulas);
}
/** The same below some rows, each student with cells of their own. */
function penUnder(above: readonly Cell[][], ana: Cells, ben: Cells) {
  const titles = Object.keys({ ...ANA, ...ana, ...ben });
  const grid = gridOf(titles, [
    { ...ANA, ...ana },
    { ...BEN, ...ben },
  ]);
  return penAt([...above, ...grid], above.length);
}
function penAt(grid: Cell[][], headerRow: number, formulas = NONE) {
  const mapping = guess(grid);
  const refs = columnRefs(grid[headerRow] ?? []);
  const ref = (title: string): ColumnRef => {
    const found = refs.find((each) => each?.header === title);
    if (!found) throw new Error(`There is no column ${title}.`);
    return found;
  };
  return { mapping, pen: new RosterPen(mapping, grid, (_, name) => name, formulas), ref };
}
/** The first row of an export. */
function exported(cells: Cells, without: readonly string[] = []) {
  const titles = Object.keys({ ...ANA, ...cells }).filter((title) => !without.includes(title));
  const grid = gridOf(titles, [
    { ...ANA, ...cells },
    { ...BEN, ...cells },
  ]);
  const roster = readRoster(grid, guess(grid));
  if ('missing' in roster || !roster.lines[0]) throw new Error('The export has a line.');
  return roster.lines[0];
}

describe('a row of an export is written as the roster’s own columns write it', () => {
  const written = (field: Field, title: string, own: Cell, cell: Cell, said = String(cell)) => {
    const { pen, ref } = penOf({ [title]: own });
    return pen.written(field, ref(title), exported({ [title]: cell }), said)?.value ?? null;
  };

  test.each<[Field, string, Cell, Cell, string | number | null]>([
    ['grade', 'Grade', '3', '4', '4'],
    ['grade', 'Grade', '3', '', null],
    ['start', 'Start Date', '2026-08-24', '2026-09-01', '2026-09-01'],
    ['start', 'Start Date', '8/24/2026', '2026-09-01', '09/01/2026'],
    ['start', 'Start Date', '2026-08-24', '', null],
    ['amount', 'Minutes', 30, 60, 60],
    ['amount', 'Minutes', 30, '', null],
    ['provider', 'Provider', 'Lund, Sara', 'Park, Joon', 'Park, Joon'],
    ['provider', 'Provider', 'Lund, Sara', '', null],
    ['site', 'School', 'Oak', 'Elm', 'Elm'],
    ['site', 'School', 'Oak', '', null],
    ['headOfHousehold', 'Head of Household', 'Yes', 'No', 'No'],
    ['headOfHousehold', 'Head of Household', 'Yes', '', null],
    ['esy', 'ESY', 'Yes', 'No', 'No'],
    ['esy', 'ESY', 'Yes', '', null],
    ['delivery', 'Delivery', 'Direct', 'Consult', 'Consult'],
    ['delivery', 'Delivery', 'Direct', '', null],
  ])('%s: “%s” like %j of %j is %j', (field, title, own, cell, value) => {
    expect(written(field, title, own, cell)).toBe(value);
  });

  test('not what could not be read', () => {
    const { pen, ref } = penOf({ Grade: '3' });
    const row = { ...exported({ Grade: '4' }), unreadable: ['grade'] as const };
    expect(pen.written('grade', ref('Grade'), row, '4')).toBeNull();
  });

  test('a name in two columns', () => {
    const { pen, ref } = penOf({ 'Last Name': 'Alder', 'First Name': 'Ana' }, ['Student']);
    const row = exported({ 'Student ID': 1001 });
    expect(pen.written('lastName', ref('Last Name'), row, '')).toEqual({ value: 'Alder' });
    expect(pen.written('firstName', ref('First Name'), row, '')).toEqual({ value: 'Ana' });
    const nameless = { ...row, student: '' };
    expect(pen.written('firstName', ref('First Name'), nameless, '')).toBeNull();
  });

  test('a provider and a case manager in two columns', () => {
    const cells = {
      ...{ 'Provider Last Name': 'Lund', 'Provider First Name': 'Sara' },
      ...{ 'Case Manager Last Name': 'Cho', 'Case Manager First Name': 'Ben' },
    };
    const { pen, ref } = penOf(cells, ['Provider']);
    const row = exported({ Provider: 'Park, Joon', 'Case Manager': 'Ramos, Elena' });
    const value = (field: Field, title: string) => pen.written(field, ref(title), row, '')?.value;
    expect(value('provider', 'Provider Last Name')).toBe('Park');
    expect(value('providerFirst', 'Provider First Name')).toBe('Joon');
    expect(value('caseManager', 'Case Manager Last Name')).toBe('Ramos');
    expect(value('managerFirst', 'Case Manager First Name')).toBe('Elena');
  });

  test('each in as many columns as it has', () => {
    const cells = { 'Provider Last Name': 'Lund', 'Provider First Name': 'Sara', 'Case Manager': 'Cho, Ben' };
    const { pen, ref } = penOf(cells, ['Provider']);
    const row = exported({ Provider: 'Park, Joon', 'Case Manager': 'Ramos, Elena' });
    expect(pen.written('provider', ref('Provider Last Name'), row, '')?.value).toBe('Park');
    expect(pen.written('caseManager', ref('Case Manager'), row, '')?.value).toBe('Ramos, Elena');
  });

  test('by all rows below its header, wherever that stands', () => {
    const { pen, ref } = penUnder([['Caseloads'], []], { 'Start Date': '8/24/2026' }, { 'Start Date': '' });
    const row = exported({ 'Start Date': '2026-09-01' });
    expect(pen.written('start', ref('Start Date'), row, '2026-09-01')?.value).toBe('09/01/2026');
    const below = penUnder(
      [['Caseloads'], ['', '', '', '', '', '8/24/2026']],
      { 'Start Date': '' },
      { 'Start Date': '' },
    );
    expect(below.pen.written('start', below.ref('Start Date'), row, '2026-09-01')?.value).toBe('2026-09-01');
  });
});

test('a cell of the roster is read by its column, and a column that is gone has none', () => {
  const { pen, ref } = penOf({ Grade: '3' });
  expect(pen.cell(2, ref('Grade'))).toBe('3');
  expect(pen.cell(9, ref('Grade'))).toBe('');
  expect(pen.cell(2, { header: 'Gone', nth: 1, of: 1 })).toBe('');
});

test('a formula makes the cells of a row that it fills', () => {
  const makes = (row: number, field: Field) => row === 3 && field === 'grade';
  const { pen } = penOf({ Grade: '3' }, [], { ...NONE, makes });
  expect([pen.isMade(3, 'grade'), pen.isMade(2, 'grade'), pen.isMade(3, 'amount')]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('a new row’s amount', () => {
  test('is typed as its column has it', () => {
    const { pen, ref } = penOf({});
    expect(pen.newAmount(ref('Minutes'), 60)).toEqual([{ ref: ref('Minutes'), value: 60 }]);
  });

  test('has what stands beside it', () => {
    const { pen, ref } = penOf({ Frequency: 'weekly' });
    expect(pen.newAmount(ref('Minutes'), 60)).toEqual([
      { ref: ref('Minutes'), value: 60 },
      { ref: ref('Frequency'), value: 'weekly' },
    ]);
  });

  test('is a month’s where the title over its column says so', () => {
    const titles = Object.keys(ANA).map((title) => (title === 'Minutes' ? 'Mo' : title));
    const rows = [ANA, BEN].map((cells) => Object.values(cells));
    const { pen, ref } = penAt([['', '', '', 'Minutes', 'Who'], titles, ...rows], 1);
    expect(pen.newAmount(ref('Mo'), 60)).toEqual([{ ref: ref('Mo'), value: 240 }]);
  });

  test('is none where its columns can’t say it', () => {
    const { pen, ref } = penOf({ 'Minutes per Day': 30 }, ['Minutes']);
    expect(pen.newAmount(ref('Minutes per Day'), 61)).toEqual([]);
  });
});

describe('columns of which nothing is known', () => {
  const said = (cell: Cell, formulas = NONE) =>
    penOf({ Notes: 'x' }, [], formulas)
      .pen.unmapped(({ header }) => (header === 'Notes' ? cell : 'not asked'))
      .map(({ ref, value, isDay }) => [ref.header, value, ...(isDay ? ['a day'] : [])]);

  test.each<[Cell, (string | number)[][]]>([
    ['new', [['Notes', 'new']]],
    [7, [['Notes', 7]]],
    [true, [['Notes', 'TRUE']]],
    ['2026-09-01', [['Notes', '2026-09-01', 'a day']]],
    ['due 2026-09-01', [['Notes', 'due 2026-09-01']]],
    ['', []],
    [false, []],
  ])('get what the export says under their headers: %j', (cell, cells) => {
    expect(said(cell)).toEqual(cells);
  });

  test('but never over formulas, nor where no header is found', () => {
    expect(said('new', { ...NONE, holds: (column) => column === 5 })).toEqual([]);
    expect(said('new', { ...NONE, holds: (column) => column === 4 })).toEqual([['Notes', 'new']]);
    const { mapping } = penOf({ Notes: 'x' });
    expect(new RosterPen(mapping, [['nothing']], (_, name) => name, NONE).unmapped(() => 'x')).toEqual([]);
  });
});
