import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { guess, headersOf, withHeader } from './guessed';

describe('a column of amounts is told', () => {
  const asked = (header: string, cell: Cell) =>
    guessMapping('Roster', [
      ['Student ID', 'Student', 'Provider', header],
      [1001, 'Alder, Ana', 'Ramos, Elena', cell],
      [1002, 'Birch, Ben', 'Ramos, Elena', cell],
    ])?.questions.map(({ code, about }) => [code, ...about].join(' '));

  it.each(['#N/A', '#GETTING_DATA', 'see IEP'])('where every cell is “%s”', (cell) => {
    expect(asked('Minutes per Week', cell)).toEqual([`unread-column Minutes per Week D amount ${cell}`]);
  });

  it.each([90, ''])('and none where it is “%s”', (cell) => {
    expect(asked('Minutes per Week', cell)).toEqual([]);
  });
});

describe('the unit of amounts', () => {
  it.each([
    ['Hours per week', [], 'hours'],
    ['Minutes', [], 'minutes'],
    ['MPW', [], 'minutes'],
    ['Amount', [2.5, 1.25, 5], 'hours'],
    ['Amount', [30, 60, 150], 'minutes'],
    ['Amount', ['2 hours per week', '1 hr'], 'hours'],
    ['Amount', ['150 min', '60 min'], 'minutes'],
  ])('of "%s" over %j is %s', (header, cells, unit) => {
    const rows = cells.map((cell, n) => [`S${n}`, 'Ramos, Elena', cell]);
    expect(guess([['Student ID', 'Provider', header], ...rows]).amountUnit).toBe(unit);
  });

  it.each([
    [
      ['Hours', 'Min Hours', 'Max Hours'],
      { amount: 'Hours', amountMin: 'Min Hours', amountMax: 'Max Hours' },
    ],
    [['Minutes', 'Min', 'Max'], { amount: 'Minutes', amountMin: 'Min', amountMax: 'Max' }],
    [['Min/Wk'], { amount: 'Min/Wk' }],
    [['LRE min', 'LRE max'], { lreMin: 'LRE min', lreMax: 'LRE max' }],
    [['LRE min'], { lre: 'LRE min' }],
    [['Hours', 'Minutes minimum'], { amount: 'Hours' }],
  ])('tells "min" for minutes from the minimum: %j', (headers, expected) => {
    const { studentId, provider, ...amounts } = headersOf(withHeader('Student ID', 'Provider', ...headers));
    expect(amounts).toEqual(expected);
  });
});
