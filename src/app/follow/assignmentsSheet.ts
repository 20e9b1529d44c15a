import { heldUntil } from '../../domain/caseload/heldOn';
import { enrollmentName } from '../../domain/caseload/line';
import { BEFORE_RECORD, recordedBegin } from '../../domain/caseload/recordedFrom';
import type { Grid } from '../../domain/cells/cell';
import type { Day } from '../../domain/cells/day';
import { statusOn } from '../../domain/record/assignmentStatus';
import { isBlankSheet } from '../../domain/record/log';
import type { Assignment, Timeline } from '../../domain/record/timeline';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { State } from '../opened/state';
import { AMBER, BLUE, type Layout, whereCellSays } from '../ports/layout';
import type { TextBlock, Workbook } from '../ports/ports';
import {
  blankRow,
  hasHeader,
  hasNote,
  inPlace,
  layoutOf,
  type TableRow,
  tableOf,
  textIn,
  textsOf,
  titlesOf,
} from '../ports/table';

/** One assignment as the sheet tells it. */
type SheetAssignment = Pick<Assignment, 'id' | 'person' | 'begin' | 'location' | 'restriction'> &
  Pick<Timeline, 'kind' | 'studentId' | 'student' | 'service'> & {
    /** '' where nobody recorded since when. */
    since: Day | '';
    last: Day | '';
    status: string;
    site: string;
  };

const COLUMNS = [
  { title: 'Entry', width: 100, cell: ({ id }: SheetAssignment) => String(id) },
  { title: 'Student ID', width: 100, cell: ({ studentId }: SheetAssignment) => studentId },
  { title: 'Student', width: 150, cell: ({ student }: SheetAssignment) => student },
  { title: 'Case manager / provider', width: 150, cell: ({ person }: SheetAssignment) => person },
  {
    title: 'Role',
    width: 100,
    cell: ({ kind }: SheetAssignment) => (kind === 'service' ? 'Provider' : 'Case manager'),
  },
  { title: 'Begin date', width: 100, cell: ({ since }: SheetAssignment) => since || BEFORE_RECORD },
  {
    title: 'Status',
    width: 100,
    cell: ({ status }: SheetAssignment) => status,
    rules: [whereCellSays('Pending', AMBER), whereCellSays('Upcoming', BLUE)],
  },
  { title: 'End date', width: 100, cell: ({ last }: SheetAssignment) => last },
  { title: 'Enrollment', width: 120, cell: enrollmentName },
  { title: 'Site', width: 120, cell: ({ site }: SheetAssignment) => site },
  { title: 'Location', width: 120, cell: ({ location }: SheetAssignment) => location },
  { title: 'Restriction', width: 120, cell: ({ restriction }: SheetAssignment) => restriction },
] as const;

/** "Case assignments". The entry that made an assignment is its name, whatever is edited in it later. */
export const ASSIGNMENTS = tableOf<SheetAssignment>()({
  name: SHEETS.assignments,
  columns: COLUMNS,
  key: ['Entry'],
  headerRow: 1,
  filter: true,
});

/** What stays of a row that no longer counts, but beside which people wrote something. */
const TAKEN_BACK = 'Taken back';

/** Above this many the sheet is made when it is asked for, and kept up to date from then on. */
export const AT_ONCE = 5_000;

/** So many cells that say what they should are written once more sooner than one more block. */
const MOST_UNCHANGED = 2_500;

/** The history: student by student, newest first. */
function assignments({ lines, today, dayOf }: State): SheetAssignment[] {
  const told: SheetAssignment[] = [];
  for (const line of lines.values()) {
    const { kind, studentId, student, service } = line.timeline;
    for (const assignment of line.timeline.assignments) {
      const last = heldUntil(line, assignment);
      const status = statusOn(assignment.begin, last, today);
      const since = recordedBegin(line.timeline, assignment, dayOf);
      const about = { kind, studentId, student, service, site: line.site };
      told.push({ ...assignment, ...about, since, last, status });
    }
  }
  const key = ({ student, studentId }: SheetAssignment): string => `${student}\u001f${studentId}`;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return told.sort((a, b) => compare(key(a), key(b)) || compare(b.begin, a.begin) || b.id - a.id);
}

/** The history as rows of text. */
export const assignmentRows = (state: State): string[][] => assignments(state).map(textsOfRow);

