import * as z from 'zod/mini';
import { columnRefSchema } from '../contract/mapping';
import { findHeader } from '../domain/headers';
import type { Cell } from '../domain/roster';
import type { FieldWrite } from '../domain/rosterForm';
import type { CellWrite, Workbook } from './ports';
import { isStop, joinState, type State } from './state';

/**
 * What a save has still to write into the roster that the record does not tell: rows of students who were enrolled, and cells
 * of a row that was edited. Kept in the document's properties before the record is written, so that a save that is cut off is
 * finished later. `hash` is of the batch's last entry: where the record lacks it, the save did not begin. '' is a save without
 * a batch.
 */
export type Pending = {
  hash: string;
  rows: FieldWrite[][];
  /** A line of each row, by which a row that stands already is known. */
  keys: string[];
  cells: (FieldWrite & { line: string; was: Cell })[];
};

/** A property holds 9 KB. */
const MOST = 8_500;

const written = () =>
  z.object({
    ref: columnRefSchema(),
    value: z.union([z.string(), z.number()]),
    isDay: z.optional(z.literal(true)),
  });
const schema = () =>
  z.object({
    hash: z.string(),
    rows: z.array(z.array(written())),
    keys: z.array(z.string()),
    cells: z.array(
      z.extend(written(), { line: z.string(), was: z.union([z.string(), z.number(), z.boolean()]) }),
    ),
  });

/** The text to remember, or null where it is too long to be kept. */
export function pendingText(pending: Pending): string | null {
  const text = JSON.stringify(pending);
  return text.length <= MOST ? text : null;
}

/** What is to be written, where its batch stands in the record. */
export function pendingIn({ memory, log }: State): Pending | null {
  if (!memory.pending) return null;
  let value: unknown;
  try {
    value = JSON.parse(memory.pending);
  } catch {
    return null;
  }
  const parsed = z.safeParse(schema(), value);
  if (!parsed.success) return null;
  const { hash, rows, keys, cells } = parsed.data;
  if (hash !== '' && !log.entries.some((entry) => entry.hash === hash)) return null;
  const plain = ({ ref, value: text, isDay }: z.infer<ReturnType<typeof written>>): FieldWrite => ({
    ref,
    value: text,
    ...(isDay && { isDay }),
  });
  return {
    hash,
    keys,
    rows: rows.map((row) => row.map(plain)),
    cells: cells.map((cell) => ({ ...plain(cell), line: cell.line, was: cell.was })),
  };
}

/** A cell of the roster that an edit has still to change, where its row stands by now. */
export function pendingCells(
  state: State,
  { cells }: Pending,
): (CellWrite & { lineKey: string; was: string })[] {
  const found = cells.length === 0 ? null : findHeader(state.mapping, state.grid);
  return cells.flatMap(({ line, ref, value, isDay, was }) => {
    const row = state.lines.get(line)?.row?.row;
    const column = found?.columnOf(ref);
    if (row === undefined || column === null || column === undefined) return [];
    // Done already, or changed by a person since.
    if ((state.grid[row - 1]?.[column] ?? '') !== was) return [];
    return [{ row, column: column + 1, value, ...(isDay && { isDay }), lineKey: line, was: String(was) }];
  });
}

/**
 * Adds the rows that are not there yet, or finishes one of which a part was written, and gives back the state with them.
 * A row of which every cell is ours or blank is one that was cut off.
 */
export function addRows(workbook: Workbook, state: State, { rows, keys }: Pending): State {
  const sheet = state.mapping.sheet;
  const missing = rows.filter((_, i) => !isWhole(state, rows[i] ?? [], keys[i] ?? ''));
  const found = missing.length === 0 ? null : findHeader(state.mapping, state.grid);
  if (!found) return state;
  const added: (string | number)[][] = [];
  const texts = new Set<number>();
  for (const cells of missing) {
    const placed = cells.flatMap(({ ref, value, isDay }) => {
      const at = found.columnOf(ref);
      return at === null ? [] : [{ at, value, isDay }];
    });
    const wanted = new Map(placed.map(({ at, value }) => [at, value]));
    const begun = state.grid.findIndex(
      (row, r) =>
        r > found.row &&
        row.some((cell) => cell !== '') &&
        row.every((cell, c) => cell === '' || cell === wanted.get(c)),
    );
    if (begun >= 0) {
      const left = placed.filter(({ at }) => (state.grid[begun]?.[at] ?? '') === '');
      workbook.write(
        sheet,
        left.map(({ at, value, isDay }) => ({
          row: begun + 1,
          column: at + 1,
          value,
          ...(isDay && { isDay }),
        })),
      );
      continue;
    }
    const width = Math.max(...placed.map(({ at }) => at)) + 1;
    added.push(Array.from({ length: width }, (_, c) => wanted.get(c) ?? ''));
    for (const { at, value, isDay } of placed) if (typeof value === 'string' && !isDay) texts.add(at + 1);
  }
  if (added.length > 0) {
    const width = Math.max(...added.map((row) => row.length));
    workbook.append(
      sheet,
      added.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
      [...texts],
    );
  }
  const grid = workbook.read(sheet);
  const fresh = grid && joinState({ ...state, grid }, { timelines: state.timelines, find: state.find });
  return fresh && !isStop(fresh) ? fresh : state;
}

/** Whether the row of a line stands with all of its cells; what a person changed in it since is theirs. */
function isWhole(state: State, cells: readonly FieldWrite[], key: string): boolean {
  const row = state.lines.get(key)?.row;
  if (!row) return false;
  const found = findHeader(state.mapping, state.grid);
  return cells.every(({ ref, value }) => {
    const at = found?.columnOf(ref) ?? null;
    return at === null || value === '' || (state.grid[row.row - 1]?.[at] ?? '') !== '';
  });
}
