import type { FormFinding } from '../../contract/assignments';
import { showDay } from '../../domain/cells/day';
import type { PlanFinding } from '../../domain/decide/finding';
import type { FormBlock, FormField, FormProblem, FormWarning } from '../../domain/decide/formFinding';
import { conflictText } from './conflictText';
import { findingOnWire } from './findingText';

/** A finding of a form in words: the one place where its codes become sentences. */
export const problemOnWire = ({ line, severity, what }: FormProblem): FormFinding => ({
  code: what.code,
  severity,
  line: line === '' ? null : line,
  field: what.field,
  sentence: sentence(what),
});

/** What a form shares with a reassignment, its fields under the form's names. */
export function hoursOnWire(finding: PlanFinding): FormFinding {
  const { field, ...rest } = findingOnWire({ ...finding, student: '' });
  const own: FormField | null = field === 'effective' ? 'begin' : field === 'provider' ? 'person' : field;
  const { sentence: text } = rest;
  return { ...rest, field: own, sentence: text.charAt(0).toUpperCase() + text.slice(1) };
}

function openText({ from, to, exited }: { from: string; to: string; exited: boolean }): string {
  const since = from === '' ? '' : ` from ${dayText(from)} on`;
  return `${since}${to === '' ? '' : ` until ${dayText(to)}`}${exited ? ', when the student exited' : ''}`;
}

function sentence(what: FormBlock | FormWarning): string {
  switch (what.code) {
    case 'day-unreadable':
      return `“${what.text}” is not a date. Write it as 11/30/2026.`;
    case 'unknown-person':
      return what.text === ''
        ? 'Choose a person from the list.'
        : `“${what.text}” is not in Providers. Choose a name from the list.`;
    case 'unreadable-value':
      return `“${what.text}” can’t be read in this column.`;
    case 'day-missing':
      return what.what === 'begin'
        ? 'Give the day on which the assignment begins.'
        : what.what === 'exit'
          ? 'Give the last day.'
          : `With the status ${what.what}, give the last day.`;
    case 'value-needed':
      return what.what === 'studentId'
        ? 'Give a student ID; a temporary one such as TEMP-0001 will do until the real one is known.'
        : 'This can’t stay empty.';
    case 'gone':
      return 'This is not in the roster or the record any more. Open the student again.';
    case 'changed-since-read':
      return `Changed since you opened it. ${conflictText(what.conflicts, what.unit)}`.trim();
    case 'only-yourself':
      return 'You can assign students to yourself, not to someone else. Ask an Admin.';
    case 'only-admins-correct':
      return 'Only an Admin can correct when the first assignment began.';
    case 'nothing-to-change':
      return 'Nothing was changed, so there is nothing to save.';
    case 'active-has-no-end':
      return 'An active assignment has no last day. Choose Pending or Inactive, or clear the day.';
    case 'nobody-returns':
      return 'Nobody else has this enrollment on the day before, so nobody can return to it.';
    case 'two-ends':
      return 'The last day must be the day before the other one returns; or leave it empty.';
    case 'service-missing':
      return 'Name the service.';
    case 'cannot-tell-apart':
      return 'The student had this service before, and the roster has nothing to tell the two apart: start it after the exit, in a roster with start dates or Line IDs.';
    case 'made-by-formula':
      return 'A formula fills this roster, so no row can be added here. Add the student where the roster comes from.';
    case 'too-much-text':
      return 'This is too much text to be saved at once. Shorten it, or save it in parts.';
    case 'not-yours':
      return `${what.person === '' ? 'Nobody' : what.person} has this, and you can change your own only. Ask an Admin.`;
    case 'not-your-site':
      return `${what.site} is not one of your sites in Providers.`;
    case 'not-open':
      return `The enrollment is open${openText(what)}.`;
    case 'held-by-another':
      return `${what.whose} has this enrollment then${what.until === '' ? '' : ` until ${showDay(what.until)}`}. ${
        what.sameDay
          ? 'It begins on that very day: the new assignment takes its place.'
          : 'Theirs can end the day before.'
      }`;
    case 'has-it-already':
      return `${what.whose} has this enrollment already${what.since === '' ? '' : ` since ${showDay(what.since)}`}. Edit that assignment instead.`;
    case 'held-later':
      return `${what.whose} has it from ${dayText(what.day)} on; choose a day before that, or edit that assignment.`;
    case 'begin-crosses':
      return `This would cross the assignment of ${what.whose}, which begins on ${dayText(what.day)}. Edit that one instead.`;
    case 'followed-by':
      return `${what.whose} follows on ${dayText(what.day)}, so the last day must be before that. Edit that assignment to change it.`;
    case 'before-begin':
      return `This must not be before the first day${what.begin === '' ? '' : `, ${showDay(what.begin)}`}; who returns, returns after it.`;
    case 'exited-already':
      return `${what.service === '' ? 'The student' : what.service} was exited on ${showDay(what.lastDay)} already.`;
    case 'enrolled-already':
      return `The student has ${what.service === '' ? 'this service' : what.service} already.`;
    case 'unknown-service':
      return `The roster has no column for ${what.service}.`;
    case 'one-row-each':
      return `This roster has one row a student. Write who provides ${what.service} into the student’s row; it is taken into the record when the sidebar next opens.`;
    case 'in-the-past':
      return `${showDay(what.day)} is in the past. It is recorded from that day on, as given.`;
    case 'renewal-overdue':
      return 'This end date has passed: the service waits for its renewal.';
    case 'runs-until':
      return `${what.whose} is arranged from ${dayText(what.day)} on; this assignment runs until then.`;
    case 'cancels-later':
      return `${what.whose} was to begin on ${dayText(what.day)}; that is taken back.`;
    case 'not-at-site':
      return `${what.person} does not work at ${what.site}, as Providers says.`;
    case 'status-follows-dates':
      return what.status === 'Pending'
        ? `With the last day ${showDay(what.lastDay)} the assignment is Pending until that day has passed.`
        : `With the last day ${showDay(what.lastDay)} the assignment is Inactive already.`;
    case 'neighbour-runs-until':
      return `${what.whose} then has it until ${dayText(what.day)}.`;
    case 'keeps-manager':
      return `${what.person || 'Someone at another site'} manages this student’s case already, and goes on with the other enrollments.`;
  }
}

const dayText = (day: string): string =>
  day === '' ? 'the start' : `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
