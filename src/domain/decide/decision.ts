import type { Change } from '../record/changes';
import type { Finding } from './finding';

/** How many of each kind a decision comes to. */
export type Counts = { readonly [what: string]: number };

/** What a form, a reassignment, an update or a new school year comes to: saved as one batch, or not at all. */
export type Decision<C extends Counts = Counts> = {
  /** What the record is to say; not to be used where a finding blocks. */
  changes: Change[];
  /** Every finding, not just the first. */
  findings: Finding[];
  counts: C;
};
