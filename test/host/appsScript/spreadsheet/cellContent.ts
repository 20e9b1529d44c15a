import { types } from 'node:util';
import { cellName } from '../../a1';
import { isCovered } from '../../areas';
import { isDateFormat } from '../../displayText';
import { instantOfSerial, serialOfInstant } from '../../serials';
import type { Sheet } from '../../sheet';
import { TYPED_COLUMNS, takesNumbers } from '../../tables';
import { validationAccepts, violation } from '../../validation';
import type { Invocation } from '../invocation';
import { ServiceError } from '../scriptError';

/** support.google.com/docs/answer/37603 */
const MOST_CHARACTERS = 50_000;

/** A row's values as getValues gives them: numbers, booleans, texts, Dates, "" where blank. */
export function readRow(run: Invocation, sheet: Sheet, row: number, from: number, count: number): unknown[] {
  const held = sheet.valuesOfRow(row);
  const formats = sheet.layers.attributes.numberFormat.row(row);
  const { timeZone } = sheet.workbook;
  const hidesCodes = run.host.switches.errorCell === '#ERROR!';
  const cells = new Array<unknown>(count);
  for (let i = 0; i < count; i++) {
    const value = held[from - 1 + i];
    if (value === undefined || value === null) cells[i] = '';
    else if (typeof value === 'number' && isDateFormat(formats[from - 1 + i]))
      cells[i] = run.sandbox.date(instantOfSerial(value, timeZone));
    else if (hidesCodes && typeof value === 'string' && sheet.error(row, from + i)) cells[i] = '#ERROR!';
    else cells[i] = value;
  }
  return cells;
}

/** Throws what setValue would throw for the value, before anything is written. */
export function checkInput(run: Invocation, sheet: Sheet, row: number, column: number, value: unknown): void {
  if (typeof value === 'string' && value.length > MOST_CHARACTERS)
    throw new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
  if (typeof value === 'object' && value !== null && !types.isDate(value))
    throw new Error(
      `Writing an object to ${cellName(row, column)} (Java's text of it appears) is not implemented in the local Sheets`,
    );
  if (run.host.switches.tableValues === 'refused' && isOfOtherType(run, sheet, row, column, value))
    throw new ServiceError(TYPED_COLUMNS);
  const rule = sheet.attribute('validation', row, column);
  if (!rule || rule.allowInvalid || value === null || value === undefined || value === '') return;
  const entered = types.isDate(value)
    ? serialOfInstant(value.getTime(), sheet.workbook.timeZone)
    : typeof value === 'string'
      ? (quotedText(run, sheet, row, column, value) ?? value)
      : value;
  if (typeof entered !== 'string' && typeof entered !== 'number' && typeof entered !== 'boolean') return;
  if (!validationAccepts(rule, entered, sheet)) throw new ServiceError(violation(row, column));
}

/** Whether a text is no number where a Table's column holds numbers. */
function isOfOtherType(run: Invocation, sheet: Sheet, row: number, column: number, value: unknown): boolean {
  if (typeof value !== 'string' || value === '' || sheet.tables.length === 0) return false;
  const text = quotedText(run, sheet, row, column, value) ?? value;
  return takesNumbers(sheet, row, column) && !Number.isFinite(Number(text));
}

/**
 * Writes one value as setValue does: texts are read as if typed, the API's USER_ENTERED (reported; the reference
 * says only that a leading "=" is a formula). `undefined` counts as null, which clears (documented for V8).
 */
export function enterInput(run: Invocation, sheet: Sheet, row: number, column: number, value: unknown): void {
  if (sheet.look.merges.length > 0 && isCovered(sheet.look.merges, row, column)) return;
  if (run.host.switches.tableValues === 'leftOut' && isOfOtherType(run, sheet, row, column, value)) return;
  if (value === null || value === undefined || value === '') sheet.putValue(row, column, null);
  else if (typeof value === 'string') enterText(run, sheet, row, column, value);
  else if (typeof value === 'number') sheet.putValue(row, column, Number.isFinite(value) ? value : '#NUM!');
  else if (typeof value === 'boolean') sheet.putValue(row, column, value);
  else if (types.isDate(value)) enterDate(sheet, row, column, value.getTime());
}

/** The text that one with an apostrophe before it becomes; null where there is none. */
function quotedText(run: Invocation, sheet: Sheet, row: number, column: number, text: string): string | null {
  const { leadingApostrophe } = run.host.switches;
  if (!text.startsWith("'")) return null;
  const isText = sheet.attribute('numberFormat', row, column) === '@';
  const isKept = leadingApostrophe === 'kept' || (isText && leadingApostrophe === 'keptInText');
  return isKept ? text : text.slice(1);
}

function enterText(run: Invocation, sheet: Sheet, row: number, column: number, text: string): void {
  const quoted = quotedText(run, sheet, row, column, text);
  if (quoted !== null) sheet.putValue(row, column, quoted === '' ? null : quoted);
  else if (text.startsWith('+') && run.host.switches.leadingPlus === 'text')
    sheet.putValue(row, column, text);
  else sheet.enter(row, column, text);
}

/** A Date becomes the serial that the spreadsheet's own zone shows at that instant. */
function enterDate(sheet: Sheet, row: number, column: number, instant: number): void {
  const serial = serialOfInstant(instant, sheet.workbook.timeZone);
  if (sheet.attribute('numberFormat', row, column) === undefined)
    sheet.layers.attributes.numberFormat.set(
      row,
      column,
      Number.isInteger(serial) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss',
    );
  sheet.putValue(row, column, serial);
}
