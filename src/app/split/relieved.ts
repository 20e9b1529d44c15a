import { heldOn } from '../../domain/caseload/heldOn';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { type Held, relief } from '../../domain/split/relief';
import type { HeldLine } from './heldLines';

/** Somebody's load with some lines alone. */
type LoadWith = (lines: readonly HeldLine[]) => { number: number | null; maximum: number | null };

/**
 * The lines to take off somebody who is over the maximum: whole students, as few as bring them back under it, and of those the ones
 * held for the shortest time. `open` are those that can go, of all lines `theirs`.
 */
export function relieved(
  open: readonly HeldLine[],
  theirs: readonly HeldLine[],
  on: Day,
  loadWith: LoadWith,
): HeldLine[] {
  const { number: load, maximum } = loadWith(theirs);
  if (load === null || maximum === null) return [];
  const own = [...grouped(open, ({ studentId }) => studentId).values()];
  const students = own.map((lines): Held => {
    const without = loadWith(theirs.filter((line) => !lines.includes(line)));
    return {
      // Without any line left there is no load to ease.
      eases: load - (without.number ?? 0),
      limit: loadWith(lines).maximum,
      since: lines.map(({ line }) => (line && heldOn(line, on)?.begin) || '').sort()[0] ?? '',
    };
  });
  const stay = theirs.filter((line) => !open.includes(line));
  const gone = relief({ load, limit: loadWith(stay).maximum, students });
  return gone.flatMap((i) => own[i] ?? []);
}
