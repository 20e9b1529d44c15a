import type { Head } from '../../domain/record/head';
import type { Workbook } from '../ports/ports';
import { dropCheckpoint, isCheckpointDue, type OpenedRecord, writeCheckpoint } from './checkpoint';
import { type Memory, recall } from './memory';
import { newerVersion } from './newerVersion';
import { openGoingOn } from './recordStore';

type CheckpointSource = { record?: OpenedRecord; memory: Memory };

/**
 * Keeps what the record says by its last entry where that makes what comes quicker. It is made from the record and can be lost: where
 * it can't be kept, the log is read whole as before. A new one is never made of an old one, but for closed years, whose sheets need not be
 * read again for it: where the log says something else by now, there is none, and whoever comes next is told of it. To be called under
 * the lock, where nobody waits for it.
 */
export function keepCheckpoint(workbook: Workbook, { record, memory: { head } }: CheckpointSource): void {
  if (!record || !head || !isCheckpointDue(workbook, record, head)) return;
  try {
    const now = recall(workbook);
    // Meanwhile somebody saved, or takes everything out: what was read before the lock was had is not to come back.
    if (now.removing || !isSame(now.head, head)) return;
    const whole = record.kept === null ? record : openGoingOn(workbook, head);
    if ('code' in whole) dropCheckpoint(workbook);
    else writeCheckpoint(workbook, whole);
  } catch (error) {
    workbook.complain(error);
  }
}

/** The same under the lock, where nobody else has it. */
export function keepCheckpointAlone(workbook: Workbook, kept: CheckpointSource): void {
  const { record, memory } = kept;
  if (!record || !memory.head || !isCheckpointDue(workbook, record, memory.head)) return;
  if (newerVersion(workbook, memory.version) === null)
    workbook.exclusively(() => keepCheckpoint(workbook, kept));
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
