import type { Case } from '../caseload/cases';
import type { Conflict } from '../caseload/conflict';
import { type HandDifference, handDifferences } from '../caseload/differences';
import { heldOn } from '../caseload/heldOn';
import type { LimitByHand } from '../caseload/limitsByHand';
import type { Divisors, Unit } from '../cells/amount';
import type { Day } from '../cells/day';
import { type Actor, isAt } from '../people/access';
import type { Person } from '../people/people';
import type { PersonFound } from '../people/personName';
import type { Entry } from '../record/entry';
import { amountsOn } from '../record/timeline';
import { amountParts, amountWritten } from '../roster/amountCell';
import { amountRemark } from './checkAmounts';
import type { Decision } from './decision';
import { endBefore } from './endByAnother';
import { endPlanned } from './endPlanned';
import { blocks, type Finding, warns } from './finding';
import { limitsToldTo, putBackLimits, takeInLimits } from './planLimits';
import { putBackChanges, takenIn } from './reconcile';

/** What reconciling the roster with the record looks at. */
export type ReconcileInput = {
  cases: ReadonlyMap<string, Case>;
  find: (name: string) => PersonFound<Person>;
  actor: Actor;
  people: readonly Person[];
  entries: readonly Entry[];
  today: Day;
  unit: Unit;
  /** How hours are written, where cells are put back. */
  mapping: { amountUnit: Unit; lreUnit: Unit; divisors: Divisors };
  newKey: (letter: 'L' | 'C') => string;
  /** Whether somebody typed a cell that differs: what the sheet refused to take differs too. */
  isTyped: (difference: HandDifference) => boolean;
  /** The limits of the IEP that somebody typed over. */
  limits: readonly LimitByHand[];
};

/** A cell that was changed by hand, as it was shown. */
export type ShownDifference = { line: string; field: string; roster: string };

/** The cells that people changed by hand, as far as the actor may reconcile them. */
export const differencesFor = ({
  cases,
  find,
  actor,
  today,
  isTyped,
}: Pick<ReconcileInput, 'cases' | 'find' | 'actor' | 'today' | 'isTyped'>): HandDifference[] =>
  [...cases.values()]
    .flatMap((own) => handDifferences(own, find, today))
    .filter(
      (difference) =>
        isTyped(difference) && isAt(actor.person, difference.site) && mayReconcile(actor, difference),
    );

/** An Admin any; a Provider what is theirs in the record, or becomes theirs: nothing is moved between others. */
const mayReconcile = ({ access, person }: Actor, { holder, says }: HandDifference): boolean =>
  access === 'Admin' || holder.key === person.key || namedIn(says) === person.key;

/** Whom a cell names; null where it names nobody. */
const namedIn = (says: HandDifference['says']): string | null =>
  typeof says === 'object' && 'person' in says ? says.person.key : null;

/** The roster is right: the record takes over what the cells say, from today on. No items: all that there are. */
export function planTakeIn(around: ReconcileInput, items: readonly ShownDifference[]): Decision {
  const { actor, cases, today, newKey } = around;
  const { chosen, limits, findings } = chosenOf(around, items);
  const isGiven = ({ says }: HandDifference): boolean => {
    const named = namedIn(says);
    return actor.access !== 'Admin' && named !== null && named !== actor.person.key;
  };
  if (items.length > 0 && chosen.some(isGiven)) findings.push(blocks({ code: 'only-yourself', field: null }));
  const { unit, mapping } = around;
  const mine = chosen.filter((difference) => {
    const { says, field, row, line, about } = difference;
    if (isGiven(difference)) return false;
    const ended = namedIn(says) === null ? '' : endBefore(around, about, today, around.entries);
    if (ended !== '') {
      // Of all that there are, it stays listed.
      if (items.length > 0)
        findings.push(
          blocks(
            { code: 'end-by-another', field: null, lastDay: ended },
            { line, student: about.timeline.student },
          ),
        );
      return false;
    }
    const holder = namedIn(says) === null ? null : heldOn(about, today);
    const ends = holder && endPlanned(about, { effective: today, holder, corrects: false });
    for (const each of ends?.told ?? [])
      findings.push(warns(each, { line, student: about.timeline.student }));
    if (typeof says === 'string' || !('minutes' in says) || (field !== 'amount' && field !== 'lre'))
      return true;
    const remark = amountRemark(row, field, says.minutes, field === 'lre' ? mapping.lreUnit : unit);
    const place = { line, student: about.timeline.student };
    if (remark?.code === 'amount-outside-range') findings.push(warns(remark, place));
    if (remark?.code !== 'amount-over-week') return true;
    // Of all that there are, it stays listed.
    if (items.length > 0) findings.push(blocks(remark, place));
    return false;
  });
  const allowed = takeInLimits(around, limits);
  const changes = [...takenIn(mine, cases, today, newKey), ...allowed.changes];
  // Of hours that are taken in with their limits, what was recorded before tells nothing any more.
  const isPast = ({ line, field }: Finding): boolean =>
    mine.some((each) => each.line === line && each.field === field);
  findings.push(...allowed.findings.filter((each) => !isPast(each)));
  return decided(changes, withKept(findings, allowed.kept, items.length > 0 || changes.length === 0));
}

