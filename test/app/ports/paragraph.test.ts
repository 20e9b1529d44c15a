import { expect, test } from 'vitest';
import { paragraph } from '../../../src/app/ports/layout';

/** Room for twelve signs. */
const WIDTHS = [60, 42];

test.each([
  ['', 1],
  ['twelve signs', 1],
  ['twelve signs and more', 2],
  ['a wordofmorethantwelvesigns', 4],
  ['wordofmorethantwelvesigns', 3],
])('“%s” takes so many lines across two columns: %i', (text, lines) => {
  expect(paragraph(6, text, WIDTHS)).toEqual({ row: 6, columns: 2, height: lines * 18 + 3 });
});
