import type { Output } from '../../src/contract/contract';
import type { Example, Step } from './example';
import { asProvider, opened, people } from './exampleData';

const state: Output<'standards'> = { changed: [], unusable: 0 };
const district: Output<'standards'> = {
  ...state,
  changed: [
    {
      provision: 'Alternate caseload number (ALTCASE)',
      subject: '3-4',
      level: 'maximum',
      number: 40,
      state: 55,
    },
    {
      provision: 'Early childhood caseloads by position',
      subject: 'Speech-language pathologist, itinerant',
      level: 'high',
      number: 18,
      state: 20,
    },
  ],
};
const busy = {
  code: 'busy',
  sentence: 'Someone else is saving at this moment. Try again in a few seconds.',
};
const made: Output<'makeReport'> = { sheet: 'Caseload report', people: 41, notices: [] };

const forReport: Example['replies'] = { open: [opened()], standards: [state], makeReport: [made] };
const forAdmin: Example['replies'] = {
  open: [opened()],
  people: [people],
  makeWorksheet: [{ sheet: 'Worksheet 2 - Ramos, Elena' }],
};
const ofRamos: readonly Step[] = [
  { pick: 'Provider', as: 'Ramos, Elena' },
  { tick: 'Option 2: ALTCASE With the list of students and their minutes' },
  { press: 'Make worksheet' },
];

export const reportExamples: readonly Example[] = [
  { name: 'report', view: 'report', replies: forReport, steps: [{ see: 'The state’s own numbers apply' }] },
  {
    name: 'report, the standards are read',
    view: 'report',
    replies: { ...forReport, standards: ['never'] },
    steps: [{ see: 'Reading the standards…' }],
  },
  {
    name: 'report, the standards did not come',
    view: 'report',
    replies: { ...forReport, standards: ['unreachable'] },
    steps: [{ see: 'Try again' }],
  },
  {
    name: 'report, the district’s numbers',
    view: 'report',
    replies: { ...forReport, standards: [district] },
    steps: [{ see: 'Speech-language pathologist' }],
  },
  {
    name: 'report, numbers that can’t be used',
    view: 'report',
    replies: { ...forReport, standards: [{ ...state, unusable: 3 }] },
    steps: [{ see: 'can’t be used' }],
  },
  {
    name: 'report, making',
    view: 'report',
    replies: { ...forReport, makeReport: ['never'] },
    steps: [{ see: 'own numbers apply' }, { press: 'Make report' }, { see: 'Making the report…' }],
  },
  {
    name: 'report, busy',
    view: 'report',
    replies: { ...forReport, makeReport: [busy] },
    steps: [{ see: 'own numbers apply' }, { press: 'Make report' }, { see: 'Try again' }],
  },
  {
    name: 'report, made',
    view: 'report',
    replies: {
      ...forReport,
      standards: [district],
      makeReport: [
        {
          ...made,
          notices: [
            '12 lines were changed by hand: the report shows the roster as it stands, the sidebar the record.',
          ],
        },
      ],
    },
    steps: [{ see: '18' }, { press: 'Make report' }, { see: 'is made' }],
  },
  {
    name: 'report, asking before restoring',
    view: 'report',
    replies: { ...forReport, standards: [district] },
    steps: [{ press: 'Restore the state’s numbers' }, { see: 'Restore the state’s numbers?' }],
  },
  {
    name: 'report, restored',
    view: 'report',
    replies: {
      ...forReport,
      standards: [district, state],
      restoreStandards: [{ sheet: 'Standards', restored: 2 }],
    },
    steps: [
      { press: 'Restore the state’s numbers' },
      { confirm: 'Restore the state’s numbers' },
      { see: '2 numbers restored' },
      { see: 'The state’s own numbers apply' },
    ],
  },
  {
    name: 'report, Standards shown',
    view: 'report',
    replies: { ...forReport, restoreStandards: [{ sheet: 'Standards', restored: 0 }] },
    steps: [{ press: 'Show the sheet Standards' }, { see: 'Every number on' }],
  },
  { name: 'worksheets', view: 'worksheets', replies: forAdmin, steps: [{ see: 'Self-contained class' }] },
  {
    name: 'worksheets, nobody chosen',
    view: 'worksheets',
    replies: {
      ...forAdmin,
      open: [
        opened({ account: { email: 'a@lakeview.example', access: 'admin', personKey: null, name: 'A' } }),
      ],
    },
    steps: [{ press: 'Make worksheet' }, { see: 'Choose a provider from the list.' }],
  },
  {
    name: 'worksheets, making',
    view: 'worksheets',
    replies: { ...forAdmin, makeWorksheet: ['never'] },
    steps: [...ofRamos, { see: 'Making the worksheet…' }],
  },
  {
    name: 'worksheets, busy',
    view: 'worksheets',
    replies: { ...forAdmin, makeWorksheet: [busy] },
    steps: [...ofRamos, { see: 'Try again' }],
  },
  {
    name: 'worksheets, made',
    view: 'worksheets',
    replies: forAdmin,
    steps: [...ofRamos, { see: 'is made' }],
  },
  { name: 'money worksheets', view: 'money', replies: forAdmin, steps: [{ see: 'Proportionate share' }] },
  {
    name: 'money worksheets, made',
    view: 'money',
    replies: {
      ...forAdmin,
      makeMoneySheet: [{ sheet: 'Money worksheet - Early intervening and adjustment' }],
    },
    steps: [
      {
        tick: 'Early intervening and adjustment The most for early intervening services, and that effort may go down by',
      },
      { press: 'Make worksheet' },
      { see: 'is made' },
    ],
  },
  {
    name: 'money worksheets, not ours',
    view: 'money',
    replies: {
      ...forAdmin,
      makeMoneySheet: [
        {
          code: 'not-ours',
          sentence:
            'There is a sheet “Money worksheet - Excess cost” that Caseload did not make. Rename it, then try again.',
        },
      ],
    },
    steps: [{ press: 'Make worksheet' }, { see: 'did not make' }],
  },
  {
    name: 'money worksheets of a provider',
    view: 'money',
    replies: { ...forAdmin, open: [asProvider] },
    steps: [{ see: 'Money worksheets is for Admins' }],
  },
  {
    name: 'worksheets of a provider',
    view: 'worksheets',
    replies: { ...forAdmin, open: [asProvider] },
    steps: [{ see: 'Self-contained class' }],
  },
];
