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
    const later = { effective: '11/30/2026', reason: 'IEP meeting' };
    expect(changesOf(decide({ amount: '3.5', lre: '2' }, later))).toEqual([
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

describe('the IEP’s limits', () => {
  test('are an Admin’s to change: told, and recorded with what they were', () => {
    const decision = decide({ amountMin: '1.5' });
    expect(decision.findings).toMatchObject([
      { severity: 'warns', code: 'limit-changes', field: 'amountMin', was: '2', now: '1.5' },
    ]);
    expect(decision.changes).toMatchObject([
      { name: 'cellsWritten', cells: [{ ref: { header: 'Min Hours' }, was: 2, value: 1.5 }] },
    ]);
  });

  test('are not a Provider’s, who may leave them as they are', () => {
    const actor = as('Ramos, Elena');
    expect(findingsOf(decide({ amountMin: '1.5', grade: '4' }, {}, { actor }))).toEqual([
      'blocks limits-of-others at amountMin',
    ]);
    expect(findingsOf(decide({ amountMin: '2', amountMax: '4.0', grade: '4' }, {}, { actor }))).toEqual([]);
  });

  test.each([
    ['4', ['warns limit-changes at amountMin', 'warns amount-outside-range at amount']],
    [
      '4.1',
      [
        'blocks range-upside-down at amountMin',
        'warns limit-changes at amountMin',
        'warns amount-outside-range at amount',
      ],
    ],
  ])('with a minimum of %s under a maximum of 4 find %j', (amountMin, found) => {
    expect(findingsOf(decide({ amountMin })).sort()).toEqual(found.sort());
  });

  test.each([
    ['3', ['warns limit-changes at amountMax']],
    ['2.9', ['warns limit-changes at amountMax', 'warns amount-outside-range at amount']],
  ])('with a maximum of %s leave the 3 hours within, or tell: %j', (amountMax, found) => {
    expect(findingsOf(decide({ amountMax }))).toEqual(found);
    expect(findingsOf(decide({ amountMax, amount: '3' }))).toEqual(found);
  });

  test.each([
    ['40', []],
    ['40.01', ['blocks amount-over-week at amountMax']],
  ])('of %s hours a week find %j: a week has 40', (amountMax, found) => {
    const blocking = findingsOf(decide({ amountMax })).filter((each) => each.startsWith('blocks'));
    expect(blocking).toEqual(found);
  });
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
    const changes = 'warns limit-changes at amountMax';
    expect(findingsOf(decide({ amount: '5', amountMax: '5' }))).toEqual([changes]);
    expect(findingsOf(decide({ amount: '5', amountMax: '4.5' }))).toEqual([
      'blocks amount-outside-range at amount',
      changes,
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
