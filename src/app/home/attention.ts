import type { CaseRow } from '../../contract/assignments';
import type { Output } from '../../contract/contract';
import { casesIn, isNobody } from '../../domain/caseload/cases';
import { isRenewalOverdue } from '../../domain/caseload/line';
import { addDays } from '../../domain/cells/day';
import { limitsToldTo } from '../../domain/decide/planLimits';
import { differencesFor } from '../../domain/decide/planReconcile';
import type { Actor } from '../../domain/people/access';
import { differenceOnWire, limitOnWire } from '../decide/reconcile';
import { dueSoon } from '../due/comingDue';
import { caseRow, holderToday, householdHeads } from '../look/caseRows';
import { stagedOffers } from '../look/stagedWorks';
import { casesFor } from '../look/studentCase';
import { isTyped, limitsTyped } from '../opened/byHand';
import { type KeptCells, keepCheckpointAlone } from '../opened/keepCheckpoint';
import { keepRoster } from '../opened/keptRoster';
import type { State } from '../opened/state';
import { papersEnding } from '../papers/overMaximum';
import type { Workbook } from '../ports/ports';
import { closableEntries, fullness } from './fullness';
import { samePersonAsked } from './samePerson';

const SHOWN = 500;

/** An assignment that ends within so many days should be looked at. */
const SOON = 30;

/** The state as if its record had been read by a checkpoint that was just written. */
const withCheckpoint = (state: State, cells: KeptCells): State => ({
  ...state,
  ...(state.record && cells && { record: { ...state.record, cells } }),
  ...(cells && { memory: { ...state.memory, checkpoint: cells[0] } }),
});

/** What needs attention, at the actor's sites: an Admin sees everybody's, a Provider their own and what nobody has. */
export function showAttention(workbook: Workbook, state: State, actor: Actor): Output<'attention'> {
  const { today } = state;
  keepRoster(workbook, withCheckpoint(state, keepCheckpointAlone(workbook, state)));
  const heads = householdHeads(state, actor);
  const nobody = isNobody(state.people.people);
  const soon = addDays(today, SOON);
  const lists: Record<
    'upcoming' | 'unassigned' | 'unmanaged' | 'ending' | 'overdue' | 'outsideRange' | 'exited',
    CaseRow[]
  > = {
    upcoming: [],
    unassigned: [],
    unmanaged: [],
    ending: [],
    overdue: [],
    outsideRange: [],
    exited: [],
  };
  const isTheirs = (key: string): boolean => actor.access === 'Admin' || key === actor.person.key;
  for (const own of casesFor(state, actor))
    for (const line of [...own.services, ...own.management]) {
      const put = (list: CaseRow[], assignment: Parameters<typeof caseRow>[5]): void => {
        list.push(caseRow(state, actor, heads, own, line, assignment));
      };
      for (const assignment of line.timeline.assignments)
        if (assignment.begin > today && isTheirs(assignment.personKey)) put(lists.upcoming, assignment);
      const holder = holderToday(line, state);
      if (!holder) continue;
      const theirs = isTheirs(holder.personKey);
      const row = caseRow(state, actor, heads, own, line, holder);
      if (row.exited !== '' && row.exited < today) {
        if (theirs && !nobody(holder.personKey)) lists.exited.push(row);
        continue;
      }
      if (row.row === null) continue;
      if (nobody(holder.personKey)) (row.kind === 'service' ? lists.unassigned : lists.unmanaged).push(row);
      if (theirs && row.until !== '' && row.until <= soon) lists.ending.push(row);
      if (theirs && isRenewalOverdue(line, today)) lists.overdue.push(row);
      if (theirs && row.outside !== '') lists.outsideRange.push(row);
    }
  const byHand = differencesFor({ ...state, cases: casesIn(state.lines), actor, isTyped: isTyped(state) });
  const limits = limitsToldTo({ ...state, cases: casesIn(state.lines), actor, limits: limitsTyped(state) });
  const samePerson = actor.access === 'Admin' ? samePersonAsked(state, actor) : [];
  const papers = actor.access === 'Admin' ? papersEnding(workbook, state, actor) : [];
  const closed = actor.access === 'Admin' ? closableEntries(state) : 0;
  const { full, fullest } = fullness(workbook, state, actor);
  const staged = stagedOffers(workbook, state, actor);
  const by = (key: (row: CaseRow) => string) => (a: CaseRow, b: CaseRow) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
  const first = (rows: CaseRow[], key: (row: CaseRow) => string): CaseRow[] =>
    rows.sort(by(key)).slice(0, SHOWN);
  const name = ({ student }: CaseRow): string => student;
  return {
    counts: {
      upcoming: lists.upcoming.length,
      byHand: byHand.length + limits.length,
      samePerson: samePerson.length,
      unassigned: lists.unassigned.length,
      unmanaged: lists.unmanaged.length,
      ending: lists.ending.length,
      overdue: lists.overdue.length,
      outsideRange: lists.outsideRange.length,
      exited: lists.exited.length,
    },
    upcoming: first(lists.upcoming, ({ begin }) => begin),
    due: dueSoon(state, actor),
    byHand: [
      ...byHand.slice(0, SHOWN).map((difference) => differenceOnWire(state, difference)),
      ...limits.slice(0, SHOWN).map((limit) => limitOnWire(state, actor, limit)),
    ].slice(0, SHOWN),
    samePerson: samePerson.slice(0, SHOWN),
    unassigned: first(lists.unassigned, name),
    unmanaged: first(lists.unmanaged, name),
    ending: first(lists.ending, ({ until }) => until),
    overdue: first(lists.overdue, ({ end }) => end),
    outsideRange: first(lists.outsideRange, name),
    exited: first(lists.exited, name),
    ...(papers.length > 0 && { papers }),
    full,
    ...(fullest > 0 && { fullest }),
    ...(closed > 0 && { closable: closed }),
    ...(staged.length > 0 && { staged }),
  };
}
