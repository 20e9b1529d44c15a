import type { Example } from './example';
import { inspected, opened, setUpDone } from './exampleData';

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
