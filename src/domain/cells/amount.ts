import type { Cell } from './cell';
import { foldedText } from './foldedText';

const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const UNIT = '(minutes?|mins?|hours?|hrs?)\\.?(?: served)?';
const PERIOD =
  '(daily|weekly|wkly|monthly|yearly|annually|(?:per|an?|each|every|/) ?(?:day|week|wk|month|mo|year|yr)\\.?)';
const TIMES = '(?:x|×|\\*)';

// Whole cells only: "30 min ???" has more to say than its first two words.
const PLAIN = new RegExp(`^${NUMBER}$`);
const SIMPLE = new RegExp(`^${NUMBER}(?: ?${UNIT})?(?:,? ?${PERIOD})?$`);
const MINUTES_PER_WEEK = new RegExp(`^${NUMBER} ?mpw$`);
const HOURS_AND_MINUTES = new RegExp(
  `^(\\d+) ?(?:hours?|hrs?)\\.?,?(?: and)? (\\d+) ?(?:minutes?|mins?)\\.?(?:,? ?${PERIOD})?$`,
);
/** `30 min x 5 Times = 150 min Weekly`, and the same without its sum. */
const EACH_BY_COUNT = new RegExp(
  `^${NUMBER} ?${UNIT} ?${TIMES} ?(\\d+)(?: ?times?)?(?: ?= ?${NUMBER} ?${UNIT})?(?:,? ?${PERIOD})?$`,
);
/** `2 x 30 min Weekly`. */
const COUNT_BY_EACH = new RegExp(`^(\\d+) ?${TIMES} ?${NUMBER} ?${UNIT}(?:,? ?${PERIOD})?$`);
/** `30 minutes, 2 times per week`, `30 min 2x/week`: the period belongs to the times. */
const EACH_SO_OFTEN = new RegExp(`^${NUMBER} ?${UNIT},? (\\d+) ?(?:x|×|times) ?${PERIOD}$`);

/** A hundredth of a minute is finer than the four decimals in which hours are written, so those read back exactly. */
const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;

/**
 * The minutes per week that a cell of amounts means, or null where it can't be read. A plain number is in the column's
 * unit per week; a unit or a period written in the cell goes before the column's.
 */
export function parseAmount(cell: Cell, columnUnit: Unit, divisors: Divisors): number | null {
  if (typeof cell === 'boolean') return null;
  const minutes =
    typeof cell === 'number' ? inMinutes(cell, columnUnit) : fromText(cell, columnUnit, divisors);
  return minutes !== null && minutes >= 0 && minutes <= MOST ? rounded(minutes) : null;
}

/** The minutes that a week has, taken for hours as where a column's unit was mistaken; what is more is no amount. */
const MOST = 7 * 24 * 60 * 60;

function fromText(cell: string, columnUnit: Unit, divisors: Divisors): number | null {
  const text = foldedText(cell);
  const weekly = (minutes: number, period: string | undefined) => minutes * weeklyShare(period, divisors);

  const simple = SIMPLE.exec(text);
  if (simple) return weekly(inMinutes(numberOf(simple[1]), unitOf(simple[2]) ?? columnUnit), simple[3]);

  const perWeek = MINUTES_PER_WEEK.exec(text);
  if (perWeek) return numberOf(perWeek[1]);

  const both = HOURS_AND_MINUTES.exec(text);
  // "2 hours 90 minutes" was meant otherwise.
  if (both) return Number(both[2]) < 60 ? weekly(Number(both[1]) * 60 + Number(both[2]), both[3]) : null;

  const product = EACH_BY_COUNT.exec(text);
  if (product) {
    const [, each, eachUnit, count, sum, sumUnit, period] = product;
    const minutes = inMinutes(numberOf(each), unitOf(eachUnit) ?? columnUnit) * Number(count);
    const total = sum === undefined ? minutes : inMinutes(numberOf(sum), unitOf(sumUnit) ?? columnUnit);
    return rounded(minutes) === rounded(total) ? weekly(total, period) : null;
  }
  const counted = COUNT_BY_EACH.exec(text);
  if (counted)
    return weekly(
      Number(counted[1]) * inMinutes(numberOf(counted[2]), unitOf(counted[3]) ?? columnUnit),
      counted[4],
    );

  const often = EACH_SO_OFTEN.exec(text);
  if (often)
    return weekly(inMinutes(numberOf(often[1]), unitOf(often[2]) ?? columnUnit) * Number(often[3]), often[4]);
  return null;
}

/**
 * The changed amount as the cell would have said it: a plain number where it held one or nothing, "165 min" for "150 min",
 * "165 min Weekly" for "45 min Weekly". What was composed, per another period or not readable is written out in full.
 */
export function writeAmount(minutes: number, unit: Unit, oldText: string): string | number {
  const old = oldText.trim();
  const text = foldedText(old);
  if (text === '' || PLAIN.test(text)) return inUnit(minutes, unit);
  const simple = SIMPLE.exec(text);
  if (simple && isWeekly(simple[3])) {
    const written = inUnit(minutes, unitOf(simple[2]) ?? unit);
    // The words behind the number stay as they were, but for "1 hour" that has become two.
    const words = old
      .replace(/^[\d.,]+/, '')
      .replace(/^(\s*)(minute|hour)s?\b/i, (_, space: string, word: string) => {
        const s = word === word.toUpperCase() ? 'S' : 's';
        return `${space}${word}${written === 1 ? '' : s}`;
      });
    return `${written}${words}`;
  }
  if (MINUTES_PER_WEEK.test(text)) return `${inUnit(minutes, 'minutes')}${old.replace(/^[\d.,]+/, '')}`;
  const written = inUnit(minutes, unit);
  return `${written} ${written === 1 ? unit.slice(0, -1) : unit} per week`;
}

/** Minutes per week as a person types them into a field of the column's unit: 150 minutes are "2.5" hours. */
export function showAmount(minutes: number, unit: Unit): string {
  return String(inUnit(minutes, unit));
}

function inUnit(minutes: number, unit: Unit): number {
  return unit === 'hours' ? Math.round((rounded(minutes) / 60) * 10_000) / 10_000 : rounded(minutes);
}

const inMinutes = (amount: number, unit: Unit): number => (unit === 'hours' ? amount * 60 : amount);

const numberOf = (digits = ''): number => Number(digits.replace(/,/g, ''));

function unitOf(word: string | undefined): Unit | null {
  if (word === undefined) return null;
  return word.startsWith('h') ? 'hours' : 'minutes';
}

const isWeekly = (period: string | undefined): boolean => period === undefined || /we|wk/.test(period);

function weeklyShare(period: string | undefined, divisors: Divisors): number {
  if (isWeekly(period)) return 1;
  if (/da/.test(period ?? '')) return divisors.daily;
  return 1 / (/mo/.test(period ?? '') ? divisors.monthly : divisors.yearly);
}

/** The unit in which a column of amounts is written, always per week. */
export type Unit = 'hours' | 'minutes';

/** How many weeks' worth one "monthly" or "yearly" amount is, and how many times a week "daily" is; the district may change them. */
export type Divisors = { daily: number; monthly: number; yearly: number };

export const USUAL_DIVISORS: Divisors = { daily: 5, monthly: 4, yearly: 36 };
