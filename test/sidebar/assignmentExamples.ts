import {
  ana,
  assignment,
  assignments,
  enrollment,
  entries,
  found,
  refusedWith,
  savedAs,
  student,
  wholeHousehold,
} from './assignmentData';
import type { Example, Step } from './example';
import { asProvider, opened, people } from './exampleData';
import { LONG, RTL } from './oddNames';
import { record } from './recordData';

const working = {
  open: [opened()],
  people: [people],
  findStudents: [found],
  assignments: [assignments()],
};
export const toStudent: readonly Step[] = [
  { pick: 'Student', as: 'Alvarez, Ana' },
  { see: 'Add Case Assignment' },
];
const toAdding: readonly Step[] = [...toStudent, { press: 'Add Case Assignment' }, { see: 'Begin Date' }];
const editUpcoming: readonly Step[] = [
  ...toStudent,
  { press: 'Edit: Ramos, Elena, Resource' },
  { see: 'Edit assignment' },
];
const toExit: readonly Step[] = [...toStudent, { press: 'Exit' }, { see: 'What ends' }];
const HELD = {
  code: 'held-by-another',
  field: 'enrollment',
  sentence:
    'Ramos, Elena has this enrollment until 11/29/2026. End theirs the day before, or choose a later begin date.',
} as const;

const example = (name: string, steps: readonly Step[], replies: Example['replies'] = {}): Example => ({
  name,
  view: 'assignments',
  replies: { ...working, ...replies },
  steps,
});

export const assignmentExamples: readonly Example[] = [
  example('finding a student', [{ fill: 'Student', with: 'alv' }, { see: 'Alvarado, Noa' }]),
  example('finding no student', [{ fill: 'Student', with: 'zz' }, { see: 'No student of that name' }], {
    findStudents: [{ students: [], more: 0 }],
  }),
  example(
    'finding while the spreadsheet does not answer',
    [{ fill: 'Student', with: 'al' }, { see: 'did not answer' }],
    { findStudents: ['unreachable'] },
  ),
  example('case assignments', [...toStudent, { see: 'Before the record' }]),
  example('case assignments, services', [...toStudent, { press: 'Services' }, { see: 'Cho, Ben' }]),
  example(
    'case assignments of the household',
    [...toStudent, { press: 'Whole household' }, { see: 'Okafor, Dele' }],
    { assignments: [assignments(), wholeHousehold] },
  ),
  example('case assignments, none yet', [...toStudent, { see: 'Nobody has been assigned yet' }], {
    assignments: [
      assignments({
        rows: [],
        household: [ana],
        enrollments: [],
        student: student({ temporary: true, studentId: 'TEMP-0003' }),
      }),
    ],
  }),
  example(
    'what the record says',
    [...toStudent, { press: 'What the record says: Ramos, Elena' }, { see: 'no longer counts' }],
    { assignmentEntries: [entries] },
  ),
  example('adding an assignment', toAdding),
  example('adding, pending', [
    ...toAdding,
    { pick: 'Enrollment', as: 'Resource' },
    { pick: 'Case Manager / Provider', as: 'Cho, Ben' },
    { tick: 'Pending will end on a day that is known' },
    { fill: 'Ending on', with: '12/18/26' },
  ]),
  example('adding for one who has it, a substitute', [
    ...toAdding,
    { pick: 'Enrollment', as: 'Resource' },
    { tick: 'End theirs the day before' },
    { fill: 'Returns on (for a substitute, optional)', with: '1/5/27' },
  ]),
  example(
    'adding, held by another',
    [...toAdding, { pick: 'Enrollment', as: 'Resource' }, { press: 'Save' }, { see: 'Nothing was saved' }],
    { addAssignment: [refusedWith(HELD)] },
  ),
  example('adding, warned', [...toAdding, { press: 'Save' }, { see: 'Save with 1 warning' }], {
    addAssignment: [
      refusedWith({
        code: 'in-the-past',
        severity: 'warns',
        field: 'begin',
        sentence: 'The begin date is in the past. It is kept as given.',
      }),
    ],
  }),
  example('adding, saving', [...toAdding, { press: 'Save' }, { see: 'Saving…' }], {
    addAssignment: ['never'],
  }),
  example('assignment saved', [...toAdding, { press: 'Save' }, { see: 'Assignment Saved' }], {
    addAssignment: [
      savedAs('Assignment Saved', {
        notices: ['Reyes, Maria: ends on 11/20/2026.', 'The roster’s case manager cell was changed.'],
      }),
    ],
  }),
  example('adding as a provider', toAdding, { open: [asProvider] }),
  example('adding with nothing open', [...toAdding, { press: 'Save' }, { see: 'Choose an enrollment' }], {
    assignments: [assignments({ enrollments: [enrollment({ open: false, end: '2026-05-28' })] })],
  }),
  example('editing an assignment', editUpcoming),
  example(
    'editing, refused',
    [
      ...editUpcoming,
      { tick: 'Inactive has ended' },
      { fill: 'End Date', with: '8/1/2025' },
      { press: 'Save' },
      { see: 'Nothing was saved' },
    ],
    {
      editAssignment: [
        refusedWith({ sentence: 'The last day must not be before 08/15/2025, when this assignment begins.' }),
      ],
    },
  ),
  example('exit of a student', toExit),
  example('exit of one enrollment, the case runs on', [
    ...toExit,
    { pick: 'What ends', as: 'Only Speech' },
    { tick: 'End the case assignment' },
    { see: 'It runs on' },
  ]),
  example('exit saved', [...toExit, { press: 'Exit' }, { see: 'Exit Saved' }], {
    exit: [savedAs('Exit Saved', { notices: ['The case assignment of Reyes, Maria ends on 11/21/2026.'] })],
  }),
  example(
    'responsibility record',
    [...toStudent, { press: 'Responsibility record' }, { see: 'Who managed the case' }],
    {
      record: [record],
    },
  ),
  example(
    'responsibility record, the district has no name yet',
    [...toStudent, { press: 'Responsibility record' }, { see: 'Who managed the case' }],
    { record: [{ ...record, district: '' }] },
  ),
  example(
    'responsibility record, long and right-to-left names',
    [...toStudent, { press: 'Responsibility record' }, { see: 'Who served' }],
    {
      record: [
        {
          ...record,
          student: student({ student: LONG }),
          tracks: record.tracks.map((track) => ({
            ...track,
            enrollment: 'Specially designed instruction in written expression, co-taught',
            intervals: track.intervals.map((each, index) => ({ ...each, person: index === 0 ? LONG : RTL })),
          })),
        },
      ],
    },
  ),
  example('case assignments, long and right-to-left names', [{ pick: 'Student', as: RTL }, { see: LONG }], {
    findStudents: [{ students: [student({ student: RTL, studentId: '7' })], more: 0 }],
    assignments: [
      assignments({
        student: student({ student: RTL, site: LONG }),
        household: [student({ student: LONG, studentId: '8', head: true }), student({ student: RTL })],
        rows: [
          assignment({
            person: LONG,
            status: 'Upcoming',
            enrollment: 'Specially designed instruction in written expression, co-taught',
            location: 'Resource room behind the gymnasium',
          }),
          assignment({ line: 'L-2', person: RTL, restriction: LONG }),
        ],
      }),
    ],
  }),
];
