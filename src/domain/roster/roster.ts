import type { Divisors, Unit } from '../cells/amount';
import type { ColumnRef } from '../cells/cell';
import type { DayOrder } from '../cells/dateText';
import type { DecimalSign } from '../cells/decimalSign';
import type { PeopleAnswers } from '../people/peopleAnswers';
import type { Field, FieldOf, FieldValues } from './fields';
import type { Beside } from './madeAmount';
import type { Question } from './questions';

/**
 * A wide roster's provider column: the header names the service; it may have its own column of amounts. `own`: the columns that it
 * has for itself besides; where one of them names the service, row by row, `service` is ''.
 */
export type ServiceColumn = {
  service: string;
  provider: ColumnRef;
  amount: ColumnRef | null;
  own?: { [F in Field]?: ColumnRef | undefined } | undefined;
};

/** A mapped column (`of`, as the first tab heads it) that a further tab heads otherwise, or lacks. */
type OtherHeader = { of: ColumnRef; is: ColumnRef | null };

/** One more tab of a roster. Its `id` finds it again when it is renamed, its name when it was deleted and brought in anew. */
export type FurtherTab = { sheet: string; id: number; otherwise: OtherHeader[] };

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
  /** The spreadsheet's own, as `en_US`: it tells how dates of numbers alone are meant where their column doesn't. */
  locale?: string | undefined;
  /** What a student is known by where the roster has no column of IDs. */
  studentBy?: StudentBy | undefined;
  /** Questions about its columns that the user has answered, where the answer stands nowhere else (`questionKey`). */
  settled?: string[] | undefined;
  /** What the user said of columns of dates of which nothing tells the order. */
  dayOrders?: DayOrders | undefined;
  /** What of its columns the user chose himself, a column or none: the rest is guessed anew beside it. */
  chosen?: ChosenPart[] | undefined;
  /** What the user said of amounts that `1.200` may mean two of. */
  decimalSign?: DecimalSign | undefined;
  /** Whether merged cells were read filled down: only then are they asked for with each reading. */
  merged?: true | undefined;
  /** Columns of people whose blank cells mean the name above, by the user's word, until Set up has filled them in. */
  namesBelow?: ('provider' | 'caseManager')[] | undefined;
  /** Schools that the user said are one: the name that counts, and how else it is written; and names that are two schools’. */
  schools?: string[][] | undefined;
  schoolsApart?: [string, string][] | undefined;
  /** The number of the record's last entry when limits of the IEP were last read otherwise than before: in another unit or column. */
  limitsSince?: number | undefined;
  /** What the user said of how people are written. */
  people?: PeopleAnswers | undefined;
  /** Where one tab is not all: the id of `sheet`, the tabs beside it, and the ids of those that are known to be none of the roster's. */
  tabs?: { id: number; further: FurtherTab[]; others: number[] } | undefined;
};

/** What of a mapping's columns the user can choose. */
export type ChosenPart = Field | 'shape' | 'services' | 'amountUnit' | 'lreUnit';

export type StudentBy = 'name' | 'name and birth date';

/** The order of day and month in columns of dates. */
export type DayOrders = { [F in FieldOf<'day'>]?: DayOrder | undefined };

/** The fields whose cells follow the record. */
type WrittenField = 'provider' | 'amount' | 'lre' | 'caseManager' | 'end';

/** Where a line's writable cells stand: 1-based column numbers, null where the roster has no such column. */
export type LineColumns = Record<WrittenField, number | null>;

/** One service line as the roster says it today. */
export type RosterLine = FieldValues & {
  /** 1-based row of the sheet. */
  row: number;
  /** How many rows above have the same student, service and start; they are lines of their own. */
  twin: number;
  columns: LineColumns;
  /** People whom the tab's name tells: what the record says of them is written nowhere. */
  byTab?: readonly ('provider' | 'caseManager')[] | undefined;
  /** The 1-based columns of first names, where a person's name stands in two. */
  firstNames?: { provider: number | null; caseManager: number | null };
  /** The writable cells' own text, for "the row changed" checks and the log's record of what was replaced. */
  text: Record<WrittenField, string>;
  /** What stands beside its amount and is a part of it; null where the amount's cell says it all. */
  beside: Beside | null;
  /** The same of its range. */
  rangeBeside?: Beside | null;
  /** What the ends of a range say of which the minimum is above the maximum, in minutes a week: such a range counts as none. */
  upsideDown?: { readonly [F in Field]?: number } | undefined;
  /** The amounts whose column parts its decimals by a comma. */
  commas?: readonly ('amount' | 'lre')[] | undefined;
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
    /** The columns that make the amount don't say one: of the column at fault, `text` has what stands in all of them. */
    | 'amount-not-made'
    /** It was read, and is more than 40 hours a week. */
    | 'doubtful-amount'
    | 'unreadable-date'
    /** Another column of the row says another amount than the one that counts. */
    | 'amount-elsewhere'
    | 'other-amount'
    /** It exists, and can hardly be meant: a birth in the future. */
    | 'doubtful-date'
    /** Day or month first, nobody can say which. */
    | 'ambiguous-date'
    | 'unreadable-delivery'
    | 'unreadable-mark'
    | 'missing-student-id'
    /** A word stands where the others have an ID. */
    | 'odd-student-id'
    /** What people write for an ID that isn't known yet. */
    | 'no-id-yet'
    /** A spreadsheet made a number of it, and perhaps lost its digits. */
    | 'damaged-student-id'
    /** `text`: the name, and the place and the name of the row before. */
    | 'one-id-two-names'
    /** A row's ID or name is that of two. */
    | 'two-students'
    /** The same of two grades or birth dates under one ID and name. */
    | 'one-id-two-grades'
    /** `text`: the other column of schools, and what it says. */
    | 'blank-site'
    /** A cell names two schools: the line is at neither. */
    | 'two-sites'
    /** Another one but for zeros or case, and nothing shows that they are one student's. */
    | 'student-ids-alike'
    /** Rows of one name that can't be one student's, where names stand for IDs. */
    | 'one-name-two-students'
    | 'missing-service'
    | 'two-services'
    | 'repeated-header'
    /** Another table begins, with its columns in other places. */
    | 'other-header'
    /** A title, teacher or total row between the students. */
    | 'skipped-row'
    | 'duplicate-row'
    | 'same-line-twice'
    | 'second-line'
    | 'overlapping-lines'
    /** A cell names several people, and nobody said who counts. */
    | 'two-people'
    /** Beside one name stand different staff numbers. `text`: the name and number, and the place and the number before. */
    | 'one-name-two-numbers'
    /** A role, a number or a remark where others have a name, alone or beside one. */
    | 'odd-name'
    | 'one-of-two'
    /** A column says that the student is no longer served; the line counts all the same. */
    | 'says-left'
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
  /** How its columns of dates are written, for whoever writes into one. */
  dayOrders: DayOrders;
  findings: RosterFinding[];
  /** What its rows leave to the user; what its header leaves is asked with the guess. */
  questions: Question[];
};
