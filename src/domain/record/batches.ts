import { grouped } from '../cells/grouped';
import { aboutOf, type Change, rowIn } from './changes';
import type { Entry } from './entry';
import { undoneBy, undoneIn } from './standing';

/** One save of the record, and what became of it. */
export type SavedBatch = {
  batch: string;
  entries: Entry[];
  /** Those of its entries that have effect: changes that stand, and Undos that were not taken back themselves. */
  standing: Entry[];
};

/** The batches of the record, the newest first. */
export function batchesOf(entries: readonly Entry[]): SavedBatch[] {
  const undone = undoneBy(entries);
  return [...grouped(entries, ({ batch }) => batch)]
    .map(
      ([batch, own]): SavedBatch => ({
        batch,
        entries: own,
        standing: own.filter(({ entry }) => !undone.has(entry)),
      }),
    )
    .reverse();
}

/**
 * Whether a save opened lines that came with rows of the roster, which only the roster can take out again. What an update from an
 * export opened, it wrote into the roster itself.
 */
export const opensRows = (entries: readonly Entry[]): boolean =>
  entries.some(({ name, kind, origin }) => name === 'opened' && kind === 'service' && origin === 'roster');

/**
 * What changed a line after a batch, the last change first: changes that stand, and Undos of what stood before it. A change that was
 * taken back again is none.
 */
export function changedSince(entries: readonly Entry[], { entries: own }: SavedBatch): Map<string, Entry[]> {
  const first = Math.min(...own.map(({ entry }) => entry));
  const last = Math.max(...own.map(({ entry }) => entry));
  const lines = new Set(own.map(({ lineKey }) => lineKey));
  // A student who was enrolled by it: whatever was arranged for them since would be left without its enrollment.
  const undone = undoneBy(entries);
  const byNumber = new Map(entries.map((entry) => [entry.entry, entry]));
  const brings = (entry: Entry): boolean =>
    [entry, ...undoneIn(entry).flatMap((number) => byNumber.get(number) ?? [])].some(rowIn);
  const enrolled = new Set(own.filter(brings).map(({ studentId }) => studentId));
  const linesOf = ({ lineKey, studentId }: Entry): string[] =>
    enrolled.has(studentId)
      ? own.flatMap((entry) => (entry.studentId === studentId ? [entry.lineKey] : []))
      : lines.has(lineKey)
        ? [lineKey]
        : [];
  const since = new Map<string, Entry[]>();
  for (const entry of [...entries].reverse()) {
    if (entry.entry <= last || undone.has(entry.entry)) continue;
    // An Undo of a later change, or of this batch itself, leaves the line as the batch left it, or as it was before.
    if (entry.name === 'undone' && entry.undoes >= first) continue;
    for (const line of linesOf(entry)) since.set(line, [...(since.get(line) ?? []), entry]);
  }
  return since;
}

/** The changes that take entries back. An Undo is taken back like any other: what it took back then stands again. */
export const undoing = (entries: readonly Entry[], reason: string): Change[] =>
  entries.map((entry) => ({
    ...aboutOf(entry),
    origin: 'here',
    name: 'undone',
    undoes: entry.entry,
    reason,
  }));
