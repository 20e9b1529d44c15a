import * as z from 'zod/mini';
import { caseRowOnWire, difference, reconcile, saved } from './shapes';
import { stagedOffer } from './staged';

/** The calls of what needs attention on Home: the lists, names that may be one person's, and what was changed by hand. */

const dueCount = () => z.object({ count: z.number(), overdue: z.number() });

export const attentionCalls = {
  /** What needs attention. Each list holds at most 500; its count tells how many there are. */
  attention: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        /** Assignments that begin or end later, the next one first. */
        upcoming: z.array(caseRowOnWire()),
        byHand: z.array(difference()),
        /** Names that may be one person's; for Admins. */
        samePerson: z.array(z.object({ one: z.string(), others: z.array(z.string()), text: z.string() })),
        /** Service lines that nobody serves. */
        unassigned: z.array(caseRowOnWire()),
        /** Cases that nobody manages, whoever serves. */
        unmanaged: z.array(caseRowOnWire()),
        ending: z.array(caseRowOnWire()),
        overdue: z.array(caseRowOnWire()),
        /** Services whose hours are outside of what the IEP allows. */
        outsideRange: z.array(caseRowOnWire()),
        exited: z.array(caseRowOnWire()),
        counts: z.object({
          upcoming: z.number(),
          byHand: z.number(),
          samePerson: z.number(),
          unassigned: z.number(),
          unmanaged: z.number(),
          ending: z.number(),
          overdue: z.number(),
          outsideRange: z.number(),
          exited: z.number(),
        }),
        /** What `comingDue` lists as due within 30 days; those that are overdue already are among them. */
        due: z.object({ reviews: dueCount(), reevaluations: dueCount() }),
        /** For an Admin: papers on somebody over the maximum that end within 30 days or have ended; `until` is '' for no day. */
        papers: z.optional(z.array(z.object({ person: z.string(), until: z.string() }))),
        /** For an Admin: that the spreadsheet fills up, in a sentence; '' where there is room. */
        full: z.string(),
        /** How many percent of the limit that is nearest are used then. */
        fullest: z.optional(z.number()),
        /** For an Admin: how many entries of closed school years stand in the log. */
        closable: z.optional(z.number()),
        /** Reassignments of this user that wait to be gone on with, where there are any. */
        staged: z.optional(z.array(stagedOffer())),
      }),
  },
  /** Whether two names are one person; `open` takes an answer back. `kept` is false where Providers could not be written. */
  answerSamePerson: {
    input: () =>
      z.strictObject({
        one: z.string().check(z.maxLength(2_000)),
        others: z
          .array(
            z.strictObject({
              name: z.string().check(z.maxLength(2_000)),
              answer: z.enum(['same', 'apart', 'open']),
            }),
          )
          .check(z.minLength(1), z.maxLength(500)),
      }),
    output: () => z.object({ kept: z.boolean() }),
  },
  /** The roster is right: record what it says, from today on. */
  takeIn: { input: reconcile, output: saved },
  /** The record is right: write it back into the roster. */
  putBack: { input: reconcile, output: saved },
} as const;
