import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { readRoster } from '../../../src/domain/roster/readRoster';
import { guess } from './guessed';

type Columns = Record<string, Cell[]>;

/** What is told of rows with these columns beside their students': the cell of another amount, and what it says. */
function told(columns: Columns, isOneStudent = false): string {
  const titles = [...new Set(['Student ID', 'Student', 'Service', 'Provider', ...Object.keys(columns)])];
  const own = (row: number): Record<string, Cell> => ({
    'Student ID': isOneStudent ? 1001 : 1001 + row,
    Student: isOneStudent ? 'Alder, Ana' : `Alder, A${row}`,
    Service: isOneStudent ? (['Speech', 'OT', 'PT'][row] ?? '') : 'Speech',
    Provider: 'Lund, Sara',
  });
  const rows = Math.max(...Object.values(columns).map(({ length }) => length));
  const grid = [
    titles,
    ...Array.from({ length: rows }, (_, row) =>
      titles.map((title) => columns[title]?.[row] ?? own(row)[title] ?? ''),
    ),
  ];
  return toldOf(grid);
}

/** The same of a sheet as it stands. */
function toldOf(grid: Grid): string {
  const roster = readRoster(grid, guess(grid));
  if ('missing' in roster) throw new Error('Every column is there.');
  return roster.findings
    .filter(({ code }) => code === 'other-amount' || code === 'amount-elsewhere')
    .map(({ code, place, text }) => `${code === 'amount-elsewhere' ? 'only ' : ''}${place} ${text}`)
    .join('; ');
}

describe('a remark that says another amount is told', () => {
  test.each<[string, Cell, string]>([
    ['Notes', 'now 60 min/wk', 'F2 now 60 min/wk'],
    ['Notes', '30mpw', 'F2 30mpw'],
    ['Notes', '2x/week for 30 min', 'F2 2x/week for 30 min'],
    ['Notes', 'minutes 60 per week for now', 'F2 minutes 60 per week for now'],
    ['Notes', 'Resource 300 min', 'F2 Resource 300 min'],
    ['Notes', ' 151 min/wk ', 'F2 151 min/wk'],
    // The same, nothing without a period, something else, or a story.
    ['Notes', '150 min/wk', ''],
    ['Notes', 'Resource 150 min', ''],
    ['Notes', '60 min', ''],
    ['Notes', '60', ''],
    ['Notes', 60, ''],
    ['Notes', 'Resource 300', ''],
    ['Notes', '150 min/wk for now, 60 min/wk from May', ''],
    // The longest of several.
    ['Notes', '2 x 30 minutes per week 150 min weekly', 'F2 2 x 30 minutes per week 150 min weekly'],
    // Where something is read, nothing is a remark, and what is not headed is asked about.
    ['Location', '60 min/wk', ''],
    ['', '60 min/wk', ''],
    ['Goals', '60 min/wk', ''],
    ['Notes', `60mpw ${'x'.repeat(395)}`, ''],
  ])('“%s” %j beside 150: %j', (title, cell, says) => {
    expect(told({ Minutes: [150, 60], [title]: [cell, ''] })).toBe(says);
  });

  test('up to 400 characters', () => {
    const note = `60mpw ${'x'.repeat(394)}`;
    expect(told({ Minutes: [150, 60], Notes: [note, ''] })).toBe(`F2 ${note}`);
  });

  test('below others that say nothing', () => {
    expect(told({ Minutes: [150, 60], Notes: ['x', '90 min/wk'] })).toBe('F3 90 min/wk');
  });

  test('also in the service’s own text', () => {
    expect(told({ Minutes: [150, 60], Service: ['Speech 60 min/wk', 'OT'] })).toBe('C2 Speech 60 min/wk');
    expect(told({ Minutes: [60, 60], Service: ['Speech 60 min/wk', 'OT'] })).toBe('');
    const place = { Location: ['90 min/wk', ''] };
    expect(told({ Minutes: [60, 60], Service: ['Speech 60 min/wk', 'OT'], ...place })).toBe('');
  });

  test('not where another line of the student has it, nor where no line has any', () => {
    expect(told({ Minutes: [30, 60], Notes: ['60 min/wk', ''] }, true)).toBe('');
    expect(told({ Minutes: [30, 60], Notes: ['90 min/wk', ''] }, true)).toBe('F2 90 min/wk');
    expect(told({ Minutes: ['', ''], Notes: ['60 min/wk', ''] })).toBe('');
  });
});

describe('a total that its parts don’t make is told where as many others are made', () => {
  test.each<[string, Columns, string]>([
    ['of most', { Minutes: [30, 60, 40], Total: [30, 60, 50] }, 'F4 Total: 50; 40 minutes a week'],
    ['of half', { Minutes: [30, 60], Total: [30, 70] }, 'F3 Total: 70; 60 minutes a week'],
    ['not of one alone', { Minutes: [30], Total: [31] }, ''],
    ['not of two against one', { Minutes: [30, 60, 90], Total: [30, 70, 80] }, ''],
    ['not of fewer', { Minutes: [30, 60], Total: [31, 70] }, ''],
    ['by a minute and more', { Minutes: [30, 60], Total: [30.5, 61] }, 'F3 Total: 61; 60 minutes a week'],
    ['not where it is blank', { Minutes: [30, 60, 20], Total: ['', 60, 20] }, ''],
    [
      'beyond what is no amount',
      { Minutes: [30, 60, 20], Total: ['x', 60, 99] },
      'F4 Total: 99; 20 minutes a week',
    ],
    [
      'beyond a line without one',
      { Minutes: ['', 60, 20], 'Weekly Total': [30, 60, 99] },
      'F4 Weekly Total: 99; 20 minutes a week',
    ],
  ])('%s', (_, columns, says) => {
    expect(told(columns)).toBe(says);
  });
});

