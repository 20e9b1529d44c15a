import type { LineOnWire } from '../../src/contract/contract';
import { MOST_A_WEEK, parseAmount, type Unit, USUAL_DIVISORS } from '../../src/domain/cells/amount';
import { counted } from '../../src/domain/cells/counted';

type TypedAmount = 'amount' | 'lre';

const PLAIN = /^[\d.,]+$/;

/** What is wrong with hours or minutes before the server is asked; '' where nothing is. */
export function amountProblem(text: string, unit: Unit, line: LineOnWire | null, field: TypedAmount): string {
  const typed = text.trim();
  if (typed === '') return '';
  const minutes = parseAmount(typed, unit, USUAL_DIVISORS);
  if (minutes === null) return `“${typed}” is not a number of ${unit}.`;
  // What is said of another period is counted by the district's own divisors.
  if (!PLAIN.test(typed)) return '';
  if (minutes > MOST_A_WEEK) return `${typed} ${unit} is more than a week has.`;
  return line && isOutside(minutes, line, field, unit) ? `The IEP says ${rangeText(line, field)}.` : '';
}

/** For how many of some lines the IEP doesn't allow what is typed for all of them, in a sentence; '' for none. */
export function amountForAll(
  text: string,
  unit: Unit,
  lines: readonly LineOnWire[],
  field: TypedAmount,
): string {
  const typed = text.trim();
  const minutes = PLAIN.test(typed) ? parseAmount(typed, unit, USUAL_DIVISORS) : null;
  if (minutes === null) return '';
  const outside = lines.filter((line) => isOutside(minutes, line, field, unit)).length;
  return outside === 0 ? '' : `Outside the IEP’s range of ${outside} of ${counted(lines.length, 'line')}.`;
}

const rangeOf = (line: LineOnWire, field: TypedAmount) =>
  field === 'amount' ? { min: line.amountMin, max: line.amountMax } : { min: line.lreMin, max: line.lreMax };

function isOutside(minutes: number, line: LineOnWire, field: TypedAmount, unit: Unit): boolean {
  const read = (text: string): number | null =>
    text === '' ? null : parseAmount(text, unit, USUAL_DIVISORS);
  // What stays as it is changes nothing.
  if (minutes === read(line[field])) return false;
  const { min, max } = rangeOf(line, field);
  return minutes < (read(min) ?? 0) || minutes > (read(max) ?? Number.POSITIVE_INFINITY);
}

/** "2–4", "at least 2", "at most 4"; '' where the roster gives no range. */
export function rangeText(line: LineOnWire, field: TypedAmount): string {
  const { min, max } = rangeOf(line, field);
  if (min && max) return `${min}–${max}`;
  return (min && `at least ${min}`) || (max && `at most ${max}`);
}
