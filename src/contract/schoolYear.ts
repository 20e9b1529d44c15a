import * as z from 'zod/mini';
import { GRADES } from '../domain/cells/grade';
import { acknowledged, finding, key, print, saved, text } from './shapes';

/**
 * The calls of New school year: from its first day on grades go up by one, students leave, next year's caseloads are given out and
 * looked at against the limits; all of it is saved as one batch.
 */

/** The settings, as typed; the server reads and checks them. '' is the state's usual one, which the answer names. */
const settings = {
  /** The first day of the new school year. */
  from: text,
  /** Who is five before this day, as "08/01", is in kindergarten. */
  cutOff: text,
  /** Who is this old before `from` leaves. */
  leavingAge: text,
};
const settingsInput = {
  from: settings.from(),
  cutOff: settings.cutOff(),
  leavingAge: settings.leavingAge(),
  /** Whether who is in grade 12 leaves, unless they are kept. */
  grade12Leaves: z.boolean(),
};

/** What becomes of a student: a grade (also the one that they have), or that they leave; '' where no grade is known and none is written. */
const becomes = () => z.enum(['leaves', ...GRADES, '']);

/** Why a student is listed one by one: someone should look. */
const reason = () =>
  z.enum([
    'grade 12',
    'too old',
    /** Turns the leaving age during the coming year. */
    'ages out',
    /** Preschool, and old enough or not by the cut-off. */
    'kindergarten',
    'stays in preschool',
    /** Preschool without a birth date. */
    'no birth date',
    'no grade',
    /** Their rows say different grades. */
    'several grades',
  ]);

const student = () =>
  z.object({
    studentId: z.string(),
    student: z.string(),
    site: z.string(),
    /** As the roster has it; '' where none can be read. */
    grade: z.string(),
    becomes: becomes(),
    why: reason(),
    /** A sentence: "Turns 21 on 03/14/2027.", "Five on 07/02/2027, before the cut-off." */
    note: z.string(),
  });

/** The lines of one person in one grade of the new year: what is given out together. */
const team = () =>
  z.object({
    id: z.string(),
    /** '' for Unassigned. */
    person: z.string(),
    name: z.string(),
    role: z.string(),
    /** In the new year; '' where not known. */
    grade: z.string(),
    kind: z.enum(['service', 'case management']),
    sites: z.array(z.string()),
    students: z.number(),
    lines: z.number(),
    /** Where they go to another school: to which, for what, and who is proposed for them there (as `person`). */
    moved: z.nullable(z.object({ school: z.string(), role: z.string(), person: z.string() })),
  });

/** An extended-school-year line. */
const esyLine = () =>
  z.object({
    line: z.string(),
    studentId: z.string(),
    student: z.string(),
    service: z.string(),
    start: z.string(),
    end: z.string(),
  });

/** A person's load on the first day: as it is arranged so far, and as it would be. */
const projected = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    fte: z.number(),
    vacancy: z.boolean(),
    before: projectedLoad(),
    after: projectedLoad(),
  });
const projectedLoad = () =>
  z.object({
    number: z.nullable(z.number()),
    desirable: z.nullable(z.number()),
    maximum: z.nullable(z.number()),
    status: z.string(),
    students: z.number(),
    lines: z.number(),
    method: z.string(),
    rests: z.string(),
  });

/** What a role needs in the new year. Full-time people, to two decimals; null where no limits apply. */
const role = () =>
  z.object({
    role: z.string(),
    students: z.number(),
    /** Who holds it, without vacant positions. */
    has: z.number(),
    atDesirable: z.nullable(z.number()),
    atMaximum: z.nullable(z.number()),
    /** Positions that Providers names vacant. */
    vacant: z.number(),
    /** How much of `atDesirable` and of `atMaximum` nobody holds; 0 where there are enough, null where that can't be told. */
    missingAtDesirable: z.nullable(z.number()),
    missingAtMaximum: z.nullable(z.number()),
    /** What of it could not be counted, in a sentence; ''. */
    note: z.string(),
  });

/** Where the students of a school go who are in a grade in the new year: a school, '' where none is chosen; or `each` to one of their own. */
const feeder = () => z.strictObject({ from: text(), grade: z.enum(GRADES), to: text(), each: z.boolean() });
const schoolChoices = {
  /** What is left out is as the answer proposes it. */
  feeders: () => z.optional(z.array(feeder()).check(z.maxLength(3_000))),
  /** The school of single students, where each goes to one of their own. */
  placed: () =>
    z.optional(
      z.array(z.strictObject({ studentId: key(), from: text(), to: text() })).check(z.maxLength(30_000)),
    ),
};

