import type { Grid } from '../../domain/cells/cell';
import type { Sheet } from '../../domain/follow/recordedRows';
import { findHeader } from '../../domain/roster/headers';
import type { Mapping } from '../../domain/roster/roster';
import { cellIn, isTabColumn, type Stack } from '../../domain/roster/stackTabs';

/**
 * The roster as it stands, without what its tabs' names give, which nobody writes; null where its header is gone. `isMade` where it
 * matters which cells formulas fill.
 */
export function sheetOf(
  { mapping, grid, stack }: { mapping: Mapping; grid: Grid; stack: Stack },
  isMade?: Sheet['isMade'],
): Sheet | null {
  const found = findHeader(mapping, grid);
  const { studentId, name, lineId, start } = mapping.columns;
  return (
    found && {
      grid: stack.bare,
      headerRow: found.row + 1,
      telling: [studentId, name, lineId, start].flatMap((ref) => {
        const at = ref && !isTabColumn(ref) ? found.columnOf(ref) : null;
        return at === null ? [] : at;
      }),
      columnOf: (ref) => (isTabColumn(ref) ? null : found.columnOf(ref)),
      ...(isMade && { isMade }),
      lacks: (row, column) => cellIn(stack, row, column + 1) === null,
    }
  );
}
