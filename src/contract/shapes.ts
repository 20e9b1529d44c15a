import * as z from 'zod/mini';
import { FINDING_CODES, FINDING_FIELDS } from '../domain/decide/findingCodes';
import { FIELDS, INPUT_KINDS, LIMIT_FIELDS } from '../domain/roster/fields';

/** What the calls of case assignments are made of. Days are `YYYY-MM-DD` in outputs and as typed in inputs. */

export const text = () => z.string().check(z.maxLength(2_000));
/** What `seen` was shown: as long as a student's history and rows. */
export const print = () => z.string().check(z.maxLength(1_000_000));
export const key = () => z.string().check(z.maxLength(200));
export const kind = () => z.enum(['service', 'case management']);
export const status = () => z.enum(['Upcoming', 'Active', 'Pending', 'Inactive']);
/** The three choices of the form; each asks for its own dates. */
export const chosenStatus = () => z.enum(['Active', 'Pending', 'Inactive']);
const rosterField = () => z.enum(FIELDS);

/**
 * What was found about a decision, in words. `line` is a line's key, a person's where it is about their load, or the place in a list
 * (from 0), null for the decision as a whole; `field` is the input that it is about.
 */
export const finding = () =>
  z.object({
    code: z.enum(FINDING_CODES),
    severity: z.enum(['blocks', 'warns']),
    line: z.nullable(z.string()),
    field: z.nullable(z.enum(FINDING_FIELDS)),
    sentence: z.string(),
    /** How many more of its kind it stands for, as its sentence says; none where there are none. */
    more: z.optional(z.number()),
  });

/** What every saving call here answers. Not saved where a finding blocks, or warns and its code was not `acknowledged`. */
export const saved = () =>
  z.object({
    saved: z.boolean(),
    findings: z.array(finding()),
    batch: z.string(),
    /** "Reassignment Successful", "Student Enrolled" …; '' where nothing was saved. */
    title: z.string(),
    /** Cells of the roster that are still to be written, see `finish`. */
    left: z.number(),
    /** What the user should know after the save: cells with formulas left alone, changes that wait for their day. */
    notices: z.array(z.string()),
  });

/** Codes of warnings that the user has seen. */
export const acknowledged = () => z.array(key()).check(z.maxLength(50));

export const student = () =>
  z.object({
    studentId: z.string(),
    student: z.string(),
    grade: z.string(),
    site: z.string(),
    household: z.string(),
    /** True where the roster marks the student as head of the household. */
    head: z.boolean(),
    /** A TEMP-… ID that waits for the real one. */
    temporary: z.boolean(),
    /** Who manages the case today, "; " between several. */
    manager: z.string(),
  });

/** One assignment: the `line` and the day on which it `begin`s tell it from all others. */
export const assignment = () =>
  z.object({
    line: z.string(),
    /** '' for since before the record began. */
    begin: z.string(),
    kind: kind(),
    studentId: z.string(),
    student: z.string(),
    head: z.boolean(),
    personKey: z.string(),
    person: z.string(),
    /** Whether nobody recorded since when: the roster named them at Set up. */
    beforeRecord: z.boolean(),
    status: status(),
    lastDay: z.string(),
    /** The service; for case management of the whole student "All services". */
    enrollment: z.string(),
    site: z.string(),
    location: z.string(),
    restriction: z.string(),
    /** Written by Set up or when a new row was found, not yet changed. */
    opening: z.boolean(),
    /** How many entries of the record are behind it, and the last of them. */
    entries: z.number(),
    recordedAt: z.string(),
    recordedBy: z.string(),
    reason: z.string(),
    mayEdit: z.boolean(),
    /** Whether the begin date can be corrected: of an opening by an Admin only. */
    mayCorrect: z.boolean(),
  });

/** A service line that the student is enrolled in, as the form needs it. */
export const enrollment = () =>
  z.object({
    line: z.string(),
    studentId: z.string(),
    service: z.string(),
    site: z.string(),
    start: z.string(),
    end: z.string(),
    /** Open today: not exited. A service whose end date has passed waits for its renewal and is open. */
    open: z.boolean(),
    overdue: z.boolean(),
    location: z.string(),
    restriction: z.string(),
    /** Who has it today, and until when where that is known. */
    provider: z.string(),
    providerUntil: z.string(),
    manager: z.string(),
    managerUntil: z.string(),
  });

