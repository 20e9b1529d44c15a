import { changedSince, type SavedBatch, undoing as takingBack } from '../record/batches';
import type { Entry } from '../record/entry';
import type { Decision } from './decision';
import { Findings } from './finding';
import { noUndo, type UndoInput } from './noUndo';

/** The button "Undo": the save, and whether those of its lines that have not changed since are taken back by themselves. */
export type UndoRequest = { batch: SavedBatch; rest: boolean; reason: string };

/** Lines that changed since, and lines that could be, or are, taken back. */
type UndoCounts = { changed: number; rest: number };

/**
 * Takes a save back, all of it or, where lines changed since and that is what is asked, the others.
 * `changed` are those lines' keys. `isTypedOver`: whether somebody typed since over what an entry wrote into the roster.
 */
export function planUndo(
  undoing: UndoInput & { isTypedOver: (entry: Entry) => boolean },
  { batch, rest: asksRest, reason }: UndoRequest,
): Decision<UndoCounts> & { changed: ReadonlySet<string> } {
  const findings = new Findings();
  const why = noUndo(undoing, batch);
  if (why) {
    findings.block({ code: 'cannot-undo', field: null, why });
    return { changes: [], findings: findings.found, counts: { changed: 0, rest: 0 }, changed: new Set() };
  }
  const since = changedSince(undoing.entries, batch);
  const isChanged = (entry: Entry): boolean => since.has(entry.lineKey) || undoing.isTypedOver(entry);
  const changed = new Set(batch.standing.filter(isChanged).map(({ lineKey }) => lineKey));
  const free = batch.standing.filter(({ lineKey }) => !changed.has(lineKey));
  const rest = new Set(free.map(({ lineKey }) => lineKey)).size;
  const counts = { changed: changed.size, rest };
  const isRefused = changed.size > 0 && (!asksRest || rest === 0);
  if (isRefused) findings.block({ code: 'cannot-undo', field: null, ...counts });
  const changes = isRefused ? [] : takingBack(free, reason.trim());
  return { changes, findings: findings.found, counts, changed };
}
