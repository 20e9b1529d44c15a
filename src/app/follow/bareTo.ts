import type { Field } from '../../domain/roster/fields';
import { findHeader, mappedAt } from '../../domain/roster/headers';
import type { Extent } from '../opened/keptRoster';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** From so many cells on, what follows the save is quicker where nothing but the columns that it writes is looked through for formulas. */
const MANY = 40_000;

const WRITTEN: readonly Field[] = [
  'provider',
  'providerFirst',
  'caseManager',
  'managerFirst',
  'amount',
  'lre',
];

/**
 * How far down and to the right what these drafts come to is written, where no formula stands that far: only such a one could show its
 * result there. Null where there is one, or where it isn't worth to be known.
 */
export function bareTo(
  workbook: Pick<Workbook, 'formulas'>,
  { mapping, grid, roster, lines, stack }: State,
  { drafts }: { drafts: readonly { line: string }[] },
): Extent | null {
  const students = new Set(drafts.map(({ line }) => lines.get(line)?.timeline.studentId));
  const rows = roster.lines.reduce(
    (last, { row, studentId }) => (students.has(studentId) ? Math.max(last, row) : last),
    0,
  );
  const written = mappedAt(mapping, findHeader(mapping, grid), (field) => WRITTEN.includes(field));
  const columns = Math.max(-1, ...written) + 1;
  if (stack.tabs.length > 1 || rows * columns < MANY) return null;
  const formulas = workbook.formulas(mapping.sheet, { rows, columns });
  return formulas.every((cells) => cells.every((formula) => formula === '')) ? { rows, columns } : null;
}
