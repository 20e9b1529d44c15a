import * as z from 'zod/mini';

const key = () => z.string().check(z.maxLength(2_000));

/** The calls that make sheets: the report, the worksheets, the standards. */
export const reportCalls = {
  /** Makes the Caseload report as of a day ('' for today), or makes it anew, and shows it. For Admins. */
  makeReport: {
    input: () =>
      z.strictObject({
        asOf: key(),
        /** What stands together; all in one list where nothing is said. */
        groupBy: z.optional(z.enum(['school', 'role'])),
      }),
    output: () => z.object({ sheet: z.string(), people: z.number(), notices: z.array(z.string()) }),
  },
  /** Makes one person's worksheet for today and shows it. For Admins, and for everyone their own. */
  makeWorksheet: {
    input: () =>
      z.strictObject({
        person: key(),
        /** One of the state's worksheets. */
        option: key(),
      }),
    output: () => z.object({ sheet: z.string() }),
  },
  /** Writes the sheet Standards with the state's numbers, which also makes it where it is missing, and shows it. For Admins. */
  restoreStandards: {
    input: () => z.strictObject({}),
    output: () => z.object({ sheet: z.string(), restored: z.number() }),
  },
  /** The district's own numbers beside the state's. */
  standards: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        changed: z.array(
          z.object({
            provision: z.string(),
            /** Grades or a position. */
            subject: z.string(),
            level: z.enum(['maximum', 'desirable', 'low', 'high']),
            number: z.number(),
            state: z.number(),
          }),
        ),
        /** Cells of the sheet that can't be used; `open` lists them among its problems. */
        unusable: z.number(),
      }),
  },
} as const;
