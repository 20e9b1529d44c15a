import type { Example, Step } from './example';
import { opened, people } from './exampleData';
import { notUndone, undone } from './historyData';
import { attention, mine } from './homeData';
import { HTML, LONG, RTL } from './oddNames';
import {
  CONFLICT,
  finding,
  many,
  NO_DATE,
  NO_GRADES,
  plan,
  refused,
  saved,
  schoolPlan,
  student,
} from './yearData';
import { manyProjected, projection } from './yearProjectionData';

export const yearReplies: Example['replies'] = {
  open: [opened()],
  attention: [attention()],
  myCaseload: [mine()],
  people: [people],
  planYear: [plan()],
  projectYear: [projection()],
  saveYear: [saved],
  undo: [undone],
};

const example = (name: string, steps: readonly Step[], replies: Example['replies'] = {}): Example => ({
  name: `new school year: ${name}`,
  view: 'year',
  replies: { ...yearReplies, ...replies },
  steps,
});

const CONTINUE: Step = { press: 'Continue' };
export const TO_GRADES: readonly Step[] = [
  { see: 'First day of the new year' },
  CONTINUE,
  { see: 'Grades from' },
];
export const TO_TEAMS: readonly Step[] = [...TO_GRADES, CONTINUE, { see: 'Next year’s caseloads' }];
export const TO_SCHOOLS: readonly Step[] = [...TO_GRADES, CONTINUE, { see: 'Schools from' }];
export const TO_PROJECTION: readonly Step[] = [...TO_TEAMS, CONTINUE, { see: 'What it comes to' }];

const odd = plan({
  students: [
    { ...student(1, LONG, 'grade 12', '12', 'leaves', LONG), site: LONG, studentId: LONG },
    student(2, RTL, 'grade 12', '12', 'leaves'),
    student(3, HTML, 'grade 12', '12', 'leaves'),
    student(4, '', 'grade 12', '12', 'leaves'),
  ],
  teams: [LONG, RTL, HTML].map((name, i) => ({
    id: `team-${i}`,
    person: `P-9${i}`,
    name,
    role: LONG,
    grade: '4',
    kind: 'service' as const,
    sites: [LONG],
    students: 3,
    lines: 4,
    moved: null,
  })),
  esy: [{ line: 'L-1', studentId: LONG, student: LONG, service: LONG, start: '', end: '2027-07-01' }],
});
const oddProjected = projection({
  findings: [finding(LONG, { field: 'becomes' }), finding(HTML)],
  people: projection().people.map((each, i) => ({
    ...each,
    name: [LONG, RTL, HTML, ''][i] ?? '',
    role: LONG,
  })),
  roles: projection().roles.map((each) => ({ ...each, role: LONG, note: LONG })),
});

const OTHER_SITES = finding(
  '12 students have lines at other sites too: an Admin of all these sites moves them up.',
  {
    code: 'at-other-sites',
  },
);
const STOPS = finding('Alvarez, Ana has Speech from 09/01/2027 on: exit it first, or keep the student.', {
  code: 'begins-later',
  severity: 'blocks',
  field: 'becomes',
});
const BUSY = { code: 'busy', sentence: 'Someone else is saving in this spreadsheet right now.' };

