import { foldedText } from '../cells/foldedText';
import { isUnassigned, type PersonFound } from '../people/personName';
import type { RosterLine } from './roster';

/** One student's case management as the roster names it; `service` is '' for the whole student, or the enrollment managed. */
export type RosterCase = { studentId: string; service: string; row: RosterLine };

/**
 * The case management that a roster's rows name: one for each student, or one for each service (enrollment) of a student
 * whose rows name different case managers. Rows that name none say nothing.
 */
export function managedIn(rows: readonly RosterLine[], find: (name: string) => PersonFound): RosterCase[] {
  const byStudent = new Map<string, RosterLine[]>();
  for (const row of rows)
    if (!isUnassigned(row.caseManager)) {
      const others = byStudent.get(row.studentId);
      if (others) others.push(row);
      else byStudent.set(row.studentId, [row]);
    }
  return [...byStudent].flatMap(([studentId, named]) => {
    const managers = new Set(named.map((row) => personOrText(find(row.caseManager), row.caseManager)));
    const [first] = named;
    if (!first) return [];
    if (managers.size === 1) return [{ studentId, service: '', row: first }];
    const services = new Map<string, RosterLine>();
    for (const row of named) if (!services.has(row.service)) services.set(row.service, row);
    return [...services].map(([service, row]) => ({ studentId, service, row }));
  });
}

const personOrText = (found: PersonFound, text: string): string =>
  typeof found === 'object' ? found.person.key || found.person.name : foldedText(text);
