import type { Cell, ColumnRef, Grid } from '../cells/cell';
import type { Day } from '../cells/day';
import { foldedText } from '../cells/foldedText';
import type { Field } from '../roster/fields';
import { columnRefs, fieldColumns, findHeader, headerKey } from '../roster/headers';
import { readRoster } from '../roster/readRoster';
import type { Mapping, Roster, RosterFinding, RosterLine } from '../roster/roster';

/** An export as it was read, and its cells. */
export type ExportSheet = {
  mapping: Mapping;
  grid: Grid;
  lines: readonly RosterLine[];
  findings: readonly RosterFinding[];
  /** What a row's cell of a field says, as written; '' where there is no such column. */
  said: (field: Field, row: number) => string;
  /** The cell of a row in the column of such a header; '' where there is none. */
  cellUnder: (ref: ColumnRef, row: number) => Cell;
  /** The sites that its rows name, folded. */
  sites: ReadonlySet<string>;
};

/**
 * Reads an export, or the roster that was pasted over (`known`), with its mapping; null where its columns are not there. `today`:
 * without it any day is likely.
 */
export function exportSheet(
  grid: Grid,
  mapping: Mapping,
  today: Day | null,
  known?: Roster,
): ExportSheet | null {
  const found = findHeader(mapping, grid);
  const roster = known ?? readRoster(grid, mapping, undefined, today);
  if (!found || 'missing' in roster) return null;
  const columns = fieldColumns(mapping, found);
  const titles = new Map(
    columnRefs(grid[found.row] ?? []).flatMap((ref, at) => (ref ? [[titleOf(ref), at] as const] : [])),
  );
  const cell = (row: number, at: number | undefined): Cell =>
    at === undefined ? '' : (grid[row - 1]?.[at] ?? '');
  return {
    mapping,
    grid,
    lines: roster.lines,
    findings: roster.findings,
    said: (field, row) => String(cell(row, columns[field])).trim(),
    cellUnder: (ref, row) => cell(row, titles.get(titleOf(ref))),
    sites: new Set(roster.lines.map(({ site }) => foldedText(site)).filter((site) => site !== '')),
  };
}

const titleOf = ({ header, nth, of }: ColumnRef): string => `${headerKey(header)}|${nth}|${of}`;
