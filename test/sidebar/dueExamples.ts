import type { DueGroup, DueItem } from '../../src/contract/comingDue';
import type { Output } from '../../src/contract/contract';
import { assignments } from './assignmentData';
import type { Example } from './example';
import { asProvider, opened, TODAY } from './exampleData';
import { HTML, LONG, RTL } from './oddNames';

const item = (index: number, student: string, more: Partial<DueItem> = {}): DueItem => ({
  line: `L-${String(index).padStart(6, '0')}`,
  row: index + 3,
  studentId: String(2_000_000 + index),
  student,
  grade: '3',
  site: 'Oak Elementary',
  kind: 'annual review',
  day: '2026-12-01',
  daysLeft: 10,
  overdue: false,
  note: '',
  ...more,
});
const late = (days: number, day: string): Partial<DueItem> => ({ day, daysLeft: -days, overdue: true });

const group = (
  personKey: string,
  person: string,
  items: DueItem[],
  more: Partial<DueGroup> = {},
): DueGroup => ({
  personKey,
  person,
  self: false,
  count: items.length,
  overdue: items.filter(({ overdue }) => overdue).length,
  items,
  ...more,
});

const groups: readonly DueGroup[] = [
  group('', 'No case manager', [item(9, 'Ito, Ivy', late(1, '2026-11-20'))]),
  group('P-0002', 'Cho, Ben', [
    item(2, 'Bishop, Ben', late(19, '2026-11-02')),
    item(3, 'Diaz, Drew', { kind: 're-evaluation', day: TODAY, daysLeft: 0 }),
    item(4, 'Evans, Ella', { day: '2026-11-22', daysLeft: 1 }),
  ]),
  group('P-0001', 'Ramos, Elena', [
    item(1, 'Alvarez, Ana', { note: 'Another row says 12/04/2027; the earliest day counts.' }),
    item(1, 'Alvarez, Ana', { kind: 're-evaluation', day: '2026-12-18', daysLeft: 27 }),
    item(6, 'Fox, Finn', { grade: '', line: '' }),
    item(7, 'Grant, Gia', { grade: 'K', day: '2026-12-21', daysLeft: 30 }),
    item(8, 'Hale, Hana', { day: '2026-12-21', daysLeft: 30 }),
  ]),
];

const due = (more: Partial<Output<'comingDue'>> = {}): Output<'comingDue'> => ({
  today: TODAY,
  missing: [],
  counts: { overdue: 2, within30: 7, within60: 31, within90: 54 },
  undated: { annualReview: 3, reevaluation: 1 },
  groups: [...groups],
  files: [
    {
      ...{ personKey: '', person: 'No case manager', files: 1 },
      reviews: { inDate: 0, overdue: 1, undated: 0 },
      reevaluations: { inDate: 1, overdue: 0, undated: 0 },
    },
    {
      ...{ personKey: 'P-0001', person: 'Ramos, Elena', files: 17 },
      reviews: { inDate: 16, overdue: 0, undated: 1 },
      reevaluations: { inDate: 17, overdue: 0, undated: 0 },
    },
  ],
  ...more,
});
const nothing = due({
  counts: { overdue: 0, within30: 0, within60: 4, within90: 9 },
  undated: { annualReview: 0, reevaluation: 0 },
  groups: [],
});

const many = due({
  counts: { overdue: 112, within30: 700, within60: 1_100, within90: 1_904 },
  groups: Array.from({ length: 40 }, (_, i) =>
    group(
      `P-1${i}`,
      `Manager ${String(i + 1).padStart(2, '0')}, Pat`,
      Array.from({ length: 12 }, (__, n) => item(100 * i + n, `Student ${100 * i + n}`)),
      { count: 20, overdue: i % 3, self: i === 0 },
    ),
  ),
});

const working: Example['replies'] = { open: [opened()], comingDue: [due()] };
const odd = group(
  'P-0002',
  LONG,
  [item(1, LONG, { site: LONG, ...late(400, '2025-10-17') }), item(2, RTL), item(3, HTML)],
  { self: true },
);

