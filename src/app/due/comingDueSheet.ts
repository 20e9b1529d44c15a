import type { Output } from '../../contract/contract';
import { columnLetters } from '../../domain/cells/a1';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { type Day, showDay } from '../../domain/cells/day';
import { isBlankSheet } from '../../domain/record/log';
import { type Due, type DueWithin, isDueWithin } from '../../domain/roster/comingDue';
import { SHEETS } from '../../domain/roster/ownSheets';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import { AMBER, BLUE, type Layout, RED } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { type DueLine, disagreementText, duesFor, kindsWithout, managersIn } from './comingDue';

const TITLE = 'Coming due as of ';
/** The title and what it rests on stand above the header. */
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

/** The columns of "Coming due". Student ID and what is due are a row's name. */
export const DUE_HEADER = [
  'Case manager',
  'Student',
  'Student ID',
  'Grade',
  'Site',
  'What is due',
  'Due',
  'Days left',
  'When',
  'Note',
] as const;
type DueColumn = (typeof DUE_HEADER)[number];
const WIDTH = DUE_HEADER.length;
const WIDTHS = [150, 150, 85, 50, 130, 110, 85, 65, 105, 260];
const at = (title: DueColumn): number => DUE_HEADER.indexOf(title);
const letter = (title: DueColumn): string => columnLetters(at(title) + 1);

/** What stays of a row beside which people wrote something, once the student has exited or the roster says no day any more. */
const NO_LONGER = 'No longer due';

/**
 * Makes the sheet "Coming due", or makes it anew, and shows it. It is the district's, whoever makes it: the same for every
 * Admin. Where people wrote beside it, those rows stay where they are, so that a note stays with its student.
 */
export function makeComingDue(workbook: Workbook, state: State, within: DueWithin): Output<'makeComingDue'> {
  const before = workbook.read(SHEETS.comingDue) ?? [];
  if (!isOurs(before))
    throw new Refused(
      'not-ours',
      `The sheet “${SHEETS.comingDue}” has other columns than those that Caseload makes. Rename it, then try again.`,
    );
  if (kindsWithout(state).length === 2)
    throw new Refused(
      'no-due-dates',
      'The roster has no column of annual reviews or re-evaluations. Add one, or choose it in Set up.',
    );
  const { dues } = duesFor(state, null);
  const managerOf = managersIn(state);
  const isWanted = isDueWithin(state.today, within);
  const rows = dues
    .map((due) => dueRow(due, managerOf(due).name, isWanted(due)))
    .sort((a, b) => compare(managerIn(a), managerIn(b)));
  workbook.lay(layoutOf(inPlace(before, rows), state.today, within));
  workbook.show(SHEETS.comingDue);
  return { sheet: SHEETS.comingDue, items: dues.filter(isWanted).length };
}

/** Whether nothing of people's own stands where ours goes; the header may be missing where the making was cut off. */
function isOurs(before: Grid): boolean {
  if (isBlankSheet(before)) return true;
  const header = before[HEADER_ROW - 1] ?? [];
  return (
    DUE_HEADER.every((title, c) => header[c] === title) ||
    (String(before[0]?.[0] ?? '').startsWith(TITLE) && isBlankSheet(before.slice(HEADER_ROW - 1)))
  );
}

/** A row's own texts; the rest is formulas over `day`, which is '' where nothing is due any more. */
type Row = { cells: string[]; day: Day | ''; isWanted: boolean };

function dueRow(due: Due<DueLine>, manager: string, isWanted: boolean): Row {
  const { kind, day, line } = due;
  const { site } = line;
  const { student, studentId, grade } = line.row;
  const texts: Partial<Record<DueColumn, string>> = {
    'Case manager': manager,
    Student: student,
    'Student ID': studentId,
    Grade: grade ?? '',
    Site: site,
    'What is due': kind === 'annual review' ? 'Annual review' : 'Re-evaluation',
    Note: disagreementText(due),
  };
  return { cells: DUE_HEADER.map((title) => texts[title] ?? ''), day, isWanted };
}

