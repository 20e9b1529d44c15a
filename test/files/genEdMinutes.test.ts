import { expect, it } from 'vitest';
import { answersTo } from '../../src/app/setUp/answers';
import { lookAtRoster } from '../../src/app/setUp/lookAtRoster';
import { questionText } from '../../src/app/words/questionText';
import { chooseColumn } from '../../src/domain/roster/chooseColumn';
import { fileSheets } from '../../src/files/fileSheets';
import { asked, readCsv } from '../kit/readCsv';

const roster = (header: string, ...rows: string[]) =>
  readCsv(
    [
      `Student ID,Student,Service,Provider,${header}`,
      ...rows.map((row, at) => `${1001 + at},Student ${at},Resource,Lund,${row}`),
    ].join('\n'),
  );
const told = (place: string) => `amount-or-not: Minutes In Gen Ed, G, gen ed, Daily, ${place}`;

it('minutes in the regular class that may be a day’s are left out and asked about', () => {
  const read = roster('Frequency,Min,Minutes In Gen Ed', 'Daily,30,', 'Daily,30,480', 'Daily,30,485');
  expect(asked(read)).toEqual([told('E3')]);
  expect(read.columns).not.toHaveProperty('lre');
});

it.each([
  ['Sessions Per Day,Min,Minutes In Gen Ed', '1,30,60', 'G, gen ed, 1, E2'],
  ['Sessions,Frequency,Min,Minutes In Gen Ed', ',Daily,30,60', 'H, gen ed, Daily, F2'],
  ['Sessions Per Week,Frequency,Min,Minutes In Gen Ed', '5,Daily,30,60', 'H, gen ed, Daily, F2'],
  ['Sessions Per Day,Frequency,Min,Minutes In Gen Ed', '10,Daily,30,60', 'H, gen ed, Daily, F2'],
  ['Frequency,Minutes In Gen Ed', '2x/wk,60', 'F, gen ed, 2x/wk, E2'],
  ['Frequency,Min,Minutes In Gen Ed ', 'Daily ,30,60', 'G, gen ed, Daily, E2'],
])('so are those beside any column that says more often than weekly: %s: %s', (header, row, about) => {
  const questions = asked(roster(header, row)).filter((question) => question.includes('gen ed'));
  expect(questions).toEqual([`amount-or-not: Minutes In Gen Ed, ${about}`]);
});

it('a hundred and ninety-nine rows without minutes hide no such row below them', () => {
  const rows = Array.from({ length: 199 }, () => 'Daily,30,');
  expect(asked(roster('Frequency,Min,Minutes In Gen Ed', ...rows, 'Daily,30,60'))).toEqual([told('E201')]);
});

it('a row of a month beside others takes nothing away', () => {
  const read = roster('Frequency,Min,Minutes In Gen Ed', 'Weekly,30,480', 'Monthly,30,300', 'Annually,30,60');
  expect(asked(read)).toEqual([]);
  expect(read.columns).toMatchObject({ lre: 'G' });
});

it.each([
  ['Frequency,Min,Minutes In Gen Ed', 'Daily,30,485', 'G'],
  ['Frequency,Min,Minutes In Gen Ed', 'Weekly,30,480', 'G'],
  ['Frequency,Min,Weekly Minutes In Gen Ed', 'Daily,30,60', 'G'],
  ['Sessions Per Week,Min,Minutes In Gen Ed', '5,30,60', 'G'],
  ['Frequency,Min,Hours In Gen Ed', 'Daily,30,9', 'G'],
  ['Frequency,Min,Minutes In Gen Ed', 'Daily,30,0', 'G'],
  ['Frequency,Min,Minutes In Gen Ed', '3x,30,60', 'G'],
  ['Frequency,Minutes In Gen Ed', 'Weekly,60', 'F'],
])('where they are plainly a week’s, they count: %s: %s', (header, row, letter) => {
  const read = roster(header, row, row);
  expect(asked(read)).toEqual([]);
  expect(read.columns).toMatchObject({ lre: letter });
});

it('they count once they are chosen', () => {
  const grid = 'Student ID,Student,Service,Provider,Frequency,Min,Minutes In Gen Ed'.split(',');
  const sheets = fileSheets([
    { name: 'Roster', grid: [grid, ['1001', 'Ana', 'OT', 'Lund', 'Daily', 30, 60]] },
  ]);
  const { mapping, questions } = lookAtRoster(sheets, null, null);
  if (!mapping) throw new Error('It is a roster.');
  expect(questions.map((question) => questionText(question))).toEqual([
    '“Minutes In Gen Ed” (column G) has no period in its header, and “Daily” stands beside it (E2): LRE hours are a week’s, so it is left out. Choose it under LRE if its numbers are a week’s.',
  ]);
  const chosen = chooseColumn(mapping, 'lre', { header: 'Minutes In Gen Ed', nth: 1, of: 1 });
  expect(lookAtRoster(sheets, null, chosen).questions).toEqual([]);
  const [answers = []] = questions.map((question) => answersTo(question, mapping, [grid]));
  expect(answers.map(({ label, mapping: { columns } }) => [label, columns.lre?.header])).toEqual([
    ['A week’s', 'Minutes In Gen Ed'],
    ['Noted, go on', undefined],
  ]);
  for (const answer of answers) expect(lookAtRoster(sheets, null, answer.mapping).questions).toEqual([]);
});
