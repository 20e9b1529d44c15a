import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  amountIn,
  amountParts,
  amountWritten,
  limitIn,
  limitSaid,
  limitWritten,
} from '../../../src/domain/roster/amountCell';
import { readRoster } from '../../../src/domain/roster/readRoster';
import { guess } from './guessed';

type Cells = Record<string, Cell>;

/** A student's line with these cells, and how the roster counts. */
function lineOf(cells: Cells) {
  const titles = ['Student ID', 'Student', 'Service', 'Provider', ...Object.keys(cells)];
  const row = (id: number, student: string): Cell[] => [
    ...[id, student, 'Speech', 'Lund, Sara'],
    ...Object.values(cells),
  ];
  const grid = [titles, row(1001, 'Alder, Ana'), row(1002, 'Birch, Ben')];
  const mapping = guess(grid);
  const roster = readRoster(grid, mapping);
  if ('missing' in roster || !roster.lines[0]) throw new Error('The roster has a line.');
  return { row: roster.lines[0], mapping };
}

describe('an amount of a row', () => {
  test.each<[Cells, string, number | null]>([
    [{ Minutes: 30 }, '60', 60],
    [{ Hours: 0.5 }, '1.5', 90],
    [{ Minutes: 30, Frequency: '2x weekly' }, '60', 120],
    [{ Minutes: 30, Frequency: '2x weekly' }, 'often', null],
    [{ Hours: '0,5' }, '1,5', 90],
  ])('of %j means by “%s” %s minutes a week', (cells, text, minutes) => {
    const { row, mapping } = lineOf(cells);
    expect(amountIn(row, 'amount', text, mapping)).toBe(minutes);
  });

  test.each<[Cells, number, string | number | null]>([
    [{ Minutes: 30 }, 60, 60],
    [{ Hours: 0.5 }, 90, 1.5],
    [{ Minutes: 30, Frequency: '2x weekly' }, 60, 30],
    [{ Minutes: 30, Frequency: '30 min 2x weekly' }, 90, null],
    [{ Hours: '0,5 hrs' }, 90, '1,5 hrs'],
    [{ Hours: '0.5 hrs' }, 90, '1.5 hrs'],
  ])('of %j is %i minutes a week by %j', (cells, minutes, written) => {
    const { row, mapping } = lineOf(cells);
    expect(amountWritten(row, 'amount', minutes, mapping)).toBe(written);
  });

  test('is shown with all that makes it', () => {
    expect(amountParts(lineOf({ Minutes: 30, Frequency: '2x weekly' }).row)).toBe('30, 2x weekly');
    expect(amountParts(lineOf({ Minutes: 30, Frequency: ' ' }).row)).toBe('30');
    expect(amountParts(lineOf({ Minutes: ' ', Frequency: '2x weekly' }).row)).toBe('2x weekly');
  });

  test('of LRE is by the week, whatever stands beside the amount', () => {
    const { row, mapping } = lineOf({ Minutes: 30, Frequency: '2x weekly', 'LRE Minutes': 15 });
    expect(amountIn(row, 'lre', '20', mapping)).toBe(20);
    expect(amountWritten(row, 'lre', 20, mapping)).toBe(20);
  });
});

describe('a limit of the IEP', () => {
  const plain = { Minutes: 30, 'Min Minutes': 20, 'Max Minutes': 40 };
  const monthly = { 'Minutes per Month': 120, 'Min Minutes per Month': 80, 'Max Minutes per Month': 160 };

  test('means what its cell says, with the period of its amount', () => {
    const week = lineOf(plain);
    expect([limitSaid(week.row, 'amountMin'), limitSaid(week.row, 'amountMax')]).toEqual([20, 40]);
    expect(limitIn(week.row, 'amountMax', 50, week.mapping)).toBe(50);
    expect(limitIn(week.row, 'amountMax', ' ', week.mapping)).toBeNull();
    const month = lineOf(monthly);
    expect([limitSaid(month.row, 'amountMin'), limitSaid(month.row, 'amountMax')]).toEqual([20, 40]);
    expect(limitIn(month.row, 'amountMax', 200, month.mapping)).toBe(50);
  });

  test('is told although its range is upside down', () => {
    const { row } = lineOf({ Minutes: 30, 'Min Minutes': 50, 'Max Minutes': 40 });
    expect([limitSaid(row, 'amountMin'), limitSaid(row, 'amountMax')]).toEqual([50, 40]);
  });

  test('is written so', () => {
    const week = lineOf(plain);
    expect(limitWritten(week.row, 'amountMax', 50, week.mapping)).toBe(50);
    const month = lineOf(monthly);
    expect(limitWritten(month.row, 'amountMax', 50, month.mapping)).toBe(200);
  });
});
