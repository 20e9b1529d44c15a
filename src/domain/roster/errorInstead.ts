import { a1, columnLetters } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { fieldColumns, findHeader, HEADER_ROWS } from './headers';
import type { Roster } from './roster';
import { isErrorCell, textOf } from './rosterCells';

/** A cell with an error, its address and what it shows. */
type ErrorCell = { place: string; text: string };

/**
 * The error that stands where a roster's rows should be, as `#REF!` of an IMPORTRANGE that waits for permission; null where there
 * is none. `roster` is null where its header could not be found.
 */
export function errorInstead(grid: Grid, roster: Roster | null): ErrorCell | null {
  if (!roster || roster.lines.length === 0) return firstError(grid);
  const header = findHeader(roster.mapping, grid);
  const { studentId, name, lastName } = fieldColumns(roster.mapping, header);
  const column = columnLetters((studentId ?? name ?? lastName ?? 0) + 1);
  const errors = roster.findings.filter(
    ({ code, place }) => code === 'error-cell' && place.replace(/\d+$/, '') === column,
  );
  const [first] = errors;
  // A few rows with an error are told, and their lines wait; where most are, all would seem to have left.
  return first && errors.length > new Set(roster.lines.map(({ row }) => row)).size ? first : null;
}

function firstError(grid: Grid): ErrorCell | null {
  for (const [r, row] of grid.slice(0, HEADER_ROWS).entries())
    for (const [c, cell] of row.entries())
      if (isErrorCell(cell)) return { place: a1(r + 1, c + 1), text: textOf(cell) };
  return null;
}
