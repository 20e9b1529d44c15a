import type { Unit } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { headerKey } from './headers';

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
  'a',
  'of',
  'in',
  'iep',
  'at',
  'total',
  'each',
  'the',
  'served',
]);

// Amounts per another period, of another thing or already delivered: taking them for weekly amounts would be silently wrong.
const FOREIGN =
  /\b(?:year|yearly|yr|annual|annually|month|monthly|mo|day|daily|quarter|quarterly|semester|delivered|completed|owed|remaining|missed|makeup|percent|pct|attendance|absent|start|end|time of|date)\b/;

// Only these words may stand beside the unit of a service's own amounts; anything else names another column ("Bus minutes").
const SERVICE_REST =
  /^(?:(?:program|service|services|special education|sped|direct|minutes?|hours?|amount|frequency|sessions|time|duration)(?: |$))*$/;
const LRE_REST = /\b(?:lre|gen(?:eral)? ed(?:ucation)?|reg(?:ular)? ed(?:ucation)?|regular class(?:room)?)\b/;

/** Reads a header of amounts, or null where it is none. `headers` are the sheet's others: "LRE min" beside "LRE max" is a bound. */
export function amountHeader(header: Cell | undefined, headers: ReadonlySet<string>): AmountHeader | null {
  const key = headerKey(header);
  if (key === '' || FOREIGN.test(key)) return null;
  let unit: Unit | null = null;
  let bound: AmountHeader['bound'] = 'amount';
  let mins = 0;
  const rest: string[] = [];
  for (const word of key.split(' ')) {
    if (HOURS.has(word)) unit = 'hours';
    else if (MINUTES.has(word)) unit = 'minutes';
    else if (MINIMUM.has(word)) bound = 'min';
    else if (MAXIMUM.has(word)) bound = 'max';
    else if (word === 'min') mins++;
    else if (!FILLER.has(word)) rest.push(word);
  }
  // "Min" is minutes or the minimum: the minimum where another word gives the unit, or where its twin says "max".
  if (mins > 1) [unit, bound] = ['minutes', 'min'];
  else if (mins === 1) {
    if (bound === 'max') unit = unit ?? 'minutes';
    else if (unit !== null || headers.has(key.replace(/\bmin\b/, 'max'))) bound = 'min';
    else unit = 'minutes';
  }
  const named = rest.join(' ');
  const kind = LRE_REST.test(named) ? 'lre' : 'service';
  const says = unit !== null || bound !== 'amount' || /\b(?:amount|frequency|lre)\b/.test(named);
  return says ? { kind, bound, unit, rest: named } : null;
}

/** Whether a header of service amounts is the line's own, and not those of one service in a wide roster or of something else. */
export function isOwnAmount(header: AmountHeader): boolean {
  return SERVICE_REST.test(header.rest);
}

/** The unit of a column without one in its header, by its cells: their own words, else hours where the numbers could be no minutes. */
export function unitOfCells(cells: readonly Cell[]): Unit {
  let hours = 0;
  let minutes = 0;
  let fractions = 0;
  let large = 0;
  for (const cell of cells) {
    if (typeof cell === 'string' && /\d\s*(?:hours?|hrs?)\b/i.test(cell)) hours++;
    else if (typeof cell === 'string' && /\d\s*min/i.test(cell)) minutes++;
    const number = typeof cell === 'number' ? cell : Number(cell === '' ? Number.NaN : cell);
    if (Number.isNaN(number)) continue;
    if (!Number.isInteger(number)) fractions++;
    // A school week has some 35 hours.
    if (number > 35) large++;
  }
  if (hours + minutes > 0) return hours > minutes ? 'hours' : 'minutes';
  return fractions > 0 && large === 0 ? 'hours' : 'minutes';
}
