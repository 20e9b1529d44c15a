import { readDay } from '../cells/dateText';
import { type Day, dayBefore } from '../cells/day';
import { birthday } from '../cells/schoolAge';
import type { Findings, Remark } from './finding';

/** The days of the form "Add Case Assignment", as typed. */
export type FormDays = {
  begin: string;
  status: 'Active' | 'Pending' | 'Inactive';
  lastDay: string;
  /** The day on which whoever gives way has it again; '' for none. */
  returnsOn: string;
};

/** A day that was typed; '' where nothing was, null where it is no day. */
export function checkedDay(
  findings: Findings,
  field: 'begin' | 'lastDay' | 'returnsOn',
  text: string,
  today: Day,
): Day | '' | null {
  if (text.trim() === '') return '';
  const day = readDay(text.trim());
  if (!day) findings.block({ code: 'day-unreadable', field, text: text.trim() });
  else warnOfFarDay(findings, field, day, today);
  return day;
}

const YEARS_AHEAD = 2;

/** A day years away may be meant, and is more often a slip in its year. */
export function warnOfFarDay(
  findings: Pick<Findings, 'warn'>,
  field: Remark['field'],
  day: Day,
  today: Day,
): void {
  if (day > birthday(today, YEARS_AHEAD)) findings.warn({ code: 'far-ahead', field, day });
}

/** The last day that goes with the status chosen: Active has none, Pending and Inactive need one. */
export function checkStatus(
  findings: Findings,
  { status, lastDay: text }: Pick<FormDays, 'status' | 'lastDay'>,
  today: Day,
): Day | '' | null {
  const lastDay = checkedDay(findings, 'lastDay', text, today);
  if (lastDay === null) return null;
  if (status === 'Active') {
    if (lastDay !== '') findings.block({ code: 'active-has-no-end', field: 'lastDay' });
    return lastDay;
  }
  if (lastDay === '') {
    findings.block({ code: 'day-missing', field: 'lastDay', what: status });
    return null;
  }
  const follows = lastDay < today ? 'Inactive' : 'Pending';
  if (follows !== status)
    findings.warn({ code: 'status-follows-dates', field: 'lastDay', lastDay, status: follows });
  return lastDay;
}

/** The days of an assignment as wanted; '' for none. */
export type Days = { begin: Day; lastDay: Day | ''; returns: Day | '' };

/** The days of a new assignment, each against the others. */
export function checkDays(findings: Findings, form: FormDays, today: Day): Days | null {
  const begin = checkedDay(findings, 'begin', form.begin, today);
  if (begin === '') findings.block({ code: 'day-missing', field: 'begin', what: 'begin' });
  const lastDay = checkStatus(findings, form, today);
  const returns = checkedDay(findings, 'returnsOn', form.returnsOn, today);
  if (begin === null || begin === '' || lastDay === null || returns === null) return null;
  if (lastDay !== '' && lastDay < begin) findings.block({ code: 'before-begin', field: 'lastDay', begin });
  if (returns !== '' && returns <= begin) findings.block({ code: 'before-begin', field: 'returnsOn', begin });
  if (returns !== '' && lastDay !== '' && lastDay !== dayBefore(returns))
    findings.block({ code: 'two-ends', field: 'returnsOn' });
  if (begin < today) findings.warn({ code: 'in-the-past', field: 'begin', of: 'form', day: begin });
  return { begin, lastDay: returns === '' ? lastDay : '', returns };
}
