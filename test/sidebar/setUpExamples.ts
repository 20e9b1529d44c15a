import type { Output } from '../../src/contract/contract';
import type { Example } from './example';
import { inspected, opened, setUpDone } from './exampleData';

type Inspected = Output<'inspectRoster'>;
type Question = Inspected['questions'][number];

const asked = (code: Question['code'], text: string, ...labels: string[]): Question => ({
  code,
  text,
  about: [],
  answers: labels.flatMap((label) => (inspected.mapping ? [{ label, mapping: inspected.mapping }] : [])),
});

const questions: Question[] = [
  asked(
    'teacher-or-not',
    'Does “Teacher” (column D) name the provider of the service, or someone else?',
    'The provider',
    'Someone else',
  ),
  asked(
    'date-order',
    'Are the dates of “Start Date” (column F) month first or day first, as in 05/09/2026?',
    'Month first',
    'Day first',
  ),
  asked(
    'same-person',
    'Are these the same person? “Ramos, Elena” (43 lines) and “E. Ramos” (2 lines)',
    'Yes, one person',
    'No, two people',
  ),
  asked(
    'two-people',
    '“Ramos, Elena; Cho, Ben” names two people (G12, G13, G14, G15, G16 and 4 more): which one counts?',
    'Ramos, Elena',
    'Cho, Ben',
    'It is one person',
    'In every such cell: the first',
    'In every such cell: the second',
  ),
  asked(
    'filled-down',
    'Do the blank cells of “Provider” (column G) mean the name above them: G3; G4; G6? They are nobody’s until they are filled in.',
  ),
];

const { studentId: _, ...withoutId } = inspected.mapping?.columns ?? {};

/** A roster of which everything is known but who its students are. */
const withoutIds: Inspected = {
  ...inspected,
  mapping: inspected.mapping && { ...inspected.mapping, columns: withoutId },
  stop: 'Choose the column with the student ID, or say below that names stand for it.',
  questions: [
    { code: 'missing-column', text: 'Which column is the student ID?', about: ['studentId'], answers: [] },
    asked(
      'student-by-name',
      'There is no student ID: may a student be known by “Last Name”; “First Name”? What it costs: a corrected name is a new student until you say who it is, and two children who are alike in all of these count as one.',
      'By name',
    ),
  ],
};

/** A roster whose IDs and names stand under each other's headers. */
const swapped: Inspected = {
  ...withoutIds,
  stop: 'The student IDs and the names stand under each other’s headers: swap the two headers in the sheet, or choose the columns.',
  questions: [
    { code: 'missing-column', text: 'Which column is the student ID?', about: ['studentId'], answers: [] },
    asked(
      'swapped-columns',
      '“Student ID” (column A) holds names, as “Alvarez”, and “Last Name” (column B) numbers, as “2000001”: they stand under each other’s headers. Swap the two headers in the sheet, or choose column B as the student ID and column A as the last name.',
      'Noted, go on',
    ),
  ],
};

/** A roster whose people stand in rows of their own above their students. */
const inTitles: Inspected = {
  ...inspected,
  stop: 'Choose the column with the provider or the one with the case manager.',
  questions: [
    {
      code: 'missing-column',
      text: 'Which column is the provider or the case manager?',
      about: ['provider', 'caseManager'],
      answers: [],
    },
    asked(
      'group-names',
      '“Case Manager: Ramos, Elena” (A4) stands above rows of which no column says who: is it the case manager or the provider of the rows below it?',
      'The case manager',
      'The provider',
      'Neither',
    ),
  ],
};

const withTabs: Inspected['mapping'] = inspected.mapping && {
  ...inspected.mapping,
  tabs: {
    id: 1,
    further: [
      { sheet: 'Lincoln', id: 2, otherwise: [] },
      { sheet: 'Oak Elementary with a rather long name', id: 3, otherwise: [] },
    ],
    others: [],
  },
};

const tabs: Inspected['tabs'] = [
  { sheet: 'Lincoln', id: 2, taken: true, possible: true, note: '' },
  { sheet: 'Oak Elementary with a rather long name', id: 3, taken: true, possible: true, note: '' },
  {
    sheet: 'Old Oak',
    id: 4,
    taken: false,
    possible: true,
    note: 'Most of its students stand on Roster 2026-27 too.',
  },
  { sheet: 'Birch', id: 5, taken: false, possible: false, note: 'It lacks a column that the roster needs.' },
];

export const setUpExamples: readonly Example[] = [
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
    name: 'set up, what only the user can say',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: [{ ...inspected, questions }] },
    steps: [{ see: 'Only you can say' }],
  },
  {
    name: 'set up, several tabs',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [{ ...inspected, mapping: withTabs, tabs }],
    },
    steps: [{ see: 'Tabs of this roster' }],
  },
  {
    name: 'set up, a needed column is missing',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [
        {
          ...inspected,
          stop: 'Choose the column with the provider or the one with the case manager.',
          students: 0,
          lines: 0,
          people: [],
          problems: [],
          made: [],
          switchedOff: [],
          questions: [
            {
              code: 'missing-column',
              text: 'Which column is the provider or the case manager?',
              about: ['provider', 'caseManager'],
              answers: [],
            },
          ],
        },
      ],
    },
    steps: [{ see: 'One thing is missing' }, { press: 'The other columns' }],
  },
  {
    name: 'set up, no student ID',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: [withoutIds] },
    steps: [{ see: 'By name' }],
  },
  {
    name: 'set up, IDs and names under each other’s headers',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: [swapped] },
    steps: [{ see: 'choose column B as the student ID' }],
  },
  {
    name: 'set up, people stand in titles',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: [inTitles] },
    steps: [{ see: 'Neither' }],
  },
  {
    name: 'set up, a column is gone',
    view: 'set-up',
    replies: {
      open: [opened()],
      inspectRoster: [
        {
          ...inspected,
          stop: 'The column “Min/Week” is not on “Roster 2026-27” any more.',
          students: 0,
          lines: 0,
          people: [],
          problems: [],
        },
      ],
    },
    steps: [{ see: 'Not known yet: nothing is read before what is said above is settled.' }],
  },
  {
    name: 'set up, no student under these columns',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [{ ...inspected, students: 0, lines: 0, people: [], problems: [] }],
    },
    steps: [{ see: 'Not known yet: no student was found under these columns.' }],
  },
  {
    name: 'set up, every cell was read',
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [{ ...inspected, problems: [] }],
    },
    steps: [
      { see: 'Every cell of the columns chosen above could be read.' },
      { see: '2 columns say nothing that counts: “Notes”; “Notes”.' },
    ],
  },
  {
    name: 'set up, reading the sheets',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: ['never'] },
    steps: [{ see: 'Looking at the sheets…' }],
  },
  {
    name: 'set up, the sheets did not come',
    view: 'set-up',
    replies: { open: [opened({ ready: false, roster: null })], inspectRoster: ['unreachable'] },
    steps: [{ see: 'Try again' }],
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
];
