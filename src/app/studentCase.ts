import type { Student } from '../contract/assignments';
import { type Actor, isAt } from '../domain/access';
import { type Case, casesIn, isTemporary, managerOn, rowOf, siteOf } from '../domain/cases';
import { type Line, seenOf } from '../domain/line';
import { hashOf } from '../domain/log';
import { newKeys } from '../domain/newKeys';
import type { Around } from '../domain/planAssignment';
import type { RosterLine } from '../domain/roster';
import type { State } from './state';

/** One student's lines as far as they are at the actor's sites; null where there are none to see. */
export function caseFor(state: State, actor: Actor, studentId: string): Case | null {
  const own = casesIn(state.lines).get(studentId);
  return own ? visible(own, actor) : null;
}

/** Every student of whom the actor may see something. */
export function casesFor(state: State, actor: Actor): Case[] {
  return [...casesIn(state.lines).values()].flatMap((own) => visible(own, actor) ?? []);
}

function visible(own: Case, actor: Actor): Case | null {
  const isOurs = (line: Line): boolean => isAt(actor.person, rowOf(own, line)?.site || siteOf(line));
  const [services, management] = [own.services.filter(isOurs), own.management.filter(isOurs)];
  return services.length + management.length === 0 ? null : { ...own, services, management };
}

/** Whether a student, or one of their lines, is there and at none of the actor's sites: not even a finding tells of it. */
export function isHidden(state: State, actor: Actor, studentId: string, line = ''): boolean {
  const own = caseFor(state, actor, studentId);
  if (!own) return casesIn(state.lines).has(studentId);
  return (
    line !== '' &&
    state.lines.has(line) &&
    ![...own.services, ...own.management].some(({ key }) => key === line)
  );
}

/** What a plan about a student looks at: the whole of them, since a plan may not overlook another site's assignment. */
export const aroundStudent = (state: State, actor: Actor, studentId: string): Around => ({
  own: casesIn(state.lines).get(studentId) ?? { studentId, services: [], management: [] },
  people: state.people.people,
  actor,
  today: state.today,
  unit: state.mapping.amountUnit,
  newKey: newKeys(state.log.entries.map(({ lineKey }) => lineKey)),
});

/** A print of all of a student's rows and record, short enough to be sent with every form. */
export const seenOfCase = ({ services, management }: Case): string =>
  hashOf([...services, ...management].map(seenOf), '').slice(0, 16);

/** The row that tells most of a student: of an open enrollment, else any. */
export const mainRow = ({ services, management }: Case): RosterLine | null =>
  services.find(({ row, timeline }) => row && timeline.exit === '')?.row ??
  [...services, ...management].find(({ row }) => row)?.row ??
  null;

/** A student as lists show them. */
export function studentOnWire(own: Case, state: State): Student {
  const row = mainRow(own);
  const [line] = [...own.services, ...own.management];
  const managed = own.management.map(({ timeline }) => timeline);
  const services = own.services.length > 0 ? own.services.map(({ timeline }) => timeline.service) : [''];
  const managers = services.map((service) => managerOn(managed, service, state.today)?.person ?? '');
  return {
    studentId: own.studentId,
    student: row?.student || (line?.timeline.student ?? ''),
    grade: row?.grade ?? '',
    site: row?.site || (line?.timeline.site ?? ''),
    household: row?.household ?? '',
    head: row?.isHead ?? false,
    temporary: isTemporary(own.studentId),
    manager: [...new Set(managers.filter((name) => name !== ''))].join('; '),
  };
}
