import * as z from 'zod/mini';
import { QUESTION_CODES } from '../domain/roster/questions';
import { assignmentCalls } from './assignments';
import { comingDueCalls } from './comingDue';
import { exportCalls } from './exportUpdate';
import type { FailureCode } from './failureCodes';
import { historyCalls } from './history';
import { keyInCalls } from './keyIn';
import { mappingSchema } from './mapping';
import { PROBLEM_CODES } from './problemCodes';
import { reportCalls } from './report';
import { yearCalls } from './schoolYear';
import { finding } from './shapes';

/**
 * What the sidebar and the server say to each other: every call's input and output, checked on both sides.
 * Days are `YYYY-MM-DD` text; nothing here is a `Date`, because the platform turns any answer that holds one into nothing.
 * Schemas are made on first use: a cell function loads this script as well and has no need of them.
 */

const text = () => z.string().check(z.maxLength(2_000));
const strings = () => z.array(z.string());
const nullable = <T extends z.core.$ZodType>(schema: T) => z.nullable(schema);

/**
 * `about`: the texts of cells, names, columns or sheets, as `src/domain/roster/questions.ts` says for each code. `answers`: those that
 * change how the roster is read, with the mapping that does.
 */
const question = () =>
  z.object({
    code: z.enum(QUESTION_CODES),
    text: z.string(),
    about: strings(),
    answers: z.array(z.object({ label: z.string(), mapping: mappingSchema() })),
  });

/** Problems of one kind with their count, e.g. cells of the roster that could not be read. */
const problemGroup = () =>
  z.object({
    code: z.enum(PROBLEM_CODES),
    title: z.string(),
    why: z.string(),
    count: z.number(),
    /** At most 50; `count` tells how many there are. */
    items: z.array(z.object({ place: z.string(), text: z.string() })),
  });

const account = () =>
  z.object({
    /** '' where the platform does not tell. */
    email: z.string(),
    access: z.enum(['admin', 'provider', 'none']),
    personKey: nullable(z.string()),
    name: z.string(),
  });

/** A person's load on a day against the state's numbers. `number`, `desirable`, `maximum` are null where none applies; `rests` says why or on what. */
const load = () =>
  z.object({
    method: z.string(),
    grades: z.string(),
    number: nullable(z.number()),
    desirable: nullable(z.number()),
    maximum: nullable(z.number()),
    status: z.enum([
      'Within desirable',
      'Above desirable',
      'Over maximum',
      'Mixed grades: review',
      'No limit',
    ]),
    students: z.number(),
    ieps: z.number(),
    minutes: z.number(),
    lines: z.number(),
    rests: z.string(),
    /** The beginning of `rests` that names the provision; '' where none applies or `rests` is left out. */
    source: z.string(),
    /** Whether a number of the district's own is among the limits. */
    district: z.boolean(),
  });

const personLine = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    sites: strings(),
    vacancy: z.boolean(),
    load: load(),
  });

const line = () =>
  z.object({
    key: z.string(),
    student: z.string(),
    studentId: z.string(),
    grade: z.string(),
    site: z.string(),
    service: z.string(),
    delivery: z.enum(['direct', 'consult']),
    household: z.string(),
    head: z.boolean(),
    /** The service's start and end in the roster; '' where it names none. */
    start: z.string(),
    end: z.string(),
    /** Since when and, where known, until when (last day) this person has it; '' where not known. */
    since: z.string(),
    until: z.string(),
    /** In the column's unit, as a person would type it; '' where the roster has none. */
    amount: z.string(),
    amountMin: z.string(),
    amountMax: z.string(),
    lre: z.string(),
    lreMin: z.string(),
    lreMax: z.string(),
    /** Short notes: "Changed by hand: the roster says Cho, Ben", "Renewal overdue", "From 12/01/2026: Cho, Ben". */
    notes: strings(),
    /** True where this person manages the student's IEP as well. */
    managed: z.boolean(),
    /** A print of what the roster's row and the record said; sent back with a change. */
    seen: z.string(),
  });

/** What was typed for one line, as typed: the server reads and checks it. */
const draft = () =>
  z.strictObject({
    line: text(),
    /** As long as the line's history and its cells. */
    seen: z.string().check(z.maxLength(1_000_000)),
    effective: text(),
    amount: text(),
    lre: text(),
    /** A person's key, '' for none chosen. */
    provider: text(),
    /** An Admin's "correct the opening": the change holds from the very start of the line. */
    correctOpening: z.boolean(),
  });

/** What is looked at and moved: services (where it is left out) or case management, which has no hours. */
const kind = () => z.optional(z.enum(['service', 'case management']));

const reassignment = () =>
  z.strictObject({
    person: text(),
    kind: kind(),
    asOf: text(),
    drafts: z.array(draft()).check(z.maxLength(6_000)),
    moveCaseManagement: z.boolean(),
    reason: text(),
    /** Warnings that the user has seen, as `code` or `code:line`. */
    acknowledged: z.array(text()).check(z.maxLength(50_000)),
  });

const loadChange = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    gained: z.number(),
    lost: z.number(),
    before: load(),
    after: load(),
  });

const column = () =>
  z.object({
    header: z.string(),
    nth: z.number(),
    of: z.number(),
    letter: z.string(),
    /** Up to three values that stand in the column. */
    samples: strings(),
  });

