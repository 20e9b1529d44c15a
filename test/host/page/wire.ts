/** What the page and the server say to each other: JSON only. Rows and columns are counted from 1, as in the model. */
import type { Area, CellAttributes, CellValue, Chart, ConditionalFormat, DataValidation } from '../cells';

/** How a cell looks; notes and validations travel with the sheet's extras. */
export type WireStyle = Partial<Omit<CellAttributes, 'note' | 'validation'>>;

/** A plain value, or a value with what else the cell carries. */
export type WireCell =
  | CellValue
  | {
      value: CellValue;
      formula?: string;
      /** The sentence shown on an error cell. */
      error?: string;
      /** An index into the styles sent along. */
      style?: number;
    };

export type WireBlock = { row: number; column: number; cells: WireCell[][] };

/** What a sheet has besides cells: small, so it is sent whole whenever it changes. */
export type WireExtras = {
  frozenRows: number;
  frozenColumns: number;
  columnWidths: [column: number, pixels: number][];
  rowHeights: [row: number, pixels: number][];
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Area[];
  notes: [row: number, column: number, text: string][];
  validations: { area: Area; rule: DataValidation }[];
  conditionalFormats: ConditionalFormat[];
  filter: Area | null;
  tables: Area[];
  charts: Pick<Chart, 'id' | 'type' | 'title' | 'anchor'>[];
};

export type WireSheet = {
  id: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  block: WireBlock;
  extras: WireExtras;
};

export type WireMenu = { title: string; items: WireMenuItem[] };
export type WireMenuItem =
  | { label: string; functionName: string }
  | { label: string; items: WireMenuItem[] }
  | null;

export type FunctionHint = {
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean; repeated: boolean }[];
};

export type Snapshot = {
  revision: number;
  name: string;
  styles: WireStyle[];
  sheets: WireSheet[];
  activeSheet: number;
  menus: WireMenu[];
  functions: FunctionHint[];
  /** Names of the built-in functions that the workbook calculates. */
  calculated: string[];
  samples: { key: string; label: string }[];
  emails: string[];
  signedInAs: string;
  /** Told once after loading a file: what the local Sheets could not carry. */
  notices: string[];
  history: { undo: boolean; redo: boolean };
};

/** What is looked for in a sheet. */
export type Wish = { text: string; matchCase: boolean; wholeCell: boolean };
export type FoundCell = { row: number; column: number; isFormula: boolean };

/** What a person does to the grid. */
export type Edit =
  | {
      do: 'type';
      sheet: number;
      row: number;
      column: number;
      texts: string[][];
      /** The cell's own text was opened and not typed over: leaving it unchanged changes nothing. */
      keptText?: boolean;
      pasted?: boolean;
    }
  | { do: 'put'; sheet: number; cells: { row: number; column: number; value: CellValue; formula?: string }[] }
  | {
      do: 'copy';
      from: { sheet: number; area: Area };
      to: { sheet: number; area: Area };
      what: 'all' | 'values' | 'formats';
      cut: boolean;
    }
  | { do: 'clear'; sheet: number; areas: Area[]; what: 'content' | 'formats' }
  | { do: 'style'; sheet: number; areas: Area[]; style: { [K in keyof WireStyle]?: WireStyle[K] | null } }
  | {
      do: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      sheet: number;
      at: number;
      count: number;
    }
  | { do: 'hideRows' | 'showRows' | 'hideColumns' | 'showColumns'; sheet: number; at: number; count: number }
  | { do: 'freeze'; sheet: number; rows: number; columns: number }
  | { do: 'widths'; sheet: number; columns: number[]; pixels: number }
  | { do: 'heights'; sheet: number; rows: number[]; pixels: number }
  | { do: 'sort'; sheet: number; area: Area; column: number; ascending: boolean }
  | { do: 'validate'; sheet: number; areas: Area[]; options: string[] | null; reject: boolean }
  | { do: 'note'; sheet: number; row: number; column: number; text: string }
  /** Whoever replaces a text does so on the whole sheet. */
  | { do: 'replace'; sheet: number; wish: Wish; by: string }
  /** Format › Convert to table, and back to a range: all Tables that the area touches. */
  | { do: 'toTable' | 'toRange'; sheet: number; area: Area }
  | { do: 'addSheet' }
  | { do: 'renameSheet'; sheet: number; name: string }
  | { do: 'deleteSheet' | 'showSheet' | 'hideSheet'; sheet: number }
  | { do: 'moveSheet'; sheet: number; index: number }
  | { do: 'undo' }
  | { do: 'redo' };

export type Answer<T> =
  /** Not delivered: Google calls neither handler for some values. */
  { ok: true; value: T; delivered?: boolean } | { ok: false; message: string };

/** Server to page, in order of revision. */
export type Change =
  | { is: 'cells'; sheet: number; styles: WireStyle[]; block: WireBlock }
  | {
      is: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';
      sheet: number;
      at: number;
      count: number;
    }
  | { is: 'sheetAdded'; sheet: WireSheet; styles: WireStyle[]; index: number }
  | { is: 'sheetDeleted'; sheet: number }
  | { is: 'sheets'; order: { id: number; name: string; hidden: boolean }[] }
  | { is: 'size'; sheet: number; rows: number; columns: number }
  | { is: 'extras'; sheet: number; extras: WireExtras }
  | { is: 'history'; undo: boolean; redo: boolean }
  | { is: 'people'; emails: string[] }
  | { is: 'reload' };

/** Where a person is: scripts ask for it as the active sheet and range. */
export type Place = { sheet: number; area: Area };

/** What scripts show to a person, in the window that ran them. */
export type ScriptUi =
  | { show: 'sidebar'; title: string; panel: number }
  | { show: 'dialog'; title: string; panel: number; width: number; height: number; modal: boolean }
  | { show: 'close'; panel: number }
  | { show: 'alert'; title: string; message: string }
  | { show: 'toast'; title: string; message: string; seconds: number }
  | { show: 'place'; place: Place }
  | { show: 'error'; message: string };

export type ServerEvent =
  | { event: 'changes'; revision: number; changes: Change[] }
  | { event: 'ui'; ui: ScriptUi };
