import type { Grid, LaidCell } from '../../domain/cells/cell';
import { type Day, showDay } from '../../domain/cells/day';
import { familyName } from '../../domain/people/familyName';
import { PEOPLE_HEADER, type PeopleColumn } from '../../domain/people/people';
import { SHEETS, WORKSHEET_TITLE, worksheetSheet } from '../../domain/roster/ownSheets';
import {
  INPUT,
  type Worksheet,
  type WorksheetContext,
  type WorksheetLine,
} from '../../standards/loads/worksheetForm';
import type { Layout, Look } from '../ports/layout';
import { AMBER, begins, columnsRef, GREY, RED, ruleOn, STATUS_RULES } from '../ports/layout';
import type { ListedStudent } from './worksheetStudents';

type WorksheetInput = {
  form: Worksheet;
  /** What it says of where it comes from. */
  source: string;
  /** The district's name, '' where nobody typed one. */
  district: string;
  person: { key: string; name: string };
  asOf: Day;
  students: readonly ListedStudent[];
  /** 1-based columns of Providers. */
  columns: Partial<Record<PeopleColumn, number>>;
  /** How many columns the Standards sheet has. */
  standardsWidth: number;
  /** The sheet as it stands: what people typed into its input cells is kept. */
  before: Grid | null;
};

const KEY = '$H$2';
const ROW = '$H$3';
const FIRST_LINE = 5;
const END = 'H';

/**
 * 720 pixels, as a letter page has them upright, and behind them, folded, what only the formulas need: a line's function, and the
 * person's key and row.
 */
const WIDTHS = [44, 268, 100, 52, 54, 202, 80, 80];
const FOLDED = [[7, 8]] as const;

/**
 * A worksheet in the form of the state's: its lines, filled from Providers and the roster, each computed one a native formula
 * that is checked by the cell function; directions in short, room to sign, and the students below.
 */
export function worksheet(input: WorksheetInput): Layout {
  const { form, source, district, person, asOf, students, before } = input;
  const count = Math.max(1, students.length);
  const { lines, directions } = form;
  // The lines' own number does not depend on what they say, so the list's place is known before they are written.
  const blank = lines(contextOf(input, [], 0, 0));
  const ids = blank.map(({ id }) => id ?? '');
  const said = FIRST_LINE + blank.length + 1;
  const listRow = said + 1 + directions.length + SIGNING.length + 2;
  const last = listRow + count;
  const written = lines(contextOf(input, ids, listRow, last - 1));
  const role = `INDEX(${peopleColumn(input, 'Role')},${ROW})&""`;
  const place = { formula: `=MATCH(${KEY},${peopleColumn(input, 'Key')},0)` };

  return {
    name: worksheetSheet(form.sheet, person.name),
    cells: [
      [WORKSHEET_TITLE + form.title],
      ['For', person.name, '', '', district && 'District', district, 'Key', person.key],
      ['As of', `${showDay(asOf)}; ${source}`, '', '', 'Role', { formula: `=${role}` }, 'Row', place],
      ['Line', 'What', 'Number', 'Check', '', 'Remark', 'Function'],
      ...written.map((line, i) => lineCells(line, FIRST_LINE + i, before)),
      [],
      ['', 'Directions'],
      ...directions.map(([line, text]) => [line && `${line}.`, text]),
      ...SIGNING,
      [],
      ['', 'STUDENT', 'MINPERWK', 'IEP', 'Grade', 'Remark'],
      ...(students.length > 0 ? students : [NOBODY]).map((each, i): LaidCell[] => [
        students.length > 0 ? i + 1 : '',
        each.name,
        each.minutes,
        each.iep,
        each.grade,
        each.remark,
      ]),
      totals(listRow, last - 1),
    ].map((cells: readonly LaidCell[]) => WIDTHS.map((_, c) => cells[c] ?? '')),
    looks: [
      { range: 'A1', bold: true, size: 12 },
      header(4),
      ...looksOf(written),
      { range: `A${said}:F${said}`, bold: true },
      { range: `A${said + 1}:F${said + directions.length}`, size: 9 },
      header(listRow - 1),
      ...[`B${listRow}:B${last}`, `F${listRow}:F${last}`].map((range): Look => ({ range, wrap: true })),
      { range: `A${last}:F${last}`, bold: true },
      // A number of the list stands apart from the name, an IEP from the grade, and titles above their numbers.
      { range: `A${listRow}:A${last}`, align: 'left' },
      { range: `D${listRow - 1}:E${last}`, align: 'center' },
      ...[4, listRow - 1].map((row): Look => ({ range: `C${row}`, align: 'right' })),
    ],
    rules: [
      ruleOn(`D${FIRST_LINE}:D${last}`, begins('DIFFERS', RED)),
      ruleOn(`F${FIRST_LINE}:F${last}`, begins('Look:', AMBER)),
      ruleOn(`F${FIRST_LINE}:F${last}`, begins('type ', AMBER)),
      ...written.flatMap(({ look }, i) =>
        look === 'status'
          ? STATUS_RULES.map((rule) => ruleOn(`C${FIRST_LINE + i}:C${FIRST_LINE + i}`, rule))
          : [],
      ),
    ],
    widths: WIDTHS,
    frozenRows: 3,
    folded: FOLDED,
  };
}

