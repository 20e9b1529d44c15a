import type { Unit } from '../cells/amount';
import type { Day } from '../cells/day';
import type { Delivery } from '../cells/delivery';
import type { Grade } from '../cells/grade';

/** What the cells of a column say once they are read. How they are read, typed, written and compared goes by this too. */
type Values = {
  id: string;
  name: string;
  lastName: string;
  firstName: string;
  /** As written in the cell, trimmed; '' is unassigned. */
  person: string;
  text: string;
  /** '' where the roster has none or it can't be read. */
  day: Day | '';
  /** Minutes per week, whatever the column's unit. */
  amount: number | null;
  grade: Grade | null;
  mark: boolean;
  delivery: Delivery;
  /** A mark, or on every row of the household the name or ID of its head. */
  head: boolean;
};
export type FieldKind = keyof Values;

/**
 * What a column is used for unless it says otherwise: `edited` in the form of its row, `entered` in the form of a new row (people,
 * services and hours have inputs of their own), `compared` with an export as a cell of its own, `counted` in the report's figures.
 */
type Use = 'edited' | 'entered' | 'compared' | 'counted';

type ColumnRules = {
  /** What holds it in a line of the roster. */
  property: string;
  kind: FieldKind;
  /** Amounts only: which of the roster's units they are in. */
  unit?: 'amountUnit' | 'lreUnit';
  /** How much it tells that a sheet is a roster; 1 where it doesn't say. */
  weight?: number;
  not?: readonly Use[];
  /** Without it a new row would be no student's. */
  needed?: true;
  /** A day in the past, of who is at school now. */
  ofBirth?: true;
  /** The same few values stand in it again and again, so a form gives them to choose from. */
  listed?: true;
  /** What holds is said by the record; the roster's cell follows it. */
  recorded?: true;
  /** Where it stands and what it is called as columns are chosen. */
  part: 'needed' | 'student' | 'service' | 'row' | 'hours';
  label: string;
  /** What it is called in sentences. */
  words: string;
};

/** A column beside the amount is a part of it: it is neither typed nor compared by itself. */
const PART: readonly Use[] = ['edited', 'entered', 'compared', 'counted'];

/**
 * Every column of a roster that means something to the add-on, in one row. They are recognised, asked for and shown in this order;
 * the words by which a header is recognised are in `headerWords.ts`.
 */
