import type * as z from 'zod';
import { type Output, type Session, StepRefused } from './session';

export type Step = {
  /** How it is written. */
  example: string;
  says: string;
  play: (session: Session, given: unknown) => readonly Output[];
};

/** A step of a play: how it is written, checked, and carried out. */
export function step<S extends z.ZodType>(
  example: string,
  says: string,
  schema: S,
  play: (session: Session, given: z.output<S>) => readonly Output[] | undefined,
): Step {
  return {
    example,
    says,
    play: (session, given) => {
      const read = schema.safeParse(given);
      if (!read.success) throw new StepRefused(`It is not written as this one: ${example}`);
      return play(session, read.data) ?? [];
    },
  };
}
