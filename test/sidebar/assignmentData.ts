import type {
  AssignmentRow,
  CaseRow,
  Difference,
  Enrollment,
  FieldOnWire,
  IntervalOnWire,
  SaveAnswer,
  Student,
} from '../../src/contract/assignments';
import type { FindingOnWire, Output } from '../../src/contract/contract';
import { TODAY } from './exampleData';

/** Invented students with their assignments, shaped as the server sends them. */

export const student = (more: Partial<Student> = {}): Student => ({
  studentId: '2000001',
  student: 'Alvarez, Ana',
  grade: '3',
  site: 'Oak Elementary',
  household: 'H-104',
  head: false,
  temporary: false,
  manager: 'Reyes, Maria',
  ...more,
});
export const ana = student();
export const luis = student({ studentId: '2000002', student: 'Alvarez, Luis', grade: '7', head: true });

export const assignment = (more: Partial<AssignmentRow> = {}): AssignmentRow => ({
  line: 'L-000001',
  begin: '2025-08-15',
  kind: 'service',
  studentId: ana.studentId,
  student: ana.student,
  head: false,
  personKey: 'P-0001',
  person: 'Ramos, Elena',
  beforeRecord: false,
  status: 'Active',
  lastDay: '',
  enrollment: 'Resource',
  site: 'Oak Elementary',
  location: '',
  restriction: '',
  opening: false,
  entries: 1,
  recordedAt: '2026-11-20T15:04:09Z',
  recordedBy: 'director@lakeview.example',
  reason: '',
  mayEdit: true,
  mayCorrect: true,
  ...more,
});

export const rows: readonly AssignmentRow[] = [
  assignment({ begin: '2026-11-30', personKey: 'P-0002', person: 'Cho, Ben', status: 'Upcoming' }),
  assignment({
    begin: '2025-09-02',
    line: 'C-000001',
    kind: 'case management',
    person: 'Reyes, Maria',
    enrollment: 'All services',
    restriction: 'Release signed 09/02/2025',
    entries: 2,
  }),
  assignment({
    status: 'Pending',
    lastDay: '2026-11-29',
    location: 'Room 12',
    entries: 3,
  }),
  assignment({
    begin: '',
    line: 'C-000001',
    kind: 'case management',
    person: 'Vance, Tom',
    enrollment: 'All services',
    status: 'Inactive',
    lastDay: '2025-09-01',
    opening: true,
    mayEdit: false,
    mayCorrect: false,
  }),
];

export const enrollment = (more: Partial<Enrollment> = {}): Enrollment => ({
  line: 'L-000001',
  studentId: ana.studentId,
  service: 'Resource',
  site: 'Oak Elementary',
  start: '2025-08-15',
  end: '2027-05-28',
  open: true,
  overdue: false,
  location: 'Room 12',
  restriction: '',
  provider: 'Ramos, Elena',
  providerUntil: '2026-11-29',
  manager: 'Reyes, Maria',
  managerUntil: '',
  ...more,
});

export const assignments = (more: Partial<Output<'assignments'>> = {}): Output<'assignments'> => ({
  student: ana,
  household: [luis, ana],
  rows: [...rows],
  enrollments: [
    enrollment(),
    enrollment({
      line: 'L-000002',
      service: 'Speech',
      provider: 'Unassigned',
      providerUntil: '',
      overdue: true,
      end: '2026-10-30',
    }),
    enrollment({ line: 'L-000003', service: 'OT', open: false, start: '2024-08-20', end: '2025-05-28' }),
  ],
  locations: ['Gym', 'Room 12', 'Room 14'],
  restrictions: ['Release signed 09/02/2025'],
  today: TODAY,
  seen: 'seen-1',
  ...more,
});

export const wholeHousehold = assignments({
  rows: [
    ...rows,
    assignment({
      line: 'L-000009',
      studentId: luis.studentId,
      student: luis.student,
      head: true,
      person: 'Okafor, Dele',
    }),
  ],
});

export const entries: Output<'assignmentEntries'> = {
  entries: [
    {
      entry: 12,
      batch: 'B-000001',
      recordedAt: '2026-08-20T14:00:00Z',
      recordedBy: 'director@lakeview.example',
      change: 'Opening',
      person: 'Ramos, Elena',
      begin: '2025-08-15',
      lastDay: '',
      location: '',
      restriction: '',
      reason: '',
      counts: true,
    },
    {
      entry: 640,
      batch: 'B-000007',
      recordedAt: '2026-11-18T20:12:44Z',
      recordedBy: 'director@lakeview.example',
      change: 'End',
      person: 'Ramos, Elena',
      begin: '2025-08-15',
      lastDay: '2026-12-11',
      location: '',
      restriction: '',
      reason: 'Leave from December',
      counts: false,
    },
    {
      entry: 655,
      batch: 'B-000009',
      recordedAt: '2026-11-20T15:04:09Z',
      recordedBy: 'director@lakeview.example',
      change: 'End',
      person: 'Ramos, Elena',
      begin: '2025-08-15',
      lastDay: '2026-11-29',
      location: 'Room 12',
      restriction: '',
      reason: 'Leaves earlier than planned',
      counts: true,
    },
  ],
};

