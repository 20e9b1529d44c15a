import { columnLetters } from '../../domain/cells/a1';
import type { Grid } from '../../domain/cells/cell';
import { lastDayOf, statusOn } from '../../domain/record/timeline';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { State } from '../opened/state';
import { AMBER, BLUE, type Layout } from '../ports/layout';
import type { Workbook } from '../ports/ports';

/** The columns of "Case assignments". The entry that made an assignment is its name, whatever is edited in it later. */
export const ASSIGNMENTS_HEADER = [
  'Entry',
  'Student ID',
  'Student',
  'Case manager / provider',
  'Role',
  'Begin date',
  'Status',
  'End date',
  'Enrollment',
  'Site',
  'Location',
  'Restriction',
] as const;
const WIDTHS = [55, 85, 150, 150, 95, 85, 70, 85, 140, 120, 110, 110];
const STATUS = ASSIGNMENTS_HEADER.indexOf('Status');
/** What stands in a row that no longer counts, but beside which people wrote something. */
const TAKEN_BACK = 'Taken back';

/** Above this many the sheet is made when it is asked for, and kept up to date from then on. */
export const AT_ONCE = 5_000;

/** The history as rows of text: student by student, newest first. */
export function assignmentRows({ lines, today }: State): string[][] {
  const rows: string[][] = [];
  for (const line of lines.values()) {
    const { kind, studentId, student, service, assignments } = line.timeline;
    assignments.forEach(({ id, person, begin, location, restriction }, i) => {
      const last = lastDayOf(line.timeline, i);
      rows.push([
        String(id),
        studentId,
        student,
        person,
        kind === 'service' ? 'Provider' : 'Case manager',
        begin,
        statusOn(begin, last, today),
        last,
        service === '' ? 'All services' : service,
        line.site,
        location,
        restriction,
      ]);
    });
  }
  const key = ([, id = '', name = '']: string[]): string => `${name}\u001f${id}`;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort(
    (a, b) => compare(key(a), key(b)) || compare(b[5] ?? '', a[5] ?? '') || Number(b[0]) - Number(a[0]),
  );
}

/** Brings the sheet up to date, in the order in which people sorted it: few cells are written, whatever its size. */
export function refreshAssignments(workbook: Workbook, state: State): void {
  const grid = workbook.read(SHEETS.assignments);
  if (!grid || isBlank(grid)) {
    if (state.lines.size <= AT_ONCE) workbook.lay(layoutOf(assignmentRows(state)));
    return;
  }
  if (!isOurs(grid)) return;
  const wanted = assignmentRows(state);
  const { rows, added } = inPlace(grid, wanted);
  const block = changedBlock(grid, rows);
  if (block) workbook.patch(SHEETS.assignments, block.row, block.column, block.cells);
  if (added.length > 0)
    workbook.append(
      SHEETS.assignments,
      added,
      ASSIGNMENTS_HEADER.map((_, i) => i + 1),
    );
}

/**
 * Makes the sheet anew. Where people wrote beside it, rows stay where they are, so that a note stays with its assignment; else
 * they are put in order again. How many assignments there are, or 'not ours' where the sheet of that name is somebody's own.
 */
export function rebuildAssignments(workbook: Workbook, state: State): number | 'not ours' {
  const grid = workbook.read(SHEETS.assignments);
  const wanted = assignmentRows(state);
  if (grid && !isBlank(grid) && grid[0]?.[0] !== ASSIGNMENTS_HEADER[0]) return 'not ours';
  const beside = grid?.some((row) => row.some((cell, c) => c >= ASSIGNMENTS_HEADER.length && cell !== ''));
  if (grid && beside) {
    const { rows, added } = inPlace(grid, wanted);
    workbook.lay(layoutOf([...rows.slice(1), ...added]));
  } else workbook.lay(layoutOf(wanted));
  return wanted.length;
}

const isBlank = (grid: Grid): boolean => grid.every((row) => row.every((cell) => cell === ''));
const isOurs = (grid: Grid): boolean => ASSIGNMENTS_HEADER.every((title, c) => grid[0]?.[c] === title);
const ownCells = (row: Grid[number]): string[] => ASSIGNMENTS_HEADER.map((_, c) => String(row[c] ?? ''));

/**
 * The rows of the sheet as they should be, each in its place, and those to add below. An assignment that is gone leaves its row
 * to the next one that is new, unless somebody wrote beside it: then it says so.
 */
function inPlace(grid: Grid, wanted: readonly string[][]): { rows: string[][]; added: string[][] } {
  const byId = new Map(wanted.map((row) => [row[0] ?? '', row]));
  const free: number[] = [];
  const rows = grid.map((row, r) => {
    if (r === 0) return [...ASSIGNMENTS_HEADER];
    const now = ownCells(row);
    const found = byId.get(now[0] ?? '');
    if (found) {
      byId.delete(now[0] ?? '');
      return found;
    }
    const noted = row.some((cell, c) => c >= ASSIGNMENTS_HEADER.length && cell !== '');
    if (noted) return now[0] === '' ? now : now.map((text, c) => (c === STATUS ? TAKEN_BACK : text));
    free.push(r);
    return now.map(() => '');
  });
  const added = [...byId.values()];
  for (const r of free) {
    const next = added.shift();
    if (!next) break;
    rows[r] = next;
  }
  return { rows, added };
}

/** The smallest rectangle around all cells that differ. */
function changedBlock(
  grid: Grid,
  rows: readonly string[][],
): { row: number; column: number; cells: string[][] } | null {
  let top = rows.length;
  let bottom = -1;
  let left: number = ASSIGNMENTS_HEADER.length;
  let right = -1;
  rows.forEach((row, r) => {
    const now = grid[r] ?? [];
    row.forEach((text, c) => {
      if (String(now[c] ?? '') === text) return;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, c);
      right = Math.max(right, c);
    });
  });
  if (bottom < 0) return null;
  const cells = rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  return { row: top + 1, column: left + 1, cells };
}

function layoutOf(rows: readonly string[][]): Layout {
  const last = columnLetters(ASSIGNMENTS_HEADER.length);
  const status = columnLetters(STATUS + 1);
  const whole = `${status}2:${status}${Math.max(2, rows.length + 1)}`;
  const rule = (word: string, colours: typeof AMBER) => ({
    range: whole,
    formula: `=$${status}2="${word}"`,
    ...colours,
  });
  return {
    name: SHEETS.assignments,
    cells: [[...ASSIGNMENTS_HEADER], ...rows],
    looks: [{ range: `A1:${last}1`, bold: true, wrap: true }],
    rules: [rule('Pending', AMBER), rule('Upcoming', BLUE)],
    widths: WIDTHS,
    frozenRows: 1,
    filterRow: 1,
  };
}
