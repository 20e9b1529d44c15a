import { assignments, refusedWith } from './assignmentData';
import type { Example, Step } from './example';
import { blocked, EARLIER_REFUSED } from './exampleAnswers';
import { caseload, line, lines, opened, people } from './exampleData';
import { historyReplies } from './historyData';
import { mine, nothing } from './homeData';

export const reassigned: readonly Step[] = [
  { press: 'Ramos, Elena' },
  { unfold: 'Alvarez, Ana' },
  { fill: 'Alvarez, Ana > Effective Date', with: '11/30/26' },
  { unfold: 'Fox, Finn' },
  { fill: 'Fox, Finn > Effective Date', with: '11/30/26' },
  { press: 'Save' },
];
const SEEN = 'Alvarez, Ana: you saw Ramos, Elena, 3 hours; now it is Ramos, Elena, 4 hours.';
const conflict = {
  ...blocked,
  findings: [
    {
      code: 'changed-since-read' as const,
      severity: 'blocks' as const,
      line: 'L-000001',
      field: null,
      sentence: SEEN,
    },
    {
      code: 'changed-since-read' as const,
      severity: 'blocks' as const,
      line: 'L-000006',
      field: null,
      sentence: 'Fox, Finn: you saw Ramos, Elena, 3 hours; now it is Cho, Ben, 3 hours.',
    },
  ],
};
const afterOthers = caseload({
  lines: lines
    .filter(({ student }) => student !== 'Fox, Finn')
    .map((each) =>
      each.key === 'L-000001' ? line(1, each.student, { amount: '4', seen: 'seen-new' }) : each,
    ),
});

/** Saves that somebody was quicker with, that got no answer, and the roster written after one. */
export const saveTroubleExamples: readonly Example[] = [
  {
    name: 'others changed two lines meanwhile',
    view: 'reassign',
    replies: { ...historyReplies, save: [conflict] },
    steps: [...reassigned, { see: 'Show what is there now' }],
  },
  {
    name: 'others’ changes shown',
    view: 'reassign',
    replies: { ...historyReplies, save: [conflict], caseload: [caseload(), afterOthers] },
    steps: [...reassigned, { press: 'Show what is there now' }, { see: 'No longer on this caseload' }],
  },
  {
    name: 'a form that others were quicker with',
    view: 'assignments',
    replies: {
      ...historyReplies,
      findStudents: [{ students: [assignments().student], more: 0 }],
      assignments: [assignments()],
      exit: [
        refusedWith({
          code: 'changed-since-read',
          field: null,
          sentence: 'You saw Ramos, Elena until 11/29/2026; now it is Cho, Ben.',
        }),
      ],
    },
    steps: [
      { pick: 'Student', as: 'Alvarez, Ana' },
      { press: 'Exit' },
      { fill: 'Reason', with: 'Moved away' },
      { press: 'Exit' },
      { press: 'Show what is there now' },
      { see: 'This is what is there now' },
    ],
  },
  {
    name: 'a form that asks for a confirmation, and cells that an earlier save could not write',
    view: 'assignments',
    replies: {
      ...historyReplies,
      findStudents: [{ students: [assignments().student], more: 0 }],
      assignments: [assignments()],
      exit: [
        {
          told: [...EARLIER_REFUSED],
          output: refusedWith({
            code: 'in-the-past',
            severity: 'warns',
            field: null,
            sentence: 'This day is more than a month ago.',
          }),
        },
      ],
    },
    steps: [
      { pick: 'Student', as: 'Alvarez, Ana' },
      { press: 'Exit' },
      { fill: 'Reason', with: 'Moved away' },
      { press: 'Exit' },
      { see: 'You can save all the same: press “Exit with 1 warning”.' },
      { see: 'F2: it is protected' },
    ],
  },
  {
    name: 'opened after a save was cut off',
    view: 'mine',
    replies: {
      open: [
        opened({
          notices: [
            'A save that was cut off was finished: 43 lines from Ramos, Elena, on 11/20/2026.',
            'A save of Cho, Ben had not begun. Nothing of it is in the record.',
          ],
        }),
      ],
      myCaseload: [mine()],
    },
    steps: [{ see: 'had not begun' }, { see: 'Bishop, Ben' }],
  },
  {
    name: 'no answer to a save',
    view: 'reassign',
    replies: { ...historyReplies, save: ['unreachable'] },
    steps: [...reassigned, { see: 'Check what happened' }],
  },
  {
    name: 'what happened to a save',
    view: 'reassign',
    replies: {
      ...historyReplies,
      save: ['unreachable'],
      open: [opened(), opened({ notices: ['A save that was cut off was finished: 2 lines.'] })],
    },
    steps: [
      ...reassigned,
      { press: 'Check what happened' },
      { see: 'The last save' },
      { see: '2 of 7 lines' },
    ],
  },
  {
    name: 'writing the roster',
    view: 'home',
    replies: {
      open: [opened({ left: 5_000 })],
      attention: [nothing],
      myCaseload: [mine()],
      people: [people],
      finish: [{ left: 3_800, notices: [] }, 'never'],
    },
    steps: [{ see: 'Writing the roster: 1,200 of 5,000 cells' }],
  },
  {
    name: 'the roster is written',
    view: 'mine',
    replies: {
      open: [opened({ left: 2 })],
      myCaseload: [mine()],
      finish: [
        { left: 1, notices: [] },
        { left: 0, notices: [] },
      ],
    },
    steps: [{ see: 'The roster is written: 2 cells' }],
  },
  {
    name: 'the roster is gone through',
    view: 'mine',
    replies: {
      open: [opened({ left: 2 })],
      myCaseload: [mine()],
      finish: [{ left: 0, notices: ['One cell holds a formula and was left as it is; the record counts.'] }],
    },
    steps: [{ see: 'Caseload has gone through the roster.' }],
  },
  {
    name: 'writing the roster stopped',
    view: 'mine',
    replies: { open: [opened({ left: 2 })], myCaseload: [mine()], finish: ['unreachable'] },
    steps: [{ see: 'Go on now' }],
  },
];
