import type { Case } from '../caseload/cases';
import { heldOn, holderOn, managerOn } from '../caseload/heldOn';
import { type LimitByHand, recordedText } from '../caseload/limitsByHand';
import { aboutLine } from '../caseload/line';
import { outsideRange } from '../caseload/outsideRange';
import { MOST_A_WEEK, type Unit } from '../cells/amount';
import type { Day } from '../cells/day';
import { type Actor, isAt } from '../people/access';
import type { Change } from '../record/changes';
import { limitSaid } from '../roster/amountCell';
import { LIMITS, rangeWith, unitOf } from '../roster/fields';
import { blocks, type Finding, type Remark, warns } from './finding';

/** What taking in or putting back the limits of the IEP looks at. */
export type LimitsInput = {
  /** All that were changed by hand. */
  limits: readonly LimitByHand[];
  cases: ReadonlyMap<string, Case>;
  actor: Actor;
  today: Day;
  mapping: { amountUnit: Unit; lreUnit: Unit };
};

/** What becomes of limits: those that stay as they are, and why. */
type LimitsDecided = { changes: Change[]; findings: Finding[]; kept: Finding[] };

/** The limits that were changed by hand, as far as the actor is told: an Admin of theirs, whoever serves or manages of their own. */
export function limitsToldTo({ limits, cases, actor, today }: LimitsInput): LimitByHand[] {
  const isTheirs = ({ line, row }: LimitByHand): boolean => {
    const own = cases.get(line.timeline.studentId);
    // Services side by side in a row share its limits.
    const inRow = own?.services.filter((each) => each.row?.row === row.row) ?? [];
    const manager = managerOn(own?.management ?? [], row.service, today)?.holder;
    const holders = [...inRow.map((each) => heldOn(each, today)), manager];
    return holders.some((holder) => holder?.personKey === actor.person.key);
  };
  return limits.filter(
    (limit) => isAt(actor.person, limit.line.site) && (actor.access === 'Admin' || isTheirs(limit)),
  );
}

/** Why a limit can't be taken into the record; null where it can. */
export function limitRemark(
  { row, field, cell, says }: LimitByHand,
  { actor, mapping }: Pick<LimitsInput, 'actor' | 'mapping'>,
): Remark | null {
  if (actor.access !== 'Admin') return { code: 'limits-of-others', field: null };
  if (says === 'unreadable') return { code: 'unreadable-value', field: null, text: String(cell) };
  const unit = unitOf(field, mapping);
  if (says !== null && says > MOST_A_WEEK)
    return { code: 'amount-over-week', field: null, minutes: says, unit };
  const [min, max] = LIMITS[rangeWith(field)].map((end) => limitSaid(row, end));
  return upsideDown(min, max, unit);
}

const upsideDown = (min: number | null | undefined, max: number | null | undefined, unit: Unit) =>
  typeof min === 'number' && typeof max === 'number' && min > max
    ? ({ code: 'range-upside-down', field: null, min, max, unit } as const)
    : null;

/** The roster is right: the record has each limit from today on as its cell says it. Nothing is written. */
export function takeInLimits(around: LimitsInput, chosen: readonly LimitByHand[]): LimitsDecided {
  const { mapping, today } = around;
  const kept: Finding[] = [];
  const findings: Finding[] = [];
  const taken = chosen.filter((limit) => isFree(kept, limit, limitRemark(limit, around)));
  for (const line of new Set(taken.map((each) => each.line)))
    for (const amount of outsideRange(line, today))
      if (taken.some((each) => each.line === line && rangeWith(each.field) === amount.field))
        findings.push(
          warns(
            { code: 'amount-outside-range', ...amount, unit: unitOf(amount.field, mapping) },
            { line: line.key, student: line.timeline.student },
          ),
        );
  const changes = taken.map((limit): Change => {
    const { ref, cell, recorded } = limit;
    const value = typeof cell === 'boolean' ? String(cell) : cell;
    const was = recorded.cell ?? recordedText(limit, mapping);
    return {
      ...aboutLimit(limit, today, 'Taken over from the roster'),
      ...{ origin: 'roster', name: 'cellsWritten', cells: [{ ref, was, value }] },
    };
  });
  return { changes, findings, kept };
}

/** The record is right: each cell is to say again what the record says. */
export function putBackLimits(around: LimitsInput, chosen: readonly LimitByHand[]): LimitsDecided {
  const { actor, mapping, today } = around;
  const kept: Finding[] = [];
  const remarkOf = (limit: LimitByHand): Remark | null => {
    const { row, field, cell, recorded } = limit;
    if (actor.access !== 'Admin') return { code: 'limits-of-others', field: null };
    const unit = unitOf(field, mapping);
    const minutes = recorded.minutes ?? 0;
    if (recorded.cell === null)
      return { code: 'amount-in-parts', field: null, minutes, unit, parts: String(cell) };
    const [min, max] = LIMITS[rangeWith(field)].map((end) => {
      const back = chosen.find((each) => each.row.row === row.row && each.field === end);
      return back ? back.recorded.minutes : limitSaid(row, end);
    });
    return upsideDown(min, max, unit);
  };
  const changes = chosen
    .filter((limit) => isFree(kept, limit, remarkOf(limit)))
    .map((limit): Change => {
      const { ref, cell, recorded } = limit;
      const cells = [{ ref, was: cell, value: recorded.cell ?? '' }];
      return {
        ...aboutLimit(limit, today, 'Put back into the roster'),
        ...{ origin: 'here', name: 'putBack', found: {}, cells },
      };
    });
  return { changes, findings: [], kept };
}

/** Whether nothing keeps a limit as it is; else that is told. */
function isFree(kept: Finding[], { line }: LimitByHand, remark: Remark | null): boolean {
  if (remark) kept.push(blocks(remark, { line: line.key, student: line.timeline.student }));
  return remark === null;
}

const aboutLimit = ({ line, row }: LimitByHand, today: Day, reason: string) => ({
  ...aboutLine(line),
  ...holderOn(line, today),
  begin: today,
  lastDay: '' as const,
  location: row.location,
  restriction: row.restriction,
  reason,
});
