import type { Grid } from '../../domain/cells/cell';
import { findHeader } from '../../domain/roster/headers';
import { type NameBelow, namesBelow } from '../../domain/roster/namesBelow';
import type { Mapping } from '../../domain/roster/roster';
import { cellIn, type Stack } from '../../domain/roster/stackTabs';
import { madeCells, readTabs, type TabWrite, tabPlace, writeTabs } from '../opened/rosterTabs';
import { isStop, usableRoster } from '../opened/state';
import type { Workbook } from '../ports/ports';

/**
 * Writes the name above into the blank cells of people that mean it by the user's word: from then on each row says by itself whose it
 * is, whatever is sorted or changed above it. Gives back the places that could not be filled, and whether rows were moved meanwhile.
 */
export function fillNames(workbook: Workbook, mapping: Mapping): { left: string[]; moved: string[] } {
  const fields = mapping.namesBelow ?? [];
  const read = fields.length > 0 ? readTabs(workbook, mapping) : null;
  if (!read || isStop(read)) return { left: [], moved: [] };
  const { stack } = read;
  const roster = usableRoster(stack, { ...read.mapping, namesBelow: undefined }, workbook.today());
  if (isStop(roster)) return { left: [], moved: [] };
  const isMade = madeCells(workbook, stack);
  const cells = namesBelow(roster.lines, fields).flatMap((name) => namesIn(name, stack));
  const writable = cells.filter(({ at }) => !isMade(at.row, at.column));
  const refused = new Set<TabWrite>(
    writeTabs(
      workbook,
      stack,
      writable.map(({ write }) => write),
    ).map(({ cell }) => cell),
  );
  workbook.flush();
  const left = cells.filter((cell) => !writable.includes(cell) || refused.has(cell.write));
  const after = readTabs(workbook, mapping);
  const rows = isStop(after) ? null : after.stack.grid;
  const header = findHeader(mapping, stack.grid)?.row ?? 0;
  const isMoved = rows === null || !sameRows(stack.grid.slice(header), rows.slice(header), cells, header + 1);
  return {
    left: left.map(({ write }) => tabPlace(stack, write)),
    moved: isMoved ? cells.map(({ write }) => tabPlace(stack, write)) : [],
  };
}

/** A blank cell of the whole roster, and what is to be written where it stands. */
type NameCell = { at: { row: number; column: number }; write: TabWrite };

/** The cells of a name, which stands in one column or in two. */
const namesIn = ({ field, line, from }: NameBelow, stack: Stack): NameCell[] =>
  [line.columns[field], line.firstNames?.[field] ?? null].flatMap((column) => {
    const value = column === null ? '' : (stack.grid[from.row - 1]?.[column - 1] ?? '');
    const cell = column === null || value === '' ? null : cellIn(stack, line.row, column);
    return cell && column !== null ? [{ at: { row: line.row, column }, write: { ...cell, value } }] : [];
  });

/** Whether all rows still stand where they stood, whatever was filled in. */
function sameRows(before: Grid, now: Grid, filled: readonly NameCell[], first: number): boolean {
  const places = new Set(filled.map(({ at }) => `${at.row}|${at.column}`));
  return (
    before.length === now.length &&
    before.every((row, r) =>
      row.every((cell, c) => places.has(`${first + r}|${c + 1}`) || cell === (now[r]?.[c] ?? '')),
    )
  );
}
