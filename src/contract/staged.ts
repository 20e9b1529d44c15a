import * as z from 'zod/mini';
import { print, text } from './shapes';

const kind = () => z.enum(['service', 'case management']);

/** What was typed for one line of a reassignment that isn't saved yet. No names: it is kept outside of the spreadsheet. */
const input = () => ({
  line: text(),
  effective: text(),
  amount: text(),
  lre: text(),
  /** A person's key, '' for none chosen. */
  provider: text(),
  lastDay: text(),
  correctOpening: z.boolean(),
  suggested: z.boolean(),
  locked: z.boolean(),
});

const work = () => ({
  /** Made by the page when the work began, so that two sidebars don't overwrite each other's. */
  id: text(),
  person: text(),
  kind: kind(),
  asOf: text(),
  moveCaseManagement: z.nullable(z.boolean()),
  /** What the record is to say; not kept where it may name somebody. */
  reason: text(),
});

/** What is offered again: whose caseload was being moved, and when it was typed into last. */
export const stagedOffer = () =>
  z.object({
    id: z.string(),
    person: z.string(),
    name: z.string(),
    /** The moment in UTC. */
    at: z.string(),
  });

/** Typed and not saved yet: kept for the user alone, and for hours only. */
export const stagedCalls = {
  staged: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        works: z.array(
          z.object({
            ...work(),
            ...stagedOffer().shape,
            inputs: z.array(z.object(input())),
            /** Lines that are gone, no longer theirs, or (`changed`) read otherwise than when it was typed. */
            left: z.array(
              z.object({
                key: z.string(),
                student: z.string(),
                service: z.string(),
                changed: z.boolean(),
              }),
            ),
          }),
        ),
      }),
  },
  /** Without inputs nothing of this work is kept any more. */
  keepStaged: {
    input: () =>
      z.strictObject({
        ...work(),
        inputs: z.array(z.strictObject({ ...input(), seen: print() })).check(z.maxLength(6_000)),
      }),
    /** The print of Providers as `people` gives it. */
    output: () => z.object({ team: z.string() }),
  },
} as const;

export type StagedOffer = z.infer<ReturnType<typeof stagedOffer>>;
