import type { Account, Output } from '../../src/contract/contract';
import { commonest } from '../../src/domain/cells/commonest';
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
  today: string;
};

/** What the lines of a caseload have in common, but for who may take them. */
export function lineSetting({
  caseload,
  kind,
  people,
  roster,
  account,
  onlyProvider,
  today,
}: From): Omit<LineSetting, 'choicesFor' | 'whyNot' | 'adding'> {
  const { person, ofStudent } = caseload;
  const names = new Map(
    [...people.people, ...(ofStudent ? [] : [person])].map(({ key, name }) => [key, name]),
  );
  const me = account?.name || account?.email || '';
  return {
    person: person.key,
    ofStudent,
    onlyProvider,
    onlyName: onlyProvider === '' ? `${person.name} (stays)` : `${me} (you)`,
    admin: account?.access === 'admin',
    amountUnit: roster.amountUnit,
    lreUnit: roster.lreUnit,
    // Case management has no hours.
    hasAmount: roster.hasAmount && kind === 'service',
    hasLre: roster.hasLre && kind === 'service',
    newPerson: kind === 'service' ? 'New Provider' : 'New Case Manager',
    names,
    shortNames: shortNames(names),
    usualSite: commonest(caseload.lines.map(({ site }) => site)) ?? '',
    today,
    providerProblem: (typed) => (typed === '' || names.has(typed) ? '' : `Nobody is called “${typed}”.`),
  };
}

/** Family names, where no two share one. */
function shortNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const family = (name: string): string => name.split(',')[0]?.trim() || name;
  const times = new Map<string, number>();
  for (const name of names.values()) times.set(family(name), (times.get(family(name)) ?? 0) + 1);
  return new Map([...names].map(([key, name]) => [key, times.get(family(name)) === 1 ? family(name) : name]));
}
