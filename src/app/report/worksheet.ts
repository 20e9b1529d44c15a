import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';
import { type Day, showDay } from '../../domain/cells/day';
import { PEOPLE_HEADER, type PeopleColumn } from '../../domain/people/people';
import { SHEETS, WORKSHEET_TITLE, worksheetSheet } from '../../domain/roster/ownSheets';
import {
  INPUT,
  type Worksheet,
  type WorksheetContext,
  type WorksheetLine,
} from '../../standards/loads/worksheetForm';
import type { Layout, Look } from '../ports/layout';
import { AMBER, begins, columnsRef, RED, ruleOn, STATUS_RULES } from '../ports/layout';
import type { ListedStudent } from './worksheetStudents';

type WorksheetInput = {
  form: Worksheet;
  /** What it says of where it comes from. */
  source: string;
  person: { key: string; name: string };
  asOf: Day;
  students: readonly ListedStudent[];
  /** 1-based columns of Providers. */
  columns: Partial<Record<PeopleColumn, number>>;
  /** How many columns the Standards sheet has. */
  standardsWidth: number;
  /** The sheet as it stands: what people typed into its input cells is kept. */
  before: readonly (readonly (string | number | boolean)[])[] | null;
};

const KEY = '$F$2';
const ROW = '$F$3';
const FIRST_LINE = 5;
const WIDTHS = [40, 280, 80, 80, 75, 180];

/**
 * A worksheet in the form of the state's: its lines, filled from Providers and the roster, each computed one a native formula
 * with the cell function beside it, and the students below. Some 735 pixels wide, so that it prints on one page.
 */
export function worksheet(input: WorksheetInput): Layout {
  const { form, source, person, asOf, students } = input;
  const name = worksheetSheet(form.sheet, person.name);
  const count = Math.max(1, students.length);
  const { lines } = form;
  // The lines' own number does not depend on what they say, so the list's place is known before they are written.
  const total = lines(contextOf(input, [], 0, 0)).length;
  const listRow = FIRST_LINE + total + 2;
  const ids = lines(contextOf(input, [], 0, 0)).map(({ id }) => id ?? '');
  const written = lines(contextOf(input, ids, listRow, listRow + count - 1));

  const cells: LaidCell[][] = [
    [WORKSHEET_TITLE + form.title, '', '', '', '', ''],
    ['For', person.name, '', '', 'Key', person.key],
    [
      ...['As of', `${showDay(asOf)}; ${source}`, '', '', 'Row'],
      { formula: `=MATCH(${KEY},${peopleColumn(input, 'Key')},0)` },
    ],
    ['Line', 'What', 'Number', 'Function', 'Agree?', 'Remark'],
    ...written.map((line, i) => lineCells(line, FIRST_LINE + i, input.before)),
    ['', '', '', '', '', ''],
    ['', 'STUDENT', 'MINPERWK', 'IEP', 'Grade', 'Remark'],
    ...(students.length > 0 ? students : [NOBODY]).map((each, i): LaidCell[] => [
      students.length > 0 ? i + 1 : '',
      each.name,
      each.minutes,
      each.iep,
      each.grade,
      each.remark,
    ]),
    totals(listRow, listRow + count - 1),
  ];
  const last = listRow + count;
  return {
    name,
    cells,
    looks: looksOf(written, listRow, last),
    rules: [
      ruleOn(`E${FIRST_LINE}:E${last}`, begins('DIFFERS', RED)),
      ruleOn(`F${FIRST_LINE}:F${last}`, begins('Look:', AMBER)),
      ...written.flatMap(({ look }, i) =>
        look === 'status'
          ? STATUS_RULES.map((rule) => ruleOn(`C${FIRST_LINE + i}:C${FIRST_LINE + i}`, rule))
          : [],
      ),
    ],
    widths: WIDTHS,
    frozenRows: 0,
  };
}

const NOBODY: ListedStudent = { name: '', minutes: '', iep: '', grade: '', remark: 'no students' };

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
  '',
  '',
];

function contextOf(
  input: WorksheetInput,
  ids: readonly string[],
  from: number,
  to: number,
): WorksheetContext {
  const list = (letter: string): string => `${letter}${from}:${letter}${to}`;
  return {
    provider: (title) => `INDEX(${peopleColumn(input, title)},${ROW})`,
    place: (title) => `"${columnLetters(columnOf(input, title))}"&${ROW}`,
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
  const agree = `=IF(D${row}&""="","",IF(IFERROR(ABS(C${row}-D${row})<0.000001,C${row}&""=D${row}&""),"agrees","DIFFERS: look at both"))`;
  return [number, what, shown, { formula: check }, { formula: agree }, remark];
}

function looksOf(lines: readonly WorksheetLine[], listRow: number, last: number): Look[] {
  const header = (row: number): Look => ({ range: `A${row}:F${row}`, bold: true, background: '#e8eaed' });
  const inputs = lines.flatMap(({ value }, i) => (value === INPUT ? [`C${FIRST_LINE + i}`] : []));
  return [
    { range: 'A1', bold: true, size: 14 },
    header(4),
    header(listRow - 1),
    { range: `A${last}:F${last}`, bold: true },
    ...lines.flatMap(({ look }, i): Look[] => {
      const row = FIRST_LINE + i;
      if (look === 'decimal') return [{ range: `C${row}:D${row}`, format: '0.00' }];
      return look === 'heading' ? [{ range: `A${row}:F${row}`, bold: true }] : [];
    }),
    ...inputs.map((range): Look => ({ range, background: '#fff8c5' })),
  ];
}
