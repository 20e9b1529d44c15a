import { LARGEST_ANSWER } from '../../src/contract/checkParts';
import type { Output } from '../../src/contract/contract';
import type { Example, Step } from './example';
import { opened } from './exampleData';

type Answer = Output<'checkInstallation'>;
const nothing: Answer = { tried: [], seconds: {}, filler: '' };
const point = (what: string, got: string, expected = got): Answer['tried'][number] => ({
  what,
  expected,
  got,
  rests: 'the record, IDs and names',
  fine: got === expected,
});
const seconds = {
  read: 0.31,
  write: 0.02,
  flush: 0.5804,
  other: 0.081,
  readCell: 0.0000085,
  writeCell: 0.000036,
};

/** The answers in the order of the parts. */
const answers = (size: number, ...tried: Answer['tried']): Answer[] => [
  nothing,
  { ...nothing, tried: [point('Which account is signed in', 'an e-mail address')] },
  { ...nothing, tried },
  { ...nothing, tried: [point('A filter, removed and made anew', 'made anew')] },
  { ...nothing, filler: 'x'.repeat(size) },
  { ...nothing, seconds },
];
const fine = [
  point('The text “007” in a cell of texts', '“007”'),
  point('A cell that shows an error', '#N/A'),
];

const example = (
  name: string,
  steps: readonly Step[],
  checkInstallation: Example['replies']['checkInstallation'],
): Example => ({
  name,
  view: 'help',
  replies: { open: [opened()], ...(checkInstallation && { checkInstallation }) },
  steps: [{ press: 'Check this installation' }, { see: 'about a minute' }, ...steps],
});
const start: Step = { press: 'Start' };

/** Check this installation, on its way from Help. */
export const installationExamples: readonly Example[] = [
  example('installation', [], undefined),
  example('installation, being checked', [start, { see: '3 of 6' }], [nothing, nothing, 'never']),
  example(
    'installation, as expected',
    [start, { see: 'All 5 points are as expected' }],
    answers(LARGEST_ANSWER, ...fine),
  ),
  example(
    'installation, otherwise',
    [start, { see: 'Everything works; 1 of 6 points is otherwise than expected' }],
    answers(LARGEST_ANSWER, ...fine, {
      ...point('A filter made anew before its removal was flushed', 'made anew', 'refused'),
      rests: 'nothing; Caseload flushes between them',
      fine: true,
    }),
  ),
  example(
    'installation, not as expected',
    [start, { see: '3 of 7 points are not as expected' }],
    answers(
      524_288,
      ...fine,
      point('A text with an apostrophe first', '“’tis agreed”', '“tis agreed”'),
      point(
        'What the document remembers, 8 KB at once',
        'an error: You have exceeded the property storage quota. Please remove some properties and try again.',
        'kept',
      ),
    ),
  ),
  example(
    'installation, no answer',
    [start, { see: '6 of 6 points are not as expected' }],
    ['wrong account'],
  ),
];
