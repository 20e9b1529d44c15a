import type { Unit } from '../cells/amount';
import type { Period } from '../cells/amountTokens';
import type { Cell } from '../cells/cell';
import { signShown, withPoint } from '../cells/decimalSign';
import { withoutYear } from './headerSpelling';
import { headerKey } from './headers';
import type { AmountSays } from './madeAmount';

/** What a header of amounts says: whose amounts, which end of the range, and the unit where it names one. */
export type AmountHeader = {
  kind: 'service' | 'lre';
  bound: 'amount' | 'min' | 'max';
  unit: Unit | null;
  /** The words that are neither unit, bound nor period: "slp" of "SLP min/wk". */
  rest: string;
};

const HOURS = new Set(['hour', 'hours', 'hr', 'hrs']);
const MINUTES = new Set(['minute', 'minutes', 'mins', 'mpw', 'minwk', 'minswk', 'minperwk']);
const MINIMUM = new Set(['minimum', 'least', 'low', 'lower']);
const MAXIMUM = new Set(['max', 'maximum', 'most', 'high', 'upper']);
const FILLER = new Set([
  'per',
  'wk',
  'week',
  'weekly',
  'wkly',
  'a',
  'of',
  'in',
  'iep',
  'at',
  'total',
  'each',
  'the',
  'served',
  'how',
  'many',
]);
/** "Min" before one of these is minutes: "(min/wk)". */
const AFTER_MINUTES = new Set([
  'per',
  'wk',
  'week',
  'weekly',
  'wkly',
  'frequency',
  'freq',
  'session',
  'day',
  'month',
  'year',
]);

// Amounts per another period, of another thing or already delivered: taking them for weekly amounts would be silently wrong.
const FOREIGN =
  /\b(?:year|yearly|yr|annual|annually|month|monthly|mo|day|daily|delivered|completed|owed|remaining|missed|makeup|percent|pct|attendance|absent|start|end|time of|date|codes?|cd|categor(?:y|ies)|setting|placement|environment)\b/;

const OTHER_WEEK = /\b[ab](?= (?:weeks?|wks?|days?)\b)|(?<=\b(?:week|wk|day) )[ab]\b/;
const swapped = (letter: string): string => (letter === 'a' ? 'b' : 'a');

const REQUIRED =
  /^(?=.*\b(?:minutes?|mins?|min|hours?|hrs?|time)\b)(?=.*\b(?:req|required|mandated|prescribed|owed|due|scheduled|remaining|balance)\b)/;

// Only these words may stand beside the unit of a service's own amounts; anything else names another column ("Bus minutes").
const SERVICE_REST =
  /^(?:(?:program|services?|svc|srv|rs|related|spec(?:ial)? ed(?:ucation)?|sped|sdi|specially designed instruction|direct|rel|minutes?|hours?|amount|amt|frequency|freq|sessions?|sess|visit|occurrence|encounter|treatment|time|duration|length|period)(?: |$))*$/;
const LRE_REST = /\b(?:lre|gen(?:eral)? ed(?:ucation)?|reg(?:ular)? ed(?:ucation)?|regular class(?:room)?)\b/;

/** What is given outside of the regular class is no time in it. */
const OUTSIDE = /\b(?:outside|out|away|removed|removal|pull(?:ed)?|pullout)\b/;

