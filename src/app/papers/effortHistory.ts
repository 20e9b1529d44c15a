import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';
import type { MoneySheet } from '../../standards/loads/moneySheet';
import { begins, GREEN, type Layout, RED, ruleOn } from '../ports/layout';
import { AMOUNT_FORMAT, HEADER_GROUND, type Head, INPUT_GROUND } from './moneyLines';
import { type Typed, typedAt } from './typedCells';

/** How many columns MOE_TEST gives. */
const ANSWERED = 15;
const HEADER = 5;
const FIRST = HEADER + 1;
const YEARS = 15;
/** A year's seven, and the subgrant, which is not in the test. */
const INPUTS = 8;
const SHORT = INPUTS + ANSWERED;

/** The history of local effort, typed on the left; what MOE_TEST says of it stands beside it, row by row. */
export function effortHistory(
  head: Head,
  { typed: asked, subgrant: subgrantAsked, paidBack, notes }: Extract<MoneySheet, { kind: 'history' }>,
  typed: Typed,
): Layout {
  const inputs = [...asked, subgrantAsked];
  const width = SHORT + 1;
  const last = FIRST + YEARS - 1;
  const wide = (cells: readonly LaidCell[]): LaidCell[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const [shortfall, subgrant] = [SHORT, INPUTS].map(columnLetters);
  const blankAnswers = Array.from({ length: ANSWERED }, () => '');
  const test = `=MOE_TEST(A${HEADER}:G${last})`;
  return {
    name: head.name,
    cells: [
      wide([head.title]),
      wide([head.source]),
      wide([
        'A row for each fiscal year, the oldest first; begin with one that was met. Type in the yellow cells; a formula will do.',
      ]),
      wide([...inputs.map(({ cite }) => cite), ...blankAnswers, paidBack.cite]),
      wide([...inputs.map(({ what }) => what), { formula: test }, ...blankAnswers.slice(1), paidBack.what]),
      ...Array.from({ length: YEARS }, (_, i) => {
        const row = FIRST + i;
        const short = `${shortfall}${row}`;
        const back = `=IF(ISNUMBER(${short}),IF(${short}>0,IF(${subgrant}${row}="","type the subgrant in ${subgrant}${row}",MIN(${short},${subgrant}${row})),0),"")`;
        return wide([
          ...Array.from({ length: INPUTS }, (_, c) => typedAt(typed, row, c + 1)),
          ...blankAnswers,
          { formula: back },
        ]);
      }),
      wide([]),
      ...notes.map(({ what, cite }) => wide([`${what} (${cite}).`])),
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
      { range: `B${FIRST}:C${last}`, format: AMOUNT_FORMAT },
      { range: `E${FIRST}:${columnLetters(INPUTS)}${last}`, format: AMOUNT_FORMAT },
      { range: `${columnLetters(INPUTS + 2)}${FIRST}:${columnLetters(width)}${last}`, format: AMOUNT_FORMAT },
    ],
    rules: [begins('none', RED), begins('local', GREEN), begins('state', GREEN)].map((rule) =>
      ruleOn(`${columnLetters(SHORT - 1)}${FIRST}:${columnLetters(SHORT - 1)}${last}`, rule),
    ),
    widths: [80, 95, 95, 60, 90, 90, 90, 90, 80, ...Array.from({ length: 12 }, () => 85), 220, 95, 110],
    frozenRows: HEADER,
  };
}
