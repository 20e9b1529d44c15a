import { columnLetters } from '../../domain/cells/a1';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { SHEETS } from '../../domain/roster/ownSheets';
import { AMBER, begins, RED, STATUS_RULES, sheetRef } from '../ports/layout';
import { type TableColumn, tableOf } from '../ports/table';
import { SUMMARY_HEADER, type SummaryColumn } from './summaryHeader';

/** What its first cell begins with. */
export const REPORT_TITLE = 'Caseload report as of ';

/** Numbers may be blank, where not `always`; other spreadsheets would show a blank as 0. */
type Figure = 'text' | 'number' | 'always';

export type ReportTitle = Exclude<SummaryColumn, 'Sites'> | 'School' | 'Group';

/** Lines without a person are coloured like too many of them. */
export const STATUSES = [...STATUS_RULES, begins('Nobody', RED), begins('Vacant', AMBER)];

/**
 * What a superintendent asks stands first, 912 pixels or less, so that it prints across a letter page. What that rests on follows
 * folded, and behind it, folded again, what only formulas and a worksheet need.
 */
const COLUMNS: readonly (Pick<TableColumn<ReportPerson>, 'width' | 'wrap' | 'rules'> & {
  title: ReportTitle;
  figure: Figure;
  part: 'first' | 'second' | 'last';
})[] = [
  { title: 'Person', width: 140, figure: 'text', part: 'first', wrap: true },
  { title: 'Role', width: 170, figure: 'text', part: 'first', wrap: true },
  { title: 'School', width: 145, figure: 'text', part: 'first', wrap: true },
  { title: 'Caseload', width: 78, figure: 'number', part: 'first' },
  { title: 'Maximum', width: 84, figure: 'number', part: 'first' },
  { title: 'Status', width: 140, figure: 'text', part: 'first', wrap: true, rules: STATUSES },
  { title: 'IEPs managed', width: 76, figure: 'always', part: 'first' },
  { title: 'Student minutes', width: 76, figure: 'always', part: 'first' },
  { title: 'Method', width: 110, figure: 'text', part: 'second' },
  { title: 'Grades', width: 65, figure: 'text', part: 'second' },
  { title: 'FTE', width: 45, figure: 'number', part: 'second' },
  { title: 'Head count', width: 60, figure: 'always', part: 'second' },
  { title: 'ALTCASE#', width: 75, figure: 'number', part: 'second' },
  { title: 'Desirable', width: 75, figure: 'number', part: 'second' },
  { title: 'Maximum by worksheet', width: 80, figure: 'number', part: 'second' },
  { title: 'Maximum by table', width: 80, figure: 'number', part: 'second' },
  { title: 'Rests on', width: 300, figure: 'text', part: 'second', wrap: true },
  { title: 'To consider', width: 300, figure: 'text', part: 'second', wrap: true },
  { title: 'Teacher minutes a day', width: 75, figure: 'number', part: 'last' },
  { title: 'CONTACT#', width: 75, figure: 'number', part: 'last' },
  { title: 'Lines', width: 50, figure: 'always', part: 'last' },
  { title: 'Group', width: 50, figure: 'number', part: 'last' },
  { title: 'Key', width: 60, figure: 'text', part: 'last' },
];

/**
 * The title, the district, what the figures rest on, four figures, who is behind them by name, and whether they could be worked out stand
 * above the header.
 */
export const REPORT = tableOf<ReportPerson>()({
  name: SHEETS.report,
  key: ['Key'],
  headerRow: 10,
  titles: [REPORT_TITLE],
  filter: true,
  columns: COLUMNS.map(
    ({ title, figure, width, wrap, rules }): TableColumn<ReportPerson, ReportTitle> => ({
      title,
      width,
      ...(wrap && { wrap }),
      ...(title === 'Status' ? { align: 'center' } : figure !== 'text' && { align: 'right' }),
      ...(rules && { rules }),
      cell: cellOf(title, figure),
    }),
  ),
});

/** The column (from 1) of a title. */
export const reportColumn = (title: ReportTitle): number =>
  COLUMNS.findIndex((column) => column.title === title) + 1;

/** The first and last column of what is folded: the second part, and within it the last. */
export const FOLDED = (['second', 'last'] as const).map(
  (part) => [COLUMNS.findIndex((column) => column.part === part) + 1, COLUMNS.length] as const,
);

/**
 * Somebody of Providers, or Unassigned. `group`: the number of the school or role that they stand under, 0 where the report has none;
 * `hasNobody`: what their lines lack, where they are nobody's.
 */
export type ReportPerson = {
  key: string;
  name: string;
  group: number;
  hasNobody: 'Vacant' | 'Nobody’s' | null;
};

/** Room for people who come into Providers before the report is made anew. */
const SPARE_ROWS = 200;

/**
 * Who it is as text, everything else looked up by the key, so that a sorted report stays right. Columns of known length, since a
 * look-up in whole columns costs for every row of the sheet. Divisions leave crumbs, which no figure shows.
 */
function cellOf(title: ReportTitle, figure: Figure): TableColumn<ReportPerson, ReportTitle>['cell'] {
  if (title === 'Key') return ({ key }) => key;
  if (title === 'Person') return ({ name }) => name;
  if (title === 'Group') return ({ group }) => group || '';
  return ({ hasNobody }, at, people): LaidCell => {
    if (title === 'Status' && hasNobody) return hasNobody;
    const column = SUMMARY_HEADER.indexOf(figureOf(title, hasNobody !== null)) + 1;
    const figures = (of: number): string => {
      const letter = columnLetters(of);
      return `${sheetRef(SHEETS.figures)}$${letter}$1:$${letter}$${people + SPARE_ROWS}`;
    };
    const found = `INDEX(${figures(column)},MATCH($${at('Key')},${figures(1)},0))`;
    if (figure === 'text') return { formula: `=IFERROR(${found}&"","")` };
    return {
      formula:
        figure === 'always' ? `=IFERROR(${found},"")` : `=IFERROR(IF(${found}="","",ROUND(${found},4)),"")`,
    };
  };
}

/** What is nobody's has no number to hold against a limit, but students. */
function figureOf(title: Exclude<ReportTitle, 'Group'>, isNobodys: boolean): SummaryColumn {
  if (title === 'School') return 'Sites';
  return title === 'Caseload' && isNobodys ? 'Head count' : title;
}

/** By the title of its keys: people may call the other columns what they like. */
export const isReport = (grid: Grid): boolean =>
  grid[REPORT.headerRow - 1]?.[reportColumn('Key') - 1] === 'Key';

/** What stands first is as wide as the page. */
export const PAGE_WIDTHS = COLUMNS.filter(({ part }) => part === 'first').map(({ width }) => width);
