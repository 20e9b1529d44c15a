import type { Day } from '../cells/day';
import { cellsBeginIn } from './changes';
import type { Entry } from './entry';

/** The Undo that took each entry back, by the entry's number. An Undo that was itself taken back has no effect. */
export function undoneBy(entries: readonly Entry[]): Map<number, Entry> {
  const undone = new Map<number, Entry>();
  const undos = entries.filter(({ name }) => name === 'undone').sort((a, b) => b.entry - a.entry);
  for (const undo of undos)
    if (!undone.has(undo.entry)) for (const number of undoneIn(undo)) undone.set(number, undo);
  return undone;
}

/** The number of the entry that an Undo takes back. In a row that was retyped it may be a later one or its own: then none. */
export const undoneIn = (entry: Entry): number[] =>
  entry.name === 'undone' && entry.undoes < entry.entry ? [entry.undoes] : [];

/** The entries that count, in order: without those taken back by an Undo, unless that Undo was itself taken back. */
export function standingEntries(entries: readonly Entry[]): Entry[] {
  const undone = undoneBy(entries);
  return entries
    .filter(({ entry, name }) => name !== 'undone' && !undone.has(entry))
    .sort((a, b) => a.entry - b.entry);
}

/** A change that was recorded, taken back or brought back lately, and whether it stands now. */
export type TouchedChange = { entry: Entry; stands: boolean };

/**
 * The changes that the roster has yet to follow: those of which the entries after `since.entry` decide whether they stand, they
 * themselves or what an Undo among them is about, and those whose cells' day came after `since.day`. In order.
 */
export function touchedSince(
  entries: readonly Entry[],
  since: { entry: number; day: Day },
  today: Day,
): TouchedChange[] {
  const comes = (entry: Entry): boolean => cellsBeginIn(entry) > since.day && cellsBeginIn(entry) <= today;
  const recent = entries.filter((entry) => entry.entry > since.entry || comes(entry));
  if (recent.length === 0) return [];
  const undone = undoneBy(entries);
  const byNumber = recent.some(({ name }) => name === 'undone')
    ? new Map(entries.map((entry) => [entry.entry, entry]))
    : new Map<number, Entry>();
  const touched = new Map<number, TouchedChange>();
  for (const entry of recent) {
    // What was taken back before its day was never written.
    if (entry.entry <= since.entry && undone.has(entry.entry)) continue;
    let root: Entry | undefined = entry;
    while (root?.name === 'undone') root = byNumber.get(undoneIn(root)[0] ?? 0);
    if (root) touched.set(root.entry, { entry: root, stands: !undone.has(root.entry) });
  }
  return [...touched.values()].sort((a, b) => a.entry.entry - b.entry.entry);
}
