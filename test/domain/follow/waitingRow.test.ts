import { expect, test } from 'vitest';
import { isWaitingRow } from '../../../src/domain/follow/waitingRow';

const FORMULAS = [
  ['', '', ''],
  ['', '', '=LEFT(A2,3)'],
];

/** Whether the third row waits below the second, which is the last student's. */
const waits = (
  cells: (string | number | boolean)[],
  formulas: string[] = [],
  isPrefilled?: () => boolean,
): boolean =>
  isWaitingRow([['ID', 'Met', 'Short'], ['1', true, 'x'], cells], [...FORMULAS, formulas], 2, 3, isPrefilled);

test.each<[string, (string | number | boolean)[], string[]]>([
  ['a box that is not ticked', ['', false, ''], []],
  ['the formula of the row above', ['', '', '#N/A'], ['', '', '=LEFT(A3,3)']],
  ['a box and a formula', ['', false, 'abc'], ['', '', '=LEFT(A3,3)']],
])('a row with %s waits to be filled in', (_, cells, formulas) => {
  expect(waits(cells, formulas)).toBe(true);
});

test.each<[string, (string | number | boolean)[], string[]]>([
  ['is blank: somebody’s own', ['', '', ''], []],
  ['has a ticked box', ['', true, ''], []],
  ['says something', ['2', false, ''], []],
  ['has a formula of its own, as a total', ['', '', 12], ['', '', '=SUM(C2:C2)']],
  ['has the same formula in another column', ['', 'abc', ''], ['', '=LEFT(A3,3)', '']],
  ['has a box beside a text', ['', false, 'Total'], []],
])('one that %s does not', (_, cells, formulas) => {
  expect(waits(cells, formulas)).toBe(false);
});

test('nor does one further down than the sheet goes', () => {
  expect(isWaitingRow([['ID'], ['1']], [], 2, 3, () => true)).toBe(false);
});

test('what is filled down beforehand waits too, where it is said to be', () => {
  expect(waits(['', '', 'Oak'], [], () => true)).toBe(true);
  expect(waits(['', '', 'Oak'], [], () => false)).toBe(false);
  expect(waits(['', '', ''], [], () => true)).toBe(false);
});
