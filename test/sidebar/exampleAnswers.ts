import type { FindingOnWire, Output } from '../../src/contract/contract';
import { cho, load, okafor, people, ramos } from './exampleData';

/** What the server answers to a preview and a save of the example caseload. */

const STATE = 'Missouri State Plan for Special Education, Part VII, section 16, Calculation Option 2.';
const DISTRICT = `District standard, in place of ${STATE.replace('2.', '1.')}`;

const finding = (more: Partial<FindingOnWire>): FindingOnWire => ({
  code: 'effective-not-after-start',
  severity: 'blocks',
  line: 'L-000001',
  field: 'effective',
  sentence: 'Alvarez, Ana: the effective date must be after 08/15/2025, when this service started.',
  ...more,
});

export const blocked: Output<'save'> = {
  saved: false,
  findings: [
    finding({}),
    finding({
      code: 'amount-outside-range',
      line: 'L-000004',
      field: 'amount',
      sentence: 'Diaz, Drew: 5 hours is more than the IEP’s 4.',
    }),
  ],
  batch: '',
  title: '',
  changes: 0,
  caseManagement: 0,
  left: 0,
  notices: [],
};

export const warned: Output<'save'> = {
  ...blocked,
  findings: [
    finding({
      code: 'over-maximum',
      severity: 'warns',
      line: null,
      field: null,
      sentence:
        'Okafor, Dele would have 53, over the maximum of 50. The state says “should not exceed”; you can still save.',
    }),
    finding({
      code: 'provider-not-at-site',
      severity: 'warns',
      field: 'provider',
      sentence: 'Alvarez, Ana: Cho, Ben does not work at Birch, as Providers says.',
    }),
    finding({
      code: 'no-range',
      severity: 'warns',
      line: 'L-000005',
      field: 'reason',
      sentence:
        'Evans, Ella: the roster gives no IEP range for these hours, so they can’t be checked. Please give a reason.',
    }),
  ],
};

/** What an earlier save could not write, as the server says it. */
export const EARLIER_REFUSED = [
  '“4” could not be written into F2: it is protected, or a rule allows other values only. The record counts.',
  'One cell holds a formula and was left as it is; the record counts.',
] as const;

/** Somebody whom Providers does not take. */
export const notAdded: Output<'addProvider'> = {
  key: '',
  listed: '',
  problems: [{ field: 'email', sentence: 'Somebody in Providers has this e-mail already.' }],
  notice: '',
  people,
};

/** Who was typed is listed already. */
export const listedAlready: Output<'addProvider'> = {
  ...notAdded,
  listed: 'P-0002',
  problems: [{ field: 'name', sentence: 'Cho, Ben is in Providers already: choose them from the list.' }],
};

/** A preview that lines stand in the way of. */
export const unpreviewed: Output<'preview'> = {
  findings: blocked.findings,
  changes: 0,
  caseManagement: 0,
  lastEffective: '',
  loads: [],
};

export const saved: Output<'save'> = {
  saved: true,
  findings: [],
  batch: 'B-000007',
  title: 'Reassignment Successful',
  changes: 7,
  caseManagement: 6,
  left: 0,
  notices: ['2 cells hold a formula and were left as they are; the record counts.'],
};

export const previewed: Output<'preview'> = {
  findings: warned.findings,
  changes: 7,
  caseManagement: 6,
  lastEffective: '2026-11-30',
  loads: [
    {
      key: cho.key,
      name: cho.name,
      gained: 19,
      lost: 0,
      before: load(31.2),
      after: load(48.9, { ieps: 34, rests: STATE, source: STATE }),
    },
    {
      key: okafor.key,
      name: okafor.name,
      gained: 15,
      lost: 0,
      before: okafor.load,
      after: load(53, {
        method: 'Head count',
        grades: 'K-4',
        desirable: 40,
        rests: `${DISTRICT} Grades in several bands (K-2, 3-4): the strictest counts.`,
        source: DISTRICT,
        district: true,
      }),
    },
    {
      key: ramos.key,
      name: ramos.name,
      gained: 0,
      lost: 42,
      before: load(42.6),
      after: load(1.3, { ieps: 1, rests: STATE, source: STATE }),
    },
    {
      key: 'vacant:slp',
      name: 'Vacant SLP - Oak',
      gained: 2,
      lost: 0,
      before: load(null, { lines: 5 }),
      after: load(null, { lines: 7, rests: 'Nobody holds this position, so no limit applies.' }),
    },
  ],
};

export const suggestion: Output<'suggestSplit'> = {
  moves: [
    {
      line: 'L-000001',
      to: 'P-0002',
      why: 'Same school, already sees the student for Speech; 31.2 → 32 of 50.',
    },
    { line: 'L-000002', to: 'P-0002', why: 'With Alvarez, Ana of the same household; 32 → 32.8 of 50.' },
    { line: 'L-000003', to: 'P-0004', why: 'Keeps loads even; 22 → 23 of 50.' },
  ],
  left: [{ line: 'L-000005', why: 'No one of the chosen works as a speech-language pathologist.' }],
  fullest: 'Fullest: 32.8 of 50 (66%). At least 64% can’t be avoided.',
};
