import { parseNumber } from 'numfmt';
import type { CellValue } from './cells';
import { serialOfDate } from './serials';

/** What Sheets makes of a typed text; `format` is the pattern that an Automatic cell takes on with it. */
export type Typed =
  | { kind: 'formula'; formula: string }
  | { kind: 'value'; value: CellValue; format?: string };

const ERROR_CODES = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

/**
 * Reads a text as Sheets reads typing in an en-US spreadsheet, which is also how the API's USER_ENTERED works:
 * "strings may be converted to numbers, dates, etc." (developers.google.com, ValueInputOption).
 * A plain-text cell (`@`) keeps everything as it is.
 */
export function parseTyped(
  text: string,
  numberFormat: string | undefined,
  thisYear: number,
  readsMonths = true,
): Typed {
  if (numberFormat === '@') return value(text === '' ? null : text);
  if (text.startsWith("'")) return value(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  // Most texts of a roster are names and keys, and most of the rest repeat.
  if (PLAIN.test(text)) return value(text);
  if (!readsMonths && monthOrDay(text.trim())) return value(text);
  const known = remembered.get(text);
  if (known && rememberedYear === thisYear) return known;
  if (remembered.size > MOST_REMEMBERED || rememberedYear !== thisYear) remembered.clear();
  rememberedYear = thisYear;
  const read = readTyped(text, thisYear);
  remembered.set(text, read);
  return read;
}

/** Starts like no number, no month, no boolean, no error. */
const PLAIN =
  /^(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true|false|mon|tue|wed|thu|fri|sat|sun)[a-z]/i;
const remembered = new Map<string, Typed>();
const MOST_REMEMBERED = 20_000;
let rememberedYear = 0;

function readTyped(text: string, thisYear: number): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return value(text === '' ? null : text);
  const number = plainNumber(trimmed);
  if (number) return number;
  // Reported for phone numbers and the like: what starts with + and is no number becomes a formula.
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', formula: '=' + text };
  if (/^true$/i.test(trimmed)) return value(true);
  if (/^false$/i.test(trimmed)) return value(false);
  if (ERROR_CODES.has(trimmed)) return { kind: 'formula', formula: '=' + trimmed };
  return dateAndTime(trimmed, thisYear) ?? value(text);
}

function value(cell: CellValue, format?: string): Typed {
  return format === undefined ? { kind: 'value', value: cell } : { kind: 'value', value: cell, format };
}

function plainNumber(text: string): Typed | null {
  const parsed = parseNumber(text);
  if (!parsed || typeof parsed.value !== 'number' || !Number.isFinite(parsed.value)) return null;
  if (text.includes('%')) return value(parsed.value, text.includes('.') ? '0.00%' : '0%');
  if (/\$/.test(text)) return value(parsed.value, text.includes('.') ? '$#,##0.00' : '$#,##0');
  if (/e/i.test(text)) return value(parsed.value, '0.00E+00');
  if (text.includes(',')) return value(parsed.value, text.includes('.') ? '#,##0.00' : '#,##0');
  return value(parsed.value);
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const US = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}|\d{2}))?$/i;
const DAY_FIRST = /^(\d{1,2})[-\s]([a-z]{3,9})(?:[-\s,]+(\d{4}|\d{2}))?$/i;

function dateAndTime(text: string, thisYear: number): Typed | null {
  const time = fractionOfDay(text);
  if (time) return value(time.fraction, time.format);
  const whole = serialAndFormat(text, thisYear) ?? monthOrDay(text);
  if (whole) return value(whole.serial, whole.format);
  // An ISO text with an offset or a "T" stays text; date, blank, time is both.
  const blank = text.indexOf(' ');
  if (blank < 0) return null;
  const date = serialAndFormat(text.slice(0, blank), thisYear);
  const clock = fractionOfDay(text.slice(blank + 1).trim());
  if (!date || !clock) return null;
  return value(date.serial + clock.fraction, `${date.format} ${clock.format}`);
}

