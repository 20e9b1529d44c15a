import { type Answer, type Call, contract } from '../../contract/contract';
import type { StateRules } from '../../standards/loads/stateRules';
import type { Tell } from '../follow/deriveTelling';
import { asThisVersion } from '../opened/asThisVersion';
import { forgetCheckpoint } from '../opened/keepCheckpoint';
import { limitText } from '../opened/limitText';
import { recall } from '../opened/memory';
import { NotRecorded } from '../opened/notRecorded';
import { Refused } from '../opened/refused';
import { NotRemembered } from '../opened/saving';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { TooLate } from '../save/tooLate';
import { calls } from './calls';
import { unreadable } from './serve';

/**
 * Answers one call of the sidebar by the state's rules: JSON in, JSON out. The page is not trusted: the input is checked against the contract, and
 * every call finds out for itself who is signed in and what they may see and do (design section 7).
 */
export function handle(workbook: Workbook, rules: StateRules, name: string, payload: string): string {
  const told = new Set<string>();
  const given = answer(asThisVersion(workbook), rules, name, payload, (sentences) => {
    for (const sentence of sentences) told.add(sentence);
  });
  // What the answer says itself is said once.
  for (const sentence of saidIn(given)) told.delete(sentence);
  return JSON.stringify(told.size > 0 ? { ...given, told: [...told] } : given);
}

const saidIn = (given: Answer<Call>): readonly string[] =>
  given.ok && 'notices' in given.output ? given.output.notices : [];

function answer(
  workbook: Workbook,
  rules: StateRules,
  name: string,
  payload: string,
  tell: Tell,
): Answer<Call> {
  try {
    if (!isCall(name))
      throw new Refused(
        'unknown-call',
        'This page asks for something that Caseload does not do. Reload the spreadsheet.',
      );
    return { ok: true, output: calls[name].answer(workbook, rules, fromJson(payload), tell) };
  } catch (error) {
    if (error instanceof Refused) {
      if (error.code === 'log-damaged') noteDamage(workbook);
      return { ok: false, code: error.code, sentence: error.message };
    }
    // Everything unforeseen ends here: the script's own log has the details, the user a sentence without anyone's name in it.
    workbook.complain(error);
    const limit = limitText(error);
    if (limit !== null)
      return isUnsaved(error)
        ? { ok: false, code: 'not-recorded', sentence: `Nothing was saved. ${limit}` }
        : { ok: false, code: 'failed', sentence: `${limit} ${AFTER}` };
    if (error instanceof NotRecorded)
      return { ok: false, code: 'not-recorded', sentence: error.isOfTable ? NOT_IN_TABLE : NOT_RECORDED };
    if (error instanceof TooLate) return { ok: false, code: 'not-recorded', sentence: TOO_LATE };
    if (error instanceof NotRemembered) return { ok: false, code: 'not-recorded', sentence: NOT_REMEMBERED };
    if (error instanceof SheetRefused)
      return { ok: false, code: 'sheet-refused', sentence: refusedBy(error) };
    return { ok: false, code: 'failed', sentence: FAILED };
  }
}

/** Whoever was told that the log says something else, no page goes on by what was kept of it from then on. */
function noteDamage(workbook: Workbook): void {
  try {
    forgetCheckpoint(workbook, recall(workbook));
  } catch (error) {
    workbook.complain(error);
  }
}

const isUnsaved = (error: unknown): boolean => error instanceof NotRecorded || error instanceof NotRemembered;

const AFTER = 'A save that was cut off is finished when the sidebar is next opened, or shown as not begun.';
const FAILED =
  'Something went wrong. Open the sidebar again: a save that was cut off is then finished, or shown as not begun.';
const NOT_RECORDED =
  'The Caseload log could not be written, so nothing was saved. Is it protected? Ask whoever owns this spreadsheet to let you edit it, and try again.';
const TOO_LATE =
  'Google took so long to read this spreadsheet that the save might have been cut off, so nothing was saved. Please try again in a while.';
const NOT_REMEMBERED =
  'Google did not let Caseload note that a save begins, so nothing was saved. Its daily quota may be used up; try again later.';

const CONVERT =
  'Click the Table’s name, choose “Convert to range”, and try again; if you may not, ask whoever owns this spreadsheet.';
const NOT_IN_TABLE = `The Caseload log could not be written, so nothing was saved: the Google Table in its sheet takes something else in a column. ${CONVERT}`;

const refusedBy = ({ sheet, isOfTable }: SheetRefused): string =>
  isOfTable
    ? `“${sheet}” could not be written: the Google Table in that sheet takes something else in a column. ${CONVERT}`
    : `“${sheet}” could not be written. Is the sheet protected? Ask whoever owns this spreadsheet to let you edit it, and try again.`;

const isCall = (name: string): name is Call => Object.keys(contract).includes(name);

/** What the page was shown and sends back stays as it was, to be compared. */
const SHOWN: readonly string[] = ['seen', 'roster', 'header', 'id'];

/** Without control signs and halves of emoji, which no keyboard types and a cell may not give back as they were written. */
const cleaned = (name: string, value: unknown): unknown =>
  typeof value === 'string' && !SHOWN.includes(name)
    ? value
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    : value;

function fromJson(payload: string): unknown {
  try {
    return JSON.parse(payload, cleaned);
  } catch {
    throw unreadable();
  }
}
