import { showAmount } from '../../domain/cells/amount';
import { type AmountProduct, makingOf } from '../../domain/roster/madeAmount';
import type { Mapping, RosterLine } from '../../domain/roster/roster';
import { amountText, rounded } from './sentenceParts';

/** So many ways of making an amount are shown. */
const SHOWN = 4;

/** How the amounts of a roster are made where several columns make them, an example of each way: "30 minutes, 5 times a week = 150 min a week". */
export function makingTexts(
  lines: readonly RosterLine[],
  { amountUnit, divisors }: Pick<Mapping, 'amountUnit' | 'divisors'>,
): string[] {
  const examples = new Map<string, string>();
  for (const { text, beside } of lines) {
    if (examples.size === SHOWN) break;
    if (!beside) continue;
    const making = makingOf(text.amount, amountUnit, divisors, beside);
    if ('trouble' in making) continue;
    const unit = beside.part.unit ?? amountUnit;
    const way = [making.times, making.period, unit].join('|');
    if (!examples.has(way))
      examples.set(
        way,
        `${amountText(making.each, unit)}${rateText(making)} = ${showAmount(making.minutes, 'minutes')} min a week`,
      );
  }
  return [...examples.values()];
}

function rateText({ times, period }: AmountProduct): string {
  const name = period ?? 'week';
  if (times === 1) return ` a ${name}`;
  return times === 0.5 ? ` every other ${name}` : `, ${rounded(times)} times a ${name}`;
}
