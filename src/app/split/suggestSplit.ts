import type { Wish } from '../../contract/wishes';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { isAt } from '../../domain/people/access';
import type { Method, Person } from '../../domain/people/people';
import { knownRole } from '../../domain/people/roleFor';
import { takesOver } from '../../domain/people/worksAs';
import { leastShare } from '../../domain/split/leastShare';
import { shareOut } from '../../domain/split/shareOut';
import type { Receiver, SplitProblem, SplitUnit } from '../../domain/split/splitProblem';
import { isVacant } from '../../standards/loads/holdings';
import { filledIn, type Load, loadOf } from '../../standards/loads/load';
import type { DayRules } from '../../standards/loads/stateRules';
import type { HeldLine } from './heldLines';

/** One of the chosen, with what they have on the day. */
export type SplitPerson = {
  person: Person;
  lines: readonly HeldLine[];
  /** Students whose case they manage. */
  managed: ReadonlySet<string>;
};

export type SplitInput = {
  /** Who gives up their lines; null for lines that are nobody's. */
  from: { person: Person | null; lines: readonly HeldLine[]; managed: ReadonlySet<string> };
  among: readonly SplitPerson[];
  /** The day from which the lines go to others. */
  on: Day;
  /** How everyone is counted; null for each by their own method. */
  method: Method | null;
  rules: DayRules;
  /** Whether Providers says where people work. Of the schools of their lines alone nobody knows that they can't work elsewhere. */
  sitesSaid: boolean;
  /** What matters more, the dearest first. */
  order?: readonly Wish[];
};

/** Why a student goes to somebody. `chosen` are all whom it could have gone to. */
export type Why = {
  sameSite: string;
  /** A service in which they know the student already. */
  knows: string;
  /** Another student of the household whom they have or get. */
  sibling: string;
  /** The only one of the chosen who can. */
  only: boolean;
  /** Nobody of the chosen is at the student's school. */
  elsewhere: string;
  before: number | null;
  after: number | null;
  maximum: number | null;
};

export type SplitMove = { line: HeldLine; to: Person; why: Why };

/** Why a line stays without anybody: nobody works as that, or there is nothing to hand over on the day yet. */
export type SplitLeft = {
  line: HeldLine;
  why:
    | { code: 'nobody-works-as'; role: string }
    | { code: 'nobody-takes' }
    | { code: 'begins-later' }
    | { code: 'begins-then' }
    /** Who gives them up is only relieved; `since`: '' for since before anyone wrote it down. */
    | { code: 'stays'; since: Day | '' };
};

export type SuggestedSplit = {
  moves: SplitMove[];
  left: SplitLeft[];
  loads: { person: Person; before: Load; after: Load }[];
  /** The highest share of a maximum that anyone of the chosen has afterwards, and one that nobody can stay below; null where no maximum is known. */
  highestShare: number | null;
  atLeast: number | null;
};

/**
 * Who of the chosen had better take which student of somebody's caseload: all of a student's lines of one role go to one person. Saves
 * nothing.
 */
