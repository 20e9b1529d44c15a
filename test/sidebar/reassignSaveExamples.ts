import type { Example } from './example';
import { blocked, previewed, saved, unpreviewed, warned } from './exampleAnswers';
import { CHO_FROM_DECEMBER, caseload } from './exampleData';
import { toCaseload, wholeCaseload, working } from './reassignExamples';

/** The same before the roster was read. */
const checking = <T extends object>(answer: T) => ({ ...answer, checking: true as const });

/** What was typed for a caseload, previewed, refused and saved. */
export const reassignSaveExamples: readonly Example[] = [
  {
    name: 'refused',
    view: 'reassign',
    replies: { ...working, save: [blocked] },
    steps: [...wholeCaseload, { press: 'Save' }, { see: 'Nothing was saved' }],
  },
  {
    name: 'refused, at the field',
    view: 'reassign',
    replies: { ...working, save: [blocked] },
    steps: [...wholeCaseload, { press: 'Save' }, { press: 'Alvarez, Ana: the effective date' }],
  },
  {
    name: 'refused, at one of two fields',
    view: 'reassign',
    replies: { ...working, save: [blocked] },
    steps: [...wholeCaseload, { press: 'Save' }, { press: 'Diaz, Drew: 5 hours' }],
  },
  {
    name: 'nothing to save',
    view: 'reassign',
    replies: working,
    steps: [...toCaseload, { press: 'Save' }, { see: 'Nothing was saved' }],
  },
  {
    name: 'warned',
    view: 'reassign',
    replies: { ...working, save: [warned, saved] },
    steps: [...wholeCaseload, { press: 'Save' }, { see: 'Save with 3 warnings' }],
  },
  {
    name: 'saving',
    view: 'reassign',
    replies: { ...working, save: ['never'] },
    steps: [...wholeCaseload, { press: 'Save' }, { see: 'Saving…' }],
  },
  {
    name: 'saved',
    view: 'reassign',
    replies: {
      ...working,
      caseload: [
        caseload(),
        caseload({ lines: caseload().lines.map((each) => ({ ...each, later: CHO_FROM_DECEMBER })) }),
      ],
      save: [saved],
    },
    steps: [
      ...wholeCaseload,
      { press: 'Save' },
      { see: 'Reassignment Successful' },
      { see: 'Cho from 12/1' },
    ],
  },
  {
    name: 'preview',
    view: 'reassign',
    replies: { ...working, preview: [previewed] },
    steps: [...wholeCaseload, { press: 'Preview' }, { see: 'Held against' }],
  },
  {
    name: 'preview, the roster is being checked',
    view: 'reassign',
    replies: { ...working, preview: [checking(previewed), 'never'] },
    steps: [
      ...wholeCaseload,
      { press: 'Preview' },
      { see: 'The roster is being checked, and Save waits for that.' },
    ],
  },
  {
    name: 'preview, Save waits until the roster is checked',
    view: 'reassign',
    replies: { ...working, preview: [checking(previewed), 'never'] },
    steps: [...wholeCaseload, { press: 'Preview' }, { press: 'Save with' }, { see: 'Checking the roster…' }],
  },
  {
    name: 'preview, the roster is checked and says otherwise',
    view: 'reassign',
    replies: { ...working, preview: [checking({ ...previewed, findings: [] }), previewed] },
    steps: [...wholeCaseload, { press: 'Preview' }, { see: 'says otherwise: this is as it is now' }],
  },
  {
    name: 'preview, the roster could not be checked',
    view: 'reassign',
    replies: { ...working, preview: [checking(previewed), 'unreachable'] },
    steps: [...wholeCaseload, { press: 'Preview' }, { see: 'The roster could not be checked' }],
  },
  {
    name: 'the lines, the roster is being checked',
    view: 'reassign',
    replies: { ...working, caseload: [checking(caseload()), 'never'] },
    steps: [...toCaseload, { see: 'As the roster was last read; it is being checked.' }],
  },
  {
    name: 'the lines, Preview waits until the roster is checked',
    view: 'reassign',
    replies: { ...working, caseload: [checking(caseload()), 'never'] },
    steps: [...wholeCaseload, { press: 'Preview' }, { see: 'Checking the roster…' }],
  },
  {
    name: 'the lines, the roster could not be checked',
    view: 'reassign',
    replies: { ...working, caseload: [checking(caseload()), 'unreachable'] },
    steps: [...toCaseload, { see: 'It could not be checked' }],
  },
  {
    name: 'preview refused',
    view: 'reassign',
    replies: { ...working, preview: [unpreviewed] },
    steps: [...wholeCaseload, { press: 'Preview' }, { see: 'Preview needs 2 lines mended first' }],
  },
  {
    name: 'asking before what was typed is left',
    view: 'reassign',
    replies: working,
    steps: [...wholeCaseload, { press: 'Change Provider' }, { see: 'Leave without saving?' }],
  },
  {
    name: 'asking before Reset',
    view: 'reassign',
    replies: working,
    steps: [...wholeCaseload, { press: 'Reset' }, { see: 'Empty the form?' }],
  },
];
