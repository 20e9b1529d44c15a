import type { Cell } from '../cells/cell';
import { spellingsOf } from './headerSpelling';
import { textOf } from './rosterCells';
import { isBlank } from './rosterRows';

const HOME =
  /^(?:(?:(?:home|resident|residence|residential|zoned|base|neighborhood) )?(?:school|building|campus|site)|(?:school|building|campus|site) (?:residence|resident))(?: name)?$/;

/**
 * Tells for a row what another column says of the student's school where that of the school that serves is blank: whoever
 * left it blank may mean the school at home, or not know. Null where there is no other column. `taken` are the 0-based columns with a meaning of their own.
 */
export function homeSchools(
  header: readonly Cell[],
  site: number | undefined,
  taken: ReadonlySet<number>,
): ((row: readonly Cell[]) => string | null) | null {
  const home = header.findIndex(
    (cell, column) => !taken.has(column) && spellingsOf(cell).some(({ plain }) => HOME.test(plain)),
  );
  if (site === undefined || home < 0) return null;
  return (row) =>
    isBlank(row[site]) && !isBlank(row[home]) ? `${textOf(header[home])}: ${textOf(row[home])}` : null;
}
