import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { grouped } from '../cells/grouped';
import { headerKey } from './headers';
import type { Question } from './questions';
import type { RosterLine } from './roster';

/** So many students with several services, all of whose lines say the same, are no chance. */
const ENOUGH = 3;

/**
 * Totals that stand again in each line of a student, as where they are of all services together: each line would count the whole.
 * `column`: the 0-based one of the amounts.
 */
export function wholeStudents(
  lines: readonly RosterLine[],
  header: Cell | undefined,
  column: number | undefined,
): Question[] {
  if (column === undefined || !/\btotal\b/.test(headerKey(header))) return [];
  const several = [...grouped(lines, ({ studentId }) => studentId).values()].filter((own) => own.length > 1);
  const areSame = several.every(([first, ...others]) =>
    others.every(({ minutes, service }) => minutes === first?.minutes && service !== first?.service),
  );
  const differ = new Set(several.map(([first]) => first?.minutes)).size > 1;
  return areSame && differ && several.length >= ENOUGH
    ? [{ code: 'amount-or-not', about: [String(header).trim(), columnLetters(column + 1), 'all services'] }]
    : [];
}
