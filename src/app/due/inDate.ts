import type { InDateRow } from '../../contract/comingDue';
import type { Actor } from '../../domain/people/access';
import { compareNames } from '../../domain/people/nameOrder';
import { UNASSIGNED } from '../../domain/people/personName';
import type { DueKind, ReviewStanding } from '../../domain/roster/comingDue';
import { holders, holdingsOn } from '../../standards/loads/holdings';
import { type State, sourceOf } from '../opened/state';
import { duesFor, NO_MANAGER } from './comingDue';

/**
 * The monthly table of each case manager's files: how many there are today, and of how many the annual review and the re-evaluation
 * are in date. Files are the IEPs managed that every load counts; a student whom two people manage is a file of both.
 */
export function filesInDate(state: State, actor: Actor | null): InDateRow[] {
  const { standing } = duesFor(state, actor);
  const { byPerson } = holdingsOn(sourceOf(state), state.today);
  const managed = new Set<string>();
  const rows = holders(state.people.people)
    .filter(({ key }) => key !== UNASSIGNED.key)
    .flatMap(({ key, name }) => {
      const files = [...(byPerson.get(key)?.managed ?? [])].filter((student) => standing.has(student));
      for (const student of files) managed.add(student);
      return files.length === 0 ? [] : [rowOf(key, name, files)];
    });
  const without = [...standing.keys()].filter((student) => !managed.has(student));
  return [
    ...(without.length > 0 ? [rowOf('', NO_MANAGER, without)] : []),
    ...rows.sort((a, b) => compareNames(a.person, b.person)),
  ];

  function rowOf(personKey: string, person: string, files: readonly string[]): InDateRow {
    const count = (kind: DueKind) => {
      const of = (stands: ReviewStanding): number =>
        files.filter((student) => standing.get(student)?.[kind] === stands).length;
      return { inDate: of('in date'), overdue: of('overdue'), undated: of('no date') };
    };
    return {
      ...{ personKey, person, files: files.length },
      reviews: count('annual review'),
      reevaluations: count('re-evaluation'),
    };
  }
}
