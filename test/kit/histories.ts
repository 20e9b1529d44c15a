import fc from 'fast-check';
import type { About } from '../../src/domain/record/changes';
import type { Entry } from '../../src/domain/record/entry';
import { entriesWith } from '../../src/domain/record/timeline';
import { day, fact } from './entries';

const CHANGES = ['Opening', 'Correct', 'Assign', 'Adjust', 'End', 'Undo'];
export const DAYS = ['2026-08-01', '2026-08-15', '2026-09-01', '2026-11-30'];

/** The ID under which an entry may name any student. */
export const ANOTHER_ID = '2000002';

/** What an entry does besides its change. */
type Also = 'nothing' | 'another ID' | 'a renewal' | 'an odd renewal' | 'a later assignment';

/**
 * Histories of these lines, first opened one after another, whether or not a form would have allowed them; an Undo takes back one of
 * the entries before it, or names the one after it.
 */
export function histories(
  lines: readonly Pick<About, 'lineKey' | 'kind' | 'service' | 'studentId'>[],
  maxLength: number,
): fc.Arbitrary<Entry[]> {
  const step = fc.record({
    change: fc.constantFrom(...CHANGES, 'Assign', 'Undo', 'Undo'),
    also: fc.constantFrom<Also[]>(
      'nothing',
      'nothing',
      'another ID',
      'a renewal',
      'an odd renewal',
      'a later assignment',
    ),
    line: fc.constantFrom(...lines),
    begin: fc.constantFrom(...DAYS),
    corrected: fc.constantFrom(...DAYS),
    personKey: fc.constantFrom('P-0001', 'P-0002', ''),
    minutes: fc.constantFrom(null, 60, 90),
    back: fc.integer({ min: -1, max: 4 }),
  });
  return fc.array(step, { maxLength }).map((steps) => {
    const facts = lines.map((line) => fact(line));
    for (const [s, { change, also, line, begin, corrected, personKey, minutes, back }] of steps.entries()) {
      const at = lines.length + s;
      const own = { ...line, change, begin: day(begin), lastDay: day(corrected), personKey, minutes };
      const lineKey = facts[at - back]?.lineKey ?? line.lineKey;
      facts.push(
        change === 'Undo'
          ? fact({ ...own, lineKey, replaced: { undoes: at + 1 - back } })
          : fact({
              ...own,
              ...(also === 'another ID' && { studentId: ANOTHER_ID }),
              replaced: {
                ...(also === 'a renewal' && { start: corrected }),
                ...(also === 'an odd renewal' && { start: 'next fall' }),
                ...(also === 'a later assignment' && { begin: corrected }),
              },
            }),
      );
    }
    return entriesWith([], facts);
  });
}
