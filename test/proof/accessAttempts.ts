import type { Call, Input } from '../../src/contract/contract';
import type { Target } from './accessDistrict';
import { historyAttempts } from './accessHistory';
import { keyInAttempts } from './accessKeyIn';
import {
  type Attempt,
  adminAtTheirSites,
  atTheirSites,
  everyone,
  fromOthers,
  isAdmin,
  isListed,
  theirs,
} from './accessRule';
import { updateAttempts } from './accessUpdate';
import { yearAttempts } from './accessYear';

/** A student with a line at each site, and one of the other site only. */
const AT_BOTH = '4000001';
const AT_BIRCH = '3000001';

const NEXT_MONDAY = '11/23/2026';
const acknowledged = [
  'in-the-past',
  'runs-until',
  'not-at-site',
  'status-follows-dates',
  'renewal-overdue',
  'manager-stays',
];
const saved = (output: { saved: boolean }): boolean => output.saved;

const draft = (target: Target, over: Partial<Input<'save'>['drafts'][number]>) => ({
  line: target.line,
  seen: target.seen,
  effective: NEXT_MONDAY,
  amount: '',
  lre: '',
  provider: '',
  correctOpening: false,
  ...over,
});

const reassignment = (target: Target, over: Partial<Input<'save'>['drafts'][number]>): Input<'save'> => ({
  person: target.holder,
  asOf: NEXT_MONDAY,
  drafts: [draft(target, over)],
  moveCaseManagement: false,
  reason: 'because',
  acknowledged: [`provider-not-at-site:${target.line}`, `corrects-opening:${target.line}`],
});

const ofManagement = (target: Target): Target => ({
  ...target,
  line: target.management,
  seen: target.seenManagement,
  holder: target.manager,
});

