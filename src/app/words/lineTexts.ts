import { MOST_A_WEEK, showAmount } from '../../domain/cells/amount';
import { showDay } from '../../domain/cells/day';
import type { Finding, ManagementStays } from '../../domain/decide/finding';
import { amountText, led, notADate, type Sentences } from './sentenceParts';

/** Sentences of what is found about a line that is reassigned; most stand after the student's name. */
export const lineTexts = {
  'effective-unreadable': ({ text }) => notADate(text),
  'effective-not-after-start': (found) =>
    led(
      found,
      `the effective date must be after ${showDay(found.start)}, when this service started.${
        found.mayCorrect ? ' To change who had it from the start, tick “Correct the opening instead”.' : ''
      }`,
    ),
  'effective-after-last-day': (found) =>
    led(
      found,
      `the effective date must not be after ${showDay(found.lastDay)}, the last day of this service.`,
    ),
  'amount-not-a-number': ({ text, unit }) => `“${text}” is not a number of ${unit}.`,
  'amount-in-parts': (found) =>
    led(
      found,
      `several columns of the roster make this amount (“${found.parts}”), and no whole number in one of them makes ${amountText(found.minutes, found.unit)} a week. Change these cells in the roster, then take the change in.`,
    ),
  'amount-outside-range': (found) =>
    `${found.field === 'lre' ? 'LRE ' : ''}${amountText(found.minutes, found.unit)} ${rangeText(found)}`,
  'no-amount-column': (found) =>
    led(
      found,
      `the roster has no column for ${found.field === 'lre' ? 'LRE hours' : 'program/service hours'}, so they can’t be changed here.`,
    ),
  'unknown-provider': ({ text }) => `“${text}” is not in Providers. Choose a name from the list.`,
  'only-to-yourself': (found) =>
    led(found, 'you can take students onto your own caseload, not give them to someone else. Ask an Admin.'),
  'not-your-line': (found) =>
    led(
      found,
      'you can change hours on your own caseload only. Choose yourself as the new provider to take this student.',
    ),
  'not-of-this-list': () => 'this line can’t be changed here, or was sent twice. Press Submit and try again.',
  'line-gone': () => 'this line is not in the roster any more.',
  'effective-missing': () => 'has no effective date, so nothing is saved for this line.',
  'no-range': (found) =>
    led(
      found,
      `the roster gives no IEP range for these ${found.unit}, so they can’t be checked.${found.isGiven ? '' : ' Please give a reason.'}`,
    ),
  'amount-over-week': ({ minutes, unit }) =>
    `${amountText(minutes, unit)} a week are more than the ${amountText(MOST_A_WEEK, unit)} of a full week.`,
  'lre-above-amount': ({ minutes, lreMinutes, unit }) =>
    `${amountText(lreMinutes, unit)} of LRE are more than the ${amountText(minutes, unit)} of service.`,
  'provider-not-at-site': ({ provider, site }) => `${provider} does not work at ${site}, as Providers says.`,
  'management-stays': (found) => led(found, `the case management does not go along: ${STAYS[found.why]}`),
  'change-in-between': (found) => led(found, otherChange(found)),
  'effective-in-the-past': ({ effective }) =>
    `${showDay(effective)} is in the past. The change is recorded from that day on.`,
  'corrects-opening': (found) =>
    led(
      found,
      `this corrects who had the service from its very start${found.start === '' ? '' : `, ${showDay(found.start)}`}; the record keeps what it said before.`,
    ),
  'cell-of-several': (found) =>
    led(found, `the roster’s cell names several people (“${found.text}”); it will name the new one alone.`),
  'end-planned': (found) => led(found, END_PLANNED[found.becomes](found.whose, showDay(found.lastDay))),
  'changed-by-hand': (found) =>
    led(
      found,
      `the roster says ${found.roster === '' ? 'nobody' : found.roster}, the record ${found.record}. This change takes the place of both.`,
    ),
} satisfies Partial<Sentences>;

const END_PLANNED = {
  exit: (_: string, day: string) =>
    `the student exits on ${day}, and the new assignment ends with that. To let it run on, take the exit back in History.`,
  stays: (_: string, day: string) => `the last day that is arranged, ${day}, stays.`,
  goes: (whose: string, day: string) =>
    `${whose} was to end on ${day}; that day was theirs alone, and the new assignment does not end then. Give it a last day under Case assignments if it should.`,
  passes: (_: string, day: string) =>
    `the student exits on ${day}; this line stays assigned after that day, as the exit left it.`,
} as const;

function rangeText({ minutes, min, max, unit }: Finding<'amount-outside-range'>): string {
  if (max !== null && minutes > max) return `is more than the IEP’s ${showAmount(max, unit)}.`;
  return `is less than the IEP’s ${min === null ? '' : showAmount(min, unit)}.`;
}

function otherChange({ day, whose, order }: Finding<'change-in-between'>): string {
  const what = `${whose === '' ? 'other hours' : whose} is already arranged from ${showDay(day)};`;
  if (order === 'earlier') return `${what} this change follows it.`;
  return order === 'same day'
    ? `${what} this change takes its place.`
    : `${what} this change runs until then.`;
}

const STAYS: { readonly [W in ManagementStays]: string } = {
  'other site': 'it is at a site that is not yours. Ask an Admin of that site.',
  'begins later': 'it begins on or after that day. Move it on a later one.',
  'not in the roster': 'the student has no row in the roster any more.',
};
