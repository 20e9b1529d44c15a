import type { AssignmentRow, Enrollment, SaveAnswer, Student } from '../../src/contract/assignments';
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
    beforeRecord: true,
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
