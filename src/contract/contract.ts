import * as z from 'zod/mini';
import { QUESTION_CODES } from '../domain/roster/questions';
import { assignmentCalls } from './assignments';
import { attentionCalls } from './attention';
import { caseloadCalls, personLine } from './caseloads';
import { comingDueCalls } from './comingDue';
import { exportCalls } from './exportUpdate';
import type { FailureCode } from './failureCodes';
import { historyCalls } from './history';
import { installationCalls } from './installation';
import { keyInCalls } from './keyIn';
import { mappingSchema } from './mapping';
import { paperCalls } from './papers';
import { PROBLEM_CODES } from './problemCodes';
import { reportCalls } from './report';
import { yearCalls } from './schoolYear';
import { text } from './shapes';
import { stagedCalls, stagedOffer } from './staged';

/**
 * What the sidebar and the server say to each other: every call's input and output, checked on both sides.
 * Days are `YYYY-MM-DD` text; nothing here is a `Date`, because the platform turns any answer that holds one into nothing.
 * Schemas are made on first use: a cell function loads this script as well and has no need of them.
 */

const strings = () => z.array(z.string());

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
    personKey: z.nullable(z.string()),
    name: z.string(),
  });

const column = () =>
  z.object({
    header: z.string(),
    nth: z.number(),
    of: z.number(),
    /** '' where no cell of the sheet holds it. */
    letter: z.string(),
    /** Up to three values that stand in the column. */
    samples: strings(),
  });

/** Said beside a call by a page that asks for what follows a save by itself: then the save is answered once the record stands. */
export const GOES_ON = 'goes on';

