import type { CellError, CellValue } from '../cells';
import { ERROR_CODES } from './engine';

/** The formats that Automatic cells take on when a formula gives a date, a time or both. */
export const DATE_FORMAT = 'm/d/yyyy';
export const AUTOMATIC_FORMATS = new Map([
  ['NUMBER_DATE', DATE_FORMAT],
  ['NUMBER_TIME', 'h:mm:ss am/pm'],
  ['NUMBER_DATETIME', `${DATE_FORMAT} h:mm:ss`],
]);

const dayTexts = new Map<number, string>();
export function dayText(serial: number): string {
  let text = dayTexts.get(serial);
  if (text === undefined) {
    text = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
    dayTexts.set(serial, text);
  }
  return text;
}

export function errorOf(value: unknown): CellError | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('message' in value)) return null;
  return {
    code: ERROR_CODES[String(value.type)] ?? '#ERROR!',
    message: googleSentence(String(value.message)),
  };
}

export function plainValue(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** The engine's message in Google's words, where users report them. */
function googleSentence(message: string): string {
  if (message.startsWith('Parsing error')) return 'Formula parse error.';
  const unknown = /^Function name (\S+) not recognized/.exec(message);
  return unknown ? `Unknown function: '${unknown[1]}'.` : message;
}
