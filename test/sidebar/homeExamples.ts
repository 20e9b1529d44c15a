import type { Example } from './example';
import { opened, problems } from './exampleData';

export const homeExamples: readonly Example[] = [
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
  { name: 'help', view: 'help', replies: { open: [opened()] }, steps: [{ see: 'Who may do what' }] },
];
