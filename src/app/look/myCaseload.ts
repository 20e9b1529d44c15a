import type { CaseRow } from '../../contract/assignments';
import type { Input, Output } from '../../contract/contract';
import { spansOf } from '../../domain/caseload/heldOn';
import type { Actor } from '../../domain/people/access';
import { holders, holdingsOn } from '../../standards/loads/holdings';
import type { State } from '../opened/state';
import { sourceOf } from '../opened/state';
import { caseRow, householdHeads } from './caseRows';
import { sees } from './showCaseload';
import { casesFor } from './studentCase';

/**
 * Everything that a person has, had or will have, at the actor's sites: oneself, or whomever the actor may look at. What left
 * the roster without an exit is not there to be served and stands among the inactive.
 */
export function showMyCaseload(
  state: State,
  actor: Actor,
  { person }: Input<'myCaseload'>,
): Output<'myCaseload'> | null {
  const key = person || actor.person.key;
  const holder = holders(state.people.people).find((each) => each.key === key);
  if (!holder || !sees(actor, holder, holdingsOn(sourceOf(state), state.today))) return null;
  const heads = householdHeads(state, actor);
  const rows = casesFor(state, actor).flatMap((own) =>
    [...own.services, ...own.management].flatMap((line) =>
      spansOf(line)
        .filter(({ personKey }) => personKey === key)
        .map((assignment) => caseRow(state, actor, heads, own, line, assignment)),
    ),
  );
  const isOver = ({ status, row }: CaseRow): boolean => status === 'Inactive' || row === null;
  const isAhead = (each: CaseRow): boolean => !isOver(each) && each.status === 'Upcoming';
  const byName = (a: CaseRow, b: CaseRow): number =>
    a.student < b.student ? -1 : a.student > b.student ? 1 : a.enrollment < b.enrollment ? -1 : 1;
  return {
    personKey: key,
    person: holder.name,
    self: key === actor.person.key,
    active: rows.filter((row) => !isOver(row) && !isAhead(row)).sort(byName),
    upcoming: rows
      .filter(isAhead)
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : byName(a, b))),
    inactive: rows
      .filter(isOver)
      .sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : byName(a, b))),
  };
}
