/** Someone who may take students; their load and its limit are in the unit of their own method. */
export type Receiver = {
  /** Without the students that are to be shared out. */
  load: number;
  /** Null where none is known. */
  limit: number | null;
};

/** One student's lines of one role, which are given whole. Each list has an item for each receiver, in their order. */
export type SplitUnit = {
  /** What the student adds to each one's load, 0 for one whom they serve already; null where they can't take the student. */
  costs: readonly (number | null)[];
  /** The limit that the student's grade sets for each one; null where it sets none. The lowest of a caseload counts. */
  limits: readonly (number | null)[];
  /** How glad each one would be taken, loads apart: for the same school, for knowing the student. */
  bonds: readonly number[];
  /** Students of one household had better stay together; '' for none. */
  household: string;
  /** The receiver with whom the user has put the student. */
  locked: number | null;
  /** A student whose lines are of several roles has several units. Left out where there is one. */
  several?: {
    student: string;
    /** The part of `costs` that whoever has several of them has once. */
    once: readonly number[];
  };
};

export type SplitProblem = {
  receivers: readonly Receiver[];
  units: readonly SplitUnit[];
  /** What a household that stays together is worth beside one bond; as much where it isn't said. */
  together?: number;
};

/** For each unit its receiver's place in the list, or null where nobody can take it. */
export type Split = readonly (number | null)[];

/** Sums and quotients of minutes leave crumbs far below this. */
export const CRUMB = 1e-9;
