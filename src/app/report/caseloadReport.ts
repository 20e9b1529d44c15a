import { columnLetters } from '../../domain/cells/a1';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { counted } from '../../domain/cells/counted';
import { type Day, showDay } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import {
  AMBER,
  begins,
  formulaText,
  GREY,
  type Layout,
  paragraph,
  RED,
  type Rule,
  STATUS_RULES,
  sheetRef,
} from '../ports/layout';
import {
  columnRange,
  hasNote,
  inPlace,
  layoutOf,
  type TableColumn,
  type TableRow,
  tableOf,
  textIn,
} from '../ports/table';
import { SUMMARY_HEADER, type SummaryColumn } from './summaryTable';

const TITLE = 'Caseload report as of ';

/** Numbers may be blank, where not `always`; other spreadsheets would show a blank as 0. */
type Figure = 'text' | 'number' | 'always';

type Title = Exclude<SummaryColumn, 'Sites'> | 'School' | 'Group';

/** Lines without a person are coloured like too many of them. */
export const STATUSES = [...STATUS_RULES, begins('Nobody', RED), begins('Vacant', AMBER)];

/**
 * What a superintendent asks stands first, 912 pixels or less, so that it prints across a letter page. What that rests on follows
 * folded, and behind it, folded again, what only formulas and a worksheet need.
 */
const COLUMNS: readonly (Pick<TableColumn<ReportPerson>, 'width' | 'wrap' | 'rules'> & {
  title: Title;
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
  titles: [TITLE],
  filter: true,
  columns: COLUMNS.map(
    ({ title, figure, width, wrap, rules }): TableColumn<ReportPerson, Title> => ({
      title,
      width,
      ...(wrap && { wrap }),
      ...(rules && { rules }),
      cell: cellOf(title, figure),
    }),
  ),
});

const columnAt = (title: Title): number => COLUMNS.findIndex((column) => column.title === title) + 1;