/** The record is right: the cells are written again. No items: all that there are. */
export function planPutBack(around: ReconcileInput, items: readonly ShownDifference[]): Decision {
  const { access, person } = around.actor;
  const { chosen, limits, findings } = chosenOf(around, items);
  const mine = chosen.filter(({ holder }) => access === 'Admin' || holder.key === person.key);
  for (const { line, field, row, about } of mine) {
    const { minutes } = amountsOn(about.timeline, around.today);
    if (field !== 'amount' || minutes === null || amountWritten(row, field, minutes, around.mapping) !== null)
      continue;
    const { unit } = around;
    findings.push(
      blocks({ code: 'amount-in-parts', field: null, minutes, unit, parts: amountParts(row) }, { line }),
    );
  }
  const allowed = putBackLimits(around, limits);
  const changes = [...putBackChanges(mine, around.today), ...allowed.changes];
  return decided(changes, withKept(findings, allowed.kept, items.length > 0 || changes.length === 0));
}

/** What was chosen, or is all that there is, tells why it can't be done; of all that there are, it stays listed. */
const withKept = (findings: Finding[], kept: readonly Finding[], isTold: boolean): Finding[] =>
  isTold ? [...findings, ...kept] : findings;

const decided = (changes: Decision['changes'], findings: Finding[]): Decision => ({
  changes,
  findings:
    changes.length + findings.length > 0
      ? findings
      : [blocks({ code: 'nothing-to-change', field: null, of: 'form' })],
  counts: {},
});

/** Those that were chosen and still are as they were shown; a finding for each that is not. */
function chosenOf(
  around: ReconcileInput,
  items: readonly ShownDifference[],
): { chosen: HandDifference[]; limits: LimitByHand[]; findings: Finding[] } {
  const all = differencesFor(around);
  const allLimits = limitsToldTo(around);
  if (items.length === 0) return { chosen: all, limits: allLimits, findings: [] };
  const key = (line: string, field: string, text: string): string => [line, field, text].join('\u001f');
  const known = new Map(all.map((each) => [key(each.line, each.field, each.row.text[each.field]), each]));
  const chosen: HandDifference[] = [];
  const limits: LimitByHand[] = [];
  const findings: Finding[] = [];
  for (const { line, field, roster: was } of items) {
    const asShown = known.get(key(line, field, was));
    if (asShown) {
      chosen.push(asShown);
      continue;
    }
    const limit = allLimits.find((each) => each.line.key === line && each.field === field);
    if (limit && String(limit.cell) === was) {
      if (!limits.includes(limit)) limits.push(limit);
      continue;
    }
    const now = all.find((each) => each.line === line && each.field === field);
    const conflicts: Conflict[] = now ? [{ what: now.field, was, now: now.row.text[now.field] }] : [];
    if (limit) conflicts.push({ what: 'cell', header: limit.ref.header, was, now: String(limit.cell) });
    const { unit } = around;
    findings.push(blocks({ code: 'changed-since-read', field: null, conflicts, unit }, { line }));
  }
  return { chosen, limits, findings };
}
