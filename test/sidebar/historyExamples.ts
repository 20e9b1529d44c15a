import { refusedWith, savedAs } from './assignmentData';
import type { Example, Step } from './example';
import { saved } from './exampleAnswers';
import { asProvider, opened, people } from './exampleData';
import {
  batch,
  batchLine,
  batchLines,
  closedChecked,
  derivedTroubles,
  history,
  historyReplies,
  intact,
  kept,
  notUndone,
  SET_UP,
  troubled,
  undone,
} from './historyData';
import { attention, mine } from './homeData';
import { HTML, LONG, RTL } from './oddNames';
import { reassigned } from './saveTroubleExamples';

const ONE = '43 lines to Cho, Ben';
const toBatch: readonly Step[] = [{ press: ONE }, { see: 'Reason for the undo' }];
const undoneBatch = {
  batch: batch({
    standing: 'undone',
    noUndo: 'It is undone already.',
  }),
  lines: batchLines.map((each) => ({ ...each, standing: 'undone' as const, since: '' })),
};

const example = (name: string, steps: readonly Step[], replies: Example['replies'] = {}): Example => ({
  name,
  view: 'history',
  replies: { ...historyReplies, ...replies },
  steps,
});

const damaged = opened({
  roster: null,
  stop: 'Rows of the “Caseload log” were deleted or retyped, so the record is not whole. Nothing is changed until they are back: undo that, or bring the sheet back with File › Version history.',
  mayCheck: true,
});
const older = opened({
  roster: null,
  stop: 'An older version of this spreadsheet was brought back: its record lacks save 41 of 11/20/2026 by Dana Director (3 lines) and save 42 of 11/21/2026 by Cho, Ben (1 line). Nothing is changed until that is decided. Bring the newest version back with File › Version history, or an Admin goes on from here: the record then says for ever what it lacks, and the roster is compared with it.',
  mayCheck: true,
  mayGoOn: true,
});
const removing = opened({
  roster: null,
  stop: 'Removing Caseload’s data was begun and cut off. Finish it, and everything else can start anew.',
  removing: true,
  account: { email: 'director@lakeview.example', access: 'none', personKey: null, name: '' },
});

/** A record of which two years are over and stand in the log still, in a spreadsheet that fills up. */
const filling = attention({
  full: 'This spreadsheet has 62% of the 10 million cells that Google allows, blank ones too. Once it is full nothing can be saved: delete sheets, rows and columns that nobody needs. 55,210 entries of closed school years can go to their own sheets: that frees about 110,420 cells, and the record stays quick to read.',
  fullest: 62,
  closable: 55_210,
});
const openYears = {
  open: [
    { year: '2024-25', entries: 27_400 },
    { year: '2025-26', entries: 27_810 },
  ],
  closed: [{ year: '2023-24', sheet: 'Caseload log 2023-24', from: 1, to: 26_004 }],
  cells: 6_204_118,
  unfinished: false,
};
const allClosed = {
  ...openYears,
  open: [],
  closed: [
    ...openYears.closed,
    { year: '2024-25', sheet: 'Caseload log 2024-25', from: 26_005, to: 53_404 },
    { year: '2025-26', sheet: 'Caseload log 2025-26', from: 53_406, to: 81_215 },
  ],
};
const moved = (year: string, entries: number, years: number) => ({
  moved: { year, sheet: `Caseload log ${year}`, entries },
  ...{ years, left: 0 },
});
const closedYears = (name: string, steps: readonly Step[], replies: Example['replies']): Example => ({
  name,
  view: 'home',
  replies: { open: [opened()], attention: [filling], myCaseload: [mine()], people: [people], ...replies },
  steps: [
    { press: 'The spreadsheet fills up' },
    { press: 'Move closed years to their own sheets' },
    ...steps,
  ],
});

