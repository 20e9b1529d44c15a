import type { Call, Finding, Output } from '../../src/contract/contract';
import {
  asProvider,
  caseload,
  cho,
  inspected,
  line,
  load,
  okafor,
  opened,
  people,
  person,
  problems,
  ramos,
  setUpDone,
} from './exampleData';

/** What the server says to one call: its output, why there is none, or nothing (yet). */
export type Reply<C extends Call> = Output<C> | { code: string; sentence: string } | 'never' | 'unreachable';

/** What a user does to come to the state, in the words on the screen. */
export type Step =
  | { press: string }
  | { fill: string; with: string }
  | { tick: string }
  | { pick: string; as: string }
  | { unfold: string }
  | { see: string };

export type Example = {
  name: string;
  view: 'home' | 'reassign' | 'set-up' | 'help';
  /** The replies to each call in order; the last one stays. */
  replies: { [C in Call]?: readonly Reply<C>[] };
  steps: readonly Step[];
};

const finding = (more: Partial<Finding>): Finding => ({
  code: 'effective-not-after-start',
  severity: 'blocks',
  line: 'L-000001',
  field: 'effective',
  sentence: 'Alvarez, Ana: the effective date must be after 08/15/2025, when this service started.',
  ...more,
});

export const blocked: Output<'save'> = {
  saved: false,
  findings: [
    finding({}),
    finding({
      code: 'amount-outside-range',
      line: 'L-000004',
      field: 'amount',
      sentence: 'Diaz, Drew: 5 hours is more than the IEP’s 4.',
    }),
  ],
  batch: '',
  title: '',
  changes: 0,
  caseManagement: 0,
  notices: [],
};

export const warned: Output<'save'> = {
  ...blocked,
  findings: [
    finding({
      code: 'over-maximum',
      severity: 'warns',
      line: null,
      field: null,
      sentence:
        'Okafor, Dele would have 53, over the maximum of 50. The state says “should not exceed”; you can still save.',
    }),
    finding({
      code: 'provider-not-at-site',
      severity: 'warns',
      field: 'provider',
      sentence: 'Alvarez, Ana: Cho, Ben does not work at Birch, as Providers says.',
    }),
    finding({
      code: 'no-range',
      severity: 'warns',
      line: 'L-000005',
      field: 'reason',
      sentence:
        'Evans, Ella: the roster gives no IEP range for these hours, so they can’t be checked. Please give a reason.',
    }),
  ],
};

export const saved: Output<'save'> = {
  saved: true,
  findings: [],
  batch: 'B-000007',
  title: 'Reassignment Successful',
  changes: 7,
  caseManagement: 6,
  notices: ['2 cells hold formulas and were left alone. The record governs.'],
};

const previewed: Output<'preview'> = {
  findings: warned.findings,
  changes: 7,
  lastEffective: '2026-11-30',
  loads: [
    {
      key: cho.key,
      name: cho.name,
      gained: 19,
      lost: 0,
      before: load(31.2),
      after: load(48.9, { ieps: 34 }),
    },
    {
      key: okafor.key,
      name: okafor.name,
      gained: 15,
      lost: 0,
      before: okafor.load,
      after: load(53, {
        method: 'Head count',
        grades: 'K-4',
        desirable: 40,
        rests: 'Grades in several bands (K-2, 3-4): the strictest counts.',
      }),
    },
    {
      key: ramos.key,
      name: ramos.name,
      gained: 0,
      lost: 42,
      before: load(42.6),
      after: load(1.3, { ieps: 1 }),
    },
    {
      key: 'vacant:slp',
      name: 'Vacant SLP - Oak',
      gained: 2,
      lost: 0,
      before: load(null, { lines: 5 }),
      after: load(null, { lines: 7, rests: 'Nobody holds this position, so no limit applies.' }),
    },
  ],
};

const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Konstantinopolitana';
const RTL = 'عبد الرحمن، فاطمة';
const HTML = '<img src=x onerror=alert(1)> 🦊, Robin';

const toCaseload: readonly Step[] = [{ press: 'Ramos, Elena' }, { see: 'Change Provider' }];
const wholeCaseload: readonly Step[] = [
  ...toCaseload,
  { tick: 'Select all 7 lines' },
  { fill: 'Effective Date', with: '11/30/26' },
  { pick: 'New Provider', as: 'Cho, Ben' },
  { press: 'Apply' },
];
const working = { open: [opened()], people: [people], caseload: [caseload()] };

