import * as z from 'zod/mini';
import { key } from './shapes';

/** The calls that make papers to hand on: worksheets on federal money. */
export const paperCalls = {
  /** Makes a worksheet on federal money, or makes it anew with what was typed into it, and shows it. For Admins. */
  makeMoneySheet: {
    /** One of the rules' worksheets. */
    input: () => z.strictObject({ id: key() }),
    output: () => z.object({ sheet: z.string() }),
  },
} as const;
