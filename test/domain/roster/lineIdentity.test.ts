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
