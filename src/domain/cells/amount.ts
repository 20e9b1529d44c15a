import { type AmountToken, amountTokens, type Period } from './amountTokens';
import type { Cell } from './cell';

const PLAIN = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)$/;
/** A number at the beginning, and no fraction: what stands behind it can stay when it changes. */
const NUMBER_FIRST = /^[\d.,]+(?! ?[\d/:])/;
const ONE_NUMBER = /^nu?p?$/;

/** To the hundredth of a minute; to the thousandth for hours of four decimals that would read back as others: 4.0001. */
function rounded(minutes: number): number {
  const rough = Math.round(minutes * 100) / 100;
  const isOfHours = Math.abs(minutes - ofHours(minutes) * 0.006) < 1e-6;
  return isOfHours && ofHours(rough) !== ofHours(minutes) ? Math.round(minutes * 1_000) / 1_000 : rough;
}

/** How many ten-thousandths of an hour. */
const ofHours = (minutes: number): number => Math.round((minutes / 60) * 10_000);

/** What a cell of amounts says by itself: the minutes of one time or one period, how many times, and per what. */
export type AmountSaid = {
  minutes: number;
  times: number | null;
  period: Period | null;
  unit: Unit | null;
};

/**
 * The minutes per week that a cell of amounts means, or null where it can't be read. A plain number is in the column's
 * unit per week; a unit or a period written in the cell goes before the column's.
 */
export function parseAmount(cell: Cell, columnUnit: Unit, divisors: Divisors): number | null {
  const said = readAmount(cell, columnUnit);
  if (!said || isSpan(said)) return null;
  return weeklyMinutes(said.minutes * (said.times ?? 1) * weeklyShare(said.period ?? 'week', divisors));
}

/** "30 min x 20 sessions" are those of some longer time. */
const isSpan = ({ times, period }: AmountSaid): boolean =>
  times !== null && times > MOST_TIMES && period === null;

/** Minutes a week to the hundredth; null where a week has no such number. */
export const weeklyMinutes = (minutes: number): number | null =>
  minutes >= 0 && minutes <= MOST ? rounded(minutes) : null;

/** 40 hours: no service has more in a week. */
export const MOST_A_WEEK = 2_400;

/** The minutes that a week has, taken for hours as where a column's unit was mistaken; what is more is no amount. */
const MOST = 7 * 24 * 60 * 60;

/**
 * What a cell may say, as the kinds of its words in their order: n a number, u a unit, x times, p a period, = its sum. With each, which
 * of its numbers is one time's amount and which says how many times.
 */
const WAYS: readonly [RegExp, { each: number; times?: number; sum?: number }][] = [
  [/^nu?p?$/, { each: 0 }], // 150; 150 min; 150 min per week
  [/^nuxnx?p?$/, { each: 0, times: 1 }], // 30 min x 5 times
  [/^nuxnx?=nup?$/, { each: 0, times: 1, sum: 2 }], // 30 min x 5 times = 150 min weekly
  [/^nu?nxp$/, { each: 0, times: 1 }], // 30 minutes, 2 times per week; 30 min 5 days a week; 30 M-F
  [/^nxnup?$/, { each: 1, times: 0 }], // 2 x 30 min weekly
  [/^nxpnu?$/, { each: 1, times: 0 }], // 2x/week, 30 min
];
/** "2x30" and "30 x 2", of which the unit says nothing. */
const NO_UNIT = /^nxnp?$/;
/** "1 hour 15 min weekly". */
const HOURS_AND_MINUTES = /^nunup?$/;

const KINDS = { number: 'n', unit: 'u', times: 'x', period: 'p', equals: '=', consult: '' } as const;
const kindsOf = (tokens: readonly AmountToken[]): string => tokens.map(({ is }) => KINDS[is]).join('');

