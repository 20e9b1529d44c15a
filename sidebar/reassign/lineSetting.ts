import type { Account, Output } from '../../src/contract/contract';
import { personChoice } from '../shell/personChoices';
import type { Caseload, RosterInfo } from './caseloadTypes';
import type { CaseloadKind } from './KindSwitch';
import type { LineSetting } from './lineProps';

type From = {
  caseload: Caseload;
  kind: CaseloadKind;
  people: Output<'people'>;
  roster: RosterInfo;
  account: Account | null;
  onlyProvider: string | null;
};

/** What the lines of a caseload have in common, and who may take them. */
export function lineSetting({ caseload, kind, people, roster, account, onlyProvider }: From): LineSetting {
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
    // Case management has no hours.
    hasAmount: roster.hasAmount && kind === 'service',
    hasLre: roster.hasLre && kind === 'service',
    newPerson: kind === 'service' ? 'New Provider' : 'New Case Manager',
    choices: [personChoice(person, 'current provider, '), ...others.map((other) => personChoice(other))],
    names: new Map([...people.people, person].map(({ key, name }) => [key, name])),
  };
}
