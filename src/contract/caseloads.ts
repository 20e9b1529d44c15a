import * as z from 'zod/mini';
import { finding, saved, text } from './shapes';
import { WISHES } from './wishes';

const strings = () => z.array(z.string());

/** A person's load on a day against the state's numbers. `number`, `desirable`, `maximum` are null where none applies; `rests` says why or on what. */
export const load = () =>
  z.object({
    method: z.string(),
    grades: z.string(),
    number: z.nullable(z.number()),
    desirable: z.nullable(z.number()),
    maximum: z.nullable(z.number()),
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

export const personLine = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    sites: strings(),
    /** At all sites, whatever they are called. */
    everywhere: z.boolean(),
    vacancy: z.boolean(),
    load: load(),
  });

const people = () =>
  z.object({
    people: z.array(personLine()),
    roles: strings(),
    sites: strings(),
    /** A print of Providers, as `keepStaged` gives it: another one means that this list is old. */
    team: z.string(),
  });

/** A cell of Providers. */
const cellText = () => z.string().check(z.maxLength(200));

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
    /** The key of who has it that day; '' before it begins. */
    holder: z.string(),
    /** Who has it from later days on, as is recorded already. */
    later: z.array(z.object({ from: z.string(), person: z.string(), name: z.string() })),
    /** In the column's unit, as a person would type it; '' where the roster has none. */
    amount: z.string(),
    amountMin: z.string(),
    amountMax: z.string(),
    lre: z.string(),
    lreMin: z.string(),
    lreMax: z.string(),
    /** Short notes: "Changed by hand: the roster says Cho, Ben", "Renewal overdue". */
    notes: strings(),
    /** True where this person manages the student's IEP as well. */
    managed: z.boolean(),
    /** A print of what the roster's row and the record said; sent back with a change. */
    seen: z.string(),
  });

/** What a line would add to somebody's load; left out where it is one student more each time. */
const receiver = () =>
  z.object({
    key: z.string(),
    /** Where their load is counted by minutes. */
    minutesPerDay: z.nullable(z.number()),
    /** The students of this caseload whom they serve already. */
    serves: strings(),
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
    /** The last day of a substitute, after whom this person has the line again; '' or left out for good. */
    lastDay: z.optional(text()),
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
    /** The lines whose provider was suggested: their entries' reason says so. */
    suggested: z.optional(z.array(text()).check(z.maxLength(6_000))),
    /** Warnings that the user has seen, as `code` or `code:line`. */
    acknowledged: z.array(text()).check(z.maxLength(50_000)),
  });

/** Whether what is known at once is asked for, where the whole takes long; whoever asks so asks once more without. */
const first = () => z.optional(z.literal(true));

/** Where it is that: the roster's rows may be as they were last read, and its lists were not looked at. */
const checking = () => z.optional(z.literal(true));

const loadChange = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    gained: z.number(),
    lost: z.number(),
    before: load(),
    after: load(),
  });

/** Looking at people and their lines, and moving lines between them. */
export const caseloadCalls = {
  people: { input: () => z.strictObject({ asOf: text() }), output: people },
  /** Adds somebody to Providers, or says at which fields what stands in the way; with everyone there is then, today. */
  addProvider: {
    input: () => z.strictObject({ name: cellText(), role: cellText(), site: cellText(), email: cellText() }),
    output: () =>
      z.object({
        /** '' where nobody was added. */
        key: z.string(),
        /** Who is listed by that name already; '' for nobody. */
        listed: z.string(),
        problems: z.array(z.object({ field: z.enum(['name', 'site', 'email']), sentence: z.string() })),
        /** What the sheet did not take, in a sentence; '' where it took all. */
        notice: z.string(),
        people: people(),
      }),
  },
  /** `person`: their key; or that of a line, for all lines of its student, whoever has them. */
  caseload: {
    input: () => z.strictObject({ person: text(), asOf: text(), kind: kind(), first: first() }),
    output: () =>
      z.object({
        /** Whose lines they are; the student, without a load, where it is a student's. */
        person: personLine(),
        ofStudent: z.boolean(),
        /** Not where the roster was read at once, which is quick where it is small. */
        checking: checking(),
        asOf: z.string(),
        /** How many of the lines are as the roster stood, because they are recorded since later days, of which the first is `since`. */
        beforeRecord: z.nullable(z.object({ lines: z.number(), since: z.string() })),
        lines: z.array(line()),
        /** How many more they have where the user is not affiliated. */
        elsewhere: z.number(),
        receivers: z.array(receiver()),
      }),
  },
  suggestSplit: {
    input: () =>
      z.strictObject({
        person: text(),
        /** The day from which the lines go to others. */
        on: text(),
        among: z.array(text()).check(z.maxLength(600)),
        lines: z.array(text()).check(z.maxLength(6_000)),
        /** Lines that the user has given to somebody, or locked with them. */
        fixed: z.array(z.strictObject({ line: text(), to: text() })).check(z.maxLength(6_000)),
        /** Only as many students as bring the person back under the maximum. */
        relieve: z.boolean(),
        /** The dearest first. */
        order: z.array(z.enum(WISHES)).check(z.maxLength(WISHES.length)),
      }),
    output: () =>
      z.object({
        /** A sentence a line says why. */
        moves: z.array(z.object({ line: z.string(), to: z.string(), why: z.string() })),
        left: z.array(z.object({ line: z.string(), why: z.string() })),
        /** How full the fullest becomes, and what can't be avoided; '' where no maximum is known. */
        fullest: z.string(),
      }),
  },
  preview: {
    input: () => z.extend(reassignment(), { first: first() }),
    output: () =>
      z.object({
        checking: checking(),
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
    output: () => z.extend(saved(), { changes: z.number(), caseManagement: z.number() }),
  },
} as const;

export type LoadOnWire = z.infer<ReturnType<typeof load>>;
export type PersonLine = z.infer<ReturnType<typeof personLine>>;
export type LineOnWire = z.infer<ReturnType<typeof line>>;
export type Draft = z.infer<ReturnType<typeof draft>>;
export type Reassignment = z.infer<ReturnType<typeof reassignment>>;
export type LoadChange = z.infer<ReturnType<typeof loadChange>>;
