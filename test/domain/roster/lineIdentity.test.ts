import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/cells/day';
import {
  type KnownLine,
  type LineIdentity,
  lineIdentity,
  matchLines,
} from '../../../src/domain/roster/lineIdentity';

const AUGUST = '2026-08-24' as Day;
const MARCH = '2026-03-02' as Day;

const line = (studentId: string, service: string, start: Day | '' = AUGUST, lineId = ''): LineIdentity => ({
  studentId,
  service,
  start,
  lineId,
});
const known = (key: string, identity: LineIdentity): KnownLine => ({ key, ...identity });

describe('a line’s identity', () => {
  it('is its Line ID, else student, service and start', () => {
    expect(lineIdentity(line('1', 'A', AUGUST, 'x'))).toBe(lineIdentity(line('2', 'B', MARCH, 'x')));
    expect(lineIdentity(line('1', 'Speech  therapy'))).toBe(lineIdentity(line('1', ' speech THERAPY ')));
    expect(
      new Set(
        [line('1', 'A'), line('1', 'B'), line('2', 'A'), line('1', 'A', MARCH), line('1', 'A', '')].map(
          lineIdentity,
        ),
      ).size,
    ).toBe(5);
  });
});

it('of twins each has a number of its own', () => {
  const twins = [line('1', 'A'), { ...line('1', 'A'), twin: 2 }, { ...line('1', 'A'), twin: 3 }];
  expect(new Set(twins.map(lineIdentity)).size).toBe(3);
  expect(lineIdentity({ ...line('1', 'A', AUGUST, 'x'), twin: 2 })).toBe(
    lineIdentity(line('1', 'A', AUGUST, 'x')),
  );
});

