import * as z from 'zod/mini';

/** The parts of the check of an installation in their order: each is a call of its own, so that none takes long. */
export const CHECK_PARTS = ['nothing', 'services', 'texts', 'sheet', 'size', 'times'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** So many signs the part `size` sends. */
export const LARGEST_ANSWER = 2_000_000;

const seconds = () => z.optional(z.number());

export const installationCalls = {
  /**
   * Tries what the add-on rests on, on a sheet of its own that it removes; whoever is signed in. Reads nothing of the district's. `filler`: text
   * for the page to see how much arrives.
   */
  checkInstallation: {
    input: () => z.strictObject({ part: z.enum(CHECK_PARTS) }),
    output: () =>
      z.object({
        tried: z.array(
          z.object({
            what: z.string(),
            expected: z.string(),
            got: z.string(),
            rests: z.string(),
            fine: z.boolean(),
          }),
        ),
        /** What each kind of call takes, by the names that `npm run bench -- --latencies` reads. */
        seconds: z.object({
          read: seconds(),
          write: seconds(),
          flush: seconds(),
          other: seconds(),
          readCell: seconds(),
          writeCell: seconds(),
        }),
        filler: z.string(),
      }),
  },
};
