import { parseAmountPart } from '../cells/amountPart';
import type { Period } from '../cells/amountTokens';
import type { Cell } from '../cells/cell';
import { weekdaysIn } from '../cells/weekdays';
import { withoutYear } from './headerSpelling';
import { headerKey } from './headers';
import { SERVICE_WORDS } from './headerWords';
import type { PartField } from './madeAmount';

/** What a header says that speaks of how often, per what or in which unit an amount is. */
export type PartHeader = {
  field: Exclude<PartField, 'amountMore'>;
  /** `other` where it names one that makes no amount a week, or several. */
  period: Period | 'other' | null;
  /** The words that are none of these: "slp" of "SLP frequency". */
  rest: string;
  /** It counts days, or names them. */
  isDays?: boolean;
  /** It counts something that it doesn't name. */
  isBare?: boolean;
};

const PERIODS: Readonly<Record<string, Period | 'other'>> = {
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  wk: 'week',
  wkly: 'week',
  month: 'month',
  monthly: 'month',
  mo: 'month',
  year: 'year',
  yearly: 'year',
  yr: 'year',
  annual: 'year',
  annually: 'year',
  quarter: 'other',
  quarterly: 'other',
  semester: 'other',
  trimester: 'other',
  cycle: 'other',
  biweekly: 'other',
};
const FREQUENCY = new Set(['frequency', 'freq', 'frequencies', 'recurrence']);
const TIMES = new Set([
  'times',
  'sessions',
  'session',
  'visits',
  'meetings',
  'occurrences',
  'sess',
  'x',
  'days',
]);
/** Lessons, where a period stands beside them: "Periods/Day", "Blocks per Week". */
const LESSONS = new Set(['periods', 'blocks', 'lessons', 'classes']);
/** The same by themselves: so many, or the one of the day. "Period" and "Block" are that one. */
const COUNTED = new Set([...LESSONS, 'mods', 'slots', 'session', 'sessions', 'visits', 'meetings']);
const UNIT = new Set(['unit', 'units', 'uom']);
const UNIT_NAMES = new Set(['minutes', 'minute', 'mins', 'min', 'hours', 'hour', 'hrs', 'hr']);
/** "Minutes or hours"; "Hours min" is the minimum. */
const BOTH_UNITS =
  /^(?:(?:minutes?|mins|min(?= hr)) (?:or )?(?:hours?|hrs?)|(?:hours?|hrs?) (?:or )?(?:minutes?|mins)|hr min)$/;
const PERIOD = new Set(['period', 'periods', 'interval', 'per', 'basis']);
const FILLER = new Set(
  'of the a an each per in and or anticipated projected planned how many often number no num nbr count total type code cd typ description desc service services svc srv special education sped iep direct time amount amt duration dur measure'.split(
    ' ',
  ),
);
/** With one of these words a column tells of something else: when a session is, or how a goal is measured. */
const FOREIGN =
  /\b(?:start|end|begin|from|to|date|absent|attended|missed|delivered|completed|owed|makeup|remaining|progress|report|reporting|data|behaviou?r|minimum|maximum|max|percent|grading|class)\b/;

/** "Schedule", "Week/Month", "W/M/Y": how often, where the cells say so. */
const OTHER_WORDS =
  /^(?:(?:service )?(?:rate|schedule|recurr(?:ing|ence)|cycle|occurrence|time ?frame)|(?:per )?(?:day|week|wk|month|mo|year|yr|daily|weekly|monthly|yearly)(?: (?:or )?(?:day|week|wk|month|mo|year|yr|daily|weekly|monthly|yearly))+|[dwmy](?: [dwmy])+)$/;

/** "Days per 6 weeks": of a span of its own, which makes no amount a week. */
const SPAN =
  /(\b(?:per|every|each|an?|in) )?\b(?:\d+|two|three|four|five|six|nine) (?:weeks?|wks?|months?|days?)(?: cycle)?\b/;
const ONE = /\b(?:1|one) (?=(?:week|wk|month|day)s?\b)/;

/** A header's words with a span as one; "(36 weeks)" behind "Sessions per week" is how long these go on. */
function spanApart(key: string): string {
  const text = key.replace(ONE, '');
  const [, per] = SPAN.exec(text) ?? [];
  const rest = text.replace(SPAN, ' ');
  const isLength = per === undefined && rest.split(' ').some((word) => PERIODS[word] !== undefined);
  return (isLength ? rest : text.replace(SPAN, 'cycle')).replace(/ +/g, ' ');
}

