import * as z from 'zod/mini';
import { mappingSchema } from './mapping';
import { acknowledged, finding, key, print, saved, text } from './shapes';

/**
 * The calls of Update from a new export: an export on a sheet of the workbook is compared with the roster and the record, and what
 * the user accepts of it is saved as one batch. Where the roster itself was pasted over, it is its own export.
 */

/** What an export says otherwise, group by group; each item of a group is decided by itself. */
export const EXPORT_KINDS = [
  'guess',
  'fresh',
  'gone',
  'renewed',
  'moved',
  'provider',
  'caseManager',
] as const;

/** What can be done with an item of each group; the first is what is usually done unless the user says otherwise. */
export const EXPORT_CHOICES = {
  /** Another student ID, the same name and birth date. 'same' gives the line the new ID, 'apart' adds a new student. */
  guess: ['leave', 'same', 'apart'],
  fresh: ['add', 'leave'],
  gone: ['keep', 'exit'],
  renewed: ['take', 'leave'],
  moved: ['take', 'leave'],
  provider: ['ours', 'theirs'],
  caseManager: ['ours', 'theirs'],
} as const satisfies { [K in (typeof EXPORT_KINDS)[number]]: readonly string[] };

const kind = () => z.enum(EXPORT_KINDS);
const choice = () => z.enum(['leave', 'same', 'apart', 'add', 'keep', 'exit', 'take', 'ours', 'theirs']);

const item = () =>
  z.object({
    /** Names the item in its group; the same at the next comparison of the same sheets. */
    id: z.string(),
    studentId: z.string(),
    student: z.string(),
    grade: z.string(),
    site: z.string(),
    service: z.string(),
    /** The row of the export; 0 for what the export no longer names. */
    row: z.number(),
    /** What is otherwise, in words: "Grade: 3 → 4", "Hours: 3 → 4", "Provider: Ramos, Elena → Cho, Ben". */
    says: z.array(z.string()),
    /** Why it can't be taken or added, in a sentence; '' where it can. */
    stop: z.string(),
  });

const group = () =>
  z.object({
    kind: kind(),
    count: z.number(),
    students: z.number(),
    /** What is done with it unless the user says otherwise: less than usual where the export may be the wrong one. */
    usual: choice(),
    /** At most 50; `exportItems` gives the others. */
    items: z.array(item()),
  });

const EXPORT_WARNINGS = [
  'block-dates',
  'doubtful-cells',
  'duplicates',
  'earlier-dates',
  'exited-here',
  'few-matches',
  'former-periods',
  'formula-cells',
  'missing-column',
  'other-names',
  'other-notation',
  'other-services',
  'other-sites',
  'other-unit',
  'overlaps',
  'rows-left-out',
  'unreadable-cells',
] as const;

/** Something about the whole export that the user should know before looking at its lines. */
const warning = () =>
  z.object({
    code: z.enum(EXPORT_WARNINGS),
    sentence: z.string(),
    /** Places in the export, at most 20: "A12: 1000007 Speech". */
    places: z.array(z.string()),
  });

const exported = {
  sheet: text,
  /** null for the add-on's own understanding of the sheet's columns. */
  mapping: () => z.nullable(mappingSchema()),
};
const exportInput = () => z.strictObject({ sheet: exported.sheet(), mapping: exported.mapping() });

/** What the user decided. A group that is not named is decided as is `usual`. */
const decided = () =>
  z.strictObject({
    sheet: exported.sheet(),
    mapping: exported.mapping(),
    /** The print of the comparison that was looked at. */
    seen: print(),
    choices: z
      .array(
        z.strictObject({
          kind: kind(),
          choice: choice(),
          except: z.array(z.strictObject({ id: key(), choice: choice() })).check(z.maxLength(30_000)),
        }),
      )
      .check(z.maxLength(EXPORT_KINDS.length)),
    /** From when their provider, case manager and hours hold; '' for today. */
    from: text(),
    /** The last day of those who exit; '' for none typed. */
    lastDay: text(),
    reason: text(),
    acknowledged: acknowledged(),
  });

/** How many of each a save comes to. */
const counts = () =>
  z.object({
    added: z.number(),
    exited: z.number(),
    renewed: z.number(),
    moved: z.number(),
    providers: z.number(),
    caseManagers: z.number(),
    newIds: z.number(),
    /** Where the roster was pasted over: cells that are written again as the record says. */
    putBack: z.number(),
    /** Names that are in the export and not yet in Providers, and will be listed there. */
    newPeople: z.array(z.string()),
  });

export const exportCalls = {
  /** Compares the export with the roster and the record, as far as it is at the actor's sites. Writes nothing. */
  compareExport: {
    input: exportInput,
    output: () =>
      z.object({
        /** How the export was read. */
        mapping: z.nullable(mappingSchema()),
        /** Why it can't be compared, in a sentence; '' where it can. */
        stop: z.string(),
        warnings: z.array(warning()),
        /** Whether the sheet is the roster itself, pasted over. */
        pasted: z.boolean(),
        lines: z.number(),
        students: z.number(),
        /** Lines of the export that the record knows. */
        known: z.number(),
        /** Only those with items, in the order of EXPORT_KINDS. */
        groups: z.array(group()),
        today: z.string(),
        seen: z.string(),
      }),
  },
  /** More items of a group, `from` the one after the last that is known (counted from 0); at most 500. */
  exportItems: {
    input: () =>
      z.strictObject({ sheet: exported.sheet(), mapping: exported.mapping(), kind: kind(), from: z.int() }),
    output: () => z.object({ items: z.array(item()), more: z.boolean() }),
  },
  /** What a save would come to; nothing is written. */
  previewExport: {
    input: decided,
    output: () => z.object({ findings: z.array(finding()), counts: counts() }),
  },
  /** Saves what was decided as one batch, or nothing. */
  saveExport: {
    input: decided,
    output: () => z.extend(saved(), { counts: counts() }),
  },
  /** The user says that what looks like a roster pasted over are changes of their own: each then shows as changed by hand. */
  keepAsHand: {
    input: () => z.strictObject({}),
    output: () => z.object({}),
  },
} as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];
export type ExportChoice = z.infer<ReturnType<typeof choice>>;
export type ExportItem = z.infer<ReturnType<typeof item>>;
export type ExportGroup = z.infer<ReturnType<typeof group>>;
export type ExportWarning = z.infer<ReturnType<typeof warning>>;
export type ExportCounts = z.infer<ReturnType<typeof counts>>;
export type UpdateDecision = z.infer<ReturnType<typeof decided>>;
