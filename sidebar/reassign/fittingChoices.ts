import type { LineOnWire, PersonLine } from '../../src/contract/contract';
import { isAt } from '../../src/domain/people/access';
import { takesOver } from '../../src/domain/people/worksAs';
import type { Choice } from '../shell/Combobox';
import { loadText, numberText } from '../shell/loadText';
import { personChoice } from '../shell/personChoices';
import type { CaseloadState } from './caseloadTypes';
import type { LineSetting } from './lineProps';
import { receiversOf } from './staged';

type WantedLines = { services: readonly string[]; sites: readonly string[]; holderRole: string };

/** Why somebody fits some lines less; '' for who fits. */
function misfitOf(person: PersonLine, { services, sites, holderRole }: WantedLines): string {
  if (person.vacancy) return 'nobody yet';
  if (person.role === '' && person.load.lines === 0) return 'no role in Providers';
  const worker = { role: person.role, services: [] };
  if (!services.every((service) => takesOver(worker, service, holderRole))) return 'other role';
  const own = { sites: person.everywhere ? ('All' as const) : person.sites };
  const elsewhere = sites.find((site) => !isAt(own, site));
  return elsewhere === undefined ? '' : `not at ${elsewhere}`;
}

const wantedOf = (
  lines: readonly LineOnWire[],
  { kind, caseload }: CaseloadState,
  people: readonly PersonLine[],
): WantedLines => ({
  // A case can be managed by anyone who works with students.
  services: kind === 'service' ? [...new Set(lines.map(({ service }) => service))] : [],
  sites: [...new Set(lines.map(({ site }) => site))],
  holderRole: (holderOf(lines, people) ?? caseload.person).role,
});

/** Who has all of some lines; null where several people have. */
function holderOf(lines: readonly LineOnWire[], people: readonly PersonLine[]): PersonLine | null {
  const [first] = lines;
  if (!first || lines.some(({ holder }) => holder !== first.holder)) return null;
  return people.find(({ key }) => key === first.holder) ?? null;
}

/** What each kind of line asks for by itself. */
function eachWanted(
  lines: readonly LineOnWire[],
  state: CaseloadState,
  people: readonly PersonLine[],
): WantedLines[] {
  const kinds = new Map(lines.map((line) => [`${line.service}\n${line.site}`, line]));
  return [...kinds.values()].map((line) => wantedOf([line], state, people));
}

const leastMisfit = (person: PersonLine, wanted: readonly WantedLines[]): string =>
  wanted.map((each) => misfitOf(person, each)).sort((a, b) => rankOf(a) - rankOf(b))[0] ?? '';

/** Why a line does not go to somebody, from what a suggestion goes by. */
export function whyNotText(
  line: LineOnWire,
  key: string,
  state: CaseloadState,
  setting: Pick<LineSetting, 'person' | 'onlyProvider' | 'amountUnit'>,
  people: readonly PersonLine[],
): string {
  const person = people.find((each) => each.key === key);
  if (!person) return '';
  const to = state.inputs.get(line.key)?.provider;
  if (key === to) return `${person.name} has this line here.`;
  if (key === setting.person) return `${person.name} gives it up.`;
  const misfit = misfitOf(person, wantedOf([line], state, people));
  if (misfit !== '') return `${capital(misfit)}${misfit === 'other role' ? `: ${person.role}` : ''}.`;
  const staged = new Map(receiversOf(state, setting, people).map((each) => [each.person.key, each.after]));
  const full = (who: PersonLine): string =>
    loadText({ ...who.load, number: staged.get(who.key) ?? who.load.number });
  const { number, maximum } = person.load;
  const has = staged.get(key) ?? number;
  if (has !== null && maximum !== null && has >= maximum) return `${full(person)} already.`;
  const other = people.find((each) => each.key === to);
  return `Could take it: ${full(person)}${other ? `; ${other.name} has ${full(other)}` : ''}, with what is staged.`;
}

