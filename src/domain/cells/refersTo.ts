import { columnNumber } from './a1';

/** Texts and names in quotes, or what a formula refers to in its own sheet: a cell, a range, whole columns, whole rows. */
const REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$!:])(?:\$?([a-z]{1,3})\$?(\d*)(?::\$?([a-z]{1,3})\$?(\d*))?|\$?(\d+):\$?(\d+))(?![\p{L}\p{N}_(.!:])/giu;

/** Whether a formula names a cell of its own sheet (row and column from 1), by itself or within a range. */
export function refersTo(formula: string, { row, column }: { row: number; column: number }): boolean {
  for (const [, left, top, right = left, bottom = top, first, last] of formula.matchAll(REFERENCES)) {
    if (first !== undefined && last !== undefined) {
      if (isBetween(row, Number(first), Number(last))) return true;
    } else if (left !== undefined && right !== undefined) {
      const isInColumns = isBetween(column, numberOf(left), numberOf(right));
      if (isInColumns && isBetween(row, Number(top) || 1, Number(bottom) || Number.POSITIVE_INFINITY))
        return true;
    }
  }
  return false;
}

const numberOf = (letters: string): number => columnNumber(letters.toUpperCase());

const isBetween = (at: number, one: number, other: number): boolean =>
  at >= Math.min(one, other) && at <= Math.max(one, other);
