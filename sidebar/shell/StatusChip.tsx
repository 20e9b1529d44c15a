import type { AssignmentRow } from '../../src/contract/assignments';

export type Status = AssignmentRow['status'];

const TONES: { readonly [S in Status]: string } = {
  Active: 'within',
  Pending: 'above',
  Upcoming: 'info',
  Inactive: 'past',
};

/** An assignment's status today; the colour only repeats the word. */
export const StatusChip = ({ status }: { status: Status }) => (
  <span class={`chip ${TONES[status]}`}>{status}</span>
);
