import { moneySheets } from '../../src/standards/federal/moneySheets';
import type { BandedProvision } from '../../src/standards/loads/provision';
import type { StateRules } from '../../src/standards/loads/stateRules';

/** As little as a state can be: one table of two bands, worksheets of one line, and words of its own. */
const headCount: BandedProvision = {
  shape: 'grade bands',
  id: 'lk.rule-9',
  method: 'head count',
  citation: 'Lakeland Rule 9',
  title: 'Students of one teacher',
  unit: 'students',
  perFullTime: true,
  edition: { from: '2020-09-01', until: null, checkedOn: '2026-11-21' },
  force: 'may not exceed',
  rows: [
    { from: 'K', to: '3', maximum: 2, desirable: 1 },
    { from: '4', to: '12', maximum: 4, desirable: 3 },
  ],
};

const cite = 'Lakeland Rule 9';

export const otherState: StateRules = {
  source: 'Lakeland Rule 9, form B',
  section: 'Rule 9',
  aboutLimits: 'Rule 9 may not be exceeded.',
  provisions: [headCount],
  formulas: {
    requiredPlanning: 100,
    headCountMaximum: {
      name: 'form B',
      duties: [{ columns: ['Planning'] }],
      answer: (instructional) => ({ ok: true, value: { maximumStudents: instructional } }),
    },
    teacherTime: {
      duties: [{ columns: ['Planning'] }],
      answer: (instructional) => ({
        ok: true,
        value: { activityMinutes: 0, netMinutes: instructional, minutesPerDay: instructional / 4 },
      }),
    },
    contactNumber: (students, day) => ({ ok: true, value: students / day }),
    altcaseNumber: (students, _, day) => ({ ok: true, value: students / day }),
  },
  methods: { 'head count': 'Heads', altcase: 'Hours', 'self-contained': 'Class', ecse: 'Preschool' },
  cites: {
    ALTCASE: cite,
    ALTCASE_CONTACT: cite,
    TEACHER_MINUTES_PER_DAY: cite,
    HEADCOUNT_MAX: cite,
    CASELOAD_LIMIT: cite,
    ECSE_CASELOAD: cite,
    CASELOAD_STATUS: cite,
    CASELOAD_SUMMARY: cite,
    CEIS_MAX: cite,
    MOE_REDUCTION_MAX: cite,
    SCHOOLWIDE_MAX: cite,
    EXCESS_COST: cite,
    MOE_TEST: cite,
    PROPORTIONATE_SHARE: cite,
  },
  readings: [{ id: 'any', date: '2026-11-21', open: 'Who counts is open.', reading: 'Everyone counts.' }],
  worksheets: [
    {
      id: 'form b',
      sheet: 'Worksheet B',
      title: 'form B',
      name: 'Form B',
      hint: 'For everyone',
      directions: [['1', 'Count them.']],
      lines: ({ list }) => [{ number: '1', what: 'Heads', value: { formula: `=COUNT(${list.minutes})` } }],
    },
  ],
  moneySheets,
  considered: [{ methods: ['head count'], where: cite, points: [['1', 'Whether there is room']] }],
  schoolYear: { from: '09-01', cutOff: '10-01', leavingAge: 22 },
};
