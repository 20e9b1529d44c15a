import { expect, test } from 'vitest';
import { fact } from '../../../src/google/check/tried';

const found = (look: () => string) =>
  fact('A long file', 'cut short', 'whole', 'Caseload reads it as a template', look);
const throwing = (): string => {
  throw new Error('Service error');
};

test.each([
  ['what is expected', () => 'cut short', true],
  ['the other way that is known', () => 'whole', true],
  ['a third', () => 'empty', false],
  ['an error', throwing, false],
])('what Google does not document is as it may be where it is %s', (_, look, fine) => {
  expect(found(look).fine).toBe(fine);
});

test('where it is neither, nobody knows what rests on it', () => {
  expect(found(() => 'whole').rests).toBe('nothing; Caseload reads it as a template');
  expect(found(throwing)).toMatchObject({
    got: 'an error: Service error',
    rests: 'not known, for it is not “whole” either; Caseload reads it as a template',
  });
});
