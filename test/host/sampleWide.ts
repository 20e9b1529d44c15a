import type { SampleSheet, SampleWorkbook } from './sample';
import { type Chance, FAMILY_NAMES, GIVEN_NAMES, seeded } from './sampleNames';

type Row = SampleSheet['rows'][number];

const HEADER = [
  'Student',
  'ID',
  'Grade',
  'School',
  'Case Manager',
  'Resource teacher',
  'Resource min',
  'Co-teacher',
  'Co-teacher min',
  'SLP',
  'SLP min',
  'OT',
  'OT Minutes',
  'PT',
  'PT Minutes',
  'IEP due',
  'Comments',
];

const TEACHERS = [
  { name: 'Dunn, Alice', school: 'Birch Primary', grades: ['K', '1', '2', '3'], students: 16 },
  { name: 'Foss, Ragnar', school: 'Birch Primary', grades: ['3', '4', '5', '6'], students: 18 },
  { name: 'Okoye, Ada', school: 'Birch Valley Secondary', grades: ['7', '8', '9'], students: 14 },
  { name: 'Peralta, Joaquín', school: 'Birch Valley Secondary', grades: ['10', '11', '12'], students: 12 },
];

/** Birch Valley: a small district with one row for each of 60 students and a column for each service. No hours ranges. */
export function sampleWide(): SampleWorkbook {
  const chance = seeded(60);
  const rows = TEACHERS.flatMap((teacher) =>
    Array.from({ length: teacher.students }, (_, n) => studentRow(teacher, n, chance)),
  );
  // Minutes without anyone who gives them: a line that waits for a provider.
  const [waiting] = rows.slice(9);
  if (waiting) [waiting[HEADER.indexOf('OT')], waiting[HEADER.indexOf('OT Minutes')]] = ['', 30];
  rows.splice(30, 0, []);
  return {
    name: 'Birch Valley IEP list',
    timeZone: 'America/Chicago',
    owner: 'director@birchvalley.example',
    sheets: [
      { name: 'IEP list', rows: [[...HEADER], ...rows], frozenRows: 1 },
      {
        name: 'Bus list',
        rows: [
          ['Bus', 'Driver', 'Stops'],
          [1, 'Hobbs', 14],
          [2, 'Wynn', 11],
        ],
      },
    ],
  };
}

function studentRow(teacher: (typeof TEACHERS)[number], n: number, chance: Chance): Row {
  const id = 4_000 + TEACHERS.indexOf(teacher) * 100 + n;
  const service = (
    isGiven: boolean,
    provider: string,
    minutes: readonly number[],
  ): [string, number | string] => (isGiven ? [provider, chance.pick(minutes)] : ['', '']);
  const isSecondary = teacher.school.includes('Secondary');
  return [
    `${chance.pick(GIVEN_NAMES)} ${chance.pick(FAMILY_NAMES)}`,
    id,
    chance.pick(teacher.grades),
    teacher.school,
    teacher.name,
    ...service(true, teacher.name, [60, 90, 120, 150]),
    ...service(isSecondary && chance.oneIn(2), 'Ferris, Kay', [120, 240]),
    ...service(chance.oneIn(isSecondary ? 5 : 2), 'Lindgren, Amy', [30, 40, 60]),
    ...service(chance.oneIn(5), 'Sosa, Bruno', [20, 30]),
    ...service(chance.oneIn(10), 'Bell, Ruth', [20, 30]),
    { day: `2027-0${1 + chance.below(5)}-${10 + chance.below(18)}` },
    '',
  ];
}
