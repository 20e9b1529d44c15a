import { firstDayOf, type Line } from '../../domain/caseload/line';
import { dueSince } from '../follow/derive';
import { isRowWaiting, lineByHand } from '../opened/byHand';
import { remember } from '../opened/memory';
import { madeCells, tabFormulas } from '../opened/rosterTabs';
import { stands } from '../opened/saving';
import { isStop, readState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** Fewer lines than these are somebody's own edits, and so is less than one line in three. */
const LINES = 10;
const SHARE = 3;

/**
 * How many lines read otherwise at once where the roster looks pasted over: gone, changed by hand, or with another first day. 0 where
 * they are few. What was looked at already does not count again, nor do cells of formulas, which never follow the record.
 */
export function pastedOver(workbook: Workbook, state: State): number {
  const open = openLines(state);
  const isMany = (lines: readonly Line[]): boolean => {
    const fresh = lines.length - state.memory.pasted;
    return fresh >= LINES && fresh * SHARE >= open.length;
  };
  const waits = isRowWaiting(state);
  const differing = open.filter((line) => !waits(line) && isOtherwise(state, line));
  if (!isMany(differing)) return 0;
  const cellsOf = ({ row }: Line): { row: number; column: number }[] =>
    [row?.columns.provider, row?.columns.amount].flatMap((column) =>
      row && typeof column === 'number' ? [{ row: row.row, column }] : [],
    );
  const formulas = tabFormulas(workbook, state.stack, differing.flatMap(cellsOf));
  const isFormula = madeCells(workbook, state.stack, formulas);
  const own = differing.filter((line) => !cellsOf(line).some(({ row, column }) => isFormula(row, column)));
  return isMany(own) ? own.length : 0;
}

/** For the document to remember: what the roster says otherwise by now was looked at. */
export const lookedAt = (state: State): { pasted: number } => ({
  pasted: openLines(state).filter((line) => isOtherwise(state, line)).length,
});

/** Once the roster follows an update of what was pasted over it, what it still says otherwise counts as looked at. */
export function settlePasted(workbook: Workbook, { rules, people }: State): void {
  const after = readState(workbook, rules, people);
  if (isStop(after) || dueSince(after) !== 'nothing') return;
  const { saving } = after.memory;
  if (saving?.pasted && stands(saving, after.log)) remember(workbook, { ...lookedAt(after), saving: null });
}

const openLines = ({ lines, today }: State): Line[] =>
  [...lines.values()].filter(
    ({ timeline }) => timeline.kind === 'service' && (timeline.exit === '' || timeline.exit >= today),
  );

function isOtherwise(state: State, line: Line): boolean {
  const { row, timeline } = line;
  if (!row) return true;
  const known = timeline.rowStart || firstDayOf({ row: null, timeline });
  const isMoved = known !== '' && row.start !== '' && row.start !== known;
  return isMoved || lineByHand(state, line).length > 0;
}