export const historyExamples: readonly Example[] = [
  example('history', [{ see: 'Exit of Gray, Gil' }]),
  example('history, nothing yet', [{ see: 'Nothing was saved yet' }], {
    history: [history({ batches: [], more: false })],
  }),
  example('history, older', [{ press: 'Show older' }, { see: 'beginning of the record' }], {
    history: [history({ batches: [batch()] }), history({ batches: [SET_UP], more: false })],
  }),
  example('history of a provider, odd names', [{ gone: 'Check the record' }, { see: 'at other sites' }], {
    open: [asProvider],
    history: [
      history({
        batches: [
          batch({ what: LONG, by: RTL, reason: HTML }),
          batch({ batch: 'B-000013', what: RTL, lines: 0, hidden: 3 }),
        ],
        more: false,
      }),
    ],
  }),
  example('history, the spreadsheet is busy', [{ see: 'Try again' }], {
    history: [{ code: 'busy', sentence: 'Someone else is saving. Try again.' }],
  }),
  example('a save in history', toBatch),
  example(
    'a save of 5,000 lines',
    [{ press: ONE }, { see: 'Show 200 more of 300' }, { see: 'Read 4,500 more lines' }],
    {
      batch: [
        {
          batch: batch({ lines: 5_000 }),
          lines: Array.from({ length: 500 }, (_, index) => batchLine(index + 1, `Student ${index + 1}`)),
        },
      ],
    },
  ),
  example('a save that can’t be undone', [{ press: ONE }, { see: 'came with rows of the roster' }], {
    batch: [{ batch: SET_UP, lines: [batchLine(1, RTL), batchLine(2, LONG), batchLine(3, HTML)] }],
  }),
  example('undo refused', [...toBatch, { press: 'Undo' }, { see: 'Nothing was undone: 12 lines' }], {
    undo: [notUndone, undone],
  }),
  example(
    'the rest undone',
    [...toBatch, { press: 'Undo' }, { press: 'Undo the other 31 lines' }, { see: 'as they were before' }],
    {
      undo: [notUndone, { ...undone, changed: notUndone.changed }],
      batch: [{ batch: batch(), lines: [...batchLines] }, undoneBatch],
    },
  ),
  example('undo, blocked', [...toBatch, { press: 'Undo' }, { see: 'Ask an Admin' }], {
    undo: [
      {
        ...notUndone,
        ...refusedWith({ sentence: 'These lines are not yours. Ask an Admin.' }),
        changed: [],
        rest: 0,
      },
    ],
  }),
  {
    name: 'a save undone from the green bar',
    view: 'reassign',
    replies: { ...historyReplies, save: [saved], undo: [undone] },
    steps: [
      ...reassigned,
      { see: 'Reassignment Successful' },
      { press: 'Undo' },
      { see: 'as it was before' },
    ],
  },
  {
    name: 'a form undone from the green bar, lines changed since',
    view: 'home',
    replies: {
      open: [opened()],
      attention: [attention()],
      myCaseload: [mine()],
      people: [people],
      putBack: [savedAs('Put Back')],
      undo: [{ ...notUndone, changed: notUndone.changed.slice(0, 1), rest: 1 }],
    },
    steps: [
      { press: 'Changed by hand' },
      { press: 'Put back: Fox, Finn' },
      { see: 'Put Back' },
      { press: 'Undo' },
      { see: 'Undo the other line' },
    ],
  },
  example('checking', [{ press: 'Check the record' }, { see: 'Reading every entry…' }], {
    checkRecord: ['never'],
  }),
  example('check, intact', [{ press: 'Check the record' }, { see: 'Intact, 571 entries.' }], {
    checkRecord: [intact],
  }),
  example('check, to repair', [{ press: 'Check the record' }, { see: 'Repair mends this' }], {
    checkRecord: [derivedTroubles],
  }),
  example(
    'check, repaired',
    [{ press: 'Check the record' }, { press: 'Repair' }, { see: 'The roster says what' }],
    {
      checkRecord: [derivedTroubles, intact],
      repair: [
        { left: 0, notices: ['12 cells of the roster were written.', 'Case assignments was made anew.'] },
      ],
    },
  ),
  example('check, closed years', [{ press: 'Check the record' }, { see: 'It can be made anew.' }], {
    checkRecord: [closedChecked],
  }),
  example('check, troubles', [{ press: 'Check the record' }, { see: '3 troubles found.' }], {
    checkRecord: [troubled],
  }),
  closedYears('closed years, to move', [{ see: '2 school years' }, { see: 'can’t be undone afterwards' }], {
    closedYears: [openYears],
  }),
  closedYears(
    'closed years, moving',
    [{ press: 'Move 2 school years' }, { see: 'Moving 2025-26…' }, { see: 'Move 1 school year' }],
    {
      closedYears: [openYears],
      moveClosedYear: [moved('2024-25', 27_400, 1), 'never'],
    },
  ),
  closedYears(
    'closed years, the second refused',
    [
      { press: 'Move 2 school years' },
      { see: 'That did not work' },
      { see: '2024-25 (27,400 entries) moved.' },
      { see: 'Move 1 school year' },
    ],
    {
      closedYears: [openYears],
      moveClosedYear: [
        moved('2024-25', 27_400, 1),
        { code: 'busy', sentence: 'Someone else is saving. Try again.' },
      ],
    },
  ),
  closedYears(
    'closed years, moved',
    [{ press: 'Move 2 school years' }, { see: '2025-26 (27,810 entries) moved.' }],
    {
      closedYears: [openYears, allClosed],
      moveClosedYear: [moved('2024-25', 27_400, 1), moved('2025-26', 27_810, 0)],
    },
  ),
  closedYears('closed years, cut off', [{ see: 'Finish moving' }], {
    closedYears: [{ ...allClosed, unfinished: true }],
  }),
  closedYears('closed years, finished', [{ press: 'Finish moving' }, { see: 'Moving is finished.' }], {
    closedYears: [{ ...allClosed, unfinished: true }, allClosed],
    moveClosedYear: [{ moved: null, years: 0, left: 0 }],
  }),
  closedYears('closed years, refused', [{ press: 'Move 2 school years' }, { see: 'were sorted' }], {
    closedYears: [openYears],
    moveClosedYear: [
      {
        code: 'not-found',
        sentence:
          'The rows of the Caseload log were sorted, so those of a closed year stand here and there. Sort its sheet by the first column, A to Z, then try again. Nothing is lost.',
      },
    ],
  }),
  example('stopped by a damaged record', [{ see: 'Check the record' }, { see: 'Look again' }], {
    open: [damaged],
  }),
  example('stopped, checked, mended', [{ press: 'Check the record' }, { see: 'Open the roster' }], {
    open: [damaged],
    checkRecord: [intact],
  }),
  example('stopped by an older version', [{ see: 'Go on from here' }], { open: [older] }),
  example('stopped by an older version, asked', [{ press: 'Go on from here' }, { see: 'for ever' }], {
    open: [older],
  }),
  example('stopped while removing', [{ press: 'Finish removing' }, { see: 'cut off before' }], {
    open: [removing],
    keptData: [kept],
  }),
];