const DAYS_HEADER =
  /^(?:(?:service|meeting|session)s? )?days?(?: (?:of (?:the )?week|of service|served|seen))?$/;

/** A header's words without its year; "class periods" are periods. */
const keyOf = (header: Cell | undefined): string =>
  headerKey(withoutYear(String(header ?? '')).bare.replace(/#/g, ' number ')).replace(
    /\bclass (?=(?:periods|blocks)\b)/g,
    '',
  );

/** Reads a header beside amounts, or null where it speaks of none of it. */
export function partHeader(header: Cell | undefined): PartHeader | null {
  const key = keyOf(header);
  if (key === '' || FOREIGN.test(key)) return null;
  if (DAYS_HEADER.test(key)) return { field: 'times', period: null, rest: '', isDays: true };
  if (/^(?:x|qty|quantity|reps)$/.test(key)) return { field: 'times', period: null, rest: '', isBare: true };
  const words = spanApart(key).split(' ');
  const units = words.filter((word) => UNIT_NAMES.has(word));
  const periods = [...new Set(words.flatMap((word) => PERIODS[word] ?? []))];
  const [period = null, another] = periods;
  const areLessons = periods.length > 0 && words.some((word) => LESSONS.has(word));
  const rest = words.filter((word) => !(areLessons && LESSONS.has(word)) && saysElse(word));
  // "Frequency (weekly/monthly)" leaves it to the cells.
  const says = {
    period: periods.includes('other') ? ('other' as const) : another === undefined ? period : null,
    rest: rest.join(' '),
  };
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (OTHER_WORDS.test(key)) return { field: 'period', period: null, rest: '' };
  if (has(UNIT) && has(FREQUENCY)) return { field: 'period', ...says };
  if (has(UNIT) || BOTH_UNITS.test(key)) return { field: 'timeUnit', ...says };
  if (units.length > 0) return null;
  // "Amount/Frequency" and "Frequency/Duration" hold the whole.
  if (words.some((word) => ['amount', 'amt', 'duration', 'dur'].includes(word)) && !has(PERIOD)) return null;
  if (
    has(FREQUENCY) &&
    words.some((word) => ['period', 'interval', 'type', 'typ', 'basis', 'code', 'cd'].includes(word))
  )
    return { field: 'period', ...says };
  if (has(FREQUENCY) || key.startsWith('how often')) return { field: 'frequency', ...says };
  const isCounted = words.some((word) => ['number', 'no', 'num', 'many', 'count'].includes(word));
  // "Days" and "x" count sessions only where a period stands beside them; "Session" alone is the morning's or the afternoon's.
  const counts = (word: string): boolean =>
    TIMES.has(word) &&
    (periods.length > 0 ||
      (word === 'session' ? isCounted : word !== 'x' && (word !== 'days' || rest.length === 0)));
  // "# / wk", "SLP #/wk"; "Week #" says which week.
  const isBareCount = (rest.length === 0 || SERVICES.has(rest.join(' '))) && isCountedPer(key);
  if (words.some(counts) || isBareCount || (areLessons && rest.length === 0))
    return { field: 'times', ...says, isDays: words.includes('days') };
  const isPeriod =
    words.some((word) => ['period', 'periods', 'interval', 'basis'].includes(word)) || key === 'per';
  return isPeriod ? { field: 'period', ...says } : null;
}

/** What a header of lessons or sessions names besides, "slp" of "SLP Blocks", where it doesn't say per what; null where it speaks of none. */
export function lessonsOf(header: Cell | undefined): string | null {
  const key = keyOf(header);
  const words = key.split(' ');
  if (!words.some((word) => COUNTED.has(word)) || words.some((word) => PERIODS[word] !== undefined))
    return null;
  return words.filter((word) => !COUNTED.has(word) && !FILLER.has(word) && word !== 'class').join(' ');
}

const SERVICES: ReadonlySet<string> = new Set(SERVICE_WORDS);
const isCountedPer = (key: string): boolean =>
  /\b(?:number|no|num|many|count) /.test(key) && /\b(?:day|week|wk|month|mo|year|yr)$/.test(key);

/** Whether a word is none of those that speak of how often, per what or in which unit. */
const saysElse = (word: string): boolean =>
  ![FREQUENCY, TIMES, UNIT, UNIT_NAMES, PERIOD, FILLER].some((set) => set.has(word)) &&
  PERIODS[word] === undefined;

/** What a header names beside the words that speak of how often, per what or in which unit: "slp" of "SLP days". */
export function namedBeside(header: Cell | undefined): string {
  const key = headerKey(withoutYear(String(header ?? '')).bare);
  return spanApart(key).split(' ').filter(saysElse).join(' ');
}

/** A column of "MPM" and "hrs/week" is the unit of what its header names, whatever else that says: "SLP min type". */
export function ratePart(header: Cell | undefined, cells: readonly Cell[]): PartHeader | null {
  const rest = namedBeside(header);
  return rest !== '' && areUnits(cells) && cells.some(isRate)
    ? { field: 'timeUnit', period: null, rest }
    : null;
}

/** "M" beside "W" is a month in a column of periods; elsewhere it may be minutes or a Monday. */
export const monthApart = (cell: Cell): Cell => (/^\s*m\s*$/i.test(String(cell)) ? 'month' : cell);

/** "RS per" is of the one service that a line has. */
const RELATED = /^(?:(?:rs|rel|related) ?)+$/;

/** Whether a part is the line's own: it names no service. */
export const isRelatedPart = ({ rest }: PartHeader): boolean => RELATED.test(rest);

/** What says nothing of minutes that are a week's already: the days, and how many lessons or sessions another period has. */
export const saysNothingOfWeek = (part: PartHeader | null): boolean =>
  part?.isDays === true || (part?.field === 'times' && part.period !== null && part.period !== 'week');

/** A word of time that makes no amount a week: it speaks of the period all the same. */
const OTHER_PERIOD = /quarter|semester|trimester|week|month|year|dai?ly|annual|fortnight|as needed|prn\b/i;
/** What amounts are counted in, of time or not. */
const COUNTED_IN =
  /^(?:(?:minutes?|mins?|m|hours?|hrs?|h|sessions?|times|visits?|days?|periods?|blocks?|percent)\b|%)/i;
/** "M W F", "T/Th", or how many days. */
const isDaysCell = (cell: Cell): boolean => {
  const text = String(cell).trim();
  return /^(?:[1-7]|daily|all|n\/?a|-)$/i.test(text) || weekdaysIn(text) !== null;
};
const TIME_OF_DAY = /\d:\d\d|\d ?[ap]\.?m\b|^[ap]m$/i;

/**
 * Whether the cells of a column are such a part; "Period" may name the lesson, "Times" the hours of the day, and "Unit" the flat. What
 * certainly speaks of the amount is one however little its cells are understood.
 */
export function holdsPart({ field, period, isDays, isBare }: PartHeader, cells: readonly Cell[]): boolean {
  const says = (test: (cell: Cell) => boolean): boolean => cells.filter(test).length * 4 >= cells.length;
  // Totals stand below the lines.
  const most = (test: (cell: Cell) => boolean): boolean =>
    cells.length > 0 && cells.filter(test).length * 2 >= cells.length;
  switch (field) {
    case 'frequency':
      return true;
    case 'times':
      // "M-F" is nothing else, whatever totals and notes stand around it.
      if (isDays && period === null)
        return most(isDaysCell) || cells.some((cell) => weekdaysIn(String(cell)) !== null);
      if (isBare) return most((cell) => /^\d\d?$/.test(String(cell).trim()));
      return period !== null || cells.length === 0 || !says((cell) => TIME_OF_DAY.test(String(cell)));
    case 'timeUnit':
      return cells.length > 0 && (areUnits(cells) || says((cell) => COUNTED_IN.test(String(cell).trim())));
    case 'period':
      return (
        cells.length > 0 &&
        says(
          (cell) =>
            (parseAmountPart(monthApart(cell))?.period ?? null) !== null || OTHER_PERIOD.test(String(cell)),
        )
      );
  }
}

const unitOf = (cell: Cell) =>
  typeof cell === 'string' && /^\W*[mh]\w/i.test(cell) ? parseAmountPart(cell) : null;
const isUnit = (cell: Cell): boolean => (unitOf(cell)?.unit ?? null) !== null;
/** "MPM", "hrs per week" */
const isRate = (cell: Cell): boolean => isUnit(cell) && (unitOf(cell)?.period ?? null) !== null;

/**
 * Whether a column holds nothing but units ("Minutes"), or mostly such that say per what ("MPW"), whatever its header: "Min" among "Mod"
 * and "Max" is no unit, and a letter alone may be anything's.
 */
export const areUnits = (cells: readonly Cell[]): boolean =>
  cells.length > 0 &&
  (cells.every(isUnit) || (cells.some(isRate) && cells.filter(isUnit).length * 2 >= cells.length));
