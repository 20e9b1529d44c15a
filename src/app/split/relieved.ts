import { heldOn } from '../../domain/caseload/heldOn';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import type { HeldLine } from './heldLines';

/**
 * The lines to take off somebody who is over the maximum: whole students, as few as bring them back under it, and of those the ones
 * held for the shortest time. `loadWithout` tells the load and its maximum without some lines: another grade left can raise it.
 */
export function relieved(
  lines: readonly HeldLine[],
  on: Day,
  loadWithout: (gone: readonly HeldLine[]) => { number: number; maximum: number } | null,
): HeldLine[] {
  const students = [...grouped(lines, ({ studentId }) => studentId).values()].map((own) => ({
    own,
    // Held since before the record counts as longest.
    since: own.map(({ line }) => (line && heldOn(line, on)?.begin) || '').sort()[0] ?? '',
    eases: easedBy(own, loadWithout),
  }));
  const isOver = (gone: readonly HeldLine[]): boolean => {
    const load = loadWithout(gone);
    return load !== null && load.number > load.maximum;
  };
  const byEase = [...students].sort((a, b) => b.eases - a.eases);
  const fewest = (gone: readonly HeldLine[], left: typeof students): number => {
    const all = [...gone];
    let count = 0;
    for (const { own } of left) {
      if (!isOver(all)) break;
      all.push(...own);
      count += 1;
    }
    return isOver(all) ? Number.POSITIVE_INFINITY : count;
  };
  const gone: HeldLine[] = [];
  let left = byEase;
  let wanted = fewest(gone, left);
  // Nobody to give away brings it under the maximum: then everyone who eases it helps.
  if (!Number.isFinite(wanted)) return students.filter(({ eases }) => eases > 0).flatMap(({ own }) => own);
  for (const each of [...students].sort((a, b) => b.since.localeCompare(a.since) || b.eases - a.eases)) {
    if (wanted === 0) break;
    const rest = left.filter((other) => other !== each);
    if (fewest([...gone, ...each.own], rest) > wanted - 1) continue;
    gone.push(...each.own);
    left = rest;
    wanted -= 1;
  }
  return gone;
}

function easedBy(own: readonly HeldLine[], loadWithout: Parameters<typeof relieved>[2]): number {
  const [before, after] = [loadWithout([]), loadWithout(own)];
  return before && after ? before.number - after.number : 0;
}
