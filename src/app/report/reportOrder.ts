import { counted, inFigures } from '../../domain/cells/counted';
import { grouped } from '../../domain/cells/grouped';
import { firstOf } from '../../domain/cells/listed';
import { shortened } from '../../domain/cells/shortened';
import { compareNames } from '../../domain/people/nameOrder';
import { UNASSIGNED } from '../../domain/people/personName';
import { type Holdings, type holders, isVacant, loadIn } from '../../standards/loads/holdings';
import type { Load } from '../../standards/loads/load';
import type { ReportPerson } from './reportTable';

export type ReportHolder = ReturnType<typeof holders>[number];

/** What stands together in the report; null for one list of all. */
export type GroupBy = 'school' | 'role' | null;

/** Worst first: who is nobody's student comes right behind those who have too many. */
const RANKS = [
  'Over maximum',
  'Nobody’s',
  'Vacant',
  'Mixed grades: review',
  'Above desirable',
  'Within desirable',
  'No limit',
];

/** The people of the report in their order, group by group and worst first, and behind them those who have no line and no case. */
export function inReportOrder(
  people: readonly ReportHolder[],
  holdings: Holdings,
  groupBy: GroupBy,
): { people: ReportPerson[]; idle: number; answers: readonly [string, string, string] } {
  const all = people.map((holder) => {
    const load = loadIn(holdings, holder.key, holder.person);
    const hasNobody = whatLacks(holder);
    return {
      holder,
      hasNobody,
      isIdle: load.lines === 0 && load.iepsManaged === 0,
      title: titleOf(holder, groupBy),
      load,
    };
  });
  const busy = all
    .filter(({ isIdle }) => !isIdle)
    .sort((a, b) => compareTitles(a.title, b.title) || worstFirst(a, b));
  const idle = all.filter(({ isIdle }) => isIdle);
  const titles = [...new Set(busy.map(({ title }) => title))];
  return {
    people: [...busy, ...idle].map(({ holder: { key, name }, hasNobody, title }) => ({
      key,
      name,
      hasNobody,
      group: groupBy === null ? 0 : titles.indexOf(title) + 1,
    })),
    idle: idle.length,
    answers: answersOf(busy, idle),
  };
}

/** Who is over, who has room and what is vacant, the worst and the emptiest first, so that the first page says it whoever is on the next. */
function answersOf(
  busy: readonly PlacedHolder[],
  idle: readonly PlacedHolder[],
): readonly [string, string, string] {
  const byFill = [...busy].sort(worstFirst);
  const figure = ({ holder, load: { number, limits } }: PlacedHolder): string =>
    `${shortened(holder.name, LINE)} ${rounded(number ?? 0)} of ${rounded(limits?.strictest.maximum ?? 0)}`;
  const over = byFill.filter(({ hasNobody, load }) => !hasNobody && load.status === 'Over maximum');
  const roomy = byFill
    .filter(
      ({ hasNobody, load: { number, limits } }) =>
        !hasNobody && number !== null && limits !== null && number < limits.strictest.maximum,
    )
    .sort((a, b) => shareOf(a.load) - shareOf(b.load));
  const served = busy.filter(({ hasNobody, load }) => !hasNobody && load.lines > 0);
  const unknown = served.filter(({ load: { number, limits } }) => number === null || limits === null);
  const none = unknown.length > 0 && unknown.length === served.length ? 'not known' : 'nobody';
  const unheld =
    unknown.length === 0 ? '' : `; for ${counted(unknown.length, 'person', 'people')} no limit is known`;
  const open = [...byFill, ...idle.filter(({ hasNobody }) => hasNobody === 'Vacant')].filter(
    ({ hasNobody }) => hasNobody,
  );
  const free = idle.filter(({ hasNobody, holder: { person } }) => !hasNobody && person && person.role !== '');
  const without = free.map(({ holder }) => `${shortened(holder.name, LINE)}${placeOf(holder)}`);
  const lost = open.map(({ holder, load }) => {
    const many =
      load.iepsManaged > 0 && load.lines === 0
        ? counted(load.iepsManaged, 'IEP')
        : counted(load.lines, 'line');
    return `${shortened(holder.name, LINE)} (${joined(shortened(whereOf(holder), LINE), many)})`;
  });
  const overText = `When made, over the maximum: ${asFit(over.map(figure), none, 4 - unheld.length / LINE)}${unheld}.`;
  const lostText = `Vacant or nobody’s: ${asFit(lost, 'nothing')}.`;
  const withoutText = without.length > 0 ? `; without a student: ${asFit(without)}` : '';
  const turns = inTurn(roomy);
  const room = turns.map((each) => `${figure(each)}${placeOf(each.holder)}`);
  const roomText =
    fitting(room, MOST_LINES) === room.length
      ? asFit(room, none)
      : byRole(turns, (each) => `${figure(each)}${bracketed(whereOf(each.holder))}`);
  return [overText, `${MOST_ROOM}${roomText}${withoutText}.`, lostText];
}

