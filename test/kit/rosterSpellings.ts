/** How systems and districts head a column; in part those of real exports, in part put together by the rules of such headers. */
export const SPELLINGS = {
  studentId: list(
    'Student ID|Student #|Pupil #|STN|SID|Unique ID|TSDS ID|State Student Number|Student Identifier|WISEID|SUID|OSIS|' +
      'MOSIS State ID|EasyIEP ID|SEIS ID|SSID|STATEID|Student_id|StudentId|Student ID (local)|Student ID*|Perm ID|Local ID #',
  ),
  name: list(
    'Student|Student Name|Student (Last, First)|Student Legal Name|Learner|Name|STUDENT NAME|StudentName|Student Name (s)',
  ),
  lastName: list('Last Name|LastName|Student Legal Last Name|LASTNAME|Last_name|Student Last Name*'),
  firstName: list('First Name|FirstName|Legal First|FIRSTNAME|First_name|Student First Name*'),
  grade: list('Grade|Student Grade Level|Grd Lvl|26-27 Grade|Grade (26-27)|GradeLevel|Gr.|Grade Level'),
  site: list(
    'School|School ID|Serving School|School Served|Service School|Attendance Bldg|School (code)|School of Attendance|Building|Campus',
  ),
  service: list(
    'Service|Service(s)|Type of Service|Related Services|SDI Area|Service Type|ServiceType|Program',
  ),
  start: list(
    'Start Date|Start Dt|Svc Start|Service Start Date|Start Date\n(mm/dd/yyyy)|StartDate|Begin Date',
  ),
  provider: list(
    'Provider|Service Provider|Service Provider(s)|Provider(s)|Special Ed Teacher|SpecEd Teacher|Special Educator|Sped Tchr|' +
      'Related Service Provider|RSP Teacher|SPED Staff|Assigned Teacher|Therapist Name|Clinician|Served By|ServiceProvider|Provider Name*',
  ),
  caseManager: list(
    'Case Manager|Case Manager(s)|SPED Case Mgr|IEP Case Mgr|Case Holder|IEP Coordinator|TOR|Education Specialist|CaseManager|Case Manager *|IEP Manager',
  ),
} as const;

function list(text: string): readonly string[] {
  return text.split('|');
}

/** The services’ columns of wide rosters. */
export const SERVICE_HEADERS: Readonly<Record<string, readonly string[]>> = {
  Resource: list('Resource|Resource Teacher|RSP|ResourceTeacher|Resource Provider'),
  Speech: list('SLP|Speech|SpeechProvider|Speech Provider|Speech Therapist|Speech-Language'),
  OT: list('OT|OTProvider|OT Provider|Occupational Therapist|Occupational Therapy'),
  PT: list('PT|PTProvider|PT Provider|Physical Therapist|Physical Therapy'),
};

/** How one column or several say so many minutes a week. Each cell is made of the minutes a week. */
export type AmountStyle = {
  name: string;
  columns: { header: string; cell: (minutes: number, turn: number) => string }[];
};

const one = (header: string, cell: (minutes: number, turn: number) => string): AmountStyle => ({
  name: header,
  columns: [{ header, cell }],
});
const hours = (minutes: number): string => String(minutes / 60);

/** A period and how many minutes of it make one minute a week, by the add-on's usual divisors. */
const PERIODS = [
  { words: ['Daily', 'Day', 'Per Day', '5x/week'], share: 1 / 5 },
  { words: ['Weekly', 'Week', 'Per Week', '1x/week', '20 - Weekly'], share: 1 },
  { words: ['Monthly', 'Month', 'Per Month', '1x/month'], share: 4 },
  { words: ['Yearly', 'Year', 'Annually'], share: 36 },
] as const;
const periodAt = (turn: number) => {
  const period = PERIODS[turn % PERIODS.length] ?? PERIODS[1];
  return { ...period, word: period.words[turn % period.words.length] ?? period.words[0] };
};

