import { commonest } from '../cells/commonest';
import { isUnassigned, UNASSIGNED } from '../people/personName';
import type { Roster } from './roster';

/** The columns that name a person. */
export type PersonField = 'provider' | 'caseManager';

/** How a roster writes a person in one of these columns. */
export type NameInRoster = (personKey: string, name: string, field: PersonField) => string;

/**
 * What a roster writes where a line, or a student, has nobody: the commonest text of the column, else of the other one, which may be
 * a blank. A blank on a student's second row says nothing where the first names the case manager, and one among service columns that
 * the student has no such service: it is never written there.
 */
export function nobodyText(
  { lines, mapping }: Pick<Roster, 'lines' | 'mapping'>,
  field: PersonField,
): string {
  const managed = new Set(
    lines.flatMap(({ studentId, caseManager }) => (isUnassigned(caseManager) ? [] : studentId)),
  );
  const textsIn = (of: PersonField): string[] =>
    lines.flatMap((row) => {
      const said = row.columns[of] !== null && isUnassigned(row[of]) && !row.unreadable.includes(of);
      const text = row[of];
      const isNoLine = text === '' && field === 'provider' && mapping.shape === 'wide';
      return said && !isNoLine && !(of === 'caseManager' && managed.has(row.studentId)) ? text : [];
    });
  const other = field === 'provider' ? 'caseManager' : 'provider';
  return commonest(textsIn(field)) ?? commonest(textsIn(other)) ?? UNASSIGNED.name;
}
