import type { Output } from '../../src/contract/contract';
import type { KeyInItem } from '../../src/contract/keyIn';
import type { Example, Step } from './example';
import { asProvider, opened, people } from './exampleData';
import { attention, mine } from './homeData';
import { HTML, LONG, RTL } from './oddNames';

const item = (entry: number, more: Partial<KeyInItem> = {}): KeyInItem => ({
  entry,
  service: 'Resource',
  site: 'Oak Elementary',
  change: 'Ramos, Elena → Cho, Ben',
  note: '',
  from: '2026-11-30',
  by: 'Hale, Dana',
  on: '2026-11-20',
  reason: 'Leave from December',
  state: 'open',
  ...more,
});

export const keyIn = (more: Partial<Output<'keyIn'>> = {}): Output<'keyIn'> => ({
  since: '2026-10-22',
  students: [
    {
      studentId: '2000001',
      student: 'Alvarez, Ana',
      items: [
        item(566, { change: 'Ramos, Elena → Cho, Ben; 3 → 4 hours' }),
        item(571, { service: 'Case management', reason: '' }),
      ],
    },
    {
      studentId: '2000002',
      student: 'Bishop, Ben',
      items: [
        item(580, {
          change: 'Ramos, Elena → Okafor, Dele',
          note: 'Undone; it was keyed in, so change it back',
          reason: '',
          on: '2026-11-21',
        }),
      ],
    },
  ],
  counts: { open: 3, keyed: 0, replaced: 0 },
  earlier: 0,
  earliest: '',
  more: 0,
  ...more,
});

const withKeyed = keyIn({
  students: [
    {
      studentId: '2000001',
      student: 'Alvarez, Ana',
      items: [
        item(566, { change: '3 → 3.5 hours', note: 'Replaced by entry 571', state: 'replaced' }),
        item(571, { change: '3 → 4 hours' }),
        item(575, { service: 'Speech', change: 'Exit, last day 11/20/2026', from: '', state: 'keyed' }),
      ],
    },
  ],
  counts: { open: 1, keyed: 1, replaced: 1 },
});

const long = keyIn({
  students: Array.from({ length: 500 }, (_, i) => ({
    studentId: String(2_000_000 + i),
    student: `Student, Number ${i + 1}`,
    items: [item(600 + i)],
  })),
  counts: { open: 500, keyed: 0, replaced: 0 },
  earlier: 12,
  earliest: '2026-09-01',
  more: 300,
});

const odd = keyIn({
  students: [
    {
      studentId: LONG,
      student: LONG,
      items: [item(1, { change: `${LONG} → ${RTL}`, service: LONG, reason: LONG })],
    },
    { studentId: '3', student: HTML, items: [item(2, { change: '=HYPERLINK("x") → Cho, Ben', by: LONG })] },
  ],
});

export const keyInReplies: Example['replies'] = {
  open: [opened()],
  attention: [attention()],
  myCaseload: [mine()],
  people: [people],
  keyIn: [keyIn()],
};
const SEEN: Step = { see: 'to key in' };

const example = (name: string, steps: readonly Step[], replies: Example['replies'] = {}): Example => ({
  name: `key in: ${name}`,
  view: 'key-in',
  replies: { ...keyInReplies, ...replies },
  steps,
});

/** Every state of Changes to key in. */
export const keyInExamples: readonly Example[] = [
  example('the list', [{ see: '3 changes to key in' }]),
  example('as a provider', [SEEN], { open: [asProvider] }),
  example('touched', [{ tick: 'Tick all 3 lines' }, { see: 'Save 3 boxes' }]),
  example(
    'saved, and nothing is left',
    [
      { tick: 'Tick all 3 lines' },
      { press: 'Save 3 boxes' },
      { see: '3 boxes are saved' },
      { see: 'is left to key in' },
    ],
    {
      keyIn: [keyIn(), keyIn({ students: [], counts: { open: 0, keyed: 3, replaced: 0 } })],
      markKeyedIn: [{ marked: 3, refused: 0 }],
    },
  ),
  example(
    'boxes of a protected sheet',
    [{ tick: 'Tick all 3 lines' }, { press: 'Save 3 boxes' }, { see: 'Not every box could be written' }],
    { markKeyedIn: [{ marked: 1, refused: 2 }] },
  ),
  example(
    'with those keyed in and replaced',
    [{ tick: 'Show keyed in ones too' }, { see: '1 is keyed in, 1 replaced by later ones' }],
    { keyIn: [keyIn(), withKeyed] },
  ),
  example('empty, older ones are open', [{ see: '4 older changes are not keyed in' }], {
    keyIn: [
      keyIn({
        students: [],
        counts: { open: 0, keyed: 0, replaced: 0 },
        earlier: 4,
        earliest: '2026-09-01',
      }),
    ],
  }),
  example('500 and more', [{ see: '300 more changes are not shown here' }], { keyIn: [long] }),
  example('names that are odd', [SEEN], { keyIn: [odd] }),
  example('the sheet is made', [{ press: 'Make the sheet' }, { see: 'is up to date' }], {
    makeKeyIn: [{ sheet: 'Changes to key in', rows: 14, added: 3 }],
  }),
  example('copied', [{ press: 'Copy' }, { see: /Copied|lets no page copy/ }]),
  example('on its way', [{ see: 'Reading the changes' }], { keyIn: ['never'] }),
  example('busy', [{ press: 'Make the sheet' }, { see: 'Someone else is saving' }], {
    makeKeyIn: [{ code: 'busy', sentence: 'Someone else is saving in this spreadsheet right now.' }],
  }),
  example(
    'a date that is none',
    [{ fill: 'Saved since', with: 'soon' }, { press: 'Show' }, { see: 'is not a date' }],
    {
      keyIn: [keyIn(), { code: 'not-a-date', sentence: '“soon” is not a date. Write it as 11/30/2026.' }],
    },
  ),
];
