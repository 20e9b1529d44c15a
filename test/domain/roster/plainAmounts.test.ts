import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { findHeader } from '../../../src/domain/roster/headers';
import { plainAmounts } from '../../../src/domain/roster/plainAmounts';
import type { Mapping } from '../../../src/domain/roster/roster';
import { HEADER_ONLY } from '../../kit/plainRoster';

type Columns = { Minutes: Cell[]; ' LRE '?: Cell[]; Notes?: Cell[] };

/** How the amounts below these headers are read, row by row, and what is asked about their decimals. */
function read(columns: Columns, over: Partial<Mapping> = {}, title = 'Minutes') {
  const titles = Object.keys(columns);
  const all: (readonly Cell[])[] = Object.values(columns);
  const header = titles.map((each) => (each === 'Minutes' ? title : each));
  const grid = [header, ...(all[0] ?? []).map((_, row) => all.map((cells) => cells[row] ?? ''))];
  const ref = (name: string) => ({ header: name, nth: 1, of: 1 });
  const lre = titles.includes(' LRE ') ? { lre: ref(' LRE ') } : {};
  const mapping = { ...HEADER_ONLY, columns: { amount: ref(title), ...lre }, ...over };
  const found = findHeader(mapping, grid);
  if (!found) throw new Error('The header is there.');
  const { rowOf, questions } = plainAmounts(grid, found, mapping);
  const rows = grid.slice(1).map((_, row) => rowOf(row + 1).join(' '));
  return [rows.join(' | '), ...questions.map(({ about }) => about.join(', '))];
}

describe('the decimals of amounts', () => {
  test.each<[string, Columns, string[]]>([
    ['by a point stay', { Minutes: ['37.5', '1,200'] }, ['37.5 | 1,200']],
    ['by a comma get a point', { Minutes: ['37,5', '1.200', 30] }, ['37.5 | 1200 | 30']],
    ['by either are asked about', { Minutes: ['30', '1.200'] }, ['30 | ?', 'Minutes, A, 1.200']],
    [
      'in both ways: every cell that either sign makes an amount',
      { Minutes: ['37,5', '37.5', '1,300', '1.200'] },
      ['37,5 | 37.5 | ? | ?', 'Minutes, A, 1.200'],
    ],
    [
      'by a comma, with what then is no thousand',
      { Minutes: ['37,5', '1,200'] },
      ['37.5 | ?', 'Minutes, A, 1,200'],
    ],
    [
      'by the point of the column beside them',
      { Minutes: ['30', '1.200'], ' LRE ': ['37.5', '15'] },
      ['30 37.5 | 1.200 15'],
    ],
    [
      'by the comma of the column beside them',
      { Minutes: ['30', '1.200'], ' LRE ': ['37,5', '15'] },
      ['30 37.5 | 1200 15'],
    ],
    [
      'not by that of a column of something else',
      { Minutes: ['30', '1.200'], Notes: ['37,5', '15'] },
      ['30 37,5 | ? 15', 'Minutes, A, 1.200'],
    ],
    [
      'of one column, though those before it are known',
      { Minutes: ['37.5', '30'], ' LRE ': ['1.200', '1.5 or 1,5'] },
      ['37.5 ? | 30 1.5 or 1,5', 'LRE, B, 1.200'],
    ],
    [
      'of two columns in one question',
      { Minutes: ['30', '1.200'], ' LRE ': ['15', '1.300'] },
      ['30 15 | ? ?', 'Minutes, A, 1.200'],
    ],
    [
      'that leave nothing open in one column and something in the next',
      { Minutes: ['37,5', '30'], ' LRE ': ['7,5', '1,300'] },
      ['37.5 7.5 | 30 ?', 'LRE, B, 1,300'],
    ],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toEqual(says);
  });

  test.each<[string, Partial<Mapping>, Cell[], string[]]>([
    ['the spreadsheet’s country writes', { locale: 'de_DE' }, ['30', '1.200'], ['30 | 1200']],
    ['nobody says', { locale: 'en_US' }, ['30', '1.200'], ['30 | ?', 'Minutes, A, 1.200']],
    ['the user says: a comma', { decimalSign: 'comma' }, ['1.200', '1,200'], ['1200 | 1.200']],
    ['the user says: a point', { decimalSign: 'point' }, ['1.200', '1,200'], ['1.200 | 1,200']],
    [
      'hours have, of which nobody has a thousand',
      { amountUnit: 'hours' },
      ['1,5', '2.000'],
      ['1.5 | ?', 'Minutes, A, 2.000'],
    ],
  ])('are as %s', (_, over, cells, says) => {
    expect(read({ Minutes: cells }, over)).toEqual(says);
  });

  test('are not those of the header', () => {
    expect(read({ Minutes: ['30', '1.200'] }, {}, 'Minutes (37.5 at most)')).toEqual([
      '30 | ?',
      'Minutes (37.5 at most), A, 1.200',
    ]);
  });
});
