import type { Day } from '../../domain/cells/day';
import type { SchoolYearDays } from '../../domain/cells/schoolAge';
import type { Activity, Method } from '../../domain/people/people';
import type { CitedFunction } from './citedFunction';
import type { ConsideredPoints } from './considered';
import type { MoneySheet } from './moneySheet';
import type { Outcome, Provision } from './provision';
import type { Worksheet } from './worksheetForm';

/**
 * Everything that is one state's and no other's, as one value that is handed in: a folder beside `loads` makes it, and only the
 * wiring names it. Nothing else in the code knows which state this is.
 */
export type StateRules = CellRules & {
  /** What a worksheet says of where it comes from. */
  source: string;
  /** The same, short, in the middle of a sentence. */
  section: string;
  /** What Help says of the desirable number and the maximum. */
  aboutLimits: string;
  /** What people call each way of counting. */
  methods: Readonly<Record<Method, string>>;
  readings: readonly RuleReading[];
  worksheets: readonly Worksheet[];
  /** What the text asks to consider of a caseload, by how it is counted. */
  considered: readonly ConsideredPoints[];
  /** The worksheets on federal money. */
  moneySheets: readonly MoneySheet[];
  /** What is usual for a school year where nobody says otherwise. */
  schoolYear: SchoolYearDays & { leavingAge: number };
};

/** What the functions for cells need. Every cell that holds one pays for it, so it is no more. */
export type CellRules = {
  /** Every edition of every provision: of one `id` there are as many as have been in force or are to come. */
  provisions: readonly Provision[];
  formulas: Formulas;
  /** Where each function for cells comes from. */
  cites: Readonly<Record<CitedFunction, string>>;
};

/** The arithmetic of the state's worksheets. Minutes are per week unless a name says otherwise. */
export type Formulas = {
  /** Minutes of planning that a person must have. */
  requiredPlanning: number;
  /** How many students one provider should serve at most, by a worksheet that goes by `name` in a sentence. */
  headCountMaximum: MinutesWorksheet<{ maximumStudents: number }> & { name: string };
  /** What a teacher has for instruction. */
  teacherTime: MinutesWorksheet<TeacherTime>;
  contactNumber: (studentMinutes: number, teacherMinutesPerDay: number) => Outcome<number, NoTimeLeft>;
  altcaseNumber: (
    studentMinutes: number,
    iepsManaged: number,
    teacherMinutesPerDay: number,
  ) => Outcome<number, NoTimeLeft>;
};

/** A worksheet that takes the minutes of duties off the instructional minutes. */
export type MinutesWorksheet<Answer> = {
  /** Its lines for duties, in their order. */
  duties: readonly Duty[];
  answer: (instructionalMinutes: number, dutyMinutes: readonly number[]) => Outcome<Answer, NoTimeLeft>;
};

/**
 * A line of a worksheet: the columns of Providers that belong to it, and what it is called where that is more than the first of them.
 * `blank`: the minutes that count where nobody typed any; none, unless the state requires some.
 */
export type Duty = { columns: readonly [Activity, ...Activity[]]; words?: string; blank?: number };

/** What counts of a duty: the minutes that were typed, 0 too, else what a blank one counts as. */
export const dutyMinutes = ({ blank = 0 }: Pick<Duty, 'blank'>, typed: readonly (number | null)[]): number =>
  typed.every((each) => each === null) ? blank : typed.reduce<number>((sum, each) => sum + (each ?? 0), 0);

export type TeacherTime = { activityMinutes: number; netMinutes: number; minutesPerDay: number };

/** The duties take all the instructional minutes or more. */
export type NoTimeLeft = { code: 'no-time-left'; netMinutes: number };

/** A place where the state's text leaves a question open, and the answer that the add-on works by. Shown to the user. */
export type RuleReading = {
  id: string;
  /** The day it was taken, `YYYY-MM-DD`. */
  date: string;
  /** What the text leaves open. */
  open: string;
  /** How we read it. */
  reading: string;
};

/** One edition of each provision: the numbers that hold together. */
export type InForce = { inForce: readonly Provision[] };

/** The rules that a caseload of one day is held against. */
export type DayRules = InForce & Omit<LoadRules, 'provisions'> & { day: Day };

/** What the rules of a day are taken from: every edition, with the district's numbers where it has its own. */
export type LoadRules = Pick<StateRules, 'provisions' | 'formulas' | 'methods' | 'schoolYear'>;

/** The rules in force on `day`. */
export const rulesOn = ({ provisions, formulas, methods, schoolYear }: LoadRules, day: Day): DayRules => ({
  ...oneOfEach(provisions, (editions) => editionOn(editions, day)),
  formulas,
  methods,
  schoolYear,
  day,
});

/**
 * The newest edition of each provision, whether its day has come or not: for functions in cells that are given no day. They
 * can't ask for today, since the same cell must give the same number whenever it is computed.
 */
export const newestIn = (provisions: readonly Provision[]): InForce => oneOfEach(provisions, newest);

/** The edition in force on `day`: of those that have begun the newest, as long as it has not ended. */
export function editionOn(editions: readonly Provision[], day: Day): Provision | null {
  const found = newest(editions.filter((each) => begin(each) <= day));
  return found && (found.edition.until ?? day) >= day ? found : null;
}

const begin = ({ edition }: Provision): string => edition.from ?? '';

const newest = (editions: readonly Provision[]): Provision | null =>
  editions.reduce<Provision | null>((best, each) => (best && begin(best) >= begin(each) ? best : each), null);

function oneOfEach(
  provisions: readonly Provision[],
  choose: (editions: readonly Provision[]) => Provision | null,
): InForce {
  const ids = [...new Set(provisions.map(({ id }) => id))];
  return { inForce: ids.flatMap((id) => choose(provisions.filter((each) => each.id === id)) ?? []) };
}