/** The first and last column of what is folded: the second part, and within it the last. */
const FOLDED = (['second', 'last'] as const).map(
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
function cellOf(title: Title, figure: Figure): TableColumn<ReportPerson, Title>['cell'] {
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

/** The four that a superintendent asks for, live over the rows below. */
const FIGURES: readonly { label: string; formula: (rows: number) => string }[] = [
  {
    label: 'With a caseload',
    formula: (rows) => {
      const of = (title: Title): string => columnRange(REPORT, rows, title);
      const somebody = `${of('Status')},"<>Vacant",${of('Status')},"<>Nobody’s"`;
      return `=COUNTIFS(${of('Lines')},">0",${somebody})+COUNTIFS(${of('Lines')},0,${of('IEPs managed')},">0",${somebody})`;
    },
  },
  {
    label: 'Over the maximum',
    formula: (rows) => `=COUNTIF(${columnRange(REPORT, rows, 'Status')},"Over maximum*")`,
  },
  {
    label: 'Above desirable',
    formula: (rows) => `=COUNTIF(${columnRange(REPORT, rows, 'Status')},"Above desirable*")`,
  },
  {
    label: 'Vacant or nobody’s lines',
    formula: (rows) => {
      const of = (status: string): string =>
        `SUMIF(${columnRange(REPORT, rows, 'Status')},"${status}",${columnRange(REPORT, rows, 'Lines')})`;
      return `=${of('Vacant')}+${of('Nobody’s')}`;
    },
  },
];
const FIGURE_ROW = 4;
const ANSWER_ROW = 6;
/** What stands first is as wide as the page. */
const PAGE = COLUMNS.filter(({ part }) => part === 'first').map(({ width }) => width);

/** Every other group on grey, whatever order people sort the rows into. */
const band = (rows: number): Rule => ({
  range: `A${REPORT.headerRow + 1}:${columnLetters(COLUMNS.length)}${REPORT.headerRow + Math.max(1, rows)}`,
  when: { formula: `=ISODD($${columnLetters(columnAt('Group'))}${REPORT.headerRow + 1})` },
  ...GREY,
});

/** How many rows at the end are of people who have nothing and beside whom nobody wrote. */
function idleAtTheEnd(
  rows: readonly TableRow<ReportPerson>[],
  idle: ReadonlySet<string>,
  before: Grid | null,
): number {
  const isLast = (row: TableRow<ReportPerson>, i: number): boolean =>
    'row' in row && idle.has(row.row.key) && !hasNote(REPORT, before?.[REPORT.headerRow + i] ?? []);
  let count = 0;
  for (const [i, row] of [...rows.entries()].reverse()) {
    if (!isLast(row, i)) break;
    count += 1;
  }
  return count;
}

/** What is nobody's has no number to hold against a limit, but students. */
function figureOf(title: Exclude<Title, 'Group'>, isNobodys: boolean): SummaryColumn {
  if (title === 'School') return 'Sites';
  return title === 'Caseload' && isNobodys ? 'Head count' : title;
}

/** By the title of its keys: people may call the other columns what they like. */
export const isReport = (grid: Grid): boolean => grid[REPORT.headerRow - 1]?.[columnAt('Key') - 1] === 'Key';

/** Who is hidden stays so until the report is made again: whether they have something by then is told. */
function hiddenToo(basis: string, count: number, [first, last]: readonly [number, number]): LaidCell {
  const rows = first === last ? `row ${last}` : `rows ${first}-${last}`;
  const told = `${basis} ${counted(count, 'person', 'people')} without a line: hidden in ${rows}.`;
  const some = (['Lines', 'IEPs managed'] as const).map((title) => {
    const letter = columnLetters(columnAt(title));
    return `COUNTIF(${letter}${first}:${letter}${last},">0")`;
  });
  const now = formulaText(' Some who are hidden have a caseload now: make the report again.');
  return { formula: `=${formulaText(told)}&IF(${some.join('+')}>0,${now},"")` };
}

type ReportInput = {
  /** In the order in which they are to stand; at the end those who have nothing. */
  people: readonly ReportPerson[];
  /** How many of them have nothing. */
  idle: number;
  asOf: Day;
  /** The district's name, '' where nobody typed one. */
  district: string;
  /** What the figures follow, in a sentence. */
  basis: string;
  /** Who is over, who has room, what is vacant: a sentence each, as it was when the report was made. */
  answers: readonly [string, string, string];
  /** The report as it stands, null where there is none. */
  before: Grid | null;
};

/** The report: one row a person, in native formulas over the figures, with people's own columns to the right. */
export function caseloadReport({
  people,
  idle,
  asOf,
  district,
  basis,
  answers,
  before,
}: ReportInput): Layout {
  // Whoever has a note beside them stays in their row; what somebody wrote outlives the person's row in Providers.
  const { rows } = inPlace(REPORT, before && isReport(before) ? before : [], people, {
    stays: 'noted',
    free: 'left',
    past: (cells) => ({
      row: {
        key: textIn(REPORT, cells, 'Key'),
        name: textIn(REPORT, cells, 'Person'),
        group: 0,
        hasNobody: null,
      },
    }),
  });
  const last = REPORT.headerRow + rows.length;
  const folded = idleAtTheEnd(
    rows,
    new Set(people.slice(people.length - idle).map(({ key }) => key)),
    before,
  );
  const hidden = folded === 0 ? null : ([last - folded + 1, last] as const);
  const said = hidden ? hiddenToo(basis, folded, hidden) : basis;
  const above = [
    `${TITLE}${showDay(asOf)}`,
    district,
    said,
    FIGURES.map(({ formula }) => ({ formula: formula(rows.length) })),
    FIGURES.map(({ label }) => label),
    ...answers,
    {
      formula: `=IF(ISERROR(${sheetRef(SHEETS.figures)}$A$1),"The figures could not be worked out: see the note on A1 of the hidden sheet ${SHEETS.figures}.","")`,
    },
  ];
  const layout = layoutOf(REPORT, rows, above);
  return {
    ...layout,
    looks: [
      ...layout.looks,
      {
        range: `A${FIGURE_ROW}:${columnLetters(FIGURES.length)}${FIGURE_ROW}`,
        bold: true,
        size: 14,
        align: 'left',
      },
    ],
    rules: [...layout.rules, band(rows.length)],
    headerHeight: 38,
    paragraphs: answers.map((text, i) => paragraph(ANSWER_ROW + i, text, PAGE)),
    folded: FOLDED,
    hiddenRows: hidden,
    chart: {
      title: 'Caseloads against their limits',
      ranges: (['Person', 'Caseload', 'Maximum'] as const).map((title) =>
        columnRange(REPORT, rows.length, title, REPORT.headerRow),
      ),
      row: last + 2,
      column: 1,
      height: Math.min(1_600, 120 + 28 * (rows.length - folded)),
    },
  };
}
