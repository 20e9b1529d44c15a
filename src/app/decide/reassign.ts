import type { Input, LoadChange, Output } from '../../contract/contract';
import { seenOf } from '../../domain/caseload/line';
import type { Concern } from '../../domain/caseload/studentsConcerned';
import type { Day } from '../../domain/cells/day';
import type { Decision } from '../../domain/decide/decision';
import { type Finding, isLeftOut, warns } from '../../domain/decide/finding';
import {
  lastEffective,
  planReassignment,
  type ReassignmentCounts,
} from '../../domain/decide/planReassignment';
import type { Actor } from '../../domain/people/access';
import { UNASSIGNED } from '../../domain/people/personName';
import type { Change } from '../../domain/record/changes';
import { type Holdings, holders, holdingsOn, loadIn } from '../../standards/loads/holdings';
import type { Load } from '../../standards/loads/load';
import { loadOnWire } from '../look/loadOnWire';
import { isTyped } from '../opened/byHand';
import { type State, sourceOf } from '../opened/state';
import { linesAfter } from '../opened/tried';
import type { Workbook } from '../ports/ports';
import { listFindings } from '../save/listFindings';
import { save } from '../save/save';
import { findingOnWire } from '../words/findingText';

type ReassignmentInput = Input<'save'>;

/**
 * The loads of everyone touched, before and after, and every finding; nothing is written. `first`: what the roster's lists would turn
 * down is not looked at yet, which is a call more, and its rows may be as they were last read.
 */
export function previewReassignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'preview'>,
): Output<'preview'> {
  const { decision, loads } = weigh(state, actor, asked);
  const offList = asked.first ? [] : listFindings(workbook, state, decision.changes);
  const findings = [...decision.findings, ...offList];
  return {
    ...(asked.first && { checking: true }),
    findings: findings.map(findingOnWire),
    ...decision.counts,
    lastEffective: lastEffective(decision, state.today),
    loads: loads.map(({ before, after, ...change }) => ({
      ...change,
      before: loadOnWire(before),
      after: loadOnWire(after),
    })),
  };
}

/** Whether the lines read as they were shown when they were typed into. */
export const readAsShown = ({ lines }: State, { drafts }: Pick<ReassignmentInput, 'drafts'>): boolean =>
  drafts.every(({ line, seen }) => {
    const own = lines.get(line);
    return own !== undefined && seenOf(own) === seen;
  });

/** Whose lines a reassignment changes, and to whom they go. */
export const concernOf = ({ person, drafts }: Pick<ReassignmentInput, 'person' | 'drafts'>): Concern => ({
  lines: drafts.map(({ line }) => line),
  people: [person, ...drafts.map(({ provider }) => provider)],
});

/** Whether a draft gives a line to somebody, and says no more. */
export const isOfPerson = ({ amount, lre, correctOpening }: ReassignmentInput['drafts'][number]): boolean =>
  amount.trim() === '' && lre.trim() === '' && !correctOpening;

/** Saves all of a reassignment or nothing. To be called under the document's lock with a state read under it. */
export function saveReassignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: ReassignmentInput,
): Output<'save'> {
  const { decision } = weigh(state, actor, asked);
  const { changes, findings, counts } = decision;
  const saved = save(workbook, state, decision, {
    title: changes.some(movesPerson) ? 'Reassignment Successful' : 'Management Successful',
    acknowledged: asked.acknowledged,
    eachLine: true,
    notices: [...leftOut(findings), ...waiting(changes, state.today)],
  });
  return { ...saved, ...(saved.saved ? counts : NOTHING) };
}

const NOTHING: ReassignmentCounts = { changes: 0, caseManagement: 0 };

const leftOut = (findings: readonly Finding[]): string[] =>
  findings.filter(isLeftOut).map((finding) => `Not saved: ${findingOnWire(finding).sentence}`);

const movesPerson = ({ name }: Change): boolean => name !== 'adjusted';

function waiting(changes: readonly Change[], today: Day): string[] {
  const later = changes.filter(({ begin }) => begin > today).length;
  if (later === 0) return [];
  const are = later === 1 ? 'One change is' : `${later} changes are`;
  return [`${are} dated in the future: the roster’s cells change when the day comes.`];
}

