import type { Output } from '../../src/contract/contract';
import type { YearLoad, YearRole } from '../../src/contract/schoolYear';
import { load } from './exampleData';

/** What a new school year comes to, as the server sends it. */

type Projected = YearLoad['after'];
const figures = (number: number | null, more: Partial<Projected> = {}): Projected => {
  const { method, desirable, maximum, status, students: many, lines, rests } = load(number);
  return { method, desirable, maximum, status, number, students: many, lines, rests, ...more };
};

const projected = (
  key: string,
  name: string,
  before: number | null,
  after: number | null,
  more: Partial<YearLoad> = {},
): YearLoad => ({
  key,
  name,
  role: 'Resource teacher',
  fte: 1,
  vacancy: false,
  before: figures(before),
  after: figures(after),
  ...more,
});

const role = (name: string, more: Partial<YearRole> = {}): YearRole => ({
  role: name,
  students: 180,
  has: 4,
  atDesirable: 4,
  atMaximum: 3.6,
  vacant: 0,
  missingAtDesirable: 0,
  missingAtMaximum: 0,
  note: '',
  ...more,
});

export const projection = (more: Partial<Output<'projectYear'>> = {}): Output<'projectYear'> => ({
  findings: [],
  counts: { grades: 311, schools: 0, leavers: 4, moves: 0, cases: 0, esy: 1 },
  people: [
    projected('P-0002', 'Cho, Ben', 31.2, 34),
    projected('P-0001', 'Ramos, Elena', 42.6, 46.1),
    projected('P-0005', 'Whitfield, June', 52.4, 55.25, { role: 'SLP', fte: 0.8 }),
    projected('V-1', 'Vacant SLP - Oak', 5, 7, {
      role: 'SLP',
      vacancy: true,
      after: figures(null, { lines: 7, students: 7 }),
    }),
  ],
  roles: [
    role('Resource teacher'),
    role('Counselor', {
      missingAtDesirable: null,
      missingAtMaximum: null,
      note: 'No method chosen in Providers: head count only.',
    }),
    role('SLP', {
      students: 212,
      has: 3.8,
      vacant: 1,
      atDesirable: 5.31,
      atMaximum: 4.25,
      missingAtDesirable: 1.51,
      missingAtMaximum: 0.45,
    }),
    role('OT', {
      students: 31,
      has: 1,
      atDesirable: null,
      atMaximum: null,
      missingAtDesirable: null,
      missingAtMaximum: null,
      note: 'The state plan names no number for this role.',
    }),
  ],
  ...more,
});

export const manyProjected = projection({
  people: Array.from({ length: 500 }, (_, i) =>
    projected(`P-${1_000 + i}`, `Teacher ${String(i).padStart(3, '0')}, Pat`, 30, 20 + (i % 36)),
  ),
});
