import { columnLetters } from '../../domain/cells/a1';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { type Day, showDay } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import { columnsRef, type Layout, STATUS_RULES, sheetRef } from '../ports/layout';
import { columnRange, inPlace, layoutOf, type TableColumn, tableOf, textIn } from '../ports/table';
import { SUMMARY_HEADER, type SummaryColumn } from './summaryTable';

/** Numbers may be blank, where not `always`; other spreadsheets would show a blank as 0. */
type Figure = 'text' | 'number' | 'always';

const FIGURES: Record<
  SummaryColumn,
  Pick<TableColumn<ReportPerson>, 'width' | 'format' | 'wrap' | 'rules'> & { figure: Figure }
> = {
  Key: { width: 60, figure: 'text' },
  Person: { width: 150, figure: 'text' },
  Role: { width: 110, figure: 'text' },
  Sites: { width: 90, figure: 'text' },
  FTE: { width: 45, figure: 'number' },
  Grades: { width: 65, figure: 'text' },
  Method: { width: 110, figure: 'text' },
  'Head count': { width: 60, figure: 'always' },
  'IEPs managed': { width: 70, figure: 'always' },
  'Student minutes': { width: 70, figure: 'always' },
  'Teacher minutes a day': { width: 75, figure: 'number' },
  'CONTACT#': { width: 75, figure: 'number', format: '0.00' },
  'ALTCASE#': { width: 75, figure: 'number', format: '0.00' },
  'Maximum by worksheet': { width: 80, figure: 'number' },
  'Maximum by table': { width: 80, figure: 'number' },
  Caseload: { width: 75, figure: 'number', format: '0.00' },
  Desirable: { width: 75, figure: 'number' },
  Maximum: { width: 75, figure: 'number' },
  Status: { width: 150, figure: 'text', rules: STATUS_RULES },
  'Rests on': { width: 300, figure: 'text', wrap: true },
  'To consider': { width: 300, figure: 'text', wrap: true },
};

/** The title, what the figures rest on, and whether they could be worked out stand above the header. */
const REPORT = tableOf<ReportPerson>()({
  name: SHEETS.report,
  key: ['Key'],
  headerRow: 4,
  filter: true,
  columns: SUMMARY_HEADER.map((title, c): TableColumn<ReportPerson, SummaryColumn> => {
    const { figure, ...look } = FIGURES[title];
    return { title, ...look, cell: cellOf(title, figure, c + 1) };
  }),
});

/** What CASELOAD_SUMMARY gives, live in a sheet of its own, where the report's rows look themselves up. */
export function figuresSheet(figures: string | readonly (readonly (string | number)[])[]): Layout {
  return {
    name: SHEETS.figures,
    cells: typeof figures === 'string' ? [[{ formula: figures }]] : figures,
    looks: [],
    rules: [],
    widths: [],
    frozenRows: 0,
    hidden: true,
  };
}

/** The call of CASELOAD_SUMMARY over the document's own sheets. */
export function figuresFormula(
  { sheet, width }: { sheet: string; width: number },
  { providers, log, standards }: { providers: number; log: string; standards: number },
  asOf: Day,
): string {
  const args = [
    columnsRef(sheet, 1, width),
    columnsRef(SHEETS.people, 1, providers),
    `"${asOf}"`,
    log,
    columnsRef(SHEETS.standards, 1, standards),
  ];
  return `=CASELOAD_SUMMARY(${args.join(',')})`;
}

type ReportPerson = { key: string; name: string };

/** Room for people who come into Providers before the report is made anew. */
const SPARE_ROWS = 200;

/**
 * Who it is as text, everything else looked up by the key, so that a sorted report stays right. Columns of known length, since a
 * look-up in whole columns costs for every row of the sheet.
 */
function cellOf(
  title: SummaryColumn,
  figure: Figure,
  column: number,
): TableColumn<ReportPerson, SummaryColumn>['cell'] {
  if (title === 'Key') return ({ key }) => key;
  if (title === 'Person') return ({ name }) => name;
  return (_, at, people): LaidCell => {
    const figures = (of: number): string => {
      const letter = columnLetters(of);
      return `${sheetRef(SHEETS.figures)}$${letter}$1:$${letter}$${people + SPARE_ROWS}`;
    };
    const found = `INDEX(${figures(column)},MATCH($${at('Key')},${figures(1)},0))`;
    if (figure === 'text') return { formula: `=IFERROR(${found}&"","")` };
    return {
      formula: figure === 'always' ? `=IFERROR(${found},"")` : `=IFERROR(IF(${found}="","",${found}),"")`,
    };
  };
}

type ReportInput = {
  people: readonly ReportPerson[];
  asOf: Day;
  /** What the figures follow, in a sentence. */
  basis: string;
  /** The report as it stands, null where there is none. */
  before: Grid | null;
};

/** The report: one row a person, in native formulas over the figures, with people's own columns to the right. */
export function caseloadReport({ people, asOf, basis, before }: ReportInput): Layout {
  const isReport = (before?.[REPORT.headerRow - 1]?.[0] ?? '') === SUMMARY_HEADER[0];
  // People stay in their rows, whatever the order that the user sorted them in; what somebody wrote beside one outlives the
  // person's row in Providers.
  const { rows, gone } = inPlace(REPORT, isReport && before ? before : [], people, {
    stays: 'all',
    free: 'gone',
    past: (cells) => ({ row: { key: textIn(REPORT, cells, 'Key'), name: textIn(REPORT, cells, 'Person') } }),
  });
  const above: LaidCell[] = [
    `Caseload report as of ${showDay(asOf)}`,
    basis,
    {
      formula: `=IF(ISERROR(${sheetRef(SHEETS.figures)}$A$1),"The figures could not be worked out: see the note on A1 of the hidden sheet ${SHEETS.figures}.","")`,
    },
  ];
  return {
    ...layoutOf(REPORT, rows, above),
    gone,
    chart: {
      title: 'Caseloads against their limits',
      ranges: (['Person', 'Caseload', 'Desirable', 'Maximum'] as const).map((title) =>
        columnRange(REPORT, rows.length, title, REPORT.headerRow),
      ),
      row: REPORT.headerRow + Math.max(1, rows.length) + 2,
      column: 2,
      height: Math.min(1_600, 120 + 28 * rows.length),
    },
  };
}
