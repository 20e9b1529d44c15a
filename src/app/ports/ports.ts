import type { Grid } from '../../domain/cells/cell';
import type { Day } from '../../domain/cells/day';
import type { MergedArea } from '../../domain/cells/mergedCells';
import type { Layout } from './layout';
import type { TriedOut, TryOutPart } from './tryOut';

/**
 * One cell to write: 1-based row and column. Text is always stored as that text, never parsed as a formula, a number or a date;
 * but for a day, which a cell of dates takes as a date and a cell of text as that text. True and false are a checkbox. `format`: the
 * number format that its number gets.
 */
export type CellWrite = {
  row: number;
  column: number;
  value: string | number | boolean;
  isDay?: true;
  format?: string;
};

/**
 * A cell that was not written; `isTried` is false where so many were refused before it that it was left for another call, `isOfTable`
 * where a Table's column has a type of its own.
 */
export type NotWritten<C extends CellWrite = CellWrite> = { cell: C; isTried: boolean; isOfTable?: true };

/** Texts that stand together, the top left one at a 1-based row and column; none of the rows is shorter than the first. */
export type TextBlock = { row: number; column: number; texts: readonly (readonly string[])[] };

/** Cells side by side, the top left one at a 1-based row and column. */
export type Area = { row: number; column: number; rows: number; columns: number };

export type NewSheet = {
  name: string;
  header: readonly string[];
  /** 1-based columns that hold text whatever is typed into them. */
  textColumns: readonly number[];
  /** A list to choose from, for a column below the header; other values stay possible. */
  choices?: readonly { column: number; values: readonly string[] }[];
  /** In pixels, from the first column on; the header then wraps in them. */
  widths?: readonly number[];
  /** The first columns that stay in sight, as the header does. */
  frozenColumns?: number;
  /** Nobody sees it until they show it. */
  hidden?: true;
  /** No columns beyond the header: each blank cell counts against what Google allows a spreadsheet. */
  exact?: true;
};

