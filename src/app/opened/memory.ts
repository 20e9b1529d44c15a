import * as z from 'zod/mini';
import { parseDay } from '../../domain/cells/day';
import { jsonIn } from '../../domain/cells/jsonIn';
import type { Derived } from '../../domain/follow/dueCells';
import type { Entry } from '../../domain/record/entry';
import type { Head, Log } from '../../domain/record/log';
import type { Memory, Workbook } from '../ports/ports';

/**
 * A save as it is noted before anything of it is written, and forgotten once its batch stands. `rows` where it takes rows of the
 * roster into the record, which nobody asked for and the next opening does anyway; `pasted` where it is of a roster that was pasted
 * over, and is noted until the roster follows and what it still says otherwise counts as looked at.
 */
export type Saving = {
  batch: string;
  lines: number;
  by: string;
  at: string;
  rows?: boolean | undefined;
  pasted?: boolean | undefined;
};

const schema = () =>
  z.object({
    batch: z.string(),
    lines: z.number(),
    by: z.string(),
    at: z.string(),
    rows: z.optional(z.boolean()),
    pasted: z.optional(z.boolean()),
  });

/** The document's properties could not be written, so the save was not begun. */
export class NotRemembered extends Error {
  override name = 'NotRemembered';
}

/** Notes that a save begins. */
export function noteSaving(workbook: Workbook, entries: readonly Entry[], pasted: boolean): void {
  const [first] = entries;
  if (!first) return;
  const { batch, of, recordedBy, recordedAt } = first;
  const rows = entries.every((entry) => entry.name === 'opened' && entry.origin !== 'here' && !entry.row);
  const saving: Saving = {
    batch,
    lines: of,
    by: recordedBy,
    at: recordedAt,
    ...(rows && { rows }),
    ...(pasted && { pasted }),
  };
  try {
    workbook.remember({ saving: JSON.stringify(saving) });
  } catch (error) {
    throw new NotRemembered(String(error));
  }
}

/** The save that was begun and of which nothing was heard since; null for none. */
export function savingIn({ saving }: Memory): Saving | null {
  const parsed = z.safeParse(schema(), jsonIn(saving));
  return parsed.success ? parsed.data : null;
}

/** Whether the whole of a save stands in the record. */
export const stands = ({ batch, at }: Saving, log: Log): boolean =>
  log.entries.some((entry) => entry.batch === batch && entry.recordedAt === at);

/** A save that was noted and of which nothing stands; null for none. */
export function lostSave(memory: Memory, log: Log): Saving | null {
  const saving = savingIn(memory);
  return saving && !saving.rows && !stands(saving, log) ? saving : null;
}

/** The head of a record, to be remembered with the document. */
export function headText({ entries, head }: Log): string {
  const kept: Head = { entries: entries.length, hash: head };
  return JSON.stringify(kept);
}

/** The head that the document remembers; null where it was lost, as in a copy. */
export function rememberedHead({ head }: Memory): Head | null {
  const value = jsonIn(head);
  if (typeof value !== 'object' || value === null || !('entries' in value) || !('hash' in value)) return null;
  const { entries, hash } = value;
  return typeof entries === 'number' && typeof hash === 'string' ? { entries, hash } : null;
}

/** How far the roster's cells follow the record, as the document remembers it; null where that was lost, as in a copy. */
export function derivedSoFar(memory: Memory): Derived | null {
  const parsed = z.safeParse(derivedSchema(), jsonIn(memory.derived));
  const day = parsed.success ? parseDay(parsed.data.day) : null;
  return parsed.success && day ? { ...parsed.data, waiting: parsed.data.waiting ?? [], day } : null;
}

export const derivedSchema = () =>
  z.object({
    entry: z.number(),
    day: z.string(),
    waiting: z.optional(z.array(z.object({ line: z.string(), field: z.string(), text: z.string() }))),
  });
