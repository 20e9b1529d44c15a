import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/cells/day';
import { ecseCaseload, type GradesServed, limitFor } from '../../../src/standards/loads/limits';
import { bandName } from '../../../src/standards/loads/provision';
import { readings } from '../../../src/standards/missouri/readings';
import { provisions } from '../../../src/standards/missouri/tables';
import { RULES } from '../../kit/rules';

const limit = (
  method: GradesServed['method'],
  grade: GradesServed['grades'][number],
  level: 'maximum' | 'desirable',
) => limitFor({ method, grades: [grade], level, mixed: 'strictest' }, RULES);
const is = (value: number) => ({ ok: true, value });

describe.each([
  {
    method: 'head count',
    rows: { 'K-2': [50, 40], '3-4': [55, 45], '5-6': [60, 50], '7-12': [60, 50] },
  },
  {
    method: 'altcase',
    rows: { 'K-2': [50, 40], '3-4': [55, 45], '5-6': [60, 50], '7-12': [60, 50] },
  },
  {
    method: 'self-contained',
    rows: { 'K-2': [8, 5], '3-4': [9, 5], '5-6': [9, 6], '7-12': [10, 6] },
  },
] as const)('$method', ({ method, rows }) => {
  const grades = {
    'K-2': ['TK', 'K', '1', '2'],
    '3-4': ['3', '4'],
    '5-6': ['5', '6'],
    '7-12': ['7', '8', '9', '10', '11', '12'],
  } as const;
  const bands = ['K-2', '3-4', '5-6', '7-12'] as const;

  test.each(bands.map((band) => [band, rows[band]] as const))(
    'grades %s: maximum and desirable %j',
    (band, [maximum, desirable]) => {
      for (const grade of grades[band]) {
        expect(limit(method, grade, 'maximum')).toEqual(is(maximum));
        expect(limit(method, grade, 'desirable')).toEqual(is(desirable));
      }
    },
  );

  test('has these rows and no other', () => {
    const [provision, ...others] = provisions.filter((candidate) => candidate.method === method);
    expect(others).toEqual([]);
    expect(provision?.shape === 'grade bands' && provision.rows.map(bandName)).toEqual(bands);
  });
});

const POSITIONS: readonly (readonly [string, number, number])[] = [
  ['Center-based self-contained teacher', 12, 22],
  ['Classroom paraprofessional', 12, 22],
  ['Integrated classroom teacher', 12, 20],
  ['Itinerant teacher, traveling', 12, 30],
  ['Itinerant teacher, non-traveling', 31, 50],
  ['Diagnostic staff', 160, 160],
  ['Related service staff (OT, PT, speech)', 45, 50],
  ['Program or process coordinator', 200, 200],
  ['Secretary', 200, 200],
  ['Nurse', 175, 175],
  ['Social worker, general', 175, 175],
  ['Social worker, diagnostic', 160, 160],
  ['Social worker, related services', 50, 50],
  ['Integrated classroom session, all children', 12, 12],
];

describe('early childhood', () => {
  test.each(POSITIONS)('%s: %i to %i', (position, low, high) => {
    expect(ecseCaseload({ position, bound: 'low' }, RULES)).toEqual(is(low));
    expect(ecseCaseload({ position, bound: 'high' }, RULES)).toEqual(is(high));
  });

  test('has these positions and no other', () => {
    const names = provisions.flatMap((provision) =>
      provision.shape === 'positions' ? provision.rows.map((row) => row.position) : [],
    );
    expect(names).toEqual(POSITIONS.map(([position]) => position));
  });
});

describe('the data', () => {
  test('every provision has its own id, a citation and a day on which it was checked', () => {
    expect(new Set(provisions.map((provision) => provision.id)).size).toBe(provisions.length);
    for (const { citation, edition } of provisions) {
      expect(citation).toContain('section 16');
      expect(parseDay(edition.checkedOn)).not.toBeNull();
    }
  });

  test('the text speaks more strongly of class and session sizes than of caseloads', () => {
    expect(provisions.map(({ id, force }) => [id, force])).toEqual([
      ['mo.16.head-count', 'guideline'],
      ['mo.16.altcase', 'guideline'],
      ['mo.16.self-contained', 'should not exceed'],
      ['mo.16.ecse', 'guideline'],
      ['mo.16.ecse-session', 'may not exceed'],
    ]);
  });

  test('head count and ALTCASE are two provisions, one of which can change alone', () => {
    const tables = provisions.filter(({ method }) => method === 'head count' || method === 'altcase');
    expect(tables).toHaveLength(2);
    expect(tables[0]?.rows).not.toBe(tables[1]?.rows);
  });

  test('every reading has an id of its own and its day', () => {
    expect(new Set(readings.map((reading) => reading.id)).size).toBe(readings.length);
    for (const { date, open, reading } of readings) {
      expect(parseDay(date)).not.toBeNull();
      expect(open).toMatch(/\.$/);
      expect(reading).toMatch(/\.$/);
    }
  });
});
