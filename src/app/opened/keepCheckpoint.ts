import { type PackedLog, packClosed, packLog } from '../../domain/record/checkpoint';
import type { Head } from '../../domain/record/head';
import { isCheckpointSheet, MARKED_ROWS, SHEETS } from '../../domain/roster/ownSheets';
import type { Workbook } from '../ports/ports';
import {
  checkpointCells,
  closedByCheckpoint,
  DROPPED,
  isCheckpointDue,
  type OpenedRecord,
} from './checkpoint';
import { type Memory, recall, remember } from './memory';
import { newerVersion } from './newerVersion';
import { openGoingOn } from './recordStore';

const SHEET = SHEETS.checkpoint;

/** The cells of a checkpoint that was written; null where none was. */
export type KeptCells = readonly [string, ...string[]] | null;

type CheckpointSource = { record?: OpenedRecord; memory: Memory };

/**
 * Keeps what the record says by its last entry where that makes what comes quicker. It is made from the record and can be lost: where
 * it can't be kept, the log is read whole as before. A new one is never made of an old one, but for closed years, whose sheets need not be
 * read again for it: where the log says something else by now, there is none, and whoever comes next is told of it. To be called under
 * the lock, where nobody waits for it.
 */
export function keepCheckpoint(
  workbook: Workbook,
  { record, memory: { head } }: CheckpointSource,
): KeptCells {
  if (!record || !head || !isCheckpointDue(workbook, record, head)) return null;
  try {
    const now = recall(workbook);
    // Meanwhile somebody saved, or takes everything out: what was read before the lock was had is not to come back.
    if (now.removing || !isSame(now.head, head)) return null;
    const whole = record.kept === null ? record : openGoingOn(workbook, head);
    if (!('code' in whole)) return writeCheckpoint(workbook, whole);
    dropCheckpoint(workbook);
  } catch (error) {
    workbook.complain(error);
  }
  return null;
}

/** The same under the lock, where nobody else has it. */
export function keepCheckpointAlone(workbook: Workbook, kept: CheckpointSource): KeptCells {
  const { record, memory } = kept;
  if (!record || !memory.head || !isCheckpointDue(workbook, record, memory.head)) return null;
  if (newerVersion(workbook, memory.version) !== null) return null;
  const cells = workbook.exclusively(() => keepCheckpoint(workbook, kept));
  return cells === 'busy' ? null : cells;
}

/** Leaves no checkpoint of a log that says something else, under the lock where nobody else has it: all calls then tell of that. */
export function dropCheckpointAlone(workbook: Workbook): void {
  if (newerVersion(workbook, recall(workbook).version) !== null) return;
  try {
    workbook.exclusively(() => dropCheckpoint(workbook));
  } catch (error) {
    workbook.complain(error);
  }
}

const isSame = (now: Head | null, head: Head): boolean =>
  now?.entries === head.entries && now.hash === head.hash && now.sum === head.sum;

/** Writes a checkpoint of the record, just read from the log, unless its sheet is somebody's own; then it is the one that counts. */
export function writeCheckpoint(workbook: Workbook, { tail, rows, last, closed }: OpenedRecord): KeptCells {
  return writePacked(workbook, packLog(tail, last, rows, closed ?? null));
}

function writePacked(workbook: Workbook, packed: PackedLog | null): KeptCells {
  const standing = workbook.texts(SHEET, 1, MARKED_ROWS);
  if (!packed || (standing && !isCheckpointSheet(standing.texts))) return null;
  const cells = checkpointCells(packed, workbook.pack);
  workbook.keepHidden(SHEET, cells);
  remember(workbook, { checkpoint: cells[0] });
  return cells;
}

/** What was kept of a checkpoint beside the document counts no more: a log that says something else was told of. */
export function forgetCheckpoint(workbook: Workbook, { checkpoint }: Memory): void {
  if (checkpoint !== '') remember(workbook, { checkpoint: '' });
}

/** Leaves none, where there is one, so that the log is read whole; but for closed years, whose sheets may be gone. */
export function dropCheckpoint(workbook: Workbook): void {
  // Before its sheet says so: whoever dies in between has none.
  forgetCheckpoint(workbook, recall(workbook));
  const kept = closedByCheckpoint(workbook);
  if (kept) {
    writePacked(workbook, packClosed(kept.log, kept.closed));
    return;
  }
  const standing = workbook.texts(SHEET, 1, MARKED_ROWS);
  if (standing && standing.rows > 0 && isCheckpointSheet(standing.texts)) workbook.keepHidden(SHEET, DROPPED);
}
