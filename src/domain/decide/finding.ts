import type { Conflict } from '../caseload/conflict';
import type { Unit } from '../cells/amount';
import type { Day } from '../cells/day';

/** The input of a line that a finding is about; null for the line as a whole. */
export type DraftField = 'effective' | 'amount' | 'lre' | 'provider' | 'reason';

type About<C extends string, F extends DraftField | null, Facts = unknown> = { code: C; field: F } & Facts;

/** What keeps a reassignment from being saved (design section 5). Nothing is written while there is one. */
export type Block =
  | About<'effective-unreadable', 'effective', { text: string }>
  | About<'effective-not-after-start', 'effective', { start: Day; mayCorrect: boolean }>
  | About<'effective-after-last-day', 'effective', { lastDay: Day }>
  | About<'only-admins-correct', 'effective'>
  | About<'amount-not-a-number', 'amount' | 'lre', { text: string; unit: Unit }>
  | About<
      'amount-outside-range',
      'amount' | 'lre',
      { minutes: number; min: number | null; max: number | null; unit: Unit }
    >
  | About<'no-amount-column', 'amount' | 'lre'>
  | About<'unknown-provider', 'provider', { text: string }>
  | About<'only-to-yourself', 'provider'>
  | About<'not-your-line', 'provider'>
  | About<'not-your-site', null>
  | About<'not-of-this-list', null>
  | About<'changed-since-read', null, { conflicts: readonly Conflict[]; unit: Unit }>
  | About<'line-gone', null>;

/** What the user should know and may save all the same. */
export type Warning =
  | About<'effective-missing', 'effective'>
  | About<'nothing-to-change', 'provider'>
  | About<'no-range', 'reason', { unit: Unit }>
  | About<'lre-above-amount', 'lre', { minutes: number; lreMinutes: number; unit: Unit }>
  | About<'provider-not-at-site', 'provider', { provider: string; site: string }>
  | About<
      'change-in-between',
      'effective',
      { day: Day; whose: string; order: 'earlier' | 'same day' | 'later' }
    >
  | About<'effective-in-the-past', 'effective', { effective: Day }>
  | About<'corrects-opening', 'effective', { start: Day | '' }>
  | About<'changed-by-hand', 'provider', { roster: string; record: string }>
  | About<'renewal-overdue', 'effective', { end: Day }>
  | About<
      'above-desirable' | 'over-maximum',
      null,
      {
        person: string;
        number: number;
        limit: number;
        force: 'guideline' | 'should not exceed' | 'may not exceed';
        /** Whether the limit rests on a number of the district's own. */
        district: boolean;
      }
    >;

/** A finding in its place: `line` is a line's key, or a person's where the finding is about their load. The rim words it. */
export type PlanFinding = { line: string; student: string } & (
  | { severity: 'blocks'; what: Block }
  | { severity: 'warns'; what: Warning }
);
