import { expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { TAB_COLUMN } from '../../../src/domain/roster/stackTabs';
import { mappingOf, read, readRows } from '../../kit/plainRoster';

const told = (grid: Grid): string[] =>
  read(grid).findings.map(({ code, place, text }) => `${code} ${place}: ${text}`);

const GRADED: Cell[] = ['Grade', 'Student ID', 'Student', 'Service', 'Provider'];
const NAMED: Cell[] = ['Grade', 'Last Name', 'First Name', 'Service', 'Provider'];

test.each<[string, Grid, string[]]>([
  [
    'of words in the place of an ID',
    [
      GRADED,
      ['3', 1001, 'Alder, Ana', 'Speech', 'Lund, Sara'],
      ['4', 'see office', 'Birch, Ben', 'OT', 'Park, Joon'],
    ],
    ['odd-student-id B3: see office'],
  ],
  [
    'of one row that stands twice, by the last name where there are no IDs',
    [NAMED, ['3', 'Alder', 'Ana', 'Speech', 'Lund, Sara'], ['3', 'Alder', 'Ana', 'Speech', 'Lund, Sara']],
    ['duplicate-row B3: B2'],
  ],
  [
    'of words that stand where others have no ID, since there is no column for one',
    [NAMED, ['3', 'Alder', 'Ana', 'Speech', 'Lund, Sara'], ['4', 'TBD', 'Ben', 'OT', 'Park, Joon']],
    [],
  ],
  [
    'of a row without a name, where names stand for IDs',
    [
      ['Student', 'Grade', 'Service', 'Provider'],
      ['Alder, Ana', '3', 'Speech', 'Lund, Sara'],
      ['', '4', 'OT', 'Park, Joon'],
    ],
    ['missing-student-id A3: 4'],
  ],
  [
    'of a row that has amounts of all services and no student',
    [
      ['Student ID', 'Speech Minutes', 'Speech Provider', 'OT Minutes', 'OT Provider'],
      [1001, 30, 'Lund, Sara', 60, 'Park, Joon'],
      ['', 30, '', 60, 'Park, Joon'],
    ],
    ['missing-student-id A3: '],
  ],
  [
    'of two services in one cell, once, though each stands alone elsewhere',
    [
      ['Student ID', 'Service', 'Provider'],
      [1001, 'Speech', 'Lund, Sara'],
      [1002, 'OT', 'Park, Joon'],
      [1003, 'Speech, OT', 'Park, Joon'],
    ],
    ['two-services B4: Speech, OT'],
  ],
])('the cell is named %s', (_, grid, findings) => {
  expect(told(grid)).toEqual(findings);
});

test('a line says whose names are those of its tab', () => {
  const grid: Grid = [
    ['Student ID', 'Student', 'Service', 'Case Manager', TAB_COLUMN.header],
    [1001, 'Alder, Ana', 'Speech', 'Cho, Ben', 'Lund'],
  ];
  const mapping = mappingOf(grid.map((row) => row.slice(0, 4)));
  const byTab = (columns: typeof mapping.columns) =>
    read(grid, { ...mapping, columns: { ...mapping.columns, ...columns } }).lines.map((line) => line.byTab);
  expect(byTab({})).toEqual([undefined]);
  expect(byTab({ provider: TAB_COLUMN })).toEqual([['provider']]);
  expect(byTab({ provider: TAB_COLUMN, caseManager: TAB_COLUMN })).toEqual([['provider', 'caseManager']]);
});

test('a blank below a name is that person’s, where that was said', () => {
  const grid: Grid = [
    ['Student ID', 'Student', 'Service', 'Provider'],
    [1001, 'Alder, Ana', 'Speech', 'Lund, Sara'],
    [1002, 'Birch, Ben', 'Speech', ''],
  ];
  const providers = (namesBelow?: ['provider']) =>
    read(grid, { ...mappingOf(grid), namesBelow }).lines.map(({ provider }) => provider);
  expect(providers()).toEqual(['Lund, Sara', '']);
  expect(providers(['provider'])).toEqual(['Lund, Sara', 'Lund, Sara']);
});

test('a line says which of its amounts have a comma before their decimals', () => {
  const grid: Grid = [
    ['Student ID', 'Service', 'Provider', 'Hours', 'LRE Minutes'],
    [1001, 'Speech', 'Lund, Sara', '1,5', 900],
    [1002, 'OT', 'Park, Joon', '2,25', 900],
  ];
  const said = (cells: Grid) => read(cells).lines.map(({ minutes, commas }) => [minutes, commas]);
  expect(said(grid)).toEqual([
    [90, ['amount', 'lre']],
    [135, ['amount', 'lre']],
  ]);
  expect(said(grid.map((row) => row.slice(0, 4)))).toEqual([
    [90, ['amount']],
    [135, ['amount']],
  ]);
  // Where each shows a sign of its own, each has its own.
  expect(said(grid.map((row, r) => [...row.slice(0, 4), r === 0 ? 'LRE Minutes' : '90.5']))).toEqual([
    [90, ['amount']],
    [135, ['amount']],
  ]);
  expect(readRows(['1', 'A', 'X', '', '', 30]).lines.map(({ commas }) => commas)).toEqual([undefined]);
});

test('what is “I” is individual where the one student has a “G” beside it', () => {
  const grid: Grid = [
    ['Student ID', 'Service', 'Provider', 'Delivery'],
    [1001, 'Speech', 'Lund, Sara', 'G'],
    [1002, 'OT', 'Park, Joon', 'I'],
  ];
  expect(read(grid).lines.map(({ delivery }) => delivery)).toEqual(['direct', 'direct']);
});
