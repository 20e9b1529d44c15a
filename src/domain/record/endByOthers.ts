import type { Day } from '../cells/day';
import type { Entry } from './entry';
import { standingEntries } from './standing';
import { type Assignment, timelinesFrom } from './timeline';

/**
 * The last day that somebody else set for an assignment, by the entries of its line, whatever its holder made of it since; '' where
 * nobody did, or took it away again.
 */
export function endByOthers(
  entries: readonly Entry[],
  { id }: Pick<Assignment, 'id'>,
  isOwn: (account: string) => boolean,
): Day | '' {
  const standing = standingEntries(entries);
  let shown: Day | '' = '';
  let set: Day | '' = '';
  for (const [i, { lineKey, recordedBy }] of standing.entries()) {
    const line = timelinesFrom(standing.slice(0, i + 1)).get(lineKey);
    const now = line?.assignments.find((each) => each.id === id)?.setLastDay ?? '';
    if (now !== shown && !isOwn(recordedBy)) set = now;
    shown = now;
  }
  return set;
}
