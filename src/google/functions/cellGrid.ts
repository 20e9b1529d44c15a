import type { DayOf } from '../../domain/caseload/recordedFrom';
import type { Cell, Grid } from '../../domain/cells/cell';
import { readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import { readStandards } from '../../standards/district/standardsSheet';
import type { Provision } from '../../standards/loads/provision';
import { type SpreadsheetDays, spreadsheetDays } from '../workbook/spreadsheetDays';
import { isDate, isRange, oneText, quotedCell } from './cellArguments';
import type { Param } from './cellFunction';

/** A range as the domain reads a sheet: dates are their day in the spreadsheet's time zone, blanks are ''. */
export function gridIn(name: string, value: unknown): Grid {
  if (!isRange(value) || !Array.isArray(value)) throw new Error(`${name}: a range belongs here.`);
  const dayText = daysOfSpreadsheet().ofCell;
  const rows: unknown[] = value;
  return rows.map((row) => {
    const cells: unknown[] = Array.isArray(row) ? row : [row];
    // Most rows are what they should be; copying half a million cells takes time.
    return cells.every(isCell) ? cells : cells.map((cell) => cellOf(cell, dayText));
  });
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function cellOf(value: unknown, dayText: (date: Date) => string): Cell {
  if (isCell(value)) return value;
  return isDate(value) ? dayText(value) : '';
}

/** The day on which something was recorded. */
export const dayOfMoment = (): DayOf => daysOfSpreadsheet().ofMoment;

/** Its time zone is the one thing that a cell function asks of the spreadsheet, and only where there is a date. */
const daysOfSpreadsheet = (): SpreadsheetDays =>
  spreadsheetDays(() => SpreadsheetApp.getActive().getSpreadsheetTimeZone());

/** A day in a cell: a date, or a text that names one. */
export function dayIn(name: string, value: unknown): Day {
  const only: unknown = Array.isArray(value) && !isRange(value) ? [value].flat(2)[0] : value;
  const text = isDate(only) ? daysOfSpreadsheet().ofCell(only) : oneText(name, only);
  const day = readDay(text);
  if (day) return day;
  throw notADateError(name, text);
}

export const notADateError = (place: string, text: string): Error =>
  new Error(
    `${place}: ${text === '' ? 'it is blank' : `${quotedCell(text)} is not a date`}; write one like 11/30/2026.`,
  );

export const STANDARDS_PARAM: Param = {
  name: 'standards',
  type: 'range',
  description:
    "The Standards sheet with its header, such as Standards!A:L, where the district has numbers of its own; the state's if blank.",
  optional: true,
};

/** The sheets of closed years, beside the log that goes on from them. */
export const CLOSED_YEARS_PARAM: Param = {
  name: 'closed_years',
  type: 'range',
  description:
    "Where closed school years were moved to sheets of their own: each of these, such as 'Caseload log 2025-26'!A:X.",
  optional: true,
  rest: true,
};

/** Ranges that may follow; blank ones are none. */
export const gridsIn = (name: string, values: readonly unknown[]): Grid[] =>
  values
    .filter((value) => value !== undefined && value !== null && value !== '')
    .map((value) => gridIn(name, value));

/** Why ranges are no record that can be read. */
export const NO_RECORD = {
  'other-version': 'log: the Caseload log belongs here, with its header row.',
  'closed-years':
    "closed_years: the log goes on from school years that stand on sheets of their own; name each after the other arguments, such as 'Caseload log 2025-26'!A:X.",
} as const;

/** The provisions on the Standards sheet; the state's where the argument is blank, and for each number that can't be used. */
export function provisionsIn(value: unknown, state: readonly Provision[]): readonly Provision[] {
  const { name } = STANDARDS_PARAM;
  if (value === undefined || value === null || value === '') return state;
  const { provisions, findings } = readStandards(gridIn(name, value), state);
  if (findings.some(({ code }) => code === 'standards-header-gone'))
    throw new Error(`${name}: the Standards sheet belongs here, with its header row.`);
  return provisions;
}