describe('minutes of something else are told where a line has those alone', () => {
  test.each<[Columns, string]>([
    [{ Minutes: [30, ''], 'Consult Minutes': ['', 15] }, 'only F3 Consult Minutes: 15'],
    [{ Minutes: [30, ' '], 'Group Minutes': ['', 15] }, 'only F3 Group Minutes: 15'],
    [{ Minutes: [30, ''], 'Minutes per Quarter': ['', 15] }, 'only F3 Minutes per Quarter: 15'],
    [{ Minutes: [30, 20], 'Consult Minutes': ['', 15] }, ''],
    [{ Minutes: [30, ''], 'Consult Minutes': ['', 0] }, ''],
    [{ Minutes: [30, 'often'], 'Consult Minutes': ['', 15] }, ''],
  ])('%j: %j', (columns, says) => {
    expect(told(columns)).toBe(says);
  });
});

describe('hours and minutes that most rows say twice are told where one says otherwise', () => {
  test.each<[Columns, string]>([
    [{ Hours: [5, 5, 1], Minutes: [300, 300, 30] }, 'E4 Minutes: 30; Hours: 1'],
    [{ Hours: [5, 1], Minutes: [300, 30] }, ''],
    [{ Hours: [5, 5, 0], Minutes: [300, 300, 30] }, ''],
    [{ Hours: [1, 2], Minutes: [30, 30] }, ''],
    // Two of three; a half says nothing, and a row that has but one says nothing of it.
    [{ Hours: [5, 5, 1], Minutes: [300, 300, 1] }, 'E4 Minutes: 1; Hours: 1'],
    [{ Hours: [5, 5, 1, 1], Minutes: [300, 300, 30, 1] }, ''],
    [{ Hours: [5, 5, 1, 1], Minutes: [300, 300, 30, 0] }, 'E4 Minutes: 30; Hours: 1'],
    [{ Hours: [5, 5, 1, ''], Minutes: [300, 300, 30, 30] }, 'E4 Minutes: 30; Hours: 1'],
    [{ Hours: [5, 5, 1, 2], Minutes: [300, 300, 30, ''] }, 'E4 Minutes: 30; Hours: 1'],
    // Both a week's: one row is enough.
    [
      { 'Hours per Week': [5, 1, 2], 'Minutes per Week': [300, 30, 30] },
      'E3 Minutes per Week: 30; Hours per Week: 1; E4 Minutes per Week: 30; Hours per Week: 2',
    ],
  ])('%j: %j', (columns, says) => {
    expect(told(columns)).toBe(says);
  });
});

describe('minutes a week beside those of a session, and how many, are told where these make others', () => {
  const sessions = (week: Cell[], each: Cell[], many: Cell[]): string =>
    told({ 'Minutes per Week': week, 'Minutes per Session': each, 'Sessions per Week': many });

  test.each<[Cell[], Cell[], Cell[], string]>([
    [[60, 60], [30, 30], [2, 3], 'E3 Minutes per Week: 60; Minutes per Session: 30; Sessions per Week: 3'],
    [[60, 90], [30, 30], [2, 3], ''],
    [[50, 50, 60], [30, 30, 30], [2, 3, 2], ''],
    [[60, '', 50], [30, 30, ''], [2, 3, 4], ''],
    [[60, 60, ''], [30, 30, 30], [2, 2, 3], ''],
    [
      [60, 60, 50],
      [30, 30, 'x'],
      [2, 3, 2],
      'E3 Minutes per Week: 60; Minutes per Session: 30; Sessions per Week: 3',
    ],
  ])('%j beside %j and %j: %j', (week, each, many, says) => {
    expect(sessions(week, each, many)).toBe(says);
  });

  test('in hours as well', () => {
    const hours = { 'Hours per Week': [1, 2], 'Hours per Session': [0.5, 0.5], 'Sessions per Week': [2, 3] };
    expect(told(hours)).toBe('E3 Hours per Week: 2; Hours per Session: 0.5; Sessions per Week: 3');
  });

  test('not of minutes that have no period, nor of a month’s without how many', () => {
    const plain = { Minutes: [30, 30], 'Minutes per Session': [30, 45], 'Sessions per Week': [2, 2] };
    expect(told(plain)).toBe('');
    const month = { 'Minutes per Week': [60, 60], 'Minutes per Month': [240, 300] };
    expect(told({ ...month, 'Bus Frequency': ['weekly', 'weekly'] })).toBe('');
  });
});

describe('of services side by side', () => {
  const HEADER = ['Student ID', 'Student', 'SLP', 'SLP Min', 'OT', 'OT Min'];
  const row = (slp: Cell, ot: Cell, more: Cell[]): Cell[] => [
    ...[1001, 'Alder, Ana', 'Lund, Sara', slp, 'Park, Joon', ot],
    ...more,
  ];
  const two = (more: string[], ...rows: Cell[][]): string =>
    toldOf([
      [...HEADER, ...more],
      ...rows.map((cells, at) => [1001 + at, `Alder, A${at}`, ...cells.slice(2)]),
    ]);

  test('a total is that of all, where each has one', () => {
    expect(two(['Total'], row(30, 60, [90]), row(30, 30, [90]))).toBe('G3 Total: 90; 60 minutes a week');
    expect(two(['Total'], row(30, 60, [90]), row(30, '', [90]))).toBe('');
  });

  test('minutes of consulting are those of the service that they name', () => {
    const consult = ['SLP Consult Min', 'OT Consult Min'];
    expect(two(consult, row(30, '', [15, 20]), row(30, 60, [15, 20]))).toBe('only H2 OT Consult Min: 20');
  });
});
