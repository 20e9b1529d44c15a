import { readAmount, type Unit, USUAL_DIVISORS } from '../cells/amount';
import { parseAmountPart } from '../cells/amountPart';
import type { Cell } from '../cells/cell';
import { type AmountHeader, amountHeader, amountSays, isOwnAmount, unitOfCells } from './amountHeader';
import { canRead, fits } from './columnCells';
import { type Field, LIMITS } from './fields';
import { withoutYear, wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { PART_FIELDS } from './madeAmount';
import { areUnits, holdsPart, isRelatedPart, lessonsOf, partHeader, saysNothingOfWeek } from './partHeader';
import { asSaid, NOTHING_SAID, type SaidColumns, unsaid } from './saidColumns';
import { isServiceName } from './serviceColumns';

const AMOUNT_OF = { service: 'amount', lre: 'lre' } as const;

type FieldPlaces = Partial<Record<Field, number>>;

/** 0-based columns of a line's amounts, the parts of them and their ranges, and the units that they are in. */
export type AmountPlaces = {
  service: FieldPlaces;
  lre: FieldPlaces;
  unit: Unit | null;
  lreUnit: Unit | null;
  /** Another column that may be the amount's instead. */
  rival: number | null;
  /** Whether the header says that the amounts are those of a week. */
  isWeekly: boolean;
};

type Candidate = AmountHeader & {
  column: number;
  per: ReturnType<typeof amountSays>['per'];
  period: ReturnType<typeof amountSays>['period'];
  isWeekly: boolean;
  /** The first year of the school year in its header; one without is of now. */
  year: number;
  /** Its header names another period than the week. */
  isOther: boolean;
};

/**
 * The columns of amounts and their ranges. A bound in another unit than its amounts would be misread, so it is left out. `provider`: the
 * header of whoever gives the service: "RS Min" are those of "RS Provider", and "SpEd Min" of "SpEd Teacher".
 */
export function amountColumns(
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  said: SaidColumns = NOTHING_SAID,
  provider: Cell = '',
): AmountPlaces {
  const keys = new Set(header.map(headerKey));
  const free = unsaid(header, said);
  const found: AmountPlaces = {
    service: {},
    lre: {},
    unit: null,
    lreUnit: null,
    rival: null,
    isWeekly: false,
  };
  const parts = partsIn(free, cells);
  asSaid(parts, said, PART_FIELDS);
  const isOften = parts.times !== undefined || parts.frequency !== undefined;
  const all = free.flatMap((cell, column): Candidate[] => {
    const says = amountHeader(cell, keys) ?? durationHeader(cell, cells(column), isOften);
    if (!says || !(says.kind === 'lre' || isOwnAmount(says)) || !fits('amount', cells(column))) return [];
    const { per, period } = amountSays(cell);
    // "Frequency" holds the whole amount, or how often only; the amount of a session is none of a week.
    if (partHeader(cell) && !areWholeAmounts(cells(column))) return [];
    if (per === 'session' && !isOften) return [];
    // 1, 2 and 5 may be hours, sessions or minutes.
    if (says.unit === null && parts.timeUnit === undefined && !isOften && areFew(cells(column))) return [];
    // Nobody wants the amounts of a roster of which he said that it has none.
    if (says.bound === 'amount' && said.fields.has(AMOUNT_OF[says.kind])) return [];
    return [{ ...says, column, per, year: yearOrNow(cell), ...ofPeriod(period) }];
  });
  // A column that nobody filled in says nothing beside one that has the amounts.
  const isEmpty = ({ column }: Candidate): number => (cells(column).length === 0 ? 1 : 0);
  const isOthers = ({ column }: Candidate): number =>
    provider !== '' && isRelated(header[column]) !== isRelated(provider) ? 1 : 0;
  all.sort(
    (a, b) => isEmpty(a) - isEmpty(b) || b.year - a.year || isOthers(a) - isOthers(b) || rank(a) - rank(b),
  );
  for (const kind of ['service', 'lre'] as const) {
    const column = said.fields.get(AMOUNT_OF[kind]) ?? null;
    if (column === null) continue;
    const { per, period } = amountSays(header[column]);
    const { unit = null, rest = '' } = amountHeader(header[column], keys) ?? {};
    const year = yearOrNow(header[column]);
    all.unshift({ kind, bound: 'amount', unit, rest, column, per, year, ...ofPeriod(period) });
  }
  const unitFor = (kind: AmountHeader['kind']) => {
    const own =
      all.find((entry) => entry.kind === kind && entry.bound === 'amount') ??
      all.find((e) => e.kind === kind);
    return own ? (own.unit ?? unitOfCells(cells(own.column))) : null;
  };
  const more = hoursBeside(all);
  found.unit = more ? 'minutes' : unitFor('service');
  found.lreUnit = unitFor('lre');
  const fields = {
    service: { amount: 'amount', min: LIMITS.amount[0], max: LIMITS.amount[1] },
    lre: { amount: 'lre', min: LIMITS.lre[0], max: LIMITS.lre[1] },
  } as const;
  for (const { kind, bound, unit, column } of all) {
    if (unit !== null && unit !== (kind === 'lre' ? found.lreUnit : found.unit)) continue;
    const places = found[kind];
    const field = fields[kind][bound];
    if (places[field] === undefined) places[field] = column;
  }
  asSaid(found.service, said, LIMITS.amount);
  asSaid(found.lre, said, LIMITS.lre);
  const { amount } = found.service;
  if (amount === undefined) return found;
  const own = all.find(({ column }) => column === amount);
  found.isWeekly = own?.isWeekly ?? false;
  const rival = all.find(
    ({ kind, bound, column, year }) =>
      kind === 'service' &&
      bound === 'amount' &&
      column !== amount &&
      // What counts now is no question beside that of a year.
      (year === own?.year || own?.year !== NOW) &&
      column !== more?.column &&
      cells(column).length > 0,
  );
  const written = cells(amount);
  const keyOf = (column: number): string => headerKey(header[column]);
  // "45 min weekly" beside minutes a year says all.
  const isToldBoth = rival?.isOther && areWholeAmounts(written);
  // "Min" and "Freq" that stand there again are of another service.
  const isAgain = rival !== undefined && keyOf(rival.column) === keyOf(amount);
  const isOnly =
    (isOften && rival?.year === own?.year && !isAgain) ||
    written.length === 0 ||
    said.fields.has('amount') ||
    isToldBoth;
  if (rival && !isOnly && !isSame(written, cells(rival.column), found.isWeekly)) found.rival = rival.column;
  // "Total minutes per week" has taken in how often.
  const isAll = found.isWeekly && own?.per === 'total';
  for (const [field, column] of isAll ? [] : Object.entries(parts))
    if (column !== amount && !(found.isWeekly && saysNothingOfWeek(partHeader(free[column]))))
      Object.assign(found.service, { [field]: column });
  if (more) found.service.amountMore = more.column;
  asSaid(found.service, said, ['amountMore']);
  return found;
}

/** Columns headed as the amounts of a service of which no cell can be read, as where a formula has no result. */
export function unreadAmounts(header: readonly Cell[], cells: (column: number) => Cell[]): number[] {
  const keys = new Set(header.map(headerKey));
  const isRead = (cell: Cell): boolean => canRead('amount', cell, 'minutes', USUAL_DIVISORS);
  return header.flatMap((cell, column) => {
    const says = amountHeader(cell, keys);
    const isAmount = says?.kind === 'service' && says.bound === 'amount' && says.unit !== null;
    return isAmount && isOwnAmount(says) && !partHeader(cell) && !cells(column).some(isRead) ? [column] : [];
  });
}

/** Related services are others than special education's. */
const isRelated = (header: Cell | undefined): boolean => /\b(?:rs|rel|related)\b/.test(headerKey(header));

const NOW = 9999;
const yearOrNow = (cell: Cell | undefined): number => withoutYear(String(cell ?? '')).year || NOW;

const ofPeriod = (period: ReturnType<typeof amountSays>['period']) => ({
  period,
  isWeekly: period === 'week',
  isOther: period !== null && period !== 'week',
});

/** "Minutes per week" says more than "Minutes", that more than "Sessions / Frequency", then comes another period, and the amount of a session least. */
const rank = ({ unit, per, isWeekly, isOther }: Candidate): number =>
  per === 'session' ? 4 : isOther ? 3 : unit === null ? 2 : isWeekly ? 0 : 1;

/** Whether two columns say the same; `inStep`: also where the one says it by the week and the other by another period. */
function isSame(one: readonly Cell[], other: readonly Cell[], inStep: boolean): boolean {
  if (String(one) === String(other)) return true;
  if (!inStep || one.length < 2 || one.length !== other.length) return false;
  const shares = one.map((cell, row) => Number(other[row]) / Number(cell));
  const [first = 0] = shares;
  return first > 0 && shares.every((share) => Math.abs(share - first) < 1e-6);
}

/** Where hours and minutes stand in two columns, that of the hours. */
function hoursBeside(all: readonly Candidate[]): Candidate | null {
  const own = all.filter(({ kind, bound }) => kind === 'service' && bound === 'amount');
  const [first] = own;
  const other = own.find(
    // "Annual hours" and "Minutes" are no hours and minutes of one amount.
    ({ unit, per, period, year, rest }) =>
      first?.unit &&
      unit &&
      unit !== first.unit &&
      per === first.per &&
      period === first.period &&
      year === first.year &&
      ofWhat(rest) === ofWhat(first.rest),
  );
  return !first || !other ? null : first.unit === 'hours' ? first : other;
}

/** "Special Ed Hours" and "Related Minutes" are two amounts, "Service Hours" and "Minutes" one. */
const ofWhat = (rest: string): string =>
  rest
    .replace(/\b(?:services?|svc|srv|program|amount|amt|duration|length|time|frequency|freq|period)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** "Duration" is how long a service is given each time, or how long it runs: the former where another column says how often. */
export function durationHeader(cell: Cell, cells: readonly Cell[], isOften: boolean): AmountHeader | null {
  const rest = headerKey(cell);
  if (!DURATION.test(rest)) return null;
  // "Time" may be that of the day.
  const isTime = /\btime$/.test(rest);
  if (!areWholeAmounts(cells) && !(isOften && !(isTime && cells.some(isTimeOfDay)))) return null;
  return { kind: 'service', bound: 'amount', unit: null, rest: '' };
}

const DURATION =
  /^(?:(?:services?|svc|srv|rs|session|each|one) )*(?:duration|dur|length|time|amount|amt)(?: (?:of |per |a |each )?(?:session|sess|visit|service|treatment|wk|week|day|month))?$|^(?:(?:frequency|freq|duration|dur|length|time|amount|amt|service|and|x) ?)+$|^(?:(?:weekly|wk|week) total|total (?:per )?(?:weekly|wk|week))(?: time)?$/;
const isTimeOfDay = (cell: Cell): boolean => /\d:\d\d|[ap]\.?m\b/i.test(String(cell));

/** Whether the cells of a column name their own unit, and so are amounts whatever the header. */
export const areWholeAmounts = (cells: readonly Cell[]): boolean =>
  cells.filter((cell) => typeof cell === 'string' && isWholeAmount(cell)).length * 4 >= cells.length &&
  cells.length > 0;

/** "30 min" has its unit, and of "2x30" the minutes are clear without one. */
export const isWholeAmount = (cell: string): boolean => {
  const said = readAmount(cell, 'minutes');
  return said !== null && (said.unit !== null || said.times !== null);
};

/** Of so many weeks a total may be, which is then none of one week. */
const WEEKS =
  /^(?:(?:total|number|no|num) )?(?:of )?(?:school |service |instructional )?(?:weeks|wks)(?: (?:per |in |a )?(?:the )?(?:school )?(?:year|yr|month|mo|semester|quarter|term|of service))?$/;

/** A column of something else that comes so and so often. */
const ELSE =
  /progress|report|monitor|data|goal|transport|\bbus\b|medic|behavio|consult|type|review|meeting|\biep\b/;

/** The columns, of those that nothing is known of, whose header or cells say how often something is, though not of what. */
export function oftenColumns(
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): number[] {
  const says = (cell: Cell): boolean => {
    const part = typeof cell === 'string' && cell.trim().length > 1 ? parseAmountPart(cell) : null;
    return part !== null && part.period !== null && (part.times !== null || part.period !== 'year');
  };
  return header.flatMap((cell, column) => {
    if (taken.has(column) || headerKey(cell) === '') return [];
    const all = cells(column);
    // "MPM" is nothing else, whatever its header.
    const areRates = areUnits(all) && all.some(says);
    if (ELSE.test(headerKey(cell)) && !areRates) return [];
    if (WEEKS.test(headerKey(wordsApart(cell))) && all.some((each) => /^\d+$/.test(String(each))))
      return [column];
    const lessons = lessonsOf(cell);
    if (lessons !== null && (lessons === '' || isServiceName(lessons)) && areCounts(all)) return [column];
    const part = partHeader(cell);
    // "30 min 2x/wk" under "Speech frequency" is all of a service's, which is told as that.
    if (part && isServiceName(part.rest) && areWholeAmounts(all)) return [];
    if (part && part.field !== 'timeUnit' && all.length > 0 && holdsPart(part, all)) return [column];
    return all.length > 0 && all.filter(says).length * 2 >= all.length ? [column] : [];
  });
}

/** How many lessons a week may have, or which of them it is. */
const areCounts = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^(?:[1-9]|1\d|2[0-5])$/.test(String(cell).trim()));

const areFew = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^(?:[1-9]|10)$/.test(String(cell).trim()));

/** The columns that speak of the line's own amount, the first of each kind. */
function partsIn(header: readonly Cell[], cells: (column: number) => Cell[]): FieldPlaces {
  const places: FieldPlaces = {};
  const parts = header.map(partHeader);
  const ordered = [...parts.entries()].sort(([a], [b]) => yearOrNow(header[b]) - yearOrNow(header[a]));
  for (const [column, part] of ordered) {
    const isRelated =
      part && isRelatedPart(part) && parts.filter((each) => each?.field === part.field).length === 1;
    if (!part || !(part.rest === '' || isRelated) || places[part.field] !== undefined) continue;
    if (holdsPart(part, cells(column))) places[part.field] = column;
  }
  if (places.timeUnit === undefined) {
    // Nothing but units is a column of units, whatever it is called: "Amt Type".
    const unit = header.findIndex((cell, column) => headerKey(cell) !== '' && areUnits(cells(column)));
    if (unit >= 0) places.timeUnit = unit;
  }
  return places;
}
