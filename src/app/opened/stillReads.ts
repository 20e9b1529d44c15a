import { columnOf, type Field } from '../../domain/roster/fields';
import { findHeader, mappedAt } from '../../domain/roster/headers';
import { studentService } from '../../domain/roster/lineIdentity';
import type { RosterLine } from '../../domain/roster/roster';
import type { Area, Workbook } from '../ports/ports';
import type { State } from './state';

/** What finds the row of a line that is the only one of its student and service, and says who has it. */
const OF_PEOPLE: readonly Field[] = [
  ...(['lineId', 'studentId', 'site', 'service'] as const),
  ...(['provider', 'providerFirst', 'caseManager', 'managerFirst'] as const),
];

/** Whether a column tells no more than about a student, which is neither compared nor recorded when lines are moved. */
const isBeside = (field: Field): boolean => columnOf(field).part === 'student' && !OF_PEOPLE.includes(field);

/** From so many cells on, reading them takes longer than what else a save does. */
const MANY = 50_000;

/** Beyond that a change that is found would cost more than all of it, read at once. */
export const MOST_OF_IT = 0.9;

/**
 * Whether these students' rows, of a roster that was read a while ago, stand where they stood and say what they said, as far as it decides
 * on their lines: one reading of the cells from the first of them to the last. Where they stand far apart and only people move
 * (`isOfPeople`), what says no more than hours and dates is not read again: an edit of it meanwhile is as one right after the save.
 * False too where it would read nearly all of the roster.
 */
export function stillReads(
  workbook: Pick<Workbook, 'readArea'>,
  { mapping, grid, roster }: Pick<State, 'mapping' | 'grid' | 'roster'>,
  students: ReadonlySet<string>,
  isOfPeople = false,
): boolean {
  const own = roster.lines.filter(({ studentId }) => students.has(studentId));
  const rows = own.map(({ row }) => row - 1);
  const header = findHeader(mapping, grid);
  const hasId = mapping.columns.studentId !== undefined;
  // Without an ID it is their names that tell students.
  const all = mappedAt(mapping, header, (field) => !(hasId && isBeside(field)));
  const few =
    isOfPeople && hasId && !hasTwins(own)
      ? mappedAt(mapping, header, (field) => OF_PEOPLE.includes(field))
      : all;
  const columns = sizeOf(around(rows, all)) > MANY ? few : all;
  if (rows.length === 0 || columns.length === 0) return false;
  const area = around(rows, columns);
  if (sizeOf(area) > MOST_OF_IT * grid.length * (grid[0]?.length ?? 0)) return false;
  const now = workbook.readArea(mapping.sheet, area);
  const isSame = (r: number, c: number): boolean =>
    (now?.[r + 1 - area.row]?.[c + 1 - area.column] ?? '') === (grid[r]?.[c] ?? '');
  return now !== null && rows.every((r) => columns.every((c) => isSame(r, c)));
}

/** Whether other columns tell two of the lines from each other. */
const hasTwins = (lines: readonly RosterLine[]): boolean =>
  new Set(lines.map(studentService)).size < lines.length;

const sizeOf = ({ rows, columns }: Area): number => rows * columns;

/** The smallest area that has all of these rows and columns, each from 0. */
function around(rows: readonly number[], columns: readonly number[]): Area {
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return {
    row: top + 1,
    column: left + 1,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  };
}
