import type { Output } from '../../contract/contract';
import type { Grid } from '../../domain/cells/cell';
import { showDay } from '../../domain/cells/day';
import { compareNames } from '../../domain/people/nameOrder';
import { isBlankSheet } from '../../domain/record/log';
import { type Due, type DueWithin, isDueWithin } from '../../domain/roster/comingDue';
import { SHEETS } from '../../domain/roster/ownSheets';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import { AMBER, BLUE, RED, whereCellSays } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import {
  blankRow,
  hasHeader,
  inPlace,
  isCutOff,
  layoutOf,
  type TableRow,
  tableOf,
  textIn,
  textsOf,
} from '../ports/table';
import { type DueLine, disagreementText, duesFor, kindsWithout, managersIn } from './comingDue';

const TITLE = 'Coming due as of ';

/** What is due, who sees to it, and whether it is so near that it comes onto the sheet. */
type DueRow = { due: Due<DueLine>; manager: string; isWanted: boolean };

/**
 * "Coming due"; its title and what it rests on stand above the header. A date sorts as one; how many days are left is what the
 * spreadsheet's own today makes of it.
 */
export const COMING_DUE = tableOf<DueRow>()({
  name: SHEETS.comingDue,
  key: ['Student ID', 'What is due'],
  headerRow: 3,
  titles: [TITLE],
  filter: true,
  columns: [
    { title: 'Case manager', width: 150, cell: ({ manager }) => manager },
    { title: 'Student', width: 150, cell: ({ due }) => due.line.row.student },
    { title: 'Student ID', width: 85, cell: ({ due }) => due.line.row.studentId },
    { title: 'Grade', width: 50, cell: ({ due }) => due.line.row.grade ?? '' },
    { title: 'Site', width: 130, wrap: true, cell: ({ due }) => due.line.site },
    {
      title: 'What is due',
      width: 110,
      cell: ({ due }) => (due.kind === 'annual review' ? 'Annual review' : 'Re-evaluation'),
    },
    {
      title: 'Due',
      width: 85,
      format: 'mm/dd/yyyy',
      cell: ({ due }) => ({ formula: `=DATE(${due.day.split('-').map(Number).join(',')})` }),
    },
    {
      title: 'Days left',
      width: 65,
      format: '0',
      cell: (_, at) => ({ formula: `=$${at('Due')}-TODAY()` }),
    },
    {
      title: 'When',
      width: 105,
      cell: (_, at) => {
        const left = `$${at('Days left')}`;
        return {
          formula: `=IF(${left}<0,"Overdue",IF(${left}<=30,"Within 30 days",IF(${left}<=60,"Within 60 days",IF(${left}<=90,"Within 90 days","Later"))))`,
        };
      },
      rules: [
        whereCellSays('Overdue', RED),
        whereCellSays('Within 30 days', AMBER),
        whereCellSays('Within 60 days', BLUE),
      ],
    },
    { title: 'Note', width: 260, wrap: true, cell: ({ due }) => disagreementText(due) },
  ],
});

/** What stays of a row beside which people wrote something, once the student has exited or the roster says no day any more. */
const NO_LONGER = { When: 'No longer due', Due: '', 'Days left': '' };

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
  const told = dues
    .map((due): DueRow => ({ due, manager: managerOf(due).name, isWanted: isWanted(due) }))
    .sort((a, b) => compareNames(a.manager, b.manager));
  const { rows } = inPlace(COMING_DUE, before, told, {
    stays: 'noted',
    free: 'left',
    past,
    comes: (each) => each.isWanted,
  });
  workbook.lay(
    layoutOf(COMING_DUE, rows, [
      `${TITLE}${showDay(state.today)}`,
      `Annual reviews and re-evaluations that are overdue or due within ${within} days, as the roster said on that day. The days left count on; make the sheet again for what has changed.`,
    ]),
  );
  workbook.show(SHEETS.comingDue);
  return { sheet: SHEETS.comingDue, items: dues.filter(isWanted).length };
}

/** Whether nothing of people's own stands where ours goes; the header may be missing where the making was cut off. */
const isOurs = (before: Grid): boolean =>
  isBlankSheet(before) || hasHeader(COMING_DUE, before) || isCutOff(COMING_DUE, before);

const past = (cells: Grid[number]): TableRow<DueRow> =>
  textIn(COMING_DUE, cells, 'Student ID') === ''
    ? blankRow(COMING_DUE)
    : { texts: textsOf(COMING_DUE, cells, NO_LONGER) };
