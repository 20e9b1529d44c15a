import type { FindingOnWire, Output } from '../../src/contract/contract';
import type {
  YearBecomes,
  YearPromotion,
  YearReason,
  YearStudent,
  YearTeam,
} from '../../src/contract/schoolYear';
import { GRADES } from '../../src/domain/cells/grade';

/** Invented plans of a school year, shaped as the server sends them. */

type Plan = Output<'planYear'>;

export const student = (
  index: number,
  name: string,
  why: YearReason,
  grade: string,
  becomes: YearBecomes,
  note = '',
): YearStudent => ({
  studentId: String(2_000_000 + index),
  student: name,
  site: 'Oak',
  grade,
  becomes,
  why,
  note,
});

const students: readonly YearStudent[] = [
  student(1, 'Alvarez, Ana', 'grade 12', '12', 'leaves'),
  student(2, 'Bishop, Ben', 'grade 12', '12', 'leaves'),
  student(3, 'Castro, Cleo', 'grade 12', '12', 'leaves'),
  student(4, 'Diaz, Drew', 'too old', '18-22', 'leaves', 'Turned 21 on 03/14/2027.'),
  student(5, 'Evans, Ella', 'ages out', '18-22', '18-22', 'Turns 21 on 11/02/2027.'),
  student(6, 'Fox, Finn', 'kindergarten', 'PK', 'K', 'Five on 07/02/2027, before the cut-off.'),
  student(7, 'Grant, Gia', 'stays in preschool', 'PK', 'PK', 'Five on 08/19/2027, after the cut-off.'),
  student(8, 'Hale, Hana', 'no birth date', 'PK', 'PK', 'No birth date that can be read.'),
  student(9, 'Ito, Ivy', 'no grade', '', '', 'No grade that can be read.'),
  student(10, 'Jones, Jo', 'several grades', '3', '4', 'Rows say 3 and 4.'),
];

const team = (
  person: string,
  name: string,
  grade: string,
  kind: YearTeam['kind'],
  many: number,
  more: Partial<YearTeam> = {},
): YearTeam => ({
  id: `${person || 'UNASSIGNED'}|${grade}|${kind}`,
  person,
  name,
  role: 'Resource teacher',
  grade,
  kind,
  sites: ['Oak'],
  students: many,
  lines: kind === 'service' ? many + 4 : many,
  moved: null,
  ...more,
});

const teams: readonly YearTeam[] = [
  team('P-0001', 'Ramos, Elena', '4', 'service', 12),
  team('P-0001', 'Ramos, Elena', '5', 'service', 9, { sites: ['Oak', 'Birch'] }),
  team('P-0001', 'Ramos, Elena', '4', 'case management', 8),
  team('P-0002', 'Cho, Ben', '4', 'service', 14),
  team('P-0005', 'Whitfield, June', 'K', 'service', 22, { role: 'SLP' }),
  team('', 'Unassigned', '6', 'service', 3, { role: '' }),
];

/** In no order, as the server counts them. */
const KINDS: readonly [string, YearBecomes, number][] = [
  ['12', 'leaves', 3],
  ['', '', 1],
  ['', '4', 1],
  ['PK', 'K', 14],
  ['PK', 'PK', 2],
  ['K', '1', 25],
  ['1', '2', 31],
  ['2', '3', 28],
  ['3', '4', 33],
  ['4', '5', 30],
  ['5', '6', 27],
  ['6', '7', 24],
  ['7', '8', 26],
  ['8', '9', 21],
  ['9', '10', 19],
  ['10', '11', 17],
  ['11', '12', 16],
  ['18-22', 'leaves', 1],
  ['18-22', '18-22', 5],
];

export const plan = (more: Partial<Plan> = {}): Plan => ({
  from: '2027-08-02',
  cutOff: '08-01',
  leavingAge: 21,
  findings: [],
  steps: KINDS.map(([from, to, many]) => ({ from, to, students: many })),
  students: [...students],
  esy: [
    {
      line: 'L-000801',
      studentId: '2000001',
      student: 'Alvarez, Ana',
      service: 'ESY Resource',
      start: '2027-06-07',
      end: '2027-07-02',
    },
    {
      line: 'L-000802',
      studentId: '2000006',
      student: 'Fox, Finn',
      service: 'ESY Speech',
      start: '2027-07-20',
      end: '2027-08-06',
    },
  ],
  promotions: [],
  schools: [],
  teams: [...teams],
  people: [
    { key: 'P-0001', name: 'Ramos, Elena', role: 'Resource teacher' },
    { key: 'P-0002', name: 'Cho, Ben', role: 'Resource teacher' },
    { key: 'P-0003', name: 'Okafor, Dele', role: 'Co-teacher' },
    { key: 'P-0005', name: 'Whitfield, June', role: 'SLP' },
    { key: 'UNASSIGNED', name: 'Unassigned', role: '' },
  ],
  seen: 'plan-1',
  ...more,
});

