import type { Student } from '../../contract/assignments';
import { type Case, casesIn, isTemporary } from '../../domain/caseload/cases';
import { conflictsOf, nameIn } from '../../domain/caseload/conflict';
import { isGap, managerOn } from '../../domain/caseload/heldOn';
import { type Line, seenOf } from '../../domain/caseload/line';
import { siteOfRow, siteOfStudent } from '../../domain/caseload/site';
import { jsonIn } from '../../domain/cells/jsonIn';
import { blocks, type Finding } from '../../domain/decide/finding';
import type { Around } from '../../domain/decide/planAssignment';
import { type Actor, isAt } from '../../domain/people/access';
import { hashOf } from '../../domain/record/hashOf';
import { newKeys } from '../../domain/record/newKeys';
import type { RosterLine } from '../../domain/roster/roster';
import type { State } from '../opened/state';

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
  const isOurs = (line: Line): boolean => isAt(actor.person, line.site);
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

/** A print of all of a student's rows and record, sent with every form: each line's by its key. */
export const seenOfCase = (own: Case, { person }: Actor): string =>
  JSON.stringify(
    [...own.services, ...own.management].map((line) => [
      line.key,
      // The page is told no more of another site's line than whether it changed.
      isAt(person, line.site) ? seenOf(line) : hashOf([seenOf(line)], '').slice(0, 16),
    ]),
  );

/** The rows of the roster at the actor's sites: of no other does a form tell what stands in them. */
export function rowsFor({ roster, lines }: State, { person }: Actor): RosterLine[] {
  const cases = casesIn(lines);
  return roster.lines.filter((row) => isAt(person, siteOfRow(row, cases.get(row.studentId))));
}

/** A block for each of the student's lines that is not as it was when it was shown; `seen` is the page's, and may be anything. */
export function changedSinceSeen(seen: string, { own, people, unit, actor }: Around): Finding[] {
  if (seen === seenOfCase(own, actor)) return [];
  const prints = printsIn(seen);
  const shown = visible(own, actor);
  const lines = shown ? [...shown.services, ...shown.management] : [];
  const conflicts = lines.flatMap((line) => {
    const print = prints.get(line.key);
    return print === undefined ? [] : conflictsOf(print, line, nameIn(people, line));
  });
  return [blocks({ code: 'changed-since-read', field: null, conflicts, unit })];
}

function printsIn(seen: string): Map<string, string> {
  const value = jsonIn(seen);
  const pairs: unknown[] = Array.isArray(value) ? value : [];
  return new Map(
    pairs.flatMap((pair): [string, string][] => {
      if (!Array.isArray(pair)) return [];
      const [key, print]: unknown[] = pair;
      return typeof key === 'string' && typeof print === 'string' ? [[key, print]] : [];
    }),
  );
}

/** The row that tells most of a student: of an open enrollment, else any. */
export const mainRow = ({ services, management }: Case): RosterLine | null =>
  services.find(({ row, timeline }) => row && timeline.exit === '')?.row ??
  [...services, ...management].find(({ row }) => row)?.row ??
  null;

/** A student as lists show them. */
export function studentOnWire(own: Case, state: State): Student {
  const row = mainRow(own);
  const [line] = [...own.services, ...own.management];
  const services = own.services.length > 0 ? own.services.map(({ timeline }) => timeline.service) : [''];
  const managers = services.flatMap((service) => {
    const holder = managerOn(own.management, service, state.today)?.holder;
    return holder && !isGap(holder) ? holder.person : [];
  });
  return {
    studentId: own.studentId,
    student: row?.student || (line?.timeline.student ?? ''),
    grade: row?.grade ?? '',
    site: row ? siteOfRow(row, own) : siteOfStudent(own),
    household: row?.household ?? '',
    head: row?.isHead ?? false,
    temporary: isTemporary(own.studentId),
    manager: [...new Set(managers)].join('; '),
  };
}
