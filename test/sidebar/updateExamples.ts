import type { Output } from '../../src/contract/contract';
import type { Example, Step } from './example';
import { asProvider, inspected, opened, people } from './exampleData';
import { attention, mine, nothing } from './homeData';
import { HTML, LONG, RTL } from './oddNames';
import {
  changedSince,
  compared,
  counts,
  EXPORT,
  exportGroup,
  exportItem,
  many,
  NO_LAST_DAY,
  previewed,
  rest,
  same,
  savedExport,
  warnings,
} from './updateData';

const sheets = (...names: readonly [name: string, likely: boolean][]): Output<'inspectRoster'> => ({
  ...inspected,
  sheets: [{ name: 'Roster 2026-27', likely: true }, ...names.map(([name, likely]) => ({ name, likely }))],
});

export const updateReplies: Example['replies'] = {
  open: [opened()],
  attention: [attention()],
  myCaseload: [mine()],
  people: [people],
  inspectRoster: [sheets([EXPORT, true], ['Bell schedule', false])],
  compareExport: [compared()],
  previewExport: [previewed()],
  saveExport: [savedExport()],
};

const example = (name: string, steps: readonly Step[], replies: Example['replies'] = {}): Example => ({
  name: `update: ${name}`,
  view: 'update',
  replies: { ...updateReplies, ...replies },
  steps,
});

export const toCompared: readonly Step[] = [{ press: 'Compare' }, { see: 'What is different' }];
export const toReview: readonly Step[] = [...toCompared, { press: 'Review' }, { see: 'A save records' }];

const odd = compared({
  warnings: [{ code: 'duplicates', sentence: `${HTML} ${LONG}`, places: [`A1: ${LONG}`, `A2: ${RTL}`] }],
  groups: [
    exportGroup('fresh', [
      exportItem('1', LONG, { studentId: LONG, service: LONG, site: LONG, says: [`${LONG} → ${RTL}`] }),
      exportItem('2', RTL, { studentId: '2', service: 'النطق', site: RTL }),
      exportItem('3', HTML, { studentId: '=1+1', stop: `${HTML} is not a name. ${LONG}` }),
      exportItem('4', '', { studentId: '4', grade: '', site: '', service: '' }),
    ]),
  ],
});

const homeIs = (more: Parameters<typeof opened>[0]): Example['replies'] => ({
  ...updateReplies,
  open: [opened(more)],
  attention: [nothing],
});

