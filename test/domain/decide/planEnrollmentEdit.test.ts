import { describe, expect, test } from 'vitest';
import { type EnrollmentEdit, planEnrollmentEdit } from '../../../src/domain/decide/planEnrollmentEdit';
import type { Field } from '../../../src/domain/roster/fields';
import { as, changesOf, findingsOf, given } from '../../kit/given';

type Typed = { [F in Field]?: string };
const FIELDS: readonly Field[] = [
  'studentId',
  'name',
  'grade',
  'site',
  'end',
  'amount',
  'amountMin',
  'amountMax',
  'lre',
  'provider',
];

/** An edit of Ana's Resource: 3 hours of 2 to 4, 1 of LRE, from 08/15/2026 to 05/28/2027. */
function decide(
  values: Typed,
  over: Partial<Omit<EnrollmentEdit, 'values'>> = {},
  telling: Parameters<typeof given>[0] = {},
) {
  const { around, hand, mapping, cellOf } = given(telling);
  return planEnrollmentEdit(
    around('2000001'),
    hand,
    (ref) => cellOf('L-000001', ref),
    (field) => mapping.columns[field] ?? null,
    {
      line: 'L-000001',
      values: FIELDS.flatMap((field) => {
        const value = values[field];
        return value === undefined ? [] : [{ field, value }];
      }),
      effective: '',
      reason: '',
      ...over,
    },
  );
}

describe('an edit of an enrollment', () => {
  test('writes the cells that read otherwise now, as the column writes them', () => {
    const decision = decide({ grade: ' 4 ', end: '06/04/2027', site: 'Oak' }, { reason: ' Moved up ' });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual(['L-000001: writes Grade 4, End Date 2027-06-04']);
    expect(decision.changes).toMatchObject([{ reason: 'Moved up', person: 'Ramos, Elena' }]);
  });

  test('records changed hours from today on, or from the day that is given', () => {
    expect(changesOf(decide({ amount: '3.5' }))).toEqual(['L-000001: 3.5 hours from 2026-11-21']);
    expect(changesOf(decide({ amount: '3.5', lre: '2' }, { effective: '11/30/2026' }))).toEqual([
      'L-000001: 3.5 hours, 2 of LRE from 2026-11-30',
    ]);
  });

  test('is one change, of hours and cells together', () => {
    expect(changesOf(decide({ amount: '3.5', grade: '4' }))).toEqual([
      'L-000001: 3.5 hours from 2026-11-21 writes Grade 4',
    ]);
  });

  test('that changes nothing is refused', () => {
    for (const same of [{}, { grade: '3' }, { amount: '3' }, { amount: '3', grade: '3' }])
      expect(findingsOf(decide(same))).toEqual(['blocks nothing-to-change']);
  });
});

test.each([
  ['08/14/2026', ['blocks before-begin at end']],
  ['08/15/2026', []],
])('an end of %s, of a service that began on 08/15, finds %j', (end, found) => {
  expect(findingsOf(decide({ end }))).toEqual(found);
});

describe('changed hours', () => {
  test.each([
    ['4', []],
    ['4.1', ['blocks amount-outside-range at amount']],
    ['1.9', ['blocks amount-outside-range at amount']],
    ['2', []],
    ['x', ['blocks amount-not-a-number at amount']],
  ])('of %s, in a range of 2 to 4, find %j', (amount, found) => {
    expect(findingsOf(decide({ amount }))).toEqual(found);
  });

  test('are held against the range that is typed with them', () => {
    expect(findingsOf(decide({ amount: '5', amountMax: '5' }))).toEqual([]);
    expect(findingsOf(decide({ amount: '5', amountMax: '4.5' }))).toEqual([
      'blocks amount-outside-range at amount',
    ]);
  });

  test('say what they find at this form’s inputs, without the student’s name', () => {
    const decision = decide({ amount: '3.5' }, { effective: '11/20/2026' });
    expect(decision.findings).toMatchObject([
      { code: 'effective-in-the-past', field: 'begin', student: '', line: 'L-000001' },
    ]);
    expect(findingsOf(decide({ amount: '3.5' }, { effective: 'soon' }))).toEqual([
      'blocks effective-unreadable at begin',
    ]);
  });

  test('can’t be taken away', () => {
    expect(findingsOf(decide({ amount: ' ', grade: '4' }))).toEqual(['blocks value-needed at amount']);
    expect(findingsOf(decide({ lre: '' }))).toEqual(['blocks value-needed at lre']);
  });
});

describe('a cell', () => {
  test('that can’t be read is refused', () => {
    expect(decide({ grade: 'x' }).findings).toMatchObject([
      { code: 'unreadable-value', field: 'grade', text: 'x' },
    ]);
  });

  test('of a column that is not edited here, such as the provider’s, is refused', () => {
    expect(findingsOf(decide({ provider: 'Cho, Ben' }))).toEqual(['blocks gone at provider']);
  });

  test('of a site that is not one’s own is refused', () => {
    const actor = as('Ramos, Elena', 'Admin');
    expect(decide({ site: 'Birch' }, {}, { actor }).findings).toMatchObject([
      { code: 'not-your-site', field: 'site', site: 'Birch' },
    ]);
  });
});

describe('whoever decides', () => {
  test('edits a line with a row', () => {
    expect(findingsOf(decide({ grade: '4' }, { line: 'L-000404' }))).toEqual(['blocks gone']);
    expect(findingsOf(decide({ grade: '4' }, {}, { roster: [] }))).toEqual(['blocks gone']);
  });

  test('as a Provider serves the line, or manages the case', () => {
    expect(findingsOf(decide({ grade: '4' }, {}, { actor: as('Ramos, Elena') }))).toEqual([]);
    expect(decide({ grade: '4' }, {}, { actor: as('Cho, Ben') }).findings).toMatchObject([
      { code: 'not-yours', person: 'Ramos, Elena' },
    ]);
    expect(findingsOf(decide({ grade: '4' }, {}, { actor: as('Okafor, Dele', 'Admin') }))).toEqual([
      'blocks not-your-site',
    ]);
  });
});
