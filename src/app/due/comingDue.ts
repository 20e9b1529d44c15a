import type { DueGroup, DueItem } from '../../contract/comingDue';
import type { Input, Output } from '../../contract/contract';
import { type Case, casesIn } from '../../domain/caseload/cases';
import { managerOn } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import { siteOfRow } from '../../domain/caseload/site';
import { daysFrom, showDay } from '../../domain/cells/day';
import { type Actor, isAt } from '../../domain/people/access';
import { compareNames } from '../../domain/people/nameOrder';
import { UNASSIGNED } from '../../domain/people/personName';
import type { Assignment } from '../../domain/record/timeline';
import {
  type DatedLine,
  DUE_KINDS,
  DUE_WITHIN,
  type Due,
  type DueKind,
  type Dues,
  duesOf,
  isDueWithin,
  isOverdue,
} from '../../domain/roster/comingDue';
import type { RosterLine } from '../../domain/roster/roster';
import { holderToday } from '../look/caseRows';
import type { State } from '../opened/state';

/** So many cross the wire, and all of one's own; the sheet has them all. */
const SHOWN = 500;

/** A row with its dates; `line` is null where the record does not know it. */
export type DueLine = DatedLine & { row: RosterLine; line: Line | null; site: string };

/** Whoever sees to a student's reviews; the key is '' for nobody. */
export type Manager = { key: string; name: string };
export const NO_MANAGER = 'No case manager';
const NOBODY: Manager = { key: '', name: NO_MANAGER };

/** The kinds for which the roster has no column. */
export const kindsWithout = ({ mapping }: State): DueKind[] => [
  ...(mapping.columns.annualReview ? [] : ['annual review' as const]),
  ...(mapping.columns.reevaluation ? [] : ['re-evaluation' as const]),
];

/** The reviews and re-evaluations of all students, or of those whom the actor may see. */
export function duesFor(state: State, actor: Actor | null): Dues<DueLine> {
  const cases = casesIn(state.lines);
  const lineOf = linesByRow(cases);
  const lines = state.roster.lines.flatMap((row): DueLine[] => {
    const { studentId, annualReview, reevaluation } = row;
    const own = cases.get(studentId);
    const line = lineOf.get(row) ?? null;
    const site = siteOfRow(row, own);
    if (actor && !isAt(actor.person, site)) return [];
    if (actor && actor.access !== 'Admin' && !(own && isTheirs(state, actor, own))) return [];
    return [{ studentId, annualReview, reevaluation, exit: line?.timeline.exit ?? '', row, line, site }];
  });
  return duesOf(lines, state.today);
}

/** The service lines by their rows; a roster of case managers only has the students' case management instead. */
function linesByRow(cases: ReadonlyMap<string, Case>): Map<RosterLine, Line> {
  const lineOf = new Map<RosterLine, Line>();
  for (const { services, management } of cases.values())
    for (const line of [...management, ...services]) if (line.row) lineOf.set(line.row, line);
  return lineOf;
}

/** Whether the actor manages the student, or serves them, today. */
const isTheirs = (state: State, actor: Actor, { services, management }: Case): boolean =>
  [...services, ...management].some((line) => holderToday(line, state)?.personKey === actor.person.key);

/**
 * Says who sees to a student's reviews: the case manager of the record; where the roster names none, whoever has the line that
 * is marked as an IEP. A vacancy keeps its name.
 */
export function managersIn(state: State): (due: Due<DueLine>) => Manager {
  const cases = casesIn(state.lines);
  const names = new Map(state.people.people.map(({ key, name }) => [key, name]));
  return ({ line: { studentId, row } }) => {
    const own = cases.get(studentId);
    const holder = own ? managerToday(state, own, row.service) : null;
    if (!holder || holder.personKey === UNASSIGNED.key) return NOBODY;
    const { personKey, person } = holder;
    return { key: personKey, name: names.get(personKey) ?? person };
  };
}

function managerToday(state: State, { services, management }: Case, service: string): Assignment | null {
  const manager = managerOn(management, service, state.today)?.holder ?? null;
  if (manager || state.mapping.columns.caseManager) return manager;
  const marked = services.find(({ row }) => row?.iepMark);
  return marked ? holderToday(marked, state) : null;
}

/** What is overdue or due soon, by case manager. */
export function showComingDue(
  state: State,
  actor: Actor,
  { within }: Input<'comingDue'>,
): Omit<Output<'comingDue'>, 'files'> {
  const { today } = state;
  const { dues, undated } = duesFor(state, actor);
  const late = dues.filter((due) => isOverdue(due, today)).length;
  const by = (days: number): number => dues.filter(isDueWithin(today, days)).length - late;
  const missing = kindsWithout(state);
  return {
    today,
    missing,
    counts: { overdue: late, within30: by(30), within60: by(60), within90: by(90) },
    undated: {
      annualReview: missing.includes('annual review') ? 0 : undated['annual review'],
      reevaluation: missing.includes('re-evaluation') ? 0 : undated['re-evaluation'],
    },
    groups: groupsOf(state, actor, dues.filter(isDueWithin(today, within))),
  };
}

function groupsOf(state: State, actor: Actor, dues: readonly Due<DueLine>[]): DueGroup[] {
  const managerOf = managersIn(state);
  const groups = new Map<string, DueGroup>();
  dues.forEach((due, i) => {
    const { key, name } = managerOf(due);
    const group = groups.get(key) ?? {
      personKey: key,
      person: name,
      self: key === actor.person.key,
      count: 0,
      overdue: 0,
      items: [],
    };
    groups.set(key, group);
    group.count += 1;
    if (isOverdue(due, state.today)) group.overdue += 1;
    if (i < SHOWN || group.self) group.items.push(itemOf(state, due));
  });
  const turn = ({ self, personKey }: DueGroup): number => (self ? 0 : personKey === '' ? 1 : 2);
  return [...groups.values()].sort((a, b) => turn(a) - turn(b) || compareNames(a.person, b.person));
}

function itemOf({ today }: State, due: Due<DueLine>): DueItem {
  const { kind, day, line } = due;
  const { row } = line;
  return {
    line: line.line?.key ?? '',
    row: row.row,
    studentId: row.studentId,
    student: row.student,
    grade: row.grade ?? '',
    site: line.site,
    kind,
    day,
    daysLeft: daysFrom(today, day),
    overdue: isOverdue(due, today),
    note: disagreementText(due),
  };
}

/** Where a student's rows disagree, which other days they say. */
export const disagreementText = ({ others }: Due<DueLine>): string =>
  others.length === 0
    ? ''
    : `${others.length === 1 ? 'Another row says' : 'Other rows say'} ${others.map(showDay).join(', ')}; the earliest day counts.`;

/** What Home says in a line: what is overdue or due within 30 days. */
export function dueSoon(state: State, actor: Actor): Output<'attention'>['due'] {
  const soon =
    kindsWithout(state).length === DUE_KINDS.length
      ? []
      : duesFor(state, actor).dues.filter(isDueWithin(state.today, DUE_WITHIN[0]));
  const countOf = (kind: DueKind) => {
    const own = soon.filter((due) => due.kind === kind);
    return { count: own.length, overdue: own.filter((due) => isOverdue(due, state.today)).length };
  };
  return { reviews: countOf('annual review'), reevaluations: countOf('re-evaluation') };
}
