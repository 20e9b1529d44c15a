import type { LostYears } from '../../domain/record/changes';

/** Why the record can't be read. */
export type RecordStop =
  /** `renamed`: the sheet that it is called now. */
  | { code: 'log-gone'; renamed?: string }
  | { code: 'log-unreadable' }
  /**
   * `retyped`: the numbers of the entries that say something else than was saved, where no entry lacks; `sum`: over what they say;
   * `closed`: the sheets of closed years that lack them or say something else; `lost`: what an Admin may go on without.
   */
  | { code: 'log-damaged'; retyped?: string; sum?: number; closed?: readonly string[]; lost?: LostYears }
  /** It is whole in itself, and another one than the document remembers: an older version was brought back. `lost`: what it lacks. */
  | { code: 'log-older'; lost: string };
