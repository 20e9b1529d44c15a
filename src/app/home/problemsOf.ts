import { casesIn } from '../../domain/caseload/cases';
import { onOtherTabs } from '../../domain/caseload/differences';
import { recordedText } from '../../domain/caseload/limitsByHand';
import type { OpeningFinding } from '../../domain/caseload/openings';
import { siteOfRow } from '../../domain/caseload/site';
import { type Actor, isAt } from '../../domain/people/access';
import type { RosterFinding, RosterLine } from '../../domain/roster/roster';
import { byHandText } from '../look/showCaseload';
import { heldRows } from '../newRows/heldRows';
import { caseByHand, isRowWaiting, limitsTyped } from '../opened/byHand';
import { findingIn, placeOf, rowOf, tabNameOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Problem } from '../words/rosterProblems';

/** What can't be read or used. An Admin of some sites is told of the lines there, and of nothing whose site isn't known. */
export function problemsOf(
  state: State,
  findings: readonly OpeningFinding[],
  { person }: Actor,
  isPasted: boolean,
): Problem[] {
  const { roster, people, log, lines, standards } = state;
  const held = new Set(heldRows(state).map(({ line }) => line));
  // Where the roster was pasted over, or students perhaps have another ID, the update says what is otherwise.
  const ofLines = isPasted ? [] : [...lines.values()].filter(({ key }) => !held.has(key));
  const cases = casesIn(lines);
  const typed = isPasted ? [] : [...cases.values()].flatMap((own) => caseByHand(state, own));
  const byHand = typed
    .filter(({ line, site }) => !held.has(line) && isAt(person, site))
    .map((cell): Problem => {
      const place = placeOf(state.stack, cell.row.row, cell.column);
      const text = `${cell.about.timeline.student}. ${byHandText(state, cell)}`;
      return { code: 'changed-by-hand', place, text };
    });
  const limits = isPasted ? [] : limitProblems(state, person, held);
  // The row of a student who exited may go; the record keeps what it says.
  const waits = isRowWaiting(state);
  const gone = ofLines.flatMap((line): Problem[] => {
    const { key, row, site, timeline } = line;
    return row || waits(line) || timeline.kind !== 'service' || timeline.exit !== '' || !isAt(person, site)
      ? []
      : [{ code: 'not-in-roster', place: key, text: `${timeline.student}, ${timeline.service}` }];
  });
  const isOurs = (row: RosterLine): boolean => isAt(person, siteOfRow(row, cases.get(row.studentId)));
  const elsewhere = isPasted
    ? []
    : [...cases.values()]
        .flatMap((own) => onOtherTabs(own, state.find, state.today))
        .filter(({ row }) => isOurs(row));
  const onTabs = elsewhere.map(
    ({ row, about, holder }): Problem => ({
      code: 'on-another-tab',
      place: rowText(state, row),
      text: `${row.student || about.timeline.student}: the record has ${holder.name}`,
    }),
  );
  const names = findings
    .filter(({ row }) => isOurs(row))
    .map(({ code, row, text }): Problem => ({ code, place: rowText(state, row), text }));
  const inTabs = (all: readonly RosterFinding[]): Problem[] =>
    all.map((finding) => findingIn(state.stack, finding));
  if (person.sites !== 'All') {
    const rows = new Set(roster.lines.filter(isOurs).map(({ row }) => row));
    const atSites = roster.findings.filter(({ place }) => rows.has(Number(/\d+/.exec(place)?.[0])));
    return [...byHand, ...limits, ...gone, ...onTabs, ...names, ...inTabs(atSites), ...standards.findings];
  }
  return [
    ...byHand,
    ...limits,
    ...gone,
    ...onTabs,
    ...names,
    ...inTabs(roster.findings),
    ...people.findings,
    ...log.findings,
    ...standards.findings,
  ];
}

function rowText({ stack }: State, { row }: RosterLine): string {
  const tab = tabNameOf(stack, row);
  return `row ${rowOf(stack, row).row}${tab === '' ? '' : ` of ${tab}`}`;
}

/** Limits of the IEP that somebody typed over. */
const limitProblems = (state: State, person: Actor['person'], held: ReadonlySet<string>): Problem[] =>
  limitsTyped(state).flatMap((limit): Problem[] => {
    const { line, row, ref, column, cell } = limit;
    if (held.has(line.key) || !isAt(person, line.site)) return [];
    const record = recordedText(limit, state.mapping) || 'nothing';
    const text = `${line.timeline.student}. ${ref.header}: the roster says ${String(cell) || 'nothing'}, the record ${record}`;
    return [{ code: 'limits-by-hand', place: placeOf(state.stack, row.row, column), text }];
  });
