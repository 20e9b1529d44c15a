import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { otherPeriods } from '../../../src/domain/roster/periodAround';

const HEADER = ['Student', 'Service', ' Minutes '];
const ROW: Cell[] = ['Alder, Ana', 'Speech', 30];

/** What is asked about the minutes in the third column, with these rows over the header and below it. */
const asked = (above: Cell[][], below: Cell[][] = [], header: Cell[] = HEADER) =>
  otherPeriods([...above, header, ...below, ROW], above.length, [null, 2]).map(({ column, question }) => [
    column,
    ...question.about,
  ]);
const told = (text: string, place: string) => [[2, 'Minutes', 'C', 'another period', text, place]];

describe('minutes are of another period than the week', () => {
  test('by what stands right below their header', () => {
    expect(asked([], [['', '', ' (per month) ']])).toEqual(told('(per month)', 'C2'));
    expect(asked([], [['', '', 'per week']])).toEqual([]);
    expect(asked([], [['', '', 30]])).toEqual([]);
    expect(asked([], [['', '', '30 per month']])).toEqual([]);
    expect(asked([], [['', 'per month', '']])).toEqual([]);
  });

  test('by a title over the table, of one cell or two', () => {
    const title = 'IEP MINUTES PER MONTH';
    expect(asked([[title]])).toEqual(told(title, 'A1'));
    expect(asked([['Oak', title]])).toEqual(told(title, 'B1'));
    expect(asked([['Oak', 'Fall', title]])).toEqual([]);
    expect(asked([[title], ['Oak', 'Fall', 'Roster'], []])).toEqual(told(title, 'A1'));
    expect(asked([['Meetings each month']])).toEqual([]);
    expect(asked([], [[title]])).toEqual([]);
  });

  test('not by a sentence of more than 120 characters', () => {
    const title = `Minutes per month ${'x'.repeat(102)}`;
    expect(asked([[title]])).toEqual(told(title, 'A1'));
    expect(asked([[`${title}x`]])).toEqual([]);
  });

  test('not where their header says it', () => {
    expect(asked([['IEP MINUTES PER MONTH']], [], ['Student', 'Service', 'Minutes per week'])).toEqual([]);
  });
});
