import type { CitedFunction } from './citedFunction';

/** A worksheet on federal money, as a form: what people type, what is computed of it, and where each line comes from. */
export type MoneySheet = {
  id: string;
  /** What the sheet is called after, and in the list to choose from. */
  subject: string;
  hint: string;
  /** The functions whose places in the state's plan it names. */
  about: readonly CitedFunction[];
} & (
  | {
      kind: 'lines';
      /** The headings of its columns of amounts. */
      amounts: readonly string[];
      /** `at` is the cell of a line in one column of amounts, by the line's id. */
      lines: (at: (id: string) => string) => readonly MoneyLine[];
    }
  | {
      kind: 'history';
      /** What is typed of a fiscal year, in the function's order. */
      typed: readonly MoneyNote[];
      subgrant: MoneyNote;
      paidBack: MoneyNote;
      notes: readonly MoneyNote[];
    }
  | {
      kind: 'children';
      served: MoneyNote;
      ofThose: MoneyNote;
      otherReading: MoneyNote;
      notes: readonly MoneyNote[];
    }
);

export type MoneyLine = {
  id: string;
  number: string;
  what: string;
  cite: string;
  /** How its number looks. */
  look: 'amount' | 'count' | 'text';
} & (
  | { input: 'number' | 'tick' }
  /** Begins with `=`; `sums` where it is what the lines come to. */
  | { formula: string; sums?: true }
);

/** What is to be known of a worksheet, and where it says so. */
export type MoneyNote = { what: string; cite: string };
