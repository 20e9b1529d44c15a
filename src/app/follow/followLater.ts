import { type Change, rowIn } from '../../domain/record/changes';
import { numbered } from '../../domain/record/seal';
import { touchedSince } from '../../domain/record/standing';
import type { State } from '../opened/state';
import { cellsDue } from './derive';
import { lastEntry } from './followedBy';

/**
 * Whether the roster can follow these changes in a call of its own: only cells change. Rows that come or go do so at once, because
 * what is shown next tells of them.
 */
export function canFollowLater(
  { log, memory: { derived }, today }: State,
  changes: readonly Change[],
): boolean {
  if (!derived || (derived.waiting ?? []).length > 0) return false;
  const entries = [...log.entries, ...numbered(log, changes, '', '')];
  return touchedSince(entries, derived, today).every(({ entry }) => rowIn(entry) === undefined);
}

/** How many cells of the roster say something else than the record by now. */
export function cellsToFollow(state: State, before: State): number {
  const { derived } = state.memory;
  if (!derived) return 0;
  const touched = touchedSince(state.log.entries, derived, state.today);
  const then = lastEntry(before) === derived.entry ? before.timelines : undefined;
  return cellsDue(state, derived, touched, then)(state).length;
}