/** The calls, by name. */
export const contract = {
  /** On opening the sidebar: finishes what was cut off, applies what is due, takes new rows into the record. */
  open: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        account: account(),
        /** False until Set up has run. */
        ready: z.boolean(),
        /** Why the account may not go on, or what is wrong with the roster, in a sentence; '' if nothing is. */
        stop: z.string(),
        /** Where `stop` is about columns that were renamed or deleted: show the mapping. */
        mapping: z.boolean(),
        /** Where `stop` is about the account (unknown, listed twice, not told by Google) and not about the spreadsheet. */
        stopsAccount: z.boolean(),
        /** Where an Admin is stopped because the record is damaged: Check the record tells what is wrong with it. */
        mayCheck: z.boolean(),
        /** Where an Admin is stopped because removing Caseload's data was cut off: only Remove goes on. */
        removing: z.boolean(),
        /** Cells of the roster that are still to be written, see `finish`. */
        left: z.number(),
        today: z.string(),
        /** How many lines read otherwise at once, where the roster looks pasted over: new rows then wait for Update; else 0. */
        pasted: z.number(),
        /** How many of those new rows `keepAsHand` would let into the record at the next opening; 0 where it is not pasted over. */
        pastedNew: z.number(),
        /** New rows that wait for Update because their student is perhaps one whom the record knows under another ID; for Admins. */
        held: z.number(),
        roster: nullable(
          z.object({
            sheet: z.string(),
            students: z.number(),
            lines: z.number(),
            people: z.number(),
            amountUnit: z.enum(['hours', 'minutes']),
            lreUnit: z.enum(['hours', 'minutes']),
            hasAmount: z.boolean(),
            hasLre: z.boolean(),
            hasCaseManager: z.boolean(),
          }),
        ),
        /** What opening did: "A save that was cut off was finished", "3 changes that were due were written to the roster". */
        notices: strings(),
        problems: z.array(problemGroup()),
      }),
  },
  /** Set up's first step: what the add-on makes of a sheet, under its own guess or the user's mapping. */
  inspectRoster: {
    input: () => z.strictObject({ sheet: nullable(text()), mapping: nullable(mappingSchema()) }),
    output: () =>
      z.object({
        sheets: z.array(z.object({ name: z.string(), likely: z.boolean() })),
        /** Null where no sheet looks like a roster and none was chosen. */
        mapping: nullable(mappingSchema()),
        headerRow: z.number(),
        columns: z.array(column()),
        students: z.number(),
        lines: z.number(),
        people: z.array(
          z.object({ name: z.string(), lines: z.number(), alsoWrittenAs: strings(), vacancy: z.boolean() }),
        ),
        problems: z.array(problemGroup()),
        /** What only the user can say. */
        questions: z.array(question()),
        /** What must be mended before Set up can go on; '' if nothing. */
        stop: z.string(),
        /** How the amounts are made where several columns make them, an example of each way. */
        made: strings(),
        /** What a missing optional column switches off. */
        switchedOff: strings(),
      }),
  },
  setUp: {
    input: () =>
      z.strictObject({
        mapping: mappingSchema(),
        name: text(),
        /** Whether Sheets is to warn whoever edits the Caseload log by hand. */
        protectLog: z.boolean(),
      }),
    output: () =>
      z.object({
        stop: z.string(),
        openings: z.number(),
        peopleAdded: z.number(),
        students: z.number(),
        lines: z.number(),
        admin: z.string(),
        /** The leading caseloads, so that Set up ends on the first caseload with its limit. */
        people: z.array(personLine()),
      }),
  },
  people: {
    input: () => z.strictObject({ asOf: text() }),
    output: () => z.object({ people: z.array(personLine()), roles: strings(), sites: strings() }),
  },
  caseload: {
    input: () => z.strictObject({ person: text(), asOf: text(), kind: kind() }),
    output: () => z.object({ person: personLine(), asOf: z.string(), lines: z.array(line()) }),
  },
  preview: {
    input: reassignment,
    output: () =>
      z.object({
        findings: z.array(finding()),
        /** Service lines; the students whose case management goes along are counted apart. */
        changes: z.number(),
        caseManagement: z.number(),
        lastEffective: z.string(),
        loads: z.array(loadChange()),
      }),
  },
  save: {
    input: reassignment,
    output: () =>
      z.object({
        saved: z.boolean(),
        findings: z.array(finding()),
        batch: z.string(),
        /** "Reassignment Successful" or "Management Successful"; '' where nothing was saved. */
        title: z.string(),
        changes: z.number(),
        caseManagement: z.number(),
        /** Cells of the roster that are still to be written, see `finish`. */
        left: z.number(),
        /** What the user should know after the save: cells with formulas left alone, changes that wait for their day. */
        notices: strings(),
      }),
  },
  ...assignmentCalls,
  ...reportCalls,
  ...comingDueCalls,
  ...historyCalls,
  ...keyInCalls,
  ...exportCalls,
  ...yearCalls,
} as const;

export type Call = keyof typeof contract;
export type Input<C extends Call> = z.infer<ReturnType<(typeof contract)[C]['input']>>;
export type Output<C extends Call> = z.infer<ReturnType<(typeof contract)[C]['output']>>;

export type { FindingOnWire } from './shapes';
export type ProblemGroup = z.infer<ReturnType<typeof problemGroup>>;
export type LoadOnWire = z.infer<ReturnType<typeof load>>;
export type PersonLine = z.infer<ReturnType<typeof personLine>>;
export type LineOnWire = z.infer<ReturnType<typeof line>>;
export type Draft = z.infer<ReturnType<typeof draft>>;
export type Reassignment = z.infer<ReturnType<typeof reassignment>>;
export type LoadChange = z.infer<ReturnType<typeof loadChange>>;
export type Account = z.infer<ReturnType<typeof account>>;

/**
 * Every answer of the server function: the output, or a sentence that says why there is none. `code` is for the page
 * ("busy" may be tried again), `sentence` for the user.
 */
export type Answer<C extends Call> =
  | { ok: true; output: Output<C> }
  | { ok: false; code: FailureCode; sentence: string };
