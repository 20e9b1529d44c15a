import { assignments } from './assignmentData';
import type { Example, Step } from './example';
import { EARLIER_REFUSED, listedAlready, notAdded, suggestion } from './exampleAnswers';
import {
  asProvider,
  CHO_FROM_DECEMBER,
  caseload,
  cho,
  line,
  load,
  opened,
  people,
  person,
  ramos,
} from './exampleData';
import { HTML, LONG, RTL } from './oddNames';

export const toCaseload: readonly Step[] = [{ press: 'Ramos, Elena' }, { see: 'Change Provider' }];
export const wholeCaseload: readonly Step[] = [
  ...toCaseload,
  { tick: 'Select all 7 lines' },
  { fill: 'Effective Date', with: '11/30/26' },
  { pick: 'New Provider', as: 'Cho, Ben' },
  { press: 'Apply' },
];
const suggested: readonly Step[] = [
  ...toCaseload,
  { press: 'Suggest a split' },
  { fill: 'Effective Date', with: '11/30' },
  { press: 'Suggest' },
  { see: 'Fullest: ' },
];
const ofAna = caseload({
  person: person('L-000001', 'Alvarez, Ana', { role: 'Grade 3', load: load(null, { lines: 3 }) }),
  ofStudent: true,
  lines: [
    line(1, 'Alvarez, Ana'),
    line(8, 'Alvarez, Ana', { service: 'Speech', holder: 'P-0005', amount: '0.5' }),
    line(9, 'Alvarez, Ana', { service: 'Occupational therapy', holder: 'P-0006', later: CHO_FROM_DECEMBER }),
  ],
});
export const working = { open: [opened()], people: [people], caseload: [caseload()] };

