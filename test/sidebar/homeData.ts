import type { CaseRow, Difference } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';

/** Invented lists of Home and My caseload, shaped as the server sends them. */

export const caseRow = (index: number, name: string, more: Partial<CaseRow> = {}): CaseRow => ({
  line: `L-${String(index).padStart(6, '0')}`,
  begin: '2025-08-15',
  kind: 'service',
  studentId: String(2_000_000 + index),
  student: name,
  temporary: false,
  grade: '3',
  site: 'Oak Elementary',
  head: '',
  isHead: false,
  enrollment: 'Resource',
  personKey: 'P-0009',
  person: 'Hale, Dana',
  since: '2025-08-15',
  until: '',
  status: 'Active',
  end: '2027-05-28',
  overdue: false,
  outside: '',
  exited: '',
  row: index + 4,
  mayEdit: true,
  ...more,
});

const pending = caseRow(3, 'Bishop, Ben', { status: 'Pending', until: '2026-12-18', grade: '4' });
export const caseRows: readonly CaseRow[] = [
  caseRow(1, 'Alvarez, Ana', { head: 'Alvarez, Luis' }),
  caseRow(2, 'Alvarez, Luis', { isHead: true, grade: '7', site: 'Birch Middle' }),
  pending,
  caseRow(4, 'Diaz, Drew', {
    status: 'Upcoming',
    since: '2026-11-30',
    kind: 'case management',
    enrollment: 'All services',
  }),
  caseRow(5, 'Evans, Ella', { enrollment: 'Speech', overdue: true, end: '2026-10-30' }),
  caseRow(6, 'Fox, Finn', { exited: '2026-11-06', row: null }),
  caseRow(7, 'Grant, Gia', { studentId: 'TEMP-0003', temporary: true, grade: 'K' }),
  caseRow(8, 'Hill, Hana'),
  caseRow(9, 'Ito, Ivy'),
  caseRow(10, 'Jung, June'),
];

export const mine = (more: Partial<Output<'myCaseload'>> = {}): Output<'myCaseload'> => ({
  personKey: 'P-0009',
  person: 'Hale, Dana',
  self: true,
  active: caseRows.filter(({ status }) => status !== 'Upcoming'),
  upcoming: caseRows.filter(({ status }) => status === 'Upcoming'),
  inactive: [
    caseRow(20, 'Jones, Jo', { status: 'Inactive', since: '2025-08-15', until: '2026-05-29' }),
    caseRow(21, 'Kim, Kai', { status: 'Inactive', since: '2024-08-20', until: '2025-05-28' }),
  ],
  ...more,
});

const difference = (more: Partial<Difference>): Difference => ({
  line: 'L-000006',
  field: 'provider',
  student: 'Fox, Finn',
  enrollment: 'Resource',
  place: 'J10',
  roster: 'Cho, Ben',
  record: 'Ramos, Elena',
  obstacle: '',
  ...more,
});

export const differences: readonly Difference[] = [
  difference({}),
  difference({
    line: 'L-000007',
    field: 'amount',
    student: 'Grant, Gia',
    place: 'H11',
    roster: '3.5',
    record: '3',
  }),
  difference({
    line: 'L-000008',
    field: 'caseManager',
    student: 'Hill, Hana',
    place: 'L12',
    roster: 'Ms. Smyth',
    obstacle: 'Ms. Smyth is not in Providers. Add the name there, or put the cell back.',
  }),
  difference({
    line: 'L-000009',
    field: 'amountMax',
    student: 'Ito, Ivy',
    place: 'J13',
    roster: '9',
    record: '4',
    obstacle: 'What the IEP allows is for an Admin, or the next export, to change.',
    onlyTold: true,
  }),
];

export const attention = (more: Partial<Output<'attention'>> = {}): Output<'attention'> => {
  const lists = {
    upcoming: [caseRow(4, 'Diaz, Drew', { status: 'Upcoming', since: '2026-11-30', person: 'Cho, Ben' })],
    byHand: [...differences],
    samePerson: [],
    unassigned: [
      caseRow(5, 'Evans, Ella', { enrollment: 'Speech', person: 'Unassigned' }),
      caseRow(9, 'Ito, Ivy', { person: 'Vacant SLP - Oak' }),
      caseRow(10, 'Jung, Jin', { person: 'Unassigned' }),
    ],
    unmanaged: [
      caseRow(11, 'Kim, Kai', { kind: 'case management', enrollment: 'All services', person: 'Unassigned' }),
      caseRow(12, 'Lund, Lea', { kind: 'case management', enrollment: 'Speech', person: 'Unassigned' }),
    ],
    ending: [pending],
    overdue: [caseRow(5, 'Evans, Ella', { enrollment: 'Speech', overdue: true, end: '2026-10-30' })],
    outsideRange: [
      caseRow(2, 'Bishop, Ben', {
        outside: '4.5 hours, the IEP says 2 to 4; LRE 0.25 hours, the IEP says at least 1',
      }),
    ],
    exited: [caseRow(6, 'Fox, Finn', { exited: '2026-11-06', row: null })],
    due: { reviews: { count: 12, overdue: 3 }, reevaluations: { count: 4, overdue: 0 } },
    full: '',
    ...more,
  };
  return {
    ...lists,
    counts: {
      upcoming: lists.upcoming.length,
      byHand: lists.byHand.length,
      samePerson: lists.samePerson.length,
      unassigned: lists.unassigned.length,
      unmanaged: lists.unmanaged.length,
      ending: lists.ending.length,
      overdue: lists.overdue.length,
      outsideRange: lists.outsideRange.length,
      exited: lists.exited.length,
      ...more.counts,
    },
  };
};
export const nothing = attention({
  upcoming: [],
  byHand: [],
  samePerson: [],
  unassigned: [],
  unmanaged: [],
  ending: [],
  overdue: [],
  outsideRange: [],
  exited: [],
  due: { reviews: { count: 0, overdue: 0 }, reevaluations: { count: 0, overdue: 0 } },
});