/** What a cell of amounts says word by word, a plain number in the column's unit; null where it can't be read. */
export function readAmount(cell: Cell, columnUnit: Unit): AmountSaid | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number')
    return cell >= 0 ? { minutes: inMinutes(cell, columnUnit), times: null, period: null, unit: null } : null;
  const tokens = amountTokens(cell);
  if (!tokens) return null;
  const kinds = kindsOf(tokens);
  const numbers = tokens.flatMap((token) => (token.is === 'number' ? token.value : []));
  const units = tokens.flatMap((token) => (token.is === 'unit' ? token.unit : []));
  const [unit = columnUnit, secondUnit = columnUnit] = units;
  const [period = null] = tokens.flatMap((token) => (token.is === 'period' ? token.period : []));
  const own = units[0] ?? null;
  const at = (place = -1): number => numbers[place] ?? 1;
  if (HOURS_AND_MINUTES.test(kinds)) {
    // "2 hours 90 minutes" was meant otherwise, and so was "15 min 1 hour".
    const isMeant = unit === 'hours' && secondUnit === 'minutes' && Number.isInteger(at(0)) && at(1) < 60;
    return isMeant ? { minutes: at(0) * 60 + at(1), times: null, period, unit: own } : null;
  }
  const way = WAYS.find(([pattern]) => pattern.test(kinds))?.[1];
  if (!way) return NO_UNIT.test(kinds) ? timesAndMinutes(at(0), at(1), period, columnUnit) : null;
  const minutes = inMinutes(at(way.each), unit);
  const times = way.times === undefined ? null : at(way.times);
  const isSum =
    way.sum === undefined || rounded(minutes * (times ?? 1)) === rounded(inMinutes(at(way.sum), secondUnit));
  return isSum ? { minutes, times, period, unit: own } : null;
}

/** Of two numbers of which only one can be a session's minutes, that one is; "2 x 3" may be anything. */
function timesAndMinutes(one: number, other: number, period: Period | null, unit: Unit): AmountSaid | null {
  const [times, each] = one < other ? [one, other] : [other, one];
  const isMeant = unit === 'minutes' && times <= MOST_TIMES && each > MOST_TIMES && Number.isInteger(times);
  return isMeant ? { minutes: each, times, period, unit: null } : null;
}

const MOST_TIMES = 10;

/**
 * The changed amount as the cell would have said it: a plain number where it held one or nothing, "165 min" for "150 min",
 * "165 min Weekly" for "45 min Weekly". What was composed, per another period or not readable is written out in full.
 */
export function writeAmount(minutes: number, unit: Unit, oldText: string): string | number {
  const old = oldText.trim();
  if (old === '' || PLAIN.test(old)) return inUnit(minutes, unit);
  const tokens = NUMBER_FIRST.test(old) ? (amountTokens(old) ?? []) : [];
  const isWeekly = tokens.every((token) => token.is !== 'period' || token.period === 'week');
  if (isWeekly && ONE_NUMBER.test(kindsOf(tokens))) {
    const own = tokens.find((token) => token.is === 'unit');
    const written = inUnit(minutes, own?.unit ?? unit);
    // The words behind the number stay as they were, but for "1 hour" that has become two.
    const words = old
      .replace(NUMBER_FIRST, '')
      .replace(/^(\s*)(minute|hour)s?\b/i, (_, space: string, word: string) => {
        const s = word === word.toUpperCase() ? 'S' : 's';
        return `${space}${word}${written === 1 ? '' : s}`;
      });
    return `${written}${words}`;
  }
  const written = inUnit(minutes, unit);
  return `${written} ${written === 1 ? unit.slice(0, -1) : unit} per week`;
}

/** Minutes per week as a person types them into a field of the column's unit: 150 minutes are "2.5" hours. */
export function showAmount(minutes: number, unit: Unit): string {
  return String(inUnit(minutes, unit));
}

function inUnit(minutes: number, unit: Unit): number {
  return unit === 'hours' ? ofHours(rounded(minutes)) / 10_000 : rounded(minutes);
}

const inMinutes = (amount: number, unit: Unit): number => (unit === 'hours' ? amount * 60 : amount);

/** How much of an amount per period falls on a week. */
export function weeklyShare(period: Period, divisors: Divisors): number {
  switch (period) {
    case 'day':
      return divisors.daily;
    case 'week':
      return 1;
    case 'month':
      return 1 / divisors.monthly;
    case 'year':
      return 1 / divisors.yearly;
  }
}

/** The unit in which a column of amounts is written, always per week. */
export type Unit = 'hours' | 'minutes';

/** How many weeks' worth one "monthly" or "yearly" amount is, and how many times a week "daily" is; the district may change them. */
export type Divisors = { daily: number; monthly: number; yearly: number };

export const USUAL_DIVISORS: Divisors = { daily: 5, monthly: 4, yearly: 36 };
