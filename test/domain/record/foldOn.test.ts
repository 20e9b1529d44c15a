import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldOn } from '../../../src/domain/record/foldOn';
import { type Timeline, timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded } from '../../kit/entries';
import { histories } from '../../kit/histories';

const undo = (undoes: number) => fact({ change: 'Undo', replaced: { undoes } });
const LINES = ['L-000001', 'L-000002'].map((lineKey) => fact({ lineKey }));

describe('timelines that go on from earlier ones', () => {
  test('are those of the whole history, and leave the earlier ones as they were', () => {
    const cuts = fc.array(fc.nat({ max: 16 }), { maxLength: 3 });
    fc.assert(
      fc.property(histories(LINES, 16), cuts, (entries, places) => {
        let known: ReadonlyMap<string, Timeline> = new Map();
        let from = 0;
        for (const to of [...places.sort((a, b) => a - b), entries.length]) {
          const was = structuredClone([...known]);
          const after = foldOn(known, entries.slice(0, from), entries.slice(from, to));
          expect([...after]).toEqual([...timelinesFrom(entries.slice(0, to))]);
          expect([...known]).toEqual(was);
          known = after;
          from = Math.max(from, Math.min(to, entries.length));
        }
      }),
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

  test('keep them too where another line is opened, or a change of another is taken back', () => {
    const before = recorded(fact(), fact({ lineKey: 'L-000002' }), fact({ change: 'Assign' }));
    const known = timelinesFrom(before);
    for (const next of [fact({ lineKey: 'L-000003' }), undo(3)]) {
      const after = foldOn(known, before, recorded(...before, next).slice(3));
      expect(after.get('L-000002')).toBe(known.get('L-000002'));
    }
  });

  test('an Opening that is brought back stands in its place though another is taken back at once', () => {
    const entries = recorded(fact(), fact({ lineKey: 'L-000002' }), fact({ lineKey: 'L-000003' }), undo(1));
    const known = timelinesFrom(entries);
    const after = foldOn(known, entries, recorded(...entries, [undo(4), undo(3)]).slice(4));
    expect([...after.keys()]).toEqual(['L-000001', 'L-000002']);
  });

  test('an Undo of an Undo of an Opening puts the line back in its place', () => {
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
