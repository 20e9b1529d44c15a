import type { Concern } from '../../domain/caseload/studentsConcerned';
import { type Actor, actorFor } from '../../domain/people/access';
import type { People } from '../../domain/people/people';
import type { StateRules } from '../../standards/loads/stateRules';
import type { Workbook } from '../ports/ports';
import { type KeptRoster, keptRoster, recentRoster } from './keptRoster';
import { type Admin, keptMapping, type Memory, recall } from './memory';
import { readKept } from './readKept';
import type { OpenHow } from './recordKeeping';
import { Refused, refusal } from './refused';
import { isStop, readListed, readState, readTeam, type State, type Stop } from './state';
import { stillReads } from './stillReads';

/** Who may call, and what a call is given once the account is found to be among them. */
type AudienceArguments = {
  /** Whoever is signed in, or nobody. For what tells only who that is, and why they can't go on. */
  anyone: [rules: StateRules];
  /** Everyone in Providers. What of it they may see and change, by site and by person, is the use case's to find out. */
  people: [state: State, actor: Actor];
  /** Everyone in Providers, who are given it alone: for what needs neither roster nor record. */
  listed: [team: People, actor: Actor];
  admins: [state: State, actor: Actor];
  /** Admins where the roster or the record can't be read, or Providers is gone; so nothing of them is given. */
  adminsAnyway: [rules: StateRules];
  /** Those of them who are at all sites: what is kept of the whole district is theirs alone to take out. */
  adminsOfAll: [];
  /** The first who sets up, who becomes Admin; after that Admins only. */
  setUp: [rules: StateRules];
};
export type Audience = keyof AudienceArguments;
export type GivenTo<A extends Audience> = AudienceArguments[A];

const ADMITS: {
  [A in Audience]: (workbook: Workbook, rules: StateRules, how?: OpenHow) => AudienceArguments[A];
} = {
  anyone: (_, rules) => [rules],
  people: admitted,
  listed: (workbook) => {
    const { team, actor } = inProviders(workbook);
    return [team, actor];
  },
  admins: (workbook, rules, how) => {
    const [state, actor] = admitted(workbook, rules, how);
    if (actor.access !== 'Admin') throw onlyAdmins();
    return [state, actor];
  },
  adminsAnyway: (workbook, rules) => {
    const standing = standingOf(workbook);
    if (typeof standing === 'object') throw refusal(standing);
    if (standing === 'not admin') throw onlyAdmins();
    // A record whose Admins nobody knows any more, as in a copy without Providers, is read by no one before Set up made one.
    if (standing === 'no admins') throw refusal({ code: 'not-set-up' });
    return [rules];
  },
  adminsOfAll: (workbook, rules) => {
    ADMITS.adminsAnyway(workbook, rules);
    const team = readTeam(workbook);
    const email = workbook.account();
    const actor = isStop(team) ? null : actorIn(team, email);
    const isOfAll =
      actor && !isStop(actor)
        ? actor.person.sites === 'All'
        : rememberedAdmin(email, recall(workbook))?.ofAll;
    if (!isOfAll)
      throw new Refused('only-admins', 'Only an Admin of all sites can do this: see Sites in Providers.');
    return [];
  },
  setUp: (workbook, rules) => {
    const standing = standingOf(workbook);
    if (typeof standing === 'object') throw refusal(standing);
    if (standing === 'not admin') throw refusal({ code: 'only-admins-set-up' });
    return [rules];
  },
};

/**
 * Lets in whoever is signed in, if they are of the audience, and refuses everyone else. The one place where that is decided. `how`: see
 * `RecordKeeping.open`.
 */
export const admit = <A extends Audience>(
  workbook: Workbook,
  rules: StateRules,
  audience: A,
  how?: OpenHow,
): AudienceArguments[A] => ADMITS[audience](workbook, rules, how);

const onlyAdmins = (): Refused =>
  new Refused('only-admins', 'Only an Admin can do this. Ask one of the people marked Admin in Providers.');

/** Who is signed in, Providers and what the document remembers, or a refusal. */
function inProviders(workbook: Workbook): { memory: Memory; team: People; actor: Actor } {
  const memory = recall(workbook);
  const unready = notReady(workbook, memory);
  if (unready) throw refusal(unready);
  workbook.assumeZone(memory.zone);
  const team = readTeam(workbook);
  if (isStop(team)) throw refusal(team);
  const actor = actorIn(team, workbook.account());
  if (isStop(actor)) throw refusal(actor);
  return { memory, team, actor };
}

/** The same with everything there is to see. */
function admitted(workbook: Workbook, rules: StateRules, how?: OpenHow): [State, Actor] {
  const { memory, team, actor } = inProviders(workbook);
  const state = readState(workbook, rules, team, memory, how);
  if (isStop(state)) throw refusal(state);
  return [state, asAtSites(state, actor)];
}

/**
 * What there is to see for everyone in Providers, the roster as it was last read where that is kept, for a `concern` no more of it than
 * that takes; `asItStands` reads it. Whoever is not at all sites is given it as it stands at once: at which site a student is by now only that tells.
 */
