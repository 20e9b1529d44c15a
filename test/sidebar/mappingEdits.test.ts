import { expect, test } from 'vitest';
import {
  columnIndex,
  columnName,
  editService,
  isEnough,
  withColumn,
  withDivisor,
  withoutService,
  withService,
} from '../../sidebar/setup/mappingEdits';
import type { RosterMapping } from '../../sidebar/setup/mappingFields';
import { columns, inspected } from './exampleData';

const mapping: RosterMapping =
  inspected.mapping ??
  (() => {
    throw new Error('no mapping');
  })();
const notes = columns.filter(({ header }) => header === 'Notes');

test('a field gets a column, and loses it', () => {
  const next = withColumn(mapping, 'location', notes[1]);
  expect(next.columns.location).toEqual({ header: 'Notes', nth: 2, of: 2 });
  // That there is none is the user's word too, which no later guess takes back.
  expect(withColumn(next, 'location', undefined)).toEqual({ ...mapping, chosen: ['location'] });
});

test('two columns of one header are told apart', () => {
  expect(notes.map(columnName)).toEqual(['I · Notes', 'J · Notes']);
  expect(columnIndex(columns, { header: 'Notes', nth: 2, of: 2 })).toBe(9);
});

test('a column that is gone is found nowhere', () => {
  expect(columnIndex(columns, { header: 'Old', nth: 1, of: 1 })).toBe(-1);
  expect(columnIndex(columns, undefined)).toBe(-1);
});

test('services of a wide roster are added, changed and removed', () => {
  const [slp, minutes] = [columns[6], columns[7]];
  if (!slp || !minutes) throw new Error('The example has too few columns.');
  const added = withService(mapping, slp);
  const named = editService(editService(added, 0, { service: 'SLP' }), 0, { amount: minutes });
  expect(named.services).toEqual([
    {
      service: 'SLP',
      provider: { header: 'Provider', nth: 1, of: 1 },
      amount: { header: 'Min/Week', nth: 1, of: 1 },
    },
  ]);
  expect(withoutService(named, 0).services).toEqual([]);
});

test.each([
  ['6', 6],
  ['0', 5],
  ['five', 5],
  ['', 5],
])('a divisor typed as "%s" is %d', (typed, daily) => {
  expect(withDivisor(mapping, 'daily', typed).divisors.daily).toBe(daily);
});

test('a student ID, and a provider or a case manager, are enough', () => {
  expect(isEnough(mapping)).toBe(true);
  const nobody = withColumn(mapping, 'provider', undefined);
  expect(isEnough(nobody)).toBe(false);
  expect(isEnough(withColumn(nobody, 'caseManager', columns[6]))).toBe(true);
  expect(isEnough(withColumn(mapping, 'studentId', undefined))).toBe(false);
  expect(isEnough({ ...mapping, shape: 'wide' })).toBe(false);
});