/** The spreadsheet, as the use cases need it. Each method is a constant number of service calls, whatever the size, except `write`. */
export interface Workbook {
  /** The signed-in account's e-mail, '' where the platform does not tell. */
  account(): string;
  /** Now in UTC, to the second: 2026-11-21T15:04:05Z. */
  now(): string;
  /** Whether whoever calls goes on by itself, as the page does: it is answered once the record stands, and asks for what follows. */
  goesOn(): boolean;
  /** Milliseconds since this call of the script began. */
  spent(): number;
  /** The spreadsheet's time zone, as it is now. */
  zone(): string;
  /** The zone by which days are told here: the assumed one as long as the cells that were read say so, and not asked for then. */
  knownZone(): string;
  /**
   * Takes the zone that was remembered for the spreadsheet's own, '' for none, so that it need not be asked for: until a cell holds a
   * date that begins at no midnight of it. 'for now': not even where no date was read; whoever says so knows that it was the zone a
   * moment ago.
   */
  assumeZone(zone: string, how?: 'for now'): void;
  /** Today in the spreadsheet's time zone. */
  today(): Day;
  /** The day of a moment in UTC, as `now` gives it, in the spreadsheet's time zone; null for no moment. */
  dayOf(moment: string): Day | null;
  /** The spreadsheet's own, as `en_US`. */
  locale(): string;
  sheetNames(): string[];
  /** How many cells all sheets have, blank ones too. */
  cells(): number;
  /** Each sheet's id beside its name: the id stays when the sheet is renamed, and in a copy of the document. */
  sheetIds(): { name: string; id: number }[];
  /** The values from A1 on, date cells as their day; null where there is no such sheet. */
  read(sheet: string): Grid | null;
  /**
   * So many rows from row `row` on, blank ones too, and fewer where the sheet ends; null where it has none so far down.
   * `header`: the sheet's first row, which is a call of its own; null where it is not asked for.
   */
  readFrom(
    sheet: string,
    row: number,
    rows: number,
    columns: number,
    asks: { header: boolean },
  ): { header: Grid[number] | null; rows: Grid } | null;
  /**
   * So many of the first rows and columns as they read by now; null where the sheet has fewer. What `read` gave stays what is known of
   * the sheet.
   */
  readPart(sheet: string, rows: number, columns: number): Grid | null;
  /** The cells of an area, as much of it as the sheet has; null where it has nothing of it. They add to what is known of the sheet. */
  readArea(sheet: string, area: Area): Grid | null;
  /** How many rows a sheet has, and up to `count` of them from row `from` on, as the texts that they show; null where there is none. */
  texts(sheet: string, from: number, count: number): { rows: number; texts: string[][] } | null;
  /** Its merged cells. What is written into one that another covers is lost. */
  merged(sheet: string): readonly MergedArea[];
  /**
   * The formulas of its cells from A1 on, of all of them or of so many rows and columns; '' where a cell has none. `from`: of the columns
   * before that one (from 1) nothing is asked, and they are blank in the answer.
   */
  formulas(
    sheet: string,
    upTo?: { rows: number; columns: number; from?: number },
  ): readonly (readonly string[])[];
  /**
   * A few calls for each distinct value. Cells of one value are written together, and stand when it returns. Gives back the
   * cells that the sheet refused, because they are protected or allow other values only; whatever else fails is thrown.
   */
  write(sheet: string, cells: readonly CellWrite[]): readonly NotWritten[];
  /**
   * Writes cells of a sheet, then texts of another one, with a flush less than by themselves. Whoever calls looks how the cells read.
   * False where a sheet refuses anything of it, or it takes more than that: each is then to be written by itself.
   */
  writeBoth(
    sheet: string,
    cells: readonly CellWrite[],
    texts: { sheet: string; blocks: readonly TextBlock[] },
  ): boolean;
  /** The number format of each of these cells; `@` for one that holds a text, whatever its format. */
  formats(sheet: string, cells: readonly Pick<CellWrite, 'row' | 'column'>[]): readonly string[];
  /** The list of which each of these cells must take a value, by the rule that it has; null where no list turns anything down. */
  lists(sheet: string, cells: readonly CellWrite[]): readonly (readonly string[] | null)[];
  /**
   * Adds rows below the last one in one block and gives back how they read afterwards. 'in parts': what of it the sheet refuses reads
   * blank then, and the rest stands; else a block of which a cell is refused is not written, and throws SheetRefused.
   */
  append(
    sheet: string,
    rows: readonly (readonly (string | number)[])[],
    textColumns: readonly number[],
    how?: 'in parts',
  ): Grid;
  /**
   * Makes room for rows below row `after`: blank but for its formulas in the columns `goingOn` (from 1), which go on. Formulas right
   * below that counted up to it count them too.
   */
  insertRows(sheet: string, after: number, count: number, goingOn: readonly number[]): void;
  /** Takes rows out again, those of them in which nothing stands. */
  deleteBlankRows(sheet: string, rows: readonly number[]): void;
  /**
   * Takes rows out of one of our own sheets, from row `row` on, as many as there are texts, if they read as these: false where they read
   * otherwise by now, and none was taken out.
   */
  takeOut(sheet: string, row: number, texts: readonly (readonly string[])[]): boolean;
  /** Writes blocks of texts, over cells that hold texts and into rows below the last one; they stand when it returns. */
  patch(sheet: string, blocks: readonly TextBlock[]): void;
  /** How many rows stay in sight above all others. */
  frozenRows(sheet: string): number;
  /** Keeps the first rows in sight, and touches nothing else; throws SheetRefused. */
  freezeRows(sheet: string, rows: number): void;
  /** Takes the user to a row of a sheet. */
  goTo(sheet: string, row: number): void;
  /** Makes the sheet, or finishes one that was left without its header. */
  create(sheet: NewSheet): void;
  /** Makes a sheet as described, or lays it out anew; what stands to the right of its cells stays. */
  lay(layout: Layout): void;
  /** Shows the user a sheet. */
  show(sheet: string): void;
  /** Takes the sheet away for good, and stands when it returns. Where nothing would be left to show, a blank sheet comes first. */
  remove(sheet: string): void;
  /** Lets Sheets warn whoever edits the sheet by hand. One that is protected already, in whatever way, stays as it is. */
  warnBeforeEdits(sheet: string, description: string): void;
  /** Writes texts one below the other into a sheet that is hidden, which is made where it is missing; they stand when it returns. */
  keepHidden(sheet: string, texts: readonly string[]): void;
  /** A long text as a short one, without spaces, which `unpack` makes the long one of again; '' of what can't be unpacked. */
  pack(text: string): string;
  unpack(packed: string): string;
  recall(): Readonly<Record<string, string | undefined>>;
  remember(texts: Readonly<Record<string, string>>): void;
  /** Remembers nothing any more. */
  forget(): void;
  /** What `keepForUser` kept last, for this account and this document alone; '' where Google keeps it no longer. */
  keptForUser(): string;
  /** Keeps a text for this account beside the document for up to six hours; '' keeps nothing any more. */
  keepForUser(text: string): void;
  /** What `keepForDocument` kept last, whoever it was; '' where Google keeps it no longer, or only a part of it. */
  keptForDocument(): string;
  /** Keeps a text of plain signs beside the document, for everyone whom the script serves, for up to six hours; '' keeps nothing any more. */
  keepForDocument(text: string): void;
  /** A note on the sheet's A1, where the set-up is kept a second time. */
  note(sheet: string): string;
  keepNote(sheet: string, text: string): void;
  /** Makes everything written so far stand before what follows. */
  flush(): void;
  /** Tries a part of what the platform is believed to do, on a sheet of its own that is gone when it returns. Under the lock. */
  tryOut(part: TryOutPart): TriedOut;
  /** Leaves something unforeseen in the script's own log, for whoever maintains it. */
  complain(error: unknown): void;
  /** Runs `work` while no other session of this document does; 'busy' where the lock was not to be had in time. */
  exclusively<T>(work: () => T): T | 'busy';
}
