import { type Day, dayBefore, nextDay } from '../cells/day';
import { type Person, VACANT } from '../people/people';
import { UNASSIGNED } from '../people/personName';
import type { RosterLine } from '../roster/roster';
import { firstDayOf, type Line } from './line';

/** Everything of one student: the service lines, and the case management of the whole student or of single enrollments. */
export type Case = { studentId: string; services: Line[]; management: Line[] };

export const linesOf = ({ services, management }: Case): Line[] => [...services, ...management];

/** The cases of each state's lines, for as long as the state is there: many ask, and lines don't change once they are joined. */
const known = new WeakMap<ReadonlyMap<string, Line>, ReadonlyMap<string, Case>>();

/** The lines by student. */
export function casesIn(lines: ReadonlyMap<string, Line>): ReadonlyMap<string, Case> {
  const made = known.get(lines);
  if (made) return made;
  const cases = new Map<string, Case>();
  known.set(lines, cases);
  for (const line of lines.values()) {
    const { studentId, kind } = line.timeline;
    let own = cases.get(studentId);
    if (!own) {
      own = { studentId, services: [], management: [] };
      cases.set(studentId, own);
    }
    (kind === 'service' ? own.services : own.management).push(line);
  }
  return cases;
}

/** A row of the student: for case management of one enrollment a row of that service, else the first. */
export function rowOfCase(own: Case, line: Line): RosterLine | null {
  if (line.timeline.kind === 'service') return line.row;
  const { service } = line.timeline;
  const rows = own.services.flatMap(({ row }) => row ?? []);
  return rows.find((row) => row.service === service) ?? line.row ?? rows[0] ?? null;
}

/**
 * From when to when a student is enrolled: '' for always. Only an exit closes an enrollment. `ends` is the last day of its period: of one
 * that isn't exited it counts on after that, until it is renewed or exited; '' where nobody knows one.
 */
export type Open = { from: Day | ''; to: Day | ''; ends: Day | '' };

/** The time in which an enrollment is open. */
export function openTime(line: Line): Open {
  const { timeline, row } = line;
  return { from: firstDayOf(line), to: timeline.exit, ends: timeline.exit || (row?.end ?? '') };
}

/**
 * The times in which there is something to manage, of the enrollments of a service or of all of the student's (''), in order: after
 * an exit from the last of them nobody manages anything until the next begins.
 */
export function managedTimes(own: Case, service: string): Open[] {
  const times = own.services
    .filter(({ timeline }) => service === '' || timeline.service === service)
    .map(openTime)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Open[] = [];
  for (const time of times) {
    const before = merged[merged.length - 1];
    if (!before || (before.to !== '' && time.from > nextDay(before.to))) merged.push({ ...time });
    else Object.assign(before, { to: laterOf(before.to, time.to), ends: laterOf(before.ends, time.ends) });
  }
  return merged;
}

/** The later of two last days, of which '' is none. */
const laterOf = (one: Day | '', other: Day | ''): Day | '' =>
  one === '' || other === '' ? '' : one > other ? one : other;

/** When a line is open around a day: in that time, else the next or, where nothing follows, the last. */
export function openAround(own: Case | undefined, line: Line, day: Day | ''): Open {
  const { kind, service } = line.timeline;
  return kind === 'service' || !own ? openTime(line) : aroundDay(managedTimes(own, service), day);
}

/** Of several times the one around a day, else the next, else the last; without any, always. */
export const aroundDay = (times: readonly Open[], day: Day | ''): Open =>
  times.find(({ to }) => to === '' || day <= to) ?? times[times.length - 1] ?? ALWAYS;

const ALWAYS: Open = { from: '', to: '', ends: '' };

/** Whether nobody works under that key: Unassigned, or a position that is vacant. */
export function isNobody(people: readonly Pick<Person, 'key' | 'role'>[]): (personKey: string) => boolean {
  const vacant = new Set(people.filter(({ role }) => VACANT.test(role)).map(({ key }) => key));
  return (personKey) => personKey === UNASSIGNED.key || vacant.has(personKey);
}

/** A student ID that waits for the real one. */
export const isTemporary = (studentId: string): boolean => /^temp-/i.test(studentId);

/** The next free temporary ID. */
export function temporaryId(studentIds: Iterable<string>): string {
  let most = 0;
  for (const id of studentIds) most = Math.max(most, Number(/^temp-(\d+)$/i.exec(id)?.[1] ?? 0));
  return `TEMP-${String(most + 1).padStart(4, '0')}`;
}

/** The last day of one who is followed on `day`. */
export const until = (day: Day | ''): Day | '' => (day === '' ? '' : dayBefore(day));
