import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';
import type { MoneyLine, MoneySheet } from '../../standards/loads/moneySheet';
import { AMBER, begins, GREEN, type Layout, type Look, RED, ruleOn } from '../ports/layout';
import { rowNumbered, type TypedCells, typedAt } from './typedCells';

export const INPUT_GROUND = '#fff8c5';
export const HEADER_GROUND = '#e8eaed';
export const AMOUNT_FORMAT = '#,##0.00';
/** Counts as they are: a format with a point for halves would leave one behind a whole number. */
const FORMATS = { amount: AMOUNT_FORMAT, count: null, text: null } as const;

/** What stands above a worksheet's lines. */
export type SheetHead = { name: string; title: string; source: string };

const FIRST_LINE = 5;
const BEFORE_AMOUNTS = 2;

/** A worksheet of lines: each with its number, what it is, a column or two of amounts, and where it comes from. */
export function moneyLines(
  head: SheetHead,
  { amounts, lines }: Extract<MoneySheet, { kind: 'lines' }>,
  typed: TypedCells,
): Layout {
  const ids = lines(() => 'A1').map(({ id }) => id);
  const columns = amounts.map((_, i) => columnLetters(BEFORE_AMOUNTS + 1 + i));
  const written = columns.map((letter) => lines((id) => `${letter}${FIRST_LINE + ids.indexOf(id)}`));
  const [first = []] = written;
  const blank = amounts.map(() => '');
  const cells: LaidCell[][] = [
    [head.title, '', ...blank, ''],
    [head.source, '', ...blank, ''],
    ['Type in the yellow cells; a formula will do. Made again, the sheet keeps them.', '', ...blank, ''],
    ['Line', 'What', ...amounts, 'Citation'],
    ...first.map(({ number, what, cite }, row): LaidCell[] => [
      number,
      what,
      ...written.map((own, column) => amountCell(own[row], BEFORE_AMOUNTS + 1 + column, typed)),
      cite,
    ]),
  ];
  const [from = '', to = ''] = [columns[0], columns[columns.length - 1]];
  const amountsOf = (row: number): string => `${from}${FIRST_LINE + row}:${to}${FIRST_LINE + row}`;
  const last = FIRST_LINE + first.length - 1;
  const end = columnLetters(BEFORE_AMOUNTS + amounts.length + 1);
  return {
    name: head.name,
    cells,
    looks: [
      { range: 'A1', bold: true, size: 14 },
      { range: `A4:${end}4`, bold: true, background: HEADER_GROUND },
      // An amount and the numbers of a citation would be read as one.
      { range: `${from}4:${end}4`, align: 'right' },
      { range: `${end}${FIRST_LINE}:${end}${last}`, align: 'right' },
      { range: `B${FIRST_LINE}:B${last}`, wrap: true },
      { range: `${end}${FIRST_LINE}:${end}${last}`, wrap: true },
      ...first.flatMap((line, row) =>
        looksOf(line, amountsOf(row), `A${FIRST_LINE + row}:${end}${FIRST_LINE + row}`),
      ),
    ],
    rules: [
      begins('short', RED),
      begins('line', RED),
      begins('look', AMBER),
      begins('met', GREEN),
      begins('within', GREEN),
    ].map((rule) => ruleOn(`${from}${FIRST_LINE}:${to}${last}`, rule)),
    widths: [45, amounts.length > 1 ? 320 : 380, ...amounts.map(() => 120), 170],
    frozenRows: 4,
    boxes: BEFORE_AMOUNTS + 1,
  };
}

/** A line is found again by its number, wherever an earlier version of the sheet had it. */
function amountCell(line: MoneyLine | undefined, column: number, typed: TypedCells): LaidCell {
  if (!line) return '';
  if ('formula' in line) return { formula: line.formula };
  const row = rowNumbered(typed, line.number);
  const cell = row === 0 ? '' : typedAt(typed, row, column);
  return line.input === 'tick' ? cell === true : cell;
}

function looksOf(line: MoneyLine, amounts: string, whole: string): Look[] {
  const format = FORMATS[line.look];
  return [
    ...(format === null ? [] : [{ range: amounts, format }]),
    // What is short, or what to look at, is longer than an amount.
    ...(line.look === 'text' ? [{ range: amounts, wrap: true } as const] : []),
    ...('input' in line ? [{ range: amounts, background: INPUT_GROUND }] : []),
    ...('sums' in line ? [{ range: whole, bold: true } as const] : []),
  ];
}
