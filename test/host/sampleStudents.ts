import { type Chance, FAMILY_NAMES, GIVEN_NAMES, seeded } from './sampleNames';
import { RAMOS_CASES, RELATED, SAMPLE_SITES, type SampleStaff, TEACHERS } from './sampleStaff';

export type SampleStudent = {
  id: string;
  mosis: string;
  name: string;
  grade: string;
  site: string;
  caseManager: string;
  household: string;
  isHead: boolean;
  phone: string;
  disability: string;
  /** '' where the roster leaves it blank. */
  birth: string;
  annualReview: string;
  reevaluation: string;
  lines: SampleLine[];
};

/** Hours per week; `range` and `lre` null where the roster leaves them blank. Days as `YYYY-MM-DD`. */
export type SampleLine = {
  service: string;
  provider: string;
  delivery: 'Direct' | 'Consult';
  hours: number;
  range: [number, number] | null;
  lre: { hours: number; min: number; max: number } | null;
  start: string;
  end: string;
  location: string;
};

const HOURS: Readonly<Record<string, readonly number[]>> = {
  Resource: [1.25, 2, 2.5, 2.5, 3.75, 5],
  'Life Skills': [12.5, 15, 20],
  ECSE: [6, 8, 10],
  Transition: [5, 7.5, 10],
  'Co-taught instruction': [2.5, 3.75, 5],
  'Speech/Language': [0.5, 0.75, 1, 1],
  'Occupational Therapy': [0.25, 0.5, 0.5, 1],
  'Physical Therapy': [0.25, 0.5, 0.5],
  'Social Work': [0.5, 0.5, 1],
  Counseling: [0.5, 0.5, 0.75],
};

const LOCATIONS: Readonly<Record<string, string>> = {
  Resource: 'Resource room',
  'Life Skills': 'Special education classroom',
  ECSE: 'Early childhood classroom',
  Transition: 'Community',
  'Co-taught instruction': 'General education classroom',
};

const DISABILITIES =
  'Specific Learning Disability|Speech Impairment|Language Impairment|Other Health Impairment|Autism|Emotional Disturbance|Intellectual Disability|Young Child with a Developmental Delay'.split(
    '|',
  );

/** Lakeview's students with their service lines, by school and name. */
export function sampleStudents(chance: Chance): SampleStudent[] {
  const students: SampleStudent[] = [];
  for (const teacher of TEACHERS) students.push(...ownStudents(teacher, students.length, chance));
  settleHouseholds(students, chance);
  let next = 0;
  for (const { name, students: count } of RAMOS_CASES) {
    const hers = students.filter((student) => student.lines[0]?.provider === 'Ramos, Elena');
    for (const student of hers.slice(next, next + count)) student.caseManager = name;
    next += count;
  }
  for (const staff of RELATED) addService(staff, students, chance);
  students.sort(
    (a, b) =>
      siteRank(a) - siteRank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
  );
  return students;
}

const siteRank = (student: SampleStudent): number => SAMPLE_SITES.indexOf(student.site);

function ownStudents(teacher: SampleStaff, firstId: number, chance: Chance): SampleStudent[] {
  return Array.from({ length: teacher.students }, (_, n) => {
    // A step without common factor scatters the IDs and repeats none.
    const id = String(10_000 + (((firstId + n) * 7_919) % 90_000));
    const student = {
      id,
      mosis: `5${String(10_000_000 + chance.below(89_999_999))}`,
      name: `${chance.pick(FAMILY_NAMES)}, ${chance.pick(GIVEN_NAMES)}`,
      grade: chance.pick(teacher.grades),
      site: teacher.sites[0] ?? '',
      caseManager: teacher.name,
      household: '',
      isHead: false,
      phone: `(314) 555-01${String(chance.below(100)).padStart(2, '0')}`,
      disability: chance.pick(DISABILITIES),
      lines: [line(teacher, chance)],
    };
    return { ...student, ...datesOf(student) };
  });
}

/** How old the students of a grade are on August 1; the youngest of those that span several years. */
const AGES: Readonly<Record<string, number>> = { PK: 3, K: 5, '18-22': 18 };

/**
 * A student's own dates, drawn from the ID alone, so that nothing else of the sample depends on them. Reviews are spread over
 * the year from November 2026 on, re-evaluations over three; a few are overdue on November 21.
 */
