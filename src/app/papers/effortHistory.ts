import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';
import type { MoneySheet } from '../../standards/loads/moneySheet';
import { AMBER, begins, formulaText, GREEN, type Layout, type Look, RED, ruleOn } from '../ports/layout';
import { AMOUNT_FORMAT, HEADER_GROUND, INPUT_GROUND, type SheetHead } from './moneyLines';
import { isTypedCell, type TypedCells, typedAt } from './typedCells';

const HEADER = 5;
const FIRST = HEADER + 1;
/** At least so many years, and so many rows free below what is typed; below what the test says, room for years that are inserted. */
const [YEARS, FREE, GROWTH] = [12, 5, 3];
/** A year's seven, and the subgrant, which is not in the test. */
const INPUTS = 8;
/** Columns of what the test says: the year, four times required, actual and met, by what it was met, the shortfall, what is paid back. */
const [MET_BY, SHORT, PAID_BACK] = [14, 15, 16];
/** What the test says stood beside the years once: those columns are laid blank. */
const WIDTH = 24;
/** As narrow as the titles and amounts of eight digits with cents allow, since all stands on one page across. By what a year was met takes several lines. */
const WIDTHS = [
  ...[62, 95, 95, 60, 95, 95, 90, 90],
  ...[75, 60, 75, 75, 60, 170, 95, 110],
  ...Array.from({ length: WIDTH - PAID_BACK }, () => 100),
];
const AMOUNTS = ['B:C', 'E:F', 'H:I', 'K:L', 'O:P'];
const HOW =
  'A row for each fiscal year, the oldest first; begin with one that was met. Type in the yellow cells; a formula will do. What each year comes to stands below.';
const SAYS = 'What each year comes to, by the years above';

/** The history of local effort, typed above; what MOE_TEST says of it stands below, year by year. */
export function effortHistory(
  head: SheetHead,
  { typed: asked, subgrant: subgrantAsked, paidBack, notes }: Extract<MoneySheet, { kind: 'history' }>,
  typed: TypedCells,
): Layout {
  const inputs = [...asked, subgrantAsked];
  const said = notes.map(({ what, cite }) => `${what} (${cite}).`);
  const years = yearRows(typed, [SAYS, ...said]);
  const last = FIRST + years.length - 1;
  const test = last + 3;
  const end = test + years.length;
  const wide = (cells: readonly LaidCell[]): LaidCell[] =>
    Array.from({ length: WIDTH }, (_, i) => cells[i] ?? '');
  const inLast = (cell: LaidCell, first: LaidCell = ''): LaidCell[] =>
    wide([first, ...Array.from({ length: PAID_BACK - 2 }, () => ''), cell]);
  const [subgrant, short] = [INPUTS, SHORT].map(columnLetters);
  const paid = columnLetters(PAID_BACK);
  // A year that is inserted moves what the test says of the others, so each finds its subgrant by how many rows it stands down.
  const down = `ROW()-ROW($A$${test})`;
  const own = `INDEX($${subgrant}$${HEADER}:$${subgrant}$${last},${down}+1)`;
  const place = `"${subgrant}"&(ROW($A$${HEADER})+${down})`;
  const refused = `"look: point at A"&ROW(A${test})&", it says what is wrong; row 1 of its range is row "&ROW(A${HEADER})&" here"`;
  return {
    name: head.name,
    cells: [
      wide([head.title]),
      wide([head.source]),
      wide([{ formula: `=IF(ISERROR(A${test}),${refused},${formulaText(HOW)})` }]),
      wide(inputs.map(({ cite }) => cite)),
      wide(inputs.map(({ what }) => what)),
      ...years.map((stands) => wide(Array.from({ length: INPUTS }, (_, c) => typedAt(typed, stands, c + 1)))),
      wide([]),
      inLast(paidBack.cite, SAYS),
      inLast(paidBack.what, { formula: `=MOE_TEST(A${HEADER}:G${last})` }),
      ...years.map((_, i) => {
        const lacks = `${short}${test + 1 + i}`;
        return inLast({
          formula: `=IF(ISNUMBER(${lacks}),IF(${lacks}>0,IF(${own}="","type the subgrant in "&${place},IF(IF(ISNUMBER(${own}),${own}>=0,FALSE),MIN(${lacks},${own}),"look: "&${place}&" is no amount")),0),"")`,
        });
      }),
      ...Array.from({ length: GROWTH }, () => wide([])),
      ...said.map((note) => wide([note])),
    ],
    looks: [
      { range: 'A1', bold: true, size: 14 },
      { range: `A4:${columnLetters(INPUTS)}4`, wrap: true, color: CITE_COLOUR },
      header(`A${HEADER}:${columnLetters(INPUTS)}${HEADER}`),
      { range: `B${HEADER}:${columnLetters(INPUTS)}${HEADER}`, align: 'right' },
      { range: `A${FIRST}:${columnLetters(INPUTS)}${last}`, background: INPUT_GROUND },
      // 2011-12 is a fiscal year and no month, 6/30/2024 the name of one.
      { range: `A${FIRST}:A${last}`, format: '@' },
      { range: `B${FIRST}:C${last}`, format: AMOUNT_FORMAT },
      { range: `E${FIRST}:${columnLetters(INPUTS)}${last}`, format: AMOUNT_FORMAT },
      { range: `A${test - 1}`, bold: true },
      { range: `${paid}${test - 1}`, wrap: true, color: CITE_COLOUR },
      header(`A${test}:${paid}${test}`),
      // Right, above their amounts.
      { range: `B${test}:${columnLetters(MET_BY - 1)}${test}`, align: 'right' },
      { range: `${short}${test}:${paid}${test}`, align: 'right' },
      ...AMOUNTS.map((columns): Look => {
        const [from, to] = columns.split(':');
        return { range: `${from}${test + 1}:${to}${end}`, format: AMOUNT_FORMAT };
      }),
      { range: metBy(test + 1, end), wrap: true },
    ],
    rules: [
      ruleOn('A3', begins('look', AMBER)),
      ...[
        begins('none', RED),
        begins('not known', AMBER),
        begins('local', GREEN),
        begins('state', GREEN),
      ].map((rule) => ruleOn(metBy(test + 1, end), rule)),
    ],
    widths: WIDTHS,
    // Titles that stay in sight above what the test says would be those of other columns.
    frozenRows: 3,
  };
}