const managerIn = ({ cells }: Row): string => cells[at('Case manager')] ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const nameOf = (cells: Grid[number]): string =>
  `${String(cells[at('Student ID')] ?? '')}|${String(cells[at('What is due')] ?? '')}`;

/** The rows from the first one on: those with something beside them where they are, all others around them in order. */
function inPlace(before: Grid, rows: readonly Row[]): Row[] {
  const noted = before
    .slice(FIRST_ROW - 1)
    .map((cells) => (cells.slice(WIDTH).some((cell) => cell !== '') ? cells : null));
  while (noted.length > 0 && !noted[noted.length - 1]) noted.pop();
  const names = new Set(noted.map((cells) => (cells ? nameOf(cells) : '')));
  const byName = new Map(rows.map((row) => [nameOf(row.cells), row]));
  const waiting = rows.filter(({ cells, isWanted }) => isWanted && !names.has(nameOf(cells)));
  let next = 0;
  const placed = noted.map((cells): Row => {
    if (!cells) return waiting[next++] ?? BLANK;
    const row = byName.get(nameOf(cells));
    // A second row of the same name would show it twice.
    byName.delete(nameOf(cells));
    return row ?? past(cells);
  });
  return [...placed, ...waiting.slice(next)];
}

const BLANK: Row = { cells: DUE_HEADER.map(() => ''), day: '', isWanted: false };

const past = (cells: Grid[number]): Row => {
  const texts = DUE_HEADER.map((title, c) =>
    title === 'When' ? NO_LONGER : title === 'Due' || title === 'Days left' ? '' : String(cells[c] ?? ''),
  );
  return texts[at('Student ID')] === '' ? BLANK : { ...BLANK, cells: texts };
};

function layoutOf(rows: readonly Row[], today: Day, within: DueWithin): Layout {
  const last = Math.max(FIRST_ROW, HEADER_ROW + rows.length);
  const column = (title: DueColumn): string => `${letter(title)}${FIRST_ROW}:${letter(title)}${last}`;
  const rule = (word: string, colours: typeof RED) => ({
    range: column('When'),
    formula: `=$${letter('When')}${FIRST_ROW}="${word}"`,
    ...colours,
  });
  const above = (text: string): LaidCell[] => DUE_HEADER.map((_, c) => (c === 0 ? text : ''));
  return {
    name: SHEETS.comingDue,
    cells: [
      above(`${TITLE}${showDay(today)}`),
      above(
        `Annual reviews and re-evaluations that are overdue or due within ${within} days, as the roster said on that day. The days left count on; make the sheet again for what has changed.`,
      ),
      [...DUE_HEADER],
      ...rows.map((row, i) => cellsOf(row, FIRST_ROW + i)),
    ],
    looks: [
      { range: 'A1', bold: true, size: 14 },
      { range: `A${HEADER_ROW}:${columnLetters(WIDTH)}${HEADER_ROW}`, bold: true, wrap: true },
      { range: column('Due'), format: 'mm/dd/yyyy' },
      { range: column('Days left'), format: '0' },
      { range: column('Note'), wrap: true },
    ],
    rules: [rule('Overdue', RED), rule('Within 30 days', AMBER), rule('Within 60 days', BLUE)],
    widths: WIDTHS,
    frozenRows: HEADER_ROW,
    filterRow: HEADER_ROW,
  };
}

/** A date that sorts as one, and what the spreadsheet's own today makes of it. */
function cellsOf({ cells, day }: Row, row: number): LaidCell[] {
  if (day === '') return cells;
  const [year, month, date] = day.split('-').map(Number);
  const left = `$${letter('Days left')}${row}`;
  const formulas: Partial<Record<DueColumn, string>> = {
    Due: `=DATE(${year},${month},${date})`,
    'Days left': `=$${letter('Due')}${row}-TODAY()`,
    When: `=IF(${left}<0,"Overdue",IF(${left}<=30,"Within 30 days",IF(${left}<=60,"Within 60 days",IF(${left}<=90,"Within 90 days","Later"))))`,
  };
  return DUE_HEADER.map((title, c): LaidCell => {
    const formula = formulas[title];
    return formula === undefined ? (cells[c] ?? '') : { formula };
  });
}
