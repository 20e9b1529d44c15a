import { type Actor, isOwnAccount } from '../people/access';
import { UNASSIGNED } from '../people/personName';
import { opensRows, type SavedBatch } from '../record/batches';
import type { Entry } from '../record/entry';
import { undoneBy, undoneIn } from '../record/standing';

/** Why a save can't be taken back, whatever became of its lines. */
export type NoUndo =
  | 'unknown'
  | 'undone'
  | 'undone by exit'
  | 'newer'
  | 'restored'
  | 'of the record'
  | 'closed year'
  | 'came with rows'
  | 'not own'
  | 'lines elsewhere';

/** What taking a save back looks at. */
export type UndoInput = {
  /** The whole record. */
  entries: readonly Entry[];
  actor: Actor;
  /** Whether the actor may see an entry's line. */
  isSeen: (entry: Entry) => boolean;
  /** The number of the last entry of a closed year; 0 where there is none. */
  closedTo: number;
};

/** Why a save can't be taken back; null where nothing is in the way but, perhaps, what became of its lines. */
export function noUndo(
  { entries: all, actor, isSeen, closedTo }: UndoInput,
  { entries, standing }: SavedBatch,
): NoUndo | null {
  const seen = new Set(entries.filter(isSeen).map(({ lineKey }) => lineKey));
  if (seen.size === 0) return 'unknown';
  if (standing.length === 0) {
    const undone = undoneBy(all);
    const undos = new Set(entries.map(({ entry }) => undone.get(entry)?.batch));
    const byExit = all.some(({ batch, name }) => undos.has(batch) && name !== 'undone');
    return byExit ? 'undone by exit' : 'undone';
  }
  // What is not known whole can't be taken back, nor brought back, whole.
  if (rootsOf(standing, all).some(({ newer }) => newer)) return 'newer';
  if (entries.some(({ name }) => name === 'restored')) return 'restored';
  if (entries.some(({ name }) => name === 'yearClosed')) return 'of the record';
  if (entries.some(({ entry }) => entry <= closedTo)) return 'closed year';
  if (opensRows(entries)) return 'came with rows';
  const own = ['', UNASSIGNED.key, actor.person.key];
  const isOwn = entries.every(
    ({ recordedBy, personKey }) => isOwnAccount(actor, recordedBy) && own.includes(personKey),
  );
  if (actor.access !== 'Admin' && !isOwn) return 'not own';
  return entries.every(({ lineKey }) => seen.has(lineKey)) ? null : 'lines elsewhere';
}

/** Entries with those that they take back, and that these took back before. */
function rootsOf(entries: readonly Entry[], all: readonly Entry[]): Entry[] {
  const found = [...entries];
  for (let about = entries; about.length > 0; found.push(...about)) {
    const numbers = new Set(about.flatMap(undoneIn));
    about = numbers.size === 0 ? [] : all.filter(({ entry }) => numbers.has(entry));
  }
  return found;
}
