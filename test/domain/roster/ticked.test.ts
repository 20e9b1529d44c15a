import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Question } from '../../../src/domain/roster/questions';
import type { Mapping } from '../../../src/domain/roster/roster';
import { tickedDays, tickedPeriods } from '../../../src/domain/roster/tickedDays';
import { tickedServices } from '../../../src/domain/roster/tickedServices';
import { guess, withHeader } from './guessed';

type Ticked = (
  mapping: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
) => Question[];

const SERVED = ['Student ID', 'Provider', 'Minutes'];
/** What is asked about these columns beside those of a roster. */
function asked(ticked: Ticked, columns: Record<string, Cell[]>, own = SERVED, taken: number[] = []): unknown {
  const all = Object.values(columns);
  const [question] = ticked(
    guess(withHeader(...own)),
    Object.keys(columns),
    (column) => all[column] ?? [],
    new Set(taken),
  );
  return question?.about?.join(' ') ?? '';
}

describe('columns that only mark who gets a service', () => {
  test.each<[Record<string, Cell[]>, string]>([
    [{ ' Speech ': ['x', ''], OT: ['Yes', 'No'] }, 'Speech A ticks OT B'],
    [{ Speech: ['x', ' N/A '] }, 'Speech A ticks'],
    [{ Speech: ['x', 'Lund, Sara'] }, ''],
    [{ Speech: ['No', 'No'] }, ''],
    [{ Speech: ['1', '0'] }, ''],
    [{ Speech: [] }, ''],
    [{ Reading: ['x'] }, ''],
    [{ HI: ['x'], OT: ['x'] }, 'OT B ticks'],
  ])('%j: %s', (columns, about) => {
    expect(asked(tickedServices, columns)).toBe(about);
  });

  test('are no question where they are used, or another column says the service', () => {
    expect(asked(tickedServices, { Speech: ['x'], OT: ['x'] }, SERVED, [0])).toBe('OT B ticks');
    expect(asked(tickedServices, { Speech: ['x'] }, [...SERVED, 'Service'])).toBe('');
  });
});

describe('columns that mark the days of amounts that may be each day’s', () => {
  const three = { M: [' x ', ''], ' W ': ['x', 'x'], F: ['', 'x'] };

  test('are three at least', () => {
    expect(asked(tickedDays, three)).toBe('M A x ticked days W B x F C ');
    expect(asked(tickedDays, { M: ['x'], F: ['x'] })).toBe('');
  });

  test('are asked about also beside the amounts of a service', () => {
    expect(asked(tickedDays, three, ['Student ID', 'Student', 'SLP', 'SLP Min'])).not.toBe('');
  });

  test('hold nothing but marks', () => {
    expect(asked(tickedDays, { ...three, T: ['x', '9:30'] })).toBe('M A x ticked days W B x F C ');
    expect(asked(tickedDays, { ...three, F: ['no'] })).toBe('');
    expect(asked(tickedDays, three, SERVED, [1])).toBe('');
  });

  test.each([
    [['Student ID', 'Provider']],
    [['Student ID', 'Provider', 'Minutes per Week']],
    [['Student ID', 'Provider', 'Minutes', 'Frequency']],
  ])('are no question where the amounts say so, or there are none: %j', (own) => {
    expect(asked(tickedDays, three, own)).toBe('');
  });
});

describe('columns that mark per what the amounts are', () => {
  test.each<[Record<string, Cell[]>, string]>([
    [{ Weekly: ['x', ''], Monthly: ['', 'x'] }, 'Weekly A x ticked periods Monthly B '],
    [{ Monthly: ['x'] }, 'Monthly A x ticked periods'],
    [{ Quarterly: ['x'] }, 'Quarterly A x ticked periods'],
    // Only the week is marked, or a word that may count.
    [{ Weekly: ['x'] }, ''],
    [{ Week: ['x'], Wk: ['x'] }, ''],
    [{ Year: ['x'] }, ''],
    [{ Week: ['x'], Year: ['x'] }, 'Week A x ticked periods Year B x'],
    [{ Weekly: ['x'], Monthly: ['2'] }, ''],
  ])('%j: %s', (columns, about) => {
    expect(asked(tickedPeriods, columns)).toBe(about);
  });
});
