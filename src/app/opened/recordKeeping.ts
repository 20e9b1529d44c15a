import type { ClosedYear } from '../../domain/record/changes';
import type { YearSpan } from '../../domain/record/closedYears';
import type { Entry } from '../../domain/record/entry';
import type { Head } from '../../domain/record/head';
import type { RecordLeft } from '../../domain/record/withoutYears';
import type { OpenedRecord } from './checkpoint';
import type { copyYear, takeOutYear } from './closedSheets';
import type { RecordCheckup } from './recordCheckup';
import type { RecordStop } from './recordStop';

/** See `RecordKeeping.open`. */
export type OpenHow = 'whole' | 'to look';

/**
 * Where the record is kept: nothing else knows its sheet, how its rows are laid out there, or how many sheets it takes. Whoever
 * needs entries asks here, so that closed years can move to sheets of their own without anybody noticing.
 */
export type RecordKeeping = {
  /** Makes the record's sheet, or finishes one that was cut off before its header. */
  create(): void;
  /** What stands where the record belongs. */
  found(): 'nothing' | 'blank' | 'something else' | 'record';
  /**
   * The record as every call needs it; `head` is where it ends as far as the document remembers. 'whole': by the log alone, for
   * whoever decides on whether it holds. 'to look': for whoever adds nothing to it; that the log's titles are the record's, which every
   * opening and every save makes sure of, is then not asked for once more.
   */
  open(head: Head | null, how?: OpenHow): OpenedRecord | RecordStop;
  /** The same by a checkpoint and the newest entries alone; null where these don't lead to its end. */
  since(head: Head | null, how?: OpenHow): OpenedRecord | null;
  /** Writes one batch in one block, flushed and read back. */
  append(batch: readonly Entry[]): void;
  /** Compares every entry with its hash, closed years too, also in a record that `open` refuses as damaged. */
  check(head: Head | null): RecordCheckup | RecordStop;
  /**
   * What an Admin goes on from where `open` does not find the record that the document remembers; null where nobody may. `lost`: what of
   * its closed years is not there any more; `unnamed`: a closed year of which the record no longer says where it stands.
   */
  left(
    head: Head | null,
  ): (Partial<RecordLeft> & Pick<RecordLeft, 'log'> & { unnamed?: ClosedYear | null }) | null;
  /** Copies a closed year to a sheet of its own, or goes on with that. */
  copyYear(span: YearSpan, sheet: string): ReturnType<typeof copyYear>;
  /** Takes away such a copy, where the log still has all of it. */
  dropCopy(sheet: string): void;
  /** Makes the sheet of a closed year anew by what its entries are known to say; its name, null where it is not whole now. */
  remakeYear(closed: ClosedYear, entries: readonly Entry[]): string | null;
  /** Takes a closed year out of the log, once the record says that its own sheet has it. */
  takeOutYear(closed: ClosedYear): ReturnType<typeof takeOutYear>;
  /** Its ranges as formulas name them: the log's, and those of closed years. */
  ranges(): string[];
  /** Lets Sheets warn whoever edits the record by hand. */
  warnBeforeEdits(): void;
  /** A note that goes wherever the record goes, also into a copy of the spreadsheet. */
  note(): string;
  keepNote(text: string): void;
};
