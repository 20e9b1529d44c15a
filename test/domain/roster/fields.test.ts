import { expect, test } from 'vitest';
import {
  inputKind,
  isLimit,
  isNameField,
  LIMIT_FIELDS,
  NO_RANGES,
  rangesOf,
  rangeWith,
  spelledIn,
  unitOf,
} from '../../../src/domain/roster/fields';

test('a column of limits is an end of its own amount, and in its unit', () => {
  expect(LIMIT_FIELDS.map((field) => [field, rangeWith(field)])).toEqual([
    ['amountMin', 'amount'],
    ['amountMax', 'amount'],
    ['lreMin', 'lre'],
    ['lreMax', 'lre'],
  ]);
  expect(
    ['amountMin', 'lreMax', 'amount', 'lre'].map((field) => LIMIT_FIELDS.some((each) => each === field)),
  ).toEqual([...[true, true, false, false]]);
  expect([isLimit('amountMin'), isLimit('amount')]).toEqual([true, false]);
  const units = { amountUnit: 'minutes', lreUnit: 'hours' } as const;
  expect((['amount', 'amountMax', 'lre', 'lreMin'] as const).map((field) => unitOf(field, units))).toEqual([
    ...['minutes', 'minutes', 'hours', 'hours'],
  ]);
});

test('ranges have each end where it belongs, and none where nothing is said', () => {
  const ends = { amountMin: 60, amountMax: 120, lreMin: 5, lreMax: 10 };
  expect(rangesOf((field) => ends[field])).toEqual({
    minutesMin: 60,
    minutesMax: 120,
    lreMin: 5,
    lreMax: 10,
  });
  expect(rangesOf(() => null)).toEqual(NO_RANGES);
});

test('a student’s name stands in one column or in two, and nobody else’s', () => {
  const names = (['name', 'lastName', 'firstName', 'provider', 'studentId'] as const).map(isNameField);
  expect(names).toEqual([true, true, true, false, false]);
  expect(spelledIn('lastName').sort()).toEqual(['firstName', 'lastName', 'name']);
  expect(spelledIn('grade')).toEqual(['grade']);
});

test('a column is typed by what it holds, and as a text where that is nothing of its own', () => {
  const kinds = (['start', 'amount', 'grade', 'esy', 'delivery', 'site', 'provider'] as const).map(inputKind);
  expect(kinds).toEqual(['day', 'amount', 'grade', 'mark', 'delivery', 'text', 'text']);
});
