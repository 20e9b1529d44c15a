import type { Account, Output, PersonLine } from '../../src/contract/contract';
import type { Choice } from '../shell/Combobox';
import { loadText, loadTone } from '../shell/loadText';
import type { Roster } from './CaseloadView';
import type { Caseload } from './caseloadState';
import type { LineSetting } from './LineFields';

type From = {
  caseload: Caseload;
  people: Output<'people'>;
  roster: Roster;
  account: Account | null;
  onlyProvider: string | null;
};

/** What the lines of a caseload have in common, and who may take them. */
export function lineSetting({ caseload, people, roster, account, onlyProvider }: From): LineSetting {
  const { person } = caseload;
  const others = people.people.filter(({ key }) => key !== person.key);
  const me = account?.name || account?.email || '';
  return {
    person: person.key,
    onlyProvider,
    onlyName: onlyProvider === '' ? `${person.name} (stays)` : `${me} (you)`,
    admin: account?.access === 'admin',
    amountUnit: roster.amountUnit,
    lreUnit: roster.lreUnit,
    hasAmount: roster.hasAmount,
    hasLre: roster.hasLre,
    choices: [choiceOf(person, 'current provider, '), ...others.map((other) => choiceOf(other, ''))],
    names: new Map([...people.people, person].map(({ key, name }) => [key, name])),
  };
}

const TONE = { within: 'plain', none: 'plain', above: 'warn', over: 'over' } as const;

function choiceOf({ key, name, load, vacancy }: PersonLine, before: string): Choice {
  const over = load.status === 'Over maximum' ? ', over maximum' : '';
  return {
    key,
    name,
    detail: before + (vacancy ? 'vacancy, ' : '') + loadText(load) + over,
    tone: TONE[loadTone(load)],
  };
}
