import { expect, test } from 'vitest';
import { namesSomebody } from '../../../src/domain/people/namesSomebody';

const NAMES = ['Ramos, Elena', 'Cho, Ben'];

test.each([
  ['Maternity leave', false],
  ['FMLA leave until March 10. Then back', false],
  ['leaves on Friday', false],
  ['', false],
  ['Ramos leaves', true],
  ['leave of ramos', true],
  ['ELENA leaves', true],
  ['Takes over from Alvarez', true],
])('“%s” may name somebody: %s', (text, names) => {
  expect(namesSomebody(text, NAMES)).toBe(names);
});
