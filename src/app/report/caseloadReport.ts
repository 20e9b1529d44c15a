import { a1, columnLetters } from '../../domain/cells/a1';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { type Day, showDay } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import { columnsRef, type Layout, sheetRef, statusRules } from '../ports/layout';
import { SUMMARY_HEADER, type SummaryColumn } from './summaryTable';

/** The report's title, its basis and its header stand above the people. */
const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = SUMMARY_HEADER.length;

const columnOf = (title: SummaryColumn): number => SUMMARY_HEADER.indexOf(title) + 1;
const letterOf = (title: SummaryColumn): string => columnLetters(columnOf(title));

const TEXTS: ReadonlySet<string> = new Set<SummaryColumn>([
  'Role',
  'Sites',
  'Grades',
  'Method',
  'Status',
  'Rests on',
  'To consider',
]);

/** Numbers that are never blank. */
const ALWAYS: ReadonlySet<string> = new Set<SummaryColumn>(['Head count', 'IEPs managed', 'Student minutes']);

const WIDTHS: Record<SummaryColumn, number> = {
  Key: 60,
  Person: 150,
  Role: 110,
  Sites: 90,
  FTE: 45,
  Grades: 65,
  Method: 110,
  'Head count': 60,
  'IEPs managed': 70,
  'Student minutes': 70,
  'Teacher minutes a day': 75,
  'CONTACT#': 75,
  'ALTCASE#': 75,
  'Maximum by worksheet': 80,
  'Maximum by table': 80,
  Caseload: 75,
  Desirable: 75,
  Maximum: 75,
  Status: 150,
  'Rests on': 300,
  'To consider': 300,
};

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
  { providers, log, standards }: { providers: number; log: string | null; standards: number },
  asOf: Day,
): string {
  const args = [
    columnsRef(sheet, 1, width),
    columnsRef(SHEETS.people, 1, providers),
    `"${asOf}"`,
    // Left out altogether, an argument in the middle is nothing that Google says anything about.
    log ?? '""',
    columnsRef(SHEETS.standards, 1, standards),
  ];
  return `=CASELOAD_SUMMARY(${args.join(',')})`;
}

type Listed = { key: string; name: string };

/** Where everyone's row is: people stay in their rows, whatever the order that the user sorted them in. */
function rowsFor(people: readonly Listed[], before: Grid): { rows: Listed[]; gone: number[] } {
  const waiting = new Map(people.map((person) => [person.key, person]));
  const rows: Listed[] = [];
  const gone: number[] = [];
  for (let r = FIRST_ROW - 1; r < before.length; r++) {
    const row = before[r] ?? [];
    const key = String(row[0] ?? '');
    const person = waiting.get(key);
    waiting.delete(key);
    if (person) rows.push(person);
    // What somebody wrote beside a person outlives the person's row in Providers.
    else if (row.slice(WIDTH).some((cell) => cell !== '')) rows.push({ key, name: String(row[1] ?? '') });
    else gone.push(r + 1);
  }
  return { rows: [...rows, ...waiting.values()], gone };
}

export type ReportInput = {
  people: readonly Listed[];
  asOf: Day;
  /** What the figures follow, in a sentence. */
  basis: string;
  /** The report as it stands, null where there is none. */
  before: Grid | null;
};

/** The report: one row a person, in native formulas over the figures, with people's own columns to the right. */
export function caseloadReport({ people, asOf, basis, before }: ReportInput): Layout {
  const isReport = (before?.[HEADER_ROW - 1]?.[0] ?? '') === SUMMARY_HEADER[0];
  const { rows, gone } = rowsFor(people, isReport && before ? before : []);
  const last = Math.max(FIRST_ROW, HEADER_ROW + rows.length);
  const range = (title: SummaryColumn, from = FIRST_ROW): string =>
    `${letterOf(title)}${from}:${letterOf(title)}${last}`;
  const blank = (cells: LaidCell[]): LaidCell[] =>
    [...cells, ...SUMMARY_HEADER.map(() => '')].slice(0, WIDTH);
  const contact = `${letterOf('CONTACT#')}${FIRST_ROW}:${letterOf('ALTCASE#')}${last}`;
  return {
    name: SHEETS.report,
    cells: [
      blank([`Caseload report as of ${showDay(asOf)}`]),
      blank([basis]),
      blank([
        {
          formula: `=IF(ISERROR(${sheetRef(SHEETS.figures)}$A$1),"The figures could not be worked out: see the note on A1 of the hidden sheet ${SHEETS.figures}.","")`,
        },
      ]),
      [...SUMMARY_HEADER],
      ...rows.map((person, i) => rowOf(person, FIRST_ROW + i, rows.length)),
    ],
    looks: [
      { range: 'A1', bold: true, size: 14 },
      { range: `A${HEADER_ROW}:${columnLetters(WIDTH)}${HEADER_ROW}`, bold: true, wrap: true },
      { range: contact, format: '0.00' },
      { range: range('Caseload'), format: '0.00' },
      { range: `${letterOf('Rests on')}${FIRST_ROW}:${letterOf('To consider')}${last}`, wrap: true },
    ],
    rules: statusRules(range('Status')),
    widths: SUMMARY_HEADER.map((title) => WIDTHS[title]),
    frozenRows: HEADER_ROW,
    filterRow: HEADER_ROW,
    gone,
    chart: {
      title: 'Caseloads against their limits',
      ranges: (['Person', 'Caseload', 'Desirable', 'Maximum'] as const).map((title) =>
        range(title, HEADER_ROW),
      ),
      row: last + 2,
      column: 2,
      height: Math.min(1_600, 120 + 28 * rows.length),
    },
  };
}

/** Room for people who come into Providers before the report is made anew. */
const SPARE_ROWS = 200;

/**
 * A person's cells: who it is as text, everything else looked up by the key, so that a sorted report stays right. Columns of
 * known length, since a look-up in whole columns costs for every row of the sheet.
 */
function rowOf({ key, name }: Listed, row: number, people: number): LaidCell[] {
  const figures = (column: number): string => {
    const letter = columnLetters(column);
    return `${sheetRef(SHEETS.figures)}$${letter}$1:$${letter}$${people + SPARE_ROWS}`;
  };
  return SUMMARY_HEADER.map((title, i): LaidCell => {
    if (title === 'Key') return key;
    if (title === 'Person') return name;
    const found = `INDEX(${figures(i + 1)},MATCH($${a1(row, 1)},${figures(1)},0))`;
    if (TEXTS.has(title)) return { formula: `=IFERROR(${found}&"","")` };
    // Other spreadsheets would show a blank as 0.
    return {
      formula: ALWAYS.has(title) ? `=IFERROR(${found},"")` : `=IFERROR(IF(${found}="","",${found}),"")`,
    };
  });
}
