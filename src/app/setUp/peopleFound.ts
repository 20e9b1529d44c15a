import type { Grid } from '../../domain/cells/cell';
import type { PeopleAnswers } from '../../domain/people/peopleAnswers';
import { findPerson } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { sameGroups } from '../../domain/people/sameGroups';
import { samePeople } from '../../domain/people/samePeople';
import { managedIn } from '../../domain/roster/managed';
import { type NewPerson, newPeople } from '../../domain/roster/newPeople';
import type { Question } from '../../domain/roster/questions';
import type { Roster } from '../../domain/roster/roster';

/** Whom a roster names, each once, by what is certain, by Providers and by what the user said. */
export function peopleFound(
  { lines }: Pick<Roster, 'lines'>,
  providers: Grid,
  answers: PeopleAnswers | undefined,
): NewPerson[] {
  const { people, spellings, columns } = readPeople(providers);
  // A sheet of that name that is somebody's own says nothing of spellings.
  const isOurs = columns.Key !== undefined && columns['Also written as'] !== undefined;
  const listed = people.flatMap(({ name, alsoWrittenAs }) =>
    alsoWrittenAs.map((other): [string, string] => [name, other]),
  );
  const said = [...listed, ...spellings.map(({ name, of }): [string, string] => [of.name, name])];
  const managed = managedIn(lines, findPerson([]));
  return newPeople(lines, managed, [], [], [...(isOurs ? said : []), ...(answers?.same ?? [])]);
}

/** Who of them may be one person, a question for all the spellings of somebody. */
export const samePersonQuestions = (
  people: readonly NewPerson[],
  answers: PeopleAnswers | undefined,
): Question[] =>
  sameGroups(samePeople(people, answers?.apart), answers?.apart).map(({ one, others }) => ({
    code: 'same-person',
    about: [one.name, ...others.map(({ name }) => name)],
  }));