/** The first of each role, then the second of each: who takes a student over has to have the role. */
function inTurn(roomy: readonly PlacedHolder[]): readonly PlacedHolder[] {
  const turns = new Map<string, number>();
  return roomy
    .map((each) => {
      const role = each.holder.person?.role ?? '';
      const turn = turns.get(role) ?? 0;
      turns.set(role, turn + 1);
      return { each, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ each }) => each);
}

/** "Resource teacher (20 with room): Abel, Ann 2 of 55 (Oak) · …": each role with how many it has, and as many people as fit. */
function byRole(people: readonly PlacedHolder[], said: (each: PlacedHolder) => string): string {
  const roleOf = ({ holder }: PlacedHolder): string => holder.person?.role || 'No role';
  const roles = [...grouped(people, roleOf)];
  const naming = (count: number): string => {
    const named = grouped(people.slice(0, count), roleOf);
    return roles
      .map(([role, all]) => {
        const own = named.get(role) ?? [];
        return `${shortened(role, LINE)} (${inFigures(all.length)} with room)${own.length > 0 ? ': ' : ''}${own.map(said).join('; ')}`;
      })
      .join(' · ');
  };
  let text = naming(0);
  for (let count = 1; count <= people.length; count++) {
    const longer = naming(count);
    if (`${MOST_ROOM}${longer}.`.length > MOST_LINES * LINE - (MOST_LINES - 1) * LEFT_FREE) break;
    text = longer;
  }
  return text;
}

/** " (Speech, Oak)": what somebody is, and where. */
const placeOf = (holder: ReportHolder): string =>
  bracketed(joined(holder.person?.role ?? '', whereOf(holder)));

const bracketed = (said: string): string => said && ` (${shortened(said, LINE)})`;

/** Where somebody is, as Providers says; '' where it says nothing. */
function whereOf({ person }: ReportHolder): string {
  if (!person) return '';
  const { sites } = person;
  return sites === 'All' ? 'all schools' : sites.length > 2 ? 'several schools' : sites.join(' and ');
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** So many signs stand in a line across the page, in wide letters too; a list that is shortened has three of them or, of those over, four. */
const LINE = 95;
const MOST_LINES = 3;
/** A word that no longer fits leaves so many free at the end of a line. */
const LEFT_FREE = 15;
const MOST_ROOM = 'Most room: ';

/** As many of them as fit, and how many more there are. */
const asFit = (texts: readonly string[], none = 'nobody', lines = MOST_LINES): string =>
  texts.length === 0 ? none : firstOf(texts, Math.max(1, fitting(texts, lines)));

/** How many of them, from the first on, so many lines hold. */
function fitting(texts: readonly string[], lines: number): number {
  let signs = 0;
  const over = texts.findIndex((text) => {
    signs += text.length + 2;
    return signs > lines * LINE;
  });
  return over < 0 ? texts.length : over;
}

const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;

/** Somebody's place: what their lines lack where they are nobody's, else how they stand, and how full they are. */
export type PlacedHolder = { holder: ReportHolder; hasNobody: ReportPerson['hasNobody']; load: Load };

export const worstFirst = (a: PlacedHolder, b: PlacedHolder): number =>
  rankOf(a) - rankOf(b) || shareOf(b.load) - shareOf(a.load) || compareNames(a.holder.name, b.holder.name);

const rankOf = ({ hasNobody, load }: PlacedHolder): number => RANKS.indexOf(hasNobody ?? load.status);

/** What somebody's lines lack: a position that nobody holds, or anybody at all. */
export const whatLacks = ({ key, person }: ReportHolder): ReportPerson['hasNobody'] =>
  key === UNASSIGNED.key ? 'Nobody’s' : person && isVacant(person) ? 'Vacant' : null;

/** Where there is no limit, the students tell who has most. */
const shareOf = ({ number, limits, students }: Load): number =>
  number !== null && limits ? number / limits.strictest.maximum : students / 1_000;

function titleOf({ person }: ReportHolder, groupBy: GroupBy): string {
  if (groupBy === null || !person) return '';
  if (groupBy === 'role') return person.role;
  return person.sites === 'All' || person.sites.length > 1 ? SEVERAL : (person.sites[0] ?? '');
}

/** Whoever is at several schools, or at all, is listed under none of them. */
const SEVERAL = 'Several schools';

/** What has no title comes last. */
const compareTitles = (a: string, b: string): number => lateness(a) - lateness(b) || a.localeCompare(b, 'en');
const lateness = (title: string): number => (title === '' ? 2 : title === SEVERAL ? 1 : 0);