export const AMOUNTS: readonly AmountStyle[] = [
  ...list(
    'Minutes/Week|Min/Wk|Minutes (min/wk)|Service Minutes (min/week)|Mins (min/wk)|Minutes per Week|ServiceMinutes|SDI Minutes|Special Ed Minutes|Minutes\n(per week)',
  ).map((header) => one(header, String)),
  ...list('Hours/Week|Hours per Week|Hrs/Wk|Service Hours').map((header) => one(header, hours)),
  one('Hours/Week', (minutes) => hours(minutes).replace('.', ',')),
  one('Minutes', (minutes, turn) => {
    const ways = [
      `${minutes} min`,
      `${minutes / 5} min x 5 Times = ${minutes} min Weekly`,
      `${minutes} min Weekly`,
      `2 x ${minutes / 2} min Weekly`,
      `${minutes * 4} min Monthly`,
      `${minutes / 60} hours per week`,
      `2x/week, ${minutes / 2} min`,
      `${minutes}m`,
      `2x${minutes / 2}`,
      `${minutes / 5} min M-F`,
      `${minutes / 2} min T/Th`,
      `${minutes / 2} min, twice weekly`,
    ];
    return ways[turn % ways.length] ?? '';
  }),
  one('Hours/Week', (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`),
  ...list('Frequency|Freq|Period|Per|Service Frequency').map((header) => ({
    name: `Minutes + ${header}`,
    columns: [
      { header: 'Minutes', cell: (minutes: number, turn: number) => String(minutes * periodAt(turn).share) },
      { header, cell: (_: number, turn: number) => periodAt(turn).word },
    ],
  })),
  {
    name: 'Amount + Unit + Period',
    columns: [
      {
        header: 'Amount',
        cell: (minutes, turn) =>
          turn % 3 === 0 ? hours(minutes * periodAt(turn).share) : String(minutes * periodAt(turn).share),
      },
      { header: 'Unit', cell: (_, turn) => (turn % 3 === 0 ? 'hr' : 'min') },
      { header: 'Period', cell: (_, turn) => periodAt(turn).word },
    ],
  },
  ...[
    ['Minutes per Session', 'Sessions per Week'],
    ['Min/Session', 'Times per Week'],
    ['Session Length (min)', '# of Sessions/Week'],
  ].map(([each = '', times = '']) => ({
    name: `${each} × ${times}`,
    columns: [
      { header: each, cell: (minutes: number, turn: number) => String(minutes / (turn % 2 === 0 ? 1 : 2)) },
      { header: times, cell: (_: number, turn: number) => (turn % 2 === 0 ? '1' : '2') },
    ],
  })),
  {
    name: 'Hours and minutes in two columns',
    columns: [
      { header: 'Hours', cell: (minutes) => String(Math.floor(minutes / 60)) },
      { header: 'Minutes', cell: (minutes) => String(minutes % 60) },
    ],
  },
  {
    name: 'Minutes + Days',
    columns: [
      { header: 'Minutes', cell: (minutes, turn) => String(minutes / (turn % 2 === 0 ? 5 : 2)) },
      {
        header: 'Day(s)',
        cell: (_, turn) => (turn % 2 === 0 ? 'M-F' : (['T/Th', 'Mon, Wed'][(turn >> 1) % 2] ?? '')),
      },
    ],
  },
  {
    name: 'Duration/Session + Freq. + Freq. Unit',
    columns: [
      { header: 'Duration/Session', cell: (minutes, turn) => String(minutes / (turn % 2 === 0 ? 5 : 2)) },
      { header: 'Freq.', cell: (_, turn) => (turn % 2 === 0 ? '1' : '2') },
      { header: 'Freq. Unit', cell: (_, turn) => (turn % 2 === 0 ? 'Daily' : 'Weekly') },
    ],
  },
  {
    name: 'Minutes + x + per',
    columns: [
      { header: 'Minutes of Service', cell: (minutes, turn) => String(minutes / (turn % 2 === 0 ? 1 : 2)) },
      { header: 'x', cell: (_, turn) => (turn % 2 === 0 ? '1' : '2') },
      { header: 'per', cell: () => 'wk' },
    ],
  },
  one('Total Minutes (min/frequency)', (minutes) => String(minutes)),
];

/** Columns that look like what they are not; `cell` may depend on the row. */
export const TRAPS: readonly { header: string; cell: (row: number) => string }[] = [
  { header: 'Homeroom Teacher', cell: (row) => ['Hobbs', 'Lee', 'Quill'][row % 3] ?? '' },
  { header: 'Gen Ed Teacher', cell: (row) => ['Hobbs, Ann', 'Lee, Jo'][row % 2] ?? '' },
  { header: 'Teacher', cell: (row) => ['Hobbs', 'Lee', 'Quill'][row % 3] ?? '' },
  { header: 'Parent/Guardian', cell: (row) => `Parent ${row}, Sam` },
  { header: 'Parent Name', cell: (row) => `Mrs. Guardian ${row}` },
  { header: 'Agency', cell: () => 'Bright Path Therapy' },
  { header: 'Contract Agency', cell: () => 'Therapy Source Inc.' },
  { header: 'ID', cell: (row) => (row % 2 === 0 ? 'x' : '') },
  { header: 'SLD', cell: (row) => (row % 2 === 1 ? 'x' : '') },
  { header: 'Person Responsible', cell: () => 'Resource Specialist' },
  { header: 'Disability', cell: (row) => ['SLD', 'ID', 'OHI', 'SLI'][row % 4] ?? '' },
  { header: 'Goal', cell: () => 'By 5/1/2027, reads 90 words a minute' },
  { header: 'Goal Minutes', cell: (row) => String(row * 5) },
  { header: 'Last Minutes', cell: (row) => String(row * 10) },
  { header: 'Phone', cell: (row) => `555-01${10 + row}` },
  { header: 'Referred By', cell: () => 'Quill, Quinn' },
  { header: 'School Year', cell: () => '26-27' },
  { header: 'Principal', cell: () => 'Head, Harriet' },
  { header: 'Bus #', cell: (row) => String(row + 3) },
  { header: 'Notes', cell: (row) => (row % 3 === 0 ? 'see Ms. Hobbs' : '') },
  { header: 'Previous Provider', cell: () => 'Old, Otto' },
  { header: 'Age', cell: (row) => String(7 + row) },
  { header: 'Ratio', cell: (row) => ['1:1', '1:5', '1:3'][row % 3] ?? '' },
  { header: 'Bell-to-Bell Minutes', cell: () => '1800' },
  { header: 'Minutes Attended', cell: (row) => String(row * 15) },
  { header: 'Secondary Provider', cell: (row) => (row % 2 === 0 ? 'Second, Sam' : '') },
  { header: 'Attending School Nurse', cell: () => 'Care, Carla' },
];
