import type { Field } from '../../domain/roster/fields';
import { findHeader, mappedColumns } from '../../domain/roster/headers';
import type { Workbook } from '../ports/ports';
import type { State } from './state';

/** What tells about a student or counts in somebody's load, and is neither compared nor recorded when lines are moved. */
const BESIDE: readonly Field[] = [
  ...(['name', 'lastName', 'firstName', 'birthDate', 'grade', 'delivery', 'iepMark', 'esy'] as const),
  ...(['annualReview', 'reevaluation', 'household', 'headOfHousehold', 'parents', 'address'] as const),
  'language',
];

/**
 * Whether these students' rows, of a roster that was read a while ago, stand where they stood and say what they said, as far as it decides
 * on their lines: one reading of the cells from the first of them to the last. False too where it would read nearly all of the roster.
 */
export function stillReads(
  workbook: Pick<Workbook, 'readArea'>,
  { mapping, grid, roster }: Pick<State, 'mapping' | 'grid' | 'roster'>,
  students: ReadonlySet<string>,
): boolean {
  const header = findHeader(mapping, grid);
  const columns = mappedColumns(mapping).flatMap(({ field, ref }) =>
    BESIDE.includes(field) ? [] : (header?.columnOf(ref) ?? []),
  );
  const rows = roster.lines.flatMap(({ row, studentId }) => (students.has(studentId) ? row - 1 : []));
  if (rows.length === 0 || columns.length === 0) return false;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const area = { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
  if (area.rows * area.columns > MOST_OF_IT * grid.length * (grid[0]?.length ?? 0)) return false;
  const now = workbook.readArea(mapping.sheet, area);
  return (
    now !== null &&
    rows.every((r) => columns.every((c) => (now[r - top]?.[c - left] ?? '') === (grid[r]?.[c] ?? '')))
  );
}

/** Beyond that a change that is found would cost more than all of it, read at once. */
const MOST_OF_IT = 0.9;
