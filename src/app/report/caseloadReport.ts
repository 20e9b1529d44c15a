import { columnLetters } from '../../domain/cells/a1';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { counted } from '../../domain/cells/counted';
import { type Day, showDay } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import { formulaText, GREY, type Layout, paragraph, type Rule, sheetRef } from '../ports/layout';
import { columnRange, hasNote, inPlace, layoutOf, type TableRow, textIn } from '../ports/table';
import { reportCharts } from './reportCharts';
import {
  FOLDED,
  isReport,
  PAGE_WIDTHS,
  REPORT,
  REPORT_TITLE,
  type ReportPerson,
  type ReportTitle,
  reportColumn,
} from './reportTable';

/** The four that a superintendent asks for, live over the rows below. */
const FIGURES: readonly { label: string; formula: (rows: number) => string }[] = [
  {
    label: 'With a caseload',
    formula: (rows) => {
      const of = (title: ReportTitle): string => columnRange(REPORT, rows, title);
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
const HEADER_HEIGHT = 38;
/** Pixels of a letter page that lies, within usual margins, and of the head without who is behind its figures: it stands on each page. */
const PAGE = 672;
const HEAD = 140 + HEADER_HEIGHT;
/** Every other group on grey, whatever order people sort the rows into. */
const band = (rows: number): Rule => ({
  range: `A${REPORT.headerRow + 1}:${columnLetters(REPORT.columns.length)}${REPORT.headerRow + Math.max(1, rows)}`,
  when: { formula: `=ISODD($${columnLetters(reportColumn('Group'))}${REPORT.headerRow + 1})` },
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

/** Who is hidden stays so until the report is made again: whether they have something by then is told. */
function hiddenToo(basis: string, count: number, [first, last]: readonly [number, number]): LaidCell {
  const rows = first === last ? `row ${last}` : `rows ${first}-${last}`;
  const told = `${basis} ${counted(count, 'person', 'people')} without a line: hidden in ${rows}.`;
  const some = (['Lines', 'IEPs managed'] as const).map((title) => {
    const letter = columnLetters(reportColumn(title));
    return `COUNTIF(${letter}${first}:${letter}${last},">0")`;
  });
  const now = formulaText(' Some who are hidden have a caseload now: make the report again.');
  return { formula: `=${formulaText(told)}&IF(${some.join('+')}>0,${now},"")` };
}

/** Whose numbers the charts draw, and which. */
const CHARTED = ['Person', 'Caseload', 'Maximum'] as const;

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
    `${REPORT_TITLE}${showDay(asOf)}`,
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
  const paragraphs = answers.map((text, i) => paragraph(ANSWER_ROW + i, text, PAGE_WIDTHS));
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
    headerHeight: HEADER_HEIGHT,
    paragraphs,
    folded: FOLDED,
    hiddenRows: hidden,
    charts: reportCharts({
      people: rows.length - folded,
      headerRow: REPORT.headerRow,
      room: PAGE - HEAD - paragraphs.reduce((sum, { height }) => sum + height, 0),
      row: last + 2,
      columns: CHARTED.map((title) => ({ title, letter: columnLetters(reportColumn(title)) })),
    }),
  };
}
