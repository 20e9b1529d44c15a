import { firstDayOf, type Line } from '../domain/line';
import { spreadOver } from '../domain/spread';
import type { Workbook } from './ports';
import { changedByHand } from './showCaseload';
import type { State } from './state';

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
    const fresh = lines.length - Number(state.memory.pasted ?? 0);
    return fresh >= LINES && fresh * SHARE >= open.length;
  };
  const differing = open.filter((line) => isOtherwise(state, line));
  if (!isMany(differing)) return 0;
  const isFormula = spreadOver(workbook.formulas(state.mapping.sheet), state.grid);
  const own = differing.filter(
    ({ row }) =>
      !row ||
      ![row.columns.provider, row.columns.amount].some(
        (column) => column !== null && isFormula(row.row, column),
      ),
  );
  return isMany(own) ? own.length : 0;
}

/** Remembers that what the roster says otherwise by now was looked at. */
export function settlePasted(workbook: Workbook, state: State): void {
  const differing = openLines(state).filter((line) => isOtherwise(state, line));
  workbook.remember({ pasted: String(differing.length) });
}

const openLines = ({ lines, today }: State): Line[] =>
  [...lines.values()].filter(
    ({ timeline }) => timeline.kind === 'service' && (timeline.exit === '' || timeline.exit >= today),
  );

function isOtherwise(state: State, line: Line): boolean {
  const { row, timeline } = line;
  if (!row) return true;
  const known = timeline.rowStart || firstDayOf({ row: null, timeline });
  return (known !== '' && row.start !== '' && row.start !== known) || changedByHand(state, line) !== null;
}
