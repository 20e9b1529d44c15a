import type { CaseRow } from '../../src/contract/assignments';

/** A service by its name; "Case management · All services". */
export const enrollmentText = ({ kind, enrollment }: Pick<CaseRow, 'kind' | 'enrollment'>): string =>
  kind === 'service' ? enrollment : `Case management · ${enrollment}`;