function datesOf({ id, grade }: { id: string; grade: string }) {
  const chance = seeded(Number(id));
  const span = grade === 'PK' ? 2 : grade === '18-22' ? 3 : 1;
  const age = (AGES[grade] ?? 5 + Number(grade)) + chance.below(span) + (chance.oneIn(12) ? 1 : 0);
  const [born, review, reevaluation] = [chance.below(365), chance.below(365), chance.below(3 * 365)];
  return {
    birth: dayAfter(`${2025 - age}-08-02`, born),
    annualReview: chance.oneIn(60) ? '' : dayAfter('2026-11-12', review),
    reevaluation: chance.oneIn(60) ? '' : dayAfter('2026-11-14', reevaluation),
  };
}

const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Every sixth student or so lives with another one; siblings share name, household and phone, and the eldest listed is its head. */
function settleHouseholds(students: SampleStudent[], chance: Chance): void {
  students.forEach((student, index) => {
    const elder = index > 0 && chance.oneIn(6) ? students[chance.below(index)] : undefined;
    if (elder) {
      const family = elder.name.slice(0, elder.name.indexOf(','));
      student.name = family + student.name.slice(student.name.indexOf(','));
      student.household = elder.household;
      student.phone = elder.phone;
    } else {
      student.household = `H-${String(1001 + index)}`;
      student.isHead = true;
    }
  });
}

/** Gives as many students as the staff member serves this line, among those at their sites who have none of it yet. */
function addService(staff: SampleStaff, students: readonly SampleStudent[], chance: Chance): void {
  const open = students.filter(
    (student) =>
      staff.sites.includes(student.site) &&
      (staff.grades.length === 0 || staff.grades.includes(student.grade)) &&
      !student.lines.some((other) => other.service === staff.service || other.provider === staff.name),
  );
  if (open.length < staff.students)
    throw new Error(`${staff.name} has only ${open.length} students to choose from`);
  for (let served = 0; served < staff.students; served++) {
    const [student] = open.splice(chance.below(open.length), 1);
    student?.lines.push(line(staff, chance));
  }
}

function line(staff: SampleStaff, chance: Chance): SampleLine {
  const hours = chance.pick(HOURS[staff.service] ?? [1]);
  const isTherapy = /Therapy|Social|Counseling/.test(staff.service);
  const lreHours = Math.floor(hours * chance.pick([0.2, 0.4, 0.6]) * 4) / 4;
  const slack = hours >= 2 ? 0.5 : 0.25;
  const { start, end } = chance.pick(YEARS)(chance);
  return {
    service: staff.service,
    provider: staff.name,
    delivery: isTherapy && chance.oneIn(5) ? 'Consult' : 'Direct',
    hours,
    range: chance.oneIn(25) ? null : [Math.max(0.25, hours - slack), hours + slack],
    lre: isTherapy
      ? null
      : { hours: lreHours, min: Math.max(0, lreHours - slack), max: Math.min(hours, lreHours + slack) },
    start,
    end,
    location: LOCATIONS[staff.service] ?? 'Therapy room',
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** When an IEP was written: with the school year, during this one, or in the last one and due for its annual review. */
const YEARS: readonly ((chance: Chance) => { start: string; end: string })[] = [
  () => ({ start: '2026-08-24', end: '2027-05-28' }),
  () => ({ start: '2026-08-24', end: '2027-05-28' }),
  (chance) => {
    const [month, date] = [chance.pick([9, 10]), 1 + chance.below(28)];
    return {
      start: `2026-${twoDigits(month)}-${twoDigits(date)}`,
      end: `2027-${twoDigits(month)}-${twoDigits(date)}`,
    };
  },
  (chance) => {
    const [month, date] = [1 + chance.below(5), 1 + chance.below(28)];
    return {
      start: `2026-${twoDigits(month)}-${twoDigits(date)}`,
      end: `2027-${twoDigits(month)}-${twoDigits(date)}`,
    };
  },
  // Written in the fall of 2025-26: some of these reviews are overdue on November 21.
  (chance) => {
    const [month, date] = [chance.pick([11, 12]), 1 + chance.below(28)];
    return {
      start: `2025-${twoDigits(month)}-${twoDigits(date)}`,
      end: `2026-${twoDigits(month)}-${twoDigits(date)}`,
    };
  },
];
