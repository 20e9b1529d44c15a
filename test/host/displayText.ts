import { format, isDateFormat as isDatePattern } from 'numfmt';
import type { CellValue } from './cells';

/** A cell's text on screen: the value through its number format (`undefined` is Automatic). */
export function displayText(value: CellValue | undefined, numberFormat: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  // Automatic shows up to 10 significant digits or so; text format shows the number as typed.
  if (numberFormat === undefined || numberFormat === '@') return format('General', value);
  return formatted(numberFormat, value);
}

/** A pattern that the formatter cannot read shows the bare number, as Sheets accepts such patterns without a word. */
function formatted(numberFormat: string, value: number): string {
  try {
    return format(numberFormat, value);
  } catch {
    return format('General', value);
  }
}

const knownFormats = new Map<string, boolean>();

/** Whether the pattern shows a date, a time or a duration: Apps Script gives such a number out as a Date. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || numberFormat === '@') return false;
  let known = knownFormats.get(numberFormat);
  if (known === undefined) {
    known = isDatePattern(numberFormat);
    knownFormats.set(numberFormat, known);
  }
  return known;
}