const promotion = (
  from: string,
  was: string,
  grade: YearPromotion['grade'],
  many: number,
  more: Partial<YearPromotion> = {},
): YearPromotion => ({
  ...{ from, was, grade, to: '', each: false, ends: true, by: '', listed: [] },
  students: many,
  ...more,
});

/** A district of several schools: Oak's fifth grade goes to one that is known, Birch's is asked, and Early Years' to several. */
export const schoolPlan = (more: Partial<Plan> = {}): Plan =>
  plan({
    schools: ['Birch', 'Early Years', 'Hill Middle', 'Lakeview Middle', 'Oak'],
    promotions: [
      promotion('Early Years', 'PK', 'K', 3, {
        each: true,
        by: 'kept',
        listed: [
          { studentId: '2000006', student: 'Fox, Finn', to: '' },
          { studentId: '2000021', student: 'Kim, Kai', to: '' },
          { studentId: '2000022', student: 'Lopez, Luz', to: '' },
        ],
      }),
      promotion('Birch', '4', '5', 14, { to: 'Birch', ends: false }),
      promotion('Oak', '4', '5', 16, { to: 'Oak', ends: false }),
      promotion('Birch', '5', '6', 11),
      promotion('Oak', '5', '6', 12, { to: 'Lakeview Middle', by: 'only' }),
    ],
    teams: [
      ...teams,
      team('P-0001', 'Ramos, Elena', '6', 'service', 12, {
        id: 'P-0001|6|service|moved',
        moved: { school: 'Lakeview Middle', role: 'Resource teacher', person: 'P-0003' },
      }),
      team('P-0001', 'Ramos, Elena', '6', 'case management', 4, {
        id: 'P-0001|6|case management|moved',
        moved: { school: 'Lakeview Middle', role: 'case management', person: '' },
      }),
    ],
    ...more,
  });

export const finding = (sentence: string, more: Partial<FindingOnWire> = {}): FindingOnWire => ({
  code: 'at-other-sites',
  severity: 'warns',
  line: null,
  field: null,
  sentence,
  ...more,
});

export const CONFLICT = finding('The roster or the record changed since this was worked out.', {
  code: 'changed-since-read',
  severity: 'blocks',
});
export const NO_GRADES = finding(
  'The roster has no column for the grade, so nobody goes up and nobody leaves with grade 12.',
  {
    code: 'no-grade-column',
    severity: 'warns',
  },
);
export const NO_DATE = finding('“soon” is not a date. Write it as 08/02/2027.', {
  code: 'from-unreadable',
  severity: 'blocks',
  field: 'from',
});

export const saved: Output<'saveYear'> = {
  saved: true,
  findings: [],
  counts: { grades: 311, schools: 0, leavers: 4, moves: 16, cases: 12, esy: 1 },
  batch: 'B-000031',
  title: 'School Year Planned',
  left: 0,
  notices: [],
};

export const refused = (...findings: FindingOnWire[]): Output<'saveYear'> => ({
  ...saved,
  saved: false,
  findings,
  batch: '',
  title: '',
});

/** A large district's. */
export const many: Plan = plan({
  students: Array.from({ length: 2_000 }, (_, i) =>
    student(
      i,
      `Student ${i}`,
      i % 3 ? 'grade 12' : 'no birth date',
      i % 3 ? '12' : 'PK',
      i % 3 ? 'leaves' : 'PK',
    ),
  ),
  teams: Array.from({ length: 2_000 }, (_, i) => {
    const who = Math.floor(i / 4);
    return team(
      `P-${1_000 + who}`,
      `Teacher ${String(who).padStart(3, '0')}, Pat`,
      GRADES[2 + (i % 14)] ?? 'K',
      'service',
      9,
    );
  }),
  people: Array.from({ length: 500 }, (_, i) => ({
    key: `P-${1_000 + i}`,
    name: `Teacher ${String(i).padStart(3, '0')}, Pat`,
    role: 'Resource teacher',
  })),
});
