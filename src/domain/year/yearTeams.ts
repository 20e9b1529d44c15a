import { heldOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { UNASSIGNED } from '../people/personName';
import type { Kind } from '../record/changes';
import type { Assignment } from '../record/timeline';
import { isEsyLine } from '../roster/esy';
import type { Becomes } from './nextGrade';
import type { StudentInYear } from './yearStudents';

/** The lines of one person in one grade of the new year: what is given out together. */
export type TeamInYear = {
  /** The same for the same person, grade and kind, whoever is in it. */
  id: string;
  /** A key; that of Unassigned too. */
  person: string;
  name: string;
  grade: Becomes;
  kind: Kind;
  lines: { line: Line; holder: Assignment }[];
};

/** The lines that somebody has on the first day, without those of who leaves and those of the extended school year. */
export function yearTeams(students: readonly StudentInYear[], from: Day): TeamInYear[] {
  const held = students.flatMap(({ own, becomes }) =>
    becomes === 'leaves'
      ? []
      : [...own.services, ...own.management].flatMap((line) => {
          const { kind } = line.timeline;
          const holder = heldOn(line, from);
          const isOut = !line.row || (kind === 'service' && isEsyLine(line.row));
          return holder && !isOut ? [{ line, holder, becomes, kind }] : [];
        }),
  );
  const teams = grouped(held, ({ holder, becomes, kind }) => `${holder.personKey}|${becomes}|${kind}`);
  return [...teams].flatMap(([id, lines]): TeamInYear[] => {
    const [first] = lines;
    if (!first) return [];
    const { holder, becomes, kind } = first;
    const { personKey } = holder;
    const name = personKey === UNASSIGNED.key ? UNASSIGNED.name : holder.person;
    return [{ id, person: personKey, name, grade: becomes, kind, lines }];
  });
}
