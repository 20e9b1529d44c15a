import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  isDoubtfulProvider,
  isOfAnother,
  recognisedColumns,
} from '../../../src/domain/roster/recognisedColumns';
import { type Said, saidColumns } from './said';

type Columns = Record<string, Cell[]>;
const ONE: Cell[] = ['Lund, Sara', 'Park, Joon'];
const TWO: Cell[] = ['Cho, Ben', 'Ramos, Elena'];

/**
 * Which column is what; those that may be it as well have a question mark, and those whose cells speak against it are struck out. Ways in
 * which a column is headed have a bar between them. `said`: the columns that the user chose, null for none.
 */
function read(columns: Columns, said?: Said): string {
  const titles = Object.keys(columns);
  const all = Object.values(columns);
  const { places, rivals, unfit, doubtful } = recognisedColumns(
    titles.map((title) => title.split(' | ')),
    (column) => all[column] ?? [],
    said && saidColumns(said),
  );
  return [
    ...Object.entries(places).map(([field, column]) => `${field}: ${titles[column]}`),
    ...rivals.map(({ field, other }) => `${field}? ${titles[other]}`),
    ...unfit.map(({ field, column }) => `no ${field}: ${titles[column]}`),
    ...doubtful.map((column) => `whose? ${titles[column]}`),
  ].join('; ');
}

