import type { Cell } from '../cells/cell';
import { headerKey } from './headers';
import type { RecognisedColumns } from './recognisedColumns';

/** The 0-based column at which a second table begins beside the first, of other students under the same headers; none is Infinity. */
export function secondTable({ places, rivals }: RecognisedColumns, header: readonly Cell[]): number {
  const again = rivals.filter(({ field, other }) => {
    const own = places[field];
    return own !== undefined && other > own && headerKey(header[own]) === headerKey(header[other]);
  });
  const hasIds = again.some(({ field }) => field === 'studentId');
  const names = again.filter(({ field }) => field === 'name' || field === 'lastName');
  const students = again.filter(({ field }) => field === 'studentId').concat(names);
  return hasIds && names.length > 0
    ? Math.min(...students.map(({ other }) => other))
    : Number.POSITIVE_INFINITY;
}
