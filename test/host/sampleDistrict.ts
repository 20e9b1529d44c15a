import type { SampleSheet, SampleWorkbook } from './sample';
import { addMess } from './sampleMess';
import { type Chance, seeded } from './sampleNames';
import { RELATED, sampleEmail, TEACHERS } from './sampleStaff';
import { type SampleLine, type SampleStudent, sampleStudents } from './sampleStudents';

export type SampleRow = SampleSheet['rows'][number];

export const ROSTER_SHEET = 'Roster 2026-27';

/** The roster's columns in the order in which ten years have left them, people's own among them. */
export const ROSTER_HEADER = [
  'Notes',
  'Student Name',
  'Student ID#',
  'MOSIS ID',
  'Gr.',
  'School ',
  'Disability',
  'Case Manager',
  'Program/Service',
  'Service Provider',
  'Delivery',
  'Program/Service Hours',
  'IEP Hours Min',
  'IEP Hours Max',
  'LRE Hours',
  'LRE Hours Min',
  'LRE Hours Max',
  'Location',
  'Start Date',
  'End Date',
  'Reeval Due',
  'Household',
  'Head of Household',
  'Parent phone',
  'Bus',
  'Restriction',
  'Last contact',
  'Goals updated?',
  'Birth Date',
  'Annual Review Due',
  'Reevaluation Due',
] as const;

/**
 * Lakeview, the district of the tests and of the local Sheets: about 300 students, 40 providers, five schools and 570 service
 * lines in one long roster with the mess of a real export. Everything is invented, and the same on every run.
 */
export function sampleDistrict(): SampleWorkbook {
  const chance = seeded(20_261_121);
  const students = sampleStudents(chance);
  const rows = students.flatMap((student) => student.lines.map((line) => rosterRow(student, line, chance)));
  const { messy, hiddenRows } = addMess(rows, 4);
  return {
    name: 'Lakeview special services',
    timeZone: 'America/Chicago',
    owner: 'director@lakeview.example',
    sheets: [
      {
        name: ROSTER_SHEET,
        rows: [
          ['Lakeview School District: special services roster 2026-27'],
          [],
          [...ROSTER_HEADER],
          ...messy,
        ],
        frozenRows: 3,
        hiddenRows,
      },
      { name: 'Notes', rows: NOTES },
      { name: 'Staff directory', rows: staffDirectory(), frozenRows: 1 },
      { name: 'Roster 2025-26', rows: lastYear(students.slice(0, 40)), frozenRows: 1 },
    ],
  };
}

function rosterRow(student: SampleStudent, line: SampleLine, chance: Chance): SampleRow {
  return [
    chance.oneIn(30)
      ? chance.pick(['moved from Riverbend', 'ask mom before changes', 'new eval in spring', 'ELL'])
      : '',
    student.name,
    chance.oneIn(3) ? student.id : Number(student.id),
    student.mosis,
    gradeAsWritten(student.grade, chance),
    student.site,
    student.disability,
    student.caseManager,
    line.service,
    line.provider,
    line.delivery,
    hoursAsWritten(line.hours, chance),
    line.range?.[0] ?? '',
    line.range?.[1] ?? '',
    line.lre?.hours ?? '',
    line.lre?.min ?? '',
    line.lre?.max ?? '',
    line.location,
    dayAsWritten(line.start, chance),
    dayAsWritten(line.end, chance),
    { day: `${2027 + chance.below(3)}-0${1 + chance.below(9)}-15` },
    student.household,
    student.isHead ? 'Yes' : '',
    student.phone,
    chance.oneIn(4) ? `Bus ${1 + chance.below(20)}` : '',
    chance.oneIn(60) ? 'Director approval' : '',
    chance.oneIn(5) ? `10/${1 + chance.below(30)}` : '',
    chance.oneIn(3) ? 'x' : '',
    ...[student.birth, student.annualReview, student.reevaluation].map((day) => (day === '' ? '' : { day })),
  ];
}

function gradeAsWritten(grade: string, chance: Chance): string | number {
  if (grade === 'K') return chance.pick(['K', 'KG', 'Kindergarten', '0']);
  if (grade === 'PK') return chance.pick(['PK', 'PK', 'Preschool']);
  if (grade === '18-22') return '18-22';
  const ordinal = `${grade}${grade === '1' ? 'st' : grade === '2' ? 'nd' : grade === '3' ? 'rd' : 'th'}`;
  return chance.pick([
    Number(grade),
    Number(grade),
    Number(grade),
    grade.padStart(2, '0'),
    ordinal,
    `Grade ${grade}`,
  ]);
}

function hoursAsWritten(hours: number, chance: Chance): string | number {
  if (!chance.oneIn(15)) return hours;
  if (hours === 2.5)
    return chance.pick(['30 min x 5 Times = 150 min Weekly', '150 min', '2.5 hours per week']);
  return chance.pick([`${hours * 60} min`, `${hours * 60} min Weekly`, `${hours} hrs/wk`]);
}

function dayAsWritten(day: string, chance: Chance): SampleRow[number] {
  const [year = '', month = '', date = ''] = day.split('-');
  if (chance.oneIn(12)) return `${Number(month)}/${Number(date)}/${year.slice(2)}`;
  return chance.oneIn(12) ? `${month}/${date}/${year}` : { day };
}

function staffDirectory(): SampleRow[] {
  const seen = new Set<string>();
  const people = [...TEACHERS, ...RELATED].filter(({ name }) => {
    const isNew = name.includes(',') && !seen.has(name);
    seen.add(name);
    return isNew;
  });
  return [
    ['Staff name', 'E-mail', 'Position', 'Building', 'Ext.'],
    ['Marsh, Dana', sampleEmail('Marsh, Dana'), 'Director of Special Services', 'District office', 100],
    ...people.map(
      ({ name, role, sites }, n): SampleRow => [name, sampleEmail(name), role, sites.join('; '), 201 + n],
    ),
  ];
}

/** A copy from last year with fewer columns, which a first guess must not prefer. */
function lastYear(students: readonly SampleStudent[]): SampleRow[] {
  return [
    ['Student Name', 'Student ID', 'Grade', 'School', 'Case Manager', 'Service', 'Provider', 'Start Date'],
    ...students.flatMap((student) =>
      student.lines.map(
        (line): SampleRow => [
          student.name,
          Number(student.id),
          student.grade,
          student.site,
          student.caseManager,
          line.service,
          line.provider,
          { day: '2025-08-25' },
        ],
      ),
    ),
  ];
}

const NOTES: SampleRow[] = [
  ['To do before winter break'],
  [],
  ['Ramos leaves: last day is Friday, November 27'],
  ['Post the SLP position at Oak again'],
  ['December 1 count: check the roster first'],
];