/** A grade of the new year at the school where its students are now. */
const promotion = () =>
  z.object({
    ...feeder().shape,
    /** The grade that they are in; '' for several. */
    was: z.string(),
    students: z.number(),
    /** Whether the school ends below the grade, so that somebody has to say where they go. */
    ends: z.boolean(),
    /** Who says where they go: a year before, or that only one other school has the grade; '' for the user, or nobody. */
    by: z.enum(['kept', 'only', '']),
    /** Who they are, where each goes to a school of their own. */
    listed: z.array(z.object({ studentId: z.string(), student: z.string(), to: z.string() })),
  });

/** Students for whom something else was chosen. */
const chosen = () =>
  z.array(z.strictObject({ studentId: key(), becomes: becomes() })).check(z.maxLength(30_000));

const decided = () =>
  z.strictObject({
    ...settingsInput,
    /** The print of the plan that was looked at. */
    seen: print(),
    becomes: chosen(),
    feeders: schoolChoices.feeders(),
    placed: schoolChoices.placed(),
    /** Teams that go to somebody else: a person's key, or UNASSIGNED. */
    teams: z.array(z.strictObject({ id: key(), person: key() })).check(z.maxLength(5_000)),
    /** Whether extended-school-year lines that have ended by then are exited on their own last day. */
    exitEsy: z.boolean(),
    reason: text(),
    acknowledged: acknowledged(),
  });

const counts = () =>
  z.object({
    /** Students whose grade changes, who go to another school, who leave; service lines and cases that go to somebody else; lines that are exited. */
    grades: z.number(),
    schools: z.number(),
    leavers: z.number(),
    moves: z.number(),
    cases: z.number(),
    esy: z.number(),
  });

export const yearCalls = {
  /** What becomes of everyone at the actor's sites under these settings, and next year's teams with what was chosen. Writes nothing. */
  planYear: {
    input: () =>
      z.strictObject({
        ...settingsInput,
        becomes: z.optional(chosen()),
        feeders: schoolChoices.feeders(),
        placed: schoolChoices.placed(),
      }),
    output: () =>
      z.object({
        /** The settings as read, `YYYY-MM-DD` and "08-01". */
        from: z.string(),
        cutOff: z.string(),
        leavingAge: z.number(),
        findings: z.array(finding()),
        /** How many students go from which grade to which: "3" to "4", 25. Those who leave go to 'leaves'. */
        steps: z.array(z.object({ from: z.string(), to: becomes(), students: z.number() })),
        /** Whom someone should look at, at most 2,000. */
        students: z.array(student()),
        esy: z.array(esyLine()),
        /** Empty where the roster has no column of schools. */
        promotions: z.array(promotion()),
        /** The schools that students can go to. */
        schools: z.array(z.string()),
        teams: z.array(team()),
        /** Whom a team can be given to. */
        people: z.array(z.object({ key: z.string(), name: z.string(), role: z.string() })),
        seen: z.string(),
      }),
  },
  /** The loads and the staff that the decisions come to; nothing is written. */
  projectYear: {
    input: decided,
    output: () =>
      z.object({
        findings: z.array(finding()),
        counts: counts(),
        people: z.array(projected()),
        roles: z.array(role()),
      }),
  },
  /** Saves what was decided as one batch, or nothing. */
  saveYear: {
    input: decided,
    output: () => z.extend(saved(), { counts: counts() }),
  },
} as const;

export type YearStudent = z.infer<ReturnType<typeof student>>;
export type YearPromotion = z.infer<ReturnType<typeof promotion>>;
export type YearTeam = z.infer<ReturnType<typeof team>>;
export type YearRole = z.infer<ReturnType<typeof role>>;
export type YearLoad = z.infer<ReturnType<typeof projected>>;
export type YearDecision = z.infer<ReturnType<typeof decided>>;
export type YearCounts = z.infer<ReturnType<typeof counts>>;
export type YearReason = z.infer<ReturnType<typeof reason>>;
export type YearBecomes = z.infer<ReturnType<typeof becomes>>;
