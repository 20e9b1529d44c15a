import fc from 'fast-check';
import type { Cell } from '../../src/domain/cells/cell';

/** A drawn roster and an export of it, in which some of it reads otherwise. */
export type Drawn = { roster: Cell[][]; exported: Cell[][] };

const NAMES = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', 'Lee, Ana'];
const NEW_NAMES = [...NAMES, 'Newcomer, Nell', 'Other, Otto'];
const SITES = ['Oak', 'Birch'];
const SERVICES = ['Resource', 'Speech', 'OT'];
const STUDENTS = ['Alvarez, Ana', 'Bishop, Ben', 'Diaz, Drew', 'Evans, Ella', 'Fox, Finn', 'Gray, Gil'];

/** How a district writes its roster. */
type Way = {
  unit: 'Hours' | 'Minutes';
  slashes: boolean;
  units: boolean;
  grade: (grade: number) => Cell;
  births: boolean;
};

const way: fc.Arbitrary<Way> = fc.record({
  unit: fc.constantFrom('Hours', 'Minutes'),
  slashes: fc.boolean(),
  units: fc.boolean(),
  grade: fc.constantFrom<Way['grade']>(
    (grade) => grade,
    (grade) => String(grade),
    (grade) => `0${grade}`,
    (grade) => `${grade}th`,
  ),
  births: fc.boolean(),
});

const day = ({ slashes }: Way, iso: string): string =>
  slashes && iso !== '' ? `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}` : iso;
const amount = ({ unit, units }: Way, hours: number): Cell => {
  const value = unit === 'Hours' ? hours : hours * 60;
  return units ? `${value} ${unit === 'Hours' ? 'hours' : 'min'}` : value;
};

/** What rows say, whatever they are written like. */
type Student = {
  id: string;
  name: string;
  birth: string;
  grade: number;
  site: string;
  manager: string;
  services: Service[];
};
type Service = {
  service: string;
  start: string;
  end: string;
  hours: number;
  provider: string;
  notes: string;
};

const service = (names: readonly string[]): fc.Arbitrary<Omit<Service, 'service'>> =>
  fc.record({
    start: fc.constantFrom('2026-08-15', '2026-09-01'),
    end: fc.constantFrom('2027-05-28', '2027-06-15', ''),
    hours: fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4),
    provider: fc.constantFrom(...names, ''),
    notes: fc.constantFrom('', 'call mom', 'Friday'),
  });

const students: fc.Arbitrary<Student[]> = fc
  .tuple(
    ...STUDENTS.map((name, i) =>
      fc.record({
        id: fc.constant(`200000${i}`),
        name: fc.constant(name),
        birth: fc.constant(`201${i}-03-0${i + 1}`),
        grade: fc.integer({ min: 4, max: 8 }),
        site: fc.constantFrom(...SITES),
        manager: fc.constantFrom(...NAMES),
        services: fc
          .tuple(fc.subarray(SERVICES, { minLength: 1 }), ...SERVICES.map(() => service(NAMES)))
          .map(([some, ...drawn]) =>
            some.flatMap((each, at) => ({ ...(drawn[at] ?? drawn[0]), service: each }) as Service),
          ),
      }),
    ),
  )
  .chain((all) => fc.subarray(all, { minLength: 1 }));

/** One edit that an export makes. */
type Edit = { student: number; service: number; what: (student: Student, service: Service) => unknown };

