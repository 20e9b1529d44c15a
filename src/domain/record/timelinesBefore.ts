import type { Entry } from './entry';
import { type Timeline, timelinesFrom } from './timeline';

/** The timelines as they were when only the entries up to `last` stood; a line of which nothing was said since is the same object. */
export function timelinesBefore(
  entries: readonly Entry[],
  timelines: ReadonlyMap<string, Timeline>,
  last: number,
): ReadonlyMap<string, Timeline> {
  const changed = new Set(entries.filter((entry) => entry.entry > last).map((entry) => entry.lineKey));
  if (changed.size === 0) return timelines;
  const earlier = timelinesFrom(entries.filter((entry) => entry.entry <= last && changed.has(entry.lineKey)));
  const before = new Map(timelines);
  for (const key of changed) {
    const timeline = earlier.get(key);
    if (timeline) before.set(key, timeline);
    else before.delete(key);
  }
  return before;
}
