import type { Unit } from '../cells/amount';
import type { CellChange, FieldWrite } from '../cells/cell';
import type { Day } from '../cells/day';
import { shortened } from '../cells/shortened';
import type { Kind, Change as Named } from './changes';

/** What an entry of the Caseload log does to its line. */
export type Change = 'Opening' | 'Correct' | 'Assign' | 'Adjust' | 'End' | 'Undo';
export const CHANGES: readonly Change[] = ['Opening', 'Correct', 'Assign', 'Adjust', 'End', 'Undo'];

export type { Kind } from './changes';

/** The record keeps this much of a cell's old text: its own cells hold no more than 50,000 characters. */
const KEPT = 5_000;

/** A cell's old text as the record keeps it. */
export const keptText = (text: string): string => shortened(text, KEPT);

/** What the record says of one change. Amounts are minutes per week; `unit` is how the roster's column writes them. */
export type Fact = {
  change: Change;
  kind: Kind;
  lineKey: string;
  studentId: string;
  student: string;
  /** The program or service; for case management '' or the enrollment that is managed. */
  service: string;
  site: string;
  /**
   * For an Adjust, whoever holds the line that day; it leaves the person as it is. An End without a person is an exit: the
   * service itself ends on its last day, whatever becomes of the assignment.
   */
  personKey: string;
  person: string;
  /** The first day; '' in an Opening whose roster row names no start date: since before the record began. */
  begin: Day | '';
  /** The last day, inclusive; '' where none is known. */
  lastDay: Day | '';
  /** null where the change leaves it as it is, or the roster has none. */
  minutes: number | null;
  lreMinutes: number | null;
  unit: Unit;
  location: string;
  restriction: string;
  reason: string;
  replaced: Replaced;
};

/**
 * What a change does to the roster besides what its other columns say: the texts of the cells that it replaces, so that they can
 * be put back, and cells and rows that it writes, so that a save that was cut off is finished from the record alone. For an Undo,
 * the entry that it takes back.
 */
export type Replaced = {
  provider?: string;
  amount?: string;
  lre?: string;
  caseManager?: string;
  /** The line whose row it was, where a student has several rows and only this one is meant. */
  line?: string;
  /** For an Undo: the number of the entry that no longer counts. */
  undoes?: number;
  /** For a Correct of a later assignment than the first: the day on which it began so far. */
  begin?: string;
  /** For an exit: the text of the service's end date in the roster. */
  end?: string;
  /** Cells of the row that do not follow the record, as an edit of the enrollment changes them. */
  cells?: readonly CellChange[];
  /** The day on which the cells are to be written; at once where there is none. */
  cellsBegin?: string;
  /** For the next period of a line: the first day that its row names from now on, by which it is known. */
  start?: string;
  /** Where it was not decided here: the IEP system knows it already, or moves students up by itself. */
  from?: 'export' | 'new year';
  /** The row that an enrollment adds to the roster, with its first Opening. */
  row?: readonly FieldWrite[];
};

/** Where an entry stands in the log. */
export type Stamp = {
  /** 1, 2, 3 … over the whole log, whatever order the rows are in. */
  entry: number;
  batch: string;
  /** This entry is number `part` of the batch's `of` entries. */
  part: number;
  of: number;
  /** UTC, as 2026-11-21T15:04:05Z. */
  recordedAt: string;
  /** The account's e-mail. */
  recordedBy: string;
};

/** A fact as it stands in the log. */
export type Unsealed = Stamp & Named & Pick<Fact, 'change' | 'replaced' | 'minutes' | 'lreMinutes'>;
export type Entry = Unsealed & { hash: string };