// biome-ignore format: a table; one column of the roster is one line
export const COLUMNS = {
  lineId:          { property: 'lineId',       kind: 'text',      part: 'row',     label: 'Line ID',             words: 'line ID', not: ['edited', 'entered', 'compared'] },
  studentId:       { property: 'studentId',    kind: 'id',        part: 'needed',  label: 'Student ID',          words: 'student ID', weight: 30, needed: true, not: ['edited', 'compared'] },
  name:            { property: 'student',      kind: 'name',      part: 'student', label: 'Name',                words: 'name', weight: 8, needed: true },
  lastName:        { property: 'student',      kind: 'lastName',  part: 'student', label: 'Last name',           words: 'last name', weight: 8, needed: true, not: ['compared'] },
  firstName:       { property: 'student',      kind: 'firstName', part: 'student', label: 'First name',          words: 'first name', needed: true, not: ['compared'] },
  birthDate:       { property: 'birthDate',    kind: 'day',       part: 'student', label: 'Birth date',          words: 'birth date', ofBirth: true, not: ['counted'] },
  grade:           { property: 'grade',        kind: 'grade',     part: 'student', label: 'Grade',               words: 'grade', weight: 6, listed: true },
  site:            { property: 'site',         kind: 'text',      part: 'student', label: 'Site or school',      words: 'site', weight: 5, listed: true },
  service:         { property: 'service',      kind: 'text',      part: 'service', label: 'Program or service',  words: 'service', weight: 10, not: ['edited', 'entered', 'compared'] },
  delivery:        { property: 'delivery',     kind: 'delivery',  part: 'service', label: 'Direct or consult',   words: 'delivery', weight: 3, listed: true },
  start:           { property: 'start',        kind: 'day',       part: 'service', label: 'Start date',          words: 'start date', weight: 4, not: ['edited'] },
  end:             { property: 'end',          kind: 'day',       part: 'service', label: 'End date',            words: 'end date' },
  amount:          { property: 'minutes',      kind: 'amount',    part: 'hours',   label: 'Program/service',     words: 'hours', unit: 'amountUnit', weight: 8, recorded: true, not: ['entered'] },
  amountMore:      { property: 'amountMore',   kind: 'text',      part: 'hours',   label: 'Hours beside the minutes', words: 'hours beside the minutes', not: PART },
  times:           { property: 'times',        kind: 'text',      part: 'hours',   label: 'Times or sessions',   words: 'times', not: PART },
  frequency:       { property: 'frequency',    kind: 'text',      part: 'hours',   label: 'Frequency',           words: 'frequency', not: PART },
  period:          { property: 'period',       kind: 'text',      part: 'hours',   label: 'Period',              words: 'period', not: PART },
  timeUnit:        { property: 'timeUnit',     kind: 'text',      part: 'hours',   label: 'Unit',                words: 'unit', not: PART },
  amountMin:       { property: 'minutesMin',   kind: 'amount',    part: 'hours',   label: 'IEP minimum',         words: 'minimum', unit: 'amountUnit' },
  amountMax:       { property: 'minutesMax',   kind: 'amount',    part: 'hours',   label: 'IEP maximum',         words: 'maximum', unit: 'amountUnit' },
  lre:             { property: 'lreMinutes',   kind: 'amount',    part: 'hours',   label: 'LRE',                 words: 'LRE hours', unit: 'lreUnit', recorded: true },
  lreMin:          { property: 'lreMin',       kind: 'amount',    part: 'hours',   label: 'LRE minimum',         words: 'LRE minimum', unit: 'lreUnit' },
  lreMax:          { property: 'lreMax',       kind: 'amount',    part: 'hours',   label: 'LRE maximum',         words: 'LRE maximum', unit: 'lreUnit' },
  provider:        { property: 'provider',     kind: 'person',    part: 'needed',  label: 'Provider',            words: 'provider', weight: 25, not: ['edited', 'entered', 'compared'] },
  caseManager:     { property: 'caseManager',  kind: 'person',    part: 'needed',  label: 'Case manager',        words: 'case manager', weight: 15, not: ['edited', 'entered', 'compared'] },
  providerFirst:   { property: 'providerFirst', kind: 'text',     part: 'service', label: 'Provider’s first name', words: 'provider’s first name', not: PART },
  managerFirst:    { property: 'managerFirst', kind: 'text',      part: 'student', label: 'Case manager’s first name', words: 'case manager’s first name', not: PART },
  iepMark:         { property: 'iepMark',      kind: 'mark',      part: 'student', label: 'Has an IEP',          words: 'IEP mark', listed: true },
  annualReview:    { property: 'annualReview', kind: 'day',       part: 'student', label: 'Annual review due',   words: 'annual review', not: ['counted'] },
  reevaluation:    { property: 'reevaluation', kind: 'day',       part: 'student', label: 'Re-evaluation due',   words: 're-evaluation', not: ['counted'] },
  esy:             { property: 'isEsy',        kind: 'mark',      part: 'service', label: 'Extended school year', words: 'extended school year', listed: true },
  household:       { property: 'household',    kind: 'text',      part: 'student', label: 'Household',           words: 'household' },
  headOfHousehold: { property: 'isHead',       kind: 'head',      part: 'student', label: 'Head of household',   words: 'head of household', not: ['compared'] },
  parents:         { property: 'parents',      kind: 'text',      part: 'student', label: 'Parents or guardians', words: 'parents', not: ['counted'] },
  address:         { property: 'address',      kind: 'text',      part: 'student', label: 'Mailing address',     words: 'address', not: ['counted'] },
  language:        { property: 'language',     kind: 'text',      part: 'student', label: 'Home language',       words: 'home language', listed: true, not: ['counted'] },
  restriction:     { property: 'restriction',  kind: 'text',      part: 'service', label: 'Restriction',         words: 'restriction', listed: true },
  location:        { property: 'location',     kind: 'text',      part: 'service', label: 'Location',            words: 'location', listed: true },
} as const satisfies Record<string, ColumnRules>;

