import { assignments, refusedWith, savedAs } from './assignmentData';
import { enrollForm, rosterRow } from './enrollData';
import type { Example, Step } from './example';
import { asProvider, opened, people } from './exampleData';
import { caseRow, mine } from './homeData';
import { HTML, LONG, RTL } from './oddNames';

const working = {
  open: [opened()],
  people: [people],
  myCaseload: [mine()],
  enrollment: [rosterRow],
  enrollForm: [enrollForm],
};
const toPen: readonly Step[] = [
  { press: 'Edit the enrollment: Alvarez, Ana' },
  { see: 'Program/Service Hours' },
];
const filledIn: readonly Step[] = [
  { press: 'No ID yet: use TEMP-0004' },
  { fill: 'Student Name (optional)', with: 'Moss, Mia' },
  { pick: 'Service 1', as: 'Speech' },
];

export const manyRows = Array.from({ length: 2_000 }, (_, index) =>
  caseRow(index + 1, `Student ${index + 1}`),
);

export const mineExamples: readonly Example[] = [
  { name: 'my caseload', view: 'mine', replies: working, steps: [{ see: 'Bishop, Ben' }] },
  {
    name: 'my caseload, inactive',
    view: 'mine',
    replies: working,
    steps: [{ see: 'Active 9' }, { press: 'Inactive' }, { see: 'Jones, Jo' }],
  },
  {
    name: 'my caseload, upcoming',
    view: 'mine',
    replies: working,
    steps: [{ see: 'Upcoming 1' }, { press: 'Upcoming' }, { see: 'from 11/30/2026' }],
  },
  {
    name: 'my caseload, nothing in it',
    view: 'mine',
    replies: { ...working, myCaseload: [mine({ active: [], upcoming: [], inactive: [] })] },
    steps: [{ see: 'You hold no case today' }],
  },
  {
    name: 'my caseload, filtered to nothing',
    view: 'mine',
    replies: working,
    steps: [{ fill: 'Filter', with: 'zz' }, { see: 'No assignment fits' }],
  },
  {
    name: 'my caseload of 2,000',
    view: 'mine',
    replies: { ...working, myCaseload: [mine({ active: manyRows })] },
    steps: [{ see: 'Show 100 more of 1,900' }],
  },
  {
    name: 'my caseload, the spreadsheet is busy',
    view: 'mine',
    replies: { ...working, myCaseload: [{ code: 'busy', sentence: 'Someone else is saving. Try again.' }] },
    steps: [{ see: 'Try again' }],
  },
  {
    name: 'caseload of another',
    view: 'mine',
    replies: {
      ...working,
      myCaseload: [mine(), mine({ self: false, person: 'Cho, Ben', personKey: 'P-0002' })],
    },
    steps: [
      { press: 'Someone else’s' },
      { pick: 'Whose caseload?', as: 'Cho, Ben' },
      { see: 'Caseload of another' },
    ],
  },
  {
    name: 'my caseload as a provider, odd names',
    view: 'mine',
    replies: {
      ...working,
      open: [asProvider],
      myCaseload: [
        mine({
          person: LONG,
          active: [
            caseRow(1, LONG, { head: LONG, status: 'Pending', until: '2026-12-18', overdue: true }),
            caseRow(2, RTL),
            caseRow(3, HTML, { mayEdit: false }),
          ],
        }),
      ],
    },
    steps: [{ see: RTL }],
  },
  {
    name: 'editing an enrollment, which one',
    view: 'mine',
    replies: { ...working, assignments: [assignments()] },
    steps: [
      { press: 'Upcoming' },
      { press: 'Edit the enrollment: Diaz, Drew' },
      { see: 'Which enrollment?' },
    ],
  },
  { name: 'editing an enrollment', view: 'mine', replies: working, steps: toPen },
  {
    name: 'editing an enrollment, refused',
    view: 'mine',
    replies: {
      ...working,
      editEnrollment: [
        refusedWith({
          code: 'amount-outside-range',
          field: 'amount',
          sentence: '9 hours is more than the IEP’s 4.',
        }),
      ],
    },
    steps: [
      ...toPen,
      { fill: 'Program/Service Hours', with: '9' },
      { see: 'New hours hold from' },
      { press: 'Save' },
      { see: 'Nothing was saved' },
    ],
  },
  {
    name: 'enrollment saved',
    view: 'mine',
    replies: { ...working, editEnrollment: [savedAs('Enrollment Saved')] },
    steps: [...toPen, { fill: 'Grade', with: '4' }, { press: 'Save' }, { see: 'Enrollment Saved' }],
  },
  { name: 'enrolling a student', view: 'enroll', replies: working, steps: [{ see: 'Case Manager' }] },
  {
    name: 'enrolling, temporary ID',
    view: 'enroll',
    replies: working,
    steps: [...filledIn, { press: 'Add a service' }, { press: 'More columns of the roster' }],
  },
  {
    name: 'enrolling, refused',
    view: 'enroll',
    replies: {
      ...working,
      enroll: [
        {
          ...refusedWith(
            { code: 'value-needed', field: 'studentId', sentence: 'Student ID is needed.' },
            { code: 'service-missing', field: 'services', line: '0', sentence: 'Name the service.' },
          ),
          studentId: '',
        },
      ],
    },
    steps: [{ press: 'Enroll' }, { see: 'Nothing was saved' }],
  },
  {
    name: 'student enrolled',
    view: 'enroll',
    replies: {
      ...working,
      enroll: [
        {
          ...savedAs('Student Enrolled', { notices: ['Row 314 was added to the roster.'] }),
          studentId: 'TEMP-0004',
        },
      ],
    },
    steps: [...filledIn, { press: 'Enroll' }, { see: 'Student Enrolled' }],
  },
  {
    name: 'enrolling as a provider, in a roster of services by column',
    view: 'enroll',
    replies: {
      ...working,
      open: [asProvider],
      enrollForm: [{ ...enrollForm, anyService: false, self: 'P-0002', amountUnit: 'minutes' }],
    },
    steps: [{ pick: 'Service 1', as: 'OT' }, { see: 'I provide it' }],
  },
];