/** Why a line was suggested to whom it goes, as far as what is staged tells it still, once the suggestion's own words are gone. */
export function whyBefore(
  line: LineOnWire,
  state: CaseloadState,
  setting: Pick<LineSetting, 'onlyProvider' | 'amountUnit'>,
  people: readonly PersonLine[],
): string {
  const { caseload, inputs } = state;
  const to = inputs.get(line.key)?.provider;
  const person = people.find(({ key }) => key === to);
  if (!person) return 'Suggested to nobody before.';
  const sibling = caseload.lines.find(
    ({ household, studentId, key }) =>
      household !== '' &&
      household === line.household &&
      studentId !== line.studentId &&
      inputs.get(key)?.provider === to,
  );
  const serves = caseload.receivers.find(({ key }) => key === to)?.serves ?? [];
  const reasons = [
    isAt({ sites: person.everywhere ? 'All' : person.sites }, line.site) && !person.everywhere
      ? 'same school'
      : '',
    serves.includes(line.studentId) ? 'already sees the student' : '',
    sibling ? `with ${sibling.student} of the same household` : '',
  ].filter(Boolean);
  const receiver = receiversOf(state, setting, people).find((each) => each.person.key === to);
  const { maximum } = person.load;
  const room =
    receiver?.before == null || receiver.after === null
      ? ''
      : `; ${numberText(receiver.before)} → ${numberText(receiver.after, [maximum])}${maximum === null ? '' : ` of ${numberText(maximum)}`} with all that is staged`;
  return `Suggested before: ${reasons.join(', ') || 'keeps loads even'}${room}.`;
}

/** Who is only at another site comes before who does other work, and vacancies last. */
const rankOf = (misfit: string): number =>
  misfit === '' ? 0 : misfit.startsWith('not at') ? 1 : misfit === 'other role' ? 2 : 3;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * Whom some lines can go to: who fits, most room first, then who has them now, then the others with the reason. What is staged counts
 * as if it were saved. `which`: whether they have to fit all of the lines, or any.
 */
export function fittingChoices(
  lines: readonly LineOnWire[],
  state: CaseloadState,
  setting: Pick<LineSetting, 'person' | 'onlyProvider' | 'amountUnit'>,
  people: readonly PersonLine[],
  which: 'all' | 'any' = 'all',
): readonly Choice[] {
  const person = state.caseload.ofStudent ? holderOf(lines, people) : state.caseload.person;
  const wanted = which === 'all' ? [wantedOf(lines, state, people)] : eachWanted(lines, state, people);
  const staged = new Map(receiversOf(state, setting, people).map((each) => [each.person.key, each.after]));
  const others = people
    .filter(({ key }) => key !== person?.key)
    .map((each) => {
      const { number, maximum } = each.load;
      const after = staged.get(each.key) ?? number;
      const left = after === null || maximum === null ? null : maximum - after;
      return { each, after, left, misfit: leastMisfit(each, wanted) };
    })
    .sort(
      (a, b) =>
        rankOf(a.misfit) - rankOf(b.misfit) ||
        (b.left ?? Number.NEGATIVE_INFINITY) - (a.left ?? Number.NEGATIVE_INFINITY),
    )
    .map(({ each, after, left, misfit }): Choice => {
      const plain = personChoice(each);
      const full = left !== null && left < 0;
      return {
        ...plain,
        detail:
          left === null || each.load.maximum === null || after === null
            ? loadText(each.load)
            : `${full ? `${numberText(-left)} over` : `${numberText(left)} left`}, ${numberText(after, [each.load.maximum])} of ${numberText(each.load.maximum)}`,
        tone: full ? 'over' : (plain.tone ?? 'plain'),
        under: [misfit, each.role, each.sites.join(', ')].filter(Boolean).join(' · '),
        faint: misfit !== '',
      };
    });
  const fitting = others.filter(({ faint }) => !faint);
  const now = person ? [personChoice(person, 'current provider, ')] : [];
  return [...fitting, ...now, ...others.filter(({ faint }) => faint)];
}
