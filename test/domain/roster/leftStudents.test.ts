import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { leftStudents } from '../../../src/domain/roster/leftStudents';
import { holdsSchoolAndGrade, isSchoolAndGrade } from '../../../src/domain/roster/schoolAndGrade';
import { staffNumbers } from '../../../src/domain/roster/staffNumbers';
import { readRows } from '../../kit/plainRoster';

describe('that a student has left', () => {
  /** What tells it of each row, by a third column of this header. */
  const told = (header: string, ...cells: Cell[]) => {
    const grid = [['ID', 'Name', header], ...cells.map((cell, i): Cell[] => [`${i}`, `Alder, A${i}`, cell])];
    const at = { taken: new Set([0, 1]), names: [1], ids: 0, seams: new Set<number>() };
    const says = leftStudents(grid, 0, at);
    return grid.slice(1).map((row, i) => says(row, i + 1, true)?.text);
  };

  test('a status says, also of all', () => {
    expect(told('Status', 'Exited', 'Active')).toEqual(['Exited', undefined]);
    expect(told('Status', 'Exited', 'Exited')).toEqual(['Exited', 'Exited']);
  });

  test.each<[string, Cell[], (string | undefined)[]]>([
    ['Plan', [' 504 ', 'IEP'], ['504', undefined]],
    ['Active', ['No', 'Yes', ''], ['No', undefined, undefined]],
    ['Student Inactive', ['Yes', 'No', ''], ['Yes', undefined, undefined]],
    ['Exited', ['x', 'No', 'No'], ['x', undefined, undefined]],
    ['Notes', ['see file', ''], [undefined, undefined]],
  ])('a column “%s” of %j says so: %j', (header, cells, says) => {
    expect(told(header, ...cells)).toEqual(says);
  });

  test('the first cell says that does, a name before them, and none that means something else', () => {
    const says = (row: Cell[], more: { taken?: number[]; names?: number[] } = {}) =>
      leftStudents(
        [['ID', 'Last Name', 'First Name', 'Status', 'Exit Date'], row, ['2', '', '', '', '']],
        0,
        {
          taken: new Set([0, 1, 2, ...(more.taken ?? [])]),
          names: more.names ?? [1, 2],
          ids: 0,
          seams: new Set<number>(),
        },
      )(row, 1, true)?.column;
    expect(says(['1', 'Alder EXITED 10/1', 'Ana (moved)', 'Exited', '10/1'])).toBe(1);
    expect(says(['1', 'Alder', 'Ana (moved)', 'Exited', '10/1'])).toBe(2);
    expect(says(['1', 'Alder', 'Ana', 'Exited', '10/1'])).toBe(3);
    expect(says(['1', 'Alder', 'Ana', 'Exited', '10/1'], { taken: [3] })).toBe(4);
    expect(says(['1', 'Alder', 'Ana', 'Exited', '10/1'], { taken: [3, 4] })).toBeUndefined();
  });

  test.each<[Cell[], string | undefined]>([
    [[' Exited Students ', ''], 'Exited Students'],
    [['Exited Students', 'Page 2'], undefined],
    [['Page 2', 'Exited Students'], undefined],
    [['', ''], undefined],
    [[2026, ''], undefined],
    [[`Exited ${'x'.repeat(53)}`, ''], `Exited ${'x'.repeat(53)}`],
    [[`Exited ${'x'.repeat(54)}`, ''], undefined],
  ])('a row %j over a student says: %s', (title, text) => {
    const rows: Cell[][] = [title, ['1', 'Alder, Ana']];
    const at = { taken: new Set([0, 1]), names: [1], ids: 0, seams: new Set<number>() };
    const says = leftStudents([['ID', 'Name'], ...rows], 0, at);
    expect(rows.map((row, i) => says(row, i + 1, i > 0)?.text)).toEqual([undefined, text]);
  });

  test('a day of exit says of some, and not of more than half: then it is the day on which they will', () => {
    expect(told('Exit Date', '2026-10-01', '')).toEqual(['2026-10-01', undefined]);
    expect(told('Exit Date', '2026-10-01', '2027-05-28', '')).toEqual([undefined, undefined, undefined]);
  });

  test('a title over several says, until the next one or the next tab', () => {
    const rows: Cell[][] = [
      ['Exited Students'],
      ['1', 'Alder, Ana'],
      ['2', 'Birch, Ben'],
      ['Others'],
      ['3', 'Cedar'],
    ];
    const at = { taken: new Set([0, 1]), names: [1], ids: 0, seams: new Set([3]) };
    const says = leftStudents([['ID', 'Name'], ...rows], 0, at);
    const left = rows.map((row, i) => says(row, i + 1, row.length > 1)?.text);
    expect(left).toEqual([undefined, 'Exited Students', undefined, undefined, undefined]);
  });
});