const CITE_COLOUR = '#5f6368';
const header = (range: string): Look => ({ range, bold: true, wrap: true, background: HEADER_GROUND });
const metBy = (from: number, to: number): string => {
  const letter = columnLetters(MET_BY);
  return `${letter}${from}:${letter}${to}`;
};

/**
 * The rows of the sheet as it stands that are years: down to the last filled one, wherever people typed or inserted it, without our notes
 * and without what the test says.
 */
function yearRows(typed: TypedCells, own: readonly string[]): number[] {
  const [ours, answers] = [new Set(own), answerRows(typed)];
  const rows = Array.from({ length: Math.max(0, typed.grid.length - HEADER) }, (_, i) => FIRST + i).filter(
    (row) => !ours.has(String(typed.grid[row - 1]?.[0] ?? '')) && !answers.has(row),
  );
  const isFilled = (row: number): boolean =>
    Array.from({ length: INPUTS }, (_, c) => c + 1).some((column) => isTypedCell(typed, row, column));
  while (rows.length > 0 && !isFilled(rows[rows.length - 1] ?? 0)) rows.pop();
  const beyond = Math.max(typed.grid.length, HEADER) + 1;
  const free = Math.max(FREE, YEARS - rows.length);
  return [...rows, ...Array.from({ length: free }, (_, i) => beyond + i)];
}

/** The rows that the test fills: its own alone where it has no answer, since what stands below it then is what people typed. */
function answerRows({ grid, formulas }: TypedCells): ReadonlySet<number> {
  const at = formulas.findIndex((row) => TEST.test(row[0] ?? ''));
  const [, from, to] = TEST.exec(formulas[at]?.[0] ?? '') ?? [];
  if (at < 0) return new Set();
  const isAnswered = grid[at]?.[0] === 'year';
  return new Set(
    Array.from({ length: isAnswered ? Number(to) - Number(from) + 1 : 1 }, (_, i) => at + 1 + i),
  );
}
const TEST = /MOE_TEST\(\s*\$?A\$?(\d+):\$?[A-Z]+\$?(\d+)/i;
