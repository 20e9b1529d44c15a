import { describe, expect, test } from 'vitest';
import type { ColumnRef } from '../../../src/domain/cells/cell';
import { isDitto } from '../../../src/domain/roster/ditto';
import { isOrganization } from '../../../src/domain/roster/organization';
import { partsOfName, personCells } from '../../../src/domain/roster/partsOfName';
import { isMinutes, isQuantity } from '../../../src/domain/roster/quantity';
import { questionKey } from '../../../src/domain/roster/questions';
import { readsLimitsAlike } from '../../../src/domain/roster/readsLimitsAlike';
import { namesSeveral, severalOfOthers } from '../../../src/domain/roster/severalServices';
import { HEADER_ONLY } from '../../kit/plainRoster';

const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });

describe('a name in two columns', () => {
  test.each([
    ['Lund, Ana Maria', 'Lund', 'Ana Maria'],
    ['Lund,Ana', 'Lund', 'Ana'],
    ['Lund, Ana, Jr.', 'Lund', 'Ana, Jr.'],
    ['Ana Maria Lund', 'Lund', 'Ana Maria'],
    [' Lund ', 'Lund', ''],
    [', Ana', '', 'Ana'],
  ])('“%s” is of the family %s', (name, lastName, firstName) => {
    expect(partsOfName(name)).toEqual({ lastName, firstName });
  });

  test('is written into one where there is one', () => {
    expect(personCells(ref('Name'), undefined, 'Lund, Ana')).toEqual([
      { ref: ref('Name'), value: 'Lund, Ana' },
    ]);
    expect(personCells(ref('Last'), ref('First'), 'Lund, Ana')).toEqual([
      { ref: ref('Last'), value: 'Lund' },
      { ref: ref('First'), value: 'Ana' },
    ]);
  });
});

describe('what is nobody’s name', () => {
  test('is an agency or a school, and no person who is called like one', () => {
    for (const text of [
      'Sunrise Therapy LLC',
      'Tri-Valley Coop',
      'Oak Elementary',
      'Speech, Group of Ohio LLC',
    ])
      expect([text, isOrganization(text)]).toEqual([text, true]);
    for (const text of [
      'Jane Coop',
      'Ms. Coop',
      'Coop, James R',
      'Center, Bo',
      'Price, Health',
      'Lund, Sara',
    ])
      expect([text, isOrganization(text)]).toEqual([text, false]);
  });

  test('is how much or how often', () => {
    for (const text of ['2x/wk', '30 min', '3 per six weeks', '~ 60 minutes'])
      expect([text, isQuantity(text)]).toEqual([text, true]);
    for (const text of ['Lund', '3rd grade', 'Room 12'])
      expect([text, isQuantity(text)]).toEqual([text, false]);
  });

  test('is a sign for what stands above', () => {
    for (const text of ['"', ' ditto ', 'Same', 'Same as above', '^', "''"])
      expect([text, isDitto(text)]).toEqual([text, true]);
    for (const text of ['', 'Dittmar']) expect([text, isDitto(text)]).toEqual([text, false]);
  });
});

test('minutes are ten and more, in fives', () => {
  expect([10, 15, '60', 9, 5, 12, '', 'x'].map(isMinutes)).toEqual([
    ...[true, true, true],
    ...[false, false, false, false, false],
  ]);
});

describe('a cell names several services', () => {
  test('where each part is one of the others by itself', () => {
    expect(severalOfOthers(['S', 'O', 'S, O', 's/o'])).toEqual(['S, O', 's/o']);
    expect(severalOfOthers(['S', 'O', 'S, X', 'S, S', 'S,', 'SO'])).toEqual([]);
  });

  test('where each is a service, with or without how much of it', () => {
    for (const text of ['Speech & OT', 'OT/PT', 'Speech - 30 MPW, OT 2', 'Speech; bus', 'Speech and OT'])
      expect([text, namesSeveral(text)]).toEqual([text, true]);
    for (const text of ['Speech', 'Speech/Language', 'Speech, bus', 'Speech 30 min/wk'])
      expect([text, namesSeveral(text)]).toEqual([text, false]);
  });
});

test('a question is the same whatever else it is about', () => {
  expect(questionKey({ code: 'filled-down', about: ['Provider', 'C', 'C3', 'C4'] })).toBe(
    'filled-down Provider C',
  );
});

test('limits are read alike where all by which they are is the same', () => {
  const alike = (over: Partial<typeof HEADER_ONLY>) =>
    readsLimitsAlike(HEADER_ONLY, { ...HEADER_ONLY, ...over });
  expect([alike({}), alike({ sheet: 'Another', services: [] })]).toEqual([true, true]);
  const other = HEADER_ONLY.amountUnit === 'hours' ? 'minutes' : 'hours';
  const others: Partial<typeof HEADER_ONLY>[] = [
    { locale: 'de_DE' },
    { decimalSign: 'comma' },
    { amountUnit: other },
    { divisors: { ...HEADER_ONLY.divisors, monthly: HEADER_ONLY.divisors.monthly + 1 } },
    { columns: { ...HEADER_ONLY.columns, amountMin: ref('Least') } },
  ];
  for (const over of others) expect([over, alike(over)]).toEqual([over, false]);
  const alikeIn = (one: Partial<typeof HEADER_ONLY>, two: Partial<typeof HEADER_ONLY>) =>
    readsLimitsAlike({ ...HEADER_ONLY, ...one }, { ...HEADER_ONLY, ...two });
  expect(alikeIn({ locale: 'de_DE' }, { locale: 'en_US' })).toBe(false);
  expect(alikeIn({ decimalSign: 'comma' }, { decimalSign: 'point' })).toBe(false);
});
