import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import { isUnassigned, type PersonFound } from '../people/personName';
import type { RosterLine } from './roster';

/** One student's case management as the roster names it; `service` is '' for the whole student, or the enrollment managed. */
export type RosterCase = { studentId: string; service: string; row: RosterLine };

/**
 * The case management that a roster's rows name: one for each student, or one for each service (enrollment) of a student
 * whose rows name different case managers. Rows that name none say nothing.
 */
export function managedIn(rows: readonly RosterLine[], find: (name: string) => PersonFound): RosterCase[] {
  const byStudent = grouped(rows, (row) => (isUnassigned(row.caseManager) ? null : row.studentId));
  return [...byStudent].flatMap(([studentId, named]) => {
    const [first] = named;
    if (!first) return [];
    // Nearly all are spelled alike, and then nobody need be looked up.
    const isOne =
      named.every(({ caseManager }) => caseManager === first.caseManager) ||
      new Set(named.map(({ caseManager }) => personOrText(find(caseManager), caseManager))).size === 1;
    if (isOne) return [{ studentId, service: '', row: first }];
    const services = new Map<string, RosterLine>();
    for (const row of named) if (!services.has(row.service)) services.set(row.service, row);
    return [...services].map(([service, row]) => ({ studentId, service, row }));
  });
}

const personOrText = (found: PersonFound, text: string): string =>
  typeof found === 'object' ? found.person.key || found.person.name : foldedText(text);
