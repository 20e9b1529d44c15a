import { startIn } from './changes';
import type { Entry } from './entry';
import { undoneIn } from './standing';
import { type Timeline, timelinesFrom, withEntry } from './timeline';

/**
 * The timelines that `before` and `more` tell together, from the `timelines` of `before`. The lines that `more` says nothing of stay
 * the same objects; none of those given is changed.
 */
export function foldOn(
  timelines: ReadonlyMap<string, Timeline>,
  before: readonly Entry[],
  more: readonly Entry[],
): Map<string, Timeline> {
  const after = new Map(timelines);
  const { lines: anew, openings } = decidedBy(before, more);
  for (const entry of more) {
    const known = after.get(entry.lineKey);
    const line = known && !anew.has(entry.lineKey) ? goneOn(known, entry) : null;
    if (line) after.set(entry.lineKey, line);
    else anew.add(entry.lineKey);
  }
  if (anew.size === 0) return after;
  const all = [...before, ...more];
  const again = timelinesFrom(
    all.filter(({ lineKey, name }) => anew.has(lineKey) || name === 'undone'),
    all,
  );
  // A line stands where it was opened; one that is back, or that another Opening opens now, stands elsewhere.
  if ([...openings].some((key) => again.has(key))) return timelinesFrom(all);
  for (const key of anew) if (!again.has(key)) after.delete(key);
  for (const [key, line] of again) after.set(key, line);
  return after;
}

/** The lines with entries that an Undo among `more` takes back or brings back, and those of them whose Opening it is. */
function decidedBy(
  before: readonly Entry[],
  more: readonly Entry[],
): { lines: Set<string>; openings: Set<string> } {
  const lines = new Set<string>();
  const openings = new Set<string>();
  let about: readonly Entry[] = more.filter(({ name }) => name === 'undone');
  while (about.length > 0) {
    const numbers = new Set(about.flatMap(undoneIn));
    about = [...before, ...more].filter(({ entry }) => numbers.has(entry));
    for (const { lineKey, name } of about) {
      lines.add(lineKey);
      if (name === 'opened') openings.add(lineKey);
    }
  }
  return { lines, openings };
}

/** The line after one more entry; null where its own earlier entries are needed to say by what its row is known. */
function goneOn(known: Timeline, entry: Entry): Timeline | null {
  if (entry.name === 'opened' || entry.name === 'undone' || startIn(entry) !== '') return null;
  const line = withEntry(known, entry);
  return line.studentId === known.studentId && line.start === known.start ? line : null;
}
