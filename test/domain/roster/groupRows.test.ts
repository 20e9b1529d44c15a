import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { groupRows, namesAbove } from '../../../src/domain/roster/groupRows';

const HEADER: Cell[] = ['Student ID', 'Student', 'Hours', 'Grade'];
const STUDENT: Cell[] = [1001, 'Alder, Ana', 3, '4'];
/** Whom a row names, and as whom where it says so; '' for nobody. */
const told = (grid: Cell[][], header: number, row: number): string =>
  groupRows(grid, header)
    .filter((group) => group.row === row)
    .map(({ name, of }) => (of === null ? name : `${of} ${name}`))
    .join();
/** A row among those of students, beside another that names somebody. */
const below = (...cells: Cell[]): string => told([HEADER, STUDENT, cells, STUDENT, ['Lund, Sara']], 0, 2);
/** The only row that may name anybody. */
const alone = (...cells: Cell[]): string => told([HEADER, cells, STUDENT], 0, 1);
const above = (...cells: Cell[]): string => told([cells, HEADER, STUDENT], 1, 0);

describe('a row between students names who serves those below it', () => {
  test.each<[string, string]>([
    ['Ramos, Elena', 'Ramos, Elena'],
    ['Ramos, Elena (12)', 'Ramos, Elena'],
    ['Ramos, Elena [12 students]', 'Ramos, Elena'],
    ['Ramos, Elena - 12 kids', 'Ramos, Elena'],
    ['Ramos, Elena:', 'Ramos, Elena'],
    ['Ramos, Elena - Rm 4', 'Ramos, Elena'],
    ['Ramos, Elena Room 12', 'Ramos, Elena'],
    ['Ramos, Elena Grades 3-5', 'Ramos, Elena'],
    ['1. Ramos, Elena', 'Ramos, Elena'],
    ['2) Ramos', 'Ramos'],
    ['Mrs. Ramos', 'Mrs. Ramos'],
    ['Dr Smith (3 cases)', 'Dr Smith'],
    ['RAMOS', 'RAMOS'],
    ['Ali', 'Ali'],
    ['Lund’s Caseload', 'Lund'],
    ["Lund's Students (7)", 'Lund'],
    ['Sara Lund - SLP', 'Sara Lund'],
    ['Sara Lund - SLP - Oak', 'Sara Lund'],
  ])('“%s”: %s', (title, name) => {
    expect(below(title)).toBe(name);
  });

  test.each([
    ['a name that may be a student’s', 'Sara Lund'],
    ['a name with a place', 'Sara Lund - Oak'],
    ['a name with more than a role and a place', 'Sara Lund - SLP - Oak - East'],
    ['a school with a role', 'Oak School - SLP'],
    ['a service', 'Speech'],
    ['what heads a sum', 'Totals'],
    ['a weekday', 'Monday'],
    ['one letter', 'A'],
    ['two letters', 'Al'],
    ['a role', 'SLP'],
    ['a number', '1001'],
  ])('not %s: “%s”', (_, title) => {
    expect(below(title)).toBe('');
  });

  test.each<[string, Cell[], string]>([
    ['wherever it stands', ['', ' ', 'Ramos, Elena'], 'Ramos, Elena'],
    ['beside a room', ['Teacher: Ramos, Elena', 'Room 12'], 'provider Ramos, Elena'],
    ['behind a room', ['Room 12', 'Teacher: Ramos, Elena'], 'provider Ramos, Elena'],
    ['behind blanks', ['Teacher:  Ramos, Elena'], 'provider Ramos, Elena'],
    [
      'in three cells of an export',
      ['Teacher #', 'Teacher: Ramos, Elena', 'Room 4'],
      'provider Ramos, Elena',
    ],
    ['beside a remark', ['Teacher: Ramos, Elena', 'x'.repeat(200)], 'provider Ramos, Elena'],
    ['in the cell beside what it is', ['Teacher:', '', 'Ramos, Elena'], 'provider Ramos, Elena'],
    ['as case manager', ['Case Manager: Ramos'], 'caseManager Ramos'],
    ['as case manager, in short', ['CM: Ramos, Elena'], 'caseManager Ramos, Elena'],
    ['by what one works as', ['SLP: Lund'], 'provider Lund'],
    ['the last of two that are named', ['Case Manager: Lund', 'Teacher: Ramos'], 'provider Ramos'],
  ])('%s', (_, cells, name) => {
    expect(below(...cells)).toBe(name);
  });

  test.each<[string, Cell[]]>([
    ['beside what is no label', ['Ramos, Elena', 'Room 12']],
    ['before its label', ['Ramos, Elena', 'Teacher:']],
    ['in three cells', ['Teacher: Ramos', 'Oak', 'Room 12']],
    ['in four, as a student’s row has', ['Teacher: Ramos', 'Oak', 'Room', 12]],
    ['in a row of blanks', ['', ' ']],
    ['behind a label alone', ['Teacher:']],
    ['behind a room and a label alone', ['Room 12', 'Caseload of:']],
    ['beside a story', ['Teacher: Ramos, Elena', 'x'.repeat(201)]],
    ['as a number', ['Teacher: 12']],
    ['as a number of something', ['Teacher: Cohort 12']],
    ['as a role', ['Teacher: SLP']],
  ])('not %s', (_, cells) => {
    expect(below(...cells)).toBe('');
  });

  test('not in one word alone, which may head anything, but with a title, a first name or a label', () => {
    expect(alone('Ramos')).toBe('');
    expect(alone('2) Ramos')).toBe('');
    expect(alone('Mrs. Ramos')).toBe('Mrs. Ramos');
    expect(alone('Ramos, Elena')).toBe('Ramos, Elena');
    expect(alone('Teacher: Ramos')).toBe('provider Ramos');
  });

  test('in one word where another row of its kind is a name', () => {
    const grid = [HEADER, ['Ramos'], STUDENT, ['Lund'], STUDENT];
    expect(groupRows(grid, 0).map(({ name }) => name)).toEqual(['Ramos', 'Lund']);
  });
});

describe('a title above the headers names who serves all', () => {
  test.each<[Cell[], string]>([
    [['Teacher: Ramos, Elena'], 'provider Ramos, Elena'],
    [['Caseload of: Ramos'], 'caseManager Ramos'],
    [['Teacher:', 'Ramos, Elena'], 'provider Ramos, Elena'],
  ])('%j', (cells, name) => {
    expect(above(...cells)).toBe(name);
  });

  test.each([['Ramos, Elena'], ['Mrs. Ramos'], ['Ramos']])('only where it says so: not “%s”', (title) => {
    expect(above(title)).toBe('');
  });
});

test('each row has the name of the last one above it, and a row that names somebody has none', () => {
  const grid = [HEADER, STUDENT, ['Ramos, Elena'], STUDENT, STUDENT, ['Lund, Sara'], STUDENT];
  expect(namesAbove(grid, 0)).toEqual(['', '', '', 'Ramos, Elena', 'Ramos, Elena', '', 'Lund, Sara']);
});