export const examples: readonly Example[] = [
  {
    name: 'home',
    view: 'home',
    replies: {
      open: [
        opened({ problems: [...problems], notices: ['3 changes that were due were written to the roster.'] }),
      ],
    },
    steps: [{ press: 'Hours or minutes that can’t be read' }],
  },
  { name: 'home without problems', view: 'home', replies: { open: [opened()] }, steps: [{ see: '312' }] },
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
    },
    steps: [{ see: 'Welcome' }],
  },
  {
    name: 'home without access',
    view: 'reassign',
    replies: {
      open: [
        opened({
          roster: null,
          stop: 'j.smith.personal@mail.example is not in Providers.',
          account: { email: 'j.smith.personal@mail.example', access: 'none', personKey: null, name: '' },
        }),
      ],
    },
    steps: [{ see: 'This account has no access yet' }],
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
    steps: [{ see: 'Check the columns' }],
  },
  { name: 'opening', view: 'home', replies: { open: ['never'] }, steps: [{ see: 'Opening the roster…' }] },
  { name: 'no answer', view: 'home', replies: { open: ['unreachable'] }, steps: [{ see: 'Try again' }] },
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
    name: 'caseload with nothing',
    view: 'reassign',
    replies: { ...working, caseload: [caseload({ lines: [], person: { ...ramos, load: load(0) } })] },
    steps: toCaseload,
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
      caseload: [caseload(), caseload({ lines: [line(8, 'Hill, Hana')] })],
      save: [saved],
    },
    steps: [...wholeCaseload, { press: 'Save' }, { see: 'Reassignment Successful' }],
  },
  {
    name: 'preview',
    view: 'reassign',
    replies: { ...working, preview: [previewed] },
    steps: [...wholeCaseload, { press: 'Preview' }, { see: 'the last effective date' }],
  },
  {
    name: 'asking before Reset',
    view: 'reassign',
    replies: working,
    steps: [...wholeCaseload, { press: 'Reset' }, { see: 'Empty the form?' }],
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
    steps: [...toCaseload, { press: 'Student 1 ' }],
  },
  {
    name: 'provider takes students over',
    view: 'reassign',
    replies: { ...working, open: [asProvider] },
    steps: [...toCaseload, { unfold: 'Alvarez, Ana' }],
  },
  {
    name: 'provider on their own caseload',
    view: 'reassign',
    replies: { ...working, open: [asProvider], caseload: [caseload({ person: cho })] },
    steps: [{ press: 'Cho, Ben (you)' }, { see: 'Change Provider' }, { unfold: 'Alvarez, Ana' }],
  },
  {
    name: 'minutes, and no case managers',
    view: 'reassign',
    replies: {
      ...working,
      open: [
        opened({
          roster: {
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
  {
    name: 'set up, which sheet',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [
        { ...inspected, sheets: inspected.sheets.map((sheet) => ({ ...sheet, likely: true })) },
        inspected,
      ],
    },
    steps: [{ see: 'Which sheet is the roster?' }],
  },
  {
    name: 'set up, columns',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: [inspected] },
    steps: [{ see: 'Used when there' }],
  },
  {
    name: 'set up, hours unfolded',
    view: 'set-up',
    replies: { open: [opened()], inspectRoster: [inspected] },
    steps: [{ press: 'Hours or minutes a week' }],
  },
  {
    name: 'set up, wide roster',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [
        {
          ...inspected,
          mapping: inspected.mapping && {
            ...inspected.mapping,
            shape: 'wide',
            services: [{ service: 'SLP', provider: { header: 'Provider', nth: 1, of: 1 }, amount: null }],
          },
        },
      ],
    },
    steps: [{ see: 'Its providers' }],
  },
  {
    name: 'set up, your name',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: [inspected] },
    steps: [{ press: 'These are right' }, { see: 'Your name' }],
  },
  {
    name: 'set up, done',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [inspected],
      setUp: [setUpDone],
    },
    steps: [{ press: 'These are right' }, { press: 'Set up' }, { see: 'Set up is done' }],
  },
  { name: 'help', view: 'help', replies: { open: [opened()] }, steps: [{ see: 'Who may do what' }] },
];