describe('twins, of one student, service and start,', () => {
  /** Twins of the log, of which each has its likeness to each row, by the row's minutes. */
  const twins = (...likeness: number[][]): KnownLine[] =>
    likeness.map((own, n) => ({
      ...known(`L-${n + 1}`, line('1', 'A')),
      likeness: ({ minutes }) => own[minutes ?? 0] ?? 0,
    }));
  const rows = (many: number, start = AUGUST) =>
    Array.from({ length: many }, (_, minutes) => ({ ...line('1', 'A', start), minutes }));

  it.each<[string, number[][], number, (string | null)[]]>([
    [
      'meet as alike as they can be all together',
      [
        [5, 4],
        [4, 0],
      ],
      2,
      ['L-2', 'L-1'],
    ],
    ['of which one row is left meet the likest', [[1], [3], [2]], 1, ['L-2']],
    ['of which one row is left meet the likest of two', [[1], [3]], 1, ['L-2']],
    ['of which one is known go to the likest row', [[1, 3]], 2, [null, 'L-1']],
    [
      'that are alike meet in their order',
      [
        [1, 1],
        [1, 1],
      ],
      2,
      ['L-1', 'L-2'],
    ],
    [
      'that are nothing alike meet in their order',
      [
        [0, 0],
        [0, 0],
      ],
      2,
      ['L-1', 'L-2'],
    ],
    [
      'of five are each tried with each',
      [
        [9, 8, 0, 0, 0],
        [8, 0, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 0, 0, 1],
      ],
      5,
      ['L-2', 'L-1', 'L-3', 'L-4', 'L-5'],
    ],
    [
      'of six the likest first',
      [
        [9, 8, 0, 0, 0, 0],
        [8, 0, 0, 0, 0, 0],
        [0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0],
        [0, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 1],
      ],
      6,
      ['L-1', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6'],
    ],
    [
      'of six the likest first, though fewer rows are left',
      [[8, 9], [0, 7], [], [], [], []],
      2,
      ['L-2', 'L-1'],
    ],
  ])('%s', (_, likeness, many, keys) => {
    expect(matchLines(rows(many), twins(...likeness))).toEqual(keys);
  });

  it('of which nothing tells one from another meet none', () => {
    const [one, two] = twins([1, 0], [0, 1]);
    if (!one || !two) throw new Error('There are two.');
    const { likeness: _, ...untold } = two;
    expect(matchLines(rows(2), [one, untold])).toEqual([null, null]);
    expect(matchLines(rows(1), [untold])).toEqual(['L-2']);
    expect(matchLines(rows(2), [untold])).toEqual(['L-2', null]);
  });

  it('of which one’s start was corrected: it is the one that is left', () => {
    const both = twins([9], [0]);
    const corrected = { ...line('1', 'A', MARCH), minutes: 7 };
    expect(matchLines([...rows(1), corrected], both)).toEqual(['L-1', 'L-2']);
    expect(matchLines([corrected], both)).toEqual([null]);
    const three = twins([9], [0, 9], [0]);
    expect(matchLines([...rows(1), corrected], three)).toEqual(['L-1', null]);
    expect(matchLines([...rows(2), corrected], three)).toEqual(['L-1', 'L-2', 'L-3']);
    const third = known('L-3', line('1', 'A', '2026-05-01' as Day));
    expect(matchLines([...rows(1), corrected], [...both.slice(0, 1), third])).toEqual(['L-1', null]);
  });

  it('meet no line that ended before they start', () => {
    const ended = (exit: string): KnownLine => ({
      ...known('L-1', line('1', 'A', MARCH)),
      exit: exit as Day,
    });
    expect(matchLines([line('1', 'A')], [ended('2026-08-23')])).toEqual([null]);
    expect(matchLines([line('1', 'A')], [ended('2026-08-24')])).toEqual(['L-1']);
    const pair = twins([1], [2]).map((each, n): KnownLine => ({ ...each, exit: n === 1 ? MARCH : '' }));
    expect(matchLines(rows(1), pair)).toEqual(['L-1']);
  });
});

describe('roster lines and the log’s lines', () => {
  it('meet by Line ID, even where student, service and start were corrected', () => {
    expect(matchLines([line('9', 'B', MARCH, 'x')], [known('L-1', line('1', 'A', AUGUST, 'x'))])).toEqual([
      'L-1',
    ]);
  });

  it('meet by student, service and start in any order', () => {
    const all = [line('1', 'A'), line('1', 'B'), line('1', 'A', MARCH), line('2', 'A')];
    const log = all.map((identity, n) => known(`L-${n}`, identity));
    expect(matchLines(all, [...log].reverse())).toEqual(['L-0', 'L-1', 'L-2', 'L-3']);
  });

  it('meet by student and service where a start date was corrected and there is one line only', () => {
    expect(matchLines([line('1', 'A', MARCH)], [known('L-1', line('1', 'A'))])).toEqual(['L-1']);
    expect(matchLines([line('1', 'A', '')], [known('L-1', line('1', 'A'))])).toEqual(['L-1']);
  });

  it('do not meet by student and service where either side has two', () => {
    const both = [known('L-1', line('1', 'A', AUGUST)), known('L-2', line('1', 'A', MARCH))];
    const later = '2026-11-30' as Day;
    expect(matchLines([line('1', 'A', later)], both)).toEqual([null]);
    expect(
      matchLines([line('1', 'A', later), line('1', 'A', MARCH)], [known('L-1', line('1', 'A'))]),
    ).toEqual([null, null]);
    // The renewed line is new, though the old one's row is gone and its key is free.
    expect(matchLines([line('1', 'A', MARCH), line('1', 'A', later)], both)).toEqual(['L-2', null]);
  });

  it('meet when a Line ID column was added or removed since, but never across two different IDs', () => {
    expect(matchLines([line('1', 'A', AUGUST, 'x')], [known('L-1', line('1', 'A'))])).toEqual(['L-1']);
    expect(matchLines([line('1', 'A')], [known('L-1', line('1', 'A', AUGUST, 'x'))])).toEqual(['L-1']);
    expect(matchLines([line('1', 'A', AUGUST, 'y')], [known('L-1', line('1', 'A', AUGUST, 'x'))])).toEqual([
      null,
    ]);
  });

  it('meet also behind rows that are new', () => {
    const log = [known('L-1', line('1', 'A')), known('L-2', line('1', 'A', MARCH))];
    expect(matchLines([line('2', 'A'), line('1', 'A'), line('1', 'A', MARCH)], log)).toEqual([
      ...[null, 'L-1', 'L-2'],
    ]);
    expect(matchLines([line('2', 'A'), line('1', 'A', MARCH)], log.slice(0, 1))).toEqual([null, 'L-1']);
    expect(
      matchLines(
        [line('2', 'A', AUGUST, 'y'), line('3', 'A', AUGUST, 'x')],
        [known('L-1', line('1', 'A', AUGUST, 'x'))],
      ),
    ).toEqual([null, 'L-1']);
  });

  it('are strangers where student or service differ', () => {
    expect(matchLines([line('2', 'A'), line('1', 'B')], [known('L-1', line('1', 'A'))])).toEqual([
      null,
      null,
    ]);
  });

  it('never share a key, and known lines are always found again', () => {
    const identity = fc.record({
      studentId: fc.constantFrom('1', '2', '3'),
      service: fc.constantFrom('A', 'B'),
      start: fc.constantFrom<Day | ''>('', AUGUST, MARCH),
      lineId: fc.constantFrom('', '', 'x', 'y'),
    });
    const lines = fc.uniqueArray(identity, { selector: lineIdentity });
    fc.assert(
      fc.property(lines, lines, (roster, log) => {
        const keys = matchLines(
          roster,
          log.map((one, n) => known(`L-${n}`, one)),
        ).filter((key) => key !== null);
        expect(new Set(keys).size).toBe(keys.length);
        expect(
          matchLines(
            roster,
            roster.map((one, n) => known(`L-${n}`, one)),
          ).filter((key) => key === null),
        ).toEqual([]);
      }),
    );
  });
});
