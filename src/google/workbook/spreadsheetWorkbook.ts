import type { Workbook } from '../../app/ports/ports';
import { SheetRefused } from '../../app/ports/sheetRefused';
import type { Cell, Grid } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import { tryOut } from '../check/tryOut';
import { appendRows, appendToNew } from './appendRows';
import { cellOf, isTime, timeText } from './cellOf';
import { complain } from './complain';
import { createSheet } from './createSheet';
import { deleteSheet } from './deleteSheet';
import { listsOf } from './heldCells';
import { deleteBlankRows, insertRows } from './insertRows';
import { keepHidden } from './keepHidden';
import { keepIn, keptIn } from './keptTexts';
import { layOut } from './layOut';
import { mergesIn } from './mergesIn';
import { type Bare, newSheets, takesTexts } from './newSheets';
import { onDemand } from './onDemand';
import { pack, unpack } from './packed';
import { putBoth } from './putBoth';
import { type FormatsBefore, formatsIn, putCells } from './putCells';
import { putInParts } from './putInParts';
import { putTexts } from './putTexts';
import { spreadsheetDays } from './spreadsheetDays';
import { takeOutRows } from './takeOutRows';
import { isOfTypedColumns } from './typedColumns';
import { underLock } from './underLock';
import { warnBeforeEdits } from './warnBeforeEdits';
import { sizeOf, valuesFrom, wholeSheets } from './wholeSheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The one adapter between the use cases and the spreadsheet service. Nothing is called when the script loads or when this is made:
 * the first method that needs the document opens it, where its failure is caught like any other.
 */
