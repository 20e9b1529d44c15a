import {
  type AmountSaid,
  type Divisors,
  readAmount,
  type Unit,
  weeklyMinutes,
  weeklyShare,
  writeAmount,
} from '../cells/amount';
import type { AmountPart } from '../cells/amountPart';
import type { Period } from '../cells/amountTokens';
import type { Cell } from '../cells/cell';
import type { Field } from './fields';

/** The columns that may stand beside a line's amount and are a part of it. */
export const PART_FIELDS = [
  'amountMore',
  'times',
  'frequency',
  'period',
  'timeUnit',
] as const satisfies readonly Field[];
export type PartField = (typeof PART_FIELDS)[number];

/** What the header of a mapped amount says of each of its cells. */
export type AmountSays = {
  /** Whether it names the unit. */
  unit: Unit | null;
  /** The unit of its numbers, where it is another than that of the roster's other amounts. */
  own?: Unit | null;
  /** `other` where it names one that makes no amount a week ("per quarter"), or several. */
  period: Period | 'other' | null;
  /** The amount is that of one session, or the whole of what another column calls the frequency or the period. */
  per: 'session' | 'total' | 'frequency' | null;
};

/** What stands beside a line's amount and makes it with it: the other columns' cells, and what the amount's header says. */
export type Beside = {
  header: AmountSays;
  /** What the cells of times, frequency, period and unit say together. */
  part: AmountPart;
  /** Which of them the roster has a column of, whatever the cells say. */
  columns: ReadonlySet<PartField>;
  /** The minutes of the column with the hours; null where that is blank or there is none. */
  more: number | null;
  /** An amount as a whole that stands in the column of frequencies: "30 min 2x/week". */
  whole: AmountSaid | null;
  /** The column whose cell can't be read, or says something else than the others. */
  trouble: PartField | null;
};

/** The column that keeps an amount from being made. */
type Trouble = { trouble: PartField | 'amount' };

/** How an amount was made: the minutes of one time, how many times per what, and the minutes a week that this makes. */
export type AmountProduct = { each: number; times: number; period: Period | null; minutes: number };

/** Makes the minutes a week of an amount's cell and of all that stands beside it; never of a half of them. */
export function makingOf(
  cell: Cell,
  unit: Unit,
  divisors: Divisors,
  beside: Beside,
): AmountProduct | Trouble {
  if (beside.trouble) return { trouble: beside.trouble };
  const said = saidIn(cell, unit, beside);
  if ('trouble' in said) return said;
  const rate = rateOf(said, beside);
  if ('trouble' in rate) return rate;
  const { times, period } = rate;
  const minutes = weeklyMinutes(said.minutes * times * weeklyShare(period ?? 'week', divisors));
  return minutes === null ? { trouble: 'amount' } : { each: said.minutes, times, period, minutes };
}

/** What the cell says, with the hours or the whole amount that may stand in another column. */
function saidIn(
  cell: Cell,
  unit: Unit,
  { header, part, columns, more, whole }: Beside,
): AmountSaid | Trouble {
  if (String(cell).trim() === '') {
    if (more !== null) return { minutes: more, times: null, period: null, unit: 'hours' };
    return whole ?? { trouble: 'amount' };
  }
  const said = readAmount(cell, part.unit ?? header.own ?? unit);
  if (!said) return { trouble: 'amount' };
  const own = said.unit ?? header.unit;
  if (part.unit !== null && own !== null && own !== part.unit) return { trouble: 'timeUnit' };
  if (columns.has('timeUnit') && part.unit === null && own === null) return { trouble: 'timeUnit' };
  const isPlain = said.times === null && said.period === null;
  if (whole) {
    const isSame = said.minutes === whole.minutes || said.minutes === whole.minutes * (whole.times ?? 1);
    return isPlain && isSame ? whole : { trouble: 'frequency' };
  }
  if (more === null || more === 0) return said;
  if (!isPlain) return { trouble: 'amountMore' };
  // "1" and "30" are an hour and a half; "2.5" and "150" say the same twice.
  if (said.minutes === more) return said;
  const isSum = Number.isInteger(more / 60) ? said.minutes < 60 : said.minutes === 0;
  return isSum ? { ...said, minutes: said.minutes + more } : { trouble: 'amountMore' };
}

/** How many times the amount is given, and per what; where several say so, they have to say the same. */
function rateOf(said: AmountSaid, beside: Beside): { times: number; period: Period | null } | Trouble {
  const { header, part, columns } = beside;
  const culprit = (['frequency', 'period', 'times', 'timeUnit'] as const).find((field) => columns.has(field));
  const trouble: Trouble = { trouble: culprit ?? 'amount' };
  if (header.period === 'other') return { trouble: 'amount' };
  // "Minutes per day" beside "Days per week".
  if (header.period === 'day' && part.period === 'week' && part.times !== null && part.times <= DAYS)
    return said.times === null && said.period === null ? { times: part.times, period: 'week' } : trouble;
  // "Minutes per day" beside "Sessions: 3" may be each session's.
  if (header.period === 'day' && part.times !== null && part.times !== 1) return trouble;
  const periods = new Set([said.period, header.period, part.period].filter((period) => period !== null));
  if (periods.size > 1) return trouble;
  const [period = null] = periods;
  const isAsked = columns.has('frequency') || columns.has('period') || columns.has('times');
  if (period === null && isAsked) return trouble;
  if (said.times !== null && part.times !== null && said.times !== part.times) return trouble;
  if (said.times !== null) return { times: said.times, period };
  if (header.per === 'session' || part.isEach) {
    // A session "weekly" is one a week; a header can't say how many there are.
    const times = part.times ?? (part.period === null ? null : 1);
    return times === null ? trouble : { times, period };
  }
  if (part.times === null || header.per === 'total' || header.period !== null) return { times: 1, period };
  // "30 min weekly" beside "5x/week" may be 30 or 150.
  if (said.period !== null || header.per === 'frequency') return trouble;
  return { times: part.times, period };
}

const DAYS = 7;

/** The minutes a week that an amount's cell means in its row; null where it can't be read or made. */
export function minutesIn(cell: Cell, unit: Unit, divisors: Divisors, beside: Beside): number | null {
  const making = makingOf(cell, unit, divisors, beside);
  return 'trouble' in making ? null : making.minutes;
}

/**
 * A changed amount as the row's cell is to say it, in the column's own way, while what stands beside it stays as it is; null where
 * no whole number says it exactly.
 */
export function writtenBeside(
  minutes: number,
  unit: Unit,
  divisors: Divisors,
  oldText: string,
  beside: Beside,
): string | number | null {
  const says = (cell: Cell): boolean => minutesIn(cell, unit, divisors, beside) === minutes;
  const own = beside.part.unit ?? beside.header.own ?? unit;
  const period = readAmount(oldText, own)?.period ?? null;
  const rate = rateOf({ minutes: 1, times: null, period, unit: null }, beside);
  const share = 'trouble' in rate ? 1 : rate.times * weeklyShare(rate.period ?? 'week', divisors);
  const each = Math.round((minutes / share - (beside.more ?? 0)) * 1e6) / 1e6;
  const ways = [each, minutes].filter((amount) => Number.isInteger(amount) && amount >= 0);
  for (const amount of ways) {
    const written = writeAmount(amount, own, oldText);
    if (says(written)) return written;
  }
  return null;
}
