import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinRecord } from '../../../src/domain/caseload/join';
import { joinOn } from '../../../src/domain/caseload/joinOn';
import type { Cell } from '../../../src/domain/cells/cell';
import { findPerson } from '../../../src/domain/people/personName';
import { foldOn } from '../../../src/domain/record/foldOn';
import { type Timeline, timelinesFrom } from '../../../src/domain/record/timeline';
import { rosterCases } from '../../../src/domain/roster/managed';
import { day, fact, recorded } from '../../kit/entries';
import { ANOTHER_ID, DAYS, histories } from '../../kit/histories';
import { mappingOf, read } from '../../kit/plainRoster';

const STUDENTS = ['2000001', ANOTHER_ID, '2000003'];
const LINES = [
  fact({ lineKey: 'L-000001' }),
  fact({ lineKey: 'L-000002', studentId: '2000003' }),
  fact({ lineKey: 'L-000003', service: 'Speech' }),
  fact({ lineKey: 'C-000001', kind: 'case management', service: '' }),
  fact({ lineKey: 'C-000002', kind: 'case management', service: 'Speech', studentId: '2000003' }),
];
const HEADER = ['Student ID', 'Service', 'Provider', 'Start Date', 'Minutes', 'Line ID', 'Case Manager'];
const find = findPerson([{ key: 'P-0001', name: 'Ramos, Elena', alsoWrittenAs: ['Ms. Ramos'] }]);

const row: fc.Arbitrary<Cell[]> = fc
  .record({
    student: fc.constantFrom(...STUDENTS),
    service: fc.constantFrom('Resource', 'Resource', 'Speech'),
    start: fc.constantFrom(...DAYS, ''),
    line: fc.constantFrom('', '', '', 'L-000001', 'L-000002', 'their own'),
    manager: fc.constantFrom('', 'TBD', 'Ramos, Elena', 'Ms. Ramos', 'Cho, Ben'),
  })
  .map(({ student, service, start, line, manager }) => [
    student,
    service,
    'Ramos, Elena',
    start,
    60,
    line,
    manager,
  ]);

describe('a join that goes on', () => {
  test('is the join of the whole roster with the whole record', () => {
    fc.assert(
      fc.property(
        histories(LINES, 8),
        fc.array(row, { maxLength: 7 }),
        fc.nat({ max: 13 }),
        (entries, rows, cut) => {
          const roster = read([HEADER, ...rows], mappingOf([HEADER]));
          const joinedTo = (timelines: ReadonlyMap<string, Timeline>) =>
            joinRecord(roster, timelines, rosterCases(roster, roster.lines, find));
          const [past, more] = [entries.slice(0, cut), entries.slice(cut)];
          const then = timelinesFrom(past);
          const now = foldOn(then, past, more);
          const whole = joinedTo(now);
          const after = joinOn(joinedTo(then), roster, find, then, now);
          expect([...after.lines]).toEqual([...whole.lines]);
          expect(after.newRows).toEqual(whole.newRows);
          expect(after.newManaged).toEqual(whole.newManaged);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('leaves the lines of other students as they were', () => {
    const roster = read([HEADER, ['2000001', 'Resource'], ['2000003', 'Resource']], mappingOf([HEADER]));
    const past = recorded(...LINES);
    const more = recorded(...LINES, fact({ change: 'Assign', begin: day('2026-11-30') })).slice(LINES.length);
    const then = timelinesFrom(past);
    const now = foldOn(then, past, more);
    const before = joinRecord(roster, then, rosterCases(roster, roster.lines, find));
    const { lines } = joinOn(before, roster, find, then, now);
    expect(lines.get('L-000002')).toBe(before.lines.get('L-000002'));
    expect(lines.get('L-000001')?.timeline.assignments).toHaveLength(2);
    expect(lines.get('L-000001')?.row?.row).toBe(2);
  });
});
