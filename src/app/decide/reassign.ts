import type { Input, LoadChange, Output } from '../../contract/contract';
import type { Day } from '../../domain/cells/day';
import { type Finding, warns } from '../../domain/decide/finding';
import { type Plan, planReassignment } from '../../domain/decide/planReassignment';
import type { Actor } from '../../domain/people/access';
import { UNASSIGNED } from '../../domain/people/personName';
import type { Fact } from '../../domain/record/entry';
import { type Holdings, holders, holdingsOn, loadIn } from '../../standards/loads/holdings';
import type { Load } from '../../standards/loads/load';
import { type DeriveResult, deriveSaved, leftAlone } from '../follow/derive';
import { loadOnWire } from '../look/loadOnWire';
import { isStop, joinState, type State, sourceOf } from '../opened/state';
import { withFacts } from '../opened/tried';
import type { Workbook } from '../ports/ports';
import { commit } from '../save/commit';
import { findingOnWire } from '../words/findingText';

type Asked = Input<'preview'>;

/** The loads of everyone touched, before and after, and every finding; nothing is written. */
export function previewReassignment(state: State, actor: Actor, asked: Asked): Output<'preview'> {
  const { plan, loads, findings } = weigh(state, actor, asked);
  return {
    findings: findings.map(findingOnWire),
    ...countsOf(plan.facts),
    lastEffective: plan.lastEffective,
    loads: loads.map(({ before, after, ...change }) => ({
      ...change,
      before: loadOnWire(before),
      after: loadOnWire(after),
    })),
  };
}

/**
 * Saves all of a reassignment or nothing. Not saved where a finding blocks, or warns and was not yet seen. To be called under
 * the document's lock with a state read under it.
 */
export function saveReassignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Asked,
): Output<'save'> {
  const { plan, findings } = weigh(state, actor, asked);
  const seen = new Set(asked.acknowledged);
  const open = findings.filter(
    (finding) =>
      finding.severity === 'blocks' || (!isLeftOut(finding) && !seen.has(`${finding.code}:${finding.line}`)),
  );
  const notSaved = {
    saved: false,
    batch: '',
    title: '',
    changes: 0,
    caseManagement: 0,
    left: 0,
    notices: [],
  };
  if (open.length > 0 || plan.facts.length === 0)
    return { ...notSaved, findings: findings.map(findingOnWire) };

  const { log, entries } = commit(workbook, state.log, plan.facts);
  const after = joinState({ ...state, log }, { roster: state.roster });
  const derived = isStop(after) ? null : deriveSaved(workbook, after);
  return {
    saved: true,
    findings: [],
    batch: entries[0]?.batch ?? '',
    title: plan.facts.some(movesPerson) ? 'Reassignment Successful' : 'Management Successful',
    ...countsOf(plan.facts),
    left: derived?.left ?? 0,
    notices: [...leftOut(findings), ...noticesOf(plan.facts, derived, state.today)],
  };
}

const countsOf = (facts: readonly Fact[]): { changes: number; caseManagement: number } => {
  const changes = facts.filter(({ kind }) => kind === 'service').length;
  return { changes, caseManagement: facts.length - changes };
};

/** A line without an effective date, or with nothing but one, is not part of the save; that holds up no other line. */
const isLeftOut = ({ code }: Finding): boolean =>
  code === 'effective-missing' || code === 'nothing-to-change';

const leftOut = (findings: readonly Finding[]): string[] =>
  findings.filter(isLeftOut).map((finding) => `Not saved: ${findingOnWire(finding).sentence}`);

const movesPerson = ({ change }: Fact): boolean => change !== 'Adjust';

function noticesOf(facts: readonly Fact[], derived: DeriveResult | null, today: Day): string[] {
  const later = facts.filter(({ begin }) => begin > today).length;
  return [
    ...(later > 0
      ? [
          `${later === 1 ? 'One change is' : `${later} changes are`} dated in the future: the roster’s cells change when the day comes.`,
        ]
      : []),
    ...(derived ? leftAlone(derived) : []),
  ];
}

type Weighed = {
  plan: Plan;
  findings: Finding[];
  loads: (Omit<LoadChange, 'before' | 'after'> & { before: Load; after: Load })[];
};

/** The plan, and what it does to the loads on the last effective date of the batch. */
function weigh(state: State, actor: Actor, asked: Asked): Weighed {
  const { mapping, people, today } = state;
  const plan = planReassignment({
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
    caseManagementOf: asked.moveCaseManagement && asked.kind !== 'case management' ? asked.person : '',
  });
  const loads = plan.lastEffective === '' ? [] : changedLoads(state, plan.facts, plan.lastEffective);
  return {
    plan,
    loads,
    findings: [
      ...plan.findings,
      ...loads.flatMap(({ key, name, after, before }) => overLimit(key, name, before, after)),
    ],
  };
}

function changedLoads(state: State, facts: readonly Fact[], day: Day): Weighed['loads'] {
  const before = holdingsOn(sourceOf(state), day);
  const after = holdingsOn({ ...sourceOf(state), lines: withFacts(state, facts) }, day);
  const touched = new Set(facts.map(({ personKey }) => personKey));
  const keys = new Set(facts.map(({ lineKey }) => lineKey));
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
