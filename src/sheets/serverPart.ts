import { handle as answer } from '../app/handle';
import { spreadsheetWorkbook } from './spreadsheetWorkbook';

/**
 * Answers one call of the sidebar: the call's name and its input as JSON in, the answer as JSON out. Text both ways, because
 * the platform turns an answer that holds a Date into nothing, without an error.
 */
export function handle(name: string, payload: string): string {
  return answer(
    spreadsheetWorkbook(() => SpreadsheetApp.getActive()),
    name,
    payload,
  );
}
