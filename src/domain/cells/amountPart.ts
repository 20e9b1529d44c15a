import type { Unit } from './amount';
import { PER_LETTER, type Period } from './amountTokens';
import type { Cell } from './cell';
import { foldedText } from './foldedText';
import { WEEKDAYS, weekdaysIn } from './weekdays';

/** What a cell beside the amount adds to it: how many times, per what, in which unit; null for what it doesn't say. */
export type AmountPart = {
  times: number | null;
  period: Period | null;
  unit: Unit | null;
  /** The amount is that of one session, as "minutes per session" says. */
  isEach: boolean;
};

export const NO_PART: AmountPart = { times: null, period: null, unit: null, isEach: false };

const PERIODS: Readonly<Record<string, Period>> = Object.fromEntries(
  (
    [
      ['day', 'day daily dly d'],
      ['week', 'week weekly wk wkly w'],
      ['month', 'month monthly mo mth mnth mthly'],
      ['year', 'year yearly yr annual annually y'],
    ] as const
  ).flatMap(([period, words]) => words.split(' ').map((word) => [word, period])),
);
const COUNTS: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  thrice: 3,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  other: 2,
  second: 2,
};

/** The codes of California's CASEMIS for how often, as SEIS prints them: the number is none of times. */
const CODES: Readonly<Record<string, Period>> = { '10': 'day', '20': 'week', '30': 'month', '40': 'year' };
const CODED = /^(\d+) ?[-–—:=] ?([a-z]+)$/;

const COUNT = '(?:(once|twice|thrice)|(\\d+(?:\\.\\d+)?|one|two|three|four|five))';
const TIMES = '(x|×|times?|sessions?|visits?|meetings?|days?)';
const PERIOD = `(${Object.keys(PERIODS).join('|')})`;
const PER = '(per|an?|each|every|in an?|\\/)';
const OF = '(?:school |instructional |iep )?';
const TIMES_PER = new RegExp(`^${COUNT}(?: ?${TIMES})?(?: ?${PER})? ?${OF}${PERIOD}$`);
const TIMES_ONLY = new RegExp(`^${COUNT}(?: ?${TIMES})?$`);
const PERIOD_FIRST = new RegExp(`^${PERIOD}(?: ?[-:])? ?(?:[x×] ?${COUNT}|${COUNT} ?${TIMES})$`);
const PERIOD_ONLY = new RegExp(`^(?:${PER} ?)?${OF}${PERIOD}$`);
const EVERY =
  /^(?:(?:once|one time|1 ?x|1 time) )?every (other|second|two|three|four|\d+) (week|month|year)s?$/;
const UNIT = /^(minutes?|mins?|m|hours?|hrs?|h)\b(?: ?(?:per|an?|each|\/) ?(session|visit|time)| ?(\S.*))?$/;

/** More is no number of times, but a number of minutes in the wrong column, or a code. */
const MOST: Readonly<Record<Period, number>> = { day: 10, week: 25, month: 60, year: 400 };
/** "2 weekly" is twice a week; "30 monthly" has minutes in it. */
const MOST_UNSAID = 9;

/** What a cell of frequencies, times, periods or units says; null where it can't be read, or could mean two things ("biweekly"). */
export function parseAmountPart(cell: Cell): AmountPart | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return timesPer(cell, null);
  const text = foldedText(cell.toLowerCase().replace(/[()[\]"]|[.,;](?!\d)/g, ' '));
  const coded = CODED.exec(text);
  if (coded) {
    const [, code = '', word = ''] = coded;
    const period = CODES[code];
    return period !== undefined && period === PERIODS[word] ? { ...NO_PART, period } : null;
  }
  const [, short = '', letter = ''] = /^(m|h)p(d|w|m|y)$/.exec(text) ?? [];
  if (short !== '')
    return { ...NO_PART, unit: short === 'h' ? 'hours' : 'minutes', period: PER_LETTER[letter] ?? null };
  if (DAYS_ONLY.test(text)) return daysAWeek(text);
  const unit = UNIT.exec(text);
  if (unit) return unitPer(unit);
  return frequency(text);
}

const DAYS_ONLY = new RegExp(`^${WEEKDAYS}$`);

/** "M-F" is five times a week; also one letter is a day, where the column is one of days. */
export function daysAWeek(text: string): AmountPart | null {
  const days = weekdaysIn(text);
  return days === null ? null : { ...NO_PART, times: days, period: 'week' };
}

function unitPer([, word = '', session, rest]: RegExpExecArray): AmountPart | null {
  const unit: Unit = word.startsWith('h') ? 'hours' : 'minutes';
  if (session !== undefined) return { ...NO_PART, unit, isEach: true };
  if (rest === undefined) return { ...NO_PART, unit };
  const per = PERIOD_ONLY.exec(rest);
  const period = per && PERIODS[per[2] ?? ''];
  return period ? { ...NO_PART, unit, period } : null;
}

function frequency(text: string): AmountPart | null {
  const only = PERIOD_ONLY.exec(text);
  if (only) return { ...NO_PART, period: PERIODS[only[2] ?? ''] ?? null };
  const every = EVERY.exec(text);
  if (every) {
    const [, count = '', word = ''] = every;
    const weeks = numberOf(count);
    return weeks > 0 ? timesPer(1 / weeks, PERIODS[word] ?? null) : null;
  }
  const times = TIMES_ONLY.exec(text);
  if (times) return timesPer(numberOf(times[1] ?? times[2]), null);
  const per = TIMES_PER.exec(text);
  if (per) {
    const [, word, digits, of, join, name = ''] = per;
    const period = PERIODS[name] ?? null;
    const count = numberOf(word ?? digits);
    if (of?.startsWith('day') && period === 'day') return null;
    const isSaid = word !== undefined || of !== undefined || join !== undefined;
    // A code without its dash, or minutes: "20 weekly".
    const isUnsaid = /ly$/.test(name) && Number.isInteger(count) && count <= MOST_UNSAID;
    return isSaid || isUnsaid ? timesPer(count, period) : null;
  }
  const first = PERIOD_FIRST.exec(text);
  if (!first) return null;
  const [, name = '', word, digits, otherWord, otherDigits] = first;
  return timesPer(numberOf(word ?? digits ?? otherWord ?? otherDigits), PERIODS[name] ?? null);
}

const numberOf = (text = ''): number => COUNTS[text] ?? Number(text);

function timesPer(times: number, period: Period | null): AmountPart | null {
  return times > 0 && times <= MOST[period ?? 'year'] ? { ...NO_PART, times, period } : null;
}