/** Room for two to sign; what was signed is signed anew when the sheet is made anew, since its figures may be others. */
const SIGNING = ['Teacher or provider', 'Administrator'].flatMap((who) => [
  [],
  ['', `${who}: ${'_'.repeat(46)}`, '', '', '', `Date: ${'_'.repeat(20)}`],
]);

const NOBODY: ListedStudent = {
  name: '',
  minutes: '',
  iep: '',
  grade: '',
  remark: 'no students',
  isFixed: false,
};

const columnOf = ({ columns }: WorksheetInput, title: PeopleColumn): number =>
  columns[title] ?? PEOPLE_HEADER.indexOf(title) + 1;

/** A whole column of Providers. */
function peopleColumn(input: WorksheetInput, title: PeopleColumn): string {
  const column = columnOf(input, title);
  return columnsRef(SHEETS.people, column, column);
}

const totals = (from: number, to: number): LaidCell[] => [
  '',
  'TOTAL',
  { formula: `=SUM(C${from}:C${to})` },
  { formula: `=SUM(D${from}:D${to})` },
];

function contextOf(
  input: WorksheetInput,
  ids: readonly string[],
  from: number,
  to: number,
): WorksheetContext {
  const list = (letter: string): string => `${letter}${from}:${letter}${to}`;
  const address = (row: string, title: PeopleColumn): string =>
    `ADDRESS(${row},COLUMN(${peopleColumn(input, title)}),4)`;
  return {
    provider: (title) => `INDEX(${peopleColumn(input, title)},${ROW})`,
    place: (title) => address(ROW, title),
    letters: (title) => `SUBSTITUTE(${address('1', title)},"1","")`,
    whose: `${familyName(input.person.name)}'s`,
    cell: (id) => `C${FIRST_LINE + ids.indexOf(id)}`,
    list: {
      names: list('B'),
      minutes: list('C'),
      ieps: list('D'),
      grades: list('E'),
      remarks: list('F'),
    },
    standards: `,${columnsRef(SHEETS.standards, 1, input.standardsWidth)}`,
  };
}

function lineCells(
  { number = '', what, value = '', check, remark = '' }: WorksheetLine,
  row: number,
  before: WorksheetInput['before'],
): LaidCell[] {
  const kept = value === INPUT ? before?.[row - 1]?.[2] : undefined;
  const shown = value === INPUT ? (typeof kept === 'number' ? kept : '') : value;
  if (check === undefined) return [number, what, shown, '', '', remark];
  // Where there is nothing to compute from yet, there is nothing to agree on.
  const [own, its] = [`C${row}`, `G${row}`];
  const agree = `=IF(${its}&""="","",IF(IFERROR(ABS(${own}-${its})<0.000001,${own}&""=${its}&""),"agrees","DIFFERS: "&${its}))`;
  return [number, what, shown, { formula: agree }, '', remark, { formula: check }];
}

const header = (row: number): Look => ({ range: `A${row}:${END}${row}`, bold: true, background: '#e8eaed' });

function looksOf(lines: readonly WorksheetLine[]): Look[] {
  const last = FIRST_LINE + lines.length - 1;
  const inputs = lines.flatMap(({ value }, i) => (value === INPUT ? [`C${FIRST_LINE + i}`] : []));
  return [
    { range: `A${FIRST_LINE}:B${last}`, wrap: true },
    { range: `F${FIRST_LINE}:F${last}`, wrap: true },
    { range: `D4:D${last}`, size: 8, color: GREY.color },
    ...lines.flatMap(({ look }, i): Look[] => {
      const row = FIRST_LINE + i;
      if (look === 'decimal') return [`C${row}`, `G${row}`].map((range) => ({ range, format: '0.00' }));
      return look === 'heading' ? [{ range: `A${row}:F${row}`, bold: true }] : [];
    }),
    ...inputs.map((range): Look => ({ range, background: '#fff8c5' })),
  ];
}
