import { expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { groupQuestion } from '../../../src/domain/roster/groupQuestion';
import { guess } from './guessed';

const HEADER: Cell[] = ['Student ID', 'Student', 'Service', 'Minutes', 'Provider'];
const NOBODYS = HEADER.slice(0, 4);
/** A student whose provider is named, or whose row has no column for one. */
const student = (id: number, provider?: string): Cell[] => [
  ...[id, `Alder, A${id}`, 'Speech', 30],
  ...(provider === undefined ? [] : [provider]),
];
/** What is asked of the rows that name a person: the row's text, its place, and whom it may mean. */
const asked = (...grid: Grid): string[] =>
  groupQuestion(guess(grid), grid).map(({ about }) => about.join(' | '));

test.each<[string, Grid, string[]]>([
  [
    'whom it means, where no column names anybody',
    [NOBODYS, ['Ramos, Elena'], student(1), student(2)],
    ['Ramos, Elena | A2 | provider | caseManager'],
  ],
  [
    'first as what it says',
    [NOBODYS, ['Case Manager: Ramos, Elena'], student(1), student(2)],
    ['Case Manager: Ramos, Elena | A2 | caseManager | provider'],
  ],
  [
    'of the other, where a column names one of them',
    [HEADER, ['Ramos, Elena'], student(1, 'Lund, Sara'), student(2, 'Lund, Sara')],
    ['Ramos, Elena | A2 | caseManager'],
  ],
  [
    'of both, where the column for one is blank at every student',
    [HEADER, ['Ramos, Elena'], student(1, ''), student(2, ''), ['Total', '', '', '', 2]],
    ['Ramos, Elena | A2 | provider | caseManager'],
  ],
  [
    'of one, where the first student’s column is filled in',
    [HEADER, student(1, 'Lund, Sara'), ['Ramos, Elena'], student(2, ''), student(3, '')],
    ['Ramos, Elena | A3 | caseManager'],
  ],
  [
    'of one, where the row of a student with three cells is filled in',
    [HEADER, ['Ramos, Elena'], student(1, ''), [2, 'Birch, Ben', '', '', 'Lund, Sara']],
    ['Ramos, Elena | A2 | caseManager'],
  ],
  [
    'nothing, where the students below name the same person',
    [
      HEADER,
      ['Ramos, Elena'],
      ['Total', 2, '', '', ''],
      student(1, 'Ramos, Elena'),
      student(2, 'Lund, Sara'),
    ],
    [],
  ],
  [
    'nothing, where the student below names the same person in three cells',
    [HEADER, ['Ramos, Elena'], [1, 'Alder, Ana', '', '', 'Ramos, Elena'], student(2, 'Lund, Sara')],
    [],
  ],
  [
    'nothing, where the row itself has three cells and the students name the same person',
    [HEADER, ['Teacher #', 'Teacher: Ramos, Elena', 'Room 4'], student(1, 'Ramos, Elena'), student(2, '')],
    [],
  ],
  ['nothing, where nobody stands below', [NOBODYS, student(1), student(2), ['Ramos, Elena']], []],
  [
    'nothing, where nobody stands below and a column names providers',
    [HEADER, student(1, 'Lund, Sara'), student(2, 'Lund, Sara'), ['Ramos, Elena']],
    [],
  ],
  [
    'nothing, where the header alone stands below once more',
    [NOBODYS, student(1), ['Ramos, Elena'], NOBODYS],
    [],
  ],
])('of a row that names a person above others is asked %s', (_, grid, questions) => {
  expect(asked(...grid)).toEqual(questions);
});

test('nothing of case managers is asked where a column names them, but of providers', () => {
  const header: Cell[] = [...NOBODYS, 'Case Manager'];
  const rows = (title: string): Grid => [header, [title], student(1, 'Cho, Ben'), student(2, 'Cho, Ben')];
  expect(asked(...rows('Case Manager: Ramos, Elena'))).toEqual([]);
  expect(asked(...rows('Teacher: Ramos, Elena'))).toEqual(['Teacher: Ramos, Elena | A2 | provider']);
});

test('nothing is asked of services side by side, nor where the header is gone', () => {
  const wide: Grid = [
    ['Student ID', 'Student', 'Speech Provider', 'Speech Minutes', 'OT Provider', 'OT Minutes'],
    ['Ramos, Elena'],
    [1, 'Alder, Ana', 'Lund, Sara', 60, 'Park, Joon', 30],
  ];
  expect(asked(...wide)).toEqual([]);
  expect(groupQuestion(guess([NOBODYS, student(1)]), [['x']])).toEqual([]);
});
