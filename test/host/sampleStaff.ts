/** One of Lakeview's staff: whom they serve with what, and how many. */
export type SampleStaff = {
  name: string;
  role: string;
  service: string;
  sites: readonly string[];
  /** The grades taken; empty for any at those sites. */
  grades: readonly string[];
  students: number;
};

const OAK = 'Oak Elementary';
const MAPLE = 'Maple Elementary';
const RIVERBEND = 'Riverbend Elementary';
const MIDDLE = 'Lakeview Middle';
const HIGH = 'Lakeview High';
export const SAMPLE_SITES: readonly string[] = [OAK, MAPLE, RIVERBEND, MIDDLE, HIGH];

const staff = (
  name: string,
  role: string,
  service: string,
  sites: string | readonly string[],
  grades: string,
  students: number,
): SampleStaff => ({
  name,
  role,
  service,
  sites: typeof sites === 'string' ? [sites] : sites,
  grades: grades === '' ? [] : grades.split(' '),
  students,
});

const teacher = (name: string, site: string, grades: string, students: number) =>
  staff(name, 'Resource teacher', 'Resource', site, grades, students);
const lifeSkills = (name: string, site: string, grades: string, students: number) =>
  staff(name, 'Self-contained teacher', 'Life Skills', site, grades, students);

/** The teachers who make up the student body: every student has exactly one of them. 300 students in all. */
export const TEACHERS: readonly SampleStaff[] = [
  teacher('Ramos, Elena', OAK, '3 4 5', 43),
  teacher('Okafor, Dele', OAK, '3 4 5', 17),
  teacher('Cho, Ben', OAK, '3 4 5', 12),
  teacher('Lindqvist, Mara', OAK, 'K 1 2', 16),
  staff('Adeyemi, Tola', 'ECSE teacher', 'ECSE', MAPLE, 'PK', 10),
  lifeSkills('Kowalski, Jan', MAPLE, 'K 1 2', 7),
  teacher('Brandt, Heidi', MAPLE, 'K 1 2', 20),
  teacher('Iyer, Meera', MAPLE, '3 4 5', 18),
  teacher('Petrov, Anton', RIVERBEND, 'K 1 2', 17),
  teacher('Castellanos, Inés', RIVERBEND, '3 4', 16),
  teacher('Haugen, Liv', RIVERBEND, '4 5', 14),
  teacher('Sandoval, Luis', MIDDLE, '6 7 8', 22),
  teacher('Abbott, Claire', MIDDLE, '6', 14),
  teacher('Fujita, Ken', MIDDLE, '7', 12),
  teacher('Mbeki, Thandi', MIDDLE, '8', 5),
  lifeSkills('Grady, Sean', MIDDLE, '6 7 8', 7),
  teacher('Delgado, Marisol', HIGH, '9 10', 14),
  teacher('Thorne, Vera', HIGH, '10 11', 12),
  teacher('Yoon, Grace', HIGH, '11 12', 10),
  teacher('Quist, Peder', HIGH, '9', 3),
  lifeSkills('Vance, Odell', HIGH, '9 10 11 12', 6),
  staff('Nyberg, Sofia', 'Transition teacher', 'Transition', HIGH, '12 18-22', 5),
];

const coTeacher = (name: string, site: string, students: number) =>
  staff(name, 'Co-teacher', 'Co-taught instruction', site, '', students);
const speech = (name: string, sites: string | readonly string[], grades: string, students: number) =>
  staff(name, 'SLP', 'Speech/Language', sites, grades, students);

/** Who serves those students besides. Novak is over every maximum; Whitfield and Sandoval are above desirable. */
export const RELATED: readonly SampleStaff[] = [
  // Sandoval teaches 22 of his own and joins lessons of 30 more.
  staff('Sandoval, Luis', 'Resource teacher', 'Co-taught instruction', MIDDLE, '', 30),
  coTeacher('Ellery, Joan', MIDDLE, 4),
  coTeacher('Pasternak, Ilya', MIDDLE, 4),
  coTeacher('Roche, Denise', HIGH, 6),
  coTeacher('Stallings, Marcus', HIGH, 5),
  speech('Whitfield, Tess', OAK, '', 48),
  speech('Vacant SLP - Oak', OAK, '', 6),
  speech('Halvorsen, Britt', MAPLE, 'PK', 9),
  speech('Novak, Irena', [MAPLE, RIVERBEND], 'K 1 2 3 4 5', 62),
  speech('Achebe, Uche', [MIDDLE, HIGH], '', 18),
  staff('Marchetti, Paola', 'OT', 'Occupational Therapy', OAK, '', 14),
  staff('Lund, Erik', 'OT', 'Occupational Therapy', [MAPLE, RIVERBEND], '', 12),
  staff('Banerjee, Ria', 'OT', 'Occupational Therapy', [MIDDLE, HIGH], '', 8),
  staff('Osei, Kwame', 'PT', 'Physical Therapy', [OAK, MAPLE, RIVERBEND], '', 7),
  staff('Riordan, Fay', 'PT', 'Physical Therapy', [MIDDLE, HIGH], '', 4),
  staff('Tran, Mai', 'Social worker', 'Social Work', [OAK, MAPLE], '', 8),
  staff('Galloway, Rhea', 'Social worker', 'Social Work', RIVERBEND, '', 6),
  staff('Kessler, Noah', 'Social worker', 'Social Work', MIDDLE, '', 6),
  staff('Bianchi, Carla', 'Counselor', 'Counseling', MIDDLE, '', 6),
  staff('Sorensen, Dag', 'Counselor', 'Counseling', HIGH, '', 6),
];

/** Ramos serves 43 students and manages 17 of their IEPs; her colleagues at Oak manage the others. */
export const RAMOS_CASES: readonly { name: string; students: number }[] = [
  { name: 'Ramos, Elena', students: 17 },
  { name: 'Okafor, Dele', students: 13 },
  { name: 'Cho, Ben', students: 8 },
  { name: 'Lindqvist, Mara', students: 5 },
];

/** "Ramos, Elena" is elena.ramos@lakeview.example. */
export function sampleEmail(name: string): string {
  const [family = '', given = ''] = name
    .normalize('NFKD')
    .replace(/[^A-Za-z, ]/g, '')
    .toLowerCase()
    .split(', ');
  return `${given}.${family}@lakeview.example`;
}
