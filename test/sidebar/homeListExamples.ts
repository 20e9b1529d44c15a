import { savedAs } from './assignmentData';
import type { Example, Step } from './example';
import { caseload, load, people, person, ramos } from './exampleData';
import { attention } from './homeData';
import { full } from './homeExamples';

const toByHand: readonly Step[] = [{ press: 'Changed by hand' }, { see: 'J10' }];

const samePerson = [
  {
    one: 'Ramos, Elena',
    others: ['E. Ramos'],
    text: 'Are these the same person? “Ramos, Elena” (43 lines) and “E. Ramos” (2 lines)',
  },
  {
    one: 'Cho, Ben',
    others: ['Mr. Cho', 'bcho@example.org'],
    text: 'Are these the same person? “Cho, Ben” (12 lines), “Mr. Cho” (3 lines) and “bcho@example.org” (1 line)',
  },
];

/** Each list of Home, unfolded. */
export const homeListExamples: readonly Example[] = [
  {
    name: 'list: places in the roster',
    view: 'home',
    replies: full,
    steps: [{ press: 'Places in the roster' }, { press: 'Hours or minutes that can’t be read' }],
  },
  { name: 'list: changed by hand', view: 'home', replies: full, steps: toByHand },
  {
    name: 'list: changed by hand, all taken',
    view: 'home',
    replies: {
      ...full,
      attention: [attention(), attention({ byHand: [] })],
      takeIn: [savedAs('Taken into History', { notices: ['2 changes hold from 11/21/2026.'] })],
    },
    steps: [
      ...toByHand,
      { press: 'Take all' },
      { see: 'Take all into the history?' },
      { press: 'Take them all' },
      { see: 'Taken into History' },
    ],
  },
  {
    name: 'list: are these the same person',
    view: 'home',
    replies: { ...full, attention: [attention({ samePerson })] },
    steps: [{ press: 'Are these the same person?' }, { see: 'E. Ramos' }],
  },
  {
    name: 'list: are these the same person, answered',
    view: 'home',
    replies: {
      ...full,
      attention: [attention({ samePerson }), attention()],
      answerSamePerson: [{ kept: true }],
    },
    steps: [{ press: 'Are these the same person?' }, { press: 'Yes, one person' }, { see: 'Take back' }],
  },
  {
    name: 'list: asking before all is put back',
    view: 'home',
    replies: full,
    steps: [...toByHand, { press: 'Put all back' }, { see: 'Put all back?' }],
  },
  {
    name: 'list: lines without a provider',
    view: 'home',
    replies: full,
    steps: [{ press: 'Lines without a provider' }, { see: 'Jung, Jin' }],
  },
  {
    name: 'list: cases without a case manager',
    view: 'home',
    replies: full,
    steps: [
      { press: 'Cases without a case manager' },
      { see: 'No case manager for Speech' },
      { gone: 'All services' },
    ],
  },
  {
    name: 'list: upcoming',
    view: 'home',
    replies: full,
    steps: [{ press: 'Upcoming changes' }, { see: 'Diaz, Drew' }],
  },
  {
    name: 'list: exited, still assigned',
    view: 'home',
    replies: full,
    steps: [{ press: 'Exited, still assigned' }, { see: 'Exited 11/06/2026' }],
  },
  {
    name: 'relieving somebody over the maximum',
    view: 'home',
    replies: { ...full, caseload: [caseload({ person: people.people[4] ?? ramos })] },
    steps: [
      { press: 'Providers over maximum' },
      { press: 'Relieve Whitfield, June' },
      { see: 'As few students as can be go' },
    ],
  },
  {
    name: 'sharing out lines without a provider',
    view: 'home',
    replies: {
      ...full,
      caseload: [
        caseload({ person: person('UNASSIGNED', 'Unassigned', { vacancy: true, load: load(null) }) }),
      ],
    },
    steps: [
      { press: 'Lines without a provider' },
      { press: 'Suggest who takes these lines' },
      { see: 'Wishes, in order' },
    ],
  },
  {
    name: 'the paper over the maximum, which ends soon',
    view: 'home',
    replies: {
      ...full,
      attention: [
        {
          ...attention(),
          papers: [
            { person: 'Whitfield, June', until: '2026-12-01' },
            { person: 'Amari, Ezra', until: '2020-06-30' },
            { person: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana', until: '' },
          ],
        },
      ],
      makeOverMaximum: [{ sheet: 'Over the maximum - Whitfield, June' }],
    },
    steps: [
      { press: 'Papers over the maximum end' },
      { see: 'the paper ends on 12/01/2026' },
      { see: 'the paper ended on 06/30/2020' },
      { press: 'Make the paper for Whitfield, June' },
      { see: 'is made' },
    ],
  },
  {
    name: 'list: providers over maximum',
    view: 'home',
    replies: full,
    steps: [{ press: 'Providers over maximum' }, { see: 'Whitfield, June' }],
  },
];
