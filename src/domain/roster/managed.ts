import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import { isUnassigned, type PersonFound, UNASSIGNED } from '../people/personName';
import type { Roster, RosterLine } from './roster';

/** One student's case management as the roster names it; `service` is '' for the whole student, or the enrollment managed. */
export type RosterCase = { studentId: string; service: string; row: RosterLine };

type Find = (name: string) => PersonFound;

/**
 * The case management that a roster's rows name: one for each student, or one for each service (enrollment) of a student
 * whose rows name different case managers. Rows that name none say nothing.
 */
export function managedIn(rows: readonly RosterLine[], find: Find): RosterCase[] {
  const byStudent = grouped(rows, (row) => (isUnassigned(row.caseManager) ? null : row.studentId));
  return [...byStudent].flatMap(([studentId, named]) => ofStudent(studentId, named, find));
}

/**
 * The case management of a roster's students, nobody's too: of a student of whom no row names a case manager, of an enrollment whose
 * row says that there is none ("TBD"), and of one whose row is blank where the others name different people. Beside one name alone a
 * blank says nothing: many rosters name the case manager on a student's first row only. `rows`: all of the roster's, or some students'.
 */
export function rosterCases(
  { lines }: Pick<Roster, 'lines'>,
  rows: readonly RosterLine[],
  find: Find,
): RosterCase[] {
  // Where the column is blank throughout, nobody keeps case managers in it.
  if (!lines.some(saysWho)) return [];
  return [...grouped(rows, ({ studentId }) => studentId)].flatMap(([studentId, all]) => {
    const own = all.filter(
      ({ columns, unreadable }) => columns.caseManager !== null && !unreadable.includes('caseManager'),
    );
    const said = own.filter(saysWho);
    const [blank] = own;
    if (said.length === 0) {
      // A cell that can't be read is told by its place; to call the student nobody's would be a guess.
      const isKnown = own.length === all.length;
      return blank && isKnown ? [{ studentId, service: '', row: blank }] : [];
    }
    const cases = ofStudent(studentId, said, find);
    const ofSeveral = cases.some(({ service }) => service !== '');
    if (!ofSeveral) return cases;
    const known = new Set(cases.map(({ service }) => service));
    const gaps = new Map(own.flatMap((row) => (known.has(row.service) ? [] : [[row.service, row]])));
    return [...cases, ...[...gaps].map(([service, row]) => ({ studentId, service, row }))];
  });
}

const saysWho = ({ caseManager }: RosterLine): boolean => caseManager !== '';

/** One for the student where these rows name one person, else one for each service, by its first row. */
function ofStudent(studentId: string, rows: readonly RosterLine[], find: Find): RosterCase[] {
  const [first] = rows;
  if (!first) return [];
  // Nearly all are spelled alike, and then nobody need be looked up.
  const isOne =
    rows.every(({ caseManager }) => caseManager === first.caseManager) ||
    new Set(rows.map(({ caseManager }) => personOrText(find, caseManager))).size === 1;
  if (isOne) return [{ studentId, service: '', row: first }];
  const services = new Map<string, RosterLine>();
  for (const row of rows) if (!services.has(row.service)) services.set(row.service, row);
  return [...services].map(([service, row]) => ({ studentId, service, row }));
}

function personOrText(find: Find, text: string): string {
  if (isUnassigned(text)) return UNASSIGNED.key;
  const found = find(text);
  return typeof found === 'object' ? found.person.key || found.person.name : foldedText(text);
}
