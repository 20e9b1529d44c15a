import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { knownRole } from '../people/roleFor';
import { areWholeAmounts } from './amountColumns';
import { amountHeader, amountSays, isOwnAmount } from './amountHeader';
import { isOfLine } from './amountsBeside';
import { fits } from './columnCells';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { together } from './oneQuestion';
import { partHeader } from './partHeader';
import type { Question } from './questions';
import type { Mapping } from './roster';
import { isServiceName } from './serviceColumns';
import { SOMETHING_ELSE } from './somethingElse';
import { isSpan } from './spanColumns';

/** A column of amounts of a service that nobody gives: its header, its letter and how many rows say something in it. */
export type UnservedColumn = readonly [header: string, letter: string, rows: string];

/** One question for all columns of amounts of services that nobody gives. */
export function nobodysAmounts([first, ...others]: readonly UnservedColumn[]): Question[] {
  if (!first) return [];
  const [header, letter, rows] = first;
  return [{ code: 'amount-or-not', about: [header, letter, 'nobody', rows, ...others.flat()] }];
}

/**
 * "OT Min/Wk" beside the amounts that lines have: of a service that no row and no column of people names; or of one that has its own.
 * `services`: those of a wide roster; `taken`: the 0-based columns that are used; `rowsOf`: how many rows say something in a column;
 * `counted`: the header of a long roster's amounts.
 */
export function unservedAmounts(
  services: Mapping['services'],
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
  rowsOf: (column: number) => number,
  counted: string,
): Question[] {
  const { per, period } = amountSays(wordsApart(counted));
  const keys = new Set(header.map(headerKey));
  const more: string[] = [];
  const nobodys: UnservedColumn[] = [];
  header.forEach((cell, column) => {
    const title = wordsApart(cell);
    if (services.length > 0 && isSecondAmount(column, header, keys, cells, taken)) {
      more.push(String(cell).trim(), columnLetters(column + 1));
      return;
    }
    const rest =
      taken.has(column) || isSpan(cell) ? null : namedIn(title, keys, cells(column), period === 'week');
    if (rest === null) return;
    const key = headerKey(title);
    const service = rest.replace(OF_AMOUNTS, '').replace(/ +/g, ' ').trim();
    const all = cells(column);
    // "School social work" is a service, and "School" none.
    const isNone = !isServiceName(service) && NO_SERVICE.test(key);
    if (!/\p{L}/u.test(service) || isOfLine(key) || isNone || SOMETHING_ELSE.test(key)) return;
    if (!all.some((each) => /[1-9]/.test(String(each))) || !fits('amount', all)) return;
    const about = [String(cell).trim(), columnLetters(column + 1)] as const;
    // In "Total Min" they are counted.
    if (per === 'total' && !isServiceName(service)) return;
    if (services.some((each) => isOf(service, each.service))) more.push(...about);
    else nobodys.push([...about, String(rowsOf(column))]);
  });
  return [...nobodysAmounts(nobodys), ...together('more', more)];
}

/** "Min" or "Hrs" right behind a column that is used, or behind such a one: without words of its own it is more of the same lines. */
function isSecondAmount(
  column: number,
  header: readonly Cell[],
  keys: ReadonlySet<string>,
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): boolean {
  const isOwn = (at: number): boolean => {
    const title = wordsApart(header[at]);
    const says = partHeader(title) ? null : amountHeader(title, keys);
    return says?.kind === 'service' && says.bound === 'amount' && isOwnAmount(says);
  };
  if (taken.has(column) || !isOwn(column)) return false;
  let before = column - 1;
  while (!taken.has(before) && isOwn(before)) before -= 1;
  const isMore = taken.has(before);
  return isMore && cells(column).some((each) => /[1-9]/.test(String(each))) && fits('amount', cells(column));
}

/**
 * What a header of amounts names beside its unit, null where it is none of a service's. "Speech frequency" says how often, unless its cells
 * are whole amounts; of what is no known service that is asked anyway, but beside amounts that are a week's.
 */
function namedIn(
  title: string,
  keys: ReadonlySet<string>,
  cells: readonly Cell[],
  isWeekly: boolean,
): string | null {
  const part = partHeader(title);
  if (part) return areWholeAmounts(cells) && (isWeekly || isServiceName(part.rest)) ? part.rest : null;
  const says = amountHeader(title, keys);
  return says?.kind === 'service' && says.bound === 'amount' && !isOwnAmount(says) ? says.rest : null;
}

/** "Speech Freq/Amt" */
const OF_AMOUNTS =
  /\b(?:frequency|freq|amount|amt|duration|dur|time|service|services|minutes|hours|required|needed|scheduled)\b/g;

/** These have minutes or hours too, and are no service of a student's, or are told elsewhere. */
const NO_SERVICE =
  /\b(?:bell|school|instruction\w*|class|classes|prep|recess|drive|days?|tot|total|sum|supervision|testing|esy|extended|summer|volunteer|community|credits?|consult\w*|indirect|outside|removed|removal|non ?disabled|provided|received|required|needed|scheduled|actual|billed|billable|medicaid)\b/;

/** Whether an amount's words name a wide roster's service, in other words or with more of them. */
function isOf(rest: string, service: string): boolean {
  const key = headerKey(service);
  const role = knownRole(rest);
  return rest === key || rest.startsWith(`${key} `) || (role !== null && role === knownRole(key));
}
