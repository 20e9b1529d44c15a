import type { Finding } from '../../contract/contract';
import type { Unit } from '../../domain/cells/amount';
import { showAmount } from '../../domain/cells/amount';
import { showDay } from '../../domain/cells/day';
import type { Block, PlanFinding, Warning } from '../../domain/decide/finding';
import type { Force } from '../../standards/loads/provision';
import { conflictText } from './conflictText';

/** A finding in words, on its way to the sidebar: the one place where codes of a reassignment become sentences. */
export function findingOnWire(finding: PlanFinding): Finding {
  const { line, student, severity, what } = finding;
  return {
    code: what.code,
    severity,
    line,
    field: what.field,
    sentence: student === '' ? sentence(what) : `${student}: ${sentence(what)}`,
  };
}

const number = (value: number): string => String(Math.round(value * 100) / 100);
const amount = (minutes: number, unit: Unit): string =>
  `${showAmount(minutes, unit)} ${unit === 'hours' ? (minutes === 60 ? 'hour' : 'hours') : minutes === 1 ? 'minute' : 'minutes'}`;

function sentence(what: Block | Warning): string {
  switch (what.code) {
    case 'effective-unreadable':
      return `“${what.text}” is not a date. Write it as 11/30/2026.`;
    case 'effective-not-after-start':
      return `the effective date must be after ${showDay(what.start)}, when this service started.${
        what.mayCorrect ? ' To change who had it from the start, tick “Correct the opening instead”.' : ''
      }`;
    case 'effective-after-last-day':
      return `the effective date must not be after ${showDay(what.lastDay)}, the last day of this service.`;
    case 'only-admins-correct':
      return 'only an Admin can correct who had a service from its start.';
    case 'amount-not-a-number':
      return `“${what.text}” is not a number of ${what.unit}.`;
    case 'amount-outside-range':
      return `${what.field === 'lre' ? 'LRE ' : ''}${amount(what.minutes, what.unit)} ${rangeText(what)}`;
    case 'no-amount-column':
      return `the roster has no column for ${what.field === 'lre' ? 'LRE hours' : 'program/service hours'}, so they can’t be changed here.`;
    case 'unknown-provider':
      return `“${what.text}” is not in Providers. Choose a name from the list.`;
    case 'only-to-yourself':
      return 'you can take students onto your own caseload, not give them to someone else. Ask an Admin.';
    case 'not-your-line':
      return 'you can change hours on your own caseload only. Choose yourself as the new provider to take this student.';
    case 'not-your-site':
      return 'This line is not at one of your sites in Providers.';
    case 'not-of-this-list':
      return 'this line can’t be changed here, or was sent twice. Press Submit and try again.';
    case 'changed-since-read':
      return `changed since you opened it. ${conflictText(what.conflicts, what.unit)}`.trim();
    case 'line-gone':
      return 'this line is not in the roster any more.';
    case 'effective-missing':
      return 'has no effective date, so nothing is saved for this line.';
    case 'nothing-to-change':
      return 'has an effective date but nothing to change, so nothing is saved for this line.';
    case 'no-range':
      return `the roster gives no IEP range for these ${what.unit}, so they can’t be checked. Please give a reason.`;
    case 'lre-above-amount':
      return `${amount(what.lreMinutes, what.unit)} of LRE are more than the ${amount(what.minutes, what.unit)} of service.`;
    case 'provider-not-at-site':
      return `${what.provider} does not work at ${what.site}, as Providers says.`;
    case 'change-in-between':
      return otherChange(what);
    case 'effective-in-the-past':
      return `${showDay(what.effective)} is in the past. The change is recorded from that day on.`;
    case 'corrects-opening':
      return `this corrects who had the service from its very start${what.start === '' ? '' : `, ${showDay(what.start)}`}; the record keeps what it said before.`;
    case 'changed-by-hand':
      return `the roster says ${what.roster === '' ? 'nobody' : what.roster}, the record ${what.record}. This change takes the place of both.`;
    case 'renewal-overdue':
      return `this service ended on ${showDay(what.end)} and waits for its renewal.`;
    case 'above-desirable':
      return `${what.person} would have ${number(what.number)}, above the desirable ${limitText(what)}.`;
    case 'over-maximum':
      return `${what.person} would have ${number(what.number)}, over the maximum of ${limitText(what)}. ${what.district ? 'Y' : `${FORCE[what.force]}; y`}ou can still save.`;
  }
}

const limitText = ({ limit, district }: { limit: number; district: boolean }): string =>
  number(limit) + (district ? ' (district standard)' : '');

/** How strongly the state speaks, in its own word where it has one. */
const FORCE: Record<Force, string> = {
  guideline: 'The state calls it a guideline',
  'should not exceed': 'The state says “should not exceed”',
  'may not exceed': 'The state says “may not exceed”',
};

function rangeText({
  minutes,
  min,
  max,
  unit,
}: {
  minutes: number;
  min: number | null;
  max: number | null;
  unit: Unit;
}): string {
  if (max !== null && minutes > max) return `is more than the IEP’s ${showAmount(max, unit)}.`;
  return `is less than the IEP’s ${min === null ? '' : showAmount(min, unit)}.`;
}

function otherChange({ day, whose, order }: Extract<Warning, { code: 'change-in-between' }>): string {
  const what = whose === '' ? 'other hours' : whose;
  if (order === 'earlier') return `${what} is already arranged from ${showDay(day)}; this change follows it.`;
  if (order === 'same day')
    return `${what} is already arranged from ${showDay(day)}; this change takes its place.`;
  return `${what} is already arranged from ${showDay(day)}; this change runs until then.`;
}
