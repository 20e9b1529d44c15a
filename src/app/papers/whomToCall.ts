import { managersOn } from '../../domain/caseload/heldOn';
import { calledName } from '../../domain/people/calledName';
import type { Person } from '../../domain/people/people';
import { isVacant } from '../../standards/loads/holdings';
import type { State } from '../opened/state';
import type { ChangedStudent } from './staffChanges';

/** The case manager from the last change on, else who newly serves. */
export function whomToCall(state: State, { own, changes }: ChangedStudent): Person[] {
  const days = changes.map(({ from }) => from).sort();
  const day = days[days.length - 1] ?? state.today;
  const managers = own ? managersOn(own, day).map(({ holder }) => holder.personKey) : [];
  const people = (keys: readonly string[]): Person[] =>
    [...new Set(keys)].flatMap(
      (key) => state.people.people.find((each) => each.key === key && !isVacant(each)) ?? [],
    );
  const known = people(managers);
  return known.length > 0 ? known : people(changes.flatMap(({ is }) => is?.key ?? []));
}

/** Each with the e-mail that Providers has. */
export const callText = (people: readonly Person[]): string =>
  [...new Set(people.map(({ name, email }) => [calledName(name), email].filter(Boolean).join(', ')))].join(
    '; ',
  );
