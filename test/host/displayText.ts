import { format, isDateFormat as isDatePattern } from 'numfmt';
import type { CellValue } from './cells';

/** A cell's text on screen: the value through its number format (`undefined` is Automatic). */
export function displayText(value: CellValue | undefined, numberFormat: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  // Automatic shows up to 10 significant digits or so; text format shows the number as typed.
  const pattern = numberFormat === undefined || numberFormat === '@' ? 'General' : numberFormat;
  if (pattern === 'General' && Number.isInteger(value) && Math.abs(value) < 1e10) return String(value);
  return remembered(pattern, value);
}

/** Formatting costs microseconds, and a roster shows the same few thousand days and hours over and over. */
const texts = new Map<string, Map<number, string>>();
const MOST_REMEMBERED = 20_000;

function remembered(pattern: string, value: number): string {
  let known = texts.get(pattern);
  if (!known || known.size > MOST_REMEMBERED) {
    known = new Map();
    texts.set(pattern, known);
  }
  let text = known.get(value);
  if (text === undefined) {
    text = formatted(pattern, value);
    known.set(value, text);
  }
  return text;
}

/** A pattern that the formatter cannot read shows the bare number, as Sheets accepts such patterns without a word. */
function formatted(numberFormat: string, value: number): string {
  // Day 60 is 1900-02-28 in Sheets; only Excel knows a 29th of that year.
  const options = { leap1900: false };
  try {
    return format(numberFormat, value, options);
  } catch {
    return format('General', value, options);
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
