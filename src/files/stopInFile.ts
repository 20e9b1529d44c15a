import { NO_ROSTER, type SeenRoster, SWAPPED } from '../app/setUp/lookAtRoster';
import { lacks } from '../domain/roster/guessMapping';

/** Why nothing is answered from a file, '' where nothing stops it. Whoever has a file has no Set up to choose its columns in. */
export function stopInFile({ stop, mapping, roster }: SeenRoster): string {
  if (stop === NO_ROSTER)
    return 'No sheet here looks like a roster: one row has to head a column of student IDs and one of providers or case managers.';
  if (stop === SWAPPED)
    return 'The student IDs and the names stand under each other’s headers: swap the two headers.';
  const lack = stop !== '' && mapping ? lacks(mapping) : [];
  if (lack.length === 0) return stop;
  if (!lack.includes('studentId'))
    return 'No column says who the provider or the case manager is: head it Provider or Case Manager.';
  return roster
    ? 'No column says which is the student ID, and only the district can say whether names may stand for it: head it Student ID.'
    : 'No column says which is the student ID, and without it no student can be told from another: head it Student ID.';
}