/** The calls, by name. */
export const contract = {
  /**
   * On opening the sidebar: finishes what was cut off, applies what is due, takes new rows into the record. `first`: where that takes
   * long, what the record says alone is answered (`byRecord`), and whoever asks does so once more without. `offers`: the view that is
   * opened is not Home, to which `attention` brings what waits to be gone on with.
   */
  open: {
    input: () => z.strictObject({ first: z.optional(z.literal(true)), offers: z.optional(z.literal(true)) }),
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
        /** Where an Admin is stopped because an older version was brought back, or the record is gone: `goOn` goes on from there. */
        mayGoOn: z.boolean(),
        /** Where an Admin is stopped because removing Caseload's data was cut off: only Remove goes on. */
        removing: z.boolean(),
        /** Where a newer version has written in this spreadsheet, so that this one only looks: that, in a sentence; '' where it saves. */
        readOnly: z.string(),
        /** Since which day this version writes in this spreadsheet; '' where it has not yet. */
        runsSince: z.string(),
        /** Cells of the roster that are still to be written, see `finish`. */
        left: z.number(),
        today: z.string(),
        /** How many lines read otherwise at once, where the roster looks pasted over: new rows then wait for Update; else 0. */
        pasted: z.number(),
        /** How many of those new rows `keepAsHand` would let into the record at the next opening; 0 where it is not pasted over. */
        pastedNew: z.number(),
        /** New rows that wait for Update because their student is perhaps one whom the record knows under another ID; for Admins. */
        held: z.number(),
        roster: z.nullable(
          z.object({
            sheet: z.string(),
            /** The tabs beside it that are one roster with it. */
            tabs: strings(),
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
        /** Reassignments of this user that wait to be gone on with; only where `offers` asks for them and the roster was read. */
        staged: z.optional(z.array(stagedOffer())),
        /** Where the roster was not read yet: what the record says nobody has today, and what is arranged for later. */
        byRecord: z.optional(
          z.object({
            /** At most 500 names; `count` tells how many lines there are. */
            unassigned: z.object({ count: z.number(), students: strings() }),
            /** The same of cases without a case manager. */
            unmanaged: z.object({ count: z.number(), students: strings() }),
            /** `since`: the first day on which one begins. Null where the record alone doesn't tell which are the account's to see. */
            upcoming: z.nullable(z.object({ count: z.number(), since: z.string() })),
          }),
        ),
      }),
  },
  /** Set up's first step: what the add-on makes of a sheet, under its own guess or the user's mapping. */
  inspectRoster: {
    input: () =>
      z.strictObject({
        sheet: z.nullable(text()),
        mapping: z.nullable(mappingSchema()),
        /** Whether the sheet is read by itself, whatever others look like it: an export is. */
        alone: z.optional(z.boolean()),
      }),
    output: () =>
      z.object({
        sheets: z.array(z.object({ name: z.string(), likely: z.boolean() })),
        /** The sheets that look like more tabs of the same roster, where all sheets were looked at. */
        tabs: z.array(
          z.object({
            sheet: z.string(),
            id: z.number(),
            taken: z.boolean(),
            possible: z.boolean(),
            /** What speaks against it; '' for nothing. */
            note: z.string(),
          }),
        ),
        /** Null where no sheet looks like a roster and none was chosen. */
        mapping: z.nullable(mappingSchema()),
        headerRow: z.number(),
        columns: z.array(column()),
        students: z.number(),
        lines: z.number(),
        people: z.array(
          z.object({
            name: z.string(),
            lines: z.number(),
            /** Whether these are no lines but students whose case they manage, who serve nobody. */
            manages: z.boolean(),
            alsoWrittenAs: strings(),
            vacancy: z.boolean(),
          }),
        ),
        problems: z.array(problemGroup()),
        /** What only the user can say. */
        questions: z.array(question()),
        /** What must be mended before Set up can go on; '' if nothing. */
        stop: z.string(),
        /** How merged cells were read, in a sentence; '' where there are none. */
        merged: z.string(),
        /** Whether its header row doesn't stay in sight yet and could. */
        canFreeze: z.boolean(),
        /** How the amounts are made where several columns make them, an example of each way. */
        made: strings(),
        /** Which columns' dates are read otherwise than the spreadsheet's locale writes them; '' for none. */
        dates: z.string(),
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
        /** Whether the roster's header row is to stay in sight. */
        freeze: z.optional(z.boolean()),
      }),
    output: () =>
      z.object({
        stop: z.string(),
        /** What of the user's wishes could not be done, in sentences. */
        notes: strings(),
        openings: z.number(),
        peopleAdded: z.number(),
        /** Whether whoever sets up is one of them. */
        youAdded: z.boolean(),
        students: z.number(),
        lines: z.number(),
        admin: z.string(),
        /** The leading caseloads, so that Set up ends on the first caseload with its limit. */
        people: z.array(personLine()),
      }),
  },
  ...caseloadCalls,
  ...stagedCalls,
  ...assignmentCalls,
  ...attentionCalls,
  ...reportCalls,
  ...paperCalls,
  ...comingDueCalls,
  ...historyCalls,
  ...keyInCalls,
  ...installationCalls,
  ...exportCalls,
  ...yearCalls,
} as const;

export type Call = keyof typeof contract;
export type Input<C extends Call> = z.infer<ReturnType<(typeof contract)[C]['input']>>;
export type Output<C extends Call> = z.infer<ReturnType<(typeof contract)[C]['output']>>;

export type {
  Draft,
  LineOnWire,
  LoadChange,
  LoadOnWire,
  PersonLine,
  Reassignment,
} from './caseloads';
export type { FindingOnWire } from './shapes';
export type ProblemGroup = z.infer<ReturnType<typeof problemGroup>>;
export type Account = z.infer<ReturnType<typeof account>>;

/**
 * Every answer of the server function: the output, or a sentence that says why there is none. `code` is for the page
 * ("busy" may be tried again), `sentence` for the user.
 */
export type Answer<C extends Call> = (
  | { ok: true; output: Output<C> }
  | { ok: false; code: FailureCode; sentence: string }
) & {
  /** What became of earlier saves on the way, in sentences, whatever the answer itself is; absent where there is nothing. */
  told?: string[];
};
