import type { CellChange } from '../../domain/cells/cell';
import { type Change, cellsIn, foundBy } from '../../domain/record/changes';
import { cellIn } from '../../domain/roster/stackTabs';
import { sheetOf } from '../follow/tabSheet';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/**
 * The changes with what kind of cells they take the place of, so that an Undo gives back the text "3" as a text, and a number as it was
 * shown. Number formats are asked for only where a text takes a number's place.
 */
export function keepingKinds(workbook: Workbook, state: State, changes: readonly Change[]): Change[] {
  const sheet = changes.some((change) => cellsIn(change).some(losesFormat)) ? sheetOf(state) : null;
  return changes.map((change) => {
    const row = state.lines.get(change.lineKey)?.row;
    if (!row) return change;
    const isText = (field: 'amount' | 'lre'): boolean => {
      const column = row.columns[field];
      const cell = column === null ? '' : state.grid[row.row - 1]?.[column - 1];
      return (
        foundBy(change)[field] !== undefined &&
        typeof cell === 'string' &&
        cell !== '' &&
        String(Number(cell)) === cell
      );
    };
    const asText = (['amount', 'lre'] as const).filter(isText);
    const found = 'found' in change && asText.length > 0 ? { found: { ...change.found, asText } } : null;
    const cells = sheet
      ? cellsIn(change).map((cell) => withFormat(workbook, state, row.row, sheet.columnOf(cell.ref), cell))
      : [];
    return { ...change, ...found, ...(cells.length > 0 && { cells }) };
  });
}

const losesFormat = ({ value, was, isDay }: CellChange): boolean =>
  typeof was === 'number' && typeof value === 'string' && value !== '' && !isDay;

function withFormat(
  workbook: Workbook,
  { stack }: State,
  row: number,
  column: number | null,
  cell: CellChange,
): CellChange {
  const at = losesFormat(cell) && column !== null ? cellIn(stack, row, column + 1) : null;
  const [format] = at ? workbook.formats(stack.tabs[at.tab]?.sheet ?? '', [at]) : [];
  return format === undefined ? cell : { ...cell, format };
}