const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})\/(\d{4})$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?,? (\d{4})$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (.+)$/i;
const HOURS = /^(\d{2,3}):(\d{2})(?::(\d{2}))?$/;

/** Months without a day, days with their weekday, and durations of more than a day. */
function monthOrDay(text: string): { serial: number; format: string } | null {
  const iso = YEAR_MONTH.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), 1, 'yyyy-mm');
  const us = MONTH_YEAR.exec(text);
  if (us) return dated(Number(us[2]), Number(us[1]), 1, 'm/yyyy');
  const month = NAMED_MONTH.exec(text);
  if (month) {
    const isShort = (month[1] ?? '').length <= 3;
    const format = isShort ? 'mmm yyyy' : 'mmmm yyyy';
    return named(month[1], '1', month[2], 0, format, format);
  }
  const weekday = WEEKDAY.exec(text);
  if (weekday) {
    const day = MONTH_FIRST.exec(weekday[1] ?? '');
    const format = 'dddd, mmmm d, yyyy';
    return day?.[3] === undefined ? null : named(day[1], day[2], day[3], 0, format, format);
  }
  const hours = HOURS.exec(text);
  if (!hours || Number(hours[1]) < 24 || Number(hours[2]) > 59) return null;
  const seconds = (Number(hours[1]) * 60 + Number(hours[2])) * 60 + Number(hours[3] ?? 0);
  return { serial: seconds / 86_400, format: hours[3] === undefined ? '[h]:mm' : '[h]:mm:ss' };
}

function fractionOfDay(text: string): { fraction: number; format: string } | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const half = match[5]?.toLowerCase();
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0) + Number(`0.${match[4] ?? 0}`);
  if (minutes > 59 || seconds >= 60 || (half ? hours < 1 || hours > 12 : hours > 23)) return null;
  if (half === 'p' && hours < 12) hours += 12;
  if (half === 'a' && hours === 12) hours = 0;
  const clock = (half ? 'h:mm' : 'H:mm') + (match[3] === undefined ? '' : ':ss') + (half ? ' am/pm' : '');
  return { fraction: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: clock };
}

function serialAndFormat(text: string, thisYear: number): { serial: number; format: string } | null {
  const iso = ISO.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), `yyyy${iso[2]}mm${iso[2]}dd`);
  const us = US.exec(text);
  if (us) {
    const mark = us[2] ?? '/';
    // "1.2" is a number and was read as one; "1-2" and "3/4" are days of this year.
    if (us[4] === undefined) return dated(thisYear, Number(us[1]), Number(us[3]), `m${mark}d`);
    const padded = (us[1] ?? '').startsWith('0') || (us[3] ?? '').startsWith('0');
    const day = padded ? `mm${mark}dd` : `m${mark}d`;
    return dated(
      fullYear(us[4]),
      Number(us[1]),
      Number(us[3]),
      `${day}${mark}${us[4].length === 4 ? 'yyyy' : 'yy'}`,
    );
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return named(monthFirst[1], monthFirst[2], monthFirst[3], thisYear, 'mmm d', 'mmm d, yyyy');
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3], thisYear, 'd-mmm', 'd-mmm-yyyy');
  return null;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'].concat([
  'september',
  'october',
  'november',
  'december',
]);

function named(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  thisYear: number,
  shortFormat: string,
  longFormat: string,
): { serial: number; format: string } | null {
  const written = (month ?? '').toLowerCase();
  const number =
    MONTHS.findIndex(
      (name) =>
        name === written || name.slice(0, 3) === written || (written === 'sept' && name === 'september'),
    ) + 1;
  if (number === 0) return null;
  if (year === undefined) return dated(thisYear, number, Number(day), shortFormat);
  return dated(fullYear(year), number, Number(day), longFormat);
}

function dated(
  year: number,
  month: number,
  day: number,
  format: string,
): { serial: number; format: string } | null {
  const serial = serialOfDate(year, month, day);
  return serial === null ? null : { serial, format };
}

/** Two digits mean 1930 to 2029, as in Sheets and Excel. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
