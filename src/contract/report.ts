import * as z from 'zod/mini';
import { load } from './caseloads';

const key = () => z.string().check(z.maxLength(2_000));

/** Somebody at a school: what they have there, and everywhere. */
const schoolPerson = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    /** What their lines lack where they are nobody's: "Vacant", "Nobody’s"; '' for a person. */
    nobody: z.string(),
    /** At the school: service lines, students served, IEPs managed, direct minutes a week. */
    lines: z.number(),
    served: z.number(),
    managed: z.number(),
    minutes: z.number(),
    /** Whether they have something at another school too. */
    isElsewhere: z.boolean(),
    /** At all schools; null where that is not the account's to see. */
    load: z.nullable(load()),
    /** How much more they may have, in the load's own unit, below 0 where they are over; null where no maximum applies. */
    room: z.nullable(z.number()),
  });

/** The calls that make sheets: the report, the worksheets, the standards; and who has how many at one school. */
export const reportCalls = {
  /** Who serves and manages how many at one of the account's schools; the first where none is named, '' for what has none. */
  school: {
    input: () => z.strictObject({ asOf: key(), school: z.nullable(key()) }),
    output: () =>
      z.object({
        schools: z.array(z.string()),
        school: z.string(),
        /** Distinct students whom somebody serves there, and whose IEP somebody manages. */
        students: z.number(),
        managed: z.number(),
        /** Those whom nobody serves, and those whose IEP nobody manages: unassigned, or a vacancy's. */
        nobodys: z.object({ students: z.number(), managed: z.number() }),
        /** Worst first. */
        people: z.array(schoolPerson()),
        /** What is in no school's numbers, in a sentence; '' for nothing. */
        withoutSchool: z.string(),
      }),
  },
  /** Makes the sheet of one school, or of all, and shows it. For Admins at that school. */
  makeSchoolSheet: {
    input: () => z.strictObject({ asOf: key(), school: z.nullable(key()) }),
    output: () => z.object({ sheet: z.string(), people: z.number() }),
  },
  /** Makes the Caseload report as of a day ('' for today), or makes it anew, and shows it. For Admins. */
  makeReport: {
    input: () =>
      z.strictObject({
        asOf: key(),
        /** What stands together; all in one list where nothing is said. */
        groupBy: z.optional(z.enum(['school', 'role'])),
      }),
    output: () =>
      z.object({
        sheet: z.string(),
        /** Who has a caseload, as the sheet counts them, and how many rows are of who or what has no line. */
        people: z.number(),
        idle: z.number(),
        notices: z.array(z.string()),
        /** The district's name as it stands on the sheets, '' where nobody typed one. */
        district: z.string(),
        /** Of the table of reviews in date: that it was made too, or for which dates the roster has no column. */
        dates: z.string(),
      }),
  },
  /** Makes one person's worksheet for today and shows it. For Admins, and for everyone their own. */
  makeWorksheet: {
    input: () =>
      z.strictObject({
        person: key(),
        /** One of the state's worksheets. */
        option: key(),
      }),
    /** `fixed`: how many of its students have minutes that are a number of today, of which the remarks tell why. */
    output: () => z.object({ sheet: z.string(), fixed: z.number() }),
  },
  /** Writes the sheet Standards with the state's numbers, which also makes it where it is missing, and shows it. For Admins. */
  restoreStandards: {
    input: () => z.strictObject({}),
    output: () => z.object({ sheet: z.string(), restored: z.number() }),
  },
  /** The district's own numbers beside the state's. */
  standards: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        changed: z.array(
          z.object({
            provision: z.string(),
            /** Grades or a position. */
            subject: z.string(),
            level: z.enum(['maximum', 'desirable', 'low', 'high']),
            number: z.number(),
            state: z.number(),
          }),
        ),
        /** Cells of the sheet that can't be used; `open` lists them among its problems. */
        unusable: z.number(),
      }),
  },
} as const;

export type SchoolPersonOnWire = z.infer<ReturnType<typeof schoolPerson>>;
