import type { SampleSheet, SampleWorkbook } from './sample';
import { FAMILY_NAMES, GIVEN_NAMES, seeded } from './sampleNames';

type Row = SampleSheet['rows'][number];

const HEADER = [
  'Student ID',
  'Student Name',
  'Grade',
  'School',
  'Program/Service',
  'Delivery',
  'Service Provider',
  'Case Manager',
  'Minutes per Week',
  'Minutes Min',
  'Minutes Max',
  'LRE Minutes',
  'Start Date',
  'End Date',
  'Household',
  'Location',
  'Disability',
  'Parent phone',
  'Bus',
  'Notes',
];
const SERVICES = ['Resource', 'Speech/Language', 'Occupational Therapy', 'Social Work'];
const PROVIDERS = 500;
const SCHOOLS = 40;

/** A district for benchmarks: so many service lines × 20 columns, two lines a student, 500 providers in 40 schools. */
export function bigDistrict(lines: number): SampleWorkbook {
  const chance = seeded(lines);
  // An index-made name for each: 500 people, no two alike.
  const providers = Array.from({ length: PROVIDERS }, (_, n) => {
    const family = FAMILY_NAMES[n % FAMILY_NAMES.length] ?? '';
    return `${family}, ${GIVEN_NAMES[Math.floor(n / FAMILY_NAMES.length) * 17 + (n % 17)] ?? ''}`;
  });
  const rows: Row[] = [[...HEADER]];
  for (let line = 0; line < lines; line++) {
    const student = Math.floor(line / 2);
    const school = student % SCHOOLS;
    const teacher = providers[(school * 12 + (student % 7)) % PROVIDERS] ?? '';
    const isPrimary = line % 2 === 0;
    const minutes = isPrimary ? chance.pick([60, 90, 120, 150, 225, 300]) : chance.pick([30, 40, 60]);
    rows.push([
      200_000 + student,
      `${FAMILY_NAMES[student % FAMILY_NAMES.length]}, ${GIVEN_NAMES[(student * 7) % GIVEN_NAMES.length]}`,
      student % 13 === 0 ? 'K' : student % 13,
      `School ${school + 1}`,
      isPrimary ? 'Resource' : chance.pick(SERVICES.slice(1)),
      line % 11 === 10 ? 'Consult' : 'Direct',
      isPrimary ? teacher : (providers[(student * 31) % PROVIDERS] ?? ''),
      teacher,
      minutes,
      minutes - 15,
      minutes + 30,
      isPrimary ? minutes / 2 : '',
      { day: '2026-08-24' },
      { day: '2027-05-28' },
      `H-${Math.floor(student / 1.2)}`,
      isPrimary ? 'Resource room' : 'Therapy room',
      'Specific Learning Disability',
      '(314) 555-0100',
      '',
      '',
    ]);
  }
  return {
    name: `District with ${lines} lines`,
    timeZone: 'America/Chicago',
    sheets: [{ name: 'Roster', rows, frozenRows: 1 }],
  };
}
