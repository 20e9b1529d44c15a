import type { LineOnWire, LoadOnWire, Output, PersonLine, ProblemGroup } from '../../src/contract/contract';

/** Invented people, students and loads, shaped as the server sends them. */

export const TODAY = '2026-11-21';

export const load = (number: number | null, more: Partial<LoadOnWire> = {}): LoadOnWire => {
  const [desirable, maximum] = [more.desirable ?? 45, more.maximum ?? 50];
  return {
    method: 'ALTCASE',
    grades: '3-4',
    number,
    desirable: number === null ? null : desirable,
    maximum: number === null ? null : maximum,
    status:
      number === null
        ? 'No limit'
        : number > maximum
          ? 'Over maximum'
          : number > desirable
            ? 'Above desirable'
            : 'Within desirable',
    students: Math.round(number ?? 0),
    ieps: 17,
    minutes: 5_000,
    lines: Math.round((number ?? 5) * 1.1),
    rests: '',
    source: '',
    district: false,
    ...more,
  };
};

export const person = (key: string, name: string, more: Partial<PersonLine> = {}): PersonLine => ({
  key,
  name,
  role: 'Resource teacher',
  sites: ['Oak'],
  everywhere: false,
  vacancy: false,
  load: load(31.2),
  ...more,
});

export const ramos = person('P-0001', 'Ramos, Elena', { load: load(42.6), sites: ['Oak', 'Birch'] });
export const cho = person('P-0002', 'Cho, Ben');
export const okafor = person('P-0003', 'Okafor, Dele', {
  role: 'Co-teacher',
  sites: ['Birch'],
  load: load(38, {
    method: 'Head count',
    grades: 'K-4',
    desirable: 40,
    status: 'Mixed grades: review',
    district: true,
    rests: 'Grades in several bands (K-2, 3-4): the strictest counts.',
  }),
});

export const people: Output<'people'> = {
  people: [
    ramos,
    cho,
    okafor,
    person('P-0004', 'Reyes, Maria', { load: load(22), sites: ['Birch', 'Cedar'] }),
    person('P-0005', 'Whitfield, June', { role: 'SLP', load: load(52.4), sites: [], everywhere: true }),
    person('P-0006', 'Tamm, Kirsi', { role: 'OT', load: load(46.1) }),
    person('vacant:slp', 'Vacant SLP - Oak', { vacancy: true, role: '', load: load(null) }),
    person('unassigned', 'Unassigned', { vacancy: true, role: '', sites: [], load: load(null) }),
  ],
  roles: ['Co-teacher', 'OT', 'Resource teacher', 'SLP'],
  sites: ['Birch', 'Cedar', 'Oak'],
  team: 'team-1',
};

export const line = (index: number, student: string, more: Partial<LineOnWire> = {}): LineOnWire => ({
  key: 'L-' + String(index).padStart(6, '0'),
  student,
  studentId: String(2_000_000 + index),
  grade: '3',
  site: 'Oak',
  service: 'Resource',
  delivery: 'direct',
  household: '',
  head: false,
  start: '2025-08-15',
  end: '2027-05-28',
  since: '2025-08-15',
  until: '',
  amount: '3',
  amountMin: '2',
  amountMax: '4',
  lre: '1',
  lreMin: '0',
  lreMax: '2',
  notes: [],
  holder: 'P-0001',
  later: [],
  managed: true,
  seen: 'seen-' + index,
  ...more,
});

/** Saved for later already. */
export const CHO_FROM_DECEMBER = [{ from: '2026-12-01', person: 'P-0002', name: 'Cho, Ben' }];

export const lines: readonly LineOnWire[] = [
  line(1, 'Alvarez, Ana', { household: 'Alvarez, Rosa' }),
  line(2, 'Alvarez, Luis', { household: 'Alvarez, Rosa', grade: '5', site: 'Birch' }),
  line(3, 'Bishop, Ben', { grade: '4' }),
  line(4, 'Diaz, Drew', { grade: '5', site: 'Birch', managed: false }),
  line(5, 'Evans, Ella', { delivery: 'consult', service: 'Speech', amountMin: '', amountMax: '' }),
  line(6, 'Fox, Finn', { notes: ['Changed by hand: the roster says Cho, Ben'] }),
  line(7, 'Grant, Gia', { grade: 'K', notes: ['Renewal overdue'] }),
];

export const caseload = (more: Partial<Output<'caseload'>> = {}): Output<'caseload'> => ({
  person: ramos,
  ofStudent: false,
  asOf: TODAY,
  beforeRecord: null,
  lines: [...lines],
  elsewhere: 0,
  receivers: [{ key: 'P-0002', minutesPerDay: 300, serves: [] }],
  ...more,
});

