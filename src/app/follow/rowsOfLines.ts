import type { Cell } from '../../domain/cells/cell';
import type { RowToAdd, Sheet } from '../../domain/follow/recordedRows';
import { rowOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { tabForRow } from './tabForRow';
import { placedIn } from './tabSheet';

/** What stands in a cell that nobody has filled in: a checkbox that waits is no text of anybody. */
export const UNFILLED: readonly Cell[] = ['', false];

/**
 * Gives the row (from 1) of the line of each of these rows, none twice: that which the record knows or, where it lacks what tells its line, one that was cut
 * off. Every text of such a row is what was to be written there, the student's ID or name among them, or most of what was to be: a school
 * that stands already below the last student, and the title of a group, are somebody else's.
 */
export function rowsOfLines(
  state: State,
  { grid, columnOf }: Sheet,
  rows: readonly RowToAdd[],
): (row: RowToAdd) => number | null {
  const { columns } = state.mapping;
  const telling = [columns.studentId, columns.name].map((ref) => (ref ? columnOf(ref) : null));
  const taken = new Set(rows.flatMap(({ line }) => state.lines.get(line)?.row?.row ?? []));
  return ({ line, cells }) => {
    const known = state.lines.get(line)?.row?.row;
    if (known !== undefined) return known;
    const tab = tabForRow(state, cells);
    const wanted = new Map(
      placedIn({ columnOf }, cells).flatMap(({ at, value }) => (value === '' ? [] : [[at, value]])),
    );
    const isBegun = (row: readonly Cell[]): boolean => {
      const ours = row.flatMap((cell, c) =>
        UNFILLED.includes(cell) ? [] : [{ c, is: cell === wanted.get(c) }],
      );
      const tells = ours.some(({ c }) => telling.includes(c)) || ours.length * 2 > wanted.size;
      return ours.length > 0 && tells && ours.every(({ is }) => is);
    };
    const found = grid.findIndex(
      (row, r) =>
        r >= state.roster.headerRow &&
        !taken.has(r + 1) &&
        rowOf(state.stack, r + 1).tab === tab &&
        isBegun(row),
    );
    if (found < 0) return null;
    taken.add(found + 1);
    return found + 1;
  };
}
