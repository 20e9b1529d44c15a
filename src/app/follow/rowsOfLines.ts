import type { Cell } from '../../domain/cells/cell';
import type { RowToAdd, Sheet } from '../../domain/follow/recordedRows';
import { rowOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { tabForRow } from './tabForRow';
import { placedIn } from './tabSheet';

/** What stands in a cell that nobody has filled in: a checkbox that waits is no text of anybody. */
export const UNFILLED: readonly Cell[] = ['', false];

/**
 * Gives the row (from 1) of the line of each of these rows, none twice: that which the record knows or, where it lacks what tells its
 * line, one that was cut off. Every text of such a row is what was to be written there, the student's ID or name among them, or most of
 * what was to be: a school that stands already below the last student, and the title of a group, are somebody else's. Of a line whose row
 * was `begun` for certain a few cells do, where only one row has them.
 */
export function rowsOfLines(
  state: State,
  { grid, columnOf }: Sheet,
  rows: readonly RowToAdd[],
  begun: ReadonlySet<string>,
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
    const ours = (row: readonly Cell[]): number[] | null => {
      const said = row.flatMap((cell, c) => (UNFILLED.includes(cell) ? [] : [c]));
      return said.every((c) => row[c] === wanted.get(c)) ? said : null;
    };
    const rowsWhere = (isBegun: (said: readonly number[]) => boolean): number[] =>
      grid.flatMap((row, r) => {
        const isFree = r >= state.roster.headerRow && !taken.has(r + 1);
        const said = isFree && rowOf(state.stack, r + 1).tab === tab ? ours(row) : null;
        return said && isBegun(said) ? r + 1 : [];
      });
    const [certain] = rowsWhere(
      (said) => said.some((c) => telling.includes(c)) || said.length * 2 > wanted.size,
    );
    const [likely, ...others] = begun.has(line) ? rowsWhere((said) => said.length > 1) : [];
    const found = certain ?? (others.length === 0 ? likely : undefined);
    if (found === undefined) return null;
    taken.add(found);
    return found;
  };
}
