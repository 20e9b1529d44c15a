import { showAmount, type Unit } from '../../domain/cells/amount';
import { type Day, showDay } from '../../domain/cells/day';
import type { Finding, FindingCase } from '../../domain/decide/finding';
import type { FindingCode } from '../../domain/decide/findingCodes';

/** A sentence for each code. */
export type Texts = { [C in FindingCode]: (finding: Finding<C>) => string };

/** What follows the student's name, or begins the sentence where the screen shows whom it is about. */
export const led = ({ student }: { student: string }, text: string): string =>
  student === '' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

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
  const named = cases
    .slice(0, NAMED)
    .map(
      ({ student, service, day }) =>
        `${student}, ${service || 'case management'}${day === '' ? '' : ` (${showDay(day)})`}`,
    );
  const more = cases.length - named.length;
  return `${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