/** The states of Coming due. */
export const dueExamples: readonly Example[] = [
  { name: 'coming due', view: 'due', replies: working, steps: [{ see: '2 overdue, 7 due within 30 days' }] },
  {
    name: 'coming due, one case manager unfolded',
    view: 'due',
    replies: working,
    steps: [{ press: 'Ramos, Elena' }, { see: 'Another row says' }],
  },
  {
    name: 'coming due, within 60 days',
    view: 'due',
    replies: { ...working, comingDue: [nothing, due()] },
    steps: [
      { see: 'Nothing is overdue or due within 30 days.' },
      { press: '60 days' },
      { see: '31 due within 60 days' },
    ],
  },
  {
    name: 'coming due, nothing',
    view: 'due',
    replies: { ...working, comingDue: [nothing] },
    steps: [{ see: 'Nothing is overdue' }],
  },
  {
    name: 'coming due, few, of a provider',
    view: 'due',
    replies: {
      open: [asProvider],
      comingDue: [
        due({
          groups: groups
            .slice(1)
            .map((each) => ({ ...each, self: each.personKey === 'P-0002' }))
            .slice(0, 1),
          counts: { overdue: 1, within30: 2, within60: 2, within90: 2 },
          undated: { annualReview: 0, reevaluation: 0 },
        }),
      ],
    },
    steps: [{ see: 'Overdue since 11/02/2026, 19 days' }, { gone: 'Make the sheet' }],
  },
  {
    name: 'coming due, odd names',
    view: 'due',
    replies: { ...working, comingDue: [due({ groups: [odd] })] },
    steps: [{ see: RTL }],
  },
  {
    name: 'coming due, 480 of many',
    view: 'due',
    replies: { ...working, comingDue: [many] },
    steps: [
      { see: 'and 8 more, which the sheet lists' },
      { press: 'Manager 03, Pat' },
      { see: 'Student 203' },
    ],
  },
  {
    name: 'coming due, no such columns',
    view: 'due',
    replies: {
      ...working,
      comingDue: [{ ...nothing, missing: ['annual review', 're-evaluation'] }],
    },
    steps: [{ see: 'annual reviews or re-evaluations' }, { see: 'Choose the columns in Set up' }],
  },
  {
    name: 'coming due, no such columns, as a provider',
    view: 'due',
    replies: {
      open: [asProvider],
      comingDue: [{ ...nothing, missing: ['annual review', 're-evaluation'] }],
    },
    steps: [{ see: 'An Admin chooses it' }, { gone: 'Choose the columns in Set up' }],
  },
  {
    name: 'coming due, one of the columns',
    view: 'due',
    replies: { ...working, comingDue: [due({ missing: ['re-evaluation'] })] },
    steps: [{ see: 'No column is known to hold re-evaluations' }, { see: '2 overdue' }],
  },
  {
    name: 'coming due, being read',
    view: 'due',
    replies: { ...working, comingDue: ['never'] },
    steps: [{ see: 'Reading the dates…' }],
  },
  {
    name: 'coming due, no answer',
    view: 'due',
    replies: { ...working, comingDue: ['unreachable'] },
    steps: [{ see: 'Try again' }],
  },
  {
    name: 'coming due, the sheet is made',
    view: 'due',
    replies: { ...working, makeComingDue: [{ sheet: 'Coming due', items: 9 }] },
    steps: [{ press: 'Make the sheet' }, { see: '9 items of the whole district' }],
  },
  {
    name: 'coming due, busy',
    view: 'due',
    replies: {
      ...working,
      makeComingDue: [{ code: 'busy', sentence: 'Someone else is saving. Try again.' }],
    },
    steps: [{ press: 'Make the sheet' }, { see: 'Try again' }],
  },
  {
    name: 'coming due, to a student and back',
    view: 'due',
    replies: { ...working, comingDue: [due(), due()], assignments: [assignments()] },
    steps: [
      { press: 'Ramos, Elena' },
      { press: 'Hale, Hana' },
      { see: 'Add Case Assignment' },
      { press: 'Back to Coming due' },
      { see: 'Hale, Hana' },
    ],
  },
];