/** One row of My caseload and of the lists on Home. */
export const caseRowOnWire = () =>
  z.object({
    line: z.string(),
    begin: z.string(),
    kind: kind(),
    studentId: z.string(),
    student: z.string(),
    temporary: z.boolean(),
    grade: z.string(),
    site: z.string(),
    /** The name of the household's head, where the roster marks one; `isHead` where that is this student. */
    head: z.string(),
    isHead: z.boolean(),
    enrollment: z.string(),
    personKey: z.string(),
    person: z.string(),
    /** '' for before the record. */
    since: z.string(),
    until: z.string(),
    status: status(),
    /** The service's own end date in the roster, and whether it has passed without an exit. */
    end: z.string(),
    overdue: z.boolean(),
    /** Which of its hours are outside of the IEP's range; '' for none. */
    outside: z.string(),
    /** Exited on this last day; '' for not. */
    exited: z.string(),
    /** Where the pen and the link to the roster lead; null where the roster has no such row. */
    row: z.nullable(z.number()),
    mayEdit: z.boolean(),
  });

/** A mapped column of the roster as an input. `value` is what the cell shows; days as YYYY-MM-DD. */
export const formField = () =>
  z.object({
    field: rosterField(),
    header: z.string(),
    kind: z.enum(INPUT_KINDS),
    needed: z.boolean(),
    value: z.string(),
    /** What stands in the column already, for a list to choose from (sites, services, locations); at most 100. */
    choices: z.array(z.string()),
  });
export const fieldValue = () => z.strictObject({ field: rosterField(), value: text() });

/** Some days in a row of which one thing holds. */
const interval = () =>
  z.object({
    /** '' where not `recorded`: of those days only the last is known. */
    from: z.string(),
    to: z.string(),
    days: z.number(),
    /** Who served (or managed); "Unassigned" or a vacancy's name where `nobody`, '' where nobody at all was written down. */
    person: z.string(),
    nobody: z.boolean(),
    /** Promised per week, null where the record has none; and over the weekdays of the interval, where nobody served. */
    minutesPerWeek: z.nullable(z.number()),
    weekdays: z.number(),
    minutes: z.nullable(z.number()),
    /** False for the days before the record, of which no date is known: `person` is whom the roster named at Set up. */
    recorded: z.boolean(),
  });
export const track = () =>
  z.object({
    line: z.string(),
    kind: kind(),
    enrollment: z.string(),
    from: z.string(),
    to: z.string(),
    intervals: z.array(interval()),
  });

/** A cell of the roster that says something else than the record. `field` and `line` name it in `takeIn` and `putBack`. */
export const difference = () =>
  z.object({
    line: z.string(),
    field: z.enum(['provider', 'amount', 'lre', 'caseManager', ...LIMIT_FIELDS]),
    student: z.string(),
    enrollment: z.string(),
    place: z.string(),
    roster: z.string(),
    record: z.string(),
    /** Why it can't be taken into the history (a name that is not in Providers …); '' where it can. */
    obstacle: z.string(),
    /** It is somebody else's to decide, put back too. */
    onlyTold: z.optional(z.boolean()),
  });
export const reconcile = () =>
  z.strictObject({
    /** Empty for all of them. */
    items: z.array(z.strictObject({ line: key(), field: key(), roster: text() })).check(z.maxLength(5_000)),
    /** `code:line` of each warning that was seen. */
    acknowledged: z.optional(z.array(key()).check(z.maxLength(5_000))),
  });

export type Student = z.infer<ReturnType<typeof student>>;
export type AssignmentRow = z.infer<ReturnType<typeof assignment>>;
export type Enrollment = z.infer<ReturnType<typeof enrollment>>;
export type CaseRow = z.infer<ReturnType<typeof caseRowOnWire>>;
export type FieldOnWire = z.infer<ReturnType<typeof formField>>;
export type FindingOnWire = z.infer<ReturnType<typeof finding>>;
export type SaveAnswer = z.infer<ReturnType<typeof saved>>;
export type TrackOnWire = z.infer<ReturnType<typeof track>>;
export type IntervalOnWire = z.infer<ReturnType<typeof interval>>;
export type Difference = z.infer<ReturnType<typeof difference>>;