export function suggestSplit(input: SplitInput): SuggestedSplit {
  const { from, among, on } = input;
  const left: SplitLeft[] = [];
  const begun: HeldLine[] = [];
  for (const line of from.lines)
    if (line.start < on) begun.push(line);
    else left.push({ line, why: { code: line.start === on ? 'begins-then' : 'begins-later' } });
  const groups = unitsOf(begun, input);
  const problem = problemOf(groups, input);
  const split = shareOut(problem);
  const taken = among.map(({ lines }) => [...lines]);
  const managed = among.map((each) => new Set(each.managed));
  const moves: SplitMove[] = [];
  for (const [i, lines] of groups.entries()) {
    const to = split[i] ?? null;
    const chosen = to === null ? undefined : among[to];
    const [line] = lines;
    if (to === null || !chosen || !line) {
      for (const each of lines)
        left.push({ line: each, why: { code: 'nobody-works-as', role: roleOf(each, from.person) } });
      continue;
    }
    const before = loadWith(chosen.person, taken[to] ?? [], managed[to]?.size ?? 0, input);
    const why = whyOf(lines, chosen, {
      problem,
      unit: i,
      taken: taken[to] ?? [],
      among,
      sitesSaid: input.sitesSaid,
    });
    taken[to]?.push(...lines);
    if (from.managed.has(line.studentId)) managed[to]?.add(line.studentId);
    const after = loadWith(chosen.person, taken[to] ?? [], managed[to]?.size ?? 0, input);
    for (const each of lines)
      moves.push({
        line: each,
        to: chosen.person,
        why: { ...why, before: before.number, after: after.number, maximum: maximumOf(after) },
      });
  }
  const loads = among.map(({ person, lines, managed: own }, i) => ({
    person,
    before: loadWith(person, lines, own.size, input),
    after: loadWith(person, taken[i] ?? [], managed[i]?.size ?? 0, input),
  }));
  const shares = loads.flatMap(({ after }) => {
    const maximum = maximumOf(after);
    return after.number === null || !maximum ? [] : [after.number / maximum];
  });
  const highestShare = shares.length === 0 ? null : Math.max(...shares);
  return {
    moves,
    left,
    loads,
    highestShare,
    // The same sum in another order can come out a crumb higher.
    atLeast: highestShare === null ? null : Math.min(leastShare(problem), highestShare),
  };
}

/** A student's lines of one role go together; where nobody can take them all, each service by itself. */
function unitsOf(begun: readonly HeldLine[], { from, among }: SplitInput): HeldLine[][] {
  const together = grouped(begun, (line) => `${line.studentId}\u001f${roleOf(line, from.person)}`);
  return [...together.values()].flatMap((lines) =>
    among.some((chosen) => canTake(chosen, lines, from.person))
      ? [lines]
      : [...grouped(lines, ({ service }) => service).values()],
  );
}

function canTake(
  { person, lines: own }: SplitPerson,
  lines: readonly HeldLine[],
  from: Person | null,
): boolean {
  const worker = { role: person.role, services: own.map(({ service }) => service) };
  return lines.every(({ service }) => takesOver(worker, service, from?.role ?? ''));
}

const maximumOf = ({ limits }: Load): number | null => limits?.strictest.maximum ?? null;

/** What whoever takes a line works as. */
const roleOf = ({ service }: HeldLine, from: Person | null): string =>
  knownRole(service) ?? (from?.role || service);

const servedOf = (lines: readonly HeldLine[]): HeldLine[] => lines.filter(({ counts }) => counts);

export function loadWith(
  person: Person,
  lines: readonly HeldLine[],
  iepsManaged: number,
  { method, rules }: Pick<SplitInput, 'method' | 'rules'>,
): Load {
  const counted = { ...person, method: method ?? person.method };
  return loadOf(isVacant(person) ? null : counted, servedOf(lines), iepsManaged, rules);
}

function problemOf(groups: readonly (readonly HeldLine[])[], input: SplitInput): SplitProblem {
  const { from, among } = input;
  const receivers = among.map(({ person, lines, managed }): Receiver => {
    const load = loadWith(person, lines, managed.size, input);
    return { load: load.number ?? 0, limit: maximumOf(load) };
  });
  const times = new Map<string, number>();
  for (const [first] of groups) if (first) times.set(first.studentId, (times.get(first.studentId) ?? 0) + 1);
  const units = groups.map((lines): SplitUnit => {
    const able = among.map((chosen) => canTake(chosen, lines, from.person));
    const near = among.map((chosen, i) => (able[i] ?? false) && lines.every((line) => isNear(chosen, line)));
    // A school where none of the chosen works is better served from elsewhere than by nobody.
    const may = input.sitesSaid && near.some((each) => each) ? near : able;
    const [first] = lines;
    const served = servedOf(lines);
    const costs = among.map((chosen) => costOf(served, chosen, input));
    const student = first && (times.get(first.studentId) ?? 0) > 1 ? first.studentId : '';
    return {
      costs: costs.map(({ own, once }, i) => (may[i] ? own + once : null)),
      limits: among.map(({ person }) => maximumOf(loadWith(person, served.slice(0, 1), 0, input))),
      bonds: among.map((chosen, i) => Number(near[i] ?? false) + Number(knows(chosen.lines, first) !== '')),
      // Who is shared out in several parts had better go to one person all the same.
      household: first?.household || student,
      locked: null,
      ...(student === '' ? {} : { several: { student, once: costs.map(({ once }) => once) } }),
    };
  });
  const { order = [] } = input;
  const siblingsFirst = order.indexOf('siblings') < order.indexOf('school');
  return { receivers, units, together: siblingsFirst ? DEARER : 1 / DEARER };
}

