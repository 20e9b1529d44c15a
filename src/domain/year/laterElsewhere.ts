import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { isAt } from '../people/access';
import type { Person } from '../people/people';
import { nextSchool, type StudentInYear } from './yearStudents';

/** Somebody who is to have a student again who is at another school by then. */
export type LaterElsewhere = { person: string; student: string; day: Day; school: string };

/** Who has lines of students who go to another school only later in the year, as after a substitute, and is not at that school. */
export function laterElsewhere(
  students: readonly StudentInYear[],
  from: Day,
  people: readonly Person[],
): LaterElsewhere[] {
  const listed = new Map(people.map((person) => [person.key, person]));
  const later = (each: StudentInYear, { site, timeline: { assignments } }: Line): LaterElsewhere[] => {
    const school = nextSchool(each, site);
    if (school === undefined) return [];
    return assignments.flatMap(({ begin, personKey, person }) => {
      const holder = listed.get(personKey);
      const isElsewhere = begin > from && begin !== '' && holder && !isAt(holder, school);
      return isElsewhere ? [{ person, student: each.student, day: begin, school }] : [];
    });
  };
  const all = students
    .filter(({ goes, becomes }) => goes.size > 0 && becomes !== 'leaves')
    .flatMap((each) => [...each.own.services, ...each.own.management].flatMap((line) => later(each, line)));
  return [...grouped(all, (each) => JSON.stringify(each)).values()].flatMap(([first]) => first ?? []);
}