/** Every state of New school year. */
export const yearExamples: readonly Example[] = [
  example('the settings', [{ see: 'First day of the new year' }]),
  example('being read', [{ see: 'Working out the new year…' }, { see: /, step 1$/ }], {
    planYear: ['never'],
  }),
  example('no answer', [{ see: 'Try again' }], { planYear: ['unreachable'] }),
  example('the grades, no column of them', [...TO_GRADES, { see: 'no column for the grade' }], {
    planYear: [
      plan({ findings: [NO_GRADES], steps: [{ from: '', to: '', students: 312 }], students: [], esy: [] }),
    ],
  }),
  example(
    'a first day that is none',
    [{ fill: 'First day of the new year', with: 'soon' }, CONTINUE, { see: 'is not a date' }],
    { planYear: [plan(), plan({ findings: [NO_DATE] })] },
  ),
  example(
    'the settings, busy',
    [{ fill: 'Leaving age', with: '22' }, CONTINUE, { see: 'Working out the new year…' }],
    { planYear: [plan(), 'never'] },
  ),
  example('the grades', TO_GRADES),
  example('the grades, a group unfolded', [
    ...TO_GRADES,
    { press: 'Grade 12' },
    { see: 'Keep those who come back' },
  ]),
  example('the grades, some changed', [
    ...TO_GRADES,
    { press: 'Grade 12' },
    { pick: 'Bishop, Ben becomes', as: '12' },
    { see: 'Suggested: Leaves.' },
  ]),
  example('the grades, all of a group stay', [
    ...TO_GRADES,
    { press: 'Grade 12' },
    { press: 'All stay' },
    { see: '3 changed' },
  ]),
  example('the grades, the extended school year', [
    ...TO_GRADES,
    { press: 'Show the lines' },
    { see: 'ESY Speech' },
  ]),
  example('the grades, nobody to look at', [...TO_GRADES, { see: 'Nobody to look at' }], {
    planYear: [plan({ students: [], esy: [] })],
  }),
  example('the grades, nothing at all', [...TO_GRADES, { see: 'No student goes to another grade.' }], {
    planYear: [plan({ students: [], esy: [], steps: [], teams: [] })],
  }),
  example(
    'the grades, no birth dates',
    [...TO_GRADES, { see: 'no column of birth dates' }, { see: 'All to kindergarten' }],
    {
      planYear: [
        plan({
          findings: [
            finding('The roster has no column of birth dates: who goes to kindergarten is yours to say.'),
            OTHER_SITES,
          ],
          students: [1, 2, 3].map((i) => student(i, `Student ${i}`, 'no birth date', 'PK', 'PK')),
        }),
      ],
    },
  ),
  example('the grades, 2,000 students', [...TO_GRADES, { press: 'Grade 12' }, { see: 'Student 1' }], {
    planYear: [many],
  }),
  example('the grades, odd names', [...TO_GRADES, { press: 'Show the lines' }, { see: RTL }], {
    planYear: [odd],
  }),
  example('the caseloads', TO_TEAMS),
  example('the caseloads, one person unfolded', [
    ...TO_TEAMS,
    { press: 'Ramos, Elena' },
    { see: 'All of these go to' },
  ]),
  example('the caseloads, one group to somebody else', [
    ...TO_TEAMS,
    { press: 'Whitfield, June' },
    { pick: 'Goes to', as: 'Ramos, Elena' },
    { see: '1 group to somebody else' },
  ]),
  example('the caseloads, narrowed', [...TO_TEAMS, { pick: 'Role', as: 'SLP' }, { see: '1 of 4 people' }]),
  example('the caseloads, nobody fits', [
    ...TO_TEAMS,
    { fill: 'Person', with: 'zz' },
    { see: 'Nobody fits.' },
  ]),
  example('the caseloads, a name that nobody has', [
    ...TO_TEAMS,
    { press: 'Whitfield, June' },
    { fill: 'Kindergarten, services > Goes to', with: 'Somebody New' },
    CONTINUE,
    { see: 'Nobody in Providers is called “Somebody New”' },
  ]),
  example('the caseloads, none', [...TO_TEAMS, { see: 'Nobody has students' }], {
    planYear: [plan({ teams: [] })],
  }),
  example('the caseloads of 500 people', [...TO_TEAMS, { press: 'Teacher 003' }, { see: '500 people' }], {
    planYear: [many],
  }),
  example('the caseloads, odd names', [...TO_TEAMS, { press: RTL }, { see: 'Goes to' }], { planYear: [odd] }),
  example('the caseloads, busy', [...TO_TEAMS, CONTINUE, { see: 'Working out the loads…' }], {
    projectYear: ['never'],
  }),
  example('the caseloads, what can’t be', [...TO_TEAMS, CONTINUE, { see: 'can’t be worked out yet' }], {
    projectYear: [projection({ findings: [STOPS] })],
  }),
  example('what it comes to', TO_PROJECTION),
  example('what it comes to, with warnings', [...TO_PROJECTION, { see: 'Save with 8 warnings' }], {
    planYear: [plan({ findings: [OTHER_SITES] })],
    projectYear: [
      projection({
        findings: [
          OTHER_SITES,
          finding('Alvarez, Ana: Cho, Ben is not at Oak. (And 6 more like this.)', {
            ...{ code: 'not-at-site', field: 'teams', more: 6 },
          }),
        ],
      }),
    ],
  }),
  example('schools of the new year', [...TO_SCHOOLS, { press: 'Stay at their school' }], {
    planYear: [schoolPlan()],
  }),
  example(
    'schools of the new year, not chosen yet',
    [...TO_SCHOOLS, CONTINUE, { see: 'Choose a school for' }],
    {
      planYear: [schoolPlan()],
    },
  ),
  example(
    'caseloads of students who go to another school',
    [
      ...TO_SCHOOLS,
      { pick: 'All without a school go to', as: 'Oak' },
      CONTINUE,
      { see: 'caseloads' },
      { press: 'Ramos, Elena' },
    ],
    { planYear: [schoolPlan()] },
  ),
  example(
    'what it comes to with other schools',
    [
      ...TO_SCHOOLS,
      { pick: 'All without a school go to', as: 'Oak' },
      CONTINUE,
      { see: 'caseloads' },
      CONTINUE,
      { see: 'To another school' },
    ],
    {
      planYear: [schoolPlan()],
      projectYear: [
        projection({ counts: { grades: 311, schools: 15, leavers: 4, moves: 16, cases: 12, esy: 1 } }),
      ],
    },
  ),
  example('what it comes to, nothing', [...TO_PROJECTION, { see: 'Nothing changes.' }], {
    projectYear: [
      projection({
        counts: { grades: 0, schools: 0, leavers: 0, moves: 0, cases: 0, esy: 0 },
        people: [],
        roles: [],
      }),
    ],
  }),
  example('what it comes to for 500 people', [...TO_PROJECTION, { see: 'Show 10 more of 490' }], {
    planYear: [many],
    projectYear: [manyProjected],
  }),
  example('what it comes to, odd names', [...TO_PROJECTION, { see: RTL }], {
    planYear: [odd],
    projectYear: [oddProjected],
  }),
  example('being saved', [...TO_PROJECTION, { press: 'Save' }, { see: 'Saving the new year…' }], {
    saveYear: ['never'],
  }),
  example('someone else is saving', [...TO_PROJECTION, { press: 'Save' }, { see: 'Try again' }], {
    saveYear: [BUSY],
  }),
  example(
    'a save without an answer',
    [...TO_PROJECTION, { press: 'Save' }, { see: 'It may or may not be saved' }],
    {
      saveYear: ['unreachable'],
    },
  ),
  example('refused', [...TO_PROJECTION, { press: 'Save' }, { see: 'Nothing was saved' }], {
    saveYear: [refused(STOPS)],
  }),
  example(
    'a warning of the save',
    [...TO_PROJECTION, { press: 'Save' }, { see: 'press “Save with 1 warning”.' }],
    {
      saveYear: [refused(OTHER_SITES)],
    },
  ),
  example('changed meanwhile', [...TO_PROJECTION, { press: 'Save' }, { see: 'Look again' }], {
    saveYear: [refused(CONFLICT)],
  }),
  example(
    'looked again',
    [
      ...TO_GRADES,
      { press: 'Grade 12' },
      { press: 'All stay' },
      CONTINUE,
      { see: 'Next year’s caseloads' },
      CONTINUE,
      { see: 'What it comes to' },
      { press: 'Save' },
      { press: 'Look again' },
      { see: 'there is nothing to choose any more' },
      { see: 'Bishop, Ben' },
    ],
    {
      planYear: [
        plan(),
        // The caseloads with what was chosen.
        plan(),
        plan({
          seen: 'plan-2',
          students: plan().students.filter(({ student: name }) => name !== 'Bishop, Ben'),
        }),
      ],
      saveYear: [refused(CONFLICT)],
    },
  ),
  example('saved', [...TO_PROJECTION, { press: 'Save' }, { see: 'School Year Planned' }]),
  example('saved, with notices', [...TO_PROJECTION, { press: 'Save' }, { see: 'spelled as' }], {
    saveYear: [{ ...saved, left: 0, notices: ['Grades will be spelled as the column writes them.', LONG] }],
  }),
  example('saved and undone', [
    ...TO_PROJECTION,
    { press: 'Save' },
    { press: 'Undo' },
    { see: 'Back to the plan' },
    { see: 'as it was before' },
  ]),
  example(
    'saved and not undone',
    [...TO_PROJECTION, { press: 'Save' }, { press: 'Undo' }, { see: 'Nothing was undone' }],
    {
      undo: [notUndone],
    },
  ),
];
