import { heldOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { foldedText } from '../cells/foldedText';
import { type Person, VACANT } from '../people/people';
import { UNASSIGNED } from '../people/personName';
import { roleFor } from '../people/roleFor';
import { isGivenOut, nextSchool, type StudentInYear } from './yearStudents';

/** A line that goes to another school, and who is proposed for it there: a key. */
export type NewTaker = { school: string; role: string; person: string };

/** The role of a line: that of its service. */
const MANAGES = 'case management';
const roleOfLine = ({ timeline: { kind, service } }: Line): string =>
  kind === 'service' ? roleFor([service]) : MANAGES;

/**
 * Who is proposed for each line whose student goes to another school, by its key: whoever has it, where they are at that school too; else
 * one of those who do the same there, the one with the fewest students; else nobody. A case goes with the line of whoever has both.
 */
export function newTakers(
  students: readonly StudentInYear[],
  from: Day,
  people: readonly Person[],
): ReadonlyMap<string, NewTaker> {
  const takers = new Map<string, NewTaker>();
  const going = students.filter(({ goes, becomes }) => goes.size > 0 && becomes !== 'leaves');
  if (going.length === 0) return takers;
  const staff = new Staff(students, from, people);
  for (const each of [...going].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const { own } = each;
    const given = new Map<string, string>();
    const passed = new Map<string, string>();
    for (const line of [...own.services, ...own.management]) {
      const school =
        nextSchool(each, line.site) ??
        (line.timeline.kind === 'service' ? undefined : withHolder(each, line, from));
      const holder = heldOn(line, from)?.personKey;
      if (school === undefined || holder === undefined || !isGivenOut(line)) continue;
      const role = roleOfLine(line);
      const served = role === MANAGES ? passed.get(`${school}|${holder}`) : undefined;
      const person = served ?? given.get(`${school}|${role}`) ?? staff.taker(school, role, holder);
      given.set(`${school}|${role}`, person);
      if (role !== MANAGES && person !== UNASSIGNED.key) passed.set(`${school}|${holder}`, person);
      staff.give(person, own.studentId);
      takers.set(line.key, { school, role, person });
    }
  }
  return takers;
}

const nameOf = ({ student, own: { studentId } }: StudentInYear): string => `${student}|${studentId}`;

/** Who does what at which school in the new year, and how many students they have by then. */
class Staff {
  private readonly at = new Map<string, Set<string>>();
  private readonly students = new Map<string, Set<string>>();
  private readonly people: ReadonlyMap<string, Person>;

  constructor(students: readonly StudentInYear[], from: Day, people: readonly Person[]) {
    this.people = new Map(people.flatMap((person) => (person.key === '' ? [] : [[person.key, person]])));
    for (const person of people) {
      const { name, role, sites } = person;
      const does = VACANT.test(role) ? name : role;
      if (sites !== 'All' && does.trim() !== '')
        for (const site of sites) this.serves(site, roleFor([does]), person.key);
    }
    for (const each of students)
      if (each.becomes !== 'leaves')
        for (const line of [...each.own.services, ...each.own.management]) {
          const holder = heldOn(line, from)?.personKey;
          if (holder === undefined || nextSchool(each, line.site) !== undefined) continue;
          this.serves(line.site, roleOfLine(line), holder);
          this.give(holder, each.own.studentId);
        }
  }

  private serves(site: string, role: string, person: string): void {
    if (site === '' || !this.people.has(person)) return;
    const key = keyOf(site, role);
    this.at.set(key, (this.at.get(key) ?? new Set()).add(person));
  }

  give(person: string, studentId: string): void {
    this.students.set(person, (this.students.get(person) ?? new Set()).add(studentId));
  }

  /** Who takes a line of a role at a school, which `holder` had where the student was. */
  taker(school: string, role: string, holder: string): string {
    const some = this.at.get(keyOf(school, role)) ?? new Set<string>();
    if (some.has(holder)) return holder;
    const [first] = [...some].sort((a, b) => this.fullness(a) - this.fullness(b) || (a < b ? -1 : 1));
    if (first !== undefined) return first;
    // Whoever goes to every school goes there too.
    return this.people.get(holder)?.sites === 'All' ? holder : UNASSIGNED.key;
  }

  private fullness(person: string): number {
    return (this.students.get(person)?.size ?? 0) / Math.max(0.1, this.people.get(person)?.fte ?? 1);
  }
}

const keyOf = (site: string, role: string): string => `${foldedText(site)}|${role.toLowerCase()}`;

/** Where the services go that whoever manages the case has as well: the row that names them may be of a service elsewhere. */
function withHolder(each: StudentInYear, line: Line, from: Day): string | undefined {
  const holder = heldOn(line, from)?.personKey;
  return each.own.services
    .filter((own) => heldOn(own, from)?.personKey === holder)
    .flatMap((own) => nextSchool(each, own.site) ?? [])[0];
}
