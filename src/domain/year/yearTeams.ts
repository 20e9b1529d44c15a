import { heldOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import type { Person } from '../people/people';
import { UNASSIGNED } from '../people/personName';
import type { Kind } from '../record/changes';
import { hashOf } from '../record/hashOf';
import type { Assignment } from '../record/timeline';
import { type NewTaker, newTakers } from './newTakers';
import type { Becomes } from './nextGrade';
import { isGivenOut, type StudentInYear } from './yearStudents';

/** The lines of one person in one grade of the new year: what is given out together. */
export type TeamInYear = {
  /** The same for the same person, grade and kind, whoever is in it. */
  id: string;
  /** A key; that of Unassigned too. */
  person: string;
  name: string;
  grade: Becomes;
  kind: Kind;
  /** Where its students go to another school: to which, what they get there, and who is proposed for it there (a key). */
  moved: NewTaker | null;
  lines: { line: Line; holder: Assignment }[];
};

/** The lines that somebody has on the first day, without those of who leaves and those of the extended school year. */
export function yearTeams(
  students: readonly StudentInYear[],
  from: Day,
  people: readonly Person[],
): TeamInYear[] {
  const takers = newTakers(students, from, people);
  const held = students.flatMap(({ own, becomes }) =>
    becomes === 'leaves'
      ? []
      : [...own.services, ...own.management].flatMap((line) => {
          const { kind } = line.timeline;
          const holder = heldOn(line, from);
          const moved = takers.get(line.key) ?? null;
          return holder && isGivenOut(line) ? [{ line, holder, becomes, kind, moved }] : [];
        }),
  );
  const teams = grouped(
    held,
    ({ holder, becomes, kind, moved }) =>
      `${holder.personKey}|${becomes}|${kind}${moved ? `|${printOf(moved)}` : ''}`,
  );
  return [...teams].flatMap(([id, lines]): TeamInYear[] => {
    const [first] = lines;
    if (!first) return [];
    const { holder, becomes, kind, moved } = first;
    const { personKey } = holder;
    const name = personKey === UNASSIGNED.key ? UNASSIGNED.name : holder.person;
    return [{ id, person: personKey, name, grade: becomes, kind, moved, lines }];
  });
}

/** Short, whatever schools and services are called. */
const printOf = ({ school, role, person }: NewTaker): string =>
  hashOf([school, role, person], '').slice(0, 12);
