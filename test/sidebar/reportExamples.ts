import type { LoadOnWire, Output } from '../../src/contract/contract';
import type { SchoolPersonOnWire } from '../../src/contract/report';
import type { Example, Step } from './example';
import { asProvider, opened, people } from './exampleData';
import { HTML, LONG, RTL } from './oddNames';

const state: Output<'standards'> = { changed: [], unusable: 0 };
const district: Output<'standards'> = {
  ...state,
  changed: [
    {
      provision: 'Alternate caseload number (ALTCASE)',
      subject: '3-4',
      level: 'maximum',
      number: 40,
      state: 55,
    },
    {
      provision: 'Early childhood caseloads by position',
      subject: 'Speech-language pathologist, itinerant',
      level: 'high',
      number: 18,
      state: 20,
    },
  ],
};
const busy = {
  code: 'busy',
  sentence: 'Someone else is saving at this moment. Try again in a few seconds.',
};
const made: Output<'makeReport'> = {
  sheet: 'Caseload report',
  people: 38,
  idle: 1,
  notices: [],
  district: 'Lakeview R-IV',
  dates: '“Reviews in date” counts each case manager’s files and dates.',
};

const forReport: Example['replies'] = { open: [opened()], standards: [state], makeReport: [made] };
const forAdmin: Example['replies'] = {
  open: [opened()],
  people: [people],
  makeWorksheet: [{ sheet: 'Worksheet 2 - Ramos, Elena', fixed: 2 }],
};
const ofRamos: readonly Step[] = [
  { pick: 'Provider', as: 'Ramos, Elena' },
  { tick: 'Option 2: ALTCASE With the list of students and their minutes' },
  { press: 'Make worksheet' },
];

const load: LoadOnWire = {
  ...{
    method: 'Head count',
    grades: '3-5',
    number: 52,
    desirable: 45,
    maximum: 55,
    status: 'Above desirable',
  },
  ...{ students: 52, ieps: 20, minutes: 4_860, lines: 60, rests: '', source: '', district: false },
};
const here = (more: Partial<SchoolPersonOnWire>): SchoolPersonOnWire => ({
  ...{ key: 'P-0001', name: 'Ramos, Elena', role: 'Resource teacher', nobody: '', lines: 46 },
  ...{ served: 40, managed: 17, minutes: 4_110, isElsewhere: true, load, room: 3 },
  ...more,
});
const within = { ...load, number: 31, students: 31, ieps: 31, status: 'Within desirable' } as const;
const school: Output<'school'> = {
  schools: ['Birch Middle', 'Oak Elementary', ''],
  school: 'Oak Elementary',
  students: 118,
  managed: 96,
  nobodys: { students: 3, managed: 13 },
  people: [
    here({
      key: 'P-0004',
      name: HTML,
      role: LONG,
      room: -3,
      load: { ...load, number: 58, status: 'Over maximum' },
    }),
    here({
      key: 'UNASSIGNED',
      name: 'Unassigned',
      role: '',
      nobody: 'Nobody’s',
      isElsewhere: false,
      minutes: 210,
      lines: 4,
      served: 3,
      managed: 1,
      room: null,
    }),
    here({}),
    here({ key: 'P-0002', name: RTL, load: within, room: 24, isElsewhere: false }),
    here({ key: 'P-0009', name: 'Lund, Sue', served: 0, managed: 6, minutes: 0, load: null, room: null }),
  ],
  withoutSchool: '12 service lines and 2 managed IEPs without a school: in no school’s numbers.',
};
const forSchool: Example['replies'] = {
  open: [opened()],
  school: [school],
  makeSchoolSheet: [{ sheet: 'By school - Oak Elementary', people: 5 }],
};