type Reassigning = Pick<Attempt<'save'>, 'what' | 'input' | 'may'>;
const reassigning: Reassigning[] = [
  { what: 'other hours', input: (t) => reassignment(t, { amount: '3.5' }), may: theirs },
  { what: 'taken over', input: (t, self) => reassignment(t, { provider: self }), may: fromOthers },
  {
    what: 'taken over with the case',
    input: (t, self) => ({ ...reassignment(t, { provider: self }), moveCaseManagement: true }),
    may: fromOthers,
  },
  { what: 'given to another', input: (t) => reassignment(t, { provider: t.third }), may: adminAtTheirSites },
  {
    what: 'under another’s key',
    input: (t) => ({ ...reassignment(t, { provider: t.third }), person: t.third, moveCaseManagement: true }),
    may: adminAtTheirSites,
  },
  {
    what: 'the opening corrected',
    input: (t, self) => reassignment(t, { effective: '08/15/2026', provider: self, correctOpening: true }),
    // What is theirs from the start is no correction.
    may: (role, where) => adminAtTheirSites(role, where) && fromOthers(role, where),
  },
  {
    what: 'the case taken over',
    input: (t, self) => ({ ...reassignment(ofManagement(t), { provider: self }), kind: 'case management' }),
    may: fromOthers,
  },
  {
    what: 'the case given to another',
    input: (t) => ({ ...reassignment(ofManagement(t), { provider: t.third }), kind: 'case management' }),
    may: adminAtTheirSites,
  },
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

/** Every call, and who may. A call that is missing here does not compile. */
export const attempts: { readonly [C in Call]: readonly Attempt<C>[] } = {
  open: [{ what: '', input: () => ({}), may: everyone }],
  checkInstallation: [{ what: '', input: () => ({ part: 'texts' }), may: everyone }],
  inspectRoster: [
    { what: '', input: () => ({ sheet: null, mapping: null }), may: isAdmin, whole: true },
    { what: 'the log', input: () => ({ sheet: 'Caseload log', mapping: null }), may: isAdmin, whole: true },
  ],
  setUp: [
    {
      what: '',
      input: (t, self) => ({ mapping: t.mapping, name: self, protectLog: false }),
      may: isAdmin,
      did: ({ stop }) => stop === '',
      whole: true,
    },
  ],
  people: [{ what: '', input: () => ({ asOf: NEXT_MONDAY }), may: isListed }],
  caseload: [
    ...(['service', 'case management'] as const).map(
      (kind): Attempt<'caseload'> => ({
        what: kind,
        input: (t) => ({ person: kind === 'service' ? t.holder : t.manager, asOf: '11/20/2026', kind }),
        may: atTheirSites,
      }),
    ),
    {
      what: 'all of a student by one of their lines',
      input: (t) => ({ person: t.line, asOf: NEXT_MONDAY }),
      may: atTheirSites,
    },
  ],
  staged: [{ what: '', input: () => ({}), may: isListed }],
  keepStaged: [
    {
      what: '',
      input: (t) => ({
        id: 'W-1',
        person: t.holder,
        kind: 'service',
        asOf: NEXT_MONDAY,
        moveCaseManagement: null,
        reason: '',
        inputs: [],
      }),
      may: isListed,
    },
  ],
  suggestSplit: [
    {
      what: '',
      input: (t) => ({
        person: t.holder,
        on: NEXT_MONDAY,
        among: [t.third],
        lines: [t.line],
        fixed: [],
        relieve: false,
        order: [],
      }),
      may: adminAtTheirSites,
      did: ({ moves, left }) => moves.length + left.length > 0,
    },
  ],
  preview: reassigning.map((attempt) => ({
    ...attempt,
    did: ({ changes, caseManagement, findings }) =>
      changes + caseManagement > 0 && !findings.some(({ severity }) => severity === 'blocks'),
  })),
  save: reassigning.map((attempt) => ({ ...attempt, did: saved })),
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
  rebuildAssignments: [{ what: '', input: () => ({}), may: isListed }],
  attention: [{ what: '', input: () => ({}), may: isListed }],
  takeIn: [{ what: 'one cell', input: (t) => ({ items: [t.byHand] }), may: theirs, did: saved }],
  putBack: [{ what: 'one cell', input: (t) => ({ items: [t.byHand] }), may: theirs, did: saved }],
  makeReport: [{ what: '', input: () => ({ asOf: '' }), may: isAdmin, whole: true }],
  school: [
    {
      what: 'at a site',
      input: (t) => ({ asOf: '2026-11-21', school: t.site }),
      may: atTheirSites,
    },
  ],
  makeSchoolSheet: [
    { what: 'of a site', input: (t) => ({ asOf: '2026-11-21', school: t.site }), may: adminAtTheirSites },
  ],
  comingDue: [{ what: '', input: () => ({ within: 90 }), may: isListed }],
  addProvider: [
    {
      what: 'at their site',
      input: (t) => ({ name: 'Nguyen, Kim', role: 'Resource teacher', site: t.site, email: '' }),
      may: adminAtTheirSites,
      did: ({ key }) => key !== '',
    },
  ],
  answerSamePerson: [
    {
      what: '',
      input: () => ({ one: 'Ramos, Elena', others: [{ name: 'E. Ramos', answer: 'apart' }] }),
      may: isAdmin,
      whole: true,
    },
  ],
  nameDistrict: [{ what: '', input: () => ({ name: 'Lakeview R-IV' }), may: isAdmin }],
  makeComingDue: [{ what: '', input: () => ({ within: 90 }), may: isAdmin, whole: true }],
  makeWorksheet: [{ what: '', input: (t) => ({ person: t.holder, option: 'option 1' }), may: theirs }],
  makeOverMaximum: [
    { what: 'of somebody with room', input: (t) => ({ person: t.holder }), may: () => false },
  ],
  makeLetters: [{ what: '', input: (t) => ({ batch: t.batch, all: false }), may: adminAtTheirSites }],
  markSent: [
    {
      what: '',
      input: (t) => ({ batch: t.batch, students: [t.studentId], sent: true }),
      may: adminAtTheirSites,
    },
  ],
  makeMoneySheet: [{ what: '', input: () => ({ id: 'excess-cost' }), may: isAdmin, whole: true }],
  restoreStandards: [{ what: '', input: () => ({}), may: isAdmin }],
  standards: [{ what: '', input: () => ({}), may: isListed }],
  ...historyAttempts,
  ...keyInAttempts,
  ...updateAttempts,
  ...yearAttempts,
};
