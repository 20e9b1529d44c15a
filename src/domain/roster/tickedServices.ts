import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { isUnassigned } from '../people/personName';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import type { Question } from './questions';
import type { Mapping } from './roster';
import { isServiceName } from './serviceColumns';

/** Kinds of disability as often as services. */
const DISABILITY = new Set(['hi', 'vi', 'dhh', 'ecse']);

/** One question for all columns that only mark who gets a service, where no column says which services a student has. */
export function tickedServices(
  { columns }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  if (columns.service) return [];
  const ticked = header.flatMap((cell, column) => {
    const all = cells(column);
    const isTicked =
      !taken.has(column) &&
      isServiceName(wordsApart(cell)) &&
      !DISABILITY.has(headerKey(cell)) &&
      all.every((each) => parseMark(each) !== null || isUnassigned(String(each))) &&
      all.some((each) => parseMark(each) === true && !/^\d+$/.test(String(each)));
    return isTicked ? [String(cell).trim(), columnLetters(column + 1)] : [];
  });
  const [first, letter, ...more] = ticked;
  return first === undefined || letter === undefined
    ? []
    : [{ code: 'amount-or-not', about: [first, letter, 'ticks', ...more] }];
}
