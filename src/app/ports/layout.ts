import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';

/** How a range looks; ranges are A1 addresses within the sheet. */
export type Look = {
  range: string;
  bold?: true;
  wrap?: true;
  background?: string;
  color?: string;
  size?: number;
  align?: 'left' | 'center' | 'right';
  /** A number format. */
  format?: string;
};

/** What a cell says that a rule colours, or a formula that holds for it. A text needs no formula, so every program shows its colour. */
export type Condition = { is: string } | { begins: string } | { formula: string };

/** Colours cells of a column, or their whole rows, where the condition made of one of them (`$C2`) holds. */
export type CellRule = Colours & { when: (cell: string) => Condition; wholeRow?: true };

/** Colours a range where a condition holds. Our rules are told from people's own by their conditions and grounds. */
export type Rule = Colours & { range: string; when: Condition };

/**
 * Charts of a sheet, each in a row of its own that is as high, from a row on: a page ends between two rows, so none is cut in print. They
 * are known by the columns that they draw, and by their titles.
 */
export type BarCharts = {
  title: string;
  row: number;
  charts: readonly {
    /** What stands behind the title: '' for nothing, else ", rows …". */
    about: string;
    /** Labels first, then a column for each series. */
    ranges: readonly string[];
    /** What the series are called where the ranges have no header of their own; null where they have. */
    series: readonly string[] | null;
    height: number;
  }[];
};

/** A sheet's usual height of a row, in pixels. */
export const USUAL_ROW = 21;

/** A text that runs on over as many lines as it takes, across the first columns. */
export type Paragraph = { row: number; columns: number; height: number };

/** A letter in one of the widest fonts that people read, and a line, in pixels for each point; what a cell keeps clear. */
const SIGN = { width: 0.78, height: 1.8 };
const CLEAR = { width: 8, height: 3 };
/** More would leave no room below a header that stays in sight. */
const MOST_LINES = 40;

/** The paragraph of a text in a row, across all these columns: it breaks between words, and long words anywhere. */
export function paragraph(row: number, text: string, widths: readonly number[], size = 10): Paragraph {
  const room = Math.floor(
    (widths.reduce((sum, width) => sum + width, 0) - CLEAR.width) / (SIGN.width * size),
  );
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted <= room) used = wanted;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, length - 1) / room);
      used = length % room || Math.min(length, room);
    }
  }
  const height = Math.min(lines, MOST_LINES) * Math.ceil(SIGN.height * size) + CLEAR.height;
  return { row, columns: widths.length, height };
}

/**
 * A sheet of ours, described: one adapter writes it. Cells start at A1 and are a rectangle; whatever stands to the right of
 * them is people's own and stays.
 */
export type Layout = {
  name: string;
  cells: readonly (readonly LaidCell[])[];
  looks: readonly Look[];
  rules: readonly Rule[];
  /** In pixels, from the first column on. */
  widths: readonly number[];
  frozenRows: number;
  /** In pixels, of the header where its titles take two lines: not every program makes room for them. */
  headerHeight?: number;
  paragraphs?: readonly Paragraph[];
  /** The header row of a filter over everything below; what people filter by stays. */
  filterRow?: number;
  charts?: BarCharts;
  /** The number of a column in which true and false are checkboxes. */
  boxes?: number;
  /** Rows to take out first, people's own cells in them included. */
  gone?: readonly number[];
  hidden?: true;
  /** Columns that come folded, first and last, each within the one before; what people unfold stays unfolded. */
  folded?: readonly (readonly [number, number])[];
  /** Rows that are hidden, first and last, null for none; all others are shown. */
  hiddenRows?: readonly [number, number] | null;
};

/** `'Caseload log'!`, whatever the name. */
export const sheetRef = (name: string): string => `'${name.replace(/'/g, "''")}'!`;

/** Whole columns of a sheet, as `'Roster'!$A:$N`. */
export const columnsRef = (name: string, from: number, to: number): string =>
  `${sheetRef(name)}$${columnLetters(from)}:$${columnLetters(to)}`;

/** A text inside a formula. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Colours that go with a word; dark text on a light ground, 7:1 or more. */
type Colours = { background: string; color: string };
export const RED: Colours = { background: '#fce8e6', color: '#8c1d18' };
export const GREY: Colours = { background: '#f1f3f4', color: '#202124' };
export const AMBER: Colours = { background: '#fef7e0', color: '#5c4300' };
export const BLUE: Colours = { background: '#e8f0fe', color: '#174ea6' };
export const GREEN: Colours = { background: '#e6f4ea', color: '#0d5426' };

/** Colours what a cell says; the word stands in the cell, for whoever sees no colour. */
export const whereCellSays = (word: string, colours: Colours): CellRule => ({
  when: () => ({ is: word }),
  ...colours,
});
export const begins = (word: string, colours: Colours): CellRule => ({
  when: () => ({ begins: word }),
  ...colours,
});

/** A rule on the cells of one column. */
export const ruleOn = (range: string, { when, background, color }: CellRule): Rule => ({
  range,
  when: when(`$${range.split(':')[0]}`),
  background,
  color,
});

/** A status in colour. */
export const STATUS_RULES: readonly CellRule[] = [
  begins('Over maximum', RED),
  begins('Mixed grades', BLUE),
  begins('Above desirable', AMBER),
  begins('Within desirable', GREEN),
];
