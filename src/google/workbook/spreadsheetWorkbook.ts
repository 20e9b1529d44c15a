import type { CellWrite, NewSheet, Workbook } from '../../app/ports/ports';
import { SheetRefused } from '../../app/ports/sheetRefused';
import type { Cell } from '../../domain/cells/cell';
import { type Day, parseDay } from '../../domain/cells/day';
import { appendRows } from './appendRows';
import { listsOf } from './heldCells';
import { deleteBlankRows, insertRows } from './insertRows';
import { keepForUser, keptForUser } from './keptForUser';
import { layOut, runsOf } from './layOut';
import { formatsIn, putCells } from './putCells';
import { runs } from './runs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How long a save waits for another one; the sidebar says so and offers to try again. */
const LOCK_MS = 30_000;

/**
 * The one adapter between the use cases and the spreadsheet service. Nothing is called when the script loads or when this is made:
 * the first method that needs the document opens it, where its failure is caught like any other.
 */
export function spreadsheetWorkbook(open: () => Spreadsheet): Workbook {
  const began = Date.now();
  const active = once(open);
  const zone = once(() => active().getSpreadsheetTimeZone());
  const sheetOf = (name: string): Sheet => {
    const sheet = active().getSheetByName(name);
    if (!sheet) throw new Error(`The sheet "${name}" is gone.`);
    return sheet;
  };
  const dayText = dayReader(zone);

  /** What cells held when they were read last: a day's text and a date are one in a grid. */
  const lastRead = new Map<string, unknown[][]>();
  return {
    account: () => Session.getActiveUser().getEmail(),
    now: () => Utilities.formatDate(new Date(), 'UTC', "yyyy-MM-dd'T'HH:mm:ss'Z'"),
    spent: () => Date.now() - began,
    today: () => {
      const day = parseDay(Utilities.formatDate(new Date(), zone(), 'yyyy-MM-dd'));
      if (!day) throw new Error('The spreadsheet gives no day for today.');
      return day;
    },
    dayOf: momentReader(dayText),
    locale: () => active().getSpreadsheetLocale(),
    sheetNames: () =>
      active()
        .getSheets()
        .map((sheet) => sheet.getName()),
    cells: () =>
      active()
        .getSheets()
        .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
    sheetIds: () =>
      active()
        .getSheets()
        .map((sheet) => ({ name: sheet.getName(), id: sheet.getSheetId() })),

    read(name) {
      const sheet = active().getSheetByName(name);
      if (!sheet) return null;
      const range = sheet.getDataRange();
      const values: unknown[][] = range.getValues();
      lastRead.set(name, values);
      // A time of day has no day, and its instant depends on how a zone's clocks ran in 1899: what it shows is asked, where there is one.
      const shown = once(() => range.getDisplayValues());
      return values.map((row, r) =>
        row.map((value, c) => (isTime(value) ? timeText(shown()[r]?.[c] ?? '') : cellOf(value, dayText))),
      );
    },

    texts(name, from, count) {
      const sheet = active().getSheetByName(name);
      if (!sheet) return null;
      const rows = sheet.getLastRow();
      const wanted = Math.min(count, rows - from + 1);
      if (wanted < 1) return { rows, texts: [] };
      return { rows, texts: sheet.getRange(from, 1, wanted, sheet.getLastColumn()).getDisplayValues() };
    },

    merged: (name) =>
      sheetOf(name)
        .getDataRange()
        .getMergedRanges()
        .map((range) => ({
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getNumRows(),
          columns: range.getNumColumns(),
        })),

    formulas: (name) => sheetOf(name).getDataRange().getFormulas(),

    write: (name, cells) => putCells(sheetOf(name), cells, complain),

    formats(name, cells) {
      const held = ({ row, column }: (typeof cells)[number]): unknown =>
        lastRead.get(name)?.[row - 1]?.[column - 1];
      const numbers = cells.filter((cell) => typeof held(cell) === 'number');
      const formatOf = numbers.length > 0 ? formatsIn(sheetOf(name), numbers) : null;
      return cells.map((cell) => (typeof held(cell) === 'string' ? '@' : (formatOf?.(cell) ?? '')));
    },
    lists: (name, cells) => listsOf(sheetOf(name), cells),

    append: (name, rows, textColumns, how) =>
      writing(name, () => {
        const sheet = sheetOf(name);
        const formatted = (first: number): void => {
          // Before the write: afterwards "+1" would be 1 already, and "=IMPORTXML(…)" would have run.
          for (const [from, to] of runs(textColumns))
            sheet.getRange(first, from, rows.length, to - from + 1).setNumberFormat('@');
        };
        const written = appendRows(
          sheet,
          rows,
          formatted,
          how === 'in parts' ? inParts(sheet, textColumns) : null,
        );
        const width = rows[0]?.length ?? 0;
        return written.map((row) => row.slice(0, width).map((value) => cellOf(value, dayText)));
      }),

    deleteBlankRows: (name, rows) => writing(name, () => deleteBlankRows(sheetOf(name), rows)),
    insertRows: (name, after, count) => writing(name, () => insertRows(sheetOf(name), after, count)),

    patch: (name, row, column, block) =>
      writing(name, () => {
        // Text first: a location that somebody typed as "=…" must not run, nor a last day become a date.
        sheetOf(name)
          .getRange(row, column, block.length, block[0]?.length ?? 0)
          .setNumberFormat('@')
          .setValues(block.map((cells) => [...cells]));
      }),
    frozenRows: (name) => sheetOf(name).getFrozenRows(),
    freezeRows: (name, rows) =>
      writing(name, () => {
        sheetOf(name).setFrozenRows(rows);
        // A sheet that is protected refuses here, not in the middle of what comes next.
        SpreadsheetApp.flush();
      }),
    goTo: (name, row) => {
      sheetOf(name).getRange(row, 1).activate();
    },

    create: (sheet) => writing(sheet.name, () => createIn(active(), sheet)),
    lay: (layout) => writing(layout.name, () => layOut(active(), layout)),
    show: (name) => {
      sheetOf(name).activate();
    },

    remove(name) {
      const sheet = sheetOf(name);
      // The last sheet that shows can't be deleted.
      const others = active().getSheets();
      if (!others.some((each) => each.getName() !== name && !each.isSheetHidden())) active().insertSheet();
      active().deleteSheet(sheet);
      // A sheet that is protected from this account refuses here, not in the middle of what comes next.
      SpreadsheetApp.flush();
    },
    warnBeforeEdits(name, description) {
      const sheet = sheetOf(name);
      const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
      // protect() once more would add a second one that overlaps.
      if ([SHEET, RANGE].some((kind) => sheet.getProtections(kind).length > 0)) return;
      sheet.protect().setWarningOnly(true).setDescription(description);
    },

    recall: () => PropertiesService.getDocumentProperties().getProperties(),
    remember: (texts) => {
      PropertiesService.getDocumentProperties().setProperties({ ...texts });
    },
    // They are this script's alone, and all at once is a single call: no half of them is ever left
    // (developers.google.com/apps-script/reference/properties/properties-service).
    forget: () => {
      PropertiesService.getDocumentProperties().deleteAllProperties();
    },
    keptForUser: () => keptForUser(active().getId()),
    keepForUser: (text) => keepForUser(active().getId(), text),
    note: (name) => active().getSheetByName(name)?.getRange('A1').getNote() ?? '',
    keepNote: (name, text) =>
      writing(name, () => {
        sheetOf(name).getRange('A1').setNote(text);
      }),
    flush: () => SpreadsheetApp.flush(),

    complain,

    exclusively(work) {
      // Google leaves open whether an add-on counts as "inside" its document; if not, the script's lock serves, for everyone at once.
      const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
      if (!lock.tryLock(LOCK_MS)) return 'busy';
      try {
        return work();
      } finally {
        SpreadsheetApp.flush();
        release(lock);
      }
    },
  };
}