type ColumnTable = typeof COLUMNS;

/** The roster columns that mean something to the add-on. */
export type Field = keyof ColumnTable;
/** The columns of some kind. */
export type FieldOf<K extends FieldKind> = {
  [F in Field]: ColumnTable[F]['kind'] extends K ? F : never;
}[Field];
/** What a line of the roster says in its columns. */
export type FieldValues = { [F in Field as ColumnTable[F]['property']]: Values[ColumnTable[F]['kind']] };

export const FIELDS: readonly Field[] = keysOf(COLUMNS);

export const columnOf = (field: Field): ColumnRules => COLUMNS[field];

/** Whether a column holds a student's name, or a part of it. */
export const isNameField = (field: Field): boolean => columnOf(field).property === 'student';

export const isFor = (field: Field, use: Use): boolean => !columnOf(field).not?.includes(use);

export const isDayField = (field: Field): field is FieldOf<'day'> => columnOf(field).kind === 'day';

/** The columns of what the IEP allows beside its amounts, lowest and highest. */
export const LIMITS = {
  amount: ['amountMin', 'amountMax'],
  lre: ['lreMin', 'lreMax'],
} as const satisfies Partial<Record<Field, readonly [Field, Field]>>;

export type LimitField = (typeof LIMITS)[keyof typeof LIMITS][number];

/** All limits, in the order in which the record's openings name them. */
export const LIMIT_FIELDS: readonly LimitField[] = [...LIMITS.amount, ...LIMITS.lre];

export const isLimit = (field: Field): boolean => LIMIT_FIELDS.some((limit) => limit === field);

/** The amount of which a limit is an end. */
export const rangeWith = (limit: LimitField): keyof typeof LIMITS =>
  LIMITS.lre.some((each) => each === limit) ? 'lre' : 'amount';

/** What the IEP of a row allows, in minutes a week; null where it names no such end. */
export type Ranges = Pick<FieldValues, ColumnTable[LimitField]['property']>;

export const NO_RANGES: Ranges = { minutesMin: null, minutesMax: null, lreMin: null, lreMax: null };

/** Ranges of which each end is what `endOf` says, by its column and the property that holds it. */
export function rangesOf(endOf: (field: LimitField, property: keyof Ranges) => number | null): Ranges {
  const ranges = { ...NO_RANGES };
  for (const field of LIMIT_FIELDS) {
    const { property } = COLUMNS[field];
    ranges[property] = endOf(field, property);
  }
  return ranges;
}

/** The unit of a column of amounts. */
export const unitOf = (field: Field, units: { amountUnit: Unit; lreUnit: Unit }): Unit =>
  units[columnOf(field).unit ?? 'amountUnit'];

/** The columns in which a roster may say the same: a name stands in one or in two. */
export const spelledIn = (field: Field): Field[] =>
  FIELDS.filter((each) => columnOf(each).property === columnOf(field).property);

/** How a column's input is typed and checked. */
export const INPUT_KINDS = ['text', 'day', 'amount', 'grade', 'mark', 'delivery'] as const;
type InputKind = (typeof INPUT_KINDS)[number];

export const inputKind = (field: Field): InputKind =>
  INPUT_KINDS.find((kind) => kind === columnOf(field).kind) ?? 'text';

function keysOf<T extends object>(table: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in table) keys.push(key);
  return keys;
}