export const reportExamples: readonly Example[] = [
  { name: 'by school', view: 'school', replies: forSchool, steps: [{ see: '40 served, 17 managed' }] },
  {
    name: 'by school, reading',
    view: 'school',
    replies: { ...forSchool, school: ['never'] },
    steps: [{ see: 'Reading the school…' }],
  },
  {
    name: 'by school, nobody there',
    view: 'school',
    replies: {
      ...forSchool,
      school: [
        {
          ...school,
          people: [],
          students: 0,
          managed: 0,
          nobodys: { students: 0, managed: 0 },
          withoutSchool: '',
        },
      ],
    },
    steps: [{ see: 'Nobody serves' }],
  },
  {
    name: 'by school, made',
    view: 'school',
    replies: forSchool,
    steps: [{ see: '40 served, 17 managed' }, { press: 'Make the sheet' }, { see: 'is made' }],
  },
  {
    name: 'by school, of a provider',
    view: 'school',
    replies: { ...forSchool, open: [asProvider] },
    steps: [{ see: '40 served, 17 managed' }, { gone: 'Sheet of all' }, { gone: 'Make the sheet' }],
  },
  { name: 'report', view: 'report', replies: forReport, steps: [{ see: 'The state’s own numbers apply' }] },
  {
    name: 'report, the standards are read',
    view: 'report',
    replies: { ...forReport, standards: ['never'] },
    steps: [{ see: 'Reading the standards…' }],
  },
  {
    name: 'report, the standards did not come',
    view: 'report',
    replies: { ...forReport, standards: ['unreachable'] },
    steps: [{ see: 'Try again' }],
  },
  {
    name: 'report, the district’s numbers',
    view: 'report',
    replies: { ...forReport, standards: [district] },
    steps: [{ see: 'Speech-language pathologist' }],
  },
  {
    name: 'report, numbers that can’t be used',
    view: 'report',
    replies: { ...forReport, standards: [{ ...state, unusable: 3 }] },
    steps: [{ see: 'can’t be used' }],
  },
  {
    name: 'report, making',
    view: 'report',
    replies: { ...forReport, makeReport: ['never'] },
    steps: [{ see: 'own numbers apply' }, { press: 'Make report' }, { see: 'Making the report…' }],
  },
  {
    name: 'report, busy',
    view: 'report',
    replies: { ...forReport, makeReport: [busy] },
    steps: [{ see: 'own numbers apply' }, { press: 'Make report' }, { see: 'Try again' }],
  },
  {
    name: 'report, made',
    view: 'report',
    replies: {
      ...forReport,
      standards: [district],
      makeReport: [
        {
          ...made,
          notices: [
            'Not counted: 12 cells changed by hand, as the roster says on 11/21/2026. Home lists them.',
          ],
        },
      ],
    },
    steps: [{ see: '18' }, { press: 'Make report' }, { see: 'is made' }],
  },
  {
    name: 'report, made without a district’s name, which is typed there',
    view: 'report',
    replies: {
      ...forReport,
      makeReport: [{ ...made, district: '' }, made],
      nameDistrict: [{ district: 'Lakeview R-IV' }],
    },
    steps: [
      { see: 'own numbers apply' },
      { press: 'Make report' },
      { fill: 'District’s name', with: 'Lakeview R-IV' },
      { press: 'Keep' },
      { gone: 'Keep' },
    ],
  },
  {
    name: 'report, asking before restoring',
    view: 'report',
    replies: { ...forReport, standards: [district] },
    steps: [{ press: 'Restore the state’s numbers' }, { see: 'Restore the state’s numbers?' }],
  },
  {
    name: 'report, restored',
    view: 'report',
    replies: {
      ...forReport,
      standards: [district, state],
      restoreStandards: [{ sheet: 'Standards', restored: 2 }],
    },
    steps: [
      { press: 'Restore the state’s numbers' },
      { confirm: 'Restore the state’s numbers' },
      { see: '2 numbers restored' },
      { see: 'The state’s own numbers apply' },
    ],
  },
  {
    name: 'report, Standards shown',
    view: 'report',
    replies: { ...forReport, restoreStandards: [{ sheet: 'Standards', restored: 0 }] },
    steps: [{ press: 'Show the sheet Standards' }, { see: 'Every number on' }],
  },
  { name: 'worksheets', view: 'worksheets', replies: forAdmin, steps: [{ see: 'Self-contained class' }] },
  {
    name: 'worksheets, nobody chosen',
    view: 'worksheets',
    replies: {
      ...forAdmin,
      open: [
        opened({ account: { email: 'a@lakeview.example', access: 'admin', personKey: null, name: 'A' } }),
      ],
    },
    steps: [{ press: 'Make worksheet' }, { see: 'Choose a provider from the list.' }],
  },
  {
    name: 'worksheets, making',
    view: 'worksheets',
    replies: { ...forAdmin, makeWorksheet: ['never'] },
    steps: [...ofRamos, { see: 'Making the worksheet…' }],
  },
  {
    name: 'worksheets, busy',
    view: 'worksheets',
    replies: { ...forAdmin, makeWorksheet: [busy] },
    steps: [...ofRamos, { see: 'Try again' }],
  },
  {
    name: 'worksheets, made',
    view: 'worksheets',
    replies: forAdmin,
    steps: [...ofRamos, { see: 'is made' }],
  },
  { name: 'money worksheets', view: 'money', replies: forAdmin, steps: [{ see: 'Proportionate share' }] },
  {
    name: 'money worksheets, made',
    view: 'money',
    replies: {
      ...forAdmin,
      makeMoneySheet: [{ sheet: 'Money worksheet - Early intervening and adjustment' }],
    },
    steps: [
      {
        tick: 'Early intervening and adjustment The most for early intervening services, and that effort may go down by',
      },
      { press: 'Make worksheet' },
      { see: 'is made' },
    ],
  },
  {
    name: 'money worksheets, not ours',
    view: 'money',
    replies: {
      ...forAdmin,
      makeMoneySheet: [
        {
          code: 'not-ours',
          sentence:
            'There is a sheet “Money worksheet - Excess cost” that Caseload did not make. Rename it, then try again.',
        },
      ],
    },
    steps: [{ press: 'Make worksheet' }, { see: 'did not make' }],
  },
  {
    name: 'money worksheets of a provider',
    view: 'money',
    replies: { ...forAdmin, open: [asProvider] },
    steps: [{ see: 'Money worksheets is for Admins' }],
  },
  {
    name: 'worksheets of a provider',
    view: 'worksheets',
    replies: { ...forAdmin, open: [asProvider] },
    steps: [{ see: 'Self-contained class' }],
  },
];
