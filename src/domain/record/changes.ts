import type { Unit } from '../cells/amount';
import type { CellChange, FieldWrite } from '../cells/cell';
import type { Day } from '../cells/day';

/** A service line has a provider; a student's case management has a case manager. Both are timelines of the same kind. */
export type Kind = 'service' | 'case management';

/**
 * Where a change comes from: somebody decided on it here, it stood in the roster, where nothing is to be written of it, an update from an
 * export took it over, or it waits for the first day of a new school year.
 */
export type Origin = 'here' | 'roster' | 'export' | 'new year';

/** What every row of the record says, whatever it changes. */
export type About = {
  kind: Kind;
  lineKey: string;
  studentId: string;
  student: string;
  /** The program or service; for case management '' or the enrollment that is managed. */
  service: string;
  site: string;
  /** Who gets the line or, where the change leaves that as it is, who has it that day; '' for nobody. */
  personKey: string;
  person: string;
  /** The first day; '' for since before the record began. */
  begin: Day | '';
  /** The last day, inclusive; '' where none is known. */
  lastDay: Day | '';
  /** How the roster's column writes amounts. */
  unit: Unit;
  location: string;
  restriction: string;
  reason: string;
};

/** The part of a change that every row has. */
export function aboutOf(about: About): About {
  const { kind, lineKey, studentId, student, service, site, personKey, person } = about;
  const { begin, lastDay, unit, location, restriction, reason } = about;
  const line = { kind, lineKey, studentId, student, service, site, personKey, person };
  return { ...line, begin, lastDay, unit, location, restriction, reason };
}

/** Minutes a week; null where the change leaves them as they are, or the roster has none. */
export type Hours = { minutes: number | null; lreMinutes: number | null };

/** The roster's cells that a change takes the place of, as they read before, so that they can be put back. */
export type FoundCells = {
  provider?: string;
  caseManager?: string;
  amount?: string;
  lre?: string;
  end?: string;
  /** Where a student's rows name their case managers differently: what each named, by its service line. */
  caseManagers?: Readonly<Record<string, string>>;
  /** Which of them are texts of what a number or a date would read, too: "3" that is no number. */
  asText?: readonly TextField[];
  /** The number format that a blank end had, where its cell was one of numbers. */
  endFormat?: string;
};
/** The cells of which it is kept whether they were texts. */
export type TextField = 'amount' | 'lre' | 'end';
/** The cells of which the text before is kept. */
export type FoundField = Exclude<keyof FoundCells, 'caseManagers' | 'asText' | 'endFormat'>;

/** Cells of the line's row that do not follow the record. `cellsBegin`: the day on which they are written; none for at once. */
type Cells = { cells?: readonly CellChange[]; cellsBegin?: Day };

/**
 * Saves that an older version of the record does not have, by the names of the first and the last, and how many entries they were; or,
 * in `retyped`, the numbers of entries that were retyped in their cells and count as they read then, of which `sum` is made. `closed`:
 * what went with the sheets of closed years.
 */
export type LostSaves = {
  from: string;
  to: string;
  entries: number;
  retyped?: string;
  sum?: number;
  closed?: LostYears;
};

/**
 * The beginning of a record that nobody has any more, because the sheets of its closed years are gone: all entries up to one and its
 * hash, to which what is left is bound; the last of their saves, and how many entries they were.
 */
export type LostYears = { entry: number; hash: string; save: number; entries: number };

/**
 * A school year that is over, whose entries, from one number to another, stand on a sheet of their own; `hash` is the last one's, to which
 * the log's first entry is bound.
 */
export type ClosedYear = { year: string; sheet: string; from: number; to: number; hash: string };

/** What stands for a line's key where an entry is about the record as a whole. */
const WHOLE_RECORD = 'RECORD';

/** The lowest and the highest amount that an IEP allows, and so for LRE, in minutes a week; null where the roster names none. */
export type OpeningLimits = readonly (number | null)[];

