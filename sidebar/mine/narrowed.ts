import type { CaseRow } from '../../src/contract/assignments';
import { matching } from '../shell/Combobox';

/** The rows whose student, ID, site, enrollment or household head hold every word typed. */
export function narrowed(rows: readonly CaseRow[], typed: string): readonly CaseRow[] {
  if (typed.trim() === '') return rows;
  const found = matching(
    rows.map(({ student, studentId, site, grade, enrollment, head, status }, index) => ({
      key: String(index),
      name: student,
      detail: [studentId, site, grade && `Gr ${grade}`, enrollment, head, status].join(' '),
    })),
    typed,
  );
  const kept = new Set(found.map(({ key }) => Number(key)));
  return rows.filter((_, index) => kept.has(index));
}