/** Every state of Update from a new export, and of a roster that was pasted over. */
export const updateExamples: readonly Example[] = [
  example('which sheet', [{ see: 'looks like an export' }]),
  example('which sheet of two that look alike', [{ press: 'Compare' }, { see: 'Choose a sheet first' }], {
    inspectRoster: [sheets(['Export Aug 2026', true], [EXPORT, true])],
  }),
  example('which sheet, none looks like one', [{ see: 'None of these looks like an export' }], {
    inspectRoster: [sheets(['Bell schedule', false], [LONG, false])],
  }),
  example('no sheet to compare with', [{ see: 'there is none yet' }], { inspectRoster: [sheets()] }),
  example('how to bring the export in', [{ press: 'The export is not here yet' }]),
  example('on its way', [{ press: 'Compare' }, { see: 'Comparing…' }], { compareExport: ['never'] }),
  example('busy', [{ press: 'Compare' }, { see: 'Try again' }], {
    compareExport: [{ code: 'busy', sentence: 'Someone else is saving in this spreadsheet right now.' }],
  }),
  example('no answer', [{ press: 'Compare' }, { see: 'did not answer' }], { compareExport: ['unreachable'] }),
  example('it can’t be compared', [{ press: 'Compare' }, { see: 'This can’t be compared yet' }], {
    compareExport: [
      compared({
        stop: `“${EXPORT}” has no column that reads like a student ID. Choose the columns.`,
        groups: [],
      }),
    ],
  }),
  example('the columns of the export', [...toCompared, { press: 'Columns' }, { see: 'The export has' }]),
  example('every group', toCompared),
  example('guesses', [...toCompared, { press: 'Perhaps the same student' }, { see: '2000006 → 3000006' }]),
  example('a group and its lines', [
    ...toCompared,
    { press: 'Gone' },
    { pick: 'Evans, Ella, Speech', as: 'Exit' },
    { see: '1 line is decided otherwise' },
    { see: 'Last day of those who exit' },
  ]),
  example('a whole group is decided', [
    ...toCompared,
    { press: 'Provider differs' },
    { tick: 'Take theirs' },
    { see: 'Novak, Petra' },
  ]),
  example('warnings', [...toCompared, { press: 'The first 20 places' }], {
    compareExport: [compared({ warnings })],
  }),
  example('nothing is different', [{ press: 'Compare' }, { see: 'the roster agrees with this export' }], {
    compareExport: [same],
  }),
  example(
    '1,234 new lines',
    [...toCompared, { press: 'New' }, { press: 'Show 500 more of 1,184' }, { see: 'Student, Number 90' }],
    {
      compareExport: [
        compared({ groups: [exportGroup('fresh', many(0, 50), { count: 1234, students: 900 })] }),
      ],
      exportItems: [{ items: many(50, 40), more: true }],
    },
  ),
  example('names that are odd', [...toCompared, { press: 'New' }, { press: '2 places' }], {
    compareExport: [odd],
  }),
  example(
    'refused for a missing day',
    [
      ...toCompared,
      { press: 'Gone' },
      { tick: 'Exit them' },
      { press: 'Review' },
      { see: 'One thing is missing before Review' },
    ],
    { previewExport: [NO_LAST_DAY] },
  ),
  example('review', toReview, {
    previewExport: [
      previewed({
        counts: counts({
          added: 12,
          exited: 3,
          providers: 1204,
          newIds: 1,
          newPeople: ['Novak, Petra', LONG],
        }),
        findings: [
          {
            code: 'few-matches',
            severity: 'warns',
            line: null,
            field: null,
            sentence: '3 of 548 lines exit: more than usual for one export.',
          },
        ],
      }),
    ],
  }),
  example('review of nothing', [...toCompared, { press: 'Review' }, { see: 'A save would change nothing' }], {
    previewExport: [previewed({ counts: counts({ added: 0, renewed: 0, moved: 0 }) })],
  }),
  example(
    'saved',
    [...toReview, { press: 'Save' }, { see: 'Roster Updated' }, { see: 'What is different' }],
    {
      compareExport: [compared(), rest],
      saveExport: [
        savedExport({
          counts: counts({ newPeople: ['Novak, Petra'] }),
          notices: ['4 cells hold a formula and were left as they are; the record counts.'],
        }),
      ],
    },
  ),
  example(
    'saved, the roster is still being written',
    [...toReview, { press: 'Save' }, { see: 'Roster Updated' }, { see: 'Writing the roster' }],
    { compareExport: [compared(), same], saveExport: [savedExport({ left: 4200 })], finish: ['never'] },
  ),
  example('refused, changed meanwhile', [...toReview, { press: 'Save' }, { see: 'has changed since' }], {
    saveExport: [changedSince],
  }),
  example(
    'compared again',
    [
      ...toCompared,
      { press: 'Gone' },
      { pick: 'Evans, Ella, Speech', as: 'Exit' },
      { press: 'Compare again' },
      { see: 'no longer different' },
    ],
    { compareExport: [compared(), same] },
  ),
  example(
    'a warning that comes with the save',
    [
      ...toReview,
      { press: 'Save' },
      { see: 'Not saved yet: 1 warning' },
      { see: 'press “Save with 1 warning”.' },
    ],
    {
      saveExport: [
        savedExport({
          saved: false,
          findings: [
            {
              code: 'in-the-past',
              severity: 'warns',
              line: null,
              field: 'from',
              sentence: '11/01/2026 is in the past.',
            },
          ],
        }),
      ],
    },
  ),
  example(
    'a save without an answer',
    [...toReview, { press: 'Save' }, { see: 'It may or may not be saved' }],
    {
      saveExport: ['unreachable'],
    },
  ),
  {
    name: 'home, the roster was pasted over',
    view: 'home',
    replies: homeIs({ pasted: 412 }),
    steps: [{ see: 'The roster looks pasted over' }, { see: 'Providers over maximum' }],
  },
  {
    name: 'home, rows that look like students under another ID',
    view: 'home',
    replies: homeIs({ held: 60 }),
    steps: [{ see: '60 new rows look like a student' }, { see: 'Providers over maximum' }],
  },
  {
    name: 'home, the roster was pasted over, as a provider',
    view: 'home',
    replies: homeIs({ ...asProvider, pasted: 1_412 }),
    steps: [{ see: 'Please ask an Admin' }, { see: 'Coming due' }],
  },
  {
    name: 'pasted over: compared',
    view: 'home',
    replies: { ...homeIs({ pasted: 412 }), compareExport: [compared({ pasted: true })] },
    steps: [
      { press: 'Update from a new export' },
      { see: 'What is different' },
      { see: 'Take what the roster says' },
    ],
  },
  {
    name: 'pasted over: its columns are not found',
    view: 'home',
    replies: {
      ...homeIs({ pasted: 412 }),
      compareExport: [compared({ pasted: true, stop: 'The roster has no column “Provider” any more.' })],
    },
    steps: [{ press: 'Update from a new export' }, { see: 'This can’t be compared yet' }],
  },
];
