import { readAmount } from '../cells/amount';
import type { Cell } from '../cells/cell';

const QUANTITY =
  /^[~<>≈]?\s*\d+(?:[.,:/-]\d+)*\s*(?:[x×%/]|min|m\b|h\b|hrs?\b|hours?|wk|w\b|weeks?|mo\b|months?|d\b|days?|times?|sess|per\b)/i;

/** Whether a text says how much or how often, and so is nobody's name: "2x/wk", "30 min", "3 per six weeks". */
export const isQuantity = (text: string): boolean => QUANTITY.test(text);

/** A session has so many minutes; less may be anything. */
const LEAST = 10;

/** Whether a number is one as minutes are, whatever its header says. */
export const isMinutes = (cell: Cell): boolean => {
  const minutes = readAmount(cell, 'minutes')?.minutes ?? 0;
  return minutes >= LEAST && minutes % 5 === 0;
};