export function admitFirst(
  workbook: Workbook,
  rules: StateRules,
  concern?: Concern,
): { given: GivenTo<'people'>; asItStands: () => GivenTo<'people'> } {
  const { memory, team, actor } = inProviders(workbook);
  const mapping = actor.person.sites === 'All' ? keptMapping(workbook, memory) : null;
  const kept = mapping && keptRoster(workbook, mapping, memory);
  const early = kept && readKept(workbook, rules, team, memory, { kept, how: 'to look', concern });
  const given = (state: State | Stop): GivenTo<'people'> => {
    if (isStop(state)) throw refusal(state);
    return [state, asAtSites(state, actor)];
  };
  const isEarly = early !== null && !isStop(early);
  const asItStands = () =>
    given(readState(workbook, rules, team, memory, (isEarly && early.record) || 'to look'));
  return { given: isEarly ? given({ ...early, lastRead: { but: NOBODY } }) : asItStands(), asItStands };
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * What there is for whoever needs no more than a part of a large roster, to be called under the lock: the roster as it was read a moment
 * ago, where `narrow` finds that it still reads so as far as that is needed. Null where it doesn't, or nothing recent is kept: then it
 * has to be read, as `asItStands` does. `how`: see `RecordKeeping.open`; `concern`: see `readKept`.
 */
export function admitFew<N extends { state: State }>(
  workbook: Workbook,
  rules: StateRules,
  narrow: (read: State, kept: KeptRoster) => N | null,
  { how, concern }: { how?: OpenHow; concern?: Concern } = {},
): { few: { given: GivenTo<'people'>; narrowed: N } | null; asItStands: () => GivenTo<'people'> } {
  const { memory, team, actor } = inProviders(workbook);
  const mapping = keptMapping(workbook, memory);
  const kept = mapping && recentRoster(workbook, mapping, memory);
  // The dates that are read below tell whether it still is the zone.
  if (kept) workbook.assumeZone(kept.zone, 'for now');
  const early = kept && readKept(workbook, rules, team, memory, { kept, how, concern });
  const read = early && !isStop(early) ? early : null;
  const narrowed = read && kept && narrow(read, kept);
  const few = narrowed && workbook.today() === narrowed.state.today ? narrowed : null;
  return {
    few: few && { given: [few.state, asAtSites(few.state, actor)], narrowed: few },
    asItStands() {
      workbook.assumeZone(memory.zone);
      const state = readState(workbook, rules, team, memory, read?.record ?? how);
      if (isStop(state)) throw refusal(state);
      return [state, asAtSites(state, actor)];
    },
  };
}

/**
 * A roster that was read a moment ago, for whoever decides on some lines alone; null where their rows read otherwise by now.
 * `isOfPeople`: whether that is who has them and nothing else.
 */
export function withFew(
  workbook: Workbook,
  read: State,
  lines: readonly string[],
  isOfPeople: boolean,
): { state: State } | null {
  const but = new Set(lines.map((key) => read.lines.get(key)?.timeline.studentId ?? ''));
  if (but.size === 0 || but.has('') || !stillReads(workbook, read, but, isOfPeople)) return null;
  // Which cells formulas make is not known of it; where that matters, it is read.
  const { madeIn: _, ...state } = read;
  return { state: { ...state, lastRead: { but } } };
}

/** The same person with their sites as they read now that the schools are known. */
export function asAtSites({ people }: State, actor: Actor): Actor {
  const person = people.people.find(({ row }) => row === actor.person.row) ?? actor.person;
  return { ...actor, person };
}

/** Why there is nothing to look at: Set up has not come as far as a mapping, or all of it is being removed. */
export function notReady(workbook: Workbook, memory: Memory): Stop | null {
  if (memory.removing) return { code: 'removal-unfinished' };
  return keptMapping(workbook, memory) ? null : { code: 'not-set-up' };
}

/** Whether the account is an Admin's, also where Providers is gone and only what is remembered can tell. */
export const isAdminAnyway = (workbook: Workbook): boolean => standingOf(workbook) === 'admin';

/** Whether nobody is Admin yet, because Set up was cut off before: whoever comes first runs it. */
export const awaitsAdmin = (workbook: Workbook): boolean => standingOf(workbook) === 'no admins';

/** Whoever is signed in, as Providers knows them. */
export function actorIn({ people }: People, email: string): Actor | Stop {
  const actor = actorFor(email, people);
  if (typeof actor === 'object') return actor;
  return actor === 'no-email' ? { code: actor } : { code: actor, email };
}

/**
 * What Providers alone says of the account, or, where it names no Admin, what the document remembers: deleting Providers makes
 * nobody Admin of a record that others keep. Without an account that Google tells nobody is anything.
 */
function standingOf(workbook: Workbook): 'admin' | 'not admin' | 'no admins' | Stop {
  const email = workbook.account().trim();
  if (email === '') return { code: 'no-email' };
  const team = readListed(workbook);
  // A heading that somebody edited opens nothing to anyone.
  if (isStop(team) && team.code === 'providers-unreadable') return team;
  if (isStop(team) || !team.people.some(({ access }) => access === 'Admin')) {
    const memory = recall(workbook);
    if (memory.admins.length === 0) return 'no admins';
    return rememberedAdmin(email, memory) ? 'admin' : 'not admin';
  }
  const actor = actorIn(team, email);
  if (isStop(actor)) return actor;
  return actor.access === 'Admin' ? 'admin' : 'not admin';
}

/** Whose sites an Admin in Set up looks from; whoever is the first of all sees everything. */
export function sitesInSetUp(workbook: Workbook): Pick<Actor['person'], 'sites'> {
  const team = readTeam(workbook);
  const email = workbook.account();
  const actor = isStop(team) ? null : actorIn(team, email);
  if (actor && !isStop(actor)) return actor.person;
  const admin = rememberedAdmin(email, recall(workbook));
  return { sites: !admin || admin.ofAll ? 'All' : [] };
}

/** What the document remembers of the account, where it was an Admin's. */
export const rememberedAdmin = (account: string, { admins }: Memory): Admin | undefined =>
  admins.find(({ email }) => email === account.toLowerCase());
