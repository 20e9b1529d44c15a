import * as z from 'zod/mini';
import {
  acknowledged,
  assignment,
  caseRowOnWire,
  chosenStatus,
  enrollment,
  fieldValue,
  formField,
  key,
  kind,
  print,
  saved,
  student,
  text,
  track,
} from './shapes';

/**
 * The calls of case assignments: a student's history, my caseload, entry and exit, and the responsibility
 * record. Days are `YYYY-MM-DD` in outputs and as typed in inputs; every last day is inclusive; '' is "none" or "not known".
 */

export const assignmentCalls = {
  /** Students as they are typed, by any part of the name or the ID; at most 20, at the actor's sites. */
  findStudents: {
    input: () => z.strictObject({ text: text() }),
    output: () => z.object({ students: z.array(student()), more: z.number() }),
  },
  /** A student's assignments, newest first, or those of the whole household; and what the forms need. */
  assignments: {
    input: () => z.strictObject({ studentId: key(), household: z.boolean() }),
    output: () =>
      z.object({
        student: student(),
        /** Everyone of the household, the student included; the head first. */
        household: z.array(student()),
        rows: z.array(assignment()),
        enrollments: z.array(enrollment()),
        locations: z.array(z.string()),
        restrictions: z.array(z.string()),
        today: z.string(),
        /** A print of the student's rows and record, to send back with a change of them. */
        seen: z.string(),
      }),
  },
  addAssignment: {
    input: () =>
      z.strictObject({
        studentId: key(),
        kind: kind(),
        /** A line's key; '' for case management of the whole student. */
        enrollment: key(),
        /** A person's key. */
        person: key(),
        begin: text(),
        status: chosenStatus(),
        /** With Pending and Inactive; '' with Active. */
        lastDay: text(),
        /** A substitute: the day on which whoever has it now takes it back; '' for none. */
        returnsOn: text(),
        location: text(),
        restriction: text(),
        reason: text(),
        /** Answers the finding `held-by-another`: end theirs the day before. */
        endTheirs: z.boolean(),
        seen: print(),
        acknowledged: acknowledged(),
      }),
    output: saved,
  },
  editAssignment: {
    input: () =>
      z.strictObject({
        line: key(),
        /** As it stands in the record, '' included. */
        begin: key(),
        newBegin: text(),
        status: chosenStatus(),
        lastDay: text(),
        location: text(),
        restriction: text(),
        reason: text(),
        seen: print(),
        acknowledged: acknowledged(),
      }),
    output: saved,
  },
  /** Every entry of the record behind an assignment, oldest first, those that no longer count included. */
  assignmentEntries: {
    input: () => z.strictObject({ line: key(), begin: key() }),
    output: () =>
      z.object({
        entries: z.array(
          z.object({
            entry: z.number(),
            batch: z.string(),
            recordedAt: z.string(),
            recordedBy: z.string(),
            change: z.string(),
            person: z.string(),
            begin: z.string(),
            lastDay: z.string(),
            location: z.string(),
            restriction: z.string(),
            reason: z.string(),
            counts: z.boolean(),
          }),
        ),
      }),
  },
  /** `person`: '' for oneself. Pending is among the active. */
  myCaseload: {
    input: () => z.strictObject({ person: key() }),
    output: () =>
      z.object({
        personKey: z.string(),
        person: z.string(),
        self: z.boolean(),
        active: z.array(caseRowOnWire()),
        upcoming: z.array(caseRowOnWire()),
        inactive: z.array(caseRowOnWire()),
      }),
  },
  /** Goes to the line's row in the roster. */
  showRow: {
    input: () => z.strictObject({ line: key() }),
    /** `tab` where the roster has several. */
    output: () => z.object({ shown: z.boolean(), row: z.number(), tab: z.optional(z.string()) }),
  },
  /** The inputs of a line's roster row for `editEnrollment`. Who has it is changed by assignments, not here. */
  enrollment: {
    input: () => z.strictObject({ line: key() }),
    output: () =>
      z.object({
        line: z.string(),
        studentId: z.string(),
        student: z.string(),
        enrollment: z.string(),
        fields: z.array(formField()),
        seen: z.string(),
      }),
  },
  /** Only fields that differ need to be sent. `effective` is the day from which changed hours hold (today where ''). */
  editEnrollment: {
    input: () =>
      z.strictObject({
        line: key(),
        values: z.array(fieldValue()).check(z.maxLength(30)),
        effective: text(),
        reason: text(),
        seen: print(),
        acknowledged: acknowledged(),
      }),
    output: saved,
  },
  /** The inputs of `enroll`: the roster's mapped columns, without those of providers and case managers. */
  enrollForm: {
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        fields: z.array(formField()),
        services: z.array(z.string()),
        /** False where the roster has only its own services, a column for each. */
        anyService: z.boolean(),
        hasAmount: z.boolean(),
        amountUnit: z.enum(['hours', 'minutes']),
        hasCaseManager: z.boolean(),
        /** The next free temporary ID. */
        temporaryId: z.string(),
        self: z.string(),
      }),
  },
  enroll: {
    input: () =>
      z.strictObject({
        values: z.array(fieldValue()).check(z.maxLength(30)),
        services: z
          .array(z.strictObject({ service: text(), provider: key(), amount: text() }))
          .check(z.maxLength(20)),
        /** A person's key; '' for none. */
        caseManager: key(),
        /** The first day of the assignments; where '' the start date among `values`, else today. */
        begin: text(),
        reason: text(),
        acknowledged: acknowledged(),
      }),
    output: () => z.extend(saved(), { studentId: z.string() }),
  },
  /** `line`: one enrollment, or '' for the student. */
  exit: {
    input: () =>
      z.strictObject({
        studentId: key(),
        line: key(),
        lastDay: text(),
        reason: text(),
        endAssignment: z.boolean(),
        seen: print(),
        acknowledged: acknowledged(),
      }),
    output: saved,
  },
  /** Who was responsible for a student, every day from enrollment to today. */
  record: {
    input: () => z.strictObject({ studentId: key() }),
    output: () =>
      z.object({
        student: student(),
        madeOn: z.string(),
        madeBy: z.string(),
        /** As it stands on paper; '' until somebody gave it. */
        district: z.string(),
        /** The first day that the record has of the student. */
        from: z.string(),
        /** The first day that is recorded, where the roster alone says who had the student before; '' where all is recorded. */
        recordedSince: z.string(),
        tracks: z.array(track()),
        /** Recorded days, and minutes, over all services where nobody served. */
        daysNobody: z.number(),
        minutesNobody: z.number(),
        /** What the figures rest on, in sentences. */
        notes: z.array(z.string()),
      }),
  },
  /** The district's name, as the record has it on paper. */
  nameDistrict: {
    input: () => z.strictObject({ name: z.string().check(z.maxLength(200)) }),
    output: () => z.object({ district: z.string() }),
  },
  /** Makes the sheet "Case assignments" anew from the record. */
  rebuildAssignments: {
    input: () => z.strictObject({}),
    output: () => z.object({ rows: z.number() }),
  },
} as const;

export type {
  AssignmentRow,
  CaseRow,
  Difference,
  Enrollment,
  FieldOnWire,
  IntervalOnWire,
  SaveAnswer,
  Student,
  TrackOnWire,
} from './shapes';