export const reassignExamples: readonly Example[] = [
  {
    name: 'busy spreadsheet',
    view: 'reassign',
    replies: {
      ...working,
      people: [
        { code: 'busy', sentence: 'Someone else is saving at this moment. Try again in a few seconds.' },
        people,
      ],
    },
    steps: [{ see: 'Try again' }],
  },
  { name: 'find a provider', view: 'reassign', replies: working, steps: [{ see: 'Okafor, Dele' }] },
  {
    name: 'find nobody',
    view: 'reassign',
    replies: working,
    steps: [{ fill: 'Name', with: 'zz' }, { see: 'No provider fits' }],
  },
  { name: 'caseload', view: 'reassign', replies: working, steps: toCaseload },
  {
    name: 'caseload before the record, of which most lines are at schools of others',
    view: 'reassign',
    replies: {
      ...working,
      caseload: [caseload({ elsewhere: 31, beforeRecord: { lines: 2, since: '2026-08-20' } })],
    },
    steps: [
      ...toCaseload,
      { see: '31 more lines at schools that are not yours' },
      { see: 'Before the record of 2 lines, which begins on 08/20/2026' },
      { see: 'as the roster stood at Set up, not recorded.' },
    ],
  },
  {
    name: 'caseload with nothing',
    view: 'reassign',
    replies: { ...working, caseload: [caseload({ lines: [], person: { ...ramos, load: load(0) } })] },
    steps: [...toCaseload, { gone: 'Preview' }],
  },
  {
    name: 'line unfolded',
    view: 'reassign',
    replies: working,
    steps: [
      ...toCaseload,
      { unfold: 'Alvarez, Ana' },
      { fill: 'Alvarez, Ana > Effective Date', with: '8/29/26' },
    ],
  },
  {
    name: 'choosing a provider',
    view: 'reassign',
    replies: working,
    steps: [...toCaseload, { fill: 'New Provider', with: 'a' }, { see: 'current provider' }],
  },
  {
    name: 'adding a provider, refused at the field',
    view: 'reassign',
    replies: { ...working, addProvider: [notAdded] },
    steps: [
      ...toCaseload,
      { pick: 'New Provider', as: 'Nguyen, Kim' },
      { see: 'The next row of Providers' },
      { fill: 'E-mail (optional)', with: 'cho.ben@lakeview.example' },
      { press: 'Add' },
      { see: 'Somebody in Providers has this e-mail already.' },
    ],
  },
  {
    name: 'adding a provider, refused at the field, and cells that an earlier save could not write',
    view: 'reassign',
    replies: { ...working, addProvider: [{ told: [...EARLIER_REFUSED], output: notAdded }] },
    steps: [
      ...toCaseload,
      { pick: 'New Provider', as: 'Nguyen, Kim' },
      { fill: 'E-mail (optional)', with: 'cho.ben@lakeview.example' },
      { press: 'Add' },
      { see: 'Somebody in Providers has this e-mail already.' },
      { see: 'Of an earlier save:' },
    ],
  },
  {
    name: 'adding a provider who is listed already',
    view: 'reassign',
    replies: { ...working, addProvider: [listedAlready] },
    steps: [
      ...toCaseload,
      { pick: 'New Provider', as: 'Cho, B.' },
      { press: 'Add' },
      { see: 'Cho, Ben is in Providers already' },
      { see: 'Take Cho, Ben' },
    ],
  },
  {
    name: 'hours that a week has not, and that the IEP does not allow',
    view: 'reassign',
    replies: working,
    steps: [
      ...toCaseload,
      { tick: 'Select all 7 lines' },
      { press: 'More' },
      { fill: 'Program/Service Hours', with: '9' },
      { fill: 'LRE Hours', with: 'some' },
      { fill: 'Reason, for the record (optional)', with: 'Leave' },
      { see: 'Outside the IEP’s range of 6 of 7 lines.' },
      { see: '“some” is not a number of hours.' },
    ],
  },
  {
    name: 'what was typed under More, folded away',
    view: 'reassign',
    replies: working,
    steps: [
      ...toCaseload,
      { tick: 'Select all 7 lines' },
      { press: 'More' },
      { fill: 'Until', with: '3/10/2027' },
      { fill: 'Program/Service Hours', with: '2' },
      { press: 'More' },
      { see: 'Until 03/10/2027 · Program/Service Hours 2' },
    ],
  },
  {
    name: 'suggesting a split',
    view: 'reassign',
    replies: working,
    steps: [...toCaseload, { press: 'Suggest a split' }, { see: 'Wishes, in order' }, { press: 'Others' }],
  },
  {
    name: 'a split asked for without a day',
    view: 'reassign',
    replies: working,
    steps: [...toCaseload, { press: 'Suggest a split' }, { press: 'Suggest' }, { see: 'Say from which day' }],
  },
  {
    name: 'a split suggested, and why not another',
    view: 'reassign',
    replies: { ...working, suggestSplit: [suggestion] },
    steps: [
      ...suggested,
      { press: 'Lock Alvarez, Ana' },
      { press: 'Why not …? Bishop, Ben' },
      { pick: 'Why not', as: 'Tamm, Kirsi' },
      { see: 'Other role: OT.' },
    ],
  },
  { name: 'whole caseload applied', view: 'reassign', replies: working, steps: wholeCaseload },
  {
    name: 'filter over the selection',
    view: 'reassign',
    replies: working,
    steps: [
      ...wholeCaseload,
      { tick: 'Select Evans, Ella, Speech' },
      { press: 'Filter' },
      { pick: 'Grade', as: '5' },
    ],
  },
  {
    name: 'lines without a date',
    view: 'reassign',
    replies: working,
    steps: [
      ...toCaseload,
      { unfold: 'Alvarez, Ana' },
      { fill: 'Alvarez, Ana > Program/Service Hours', with: '2.5' },
      { press: 'Fill down Program/Service Hours to 7 lines' },
      { see: 'No Effective Date, so not saved' },
    ],
  },
  {
    name: 'long, right-to-left and odd names',
    view: 'reassign',
    replies: {
      open: [
        opened({
          account: {
            email: `${'a.very.long.address'.repeat(3)}@lakeview.example`,
            access: 'admin',
            personKey: null,
            name: '',
          },
        }),
      ],
      people: [
        {
          ...people,
          people: [
            person('P-0001', LONG, { role: 'Teacher of the deaf and hard of hearing' }),
            person('P-0002', RTL),
            person('P-0003', HTML),
          ],
        },
      ],
      caseload: [
        caseload({
          person: person('P-0001', LONG),
          lines: [
            line(1, LONG, { service: 'Specially designed instruction in written expression, co-taught' }),
            line(2, RTL),
            line(3, HTML),
          ],
        }),
      ],
    },
    steps: [{ press: LONG }, { unfold: RTL }],
  },
  {
    name: '500 lines',
    view: 'reassign',
    replies: {
      ...working,
      caseload: [
        caseload({
          lines: Array.from({ length: 500 }, (_, index) => line(index + 1, `Student ${index + 1}`)),
        }),
      ],
    },
    steps: [...toCaseload, { unfold: 'Student 1 ' }],
  },
  {
    name: 'provider takes students over',
    view: 'reassign',
    replies: { ...working, open: [asProvider] },
    steps: [...toCaseload, { unfold: 'Alvarez, Ana' }],
  },
  {
    name: 'all lines of a student, whoever has them',
    view: 'reassign',
    replies: {
      ...working,
      findStudents: [{ students: [assignments().student], more: 0 }],
      assignments: [assignments()],
      caseload: [ofAna],
    },
    steps: [
      { press: 'Find a student' },
      { pick: 'Student', as: 'Alvarez, Ana' },
      { see: 'Find another' },
      { tick: 'Select all 2' },
      { fill: 'Effective Date', with: '11/30' },
      { fill: 'New Provider', with: 'cho' },
    ],
  },
  {
    name: 'provider on their own caseload',
    view: 'reassign',
    replies: { ...working, open: [asProvider], caseload: [caseload({ person: cho })] },
    steps: [{ press: 'Cho, Ben (you)' }, { see: 'Change Provider' }, { unfold: 'Alvarez, Ana' }],
  },
  {
    name: 'case management',
    view: 'reassign',
    replies: working,
    steps: [
      { press: 'Case management' },
      ...toCaseload,
      { unfold: 'Alvarez, Ana' },
      { fill: 'Alvarez, Ana > Effective Date', with: '11/30/26' },
    ],
  },
  {
    name: 'minutes, and no case managers',
    view: 'reassign',
    replies: {
      ...working,
      open: [
        opened({
          roster: {
            tabs: [],
            sheet: 'Roster',
            students: 9,
            lines: 9,
            people: 3,
            amountUnit: 'minutes',
            lreUnit: 'minutes',
            hasAmount: true,
            hasLre: true,
            hasCaseManager: false,
          },
        }),
      ],
    },
    steps: [...toCaseload, { unfold: 'Bishop, Ben' }],
  },
];
