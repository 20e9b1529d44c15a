import type { Grid } from '../../domain/cells/cell';
import { telltaleWidth } from '../../domain/follow/telltaleWidth';
import { cellsIn, rowIn } from '../../domain/record/changes';
import { touchedSince } from '../../domain/record/standing';
import { findHeader, mappedColumns } from '../../domain/roster/headers';
import type { Extent } from '../opened/keptRoster';
import { stackOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { cellsDue } from './derive';

/** A roster of which a part was read, and the workbook in which it reads so. */
type ByPart = { state: State; workbook: Workbook };

/**
 * What follows a save that only writes cells, by a roster that was read a moment ago, of which as much is read again as tells each of
 * those cells from all others. An edit of the rest meanwhile is as one in the instant before the cells are written. Null where rows are
 * to be added or taken out, a form edited cells, others wait, two rows could stand for each other, or anything reads otherwise: then all of it has to be read.
 * `bare`: in so much of it no formula stood.
 */
export function byPart(workbook: Workbook, state: State, bare: Extent | null): ByPart | null {
  const { memory, mapping, grid, log, today } = state;
  const { derived } = memory;
  const isMore = memory.inserted !== null || memory.saving?.pasted === true;
  if (!derived || derived.day !== today || (derived.waiting ?? []).length > 0 || isMore) return null;
  const touched = touchedSince(log.entries, derived, today);
  if (touched.some(({ entry }) => rowIn(entry) || cellsIn(entry).length > 0)) return null;
  const due = cellsDue(state, derived, touched)(state);
  const width = due.length > 0 ? telltaleWidth(grid, due) : null;
  if (width === null) return null;
  const rows = Math.max(...due.map(({ row }) => row));
  const now = workbook.readArea(mapping.sheet, { row: 1, column: 1, rows, columns: width });
  const mapped = mappedIn(state);
  const isSame = (cells: Grid[number], r: number): boolean =>
    cells.every((cell, c) => !mapped.has(c) || cell === (grid[r]?.[c] ?? ''));
  if (now?.length !== rows || !now.every(isSame)) return null;
  const fresh = grid.map((cells, r) => [...(now[r] ?? cells.slice(0, width)), ...cells.slice(width)]);
  if (findHeader(mapping, fresh)?.missing.length !== 0) return null;
  const from = Math.min(...due.map(({ column }) => column));
  return {
    state: { ...state, grid: fresh, stack: stackOf(mapping, fresh) },
    workbook: inPart(workbook, mapping.sheet, { width, mapped, bare, from }),
  };
}

/** The columns of the roster that mean something, from 0. */
const mappedIn = ({ mapping, grid }: State): ReadonlySet<number> => {
  const header = findHeader(mapping, grid);
  return new Set(mappedColumns(mapping).flatMap(({ ref }) => header?.columnOf(ref) ?? []));
};

type ReadPart = { width: number; mapped: ReadonlySet<number>; bare: Extent | null; from: number };

/**
 * The workbook in which the roster reads as it was read in part: what was not kept of it is blank. Formulas are asked for from the first
 * column `from` that is written, where none stood before it.
 */
function inPart(workbook: Workbook, sheet: string, { width, mapped, bare, from }: ReadPart): Workbook {
  const over: Pick<Workbook, 'read' | 'formulas'> = {
    read(name) {
      const grid = workbook.read(name);
      if (name !== sheet || !grid) return grid;
      return grid.map((cells) => cells.map((cell, c) => (c < width || mapped.has(c) ? cell : '')));
    },
    formulas(name, upTo) {
      const isBare = bare && upTo && upTo.rows <= bare.rows && upTo.columns <= bare.columns;
      return workbook.formulas(name, name === sheet && isBare ? { ...upTo, from } : upTo);
    },
  };
  return new Proxy(workbook, {
    get(_, name) {
      if (name === 'read' || name === 'formulas') return over[name];
      const value: unknown = Reflect.get(workbook, name);
      return typeof value === 'function' ? value.bind(workbook) : value;
    },
  });
}