/** Writes the cells of a block that was refused as a whole. What stands in no column of texts is a number, or a day for a date. */
const inParts =
  (sheet: Sheet, textColumns: readonly number[]) =>
  (first: number, block: readonly (readonly (string | number)[])[], error: unknown): void => {
    complain(error);
    const cells = block.flatMap((row, r) =>
      row.flatMap((value, c): CellWrite[] =>
        value === ''
          ? []
          : [
              {
                row: first + r,
                column: c + 1,
                value,
                ...(typeof value === 'string' && !textColumns.includes(c + 1) && { isDay: true as const }),
              },
            ],
      ),
    );
    putCells(sheet, cells, complain);
  };

/** What a sheet refuses is told by its name. */
function writing<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new SheetRefused(name, error);
  }
}

/** Makes a sheet with its header, or finishes one that was cut off before its header; any other stays as it is. */
function createIn(
  spreadsheet: Spreadsheet,
  { name, header, textColumns, choices, widths, frozenColumns }: NewSheet,
): void {
  let sheet = spreadsheet.getSheetByName(name);
  if (!sheet) {
    const before = spreadsheet.getActiveSheet();
    sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
    // insertSheet shows the new sheet; the user stays where they were.
    spreadsheet.setActiveSheet(before);
  } else if (sheet.getLastRow() > 0) return;
  const lacking = header.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  for (const [from, to] of runs(textColumns))
    sheet.getRange(1, from, sheet.getMaxRows(), to - from + 1).setNumberFormat('@');
  for (const { column, values } of choices ?? []) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).setDataValidation(rule);
  }
  sheet.setFrozenRows(1);
  if (frozenColumns) sheet.setFrozenColumns(frozenColumns);
  for (const [from, count, pixels] of runsOf(widths ?? [])) sheet.setColumnWidths(from, count, pixels);
  if (widths) sheet.getRange(1, 1, 1, header.length).setWrap(true).setVerticalAlignment('middle');
  // The header last: a sheet without one is unfinished, and is finished by the next run.
  sheet
    .getRange(1, 1, 1, header.length)
    .setFontWeight('bold')
    .setValues([[...header]]);
}