type WeighedDecision = {
  decision: Decision<ReassignmentCounts>;
  loads: (Omit<LoadChange, 'before' | 'after'> & { before: Load; after: Load })[];
};

/** What is decided, and what it does to the loads on the last effective date of the batch. */
function weigh(state: State, actor: Actor, asked: ReassignmentInput): WeighedDecision {
  const { mapping, people, today } = state;
  const decision = planReassignment({
    drafts: asked.drafts,
    lines: state.lines,
    people: people.people,
    actor,
    today,
    amountUnit: mapping.amountUnit,
    lreUnit: mapping.lreUnit,
    divisors: mapping.divisors,
    reason: asked.reason,
    kind: asked.kind ?? 'service',
    find: state.find,
    isTyped: isTyped(state),
    caseManagementOf: asked.moveCaseManagement && asked.kind !== 'case management' ? asked.person : '',
    entries: state.log.entries,
  });
  const day = lastEffective(decision, today);
  const loads = day === '' ? [] : changedLoads(state, decision.changes, day);
  const above = loads.flatMap(({ key, name, after, before }) => overLimit(key, name, before, after));
  const changes = asSuggested(decision.changes, asked.suggested ?? []);
  return { decision: { ...decision, changes, findings: [...decision.findings, ...above] }, loads };
}

/** The record tells what was suggested and not thought of; what was typed as the reason stays before it. */
function asSuggested(changes: readonly Change[], lines: readonly string[]): Change[] {
  const suggested = new Set(lines);
  return changes.map((change) =>
    suggested.has(change.lineKey)
      ? { ...change, reason: [change.reason, 'suggested'].filter(Boolean).join('; ') }
      : change,
  );
}

function changedLoads(state: State, changes: readonly Change[], day: Day): WeighedDecision['loads'] {
  const before = holdingsOn(sourceOf(state), day);
  const after = holdingsOn({ ...sourceOf(state), lines: linesAfter(state, changes) }, day);
  const touched = new Set(changes.map(({ personKey }) => personKey));
  const keys = new Set(changes.map(({ lineKey }) => lineKey));
  for (const holdings of [before, after])
    for (const [key, { lines, managed }] of holdings.byPerson) {
      if (lines.some((line) => keys.has(line.key))) touched.add(key);
      if (
        before.byPerson.get(key)?.managed.size !== after.byPerson.get(key)?.managed.size &&
        managed.size > 0
      )
        touched.add(key);
    }
  return holders(state.people.people)
    .filter(({ key }) => touched.has(key))
    .map(({ key, name, person }) => ({
      key,
      name,
      ...moved(before, after, key),
      before: loadIn(before, key, person),
      after: loadIn(after, key, person),
    }));
}

/** How many lines a person gains and loses. */
function moved(before: Holdings, after: Holdings, key: string): { gained: number; lost: number } {
  const [had, has] = [before, after].map(
    (holdings) => new Set((holdings.byPerson.get(key)?.lines ?? []).map((line) => line.key)),
  );
  return {
    gained: [...(has ?? [])].filter((line) => !had?.has(line)).length,
    lost: [...(had ?? [])].filter((line) => !has?.has(line)).length,
  };
}

/** Says what a load comes to where it grew above desirable or over the maximum; a load that shrinks needs no warning. */
function overLimit(key: string, person: string, before: Load, after: Load): Finding[] {
  const { number, limits, status } = after;
  if (number === null || !limits || key === UNASSIGNED.key || number <= (before.number ?? 0)) return [];
  const { desirable, maximum } = limits.strictest;
  const { force } = limits.provision;
  const district = limits.isDistrict;
  const load = { field: null, person, number, force, district };
  if (status === 'Above desirable')
    return [warns({ code: 'above-desirable', ...load, limit: desirable }, { line: key })];
  return status === 'Over maximum' || status === 'Mixed grades: review'
    ? [warns({ code: 'over-maximum', ...load, limit: maximum }, { line: key })]
    : [];
}
