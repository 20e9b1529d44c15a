import type { Conflict } from '../caseload/conflict';
import type { Unit } from '../cells/amount';
import type { Day } from '../cells/day';
import type { Field } from '../roster/fields';
import type { FindingCode, FindingField } from './findingCodes';
import type { NoUndo } from './noUndo';

/** One of the lines, or of the students' services, that a finding tells of together. */
export type FindingCase = { student: string; service: string; day: Day | '' };

type Nothing = unknown;
/** Why a student's case stays with whom the lines leave. */
export type ManagementStays = 'other site' | 'begins later' | 'not in the roster';
type Text = { text: string };
type Whose = { whose: string; day: Day | '' };
type Service = { service: string };
type Several = { cases: FindingCase[] };
/** How many students of which school are to be in which grade. */
type SchoolGrades = { grades: readonly { school: string; grade: string; students: number }[] };
type FoundPlaces = { places: readonly { place: string; text: string }[] };
type LoadOverLimit = {
  person: string;
  number: number;
  limit: number;
  force: 'guideline' | 'should not exceed' | 'may not exceed';
  /** Whether the limit rests on a number of the district's own. */
  district: boolean;
};

/** What each code tells besides its place. `of` says what was being decided, where the sentence depends on it. */
type Facts = {
  'above-desirable': LoadOverLimit;
  'changed-since-read': { conflicts: readonly Conflict[]; unit: Unit } | { of: 'export' | 'year' };
  'day-missing': { what: 'begin' | 'exit' | 'exits' | 'Pending' | 'Inactive' };
  'day-unreadable': Text;
  'cancels-later': Whose | Several;
  'far-ahead': { day: Day };
  'in-the-past': { of: 'form' | 'export'; day: Day };
  'made-by-formula': { of: 'form' | 'export' };
  /** `said`: what the tab of the new row would be called, '' where nothing says it. */
  /** A list of the roster that rejects other values lacks what these cells are to say. `column`: its letters, with its tab. */
  'not-in-list': { column: string; text: string; places: readonly string[] };
  'no-such-tab': { said: string; tabs: readonly string[] };
  /** '' where not even the site is told. */
  'not-your-site': { site: string };
  'nothing-to-change': { of: 'line' | 'form' | 'export' };
  'only-admins-correct': { of: 'service' | 'assignment' };
  'over-maximum': LoadOverLimit;
  /** '' where the end is what was just typed. */
  'renewal-overdue': { end: Day | '' } | Several;
  'runs-until': Whose | Several;
  'too-much-text': Nothing;
  'unknown-person': Text;

  /** Several columns make the amount, and no one number in its own says the new one. */
  'amount-in-parts': { minutes: number; unit: Unit; parts: string };
  'amount-not-a-number': { text: string; unit: Unit };
  'amount-over-week': { minutes: number; unit: Unit };
  'amount-outside-range': { minutes: number; min: number | null; max: number | null; unit: Unit };
  'change-in-between': { day: Day; whose: string; order: 'earlier' | 'same day' | 'later' };
  /** The cell of who has the line names others as well, and is to name one. */
  'cell-of-several': Text;
  'changed-by-hand': { roster: string; record: string };
  /** An end that is arranged already, and what becomes of it; `passes`: an exit after which the line stays with somebody. */
  'end-planned': { whose: string; lastDay: Day; becomes: 'exit' | 'stays' | 'goes' | 'passes' };
  'corrects-opening': { start: Day | '' };
  'effective-after-last-day': { lastDay: Day };
  'effective-in-the-past': { effective: Day };
  'effective-missing': Nothing;
  'effective-not-after-start': { start: Day; mayCorrect: boolean };
  'effective-unreadable': Text;
  'line-gone': Nothing;
  'lre-above-amount': { minutes: number; lreMinutes: number; unit: Unit };
  /** It is at a site that is not the actor's, of which no more is told. */
  'management-stays': { why: ManagementStays };
  'no-amount-column': Nothing;
  /** Whether a reason was given, without which nothing is saved. */
  'no-range': { unit: Unit; isGiven: boolean };
  'not-of-this-list': Nothing;
  'not-your-line': Nothing;
  'only-to-yourself': Nothing;
  'provider-not-at-site': { provider: string; site: string };
  'unknown-provider': Text;

  'active-has-no-end': Nothing;
  'before-begin': { begin: Day | '' };
  'begin-crosses': Whose;
  'cannot-tell-apart': Nothing;
  'end-by-another': { lastDay: Day };
  'enrolled-already': Service;
  'exited-already': { lastDay: Day; service: string };
  'followed-by': Whose;
  gone: Nothing;
  'has-it-already': { whose: string; since: Day | '' };
  /** `until` is the last day that is known; whoever `began` on that very day gives way entirely. */
  'held-by-another': { whose: string; until: Day | ''; sameDay: boolean };
  'held-later': Whose;
  /** '' where it is somebody at another site. */
  'keeps-manager': { person: string };
  /** From which day on nobody has it, '' for from the start; `until` the last of these days, '' where nobody follows. */
  'leaves-nobody': { from: Day | ''; until: Day | '' };
  'limit-changes': { limit: Field; was: string; now: string };
  'limits-of-others': Nothing;
  'manager-stays': { person: string };
  'neighbour-runs-until': Whose;
  'nobody-returns': Nothing;
  'not-at-site': { person: string; site: string };
  'not-open': { from: Day | ''; to: Day | '' };
  'not-yours': { person: string };
  'one-row-each': Service;
  'only-yourself': Nothing;
  'range-upside-down': { min: number; max: number; unit: Unit };
  'service-missing': Nothing;
  'status-follows-dates': { lastDay: Day; status: 'Pending' | 'Inactive' };
  'two-ends': Nothing;
  'unknown-service': Service;
  'unreadable-value': Text;
  'value-needed': { what: FindingField };

  'after-end': Several;
  /** Several columns of the roster make the hours, and none can say the new ones by itself. */
  'amount-stays': Several;
  'before-start': Several;
  'earlier-dates': FoundPlaces;
  /** An end that is arranged already: that of the student stays, that of a person goes with them. */
  'ends-planned': Several;
  /** Last days that are arranged already and stay those of who gets the line; and exits after which the line stays with somebody. */
  'ends-stay': Several;
  'exits-passed': Several;
  'few-matches': { known: number; lines: number };
  /** Hours outside of what the IEP allows, or of more than a week has, and ranges of which the lowest is above the highest. */
  'hours-outside-range': Several;
  'hours-over-week': Several;
  'last-day-before-start': Several;
  'limits-change': Several;
  'limits-upside-down': Several;
  /** Why the sheets could not be compared, in a sentence. */
  'no-comparison': Text;
  'other-names': FoundPlaces;
  'people-without-key': Nothing;
  'wrong-choice': Nothing;

  /** Students with lines at sites that are not the actor's: their year is left alone. */
  'at-other-sites': { students: number };
  /** Lines of students who go on that begin only after the first day: nothing here counts them. */
  'begins-after': { from: Day; count: number; first: Day };
  /** Who leaves has a service that begins only later, or is exited from one only later. */
  'begins-later': Several;
  'cut-off-unreadable': Text;
  'exited-later': Several;
  'from-not-ahead': { from: Day };
  /** The day that was typed, and the Monday after it. */
  'from-on-weekend': { typed: Day; from: Day };
  'from-too-far': { until: Day };
  'from-unreadable': Text;
  /** People who are to have students again later on who are at another school by then. */
  'later-elsewhere': { later: readonly { person: string; student: string; day: Day; school: string }[] };
  'leaving-age-unreadable': { text: string; youngest: number; oldest: number };
  /** Students of schools whose grade goes to several, and nobody said to which each goes. */
  'next-school-missing': SchoolGrades;
  'no-grade-column': Nothing;
  /** The school has no such grade today, and nobody said where its students go. */
  'no-next-school': SchoolGrades;
  'nothing-to-save': Nothing;
  /** Students whose grade a school year that was saved before changes. */
  'planned-already': { students: number };
  /** A tab of the roster is a school, and rows are moved by hand. */
  'schools-are-tabs': SchoolGrades;
  'unknown-school': { school: string };
  'unknown-student': { studentId: string };
  'unknown-team': Nothing;

  'cannot-undo': { why: NoUndo } | { changed: number; rest: number };
};