/** Reads a header of amounts, or null where it is none. `headers` are the sheet's others: "LRE min" beside "LRE max" is a bound. */
export function amountHeader(header: Cell | undefined, headers: ReadonlySet<string>): AmountHeader | null {
  const written = headerKey(withoutYear(String(header ?? '')).bare);
  const key = byTheWeek(bySession(written));
  if (key === '' || FOREIGN.test(key) || OTHER_PERIOD.test(key)) return null;
  // "A Week Min" beside "B Week Min" is each other week's, and "A Day Min" each other day's.
  if (OTHER_WEEK.test(written) && headers.has(written.replace(OTHER_WEEK, swapped))) return null;
  // "Min Served" beside "Min Req" are those that were given.
  if (/\bserved\b/.test(key) && [...headers].some((other) => REQUIRED.test(other))) return null;
  const units = new Set<Unit>();
  let bound: AmountHeader['bound'] = 'amount';
  let mins = 0;
  const rest: string[] = [];
  const words = key.split(' ');
  const hasTwin = headers.has(key.replace(/\bmin\b/, 'max'));
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    if (HOURS.has(word)) units.add('hours');
    else if (MINUTES.has(word)) units.add('minutes');
    else if (MINIMUM.has(word)) bound = 'min';
    else if (MAXIMUM.has(word)) bound = 'max';
    // "Hrs/Min" beside no "Hrs/Max" is either, row by row.
    else if (word === 'min' && units.has('hours') && !hasTwin && HOURS.has(words[index - 1] ?? ''))
      return null;
    else if (word === 'min' && AFTER_MINUTES.has(next) && units.has('minutes') && !hasTwin) continue;
    else if (word === 'min') mins++;
    else if (!FILLER.has(word)) rest.push(word);
  }
  // "Hours/Minutes" leaves it to the cells.
  const [first = null, second] = units;
  let unit = second === undefined ? first : null;
  // "Min" is minutes or the minimum: the minimum where another word gives the unit, or where its twin says "max".
  if (mins > 1) [unit, bound] = ['minutes', 'min'];
  else if (mins === 1) {
    if (bound === 'max') unit = unit ?? 'minutes';
    else if (unit !== null || hasTwin) bound = 'min';
    else unit = 'minutes';
  }
  const named = rest.join(' ');
  const kind = LRE_REST.test(named) && !OUTSIDE.test(named) ? 'lre' : 'service';
  const says =
    units.size > 0 || unit !== null || bound !== 'amount' || /\b(?:amount|amt|frequency|lre)\b/.test(named);
  return says ? { kind, bound, unit, rest: named } : null;
}

/** Whether a header of service amounts is the line's own, and not those of one service in a wide roster or of something else. */
export function isOwnAmount(header: AmountHeader): boolean {
  return SERVICE_REST.test(header.rest);
}

const UNITS = 'minutes?|mins?|hours?|hrs?';
/** Of such a period no amount a week can be made. */
const OTHER_PERIOD = new RegExp(
  '\\b(?:quarter(?:ly)?|qtr(?:ly)?|semester|sem|trimester|term|bi ?(?:weekly|monthly)|cycle|rotation|every|(?:grading|marking|reporting) period|a b (?:day|week|wk))\\b' +
    // "Minutes per 6 weeks"; "per week (36 weeks)" is how long they go on.
    `|\\b(?:per|in|an?|each|${UNITS}) (?:[2-9]|\\d\\d|two|three|four|five|six|nine|ten) ?(?:school )?(?:days?|weeks?|wks?|months?)\\b`,
);
const PERIOD_WORDS: readonly [Period | 'other', RegExp][] = [
  ['day', periodWords('daily', 'day')],
  ['week', periodWords('weekly|wkly|mpw|minwk|minswk|minperwk', 'week|wk')],
  ['month', periodWords('monthly|mthly', 'month|mo|mth')],
  ['year', periodWords('yearly|annual|annually', 'year|yr')],
  ['other', OTHER_PERIOD],
];
const SESSIONS = 'session|sess|visit|time|occurrence|encounter|meeting|treatment';
const SESSION = new RegExp(
  `\\b(?:per|each|a) (?:${SESSIONS})\\b|\\b(?:${UNITS}) (?:session|sess|visit)\\b|\\b(?:${UNITS}) each$|\\b(?:sessions?|sess) (?:${UNITS}|length|duration|time)\\b|\\b(?:duration|dur|length|time|amount|amt) (?:of |per |each |a )?(?:session|sess|visit)\\b`,
);

