import type { Call, Input } from '../../src/contract/contract';
import type { Target } from './accessDistrict';
import { NEXT_MONDAY, saved } from './accessReassign';
import { type Attempt, adminAtTheirSites, atTheirSites, fromOthers, isListed, theirs } from './accessRule';

/** A student with a line at each site, and one of the other site only. */
const AT_BOTH = '4000001';
const AT_BIRCH = '3000001';

const acknowledged = [
  'in-the-past',
  'runs-until',
  'not-at-site',
  'status-follows-dates',
  'renewal-overdue',
  'manager-stays',
];

const newAssignment = (target: Target, person: string): Input<'addAssignment'> => ({
  studentId: target.studentId,
  kind: 'service',
  enrollment: target.line,
  person,
  begin: NEXT_MONDAY,
  status: 'Active',
  lastDay: '',
  returnsOn: '',
  location: '',
  restriction: '',
  reason: '',
  endTheirs: true,
  seen: target.seenCase,
  acknowledged,
});

const enrolled = (target: Target, studentId: string, provider: string): Input<'enroll'> => ({
  values: [
    { field: 'studentId', value: studentId },
    { field: 'name', value: 'Newcomer, Nell' },
    { field: 'grade', value: '3' },
    { field: 'site', value: target.site },
    { field: 'start', value: NEXT_MONDAY },
    { field: 'end', value: '05/28/2027' },
  ],
  services: [{ service: 'Motor', provider, amount: '2' }],
  caseManager: provider,
  begin: '',
  reason: '',
  acknowledged: [...acknowledged, 'keeps-manager'],
});

const exit = (target: Target, line: string): Input<'exit'> => ({
  studentId: target.studentId,
  line,
  lastDay: '11/21/2026',
  reason: '',
  endAssignment: true,
  seen: target.seenCase,
  acknowledged,
});

type CaseCall = Extract<
  Call,
  | 'findStudents'
  | 'assignments'
  | 'addAssignment'
  | 'editAssignment'
  | 'assignmentEntries'
  | 'myCaseload'
  | 'showRow'
  | 'enrollment'
  | 'editEnrollment'
  | 'enrollForm'
  | 'enroll'
  | 'exit'
  | 'record'
>;

/** A student's history, assignments, entry and exit, and who may. */
export const caseAttempts: { readonly [C in CaseCall]: readonly Attempt<C>[] } = {
  findStudents: [
    {
      what: 'by name',
      input: (t) => ({ text: t.student }),
      may: atTheirSites,
      did: ({ students }) => students.length > 0,
    },
    {
      what: 'by ID',
      input: (t) => ({ text: t.studentId }),
      may: atTheirSites,
      did: ({ students }) => students.length > 0,
    },
    { what: 'by a letter', input: () => ({ text: 'o' }), may: isListed },
  ],
  assignments: [
    { what: 'of one', input: (t) => ({ studentId: t.studentId, household: false }), may: atTheirSites },
    {
      what: 'of the household',
      input: (t) => ({ studentId: t.studentId, household: true }),
      may: atTheirSites,
    },
    {
      what: 'of one who is at another site as well',
      input: () => ({ studentId: AT_BOTH, household: true }),
      may: isListed,
    },
  ],
  addAssignment: [
    { what: 'to oneself', input: newAssignment, may: fromOthers, did: saved },
    { what: 'to another', input: (t) => newAssignment(t, t.third), may: adminAtTheirSites, did: saved },
    {
      what: 'the case to oneself',
      input: (t, self) => ({ ...newAssignment(t, self), kind: 'case management', enrollment: '' }),
      may: fromOthers,
      did: saved,
    },
  ],
  editAssignment: [
    {
      what: 'ended',
      input: (t) => ({
        line: t.line,
        begin: t.begin,
        newBegin: t.begin,
        status: 'Pending',
        lastDay: '11/30/2026',
        location: '',
        restriction: '',
        reason: '',
        seen: t.seenCase,
        acknowledged: [...acknowledged, 'leaves-nobody'],
      }),
      may: theirs,
      did: saved,
    },
  ],
  assignmentEntries: [
    { what: '', input: (t) => ({ line: t.line, begin: t.begin }), may: atTheirSites },
    { what: 'of the case', input: (t) => ({ line: t.management, begin: '' }), may: atTheirSites },
  ],
  myCaseload: [
    { what: 'another’s', input: (t) => ({ person: t.holder }), may: atTheirSites },
    { what: 'one’s own', input: () => ({ person: '' }), may: isListed },
  ],
  showRow: [{ what: '', input: (t) => ({ line: t.line }), may: atTheirSites, did: ({ shown }) => shown }],
  enrollment: [{ what: '', input: (t) => ({ line: t.line }), may: atTheirSites }],
  editEnrollment: [
    {
      what: 'grade and hours',
      input: (t) => ({
        line: t.line,
        values: [
          { field: 'grade', value: '4' },
          { field: 'amount', value: '3.5' },
        ],
        effective: NEXT_MONDAY,
        reason: '',
        seen: t.seenEnrollment,
        acknowledged,
      }),
      may: theirs,
      did: saved,
    },
  ],
  enrollForm: [{ what: '', input: () => ({}), may: isListed }],
  enroll: [
    {
      what: 'a new student, with oneself',
      input: (t, self) => enrolled(t, '9000001', self),
      may: atTheirSites,
      did: saved,
    },
    {
      what: 'a new student, with another',
      input: (t) => enrolled(t, '9000001', t.third),
      may: adminAtTheirSites,
      did: saved,
    },
    {
      what: 'a student whose case somebody at another site manages, unaware of that',
      about: AT_BIRCH,
      input: (t, self) => ({ ...enrolled({ ...t, site: 'Oak' }, t.studentId, self), acknowledged: [] }),
      may: () => false,
      did: saved,
    },
  ],
  exit: [
    { what: 'one enrollment', input: (t) => exit(t, t.line), may: theirs, did: saved },
    {
      what: 'the student',
      input: (t) => exit(t, ''),
      may: theirs,
      did: saved,
    },
    {
      what: 'a student who is at another site as well',
      about: AT_BOTH,
      input: (t) => exit(t, ''),
      may: (role) => role === 'Admin of all sites',
      did: saved,
    },
  ],
  record: [
    { what: '', input: (t) => ({ studentId: t.studentId }), may: atTheirSites },
    { what: 'at another site as well', input: () => ({ studentId: AT_BOTH }), may: isListed },
  ],
};