export const found: Output<'findStudents'> = {
  students: [ana, luis, student({ studentId: 'TEMP-0003', student: 'Alvarado, Noa', temporary: true })],
  more: 4,
};

export const savedAs = (title: string, more: Partial<SaveAnswer> = {}): SaveAnswer => ({
  saved: true,
  findings: [],
  batch: 'B-000010',
  title,
  left: 0,
  notices: [],
  ...more,
});

export const refusedWith = (...findings: readonly Partial<FindingOnWire>[]): SaveAnswer => ({
  saved: false,
  findings: findings.map((each) => ({
    code: 'before-begin',
    severity: 'blocks',
    line: null,
    field: 'lastDay',
    sentence: 'The last day must not be before 11/21/2026, when this assignment begins.',
    ...each,
  })),
  batch: '',
  title: '',
  left: 0,
  notices: [],
});

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

const column = (
  field: FieldOnWire['field'],
  header: string,
  more: Partial<FieldOnWire> = {},
): FieldOnWire => ({
  field,
  header,
  kind: 'text',
  needed: false,
  value: '',
  choices: [],
  ...more,
});
const SITES = ['Birch Middle', 'Oak Elementary'];

export const rosterRow: Output<'enrollment'> = {
  line: 'L-000001',
  studentId: ana.studentId,
  student: ana.student,
  enrollment: 'Resource',
  fields: [
    column('studentId', 'Student ID', { needed: true, value: '2000001' }),
    column('name', 'Student Name', { value: 'Alvarez, Ana' }),
    column('grade', 'Grade', { kind: 'grade', value: '3' }),
    column('site', 'School', { value: 'Oak Elementary', choices: SITES }),
    column('delivery', 'Delivery', { kind: 'delivery', value: 'direct' }),
    column('start', 'Start Date', { kind: 'day', value: '2025-08-15' }),
    column('end', 'End Date', { kind: 'day', value: '2027-05-28' }),
    column('amount', 'Program/Service Hours', { kind: 'amount', value: '3' }),
    column('iepMark', 'IEP', { kind: 'mark', value: 'x' }),
  ],
  seen: 'seen-row',
};

export const enrollForm: Output<'enrollForm'> = {
  fields: [
    column('studentId', 'Student ID', { needed: true }),
    column('name', 'Student Name'),
    column('grade', 'Grade', { kind: 'grade' }),
    column('site', 'School', { choices: SITES }),
    column('service', 'Service', { choices: ['OT', 'Resource', 'Speech'] }),
    column('start', 'Start Date', { kind: 'day' }),
    column('end', 'End Date', { kind: 'day' }),
    column('amount', 'Program/Service Hours', { kind: 'amount' }),
    column('delivery', 'Delivery', { kind: 'delivery' }),
    column('household', 'Household'),
    column('headOfHousehold', 'Head of Household', { kind: 'mark' }),
  ],
  services: ['OT', 'Resource', 'Speech'],
  anyService: true,
  hasAmount: true,
  amountUnit: 'hours',
  hasCaseManager: true,
  temporaryId: 'TEMP-0004',
  self: 'P-0009',
};

const interval = (from: string, to: string, days: number, name: string): IntervalOnWire => ({
  from,
  to,
  days,
  person: name,
  nobody: false,
  minutesPerWeek: 180,
  recorded: true,
  weekdays: Math.round((days / 7) * 5),
  minutes: null,
});

const before = (to: string, person: string) => ({
  ...interval('', to, 0, person),
  minutesPerWeek: null,
  recorded: false,
});

export const record: Output<'record'> = {
  student: ana,
  madeOn: TODAY,
  madeBy: 'Hale, Dana (director@lakeview.example)',
  district: 'Lakeview R-IV School District',
  from: '2026-08-20',
  recordedSince: '2026-08-20',
  tracks: [
    {
      line: 'C-000001',
      kind: 'case management',
      enrollment: 'All services',
      from: '2025-08-15',
      to: '',
      intervals: [
        before('2026-08-19', 'Reyes, Maria'),
        interval('2026-08-20', '2026-09-01', 13, 'Vance, Tom'),
        interval('2026-09-02', '2026-11-21', 81, 'Reyes, Maria'),
      ],
    },
    {
      line: 'L-000001',
      kind: 'service',
      enrollment: 'Resource',
      from: '2025-08-15',
      to: '',
      intervals: [
        before('2026-08-19', 'Ramos, Elena'),
        interval('2026-08-20', '2026-08-28', 9, 'Ramos, Elena'),
        {
          ...interval('2026-08-29', '2026-09-18', 21, 'Unassigned'),
          nobody: true,
          weekdays: 15,
          minutes: 540,
        },
        interval('2026-09-19', '2026-11-21', 64, 'Cho, Ben'),
      ],
    },
  ],
  daysNobody: 21,
  minutesNobody: 540,
  notes: [
    'Minutes are those that the record has for each week, over the weekdays on which nobody served. School holidays are not taken off.',
  ],
};
