import type { Divisors, Unit } from '../cells/amount';
import type { ColumnRef } from '../cells/cell';
import type { Day } from '../cells/day';
import type { Delivery } from '../cells/delivery';
import type { Grade } from '../cells/grade';

/** The roster columns that mean something to the add-on. */
export const FIELDS = [
  'lineId',
  'studentId',
  'name',
  'lastName',
  'firstName',
  'birthDate',
  'grade',
  'site',
  'service',
  'delivery',
  'start',
  'end',
  'amount',
  'amountMin',
  'amountMax',
  'lre',
  'lreMin',
  'lreMax',
  'provider',
  'caseManager',
  'iepMark',
  'annualReview',
  'reevaluation',
  'esy',
  'household',
  'headOfHousehold',
  'restriction',
  'location',
] as const;
export type Field = (typeof FIELDS)[number];

/** A wide roster's provider column: the header names the service; it may have its own column of amounts. */
export type ServiceColumn = { service: string; provider: ColumnRef; amount: ColumnRef | null };

/** How the user (or the first guess) understands a roster's sheet. Plain data: it is kept as JSON. */
export type Mapping = {
  sheet: string;
  shape: 'long' | 'wide';
  columns: { [F in Field]?: ColumnRef | undefined };
  /** Wide rosters only. */
  services: ServiceColumn[];
  amountUnit: Unit;
  lreUnit: Unit;
  divisors: Divisors;
};

/** Where a line's writable cells stand: 1-based column numbers, null where the roster has no such column. */
export type LineColumns = {
  provider: number | null;
  amount: number | null;
  lre: number | null;
  caseManager: number | null;
  end: number | null;
};

/** One service line as the roster says it today. Amounts are minutes per week, whatever the column's unit. */
export type RosterLine = {
  /** 1-based row of the sheet. */
  row: number;
  columns: LineColumns;
  lineId: string;
  studentId: string;
  student: string;
  birthDate: Day | '';
  grade: Grade | null;
  site: string;
  service: string;
  delivery: Delivery;
  /** '' where the roster has none or it can't be read. */
  start: Day | '';
  end: Day | '';
  minutes: number | null;
  minutesMin: number | null;
  minutesMax: number | null;
  lreMinutes: number | null;
  lreMin: number | null;
  lreMax: number | null;
  /** As written in the cell, trimmed; '' is unassigned. */
  provider: string;
  caseManager: string;
  iepMark: boolean;
  /** When the IEP's next annual review, and the next re-evaluation, are due. */
  annualReview: Day | '';
  reevaluation: Day | '';
  /** Whether the line is one of the extended school year. */
  isEsy: boolean;
  household: string;
  isHead: boolean;
  restriction: string;
  location: string;
  /** The writable cells' own text, for "the row changed" checks and the log's record of what was replaced. */
  text: { provider: string; amount: string; lre: string; caseManager: string; end: string };
  /** Fields whose cell holds something that could not be read: blank here, but not blank in the roster. */
  unreadable: readonly Field[];
};

/**
 * Something in the roster that could not be read or used; `place` is its A1 address without the sheet, `text` the cell's own.
 * `unreadable-date` has the look of a date (13/45/2026), `not-a-date` has not ("ongoing", a bare number).
 */
export type RosterFinding = {
  code:
    | 'unreadable-grade'
    | 'unreadable-amount'
    | 'unreadable-date'
    | 'unreadable-delivery'
    | 'unreadable-mark'
    | 'missing-student-id'
    | 'missing-service'
    | 'repeated-header'
    /** A title, teacher or total row between the students. */
    | 'skipped-row'
    | 'duplicate-row'
    | 'same-line-twice'
    | 'overlapping-lines'
    | 'end-before-start'
    | 'range-upside-down'
    | 'error-cell'
    | 'not-a-date';
  place: string;
  text: string;
};

export type Roster = {
  mapping: Mapping;
  /** 1-based row of the header. */
  headerRow: number;
  lines: RosterLine[];
  findings: RosterFinding[];
};
