import { showAmount } from '../../domain/cells/amount';
import { showDay } from '../../domain/cells/day';
import type { Finding } from '../../domain/decide/finding';
import { columnOf } from '../../domain/roster/fields';
import { dayOrStart, type Sentences } from './sentenceParts';

/** Sentences of what the forms about one student find. */
export const formTexts = {
  'active-has-no-end': () =>
    'An active assignment has no last day. Choose Pending or Inactive, or clear the day.',
  'before-begin': ({ begin, field }) =>
    `This must not be before the first day${begin === '' ? '' : `, ${showDay(begin)}`}${field === 'returnsOn' ? '; who returns, returns after it' : ''}.`,
  'begin-crosses': ({ whose, day }) =>
    `This would cross the assignment of ${whose}, which begins on ${dayOrStart(day)}. Edit that one instead.`,
  'cannot-tell-apart': () =>
    'The student had this service before, and the roster has nothing to tell the two apart: start it after the exit, in a roster with start dates or Line IDs.',
  'end-by-another': ({ lastDay, field }) =>
    field === 'lastDay'
      ? `Someone else set the last day, ${showDay(lastDay)}. Choose that day or an earlier one, or ask an Admin.`
      : `Someone else ended this assignment of yours on ${showDay(lastDay)}. Ask an Admin to give it to you again.`,
  'enrolled-already': ({ service }) =>
    `The student has ${service === '' ? 'this service' : service} already.`,
  'exited-already': ({ service, lastDay }) =>
    `${service === '' ? 'The student' : service} was exited on ${showDay(lastDay)} already.`,
  'followed-by': ({ whose, day }) =>
    `${whose} follows on ${dayOrStart(day)}, so the last day must be before that. Edit that assignment to change it.`,
  gone: () => 'This is not in the roster or the record any more. Open the student again.',
  'has-it-already': ({ whose, since }) =>
    `${whose} has this enrollment already${since === '' ? '' : ` since ${showDay(since)}`}. Edit that assignment instead.`,
  'held-by-another': ({ whose, until, sameDay }) =>
    `${whose} has this enrollment then${until === '' ? '' : ` until ${showDay(until)}`}. ${
      sameDay
        ? 'It begins on that very day: the new assignment takes its place.'
        : 'Theirs can end the day before.'
    }`,
  'held-later': ({ whose, day }) =>
    `${whose} has it from ${dayOrStart(day)} on; choose a day before that, or edit that assignment.`,
  'keeps-manager': ({ person }) =>
    `${person || 'Someone at another site'} manages this student’s case already, and goes on with the other enrollments.`,
  'limit-changes': ({ limit, was, now }) =>
    `${columnOf(limit).label} changes from ${was || 'blank'} to ${now || 'blank'}. The record keeps both.`,
  'limits-of-others': () => 'What the IEP allows is for an Admin, or the next export, to change.',
  'manager-stays': ({ person }) =>
    `${person || 'Someone at another site'} goes on managing the case: that is theirs, or an Admin’s, to end.`,
  'leaves-nobody': ({ from, until }) =>
    until === ''
      ? `Nobody follows: from ${dayOrStart(from)} on the enrollment is nobody’s, and stands with Unassigned until somebody gets it.`
      : `From ${dayOrStart(from)} until ${showDay(until)} the enrollment is nobody’s then, and stands with Unassigned.`,
  'neighbour-runs-until': ({ whose, day }) => `${whose} then has it until ${dayOrStart(day)}.`,
  'nobody-returns': () => 'Nobody else has this enrollment on the day before, so nobody can return to it.',
  'not-at-site': ({ person, site }) => `${person} does not work at ${site}, as Providers says.`,
  'not-open': (found) => `The enrollment is open${openText(found)}.`,
  'not-yours': ({ person }) =>
    `${person === '' ? 'Nobody' : person} has this, and you can change your own only. Ask an Admin.`,
  'one-row-each': ({ service }) =>
    `This roster has one row a student. Write who provides ${service} into the student’s row; it is taken into the record when the sidebar next opens.`,
  'only-yourself': () => 'You can assign students to yourself, not to someone else. Ask an Admin.',
  'range-upside-down': ({ min, max, unit }) =>
    `The minimum, ${showAmount(min, unit)}, is above the maximum, ${showAmount(max, unit)}.`,
  'service-missing': () => 'Name the service.',
  'status-follows-dates': ({ lastDay, status }) =>
    status === 'Pending'
      ? `With the last day ${showDay(lastDay)} the assignment is Pending until that day has passed.`
      : `With the last day ${showDay(lastDay)} the assignment is Inactive already.`,
  'two-ends': () => 'The last day must be the day before the other one returns; or leave it empty.',
  'unknown-service': ({ service }) => `The roster has no column for ${service}.`,
  'unreadable-value': ({ text }) => `“${text}” can’t be read in this column.`,
  'value-needed': ({ what }) =>
    what === 'studentId'
      ? 'Give a student ID; a temporary one such as TEMP-0001 will do until the real one is known.'
      : 'This can’t stay empty.',
} satisfies Partial<Sentences>;

function openText({ from, to }: Finding<'not-open'>): string {
  const since = from === '' ? '' : ` from ${showDay(from)} on`;
  return `${since}${to === '' ? '' : ` until ${showDay(to)}, when the student exited`}`;
}
