import type { Worksheet, WorksheetContext, WorksheetLine } from '../loads/worksheetForm';
import { earlyChildhood } from './earlyChildhood';
import {
  BLANK,
  CORE_DATA,
  instructional,
  lessActivities,
  limits,
  minutes,
  orNoTime,
  planning,
  whereTime,
} from './worksheetParts';

/** The state's worksheets, with its numbering and directions in our own words. */
export const worksheets: readonly Worksheet[] = [
  {
    id: 'option 1',
    sheet: 'Worksheet 1',
    title: 'Option 1, head count',
    name: 'Option 1: head count',
    hint: 'For those who serve many and manage few',
    lines: option1,
    directions: [
      CORE_DATA,
      [
        '2',
        'Minutes of an average week. 250 minutes of planning a week are required of all certificated staff.',
      ],
      [
        '7',
        'An estimate for one full-time person: several students with significant needs may call for fewer.',
      ],
      [
        '',
        "The table and line 7 are both the state's; which goes first is not said. The status goes by the table.",
      ],
    ],
  },
  {
    id: 'option 2',
    sheet: 'Worksheet 2',
    title: 'Option 2, alternate caseload number (ALTCASE)',
    name: 'Option 2: ALTCASE',
    hint: 'With the list of students and their minutes',
    lines: option2,
    directions: [
      CORE_DATA,
      [
        '2',
        'Minutes of an average week. 250 minutes of planning a week are required of all certificated staff.',
      ],
      [
        '5',
        'MINPERWK: direct minutes a week with this teacher, as on the IEP. Consult and groups change nothing.',
      ],
      [
        '7',
        'IEP: 1 where this teacher manages the case. The totals go to lines 5 and 7 (the text says 4 and 6).',
      ],
      [
        '8',
        'For those who mostly teach students directly and manage IEPs, without screening, testing or travel.',
      ],
    ],
  },
  {
    id: 'self-contained',
    sheet: 'Worksheet class',
    title: 'self-contained class',
    name: 'Self-contained class',
    hint: 'Class size against the state’s numbers',
    lines: selfContained,
    directions: [
      [
        '1',
        'The class size holds at any one time of the year: count the students who are in the room together.',
      ],
      [
        '2',
        "Consider how severe, how old, how varied and how particular the students' needs are, the teacher's",
      ],
      ['', 'other duties, and how much help there is. Fewer than the desirable number may be called for.'],
    ],
  },
  {
    id: 'ecse',
    sheet: 'Worksheet ECSE',
    title: 'early childhood special education',
    name: 'Early childhood (ECSE)',
    hint: 'By position, with the sessions',
    tellsAges: true,
    lines: earlyChildhood,
    directions: [
      [
        '3',
        'Classroom numbers rest on two half-day sessions of six to eleven children. Fill in the yellow cells.',
      ],
      [
        '6',
        'In an integrated classroom at least half have an IEP, and no session holds more than twelve in all.',
      ],
      [
        '8',
        'Kindergarten age: five before August 1 of the school year by the birth date; without one, by the grade.',
      ],
    ],
  },
];

function option1(context: WorksheetContext): WorksheetLine[] {
  const { cell, list } = context;
  const line3 = cell('3');
  return [
    instructional(context),
    { number: '2', what: 'Minutes a week spent on:' },
    planning(context, '2a'),
    minutes(context, '2b', 'Screening', ['Screening']),
    minutes(context, '2c', 'Diagnostic work', ['Diagnostic']),
    minutes(context, '2d', 'Staffing', ['Staffing']),
    minutes(context, '2e', 'Meetings and consultation', ['Meetings']),
    minutes(context, '2f', 'Travel', ['Travel']),
    minutes(context, '2g', 'Other duties, teaching outside special education', [
      'Other duties',
      'Non-special-education teaching',
    ]),
    minutes(context, '2h', 'Early childhood special education, all of it', ['ECSE']),
    {
      id: '2',
      what: 'TOTAL of line 2',
      value: { formula: `=SUM(${cell('2a')}:${cell('2h')})` },
    },
    {
      id: '3',
      number: '3',
      what: 'Line 1 less line 2',
      value: { formula: `=${lessActivities(cell('1'), cell('2'))}` },
    },
    {
      ...{ id: '4', number: '4', what: 'Hours a week for therapy: line 3 divided by 60' },
      value: { formula: whereTime(line3, `${line3}/60`) },
      look: 'decimal',
    },
    {
      ...{ id: '5', number: '5', what: 'Hours a day for therapy: line 4 divided by 5' },
      value: { formula: whereTime(line3, `${cell('4')}/5`) },
      look: 'decimal',
    },
    {
      ...{ id: '6', number: '6', what: 'Line 5 times 10' },
      value: { formula: whereTime(line3, `${cell('5')}*10`) },
      look: 'decimal',
    },
    {
      ...{ id: '7', number: '7', what: 'Rounded up: the most students to serve' },
      value: { formula: whereTime(line3, `ROUNDUP(ROUND(${cell('6')},9),0)`) },
      check: orNoTime(cell('3'), `HEADCOUNT_MAX(${cell('1')},${cell('2a')}:${cell('2h')})`),
    },
    BLANK,
    {
      id: 'students',
      what: 'Students served, each once',
      value: { formula: `=COUNT(${list.minutes})` },
      remark: {
        formula: `=IF(AND(${line3}<>"",N(${cell('students')})>N(${cell('7')})),"Look: more than line 7","")`,
      },
    },
    ...limits(context, 'head count', 'students', true),
  ];
}

