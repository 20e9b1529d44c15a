import { showDay } from '../../domain/cells/day';
import { listed } from '../../domain/cells/listed';
import type { Force } from '../../standards/loads/provision';
import { conflictText } from './conflictText';
import { dayOrStart, led, namedLines, notADate, rounded, type Sentences } from './sentenceParts';
import { changedText, NO_UNDO } from './undoText';

const limitText = ({ limit, district }: { limit: number; district: boolean }): string =>
  rounded(limit) + (district ? ' (district standard)' : '');

/** How strongly the state speaks, in its own word where it has one. */
const FORCE: Record<Force, string> = {
  guideline: 'The state calls it a guideline',
  'should not exceed': 'The state says “should not exceed”',
  'may not exceed': 'The state says “may not exceed”',
};

const DAY_MISSING = {
  begin: 'Give the day on which the assignment begins.',
  exit: 'Give the last day.',
  exits: 'Give the last day of those who exit.',
  Pending: 'With the status Pending, give the last day.',
  Inactive: 'With the status Inactive, give the last day.',
} as const;

const NOTHING_TO_CHANGE = {
  line: 'has an effective date but nothing to change, so nothing is saved for this line.',
  form: 'Nothing was changed, so there is nothing to save.',
  export: 'Nothing that was chosen changes anything, so there is nothing to save.',
} as const;

/** Sentences of what more than one kind of decision can find. */
export const sharedTexts = {
  'above-desirable': (found) =>
    `${found.person} would have ${rounded(found.number)}, above the desirable ${limitText(found)}.`,
  'changed-since-read': (found) => {
    if ('conflicts' in found)
      return led(found, `changed since you opened it. ${conflictText(found.conflicts, found.unit)}`.trim());
    return found.of === 'export'
      ? 'The roster, the record or the export changed since you looked. Compare again: what you decided is kept where it still applies.'
      : 'The roster, the record or the settings changed since you looked at this plan. Look at it again.';
  },
  'day-missing': ({ what }) => DAY_MISSING[what],
  'day-unreadable': ({ text }) => notADate(text),
  'cannot-undo': (found) => ('why' in found ? NO_UNDO[found.why] : changedText(found)),
  'cancels-later': (found) =>
    'cases' in found
      ? `What was arranged for later is taken back: ${namedLines(found)}.`
      : `${found.whose} was to begin on ${dayOrStart(found.day)}; that is taken back.`,
  'ends-stay': (found) =>
    `A last day is arranged already for ${namedLines(found)}. It stays${found.field === 'teams' ? ', since a new school year changes who has a line and not until when' : ''}: whoever gets the line has it until then.`,
  'exits-passed': (found) =>
    `The student exits, and the line stays assigned after that day, as the exit left it: ${namedLines(found)}.`,
  'far-ahead': ({ day }) => `${showDay(day)} is more than two years ahead. Is the year right?`,
  'in-the-past': ({ day, of }) =>
    of === 'export'
      ? `${showDay(day)} is in the past: the record will say that it has been so since then.`
      : `${showDay(day)} is in the past. It is recorded from that day on, as given.`,
  'made-by-formula': ({ of }) =>
    of === 'export'
      ? 'A formula fills the rows of this roster, so none can be added. Leave the new lines out; they come with the formula.'
      : 'A formula fills this roster, so no row can be added here. Add the student where the roster comes from.',
  'no-such-tab': ({ said, tabs }) =>
    tabs.length === 0
      ? `Rows above the students say whose they are, so a new row has no place that is known. Add it to the roster yourself, below ${said === '' ? 'the right name' : `“${said}”`}.`
      : `${said === '' ? 'Nothing says on which tab of the roster the new row belongs' : `The roster has no tab “${said}”`}. Its tabs are ${listed(tabs, 10)}; make the tab first and take it into the roster in Set up, or choose one of these.`,
  'not-in-list': ({ column, text, places }) =>
    `The list in column ${column} has no “${text}”, so ${listed(places, 5)} will not be written. The record counts; add it to the list (Data › Data validation) and the next opening writes ${places.length === 1 ? 'it' : 'them'}.`,
  'not-your-site': ({ site }) =>
    site === ''
      ? 'This line is not at one of your sites in Providers.'
      : `${site} is not one of your sites in Providers.`,
  'nothing-to-change': ({ of }) => NOTHING_TO_CHANGE[of],
  'only-admins-correct': (found) =>
    found.of === 'service'
      ? led(found, 'only an Admin can correct who had a service from its start.')
      : 'Only an Admin can correct when the first assignment began.',
  'over-maximum': (found) =>
    `${found.person} would have ${rounded(found.number)}, over the maximum of ${limitText(found)}. ${found.district ? 'Y' : `${FORCE[found.force]}; y`}ou can still save.`,
  'renewal-overdue': (found) => {
    if ('cases' in found)
      return `These lines end before that day and count on until renewed or exited: ${namedLines(found)}.`;
    return found.end === ''
      ? 'This end date has passed: the service counts on until renewed or exited.'
      : led(found, `this enrollment ends ${showDay(found.end)}; counts on until renewed or exited.`);
  },
  'runs-until': (found) =>
    'cases' in found
      ? `Another change is arranged already, and theirs runs until then: ${namedLines(found)}.`
      : `${found.whose} is arranged from ${dayOrStart(found.day)} on; this assignment runs until then.`,
  'too-much-text': () => 'This is too much text to be saved at once. Shorten it, or save it in parts.',
  'unknown-person': ({ text, field }) =>
    field === 'teams'
      ? 'Choose whom the team goes to from the list.'
      : text === ''
        ? 'Choose a person from the list.'
        : `“${text}” is not in Providers. Choose a name from the list.`,
} satisfies Partial<Sentences>;