/** So much dearer, that no number of the one wish weighs as much as the other. */
const DEARER = 4096;

/** Whether one of the chosen can take a line. */
export const canGo = (line: HeldLine, from: Person | null, among: readonly SplitPerson[]): boolean =>
  among.some((chosen) => canTake(chosen, [line], from));

/** Whether one of the chosen who can take a student is at their school, or knows them. */
export const hasPlace = (
  lines: readonly HeldLine[],
  from: Person | null,
  among: readonly SplitPerson[],
): boolean =>
  among.some(
    (chosen) =>
      canTake(chosen, lines, from) &&
      (lines.every((line) => isNear(chosen, line)) || knows(chosen.lines, lines[0]) !== ''),
  );

const isNear = ({ person, lines }: SplitPerson, { site }: HeldLine): boolean =>
  site !== '' && (person.sites === 'All' ? lines.some((own) => own.site === site) : isAt(person, site));

/** What a student's lines add to somebody's load: their minutes by the day that this person has and, once, the student or the IEP. */
function costOf(
  lines: readonly HeldLine[],
  { person, lines: own, managed }: SplitPerson,
  { method, rules, from }: SplitInput,
): { own: number; once: number } {
  const [first] = lines;
  if (!first) return { own: 0, once: 0 };
  if ((method ?? person.method) !== 'altcase') return { own: 0, once: knows(own, first) === '' ? 1 : 0 };
  const time = filledIn(rules.formulas.teacherTime, person.minutes);
  const minutes = lines.reduce(
    (sum, line) => sum + (line.delivery === 'direct' ? (line.minutes ?? 0) : 0),
    0,
  );
  return {
    own: time.ok ? minutes / time.value.minutesPerDay : 0,
    once: from.managed.has(first.studentId) && !managed.has(first.studentId) ? 1 : 0,
  };
}

/** A service by which somebody sees the student on the day; '' for none. */
const knows = (own: readonly HeldLine[], line: HeldLine | undefined): string => {
  const seen = own.find(({ studentId, counts }) => counts && studentId === line?.studentId);
  return seen ? seen.service || 'another service' : '';
};

type SplitContext = {
  problem: SplitProblem;
  unit: number;
  taken: readonly HeldLine[];
  among: readonly SplitPerson[];
  sitesSaid: boolean;
};

function whyOf(
  lines: readonly HeldLine[],
  chosen: SplitPerson,
  { problem, unit, taken, among, sitesSaid }: SplitContext,
): Omit<Why, 'before' | 'after' | 'maximum'> {
  const [line] = lines;
  const costs = problem.units[unit]?.costs ?? [];
  const isThere = line !== undefined && isNear(chosen, line);
  const somewhereElse = line !== undefined && among.some((each) => !isNear(each, line));
  const sibling = taken.find(
    ({ household, studentId }) =>
      household !== '' && household === line?.household && studentId !== line?.studentId,
  );
  return {
    sameSite: isThere && somewhereElse ? (line?.site ?? '') : '',
    knows: knows(chosen.lines, line) || knows(taken, line),
    sibling: sibling?.student ?? '',
    only: costs.filter((cost) => cost !== null).length === 1,
    elsewhere: sitesSaid && line && line.site !== '' && !isThere ? line.site : '',
  };
}