const unreadable: ProblemGroup = {
  code: 'unreadable-amount',
  title: 'Hours or minutes that can’t be read',
  why: 'These lines count no minutes until the cell says a number, such as 150 or 30 min x 5 Times.',
  count: 62,
  items: [
    { place: 'F17', text: '30 min ???' },
    { place: 'F102', text: 'see IEP' },
    { place: 'F240', text: '<b>2 hrs</b>' },
  ],
};
export const problems: readonly ProblemGroup[] = [
  unreadable,
  {
    code: 'unreadable-date',
    title: 'Dates that don’t exist',
    why: 'A start date decides which effective dates are allowed.',
    count: 1,
    items: [{ place: 'H9', text: '13/45/2026' }],
  },
];

export const opened = (more: Partial<Output<'open'>> = {}): Output<'open'> => ({
  account: { email: 'director@lakeview.example', access: 'admin', personKey: 'P-0009', name: 'Hale, Dana' },
  ready: true,
  stop: '',
  mapping: false,
  stopsAccount: false,
  mayCheck: false,
  mayGoOn: false,
  removing: false,
  readOnly: '',
  runsSince: '2026-08-17',
  left: 0,
  pasted: 0,
  pastedNew: 0,
  held: 0,
  today: TODAY,
  roster: {
    tabs: [],
    sheet: 'Roster 2026-27',
    students: 312,
    lines: 548,
    people: 41,
    amountUnit: 'hours',
    lreUnit: 'hours',
    hasAmount: true,
    hasLre: true,
    hasCaseManager: true,
  },
  notices: [],
  problems: [],
  ...more,
});

export const asProvider = opened({
  account: { email: 'ben.cho@lakeview.example', access: 'provider', personKey: 'P-0002', name: 'Cho, Ben' },
});

type Columns = Output<'inspectRoster'>['columns'];
const HEADERS = [
  'Student ID',
  'Last Name',
  'First Name',
  'Grade',
  'School',
  'Service',
  'Provider',
  'Min/Week',
];
const SAMPLES = [
  '2000001 · 2000002',
  'Alvarez · Bishop',
  'Ana · Ben',
  '3 · 04 · KG',
  'Oak · Birch',
  'Resource',
  'Ramos, Elena',
  '150 · 30 min x 5',
];
export const columns: Columns = [...HEADERS, 'Notes', 'Notes'].map((header, index, all) => ({
  header,
  nth: all.slice(0, index + 1).filter((each) => each === header).length,
  of: all.filter((each) => each === header).length,
  letter: String.fromCharCode(65 + index),
  samples: SAMPLES[index] ? [SAMPLES[index]] : [],
}));

const ref = (header: string) => ({ header, nth: 1, of: 1 });

export const inspected: Output<'inspectRoster'> = {
  sheets: [
    { name: 'Roster 2026-27', likely: true },
    { name: 'Bell schedule', likely: false },
  ],
  tabs: [],
  mapping: {
    sheet: 'Roster 2026-27',
    shape: 'long',
    columns: {
      studentId: ref('Student ID'),
      lastName: ref('Last Name'),
      firstName: ref('First Name'),
      grade: ref('Grade'),
      site: ref('School'),
      service: ref('Service'),
      provider: ref('Provider'),
      amount: ref('Min/Week'),
    },
    services: [],
    amountUnit: 'minutes',
    lreUnit: 'hours',
    divisors: { daily: 5, monthly: 4, yearly: 36 },
  },
  headerRow: 3,
  columns,
  students: 312,
  lines: 548,
  people: [
    {
      name: 'Ramos, Elena',
      lines: 43,
      manages: false,
      alsoWrittenAs: ['E. Ramos', 'Elena Ramos'],
      vacancy: false,
    },
    { name: 'Cho, Ben', lines: 31, manages: false, alsoWrittenAs: [], vacancy: false },
    { name: 'Vacant SLP - Oak', lines: 5, manages: false, alsoWrittenAs: [], vacancy: true },
  ],
  problems: [...problems],
  stop: '',
  questions: [],
  merged: '',
  canFreeze: true,
  dates: '“Start Date” is read day first where a date is typed as text: “05/09/2026” is September 5.',
  made: ['30 minutes, 5 times a week = 150 min a week'],
  switchedOff: [
    'No column for the case manager: case management can’t be moved along.',
    'No IEP minimum or maximum: changed minutes can’t be checked against the IEP.',
  ],
};

export const setUpDone: Output<'setUp'> = {
  stop: '',
  notes: [],
  openings: 565,
  peopleAdded: 41,
  youAdded: true,
  students: 312,
  lines: 548,
  admin: 'Hale, Dana',
  people: [people.people[4] ?? ramos, ramos, cho],
};

/** What a long record says before the roster is read. */
export const byRecord: NonNullable<Output<'open'>['byRecord']> = {
  unassigned: { count: 3, students: ['Evans, Ella', 'Ito, Ivy', 'Young, Yara'] },
  unmanaged: { count: 1, students: ['Kim, Kai'] },
  upcoming: { count: 1, since: '2026-11-30' },
};
