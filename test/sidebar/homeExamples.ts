import type { Example } from './example';
import { asProvider, byRecord, caseload, inspected, opened, people, problems } from './exampleData';
import { attention, mine, nothing } from './homeData';

export const full: Example['replies'] = {
  open: [
    opened({ problems: [...problems], notices: ['3 changes that were due were written to the roster.'] }),
  ],
  attention: [attention()],
  myCaseload: [mine()],
  people: [people],
};

export const stagedTwo = [
  'Ramos, Elena',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana',
].map((name, at) => ({ id: `W-${at}`, person: `P-000${at + 1}`, name, at: '2026-11-21T16:32:00Z' }));

export const homeExamples: readonly Example[] = [
  {
    name: 'home, two moves begun and not saved',
    view: 'home',
    replies: {
      ...full,
      open: [opened()],
      attention: [attention({ staged: stagedTwo })],
    },
    steps: [{ see: 'You were moving' }, { see: 'Changed by hand' }],
  },
  {
    name: 'home',
    view: 'home',
    replies: full,
    steps: [
      { see: 'Changed by hand' },
      { see: 'Providers over maximum' },
      { see: 'Annual reviews coming due' },
      { see: 'Bishop, Ben' },
    ],
  },
  {
    name: 'home without problems',
    view: 'home',
    replies: {
      open: [opened()],
      attention: [nothing],
      myCaseload: [mine({ active: [], upcoming: [], inactive: [] })],
    },
    steps: [{ see: 'Nothing needs you' }],
  },
  {
    name: 'home as a provider',
    view: 'home',
    replies: {
      open: [asProvider],
      attention: [attention({ byHand: [], unassigned: [], unmanaged: [], overdue: [], exited: [] })],
      myCaseload: [mine()],
    },
    steps: [{ see: 'Bishop, Ben' }],
  },
  ...(['update', 'year', 'set-up', 'report'] as const).map(
    (view): Example => ({
      name: `${view} as a provider, and back to Home with its lists`,
      view,
      replies: { open: [asProvider], attention: [nothing], myCaseload: [mine()] },
      steps: [
        { see: / is for Admins\. Ask one of the people marked Admin in Providers\.$/ },
        { gone: 'Make report' },
        { press: 'Back to Home' },
        { see: 'Bishop, Ben' },
      ],
    }),
  ),
  {
    name: 'home, the lists are on their way',
    view: 'home',
    replies: { open: [opened()], attention: ['never'], myCaseload: ['never'], people: ['never'] },
    steps: [{ see: 'Looking for what needs you' }],
  },
  {
    name: 'from home to who reassigns, at once',
    view: 'home',
    replies: {
      open: [opened()],
      attention: [nothing],
      myCaseload: [mine()],
      people: [people, 'never'],
      caseload: [caseload()],
    },
    steps: [
      { see: 'Providers over maximum' },
      { press: 'Reassign caseloads' },
      { press: 'Ramos, Elena' },
      { see: 'Change Provider' },
    ],
  },
  {
    name: 'home, what the record says while the roster is checked',
    view: 'home',
    replies: {
      open: [opened({ byRecord }), 'never'],
      attention: ['never'],
      myCaseload: ['never'],
      people: ['never'],
    },
    steps: [{ see: 'the roster is being checked' }, { see: 'Evans, Ella; Ito, Ivy and 1 more' }],
  },
  {
    name: 'home, the roster is checked and its lists are read again',
    view: 'home',
    replies: {
      open: [opened({ byRecord }), opened({ notices: ['1 new line taken into the record.'] })],
      attention: [nothing, attention()],
      myCaseload: [mine()],
      people: [people],
    },
    steps: [{ see: '1 new line taken into the record.' }, { see: 'Annual reviews coming due' }],
  },
  {
    name: 'home, the lists did not come',
    view: 'home',
    replies: { open: [opened()], attention: ['unreachable'], myCaseload: ['unreachable'] },
    steps: [{ see: 'did not answer' }],
  },
  {
    name: 'home before Set up',
    view: 'home',
    replies: {
      open: [
        opened({
          ready: false,
          roster: null,
          account: { email: 'director@lakeview.example', access: 'none', personKey: null, name: '' },
        }),
      ],
      inspectRoster: [inspected],
    },
    steps: [{ see: 'Set up, step 2 of 3' }, { press: 'Back to Home' }, { see: 'Start Set up' }],
  },
  {
    name: 'home without access',
    view: 'reassign',
    replies: {
      open: [
        opened({
          roster: null,
          stopsAccount: true,
          stop: 'j.smith.personal@mail.example is not in Providers.',
          account: { email: 'j.smith.personal@mail.example', access: 'none', personKey: null, name: '' },
        }),
      ],
    },
    steps: [{ see: 'This account has no access yet' }, { see: 'If the address below' }],
  },
  {
    name: 'home of an unknown account',
    view: 'home',
    replies: {
      open: [
        opened({
          roster: null,
          stopsAccount: true,
          stop: 'Google does not tell Caseload which account you are signed in with, so nothing can be shown.',
          account: { email: '', access: 'none', personKey: null, name: '' },
        }),
      ],
    },
    steps: [{ see: 'This account has no access yet' }],
  },
  {
    name: 'home without the log',
    view: 'home',
    replies: {
      open: [
        opened({
          roster: null,
          stop: 'The sheet “Caseload log” is gone or was renamed. Nothing is changed until it is back.',
          account: { email: 'director@lakeview.example', access: 'none', personKey: null, name: '' },
        }),
      ],
    },
    steps: [{ see: 'Something must be mended first' }],
  },
  {
    name: 'home of a provider without problems',
    view: 'home',
    replies: {
      open: [asProvider],
      attention: [nothing],
      myCaseload: [mine({ active: [], upcoming: [], inactive: [] })],
    },
    steps: [{ see: /^Nothing needs you\.$/ }],
  },
  {
    name: 'home with a renamed column',
    view: 'home',
    replies: {
      open: [
        opened({
          stop: 'The column “Min/Week” is not in the roster any more. Say which column holds it now.',
          mapping: true,
        }),
      ],
    },
    steps: [{ see: 'Run Set up' }],
  },
  { name: 'opening', view: 'home', replies: { open: ['never'] }, steps: [{ see: 'Opening the roster…' }] },
  { name: 'no answer', view: 'home', replies: { open: ['unreachable'] }, steps: [{ see: 'Try again' }] },
  {
    name: 'a newer version has been here',
    view: 'home',
    replies: {
      ...full,
      open: [
        opened({
          readOnly:
            'A newer version of Caseload (12.10.3) has saved in this spreadsheet, and this one is 0.1.0: you can look at everything, but nothing is saved or changed. Reload the spreadsheet; if it stays so, ask whoever installed Caseload to update it.',
        }),
      ],
    },
    steps: [{ see: 'A newer version of Caseload' }, { see: 'Changed by hand' }],
  },
  {
    name: 'several accounts',
    view: 'home',
    replies: { open: ['wrong account'] },
    steps: [{ see: 'several Google accounts' }, { see: 'Try again' }],
  },
  { name: 'help', view: 'help', replies: { open: [opened()] }, steps: [{ see: 'Who may do what' }] },
];
