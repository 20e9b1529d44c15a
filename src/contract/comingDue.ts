import * as z from 'zod/mini';
import { DUE_KINDS } from '../domain/roster/comingDue';

const within = () => z.literal([30, 60, 90]);
const kind = () => z.enum(DUE_KINDS);

/** One student's annual review or re-evaluation. */
const item = () =>
  z.object({
    /** The line whose row says the day; '' where the record does not know it yet. */
    line: z.string(),
    row: z.number(),
    studentId: z.string(),
    student: z.string(),
    grade: z.string(),
    site: z.string(),
    kind: kind(),
    day: z.string(),
    /** Negative where the day has passed. */
    daysLeft: z.number(),
    overdue: z.boolean(),
    /** "Another row says 12/04/2026; the earliest day counts."; '' for nothing to say. */
    note: z.string(),
  });

/** What one case manager has to see to. */
const group = () =>
  z.object({
    /** '' for students without a case manager. */
    personKey: z.string(),
    person: z.string(),
    /** Whether that is whoever asks. */
    self: z.boolean(),
    count: z.number(),
    overdue: z.number(),
    items: z.array(item()),
  });

const standing = () => z.object({ inDate: z.number(), overdue: z.number(), undated: z.number() });

/** A case manager's files today, and of how many the annual review and the re-evaluation are in date. */
const inDateRow = () =>
  z.object({
    /** '' for students without a case manager. */
    personKey: z.string(),
    person: z.string(),
    files: z.number(),
    reviews: standing(),
    reevaluations: standing(),
  });

/** The calls about annual reviews and re-evaluations that come due. */
export const comingDueCalls = {
  /** What is overdue or due within so many days: an Admin sees everybody's at their sites, a Provider those they manage or serve. */
  comingDue: {
    input: () => z.strictObject({ within: within() }),
    output: () =>
      z.object({
        today: z.string(),
        /** The kinds for which the roster has no column. */
        missing: z.array(kind()),
        /** Those within 60 days are among those within 90; the overdue ones are apart. */
        counts: z.object({
          overdue: z.number(),
          within30: z.number(),
          within60: z.number(),
          within90: z.number(),
        }),
        /** Enrolled students for whom a column that there is says no day, or none that can be read. */
        undated: z.object({ annualReview: z.number(), reevaluation: z.number() }),
        /** One's own first, then those without a case manager, then by name. The 500 items that are due first, and all of one's own. */
        groups: z.array(group()),
        /** By case manager, whoever has none first. */
        files: z.array(inDateRow()),
      }),
  },
  /** Makes the sheet "Coming due" for the whole district, or makes it anew, and shows it. For Admins. */
  makeComingDue: {
    input: () => z.strictObject({ within: within() }),
    output: () => z.object({ sheet: z.string(), items: z.number() }),
  },
} as const;

export type DueItem = z.infer<ReturnType<typeof item>>;
export type DueGroup = z.infer<ReturnType<typeof group>>;
export type InDateRow = z.infer<ReturnType<typeof inDateRow>>;
