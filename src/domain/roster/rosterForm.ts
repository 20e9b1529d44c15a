import type { Cell, Grid } from '../cells/cell';
import { FIELDS, type Field, type Mapping } from './roster';

/** What tells a line from others, and who has it, is not changed in its row: assignments do that. */
const FIXED: readonly Field[] = ['lineId', 'studentId', 'service', 'start', 'provider', 'caseManager'];

/** The mapped columns of a row that can be edited as they are. */
export const editableFields = (mapping: Mapping): Field[] =>
  FIELDS.filter((field) => mapping.columns[field] !== undefined && !FIXED.includes(field));

/** The mapped columns of a new row; people, services and hours have inputs of their own. */
export const entryFields = (mapping: Mapping): Field[] =>
  FIELDS.filter(
    (field) =>
      mapping.columns[field] !== undefined &&
      !['lineId', 'service', 'provider', 'caseManager', 'amount'].includes(field),
  );

/** Without these a new row would be no student's. */
export const isNeeded = (field: Field): boolean =>
  field === 'studentId' || field === 'name' || field === 'lastName' || field === 'firstName';

/** The nonblank cells of a 0-based column below the header. */
export function cellsBelow(grid: Grid, headerRow: number, column: number): Cell[] {
  const cells: Cell[] = [];
  for (let row = headerRow; row < grid.length; row++) {
    const cell = grid[row]?.[column];
    if (cell !== undefined && cell !== '') cells.push(cell);
  }
  return cells;
}