describe('a column names schools with grades', () => {
  const holds = (cells: string[], header = 'School', hasGrades = false) =>
    holdsSchoolAndGrade(cells, header, hasGrades);

  test('with a sign between, in letters, or in one school several', () => {
    expect(holds(['Oak Elem / 3', 'Oak Elem / 4', 'Birch Elem / K'])).toBe(true);
    expect(holds(['Oak Elem 3', 'Oak Elem 4', 'Birch Elem 4'])).toBe(true);
    expect(holds(['Oak 3', 'Birch 4'], 'School and Grade')).toBe(true);
  });

  test('in most of its cells, of which some have other grades', () => {
    const parted = ['Oak / 3', 'Oak / 4', ' Elm Elem 3 '];
    expect(holds([...parted, 'Birch', 'Cedar'])).toBe(true);
    expect(holds(['Oak / K', 'Elm / 3', 'Birch', 'Cedar'])).toBe(false);
    expect(holds(['Oak / K', 'Elm / K', 'Ash / K'])).toBe(false);
    expect(holds(['Oak / K', 'Elm / 3', 'Ash / 4'])).toBe(true);
    expect(holds(['Oak / 3', 'Elm / 4'])).toBe(false);
  });

  test('also beside a column of grades, where a sign stands between or letters', () => {
    expect(holds(['Oak / 3', 'Oak / 4'], 'School', true)).toBe(true);
    expect(holds(['Oak Elem K', 'Oak Elem 1st'], 'School', true)).toBe(true);
  });

  test.each([
    [' Oak Elem 3 ', true],
    ['Oak (3 )', true],
    ['School / 3', true],
    ['3 / School', true],
    ['School 3', false],
    ['3 School', false],
    [`${'x'.repeat(196)} / 3`, true],
    [`${'x'.repeat(197)} / 3`, false],
  ])('a cell “%s” names both: %s', (cell, is) => {
    expect(isSchoolAndGrade(cell)).toBe(is);
  });

  test('not where a number is the school’s own', () => {
    expect(holds(['Oak 3', 'Oak 4', 'Birch 5'])).toBe(false);
    expect(holds(['PS 12', 'PS 13', 'PS 14'])).toBe(false);
    expect(holds(['Oak Elem 3', 'Oak Elem 4', 'Birch Elem 4'], 'School', true)).toBe(false);
    expect(holds(['Oak Elem / 3', 'Birch', 'Cedar'])).toBe(false);
  });
});

describe('two staff numbers beside one name', () => {
  /** A row is the provider and what stands in two columns behind it. */
  const told = (
    headers: [string, string],
    rows: [name: string, first: Cell, second: Cell][],
    taken: number[] = [],
  ) => {
    const { lines } = readRows(...rows.map(([name], i): Cell[] => [String(i + 1), 'Resource', name]));
    const grid = [
      ['ID', 'Service', 'Provider', ...headers],
      ...rows.map(([name, ...more], i) => [`${i}`, 'x', name, ...more]),
    ];
    return staffNumbers(lines, grid, 0, { provider: 2 }, new Set(taken)).map(
      ({ place, text }) => `${place} ${text}`,
    );
  };
  const ROWS: [string, Cell, Cell][] = [
    ['Lund, Sara', 11, 'a'],
    ['Lund, Sara', 12, 'a'],
    ['lund, sara', 12, 'b'],
    ['Kim, Bo', 11, 'a'],
    ['Lund, Sara', '', 'a'],
  ];
  const TWELVE = ['C3 Lund, Sara: 12; C2: 11'];

  test('are told once, by a column that names the people, or any of staff right beside them', () => {
    expect(told(['Provider ID', 'Room'], ROWS)).toEqual(TWELVE);
    expect(told(['Staff Number', 'Room'], ROWS)).toEqual(TWELVE);
    expect(told(['Room', 'Provider Code'], ROWS)).toEqual(['C4 lund, sara: b; C2: a']);
  });

  test('are told from a column before the names, the first as well', () => {
    const { lines } = readRows(['1', 'Resource', 'Lund, Sara'], ['2', 'Resource', 'Lund, Sara']);
    const grid = [
      ['Provider ID', 'Provider'],
      [11, 'Lund, Sara'],
      [12, 'Lund, Sara'],
    ];
    expect(staffNumbers(lines, grid, 0, { provider: 1 }, new Set()).map(({ place }) => place)).toEqual([
      'B3',
    ]);
  });

  test('are not of staff somewhere else, of a column that is used, nor of nobody', () => {
    expect(told(['Room', 'Staff Number'], ROWS)).toEqual([]);
    expect(told(['Provider ID', 'Room'], ROWS, [3])).toEqual([]);
    expect(
      told(
        ['Provider ID', 'Room'],
        [
          ['TBD', 11, ''],
          ['TBD', 12, ''],
        ],
      ),
    ).toEqual([]);
  });
});