/** Where a finding belongs. */
type FindingPlace = {
  /** A line's key, the place in a list, or a person's key where it is about their load; '' for the decision as a whole. */
  line: string;
  /** Whom it is about; '' where the screen shows that already, or where it may not be told. */
  student: string;
  /** Where one finding is told for many: how many more there are. */
  more: number;
};

/** What is found, at which input; null for a line, or the decision, as a whole. */
export type Remark<C extends FindingCode = FindingCode> = {
  [K in C]: { code: K; field: FindingField | null } & Facts[K];
}[C];

/**
 * What the checks of a decision find. Where one blocks, nothing is written; what only warns may be saved once it was seen. The rim
 * words it.
 */
export type Finding<C extends FindingCode = FindingCode> = {
  [K in C]: FindingPlace & { severity: 'blocks' | 'warns' } & Remark<K>;
}[C];

const NOWHERE: FindingPlace = { line: '', student: '', more: 0 };

export const blocks = (remark: Remark, place: Partial<FindingPlace> = {}): Finding => ({
  ...NOWHERE,
  ...place,
  severity: 'blocks',
  ...remark,
});

export const warns = (remark: Remark, place: Partial<FindingPlace> = {}): Finding => ({
  ...blocks(remark, place),
  severity: 'warns',
});

/** A line without an effective date, or with nothing but one, is not part of the save; that holds up no other line. */
export const isLeftOut = ({ code, severity }: Finding): boolean =>
  severity === 'warns' && (code === 'effective-missing' || code === 'nothing-to-change');

export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'blocks');

/** Collects what the checks of one decision find. */
export class Findings {
  readonly found: Finding[] = [];

  /** `place` is that of every finding which names no other. */
  constructor(private readonly place: Partial<FindingPlace> = {}) {}

  /** Two checks that find the same say it once. */
  add(finding: Finding): void {
    const text = JSON.stringify(finding);
    if (!this.found.some((known) => JSON.stringify(known) === text)) this.found.push(finding);
  }
  block(remark: Remark, place: Partial<FindingPlace> = {}): void {
    this.add(blocks(remark, { ...this.place, ...place }));
  }
  warn(remark: Remark, place: Partial<FindingPlace> = {}): void {
    this.add(warns(remark, { ...this.place, ...place }));
  }
  get blocked(): boolean {
    return isBlocked(this.found);
  }
}