export function spreadsheetWorkbook(open: () => Spreadsheet, goesOn = false): Workbook {
  const began = Date.now();
  const active = onDemand(open);
  const sheetOf = (name: string): Sheet => {
    const sheet = active().getSheetByName(name);
    if (!sheet) throw new Error(`The sheet "${name}" is gone.`);
    return sheet;
  };
  const locale = onDemand(() => active().getSpreadsheetLocale());
  const ownZone = onDemand(() => active().getSpreadsheetTimeZone());
  const days = spreadsheetDays(ownZone);
  const readAs = (value: unknown): Cell => cellOf(value, days.ofCell);

  /** A time of day has no day, and its instant depends on how a zone's clocks ran in 1899: what it shows is asked, where there is one. */
  const cellsOf = (values: unknown[][], display: () => string[][]): Grid => {
    const shown = onDemand(display);
    return values.map((row, r) =>
      row.map((value, c) => (isTime(value) ? timeText(shown()[r]?.[c] ?? '') : readAs(value))),
    );
  };

  const account = onDemand(() => Session.getActiveUser().getEmail());

  /** What cells held when they were read last: a day's text and a date are one in a grid. */
  const lastRead = new Map<string, unknown[][]>();
  const formatsBefore = new Map<string, FormatsBefore>();
  const formatsBeforeIn = (name: string): FormatsBefore => {
    const known = formatsBefore.get(name) ?? new Map();
    formatsBefore.set(name, known);
    return known;
  };
  const valuesOf = wholeSheets();
  /** The cells of the last reading, or so many of them, without asking once more how many they are. */
  const asRead = (name: string, upTo?: { rows: number; columns: number }): Range => {
    const sheet = sheetOf(name);
    const [rows, columns] = sizeOf(lastRead.get(name));
    if (rows === 0) return sheet.getDataRange();
    try {
      const { rows: few, columns: narrow } = upTo ?? { rows, columns };
      return sheet.getRange(1, 1, Math.min(few, rows), Math.min(narrow, columns));
    } catch {
      // Somebody took rows or columns out since.
      return sheet.getDataRange();
    }
  };
  const rowsRead = (name: string): number => sizeOf(lastRead.get(name))[0];
  const sheets = newSheets(active);
  /** What stands on sheets that were made in this call: nothing but their headers, and rows that were added to them. */
  const bare = new Map<string, Bare>();

  /** Whether something may still be on its way to the spreadsheet; another session must not come before it. */
  let isUnflushed = false;
  const flush = (): void => {
    SpreadsheetApp.flush();
    isUnflushed = false;
  };
  /** What a sheet refuses is told by its name. */
  const writing = <T>(name: string, work: () => T): T => {
    isUnflushed = true;
    bare.delete(name);
    try {
      return work();
    } catch (error) {
      throw new SheetRefused(name, error, isOfTypedColumns(error));
    }
  };
  return {
    account,
    now: () => Utilities.formatDate(new Date(), 'UTC', "yyyy-MM-dd'T'HH:mm:ss'Z'"),
    goesOn: () => goesOn,
    spent: () => Date.now() - began,
    today: () => {
      const day = parseDay(Utilities.formatDate(new Date(), days.zone(), 'yyyy-MM-dd'));
      if (!day) throw new Error('The spreadsheet gives no day for today.');
      return day;
    },
    zone: ownZone,
    knownZone: days.zone,
    assumeZone: days.assume,
    dayOf: days.ofMoment,
    locale,
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

    readFrom(name, row, rows, columns, asks) {
      const sheet = active().getSheetByName(name);
      const values = sheet && valuesFrom(sheet, row, rows, columns);
      if (!values) return null;
      // Nothing is known of the rows above, as whoever adds rows below is to be told.
      lastRead.set(name, [...Array.from({ length: row - 1 }, () => []), ...values]);
      const [first = []] = asks.header ? (valuesFrom(sheet, 1, 1, columns) ?? []) : [];
      return {
        header: asks.header ? first.map(readAs) : null,
        rows: values.map((cells) => cells.map(readAs)),
      };
    },

    read(name) {
      const known = bare.get(name)?.rows;
      const sheet = known ? null : active().getSheetByName(name);
      if (!known && !sheet) return null;
      const values = known ?? (sheet ? valuesOf(sheet) : []);
      lastRead.set(name, values);
      return cellsOf(values, () => asRead(name).getDisplayValues());
    },

    readPart(name, rows, columns) {
      const sheet = active().getSheetByName(name);
      const values = sheet && valuesFrom(sheet, 1, rows, columns);
      if (!sheet || values?.length !== rows) return null;
      return cellsOf(values, () => sheet.getRange(1, 1, rows, columns).getDisplayValues());
    },

    readArea(name, { row, column, rows, columns }) {
      const sheet = active().getSheetByName(name);
      const values = sheet && valuesFrom(sheet, row, rows, columns, column);
      if (!sheet || !values) return null;
      const known = lastRead.get(name) ?? [];
      for (const [r, cells] of values.entries()) {
        const own = known[row - 1 + r] ?? [];
        for (const [c, value] of cells.entries()) own[column - 1 + c] = value;
        known[row - 1 + r] = own;
      }
      lastRead.set(name, known);
      return cellsOf(values, () => sheet.getRange(row, column, values.length, columns).getDisplayValues());
    },

    texts(name, from, count) {
      const sheet = active().getSheetByName(name);
      if (!sheet) return null;
      const rows = sheet.getLastRow();
      const wanted = Math.min(count, rows - from + 1);
      if (wanted < 1) return { rows, texts: [] };
      return { rows, texts: sheet.getRange(from, 1, wanted, sheet.getLastColumn()).getDisplayValues() };
    },

    merged: (name) => mergesIn(asRead(name)),

    formulas(name, upTo) {
      const area = asRead(name, upTo);
      const from = upTo?.from ?? 1;
      if (from === 1) return area.getFormulas();
      const columns = Math.max(1, area.getNumColumns() - from + 1);
      const own = area.offset(0, from - 1, area.getNumRows(), columns).getFormulas();
      return own.map((cells) => [...Array.from({ length: from - 1 }, () => ''), ...cells]);
    },

    write: (name, cells) => {
      isUnflushed = true;
      bare.delete(name);
      const refused = putCells(sheetOf(name), cells, {
        ...{ rowsRead: rowsRead(name), complain, readAs, formatsBefore: formatsBeforeIn(name) },
      });
      isUnflushed = false;
      return refused;
    },

    writeBoth(name, cells, texts) {
      if (formatsBeforeIn(name).size > 0) return false;
      isUnflushed = true;
      bare.delete(name);
      bare.delete(texts.sheet);
      try {
        if (!putBoth(sheetOf(name), cells, sheetOf(texts.sheet), texts.blocks, readAs)) return false;
        isUnflushed = false;
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },

    formats(name, cells) {
      const held = ({ row, column }: (typeof cells)[number]): unknown =>
        lastRead.get(name)?.[row - 1]?.[column - 1];
      const holdsText = (cell: (typeof cells)[number]): boolean =>
        typeof held(cell) === 'string' && held(cell) !== '';
      const numbers = cells.filter((cell) => !holdsText(cell));
      const formatOf = numbers.length > 0 ? formatsIn(sheetOf(name), numbers, rowsRead(name)) : null;
      return cells.map((cell) => (holdsText(cell) ? '@' : (formatOf?.(cell) ?? '')));
    },
    lists: (name, cells) => listsOf(sheetOf(name), cells, rowsRead(name)),

    append: (name, rows, textColumns, how) => {
      const own = how === 'in parts' ? bare.get(name) : undefined;
      return writing(name, () => {
        const sheet = sheetOf(name);
        if (own && takesTexts(own, textColumns, rows) && appendToNew(sheet, rows, own.rows)) {
          bare.set(name, { ...own, rows: [...own.rows, ...rows.map((row) => [...row])] });
          return rows.map((row) => row.map(readAs));
        }
        const written = appendRows(sheet, rows, {
          textColumns,
          known: lastRead.get(name) ?? [],
          readAs,
          parts: how === 'in parts' ? putInParts(sheet, textColumns, readAs, complain) : null,
        });
        isUnflushed = false;
        const width = rows[0]?.length ?? 0;
        return written.map((row) => row.slice(0, width).map(readAs));
      });
    },

    deleteBlankRows: (name, rows) => writing(name, () => deleteBlankRows(sheetOf(name), rows)),
    insertRows: (name, after, count, goingOn) =>
      writing(name, () => insertRows(sheetOf(name), after, count, goingOn)),

    takeOut: (name, row, texts) => writing(name, () => takeOutRows(sheetOf(name), row, texts, readAs)),

    patch: (name, blocks) =>
      writing(name, () => {
        putTexts(sheetOf(name), blocks, readAs);
        isUnflushed = false;
      }),
    frozenRows: (name) => sheetOf(name).getFrozenRows(),
    freezeRows: (name, rows) =>
      writing(name, () => {
        sheetOf(name).setFrozenRows(rows);
        // A sheet that is protected refuses here, not in the middle of what comes next.
        flush();
      }),
    goTo: (name, row) => {
      sheets.stay();
      sheetOf(name).getRange(row, 1).activate();
    },

    create: (sheet) =>
      writing(sheet.name, () => {
        if (createSheet(active(), sheets, sheet))
          bare.set(sheet.name, { rows: [[...sheet.header]], textColumns: sheet.textColumns, note: '' });
      }),
    lay: (layout) =>
      writing(layout.name, () => layOut(active(), sheets, layout, { complain, readAs, locale })),
    show: (name) => {
      sheets.stay();
      sheetOf(name).activate();
    },

    remove(name) {
      isUnflushed = true;
      bare.delete(name);
      deleteSheet(active(), sheetOf(name), name);
      // A sheet that is protected from this account refuses here, not in the middle of what comes next.
      flush();
    },
    warnBeforeEdits(name, description) {
      isUnflushed = true;
      warnBeforeEdits(sheetOf(name), description, sheets.has(name));
    },

    keepHidden: (name, texts) =>
      writing(name, () => {
        keepHidden(active(), sheets, name, texts);
        flush();
      }),
    pack,
    unpack,

    recall: () => PropertiesService.getDocumentProperties().getProperties(),
    remember: (texts) => {
      PropertiesService.getDocumentProperties().setProperties({ ...texts });
    },
    // They are this script's alone, and all at once is a single call: no half of them is ever left
    // (developers.google.com/apps-script/reference/properties/properties-service).
    forget: () => {
      PropertiesService.getDocumentProperties().deleteAllProperties();
    },
    keptForUser: () => keptIn('user', active().getId()),
    keepForUser: (text) => keepIn('user', active().getId(), text),
    keptForDocument: () => keptIn('document', active().getId()),
    keepForDocument: (text) => keepIn('document', active().getId(), text),
    note: (name) => bare.get(name)?.note ?? active().getSheetByName(name)?.getRange('A1').getNote() ?? '',
    keepNote: (name, text) => {
      const own = bare.get(name);
      writing(name, () => {
        sheetOf(name).getRange('A1').setNote(text);
      });
      // No cell says anything else for it.
      if (own) bare.set(name, { ...own, note: text });
    },
    flush: () => {
      if (isUnflushed) flush();
    },
    tryOut: (part) => tryOut(active(), part),

    complain,

    exclusively: (work) =>
      underLock(work, () => {
        sheets.showBefore();
        if (isUnflushed) flush();
      }),
  };
}
