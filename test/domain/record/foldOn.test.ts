import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANGES, type Change, type Entry, type Fact } from '../../../src/domain/record/entry';
import { foldOn, type Timeline, timelinesFrom, withFacts } from '../../../src/domain/record/timeline';
import { day, fact, recorded } from '../../kit/entries';

const LINES = ['L-000001', 'L-000002'];
const DAYS = ['2026-08-01', '2026-08-15', '2026-09-01', '2026-11-30'];

/** What an entry does besides its change; an Undo takes back the entry that stands `back` before it, or a later one. */
type Also = 'nothing' | 'another ID' | 'a renewal' | 'an odd renewal' | 'a later assignment';

const step = fc.record({
  change: fc.constantFrom<Change[]>(...CHANGES, 'Assign', 'Undo', 'Undo'),
  also: fc.constantFrom<Also[]>(
    'nothing',
    'nothing',
    'another ID',
    'a renewal',
    'an odd renewal',
    'a later assignment',
  ),
  line: fc.constantFrom(...LINES),
  begin: fc.constantFrom(...DAYS),
  corrected: fc.constantFrom(...DAYS),
  personKey: fc.constantFrom('P-0001', 'P-0002', ''),
  minutes: fc.constantFrom(null, 60, 90),
  back: fc.integer({ min: -1, max: 4 }),
});

/** The history that the steps tell, whether or not a form would have allowed it. */
function historyOf(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): Entry[] {
  const facts = LINES.map((lineKey): Fact => fact({ lineKey }));
  for (const [s, { change, also, line, begin, corrected, back, ...rest }] of steps.entries()) {
    const i = s + LINES.length;
    const own = { change, begin: day(begin), ...rest, lineKey: line };
    const [renewal, later] = [also === 'a renewal', also === 'a later assignment'];
    facts.push(
      change === 'Undo'
        ? fact({ ...own, lineKey: facts[i - back]?.lineKey ?? line, replaced: { undoes: i + 1 - back } })
        : fact({
            ...own,
            studentId: also === 'another ID' ? '2000002' : '2000001',
            replaced: {
              ...(renewal && { start: corrected }),
              ...(also === 'an odd renewal' && { start: 'next fall' }),
              ...(later && { begin: corrected }),
            },
          }),
    );
  }
  return withFacts([], facts);
}

describe('timelines that go on from earlier ones', () => {
  test('are those of the whole history, and leave the earlier ones as they were', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 16 }),
        fc.array(fc.nat({ max: 16 }), { maxLength: 3 }),
        (steps, cuts) => {
          const entries = historyOf(steps);
          let known: ReadonlyMap<string, Timeline> = new Map();
          let from = 0;
          for (const to of [...cuts.sort((a, b) => a - b), entries.length]) {
            const was = structuredClone([...known]);
            const after = foldOn(known, entries.slice(0, from), entries.slice(from, to));
            expect([...after]).toEqual([...timelinesFrom(entries.slice(0, to))]);
            expect([...known]).toEqual(was);
            known = after;
            from = Math.max(from, Math.min(to, entries.length));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('keep the lines that nothing more is said of', () => {
    const [ana, ben] = [fact(), fact({ lineKey: 'L-000002' })];
    const before = recorded(ana, ben);
    const known = timelinesFrom(before);
    const more = recorded(ana, ben, fact({ change: 'Assign', begin: day('2026-11-30') })).slice(2);
    const after = foldOn(known, before, more);
    expect(after.get('L-000002')).toBe(known.get('L-000002'));
    expect(after.get('L-000001')?.assignments).toHaveLength(2);
  });

  test('an Undo of an Undo of an Opening puts the line back in its place', () => {
    const undo = (undoes: number) => fact({ change: 'Undo', replaced: { undoes } });
    const entries = recorded(fact(), fact({ lineKey: 'L-000002' }), undo(1), undo(3));
    const three = foldOn(timelinesFrom(entries.slice(0, 2)), entries.slice(0, 2), entries.slice(2, 3));
    expect([...three.keys()]).toEqual(['L-000002']);
    const four = foldOn(three, entries.slice(0, 3), entries.slice(3));
    expect([...four.keys()]).toEqual(['L-000001', 'L-000002']);
  });
});

test('an Undo that names a later entry, as somebody retyped it, takes nothing back', () => {
  const retyped = fact({ change: 'Undo', replaced: { undoes: 3 } });
  const toCho = fact({ change: 'Assign', personKey: 'P-0002', begin: day('2026-11-30') });
  expect(timelinesFrom(recorded(fact(), retyped, toCho)).get('L-000001')?.assignments).toHaveLength(2);
});
