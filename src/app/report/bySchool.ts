import type { Line } from '../../domain/caseload/line';
import type { Day } from '../../domain/cells/day';
import { foldedText } from '../../domain/cells/foldedText';
import { type Actor, isAt } from '../../domain/people/access';
import {
  type Holding,
  holders,
  holdingsOn,
  loadIn,
  loadOfPart,
  partOf,
} from '../../standards/loads/holdings';
import type { Load } from '../../standards/loads/load';
import { sees } from '../look/showCaseload';
import { type State, sourceOf } from '../opened/state';
import { type PlacedHolder, whatLacks, worstFirst } from './reportOrder';

/**
 * Somebody at one school: what they have there, and everywhere. `isSeen`: whether the actor may know the latter; `isElsewhere`: whether
 * they have something at another school, or without one.
 */
export type SchoolPerson = PlacedHolder & { here: Load; isSeen: boolean; isElsewhere: boolean };

/**
 * A school, '' for what has none, with its people, worst first, and how many students somebody serves and manages there; `nobodys`: how
 * many nobody serves, and how many nobody manages.
 */
export type School = {
  name: string;
  people: SchoolPerson[];
  students: number;
  managed: number;
  nobodys: { students: number; managed: number };
};

/** The schools of the roster and of Providers at which the actor is, by name; null for everywhere. Last, where something has no school, ''. */
export function schoolNames({ lines, people }: State, actor: Actor | null): string[] {
  const names = new Map<string, string>();
  const put = (name: string): void => {
    if (!names.has(foldedText(name))) names.set(foldedText(name), name);
  };
  for (const { site } of lines.values()) put(site);
  for (const { sites } of people.people) if (sites !== 'All') sites.forEach(put);
  const without = names.delete('');
  return [
    ...[...names.values()]
      .filter((name) => actor === null || isAt(actor.person, name))
      .sort((a, b) => a.localeCompare(b, 'en')),
    ...(without ? [''] : []),
  ];
}

/**
 * Who serves and manages how many at each of these schools. A student with lines at two schools counts at both; a line without a
 * school at none but ''.
 */
export function schoolsOn(state: State, actor: Actor | null, day: Day, names: readonly string[]): School[] {
  const holdings = holdingsOn(sourceOf(state), day);
  const all = holders(state.people.people).map((holder) => {
    const own = holdings.byPerson.get(holder.key) ?? NOTHING;
    return {
      holder,
      own,
      sites: sitesOf(own),
      hasNobody: whatLacks(holder),
      load: loadIn(holdings, holder.key, holder.person),
      isSeen: actor === null || sees(actor, holder, holdings),
    };
  });
  return names.map((name) => {
    const site = foldedText(name);
    const isHere = (line: Line): boolean => foldedText(line.site) === site;
    const served = new Set<string>();
    const managed = new Set<string>();
    const unserved = new Set<string>();
    const unmanaged = new Set<string>();
    const people = all.flatMap(({ own, sites, ...each }): SchoolPerson[] => {
      const { person } = each.holder;
      const isTheirs = site !== '' && person !== null && person.sites !== 'All' && isAt(person, name);
      if (!sites.has(site) && !isTheirs) return [];
      const part = partOf(own, isHere);
      for (const { studentId } of part.served) (each.hasNobody ? unserved : served).add(studentId);
      for (const studentId of part.managed) (each.hasNobody ? unmanaged : managed).add(studentId);
      return [
        {
          ...each,
          here: loadOfPart(holdings, part),
          isElsewhere: [...sites].some((other) => other !== site),
        },
      ];
    });
    return {
      ...{ name, people: people.sort(worstFirst), students: served.size, managed: managed.size },
      nobodys: { students: without(unserved, served), managed: without(unmanaged, managed) },
    };
  });
}

/** Who has a line that is nobody's and one that is somebody's is served. */
const without = (nobodys: ReadonlySet<string>, somebodys: ReadonlySet<string>): number =>
  [...nobodys].filter((id) => !somebodys.has(id)).length;

const NOTHING: Holding = { lines: [], resting: [], served: [], management: [], managed: new Set() };

const sitesOf = ({ lines, management }: Holding): Set<string> =>
  new Set([...lines, ...management].map(({ site }) => foldedText(site)));
