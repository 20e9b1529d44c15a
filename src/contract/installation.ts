import * as z from 'zod/mini';
import { CHECK_PARTS } from './checkParts';

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
