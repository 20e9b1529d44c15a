import { a1, columnLetters } from '../cells/a1';
import { MOST_A_WEEK, readAmount, USUAL_DIVISORS, weeklyShare } from '../cells/amount';
import { parseAmountPart } from '../cells/amountPart';
import type { Cell, Grid } from '../cells/cell';
import type { AmountPlaces } from './amountColumns';
import { amountSays } from './amountHeader';
import { wordsApart } from './headerSpelling';
import { partHeader } from './partHeader';
import type { Question } from './questions';

/** As many rows show what a column's numbers may be. */
const ROWS = 200;

/**
 * "Minutes In Gen Ed" beside "Daily": LRE hours are a week's, but these may be a day's as well. No question where the week has too few
 * minutes for that. `row` is the header's, 0-based, and `header` its cells as far as they are read.
 */
export function genEdAside(
  grid: Grid,
  row: number,
  { lre: { lre }, lreUnit, service }: AmountPlaces,
  header: readonly Cell[],
): Question[] {
  if (lre === undefined || amountSays(wordsApart(header[lre])).period !== null) return [];
  const often = header.flatMap((cell, column) => {
    const part = partHeader(wordsApart(cell));
    return part && part.rest === '' && part.field !== 'timeUnit' ? [{ column, period: part.period }] : [];
  });
  for (const [below, cells] of grid.slice(row + 1, row + 1 + ROWS).entries()) {
    const said = readAmount(cells[lre] ?? '', lreUnit ?? 'minutes');
    if (!said || said.period !== null || said.times !== null || said.minutes === 0) continue;
    for (const { column, period } of often) {
      const part = parseAmountPart(cells[column] ?? '');
      const per = part?.period ?? (period === 'other' ? null : period);
      if (!part || per === null) continue;
      const share = (part.times ?? 1) * weeklyShare(per, USUAL_DIVISORS);
      // How many sessions a week has is said of the service's own minutes, and of a month nobody gives what has to fit into a week.
      if (share <= 1 || (per === 'week' && service.amount !== undefined)) continue;
      if (said.minutes * share > MOST_A_WEEK) continue;
      const [title, text] = [header[lre], cells[column]].map((cell) => String(cell).trim());
      const place = a1(row + 2 + below, column + 1);
      return [
        {
          code: 'amount-or-not',
          about: [title ?? '', columnLetters(lre + 1), 'gen ed', text ?? '', place],
        },
      ];
    }
  }
  return [];
}
