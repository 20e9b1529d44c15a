import * as z from 'zod/mini';
import { key, saved, text } from './shapes';

/**
 * The calls of History: what was saved, undo, the check of the record, and taking everything out again. Days are `YYYY-MM-DD`;
 * `recordedAt` is in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
 */

/** One save, as the list shows it. */
export const batch = () =>
  z.object({
    batch: z.string(),
    recordedAt: z.string(),
    /** The name in Providers, else the account's e-mail. */
    by: z.string(),
    /** In words: "43 lines from Ramos, Elena to 4 people", "Exit of Gray, Gil", "Undo of B-000012". */
    what: z.string(),
    reason: z.string(),
    /** Lines and case managements that the reader may see; `hidden` more are at other sites. */
    lines: z.number(),
    hidden: z.number(),
    /** 'partly' where some of its lines were undone and others not. */
    standing: z.enum(['stands', 'partly', 'undone']),
    /** Why it can't be undone, in a sentence; '' where it can. Lines that changed since are found out when it is tried. */
    noUndo: z.string(),
  });

/** One line of a batch, in words. */
export const batchLine = () =>
  z.object({
    line: z.string(),
    studentId: z.string(),
    student: z.string(),
    /** The service, or "Case management". */
    service: z.string(),
    /** "Ramos, Elena → Cho, Ben from 11/30/2026", "3 → 4 hours from …", "Grade 3 → 4". */
    changes: z.array(z.string()),
    standing: z.enum(['stands', 'undone']),
    /** What changed it since, in words, which keeps it from being undone; '' for nothing. */
    since: z.string(),
  });

/** A trouble of the record that the check found; `entries` as "12", "14 to 17" or "row 45". */
const trouble = () =>
  z.object({
    code: z.enum(['changed', 'removed', 'cut-off', 'added', 'newer', 'restored', 'not-begun', 'twice']),
    entries: z.string(),
    count: z.number(),
    sentence: z.string(),
  });

/** Something derived from the record: the roster's cells, Case assignments, what the document remembers. */
const derivedPart = () =>
  z.object({
    part: z.enum(['roster', 'assignments', 'memory', 'closedYears']),
    sentence: z.string(),
    /** Whether Repair mends it. Cells changed by hand are taken in or put back on Home instead. */
    repairs: z.boolean(),
    fine: z.boolean(),
  });

export const historyCalls = {
  /** The batches before one (newest first; '' for the newest), 30 at a time. */
  history: {
    input: () => z.strictObject({ before: key() }),
    output: () => z.object({ batches: z.array(batch()), more: z.boolean() }),
  },
  /** One batch with its lines `from` one on, counted from 0; at most 500, of `batch.lines`. */
  batch: {
    input: () => z.strictObject({ batch: key(), from: z.int().check(z.minimum(0)) }),
    output: () => z.object({ batch: batch(), lines: z.array(batchLine()) }),
  },
  /**
   * Takes a batch back, or the part of it whose lines have not changed since where `rest` says so. Where lines have changed and
   * `rest` does not, nothing is changed: `changed` names them, at most 500, and `rest` tells how many could be undone.
   */
  undo: {
    input: () => z.strictObject({ batch: key(), rest: z.boolean(), reason: text() }),
    output: () => z.extend(saved(), { changed: z.array(batchLine()), rest: z.number() }),
  },
  /** Goes on from an older version of the sheets, once an Admin confirmed it: the record says for ever which saves it lacks. */
  goOn: { input: () => z.strictObject({}), output: () => z.object({}) },
  /** Reads the record entry by entry against its hashes, and what is derived from it. Works on a damaged record too. Admins only. */
  checkRecord: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        /** "Intact, 571 entries." or how many troubles there are. */
        title: z.string(),
        intact: z.boolean(),
        entries: z.number(),
        troubles: z.array(trouble()),
        derived: z.array(derivedPart()),
      }),
  },
  /** Makes anew what is derived from the record, and nothing else. Admins only. */
  repair: {
    input: () => z.strictObject({}),
    output: () => z.object({ left: z.number(), notices: z.array(z.string()) }),
  },
  /**
   * The school years that are over: those whose entries stand in the log, and those that have sheets of their own. `cells`: how many
   * the spreadsheet has; `unfinished`: moving one was cut off. Admins only.
   */
  closedYears: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        open: z.array(z.object({ year: z.string(), entries: z.number() })),
        closed: z.array(z.object({ year: z.string(), sheet: z.string(), from: z.number(), to: z.number() })),
        cells: z.number(),
        unfinished: z.boolean(),
      }),
  },
  /**
   * Moves the oldest of those that stand in the log to a sheet of its own. `moved` is null where time ran out, or something that was cut
   * off was finished first; `years` are left to move; `left`: cells of the roster that wait, see `finish`. Admins only.
   */
  moveClosedYear: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        moved: z.nullable(z.object({ year: z.string(), sheet: z.string(), entries: z.number() })),
        years: z.number(),
        left: z.number(),
      }),
  },
  /** Goes on with derived work that was too much for one call. `left`: cells still to write; 0 when done. */
  finish: {
    input: () => z.strictObject({}),
    output: () => z.object({ left: z.number(), notices: z.array(z.string()) }),
  },
  /** What Caseload keeps in this spreadsheet, for a copy before it is removed. Admins only. */
  keptData: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
        /** The settings, as JSON. */
        settings: z.string(),
      }),
  },
  /** A part of a kept sheet as texts, its header included: up to 2,000 rows after the first `from`. Admins only. */
  keptRows: {
    input: () => z.strictObject({ sheet: key(), from: z.int().check(z.nonnegative()) }),
    output: () => z.object({ rows: z.array(z.array(z.string())), more: z.boolean() }),
  },
  /**
   * Removes every sheet and setting of Caseload; the roster stays as it is. `confirm` is what the user typed: REMOVE. `left` names
   * sheets that are called like Caseload's but were not made by it; `stop` says why not everything was removed, '' where it was.
   * Admins only.
   */
  removeData: {
    input: () => z.strictObject({ confirm: text() }),
    output: () => z.object({ stop: z.string(), removed: z.array(z.string()), left: z.array(z.string()) }),
  },
} as const;

export type Batch = z.infer<ReturnType<typeof batch>>;
export type BatchLine = z.infer<ReturnType<typeof batchLine>>;
