import type { ProblemCode } from './problemCodes';

/** What a cell counts as of which a problem is told: as unknown or not at all, as it stands, or as nothing that anyone misses. */
export type ReadAs = 'unknown' | 'as it stands' | 'nothing';

/** Read, and counted: somebody who knows the students says whether it is meant so. */
const AS_IT_STANDS: readonly ProblemCode[] = [
  'odd-student-id',
  'one-id-two-names',
  'two-students',
  'one-id-two-grades',
  'one-name-two-students',
  'student-ids-alike',
  'two-services',
  'says-left',
  'second-line',
  'overlapping-lines',
  'doubtful-amount',
  'other-amount',
  'doubtful-date',
  'two-sites',
  'end-before-start',
  'one-name-two-numbers',
  'odd-name',
  'one-of-two',
];

/** Titles and totals, and what is said twice, word for word. */
const NOTHING: readonly ProblemCode[] = ['duplicate-row', 'repeated-header', 'skipped-row'];

/** Tells what can't be read from what only may not be meant, and both from what needs nobody. */
export function readAs(code: ProblemCode): ReadAs {
  if (NOTHING.includes(code)) return 'nothing';
  return AS_IT_STANDS.includes(code) ? 'as it stands' : 'unknown';
}
