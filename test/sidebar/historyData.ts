import type { Output } from '../../src/contract/contract';
import type { Batch, BatchLine } from '../../src/contract/history';
import type { Example } from './example';
import { caseload, inspected, opened, people } from './exampleData';

/** Invented saves, shaped as the server sends them. */

export const batch = (more: Partial<Batch> = {}): Batch => ({
  batch: 'B-000012',
  recordedAt: '2026-11-20T16:02:44Z',
  by: 'Hale, Dana',
  what: '43 lines to Cho, Ben; Okafor, Dele; Reyes, Maria and 1 more',
  reason: 'Leave from December',
  lines: 43,
  hidden: 0,
  standing: 'stands',
  noUndo: '',
  ...more,
});

export const batchLine = (index: number, student: string, more: Partial<BatchLine> = {}): BatchLine => ({
  line: 'L-' + String(index).padStart(6, '0'),
  studentId: String(2_000_000 + index),
  student,
  service: 'Resource',
  changes: ['Ramos, Elena → Cho, Ben from 11/30/2026'],
  standing: 'stands',
  since: '',
  ...more,
});

export const SET_UP = batch({
  batch: 'B-000001',
  recordedAt: '2026-08-20T14:00:00Z',
  by: 'director@lakeview.example',
  what: '565 lines taken into the record',
  reason: '',
  lines: 565,
  noUndo: 'These lines came with rows of the roster. To take one out, exit the student, or delete the row.',
});

export const history = (more: Partial<Output<'history'>> = {}): Output<'history'> => ({
  batches: [
    batch(),
    batch({ batch: 'B-000011', what: 'Undo of: Exit of Gray, Gil', reason: '', lines: 2, by: 'Cho, Ben' }),
    batch({
      batch: 'B-000010',
      what: 'Exit of Gray, Gil',
      reason: '',
      lines: 2,
      by: 'Cho, Ben',
      standing: 'undone',
      noUndo: 'It is undone already.',
    }),
    batch({
      batch: 'B-000009',
      recordedAt: '2026-11-18T20:12:00Z',
      what: '15 lines to Reyes, Maria',
      reason: '',
      lines: 12,
      hidden: 3,
      standing: 'partly',
      noUndo: 'Some of its lines are at other sites: only an Admin of all these sites can undo it.',
    }),
    SET_UP,
  ],
  more: true,
  ...more,
});

export const batchLines: readonly BatchLine[] = [
  batchLine(1, 'Alvarez, Ana', {
    changes: ['Ramos, Elena → Cho, Ben from 11/30/2026', '3 → 2.5 hours from 11/30/2026'],
  }),
  batchLine(2, 'Alvarez, Luis', { service: 'Case management' }),
  batchLine(3, 'Bishop, Ben', {
    since: 'Changed since by B-000013: Cho, Ben → Reyes, Maria from 12/07/2026.',
  }),
  batchLine(4, 'Diaz, Drew', { standing: 'undone' }),
  ...Array.from({ length: 39 }, (_, index) => batchLine(index + 5, `Student ${index + 5}`)),
];

export const undone: Output<'undo'> = {
  saved: true,
  findings: [],
  batch: 'B-000014',
  title: 'Undone',
  left: 0,
  notices: [],
  changed: [],
  rest: 0,
};

export const notUndone: Output<'undo'> = {
  ...undone,
  saved: false,
  batch: '',
  title: '',
  notices: [],
  findings: [
    {
      code: 'cannot-undo',
      severity: 'blocks',
      line: null,
      field: null,
      sentence: 'Nothing was undone: 12 lines have changed since.',
    },
  ],
  changed: Array.from({ length: 12 }, (_, index) =>
    batchLine(index + 3, index === 0 ? 'Bishop, Ben' : `Student ${index}`, {
      since: 'Cho, Ben → Reyes, Maria from 12/07/2026, by Hale, Dana on 11/21/2026.',
    }),
  ),
  rest: 31,
};

export const intact: Output<'checkRecord'> = {
  title: 'Intact, 571 entries.',
  intact: true,
  entries: 571,
  troubles: [],
  derived: [
    { part: 'roster', sentence: 'The roster says what the record says.', repairs: false, fine: true },
    { part: 'assignments', sentence: 'As the record has it.', repairs: false, fine: true },
    { part: 'memory', sentence: 'Complete.', repairs: false, fine: true },
  ],
};

export const derivedTroubles: Output<'checkRecord'> = {
  ...intact,
  derived: [
    {
      part: 'roster',
      sentence: '12 cells of the roster wait to follow the record.',
      repairs: true,
      fine: false,
    },
    {
      part: 'roster',
      sentence:
        '2 cells of the roster were changed by hand. Take them into the history or put them back on Home.',
      repairs: false,
      fine: false,
    },
    {
      part: 'assignments',
      sentence: '4 rows of “Case assignments” say something else than the record.',
      repairs: true,
      fine: false,
    },
    { part: 'memory', sentence: 'Complete.', repairs: false, fine: true },
  ],
};

export const closedChecked: Output<'checkRecord'> = {
  ...intact,
  derived: [
    ...intact.derived,
    {
      part: 'closedYears',
      sentence: '“Caseload log 2023-24” holds entries 1 to 26,004 of the school year 2023-24.',
      repairs: false,
      fine: true,
    },
    {
      part: 'closedYears',
      sentence:
        '“Caseload log 2024-25” is not whole; entries 26,005 to 53,404 of the school year 2024-25 are known all the same. It can be made anew.',
      repairs: true,
      fine: false,
    },
  ],
};

export const troubled: Output<'checkRecord'> = {
  title: '3 troubles found.',
  intact: false,
  entries: 567,
  troubles: [
    {
      code: 'changed',
      entries: '12',
      count: 1,
      sentence:
        'Entry 12 was changed by hand: its cells no longer fit its hash. Undo that, or bring the sheet back with File › Version history.',
    },
    {
      code: 'removed',
      entries: '14 to 17',
      count: 4,
      sentence:
        'Entries 14 to 17 were removed. Undo that, or bring the sheet back with File › Version history.',
    },
    {
      code: 'added',
      entries: 'row 45',
      count: 1,
      sentence:
        'Row 45 of “Caseload log” is no entry of the record: it was typed or copied there by hand. Delete the row.',
    },
  ],
  derived: [],
};

export const kept: Output<'keptData'> = {
  sheets: [
    { name: 'Caseload log', rows: 5_713 },
    { name: 'Providers', rows: 42 },
    { name: 'Case assignments', rows: 1_204 },
    { name: 'Caseload worksheet - Whitfield, June', rows: 61 },
  ],
  settings: '{\n  "mapping": {}\n}',
};

/** A roster with a history, and Set up of it with what can be removed. */
export const historyReplies: Example['replies'] = {
  open: [opened()],
  history: [history()],
  batch: [{ batch: batch(), lines: [...batchLines] }],
  people: [people],
  caseload: [caseload()],
};
export const removeReplies: Example['replies'] = {
  open: [opened()],
  inspectRoster: [inspected],
  keptData: [kept],
};