function option2(context: WorksheetContext): WorksheetLine[] {
  const { cell, list } = context;
  const line4 = cell('4');
  return [
    instructional(context),
    planning(context, '1a'),
    minutes(context, '1b', 'Staffing', ['Staffing']),
    minutes(context, '1c', 'Meetings and consultation', ['Meetings']),
    minutes(context, '1d', 'Other duties, teaching outside special education', [
      'Other duties',
      'Non-special-education teaching',
    ]),
    {
      ...{ id: '2', number: '2', what: 'Total of a to d' },
      value: { formula: `=SUM(${cell('1a')}:${cell('1d')})` },
    },
    {
      id: '3',
      number: '3',
      what: 'Line 1 less line 2',
      value: { formula: `=${lessActivities(cell('1'), cell('2'))}` },
    },
    {
      ...{ id: '4', number: '4', what: 'Teacher minutes a day (TEA.MINDAY): line 3 divided by 5' },
      value: { formula: whereTime(cell('3'), `${cell('3')}/5`) },
      check: orNoTime(cell('3'), `TEACHER_MINUTES_PER_DAY(${cell('1')},${cell('1a')}:${cell('1d')})`),
      look: 'decimal',
    },
    {
      ...{ id: '5', number: '5', what: 'Student minutes a week (STU.MINWK): total of the list' },
      value: { formula: `=SUM(${list.minutes})` },
    },
    {
      ...{ id: '6', number: '6', what: 'CONTACT#: line 5 divided by line 4' },
      value: { formula: whereTime(cell('3'), `${cell('5')}/${line4}`) },
      check: orNoTime(cell('3'), `ALTCASE_CONTACT(${list.minutes},N(${line4}))`),
      look: 'decimal',
    },
    {
      ...{ id: '7', number: '7', what: 'IEPs case managed: total of the list' },
      value: { formula: `=SUM(${list.ieps})` },
    },
    {
      ...{ id: '8', number: '8', what: 'ALTCASE number: line 6 plus line 7' },
      value: { formula: whereTime(cell('3'), `${cell('6')}+${cell('7')}`) },
      check: orNoTime(cell('3'), `ALTCASE(${list.minutes},${list.ieps},N(${line4}))`),
      look: 'decimal',
    },
    BLANK,
    ...limits(context, 'altcase', '8', false),
  ];
}

function selfContained(context: WorksheetContext): WorksheetLine[] {
  const { cell, list, provider } = context;
  const [desirable, maximum, says] = limits(context, 'self-contained', 'students', false);
  const between = `AND(N(${cell('students')})>N(${cell('desirable')}),N(${cell('students')})<=N(${cell('maximum')}))`;
  return [
    {
      ...{ id: 'students', number: '1', what: 'Students in the classroom' },
      value: { formula: `=COUNT(${list.minutes})` },
    },
    { ...desirable, number: '2' },
    { ...maximum, number: '3' },
    { ...says, number: '4' },
    {
      ...{ id: 'aide', number: '5', what: 'Paraprofessional in Providers' },
      value: { formula: `=IF(${provider('Paraprofessional')}="","none",${provider('Paraprofessional')}&"")` },
      remark: {
        formula: `=IF(AND(${cell('aide')}="none",${between}),"Look: consider a paraprofessional","")`,
      },
    },
  ];
}
