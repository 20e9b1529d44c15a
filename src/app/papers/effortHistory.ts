import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';
import type { MoneySheet } from '../../standards/loads/moneySheet';
import { AMBER, begins, formulaText, GREEN, type Layout, RED, ruleOn } from '../ports/layout';
import { AMOUNT_FORMAT, HEADER_GROUND, INPUT_GROUND, type SheetHead } from './moneyLines';
import { isTypedCell, type TypedCells, typedAt } from './typedCells';

/** How many columns MOE_TEST gives. */
const ANSWERED = 15;
const HEADER = 5;
const FIRST = HEADER + 1;
/** At least so many years, and so many rows free below what is typed. */
const [YEARS, FREE] = [15, 5];
/** A year's seven, and the subgrant, which is not in the test. */
const INPUTS = 8;
const SHORT = INPUTS + ANSWERED;
/** As narrow as the titles and amounts of eight digits with cents allow, since all stands on one page across. By what a year was met takes several lines. */
const [TOTAL, PER_CAPITA] = [
  [95, 95, 64],
  [75, 75, 64],
];
const WIDTHS = [
  ...[62, 95, 95, 60, 90, 90, 90, 90],
  ...[62, ...TOTAL, ...TOTAL, ...PER_CAPITA, ...PER_CAPITA, 170, 95],
  110,
];
/** “state and local per capita: required” takes four lines. */
const HEADER_HEIGHT = 80;
const HOW =
  'A row for each fiscal year, the oldest first; begin with one that was met. Type in the yellow cells; a formula will do.';
/** The function refuses the whole history, and names its place in the range. */
const REFUSED = `look: point at ${columnLetters(INPUTS + 1)}${HEADER}, it says what is wrong; row 1 of its range is row ${HEADER} here`;

/** The history of local effort, typed on the left; what MOE_TEST says of it stands beside it, row by row. */
export function effortHistory(
  head: SheetHead,
  { typed: asked, subgrant: subgrantAsked, paidBack, notes }: Extract<MoneySheet, { kind: 'history' }>,
  typed: TypedCells,
): Layout {
  const inputs = [...asked, subgrantAsked];
  const width = SHORT + 1;
  const said = notes.map(({ what, cite }) => `${what} (${cite}).`);
  const years = yearRows(typed, said);
  const last = FIRST + years.length - 1;
  const wide = (cells: readonly LaidCell[]): LaidCell[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const [shortfall, subgrant] = [SHORT, INPUTS].map(columnLetters);
  const blankAnswers = Array.from({ length: ANSWERED }, () => '');
  const answer = `${columnLetters(INPUTS + 1)}${HEADER}`;
  const test = `=MOE_TEST(A${HEADER}:G${last})`;
  return {
    name: head.name,
    cells: [
      wide([head.title]),
      wide([head.source]),
      wide([{ formula: `=IF(ISERROR(${answer}),${formulaText(REFUSED)},${formulaText(HOW)})` }]),
      wide([...inputs.map(({ cite }) => cite), ...blankAnswers, paidBack.cite]),
      wide([...inputs.map(({ what }) => what), { formula: test }, ...blankAnswers.slice(1), paidBack.what]),
      ...years.map((stands, i) => {
        const row = FIRST + i;
        const short = `${shortfall}${row}`;
        const back = `=IF(ISNUMBER(${short}),IF(${short}>0,IF(${subgrant}${row}="","type the subgrant in ${subgrant}${row}",IF(IF(ISNUMBER(${subgrant}${row}),${subgrant}${row}>=0,FALSE),MIN(${short},${subgrant}${row}),"look: ${subgrant}${row} is no amount")),0),"")`;
        return wide([
          ...Array.from({ length: INPUTS }, (_, c) => typedAt(typed, stands, c + 1)),
          ...blankAnswers,
          { formula: back },
        ]);
      }),
      wide([]),
      ...said.map((note) => wide([note])),
    ],
    looks: [
      { range: 'A1', bold: true, size: 14 },
      { range: `A4:${columnLetters(width)}4`, wrap: true, color: '#5f6368' },
      {
        range: `A${HEADER}:${columnLetters(width)}${HEADER}`,
        bold: true,
        wrap: true,
        background: HEADER_GROUND,
      },
      { range: `A${FIRST}:${columnLetters(INPUTS)}${last}`, background: INPUT_GROUND },
      // 2011-12 is a fiscal year and no month, 6/30/2024 the name of one.
      { range: `A${FIRST}:A${last}`, format: '@' },
      { range: `B${FIRST}:C${last}`, format: AMOUNT_FORMAT },
      { range: `E${FIRST}:${columnLetters(INPUTS)}${last}`, format: AMOUNT_FORMAT },
      { range: `${columnLetters(INPUTS + 2)}${FIRST}:${columnLetters(width)}${last}`, format: AMOUNT_FORMAT },
      { range: `${columnLetters(SHORT - 1)}${FIRST}:${columnLetters(SHORT - 1)}${last}`, wrap: true },
    ],
    rules: [
      ruleOn('A3', begins('look', AMBER)),
      ...[
        begins('none', RED),
        begins('not known', AMBER),
        begins('local', GREEN),
        begins('state', GREEN),
      ].map((rule) => ruleOn(`${columnLetters(SHORT - 1)}${FIRST}:${columnLetters(SHORT - 1)}${last}`, rule)),
    ],
    widths: WIDTHS,
    frozenRows: HEADER,
    headerHeight: HEADER_HEIGHT,
  };
}

/** The rows of the sheet as it stands that are years: down to the last filled one, wherever people typed or inserted it, without our notes. */
function yearRows(typed: TypedCells, notes: readonly string[]): number[] {
  const own = new Set(notes);
  const rows = Array.from({ length: Math.max(0, typed.grid.length - HEADER) }, (_, i) => FIRST + i).filter(
    (row) => !own.has(String(typed.grid[row - 1]?.[0] ?? '')),
  );
  const isFilled = (row: number): boolean =>
    Array.from({ length: INPUTS }, (_, c) => c + 1).some((column) => isTypedCell(typed, row, column));
  while (rows.length > 0 && !isFilled(rows[rows.length - 1] ?? 0)) rows.pop();
  const beyond = Math.max(typed.grid.length, HEADER) + 1;
  const free = Math.max(FREE, YEARS - rows.length);
  return [...rows, ...Array.from({ length: free }, (_, i) => beyond + i)];
}
