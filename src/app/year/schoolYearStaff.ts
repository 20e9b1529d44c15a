import type { YearRole } from '../../contract/schoolYear';
import { grouped } from '../../domain/cells/grouped';
import { NO_MINUTES, type Person } from '../../domain/people/people';
import { roleFor } from '../../domain/people/roleFor';
import { type Holdings, isVacant, loadIn } from '../../standards/loads/holdings';
import { type LoadPerson, loadOf, type ServedLine } from '../../standards/loads/load';
import { type Position, staffingOf } from '../../standards/loads/staffing';
import { restsText } from '../look/loadOnWire';

/** `isWritten`: Providers says that the person has the role; else it is guessed from services or a position's name. */
type StaffHolding = { role: string; isWritten: boolean; position: Position; served: readonly ServedLine[] };

/** Whoever would take what nobody has: full-time, counted by heads. */
const FULL_TIME: LoadPerson = {
  method: null,
  fte: 1,
  role: '',
  minutes: NO_MINUTES,
};

/** What each role of Providers, and each that unassigned services ask for, needs on the holdings' day. */
export function staffOf(
  holdings: Holdings,
  holders: readonly { key: string; person: Person | null }[],
): YearRole[] {
  // Where the roster names case managers only, nothing tells what a role takes.
  if (![...holdings.byPerson.values()].some(({ served }) => served.length > 0)) return [];
  const roleOf = rolesIn(holders.flatMap(({ person }) => (person && !isVacant(person) ? [person.role] : [])));
  const full = (served: readonly ServedLine[]) => loadOf(FULL_TIME, served, 0, holdings.rules);
  const held = holders.flatMap(({ key, person }): StaffHolding[] => {
    const own = holdings.byPerson.get(key);
    const served = own?.served ?? [];
    const services = served.map(({ service }) => service);
    if (!person)
      return [...byRole(served)].map(([role, lines]) => ({
        role: roleOf(role),
        isWritten: false,
        served: lines,
        position: { fte: 0, isVacant: true, load: full(lines) },
      }));
    if (isVacant(person)) {
      // A position without students tells by its name what it is for: "Vacant SLP - Oak".
      const role = services.length > 0 ? roleFor(services) : namedIn(person.name);
      const position = { fte: person.fte, isVacant: true, load: full(served) };
      return [{ role: roleOf(role), isWritten: namedIn(person.name) !== '', served, position }];
    }
    // Whoever set the add-on up, and other accounts, are no staff of a role.
    if (person.role.trim() === '' && served.length === 0) return [];
    const position = { fte: person.fte, isVacant: false, load: loadIn(holdings, key, person) };
    const written = person.role.trim();
    return [{ role: written || roleOf(roleFor(services)), isWritten: written !== '', served, position }];
  });
  const roles = new Map<string, StaffHolding[]>();
  for (const each of held) {
    const key = each.role.toLowerCase();
    roles.set(key, [...(roles.get(key) ?? []), each]);
  }
  return [...roles.values()].map(roleOnWire).sort((a, b) => (a.role < b.role ? -1 : 1));
}

const namedIn = (name: string): string => {
  const role = roleFor([name]);
  return role === name ? '' : role;
};

/** A role as Providers writes it: a service asks for a "Speech-language pathologist" where the district may say "SLP". */
function rolesIn(written: readonly string[]): (role: string) => string {
  const own = [...new Set(written.map((role) => role.trim()).filter((role) => role !== ''))];
  return (role) =>
    own.find((each) => each.toLowerCase() === role.toLowerCase()) ??
    own.find((each) => roleFor([each]) === role) ??
    role;
}

const byRole = (served: readonly ServedLine[]): Map<string, ServedLine[]> =>
  grouped(served, ({ service }) => roleFor([service]));

/** That its figures rest on no word of the district's is told beside them. */
const GUESSED = 'Guessed from the services: nobody in Providers has this role.';

/** Their students need so unlike numbers of people that a head count would mislead. */
const NEEDS_METHOD: readonly string[] = ['ECSE teacher', 'Self-contained teacher'];

function roleOnWire(held: readonly StaffHolding[]): YearRole {
  const role = held[0]?.role ?? '';
  const isGuessed = !held.some(({ isWritten }) => isWritten);
  const needsMethod = NEEDS_METHOD.includes(roleFor([role]));
  const staffing = staffingOf(
    held.map(({ position }) =>
      needsMethod && isHeadCount(position)
        ? { ...position, load: { ...position.load, limits: null } }
        : position,
    ),
  );
  const headCounts = headCountsOf(held);
  // By heads alone nobody can be said to be enough.
  const missing = (fte: number | null): number | null =>
    headCounts !== '' && fte === 0 ? null : roundedOrNone(fte);
  const uncounted = staffing.uncounted.filter(({ rests }) => rests.code !== 'method-not-chosen');
  const [first] = uncounted;
  const students = new Set(held.flatMap(({ served }) => served.map(({ studentId }) => studentId)));
  const whose = uncounted.length === 1 ? 'one caseload' : `${uncounted.length} caseloads`;
  return {
    role: role || 'No role in Providers',
    students: students.size,
    has: rounded(staffing.has),
    vacant: rounded(staffing.vacant),
    atDesirable: roundedOrNone(staffing.atDesirable),
    atMaximum: roundedOrNone(staffing.atMaximum),
    missingAtDesirable: missing(staffing.missingAtDesirable),
    missingAtMaximum: missing(staffing.missingAtMaximum),
    note: [
      isGuessed && GUESSED,
      headCounts && `${headCounts}: ${needsMethod ? 'no figure without one' : 'head count only'}.`,
      first && `Without ${whose} that no number applies to: ${restsText(first)}`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

const isHeadCount = ({ load }: Position): boolean => load.rests.code === 'method-not-chosen';

/** For whom no method is chosen; '' where it is for all. A vacancy's students count by heads in any case, so people tell. */
function headCountsOf(held: readonly StaffHolding[]): string {
  const serving = held.map(({ position }) => position).filter(({ load }) => load.lines > 0);
  const people = serving.filter(({ isVacant }) => !isVacant);
  const asked = people.length > 0 ? people : serving;
  const without = asked.filter(isHeadCount).length;
  if (without === 0) return '';
  return `No method chosen in Providers${without < asked.length ? ` for ${without} of ${asked.length}` : ''}`;
}

const rounded = (number: number): number => Math.round(number * 100) / 100;
const roundedOrNone = (number: number | null): number | null => (number === null ? null : rounded(number));
