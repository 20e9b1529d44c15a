import type { Output } from '../../contract/contract';
import { isNobody } from '../../domain/caseload/cases';
import type { Actor } from '../../domain/people/access';
import type { People } from '../../domain/people/people';
import type { Mapping, Roster } from '../../domain/roster/roster';
import { oneTab } from '../../domain/roster/stackTabs';
import type { StateRules } from '../../standards/loads/stateRules';
import { holderToday } from '../look/caseRows';
import { asAtSites } from '../opened/audience';
import type { OpenedRecord } from '../opened/checkpoint';
import type { Memory } from '../opened/memory';
import { withTabNames } from '../opened/rosterTabs';
import { isStop, joinState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { accountOf, READY, rosterOnWire } from './open';

type RecordAlone = { memory: Memory; mapping: Mapping; people: People; record: OpenedRecord; actor: Actor };

/** As many as Home lists of anything. */
const SHOWN = 500;

/**
 * The first answer of a long record: what it says alone, before the roster is read, which in a large district takes seconds more.
 * Nothing is caught up with, and nothing counts as looked at: the page asks for the whole opening next. Null where the record alone
 * doesn't tell.
 */
export function openByRecord(
  workbook: Workbook,
  rules: StateRules,
  known: RecordAlone,
): Output<'open'> | null {
  const mapping = withTabNames(workbook, known.mapping);
  const state = joinState(
    {
      memory: known.memory,
      mapping,
      stack: oneTab(mapping.sheet, []),
      log: known.record.tail,
      people: known.people,
      rules,
      standards: { provisions: rules.provisions, findings: [] },
      today: workbook.today(),
      dayOf: (moment) => workbook.dayOf(moment),
    },
    { roster: noRows(mapping) },
  );
  if (isStop(state)) return null;
  const actor = asAtSites(state, known.actor);
  const services = [...state.lines.values()].filter(
    ({ timeline, exit }) => timeline.kind === 'service' && (exit === '' || exit >= state.today),
  );
  return {
    account: accountOf(actor),
    ...READY,
    runsSince: '',
    left: 0,
    today: state.today,
    pasted: 0,
    pastedNew: 0,
    held: 0,
    roster: rosterOnWire(state, {
      tabs: (mapping.tabs?.further ?? []).map(({ sheet }) => sheet),
      students: new Set(services.map(({ timeline }) => timeline.studentId)).size,
      lines: services.length,
    }),
    notices: [],
    problems: [],
    byRecord: firstLists(state, actor),
  };
}

const noRows = (mapping: Mapping): Roster => ({
  mapping,
  headerRow: 1,
  lines: [],
  dayOrders: {},
  findings: [],
  questions: [],
});

/**
 * What nobody has today and what is arranged for later, which is counted as Home does: a Provider's own, all of an Admin's sites. At
 * which site a student is by now only the roster tells, so whoever is not at all of them sees no names yet, and such an Admin no count.
 */
function firstLists(state: State, actor: Actor): NonNullable<Output<'open'>['byRecord']> {
  const { lines, today } = state;
  const nobody = isNobody(state.people.people);
  const isOfAll = actor.person.sites === 'All';
  const isAdmin = actor.access === 'Admin';
  const unassigned: string[] = [];
  const unmanaged: string[] = [];
  const begins: string[] = [];
  for (const line of lines.values()) {
    for (const { begin, personKey } of line.timeline.assignments)
      if (begin > today && (isAdmin || personKey === actor.person.key)) begins.push(begin);
    const holder = line.exit !== '' && line.exit < today ? null : holderToday(line, state);
    if (isOfAll && holder && nobody(holder.personKey))
      (line.timeline.kind === 'service' ? unassigned : unmanaged).push(line.timeline.student);
  }
  return {
    unassigned: named(unassigned),
    unmanaged: named(unmanaged),
    upcoming: isAdmin && !isOfAll ? null : { count: begins.length, since: begins.sort()[0] ?? '' },
  };
}

const named = (students: string[]) => ({ count: students.length, students: students.sort().slice(0, SHOWN) });