/** A lesson is a session: "Minutes per Class Period", "Min/Block", "Class Period Minutes". */
const LESSON = '(?:(?:class )?(?:period|block)|lesson)';
const PER_LESSON = new RegExp(
  `(?<=\\b(?:per|each|an?) )${LESSON}\\b|(?<=\\b(?:per|each) )class\\b|(?<=\\b(?:${UNITS}) )${LESSON}$`,
);
const OF_LESSON = new RegExp(
  `\\b(?:class (?:period|block)|block|lesson)(?= (?:${UNITS}|length|duration)\\b)`,
);
const bySession = (key: string): string => key.replace(PER_LESSON, 'session').replace(OF_LESSON, 'session');

/** A header's words without those that say of which period it is, where that makes no amount a week. */
export const withoutOtherPeriod = (key: string): string =>
  key.replace(new RegExp(OTHER_PERIOD, 'g'), ' ').replace(/ +/g, ' ').trim();

function periodWords(adverbs: string, nouns: string): RegExp {
  return new RegExp(`\\b(?:${adverbs}|(?:per|an?|each|${UNITS})(?: school)? (?:${nouns}))\\b`);
}

/** The period that a header names; `other` where it makes no amount a week, or where there are several. */
function periodIn(key: string): AmountSays['period'] {
  const periods = PERIOD_WORDS.flatMap(([period, words]) => (words.test(key) ? [period] : []));
  const [period = null, another] = periods;
  return another === undefined ? period : 'other';
}

const PERIOD_AND_ITS =
  /\b(?:(?:per|an?|each) )?(?:school )?(?:daily|day|monthly|mthly|month|mo|mth|yearly|annual|annually|year|yr)\b/g;

/** A header's words with the week for a period of which amounts a week can be made; LRE hours are always a week's. */
function byTheWeek(key: string): string {
  const period = periodIn(key);
  return period === null || period === 'other' || period === 'week' || LRE_REST.test(key)
    ? key
    : key.replace(PERIOD_AND_ITS, 'week');
}

/** Reads the header of a column that holds amounts. */
export function amountSays(header: Cell | undefined): AmountSays {
  const key = bySession(headerKey(header));
  return {
    unit: amountHeader(header, NO_HEADERS)?.unit ?? null,
    period: periodIn(key),
    per: SESSION.test(key)
      ? 'session'
      : /\btotal/.test(key)
        ? 'total'
        : /\b(?:frequency|freq|period)\b/.test(key)
          ? 'frequency'
          : null,
  };
}

const NO_HEADERS: ReadonlySet<string> = new Set();

/** The unit of a column without one in its header, by its cells: their own words, else hours where the numbers could be no minutes. */
export function unitOfCells(cells: readonly Cell[]): Unit {
  let hours = 0;
  let minutes = 0;
  let fractions = 0;
  let large = 0;
  const hasCommas = signShown(cells).shows === 'comma';
  for (const written of cells) {
    const cell = hasCommas && typeof written === 'string' ? withPoint(written) : written;
    const hasHours = typeof cell === 'string' && /\d\s*(?:hours?|hrs?)\b/i.test(cell);
    const hasMinutes = typeof cell === 'string' && /\d\s*min/i.test(cell);
    // "1 hr 30 min" says nothing of a number alone.
    if (hasHours && !hasMinutes) hours++;
    else if (hasMinutes && !hasHours) minutes++;
    const number = typeof cell === 'number' ? cell : Number(cell === '' ? Number.NaN : cell);
    if (Number.isNaN(number)) continue;
    if (!Number.isInteger(number)) fractions++;
    // A school week has some 35 hours.
    if (number > 35) large++;
  }
  if (hours + minutes > 0) return hours > minutes ? 'hours' : 'minutes';
  return fractions > 0 && large === 0 ? 'hours' : 'minutes';
}
