import type { Cell } from '../../domain/cells/cell';
import { readDay } from '../../domain/cells/dateText';
import { grouped } from '../../domain/cells/grouped';
import { boundsOf } from './boundsOf';
import { type CellPlace, inLists } from './rangesOf';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A text as it is to stand in its cell. */
export type TextCell = CellPlace & { text: string };

/** Whether a text begins with an apostrophe, which is not certain to stand as it is written. */
export const isQuoted = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith("'");

/**
 * How a text is written into a cell of the text format. Google takes the apostrophe away that it begins with, there too (reported;
 * documented nowhere): one more is written before it.
 */
export const inTextCell = (text: string): string => (isQuoted(text) ? inAnyCell(text) : text);

/** How a text is written into a cell without the text format: an apostrophe keeps it a text. */
export const inAnyCell = (text: string): string => `'${text}`;

/** A letter first and no digit, and nothing that a spreadsheet takes for a date or a boolean. */
const PLAIN_TEXT = /^\p{L}[\p{L}\p{M} .,'’()/&–-]*$/u;
/** Truths and months in English and Spanish, and truths in French, German and Italian. */
const WORD_VALUES = new RegExp(
  `^(${[
    'true|false|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?',
    'verdadero|falso|vrai|faux|wahr|falsch|vero',
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Whether a text is a plain name or words, of which no spreadsheet makes anything else. */
const isPlainText = (text: string): boolean => PLAIN_TEXT.test(text) && !WORD_VALUES.test(text);

/** Whether a cell has to be one of text before a value stands in it as it is: of blanks and plain words nothing else is made. */
export const needsTextFormat = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && !isPlainText(value);

/** Whether a text would run as a formula in a cell that refused the text format. */
export const isLikeFormula = (value: unknown): boolean => typeof value === 'string' && /^[=+]/.test(value);

/**
 * Whether a cell holds what a spreadsheet makes of that very text: it without its apostrophe or with one more, or the number, the date
 * or the truth that it means. Whatever else stands there came by a person's hand, or with rows that were sorted meanwhile.
 */
export function isMadeOf(text: string, now: Cell): boolean {
  if (typeof now !== 'string')
    return String(now) === text.trim().toLowerCase() || Number(text.replace(/,/g, '')) === now;
  return inAnyCell(now) === text || now === inAnyCell(text) || (now !== '' && readDay(text) === now);
}

/**
 * Looks how texts read that were just written, and writes those of which the spreadsheet made something else the other way: with an
 * apostrophe before them, or without. Gives back those that differ still.
 */
export function mendTexts<T extends TextCell>(
  sheet: Sheet,
  texts: readonly T[],
  readAs: (value: unknown) => Cell,
): T[] {
  const area = boundsOf(texts);
  if (!area) return [];
  const { row, column, rows, columns } = area;
  const differing = (some: readonly T[]): { cell: T; now: Cell }[] => {
    const values = sheet.getRange(row, column, rows, columns).getValues();
    return some.flatMap((cell) => {
      const now = readAs(values[cell.row - row]?.[cell.column - column]);
      return now === cell.text ? [] : [{ cell, now }];
    });
  };
  const wrong = differing(texts);
  if (wrong.length === 0) return [];
  const byForm = grouped(wrong, ({ cell, now }) => {
    if (!isMadeOf(cell.text, now)) return null;
    return now === inAnyCell(cell.text) ? cell.text : inAnyCell(cell.text);
  });
  for (const [form, cells] of byForm)
    inLists(
      sheet,
      cells.map(({ cell }) => cell),
      (list) => list.setValue(form),
    );
  SpreadsheetApp.flush();
  return differing(wrong.map(({ cell }) => cell)).map(({ cell }) => cell);
}
