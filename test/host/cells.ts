/**
 * What a spreadsheet's cells and sheets hold, as plain data.
 * Rows and columns are counted from 1 everywhere, as people and Apps Script count them.
 */

/** Dates and times are serial numbers (days since 1899-12-30) in a cell whose number format is a date's. */
export type CellValue = number | string | boolean | null;

/** A rectangle of cells. */
export type Area = { row: number; column: number; rows: number; columns: number };

export type HorizontalAlignment = 'left' | 'center' | 'right';
export type VerticalAlignment = 'top' | 'middle' | 'bottom';
export type WrapStrategy = 'WRAP' | 'OVERFLOW' | 'CLIP';

/** What a cell can carry besides its value; each is kept in a layer of its own. An absent entry is the default. */
export type CellAttributes = {
  /** A pattern; absent is "Automatic", `@` is plain text. */
  numberFormat: string;
  bold: boolean;
  italic: boolean;
  strikethrough: boolean;
  fontSize: number;
  fontFamily: string;
  /** `#rrggbb`. */
  background: string;
  fontColor: string;
  wrap: WrapStrategy;
  horizontalAlignment: HorizontalAlignment;
  verticalAlignment: VerticalAlignment;
  note: string;
  validation: DataValidation;
};
export type AttributeName = keyof CellAttributes;

export type DataValidation = {
  kind: 'list' | 'range' | 'checkbox' | 'number' | 'date' | 'formula' | 'other';
  /** Google's name of the criterion, VALUE_IN_LIST and the like. */
  criteria: string;
  /** As Apps Script hands them back: a list's values, bounds, the formula. */
  criteriaValues: readonly unknown[];
  /** The allowed texts of a list. */
  options: readonly string[];
  showDropdown: boolean;
  /** False rejects what does not fit; true, the default, only marks it. */
  allowInvalid: boolean;
  helpText: string | null;
};

export type ConditionalFormat = {
  areas: Area[];
  /** Google's name of the criterion (CUSTOM_FORMULA, TEXT_EQUAL_TO, …) and its values. */
  criteria: string;
  criteriaValues: readonly (string | number)[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
};

export type Protection = {
  id: number;
  kind: 'RANGE' | 'SHEET';
  /** Null where the whole sheet is meant. */
  area: Area | null;
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  editors: string[];
};

export type Filter = { area: Area; hidden: Map<number, readonly string[]> };

export type Chart = {
  id: number;
  type: string;
  title: string;
  ranges: { sheetId: number; area: Area }[];
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  options: Record<string, unknown>;
};

export type NamedRange = { name: string; sheetId: number; area: Area };

/** Sheet-level facts that are not cells. */
export type SheetLook = {
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  rowsHiddenByUser: Set<number>;
  columnsHiddenByUser: Set<number>;
  /** How many groups a column is in, one within the other. */
  columnGroupDepths: Map<number, number>;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  merges: Area[];
  bandings: { area: Area; theme: string }[];
};

/** Something other than the cells' content changed; a listener reads the new state from the sheet. */
export type StructuralChange =
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetRenamed' | 'sheetMoved' | 'sheetHidden'; sheetId: number }
  | {
      kind: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';
      sheetId: number;
      at: number;
      count: number;
    }
  | {
      /** Hidden rows, widths, freezing, filter, conditional formats, protections, charts, merges. */
      kind: 'look';
      sheetId: number;
    }
  | { kind: 'activeSheet'; sheetId: number };

/** All that changed in one edit: areas whose cells (value, formula or attribute) differ, and the structure. */
export type ChangeBatch = {
  cells: { sheetId: number; area: Area }[];
  structure: StructuralChange[];
};

/** A cell's error: the code shown (`#REF!`) and the sentence Google shows on hovering. */
export type CellError = { code: string; message: string };
