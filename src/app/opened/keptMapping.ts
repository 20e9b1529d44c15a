import * as z from 'zod/mini';
import { mappingSchema } from '../../contract/mapping';
import { jsonIn } from '../../domain/cells/jsonIn';
import type { Mapping } from '../../domain/roster/roster';
import type { Memory, Workbook } from '../ports/ports';
import { recordStore } from './recordStore';

/** What stands before the mapping in the log's note, for whoever opens it. */
const NOTE =
  'Caseload keeps here how it reads the roster, in case the document is copied. Please leave it.\n';

/** A document property holds 9 KB; headers can be sentences. */
const MOST_BYTES = 9_000;

/**
 * The mapping that the user confirmed: from the document's properties, or, in a copy that lost them and where it is too long for
 * them, from the log's note.
 */
export function keptMapping(workbook: Workbook, memory: Memory): Mapping | null {
  const remembered = memory.mapping ? mappingFrom(memory.mapping) : null;
  if (remembered) return remembered;
  const note = recordStore(workbook).note();
  return note.startsWith(NOTE) ? mappingFrom(note.slice(NOTE.length)) : null;
}

/** Whether the mapping stands in the log's note. */
export const isNoted = (workbook: Workbook): boolean => recordStore(workbook).note().startsWith(NOTE);

/** Remembers the mapping in both places. */
export function keepMapping(workbook: Workbook, mapping: Mapping): void {
  const text = JSON.stringify(mapping);
  workbook.remember({ mapping: bytes(text) > MOST_BYTES ? '' : text });
  recordStore(workbook).keepNote(NOTE + text);
}

/** In UTF-8. */
const bytes = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;

/** Made once, and only where it is needed: a run reads the mapping several times, and making the schema costs more than that. */
let schema: ReturnType<typeof mappingSchema> | undefined;

function mappingFrom(text: string): Mapping | null {
  const value = jsonIn(text);
  schema ??= mappingSchema();
  const parsed = z.safeParse(schema, value);
  return parsed.success ? parsed.data : null;
}