const edit: fc.Arbitrary<Edit> = fc.record({
  student: fc.nat(5),
  service: fc.nat(2),
  what: fc.oneof(
    fc.integer({ min: 4, max: 9 }).map((grade) => (student: Student) => Object.assign(student, { grade })),
    fc.constantFrom(...SITES).map((site) => (student: Student) => Object.assign(student, { site })),
    fc
      .constantFrom(...NEW_NAMES)
      .map((name) => (student: Student) => Object.assign(student, { manager: name })),
    fc
      .constantFrom('7', '9')
      .map((digit) => (student: Student) => Object.assign(student, { id: digit + student.id.slice(1) })),
    fc
      .constantFrom(' Jr', '-Smith')
      .map(
        (more) => (student: Student) =>
          Object.assign(student, { name: student.name.replace(',', `${more},`) }),
      ),
    fc
      .constantFrom(...NEW_NAMES, '')
      .map((name) => (_: Student, own: Service) => Object.assign(own, { provider: name })),
    fc
      .integer({ min: 1, max: 12 })
      .map((quarters) => (_: Student, own: Service) => Object.assign(own, { hours: quarters / 4 })),
    fc.constant((_: Student, own: Service) => Object.assign(own, { start: '2027-06-20', end: '2028-06-01' })),
    fc
      .constantFrom('2026-08-01', '2026-10-01')
      .map((start) => (_: Student, own: Service) => Object.assign(own, { start })),
    fc.constantFrom('2027-05-01', '').map((end) => (_: Student, own: Service) => Object.assign(own, { end })),
    fc.constant((student: Student) => student.services.pop()),
    service(NEW_NAMES).map((own) => (student: Student) => {
      const free = SERVICES.find((each) => !student.services.some((known) => known.service === each));
      if (free) student.services.push({ ...own, service: free });
    }),
  ),
});

function edited(all: readonly Student[], edits: readonly Edit[]): Student[] {
  const copy = structuredClone([...all]);
  for (const { student: at, service: which, what } of edits) {
    const student = copy[at % copy.length];
    const own = student?.services[which % Math.max(1, student.services.length)];
    if (student && own) what(student, own);
  }
  return copy;
}

const LONG = ['Student ID', 'Student Name', 'Grade', 'School', 'Service', 'Start Date', 'End Date'];

function longRows(all: readonly Student[], how: Way): Cell[][] {
  const header = [
    ...LONG,
    `${how.unit} per week`,
    'Provider',
    'Case Manager',
    ...(how.births ? ['Birth Date'] : []),
    'Notes',
  ];
  const rows = all.flatMap((student) =>
    student.services.map((own): Cell[] => [
      student.id,
      student.name,
      how.grade(student.grade),
      student.site,
      own.service,
      day(how, own.start),
      day(how, own.end),
      amount(how, own.hours),
      own.provider,
      student.manager,
      ...(how.births ? [day(how, student.birth)] : []),
      own.notes,
    ]),
  );
  return [header, ...rows];
}

function wideRows(all: readonly Student[], how: Way): Cell[][] {
  const columns = ['Resource Teacher', 'SLP', 'OT'];
  const header = [
    ...LONG.filter((title) => title !== 'Service'),
    ...columns.flatMap((column) => [column, `${column} ${how.unit}`]),
    'Case Manager',
    'Notes',
  ];
  const rows = all.map((student): Cell[] => {
    const [first] = student.services;
    return [
      student.id,
      student.name,
      how.grade(student.grade),
      student.site,
      day(how, first?.start ?? ''),
      day(how, first?.end ?? ''),
      ...SERVICES.flatMap((each): Cell[] => {
        const own = student.services.find((known) => known.service === each);
        return own ? [own.provider || 'Unassigned', amount(how, own.hours)] : ['', ''];
      }),
      student.manager,
      first?.notes ?? '',
    ];
  });
  return [header, ...rows];
}

/** A roster, long or wide, written in a district's way, and an export of some of it otherwise, in another order. */
export const drawn = (most: number): fc.Arbitrary<Drawn> =>
  fc
    .tuple(students, way, fc.boolean(), fc.array(edit, { maxLength: most }), fc.boolean(), fc.integer())
    .map(([all, how, wide, edits, sameOrder]) => {
      const rowsOf = wide ? wideRows : longRows;
      const [header = [], ...rows] = rowsOf(edited(all, edits), how);
      return { roster: rowsOf(all, how), exported: [header, ...(sameOrder ? rows : rows.reverse())] };
    });
