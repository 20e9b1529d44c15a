import { counted, inFigures } from '../../domain/cells/counted';
import { namedLines, type Sentences } from './sentenceParts';

/** Sentences of what an update from an export finds. */
export const updateTexts = {
  'after-end': (found) =>
    `The day is after the last day of ${namedLines(found)}. Choose an earlier one, or leave these.`,
  'amount-stays': (found) =>
    `Several columns of the roster make the hours of ${namedLines(found)}, and no whole number in one of them says the new ones. The record takes them; the roster’s cells stay until you change them.`,
  'before-start': (found) =>
    `A change must hold from a day after the line’s first day. Choose a later day for ${namedLines(found)}, or leave these.`,
  'earlier-dates': ({ places }) =>
    `${counted(places.length, 'row begins', 'rows begin')} earlier than here. Is this an older export? Look at the dates before you take them.`,
  'ends-planned': (found) =>
    `A last day is arranged already for ${namedLines(found)}. An exit stands, and the new assignment ends with it; any other end goes with the person who had it.`,
  'few-matches': ({ known, lines }) =>
    `${fewText(known, lines)} in the record. Is this another district’s export, or another year’s?`,
  'hours-outside-range': (found) =>
    `The hours of ${namedLines(found)} are outside the IEP’s range. They are taken as the export says, and Home lists them.`,
  'hours-over-week': (found) =>
    `The hours of ${namedLines(found)} are more than 40 a week. Correct them in the export, or leave these.`,
  'limits-change': (found) =>
    `What the IEP allows changes for ${namedLines(found)}. The record keeps the old limits and the new ones.`,
  'limits-upside-down': (found) =>
    `The minimum would be above the maximum of ${namedLines(found)}. Correct the export, or leave these.`,
  'last-day-before-start': (found) =>
    `The last day is before the first day of ${namedLines(found)}. Choose a later one, or keep these.`,
  'no-comparison': ({ text }) => text,
  'other-names': ({ places }) =>
    `${counted(places.length, 'row has', 'rows have')} the ID of a student with quite another name here. Is this another district’s export, or were IDs mixed up? Nothing of them can be taken before the name or the ID is corrected.`,
  'people-without-key': () =>
    'Somebody was typed into Providers just now and is not ready yet. Open the sidebar again, then compare again.',
  'wrong-choice': () => 'The page asked for something that can’t be done with this group. Compare again.',
} satisfies Partial<Sentences>;

function fewText(known: number, lines: number): string {
  const all = lines === 1 ? 'The one line' : `None of the ${inFigures(lines)} lines`;
  return known === 0
    ? `${all} is${lines === 1 ? ' not' : ''}`
    : `Only ${inFigures(known)} of the ${inFigures(lines)} lines ${known === 1 ? 'is' : 'are'}`;
}