describe('columns are known by their headers and by what their cells hold', () => {
  test.each<[Columns, string]>([
    [
      { 'Student ID': [1, 2], Student: ['A, B', 'C, D'], Grade: ['3', '4'], School: ['Oak', 'Elm'] },
      'studentId: Student ID; name: Student; grade: Grade; site: School',
    ],
    [{ Grade: [] }, 'grade: Grade'],
    [{ Grade: ['x', 'y'] }, 'no grade: Grade'],
    [{ 'Start Date': ['soon', 'later'] }, 'no start: Start Date'],
    [{ Provider: [1, 2] }, 'no provider: Provider'],
    // "ID" alone is one by its digits.
    [{ ID: [] }, 'studentId: ID'],
    [{ ID: ['a', 2] }, 'studentId: ID'],
    [{ ID: ['a', 'b', 2] }, ''],
    [{ ID: ['a'] }, ''],
    [{ 'Student ID': ['a', 'b', 2] }, 'studentId: Student ID'],
    // A person's ID is one by its names.
    [{ 'Provider ID': ONE }, 'provider: Provider ID'],
    [{ 'Provider ID': [12, 13] }, 'no provider: Provider ID'],
    [{ 'Provider ID': [] }, ''],
    [{ 'Provider ID': ['Lund, Sara'] }, 'provider: Provider ID'],
    [{ 'Provider ID': ['Lund, Sara', 'Park 2'] }, ''],
    // The first way in which a column is headed holds, if it says anything.
    [{ 'School | Grade': [] }, 'site: School | Grade'],
    [{ 'Plan | Grade': [] }, 'grade: Plan | Grade'],
    // A student with the ID behind the name.
    [{ 'Student (ID)': ['Alder, Ana (1001)', 'Birch, Ben (1002)'] }, 'name: Student (ID)'],
    [{ 'Sped Teacher (case manager)': ONE }, 'caseManager: Sped Teacher (case manager)'],
  ])('%j: %s', (columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

describe('of two columns', () => {
  test.each<[Columns, string]>([
    [{ Provider: ONE, Teacher: TWO }, 'provider: Provider'],
    [{ Provider: ONE, 'Case Manager': TWO }, 'provider: Provider; caseManager: Case Manager'],
    [{ 'Provider 1': ONE, 'Provider 2': TWO }, 'provider: Provider 1; provider? Provider 2'],
    [{ 'Provider 2': TWO, 'Provider 1': ONE }, 'provider: Provider 1; provider? Provider 2'],
    [{ Provider: [], 'Service Provider': ONE }, 'provider: Service Provider'],
    [{ Provider: ONE, 'Service Provider': ONE }, 'provider: Service Provider'],
    [{ 'Service Provider': ONE, Provider: ONE }, 'provider: Service Provider'],
    [{ School: ['Oak'], 'School Name': [] }, 'site: School'],
    [{ 'School Name': [], School: ['Oak'] }, 'site: School'],
    [{ Provider: ONE, provider: TWO }, 'provider: Provider; provider? provider'],
    [{ School: [], Campus: [] }, 'site: School'],
    [{ SCHOOL: ['Oak'], 'SCHOOL NAME': ['Elm'] }, 'site: SCHOOL NAME; site? SCHOOL'],
    [
      { 'Assigned School': ['Oak'], 'Assigned School Name': ['Elm'] },
      'site: Assigned School Name; site? Assigned School',
    ],
    [
      { 'Assigned School Name': ['Oak'], 'Assigned School': ['Elm'] },
      'site: Assigned School Name; site? Assigned School',
    ],
    [{ Provider: ONE, 'Service Provider': TWO }, 'provider: Service Provider; provider? Provider'],
    [{ 'Grade 24-25': ['3', '4'], 'Grade 25-26': ['4', '5'] }, 'grade: Grade 25-26; grade? Grade 24-25'],
    [{ Service: ['OT'], 'Related Service': ['PT'] }, 'service: Service; service? Related Service'],
    [{ Service: ['OT'], 'Service Type': ['PT'] }, 'service: Service'],
  ])(
    'the one that says more is taken, and another that says otherwise is asked about: %j: %s',
    (columns, says) => {
      expect(read(columns)).toBe(says);
    },
  );
});

describe('a teacher', () => {
  test.each<[Columns, string]>([
    [{ Teacher: ONE }, 'provider: Teacher'],
    [{ Teacher: ONE, 'Case Manager': TWO }, 'caseManager: Case Manager; whose? Teacher'],
    [{ 'Classroom Teacher': ONE }, 'whose? Classroom Teacher'],
    [{ 'Classroom Teacher': [1, 2] }, ''],
    [
      { 'Classroom Teacher': ONE, 'Case Manager': TWO },
      'caseManager: Case Manager; whose? Classroom Teacher',
    ],
    [{ 'Homeroom Teacher': ONE, Provider: TWO }, 'provider: Provider'],
  ])('may be anybody’s: %j: %s', (columns, says) => {
    expect(read(columns)).toBe(says);
  });

  test('as “Teacher” alone is, and “Provider” is not', () => {
    const headers = ['Teacher', 'Provider', 'Sped Teacher', 'Case Manager', ''];
    expect(headers.map(isDoubtfulProvider)).toEqual([true, false, false, false, false]);
  });

  test('is somebody else’s below a title that says so', () => {
    const titles = ['Parent', 'Former', 'SLP (previous)', 'Student', ''];
    expect(titles.map(isOfAnother)).toEqual([true, true, true, false, false]);
  });
});

describe('which lines are consults', () => {
  test.each<[Columns, string]>([
    [{ Consult: ['x', ''] }, 'delivery: Consult'],
    [{ Consult: ['x', 'maybe'] }, ''],
    [{ Consult: [] }, 'delivery: Consult'],
    // By words, whatever the header.
    [{ How: ['Direct', 'Consult'] }, 'delivery: How'],
    [{ How: ['Consult'] }, 'delivery: How'],
    [{ How: ['Direct', 'Direct'] }, ''],
    [{ How: ['Consult', 'maybe'] }, ''],
    [{ How: ['D', 'C'] }, ''],
    [{ How: ['  D ', 'Consult'] }, ''],
    [{ How: ['Ind', 'Consult'] }, ''],
    [{ How: ['Ind.', 'Consult'] }, 'delivery: How'],
    [{ Delivery: ['D', 'C'] }, 'delivery: Delivery'],
    [{ Notes: ['x'], How: ['Direct', 'Consult'] }, 'delivery: How'],
    [{ Delivery: ['Direct', 'Consult'], How: ['Direct', 'Consult'] }, 'delivery: Delivery'],
  ])('is said by %j: %s', (columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

describe('a name in two columns', () => {
  test.each<[Columns, string]>([
    [{ 'Last Name': ['A'], 'First Name': ['B'] }, 'lastName: Last Name; firstName: First Name'],
    [
      { Student: ['A, B'], 'Last Name': ['A'], 'First Name': ['B'] },
      'lastName: Last Name; firstName: First Name',
    ],
    [{ Student: ['A, B'], 'First Name': ['B'] }, 'name: Student; firstName: First Name'],
    [
      { 'Provider Last Name': ['Lund'], 'Provider First Name': ['Sara'] },
      'provider: Provider Last Name; providerFirst: Provider First Name',
    ],
    [{ Provider: ONE, 'Provider First Name': ['Sara'] }, 'provider: Provider'],
  ])('%j: %s', (columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

describe('a number behind the name of a school is a grade', () => {
  const OAK: Cell[] = ['Oak Elem 3', 'Oak Elem 4'];
  test.each<[Columns, string]>([
    [{ School: OAK }, ''],
    [{ School: OAK, Grade: ['3', '4'] }, 'grade: Grade; site: School'],
    [{ School: OAK, Grade: ['3'] }, 'grade: Grade; site: School'],
    [{ School: OAK, 'Plan | Grade': ['3', '4'] }, 'grade: Plan | Grade; site: School'],
    [{ School: OAK, 'Grade (fall)': ['3', '4'] }, 'grade: Grade (fall); site: School'],
    // No grades stand there.
    [{ School: OAK, Grade: [] }, 'grade: Grade'],
    [{ School: OAK, Grade: ['x', 'y'] }, 'no grade: Grade'],
    [{ School: OAK, Wing: ['3', '4'] }, ''],
    [{ 'School (Grade)': ['Oak 3', 'Elm 7'] }, ''],
  ])('unless they have a column: %j: %s', (columns, says) => {
    expect(read(columns)).toBe(says);
  });

  test('or the user says that they have none, or which', () => {
    const columns = { School: OAK, Grade: ['3', '4'] };
    expect(read(columns, { grade: null })).toBe('');
    expect(read(columns, { grade: 1 })).toBe('grade: Grade; site: School');
    expect(read({ School: OAK, Level: ['x'] }, { grade: 1 })).toBe('grade: Level; site: School');
  });
});

describe('beside what the user chose', () => {
  const NAMES: Columns = { Student: ['A, B'], 'Last Name': ['A'], 'First Name': ['B'] };
  test.each<[Columns, Said, string]>([
    [NAMES, { name: 0 }, 'name: Student'],
    [NAMES, { name: null }, 'lastName: Last Name; firstName: First Name'],
    [NAMES, { name: 0, lastName: 1 }, 'name: Student; lastName: Last Name'],
    [{ Teacher: ONE }, { caseManager: null }, 'provider: Teacher'],
    [{ Teacher: ONE, Who: TWO }, { caseManager: 1 }, 'caseManager: Who; whose? Teacher'],
    [
      { 'Student ID': [1], Grade: ['3'], School: ['Oak'] },
      { studentId: 0 },
      'studentId: Student ID; grade: Grade; site: School',
    ],
    [{ ID: [1], Provider: ONE }, { provider: null }, 'studentId: ID'],
  ])('the rest is known: %j, %j: %s', (columns, said, says) => {
    expect(read(columns, said)).toBe(says);
  });
});
