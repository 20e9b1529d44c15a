import * as z from 'zod/mini';
import { key } from './shapes';

/** The calls of Changes to key in: what was changed here and is still to be typed into the IEP system. */

/** One change of a student. */
const item = () =>
  z.object({
    /** The number of its entry in the Caseload log, by which it is ticked. */
    entry: z.number(),
    /** The service, or "Case management". */
    service: z.string(),
    site: z.string(),
    /** "Ramos, Elena → Cho, Ben", "3 → 4 hours". */
    change: z.string(),
    /** What is special about it: "Undone; it was keyed in, so change it back"; '' mostly. */
    note: z.string(),
    /** The first day of the change as `YYYY-MM-DD`; '' where the words say it, or it has none. */
    from: z.string(),
    /** The name in Providers, else the account's e-mail; and the day, in UTC. */
    by: z.string(),
    on: z.string(),
    reason: z.string(),
    /** 'replaced' where a later change says the same thing anew, so that there is nothing to type. */
    state: z.enum(['open', 'keyed', 'replaced']),
  });

export const keyInCalls = {
  /**
   * The changes saved since a day ('' for the last 30), by student, as far as the reader may see them; with `all` also those that
   * are keyed in or replaced.
   */
  keyIn: {
    input: () => z.strictObject({ since: key(), all: z.boolean() }),
    output: () =>
      z.object({
        since: z.string(),
        students: z.array(z.object({ studentId: z.string(), student: z.string(), items: z.array(item()) })),
        counts: z.object({ open: z.number(), keyed: z.number(), replaced: z.number() }),
        /** How many are open from before that day, and the day of the first of them; 0 and '' for none. */
        earlier: z.number(),
        earliest: z.string(),
        /** How many are left out, because no page shows so many. */
        more: z.number(),
      }),
  },
  /** Ticks or clears the boxes of entries on the sheet, which is made where it is missing. */
  markKeyedIn: {
    input: () => z.strictObject({ entries: z.array(z.int()).check(z.maxLength(6_000)), keyed: z.boolean() }),
    output: () =>
      z.object({
        marked: z.number(),
        /** Boxes that could not be written, because the sheet is protected. */
        refused: z.number(),
      }),
  },
  /** Makes the sheet, or brings it up to date, with the changes since a day ('' for the last 30), and shows it. */
  makeKeyIn: {
    input: () => z.strictObject({ since: key() }),
    output: () => z.object({ sheet: z.string(), rows: z.number(), added: z.number() }),
  },
} as const;

export type KeyInItem = z.infer<ReturnType<typeof item>>;
