import type { Conflict } from '../caseload/conflict';
import type { Unit } from '../cells/amount';
import type { Day } from '../cells/day';
import type { Field } from '../roster/fields';

/** The input of a form that a finding is about; null for the form as a whole. */
export type FormField =
  | 'person'
  | 'begin'
  | 'lastDay'
  | 'enrollment'
  | 'returnsOn'
  | 'reason'
  | 'services'
  | Field;

type About<C extends string, Facts = unknown> = { code: C; field: FormField | null } & Facts;

/** What keeps an assignment, an entry or an exit from being saved. Nothing is written while there is one. */
export type FormBlock =
  | About<'day-unreadable' | 'unknown-person' | 'unreadable-value', { text: string }>
  | About<'day-missing' | 'value-needed', { what: string }>
  | About<
      | 'gone'
      | 'only-yourself'
      | 'only-admins-correct'
      | 'nothing-to-change'
      | 'active-has-no-end'
      | 'nobody-returns'
      | 'two-ends'
      | 'service-missing'
      | 'cannot-tell-apart'
      | 'made-by-formula'
      | 'too-much-text'
    >
  | About<'changed-since-read', { conflicts: readonly Conflict[]; unit: Unit }>
  | About<'not-yours', { person: string }>
  | About<'not-your-site', { site: string }>
  | About<'not-open', { from: Day | ''; to: Day | ''; exited: boolean }>
  /** `until` is the last day that is known; whoever `began` on that very day gives way entirely. */
  | About<'held-by-another', { whose: string; until: Day | ''; sameDay: boolean }>
  | About<'has-it-already', { whose: string; since: Day | '' }>
  | About<'held-later' | 'begin-crosses' | 'followed-by', { whose: string; day: Day | '' }>
  | About<'before-begin', { begin: Day | '' }>
  | About<'exited-already', { lastDay: Day; service: string }>
  | About<'enrolled-already' | 'unknown-service' | 'one-row-each', { service: string }>;

/** What the user should know and may save all the same. */
export type FormWarning =
  | About<'in-the-past' | 'renewal-overdue', { day: Day }>
  | About<'runs-until' | 'cancels-later', { whose: string; day: Day | '' }>
  | About<'not-at-site', { person: string; site: string }>
  | About<'status-follows-dates', { lastDay: Day; status: 'Pending' | 'Inactive' }>
  | About<'neighbour-runs-until', { whose: string; day: Day | '' }>
  /** '' where it is somebody at another site. */
  | About<'keeps-manager', { person: string }>;

/** A finding in its place: `line` is a line's key or the place in a list, '' for the form as a whole. The rim words it. */
export type FormProblem = { line: string } & (
  | { severity: 'blocks'; what: FormBlock }
  | { severity: 'warns'; what: FormWarning }
);

/** Collects what the checks of one form find. */
export class Problems {
  readonly found: FormProblem[] = [];

  block(what: FormBlock, line = ''): void {
    this.add({ line, severity: 'blocks', what });
  }
  warn(what: FormWarning, line = ''): void {
    this.add({ line, severity: 'warns', what });
  }
  /** Two checks that find the same say it once. */
  private add(problem: FormProblem): void {
    const text = JSON.stringify(problem);
    if (!this.found.some((known) => JSON.stringify(known) === text)) this.found.push(problem);
  }
  get blocked(): boolean {
    return this.found.some(({ severity }) => severity === 'blocks');
  }
}
