import type { PeopleAnswers } from './peopleAnswers';
import { areTwo, isWhole, mayBeSame, type Pair, type SpelledName, saidApart } from './samePeople';

/** Somebody, and the spellings that may all be theirs. */
export type SameGroup<P extends SpelledName> = { one: P; others: P[] };

/**
 * Pairs that may be one person, put into one question where all of them are about the same somebody: whoever may be several people,
 * or is told apart from another of the group, is asked about by themselves.
 */
export function sameGroups<P extends SpelledName>(
  pairs: readonly Pair<P>[],
  apart?: PeopleAnswers['apart'],
): SameGroup<P>[] {
  const degrees = new Map<P, number>();
  for (const person of pairs.flat()) degrees.set(person, (degrees.get(person) ?? 0) + 1);
  const isLone = (person: P): boolean => degrees.get(person) === 1;
  const isSaid = saidApart(apart);
  const groups: (SameGroup<P> & { pair: Pair<P> })[] = [];
  for (const [one, other] of pairs) {
    const hub = isLone(other) ? one : isLone(one) ? other : null;
    const leaf = hub === one ? other : one;
    const group = groups.find(
      (each) =>
        each.one === hub &&
        each.others.every((known) => isLone(known) && areOnes(known, leaf) && !isSaid(known, leaf)),
    );
    if (group) group.others.push(leaf);
    else groups.push({ one: hub ?? one, others: [hub ? leaf : other], pair: [one, other] });
  }
  // Of two alone the fuller name comes first.
  return groups.map(({ pair, ...group }) =>
    group.others.length > 1 ? group : { one: pair[0], others: [pair[1]] },
  );
}

/** Whether two who may be a third may be each other: of two whole names it must be likely. */
const areOnes = (one: SpelledName, other: SpelledName): boolean =>
  isWhole(one) && isWhole(other) ? mayBeSame(one, other) : !areTwo(one, other);
