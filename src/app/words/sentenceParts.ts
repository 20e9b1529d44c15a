import { showAmount, type Unit } from '../../domain/cells/amount';
import { type Day, showDay } from '../../domain/cells/day';
import { firstOf } from '../../domain/cells/listed';
import type { Finding, FindingCase } from '../../domain/decide/finding';
import type { FindingCode } from '../../domain/decide/findingCodes';

/** A sentence for each code. */
export type Sentences = { [C in FindingCode]: (finding: Finding<C>) => string };

/** What follows the student's name, or begins the sentence where the screen shows whom it is about. */
export const led = ({ student }: { student: string }, text: string): string =>
  student === '' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** What is said of a text that names no day, wherever one is typed. */
export const notADate = (text: string, write = 'Write it as 11/30/2026.'): string =>
  `“${text}” is not a date. ${write}`;

export const dayOrStart = (day: Day | ''): string => (day === '' ? 'the start' : showDay(day));

export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** "1.5 hours", "1 minute". */
export function amountText(minutes: number, unit: Unit): string {
  const one = unit === 'hours' ? minutes === 60 : minutes === 1;
  return `${showAmount(minutes, unit)} ${unit === 'hours' ? 'hour' : 'minute'}${one ? '' : 's'}`;
}

/** So many lines are named; of the others how many they are. */
const NAMED = 3;

export function namedLines({ cases }: { cases: readonly FindingCase[] }): string {
  const named = cases.map(
    ({ student, service, day }) =>
      `${student}, ${service || 'case management'}${day === '' ? '' : ` (${showDay(day)})`}`,
  );
  return firstOf(named, NAMED);
}