/** A script's end releases its locks too: one that fails to be released keeps nobody from the answer that the work is done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    complain(error);
  }
}

/** A cell as the domain reads it. A date's day is the one it has in the spreadsheet's time zone, not the script's. */
function cellOf(value: unknown, dayText: (date: Date) => string): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return dayText(value as Date);
  return value === null || value === undefined ? '' : String(value);
}

/** Whether a cell holds a time or a duration, which Sheets gives as an instant some hours after the end of 1899-12-29. */
const isTime = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]' && Number(value) < FIRST_DAYS;

/** No date of a roster is as early. */
const FIRST_DAYS = Date.UTC(1900, 0, 15);

/** A time as hours, minutes and seconds, "0:30:00"; an afternoon's as it is shown, since it is no duration. */
function timeText(shown: string): string {
  const [, hours, minutes, seconds = '00', half] =
    /^(\d+):(\d\d)(?::(\d\d))?(?: ?([ap])\.?m\.?)?$/i.exec(shown.trim()) ?? [];
  if (hours === undefined || half?.toLowerCase() === 'p') return shown;
  return `${half ? Number(hours) % 12 : Number(hours)}:${minutes}:${seconds}`;
}

/** Rosters repeat a few hundred days in thousands of cells: each is formatted once. */
export function dayReader(zone: () => string): (date: Date) => string {
  const known = new Map<number, string>();
  return (date) => {
    const time = date.getTime();
    let text = known.get(time);
    if (text === undefined) {
      text = Utilities.formatDate(date, zone(), 'yyyy-MM-dd');
      known.set(time, text);
    }
    return text;
  };
}

/** The day of a moment in UTC; null for what is none. */
export const momentReader =
  (dayText: (date: Date) => string): ((moment: string) => Day | null) =>
  (moment) => {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? null : parseDay(dayText(date));
  };

const complain = (error: unknown): void =>
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