const textsOfRow = (told: SheetAssignment): string[] => COLUMNS.map(({ cell }) => cell(told));

/** Rows stay where people sorted them. One whose assignment is gone is left to the next that is new, unless somebody wrote beside it. */
const inOrder = (grid: Grid, told: readonly SheetAssignment[]): TableRow<SheetAssignment>[] =>
  inPlace(ASSIGNMENTS, grid, told, {
    stays: 'all',
    free: 'left',
    past: (cells) => ({
      texts: textsOf(
        ASSIGNMENTS,
        cells,
        textIn(ASSIGNMENTS, cells, 'Entry') === '' ? {} : { Status: TAKEN_BACK },
      ),
    }),
  }).rows;

/** Brings the sheet up to date, in the order in which people sorted it: few cells are written, whatever its size. */
export function refreshAssignments(workbook: Workbook, state: State): void {
  const due = assignmentsDue(workbook, state);
  if (due !== 'no sheet') {
    if (due.length > 0) workbook.patch(SHEETS.assignments, due);
  } else if (state.lines.size <= AT_ONCE) workbook.lay(inNewOrder(assignments(state)));
}

/** What of the sheet is to be written; none where it says all, or is somebody's own. 'no sheet' where there is none, or a blank one. */
export function assignmentsDue(workbook: Workbook, state: State): TextBlock[] | 'no sheet' {
  const grid = workbook.read(SHEETS.assignments);
  if (!grid || isBlankSheet(grid)) return 'no sheet';
  if (!hasHeader(ASSIGNMENTS, grid)) return [];
  const below = inOrder(grid, assignments(state)).map((each) =>
    'row' in each ? textsOfRow(each.row) : each.texts,
  );
  const rows = [titlesOf(ASSIGNMENTS), ...below];
  const { texts: blank } = blankRow(ASSIGNMENTS);
  const wanted = Array.from({ length: Math.max(grid.length, rows.length) }, (_, r) => rows[r] ?? blank);
  const whole = changedBlock(grid, wanted);
  if (!whole) return [];
  // What is new at the end is written together with what changed above it, unless too much stands between that says what it should.
  const above = changedBlock(grid, wanted.slice(0, grid.length));
  const added = rows.slice(grid.length);
  const parts = [
    ...(above ? [above] : []),
    ...(added.length > 0 ? [{ row: grid.length + 1, column: 1, texts: added }] : []),
  ];
  const unchanged = sizeOf(whole) - parts.reduce((sum, part) => sum + sizeOf(part), 0);
  return unchanged > MOST_UNCHANGED ? parts : [whole];
}

const sizeOf = ({ texts }: TextBlock): number => texts.length * (texts[0]?.length ?? 0);

/**
 * Makes the sheet anew. Where people wrote beside it, rows stay where they are, so that a note stays with its assignment; else
 * they are put in order again. How many assignments there are, or 'not ours' where the sheet of that name is somebody's own.
 */
export function rebuildAssignments(workbook: Workbook, state: State): number | 'not ours' {
  const grid = workbook.read(SHEETS.assignments);
  const told = assignments(state);
  if (grid && !isBlankSheet(grid) && grid[0]?.[0] !== COLUMNS[0].title) return 'not ours';
  const beside = grid?.some((row) => hasNote(ASSIGNMENTS, row));
  workbook.lay(grid && beside ? layoutOf(ASSIGNMENTS, inOrder(grid, told)) : inNewOrder(told));
  return told.length;
}

const inNewOrder = (told: readonly SheetAssignment[]): Layout =>
  layoutOf(
    ASSIGNMENTS,
    told.map((row) => ({ row })),
  );

/** The smallest rectangle around all cells that differ. */
function changedBlock(grid: Grid, rows: readonly (readonly string[])[]): TextBlock | null {
  let block: { top: number; bottom: number; left: number; right: number } | null = null;
  for (const [r, row] of rows.entries())
    for (const [c, text] of row.entries()) {
      if (String(grid[r]?.[c] ?? '') === text) continue;
      block ??= { top: r, bottom: r, left: c, right: c };
      block.bottom = r;
      block.left = Math.min(block.left, c);
      block.right = Math.max(block.right, c);
    }
  if (!block) return null;
  const { top, bottom, left, right } = block;
  const texts = rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  return { row: top + 1, column: left + 1, texts };
}
