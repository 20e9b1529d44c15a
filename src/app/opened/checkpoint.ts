import * as z from 'zod/mini';
import type { Grid } from '../../domain/cells/cell';
import { jsonIn } from '../../domain/cells/jsonIn';
import { type Checkpoint, logSince, type PackedLog, unpackLog } from '../../domain/record/checkpoint';
import { type ClosedPart, closedLog } from '../../domain/record/closedYears';
import type { Head } from '../../domain/record/head';
import type { Log } from '../../domain/record/log';
import { isPackedColumn, type PackedColumn } from '../../domain/record/packedColumn';
import type { RecordColumns } from '../../domain/record/recordColumns';
import { CHECKPOINT_TITLE, SHEETS } from '../../domain/roster/ownSheets';
import type { Workbook } from '../ports/ports';

const SHEET = SHEETS.checkpoint;

/** A cell holds 50,000 characters (support.google.com/drive/answer/37603). */
const PIECE = 49_000;

/** Below so many entries the log is read as quickly as a checkpoint and what came after it. */
const WORTH = 1_500;
/**
 * After so many entries more a new one is quicker; of a record of ten years, which takes a minute to read, after a two-hundredth part
 * of it, whose rows no call feels.
 */
const RENEWED = 500;
const RENEWED_PART = 1 / 200;

/** Rows before a checkpoint's last one that are read with it, so that what is added next is added below rows that are known. */
const BEFORE = 20;

/** Rows after the last that is expected: blank where nothing else was added. */
const AFTER = 2;

/**
 * The record as it was read; `rows` of the log's sheet; `kept`: how many entries a checkpoint gave, null where the log was read whole.
 * `closed`: what of it does not stand in the log's sheet, because its years are closed.
 */
export type OpenedRecord = {
  tail: Log;
  rows: number;
  last: Grid[number] | null;
  kept: number | null;
  closed?: ClosedPart | null;
  /** The cells of that checkpoint's sheet. */
  cells?: readonly string[];
  /** Its entries before they are made, where a checkpoint gave them. */
  columns?: RecordColumns;
};

const schema = () => {
  const texts = z.array(z.string());
  return z.object({
    row: z.number(),
    lastBatch: z.number(),
    head: z.string(),
    sum: z.number(),
    findings: z.array(
      z.object({
        code: z.enum([
          'unreadable-entry',
          'newer-entry',
          'repeated-entry',
          'batch-not-whole',
          'batch-damaged',
        ]),
        place: z.string(),
        text: z.string(),
      }),
    ),
    keys: texts,
    columns: z.array(z.custom<PackedColumn>(isPackedColumn)),
    closed: z.optional(z.object({ entries: z.number(), sum: z.number(), hash: z.string() })),
  });
};

/**
 * The record by a checkpoint and the log's rows after it; null where there is none, or it doesn't tell how the record ends now. `asks`:
 * whether the log's header is looked at too.
 */
export function openSince(
  workbook: Pick<Workbook, 'read' | 'readFrom' | 'unpack'>,
  log: { sheet: string; width: number; isHeader: (row: Grid[number] | undefined) => boolean },
  head: Head,
  asks: { header: boolean },
): OpenedRecord | null {
  const checkpoint = keptCheckpoint(workbook);
  if (!checkpoint) return null;
  const { row } = checkpoint;
  const from = Math.max(2, row - BEFORE);
  const kept = checkpoint.packed.numbers.length;
  const more = head.entries - kept;
  if (more < 0) return null;
  const asked = row - from + 1 + more + AFTER;
  const read = workbook.readFrom(log.sheet, from, asked, log.width, asks);
  if (!read || (read.header && !log.isHeader(read.header))) return null;
  const { rows: block } = read;
  const end = block.length - [...block].reverse().findIndex((cells) => cells.some((cell) => cell !== ''));
  // Where something stands in the last row that was read, more may stand below it.
  if (end === asked) return null;
  const rows = block.slice(0, end);
  const since = logSince(checkpoint, rows, from, head);
  return since
    ? {
        tail: since.log,
        columns: since.columns,
        rows: from + rows.length - 1,
        last: rows[rows.length - 1] ?? null,
        kept,
        closed: checkpoint.closed,
        cells: checkpoint.cells,
      }
    : null;
}

/** The closed years of the record as the checkpoint keeps them, without a look at their sheets; null where it keeps none. */
export function closedByCheckpoint(
  workbook: Pick<Workbook, 'read' | 'unpack'>,
): { log: Log; closed: ClosedPart } | null {
  const { log, closed } = keptCheckpoint(workbook) ?? {};
  return log && closed ? { log: closedLog(log, closed), closed } : null;
}

function keptCheckpoint(
  workbook: Pick<Workbook, 'read' | 'unpack'>,
): (Checkpoint & Required<Pick<OpenedRecord, 'cells'>>) | null {
  const [title = '', ...below] = (workbook.read(SHEET) ?? []).map((row) => String(row[0] ?? ''));
  const [, count, digest] = HEADER.exec(title) ?? [];
  const pieces = below.slice(0, Number(count));
  if (count === undefined || digest !== digestOf(pieces)) return null;
  const parsed = z.safeParse(
    schema(),
    jsonIn(workbook.unpack(pieces.map((piece) => piece.slice(1)).join(''))),
  );
  const checkpoint = parsed.success ? unpackLog(parsed.data) : null;
  return checkpoint && { ...checkpoint, cells: [title, ...pieces] };
}

/** The first cell: of which version the checkpoint is, in how many pieces, and a number over all that they say. */
const HEADER = new RegExp(`^${CHECKPOINT_TITLE} 1: (\\d+) (\\w+)$`);
const titleOf = (pieces: number, digest: string): string => `${CHECKPOINT_TITLE} 1: ${pieces} ${digest}`;

function digestOf(pieces: readonly string[]): string {
  let sum = 5_381;
  for (const piece of pieces)
    for (let i = 0; i < piece.length; i++) sum = Math.imul(sum ^ piece.charCodeAt(i), 16_777_619);
  return (sum >>> 0).toString(36);
}

/** Whether a new checkpoint would make what comes quicker, and the record is the one that the document remembers. */
export function isCheckpointDue(
  workbook: Pick<Workbook, 'sheetNames'>,
  { tail, kept, closed }: OpenedRecord,
  head: Head,
): boolean {
  const count = tail.entries.length;
  if (count === 0 || head.entries !== count || head.hash !== tail.head) return false;
  if (kept !== null) return count - kept >= Math.max(RENEWED, kept * RENEWED_PART);
  // So that the sheets of closed years need not be read.
  return count >= WORTH || (closed ?? null) !== null || workbook.sheetNames().includes(SHEET);
}

/** The cells of a checkpoint's sheet; the first tells it from every other one. */
export function checkpointCells(packed: PackedLog, pack: Workbook['pack']): [string, ...string[]] {
  const text = pack(JSON.stringify(packed));
  const count = Math.ceil(text.length / PIECE);
  // A letter first: what is packed may begin with a sign that makes a formula.
  const pieces = Array.from({ length: count }, (_, i) => `c${text.slice(i * PIECE, (i + 1) * PIECE)}`);
  return [titleOf(count, digestOf(pieces)), ...pieces];
}

/** The cells that tell that there is none. */
export const DROPPED: readonly string[] = [titleOf(0, 'dropped')];
