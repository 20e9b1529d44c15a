import * as z from 'zod/mini';
import { key } from './shapes';

/** The calls that make papers to hand on: worksheets on federal money, letters. */
export const paperCalls = {
  /** Makes a worksheet on federal money, or makes it anew with what was typed into it, and shows it. For Admins. */
  makeMoneySheet: {
    /** One of the rules' worksheets. */
    input: () => z.strictObject({ id: key() }),
    output: () => z.object({ sheet: z.string() }),
  },
  /**
   * Makes the letters of a save: the sheet Letters, and the pages to print. What is written there stays as it is. `all`: also for those
   * of whom someone should ask first; `again`: what was not sent is written anew from the text.
   */
  makeLetters: {
    input: () => z.strictObject({ batch: key(), all: z.boolean(), again: z.optional(z.boolean()) }),
    output: () =>
      z.object({
        /** '' where the save changed nobody's people. */
        sheet: z.string(),
        /** The text asks for the district’s name, and nobody gave it yet. */
        noSender: z.boolean(),
        letters: z.array(
          z.object({
            studentId: z.string(),
            student: z.string(),
            grade: z.string(),
            language: z.string(),
            title: z.string(),
            text: z.string(),
            /** The day as it stands on the sheet; '' for not yet. */
            sentOn: z.string(),
            asks: z.string(),
          }),
        ),
        /** Students whose services, minutes or place changed, or who have uncovered days. */
        apart: z.array(z.object({ studentId: z.string(), student: z.string(), asks: z.string() })),
        /** How many of them have no letter yet. */
        waiting: z.number(),
        /** How many letters the page does not show. */
        more: z.number(),
        notices: z.array(z.string()),
      }),
  },
  /** Ticks letters of a save as sent today, or takes the ticks back. */
  markSent: {
    input: () =>
      z.strictObject({
        batch: key(),
        students: z.array(key()).check(z.maxLength(2_000)),
        sent: z.boolean(),
      }),
    output: () => z.object({ marked: z.number(), on: z.string() }),
  },
  /** Makes the paper for somebody over their maximum, or makes it anew with its answers, and shows it. For Admins. */
  makeOverMaximum: {
    input: () => z.strictObject({ person: key() }),
    output: () => z.object({ sheet: z.string() }),
  },
} as const;