type ByName =
  /**
   * The line is in the record from now on. `row`: the row that it adds to the roster, which stands with the first of its services;
   * `limits`: what the IEP allowed by the row that was there.
   */
  | ({ name: 'opened'; found: FoundCells; row?: readonly FieldWrite[]; limits?: OpeningLimits } & Hours)
  /** Somebody gets the line: from a day on, or instead of whoever its opening named. `start`: as of a renewal. */
  | ({ name: 'assigned' | 'openingCorrected'; found: FoundCells; start?: Day } & Hours & Cells)
  /** One assignment, whose first day so far was `beginBefore`, has another first day, location or restriction. */
  | { name: 'assignmentEdited'; found: FoundCells; beginBefore: Day | '' }
  | ({ name: 'adjusted'; found: FoundCells; cells?: readonly CellChange[] } & Hours)
  /** The next period of a line, known by the first day that its row names from now on. */
  | ({ name: 'renewed'; found: FoundCells; start: Day; cells?: readonly CellChange[] } & Hours)
  | { name: 'cellsWritten'; cells: readonly CellChange[]; cellsBegin?: Day }
  /**
   * A cell that was changed by hand reads as before. `line`: whose row it was, where a student has several; `cells`: those that do not
   * follow the record.
   */
  | { name: 'putBack'; found: FoundCells; line?: string; cells?: readonly CellChange[] }
  /** The student has another ID: the row's own. */
  | { name: 'newId' }
  | { name: 'ended'; found: FoundCells }
  /** The service itself ends on its last day, whatever becomes of the assignment. */
  | { name: 'exited'; found: FoundCells; cellsBegin?: Day }
  /** An older version of the sheets, or a record that was retyped, was gone on from. */
  | { name: 'restored'; lost: LostSaves }
  /** The entries of a closed year were taken to a sheet of their own. */
  | { name: 'yearClosed'; closed: ClosedYear }
  /** The entry of that number counts no longer; 0 where a row that was retyped names none. */
  | { name: 'undone'; undoes: number };

/** A change that only a later version knows. */
type Unknown = { name: 'unknown'; newer: Columns };

/** A change by its name, and what belongs to that. */
export type NamedChange = ByName | Unknown;

/**
 * One change of the record. `newer`: its columns as they stand, where they say more than this version knows; `text`: its cell
 * "Replaced" where that is written otherwise than this version writes it.
 */
export type Change = About & ToldChange;
/** What it changes, without whose line it is. */
export type ToldChange = { origin: Origin; text?: string } & ((ByName & { newer?: Columns }) | Unknown);
export type Opening = Extract<Change, { name: 'opened' }>;
export type Move = Extract<Change, { name: 'assigned' | 'openingCorrected' }>;

/** The columns of a row whose meaning depends on the change; `replaced` is the text of the cell "Replaced". */
export type Columns = Hours & { word: string; replaced: string };

/** What a change is about that is about the record as a whole. */
export const aboutRecord = (unit: Unit): About => ({
  kind: 'service',
  lineKey: WHOLE_RECORD,
  studentId: '',
  student: '',
  service: '',
  site: '',
  personKey: '',
  person: '',
  begin: '',
  lastDay: '',
  unit,
  location: '',
  restriction: '',
  reason: '',
});

/** Where a change leaves the hours as they are. */
export const NO_HOURS: Hours = { minutes: null, lreMinutes: null };
/** Whether somebody gets the line by it, or has it since another day. */
export const isMove = ({ name }: Change): boolean =>
  name === 'assigned' || name === 'openingCorrected' || name === 'assignmentEdited';

const NO_CELLS: readonly CellChange[] = [];
const NOTHING_FOUND: FoundCells = {};

/** The hours that a change brings. */
export const hoursIn = (change: ToldChange): Hours => ('minutes' in change ? change : NO_HOURS);

/** What it read before in the cells that it takes the place of. */
export const foundBy = (change: Change): FoundCells => ('found' in change ? change.found : NOTHING_FOUND);

/** The cells of its row that it writes besides, and the day on which they are written: '' for at once. */
export const cellsIn = (change: Change): readonly CellChange[] =>
  ('cells' in change && change.cells) || NO_CELLS;
export const cellsBeginIn = (change: Change): Day | '' => ('cellsBegin' in change && change.cellsBegin) || '';

/** The row that it adds to the roster. */
export const rowIn = (change: Change): readonly FieldWrite[] | undefined =>
  change.name === 'opened' ? change.row : undefined;

/** What the IEP allowed by the row with which the line came into the record. */
export const limitsIn = (change: Change): OpeningLimits | undefined =>
  change.name === 'opened' ? change.limits : undefined;

/** The first day that its row names from now on; '' where it renews nothing. */
export function startIn(change: Change): Day | '' {
  switch (change.name) {
    case 'assigned':
    case 'openingCorrected':
    case 'renewed':
      return change.start ?? '';
    default:
      return '';
  }
}
