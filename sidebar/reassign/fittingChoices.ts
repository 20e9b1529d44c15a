import type { LineOnWire, PersonLine } from '../../src/contract/contract';
import { isAt } from '../../src/domain/people/access';
import { takesOver } from '../../src/domain/people/worksAs';
import type { Choice } from '../shell/Combobox';
import { loadText, numberText } from '../shell/loadText';
import { personChoice } from '../shell/personChoices';
import type { CaseloadState } from './caseloadTypes';
import type { LineSetting } from './lineProps';
import { receiversOf } from './staged';

type Wanted = { services: readonly string[]; sites: readonly string[]; holderRole: string };

/** Why somebody fits some lines less; '' for who fits. */
function misfitOf(person: PersonLine, { services, sites, holderRole }: Wanted): string {
  if (person.vacancy) return 'nobody yet';
  if (person.role === '' && person.load.lines === 0) return 'no role in Providers';
  const worker = { role: person.role, services: [] };
  if (!services.every((service) => takesOver(worker, service, holderRole))) return 'other role';
  const own = { sites: person.everywhere ? ('All' as const) : person.sites };
  const elsewhere = sites.find((site) => !isAt(own, site));
  return elsewhere === undefined ? '' : `not at ${elsewhere}`;
}

/**
 * Whom some lines can go to: who has them now, then who fits, most room first, then the others with the reason. What is staged counts
 * as if it were saved.
 */
export function fittingChoices(
  lines: readonly LineOnWire[],
  state: CaseloadState,
  setting: Pick<LineSetting, 'person' | 'onlyProvider' | 'amountUnit'>,
  people: readonly PersonLine[],
): readonly Choice[] {
  const { person } = state.caseload;
  const wanted = {
    // A case can be managed by anyone who works with students.
    services: state.kind === 'service' ? [...new Set(lines.map(({ service }) => service))] : [],
    sites: [...new Set(lines.map(({ site }) => site))],
    holderRole: person.role,
  };
  const staged = new Map(receiversOf(state, setting, people).map((each) => [each.person.key, each.after]));
  const others = people
    .filter(({ key }) => key !== person.key)
    .map((each) => {
      const { number, maximum } = each.load;
      const after = staged.get(each.key) ?? number;
      const left = after === null || maximum === null ? null : maximum - after;
      return { each, after, left, misfit: misfitOf(each, wanted) };
    })
    .sort(
      (a, b) =>
        Number(a.misfit !== '') - Number(b.misfit !== '') ||
        a.misfit.localeCompare(b.misfit) ||
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
  return [personChoice(person, 'current provider, '), ...others];
}
