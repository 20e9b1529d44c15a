import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { candidateSheets } from '../../../src/domain/roster/candidateSheets';
import { guessMapping, lacks } from '../../../src/domain/roster/guessMapping';
import type { Mapping } from '../../../src/domain/roster/roster';
import { ROSTER_SHEET, sampleDistrict } from '../../host/sampleDistrict';
import { sampleWide } from '../../host/sampleWide';
import { sheetsOf } from '../../kit/gridOf';
import { aeriesClassList } from './dirty/aeries';
import { infiniteCampusLike } from './dirty/infiniteCampus';
import { missouriIepRows } from './dirty/missouriIep';
import { nahsCurrentCaseload } from './dirty/nahs';
import { seisDeliveries, seisIepDates } from './dirty/seis';
import { wideSheet } from './dirty/wide';

function guess(grid: Grid): Mapping {
  const guessed = guessMapping('Sheet', grid);
  if (!guessed) throw new Error('does not look like a roster');
  return guessed.mapping;
}

/** The guessed columns as field → header. */
const headersOf = (grid: Grid) =>
  Object.fromEntries(Object.entries(guess(grid).columns).map(([field, ref]) => [field, ref?.header]));

const withHeader = (...header: string[]): Grid => [header];

describe('the columns of a roster are recognised', () => {
  it('in a SEIS deliveries export; minutes per year are not taken for minutes per week', () => {
    expect(headersOf(seisDeliveries)).toEqual({
      studentId: 'SEIS ID',
      name: '\ufeffName',
      service: 'Service',
      delivery: 'Delivery',
      start: 'Start Date',
      end: 'End Date',
      amount: 'Sessions / Frequency',
      provider: 'Provider',
      location: 'Location',
    });
  });

  it('in a SEIS list of IEP dates: two name columns, case managers only, and what is due when', () => {
    expect(headersOf(seisIepDates)).toEqual({
      studentId: 'SEIS ID',
      lastName: 'Last Name',
      firstName: 'First Name',
      birthDate: 'Date of Birth',
      grade: 'Grade Level',
      site: 'School of Attendance',
      caseManager: 'Case Manager',
      annualReview: 'Date of Next Annual Plan Review',
      reevaluation: 'Date of Next Reevaluation',
    });
    expect(lacks(guess(seisIepDates))).toEqual([]);
  });

  it('in an Aeries class list, under its titles', () => {
    expect(guessMapping('Sheet', aeriesClassList)?.headerRow).toBe(4);
    expect(headersOf(aeriesClassList)).toEqual({
      studentId: 'Student ID',
      name: 'Student Name',
      birthDate: 'Birthdate',
      grade: 'Grade',
      service: 'Program',
      provider: 'Service Provider',
    });
  });

  it('in a high school’s own sheet, in capitals', () => {
    expect(headersOf(nahsCurrentCaseload)).toEqual({
      studentId: 'ID',
      lastName: 'LAST',
      firstName: 'FIRST',
      grade: 'GRADE',
      site: 'HOME CAMPUS',
      caseManager: 'CASE MANAGER',
    });
  });

  it('in rows of the Missouri IEP form', () => {
    expect(headersOf(missouriIepRows)).toEqual({
      studentId: 'Student ID#/MOSIS#',
      name: 'Student',
      grade: 'Present Grade Level',
      service: 'Service',
      amount: 'Amount/Frequency',
      location: 'Location',
      start: 'Begin*',
      end: 'End*',
      provider: 'Provider',
    });
  });

  it('by the last part of database names', () => {
    expect(headersOf(infiniteCampusLike)).toMatchObject({
      studentId: 'student.studentNumber',
      lastName: 'student.lastName',
      firstName: 'student.firstName',
      grade: 'student.grade',
      amount: 'Min/Wk',
      amountMin: 'Min/Wk Minimum',
      amountMax: 'Min/Wk Maximum',
      delivery: 'Direct/Indirect',
      iepMark: 'IEP',
    });
    expect(headersOf(withHeader('STU.ID', 'STU.LN', 'STU.FN', 'STU.GR', 'Case Manager'))).toMatchObject({
      studentId: 'STU.ID',
      lastName: 'STU.LN',
      firstName: 'STU.FN',
      grade: 'STU.GR',
    });
    expect(
      headersOf(withHeader('[Students]Student_Number', 'LastFirst', 'Grade_Level', 'Provider')),
    ).toMatchObject({
      studentId: '[Students]Student_Number',
      name: 'LastFirst',
      grade: 'Grade_Level',
    });
  });

  it('in Lakeview’s roster, hours with both ranges', () => {
    const [best] = candidateSheets(sheetsOf(sampleDistrict()));
    expect(best).toMatchObject({
      name: ROSTER_SHEET,
      headerRow: 3,
      mapping: { shape: 'long', amountUnit: 'hours' },
    });
    expect(best?.mapping.columns.lreMin?.header).toBe('LRE Hours Min');
    expect(best?.mapping.columns.amountMax?.header).toBe('IEP Hours Max');
  });

  it('in Lakeview’s roster, the dates; of two columns of re-evaluations the one that says more', () => {
    const [best] = candidateSheets(sheetsOf(sampleDistrict()));
    const { birthDate, annualReview, reevaluation } = best?.mapping.columns ?? {};
    expect([birthDate, annualReview, reevaluation].map((ref) => ref?.header)).toEqual([
      'Birth Date',
      'Annual Review Due',
      'Reevaluation Due',
    ]);
  });

  it.each([
    ['birthDate', ['DOB', 'Student Birthdate', 'Date of Birth', 'STU.DOB', 'Birthday']],
    [
      'annualReview',
      [
        'Annual Review',
        'ANNUAL REVIEW DUE',
        'IEP Due Date',
        'Next Annual Review:',
        'Date of Next Annual Plan Review',
      ],
    ],
    [
      'reevaluation',
      [
        'Re-Evaluation Due',
        'Reeval',
        'Triennial Due Date',
        'Next Re-evaluation',
        'Date of Next Reevaluation',
      ],
    ],
    ['esy', ['ESY', 'Extended School Year', 'ESY Eligible']],
  ])('of %s under any of its names', (field, headers) => {
    for (const header of headers)
      expect(headersOf(withHeader('Student ID', 'Provider', header))).toEqual({
        studentId: 'Student ID',
        provider: 'Provider',
        [field]: header,
      });
  });

  it('in any order, case, punctuation and spacing', () => {
    const header = [
      'Student ID',
      'Student Name',
      'Grade',
      'School',
      'Service',
      'Provider',
      'Minutes per week',
      'Start Date',
    ];
    const plain = guess([header]).columns;
    const shuffled = fc.shuffledSubarray(header, { minLength: header.length });
    const dress = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text.replace(/ /g, '  ')} `,
      (text: string) => text.replace(/ /g, '_'),
      (text: string) => `\ufeff${text}:`,
    );
    fc.assert(
      fc.property(shuffled, dress, fc.nat(18), (order, dressed, above) => {
        const rows: Cell[][] = [...Array.from({ length: above }, () => ['title']), order.map(dressed)];
        const guessed = guessMapping('Sheet', rows);
        expect(guessed?.headerRow).toBe(above + 1);
        expect(Object.keys(guessed?.mapping.columns ?? {})).toEqual(Object.keys(plain));
      }),
    );
  });
});

describe('a column is not mapped', () => {
  it.each([
    'Minutes per quarter',
    'School year minutes',
    'Minutes delivered',
    'Minutes per 6-day cycle',
    'Bus minutes',
    'LRE %',
  ])('as weekly amounts where it is headed "%s"', (header) => {
    expect(Object.keys(guess(withHeader('Student ID', 'Provider', header)).columns)).toEqual([
      'studentId',
      'provider',
    ]);
  });

  it.each([
    'IEP Date',
    'Annual IEP Date',
    'Last Annual Review',
    'Date of Last Annual Plan Review',
    'LAST ARD',
    'Last Evaluation',
    'Last Reevaluation Date',
    'Date of Last Reevaluation',
    'Evaluation Date',
    'Initial Evaluation',
    'Eligibility Date',
    'Entry Date',
  ])('as a day on which something is due where it is headed "%s"', (header) => {
    const rows = Array.from({ length: 6 }, (_, n) => [`S${n}`, 'Ramos, Elena', '2026-02-11']);
    expect(Object.keys(guess([['Student ID', 'Provider', header], ...rows]).columns)).toEqual([
      'studentId',
      'provider',
    ]);
  });

  it.each([
    ['Annual Review', 'Done'],
    ['Re-evaluation', 'Psychologist'],
    ['DOB', 'x'],
    ['ESY', '2026-06-15'],
  ])('where the cells under "%s" say "%s"', (header, cell) => {
    const rows = Array.from({ length: 6 }, (_, n) => [`S${n}`, 'Ramos, Elena', cell]);
    expect(Object.keys(guess([['Student ID', 'Provider', header], ...rows]).columns)).toEqual([
      'studentId',
      'provider',
    ]);
  });

  it('where its cells say otherwise', () => {
    const columns = guess([
      ['Student ID', 'Provider', 'IEP', 'LRE', 'SLP', 'District ID'],
      ...Array.from({ length: 6 }, (_, n) => [
        n,
        'Ramos, Elena',
        '8/29/26',
        'Inside regular class 80%',
        'x',
        12,
      ]),
    ]).columns;
    expect(Object.keys(columns)).toEqual(['studentId', 'provider']);
  });

  it('as the district’s students where one number stands on every row', () => {
    const rows = Array.from({ length: 6 }, (_, n) => [12, 900 + n, 'Ramos, Elena']);
    expect(headersOf([['District ID', 'SSID', 'Provider'], ...rows])).toMatchObject({ studentId: 'SSID' });
  });
});

describe('a column of amounts is told', () => {
  const asked = (header: string, cell: Cell) =>
    guessMapping('Roster', [
      ['Student ID', 'Student', 'Provider', header],
      [1001, 'Alder, Ana', 'Ramos, Elena', cell],
      [1002, 'Birch, Ben', 'Ramos, Elena', cell],
    ])?.questions.map(({ code, about }) => [code, ...about].join(' '));

  it.each(['#N/A', '#GETTING_DATA', 'see IEP'])('where every cell is “%s”', (cell) => {
    expect(asked('Minutes per Week', cell)).toEqual([`unread-column Minutes per Week D amount ${cell}`]);
  });

  it.each([90, ''])('and none where it is “%s”', (cell) => {
    expect(asked('Minutes per Week', cell)).toEqual([]);
  });
});

describe('the unit of amounts', () => {
  it.each([
    ['Hours per week', [], 'hours'],
    ['Minutes', [], 'minutes'],
    ['MPW', [], 'minutes'],
    ['Amount', [2.5, 1.25, 5], 'hours'],
    ['Amount', [30, 60, 150], 'minutes'],
    ['Amount', ['2 hours per week', '1 hr'], 'hours'],
    ['Amount', ['150 min', '60 min'], 'minutes'],
  ])('of "%s" over %j is %s', (header, cells, unit) => {
    const rows = cells.map((cell, n) => [`S${n}`, 'Ramos, Elena', cell]);
    expect(guess([['Student ID', 'Provider', header], ...rows]).amountUnit).toBe(unit);
  });

  it.each([
    [
      ['Hours', 'Min Hours', 'Max Hours'],
      { amount: 'Hours', amountMin: 'Min Hours', amountMax: 'Max Hours' },
    ],
    [['Minutes', 'Min', 'Max'], { amount: 'Minutes', amountMin: 'Min', amountMax: 'Max' }],
    [['Min/Wk'], { amount: 'Min/Wk' }],
    [['LRE min', 'LRE max'], { lreMin: 'LRE min', lreMax: 'LRE max' }],
    [['LRE min'], { lre: 'LRE min' }],
    [['Hours', 'Minutes minimum'], { amount: 'Hours' }],
  ])('tells "min" for minutes from the minimum: %j', (headers, expected) => {
    const { studentId, provider, ...amounts } = headersOf(withHeader('Student ID', 'Provider', ...headers));
    expect(amounts).toEqual(expected);
  });
});

describe('a wide roster', () => {
  it('names its services by its headers, with the minutes beside them', () => {
    const mapping = guess(wideSheet);
    expect(mapping.shape).toBe('wide');
    expect(mapping.services.map(({ service, amount }) => [service, amount?.header ?? null])).toEqual([
      ['OT', 'OT min'],
      ['slp', 'SLP Min.'],
      ['Resource Teacher', 'Min'],
      ['Behavior coach', 'Behavior coach minutes'],
    ]);
    expect(lacks(mapping)).toEqual([]);
  });

  it('is recognised in Birch Valley', () => {
    const [best] = candidateSheets(sheetsOf(sampleWide()));
    expect(best?.mapping.services.map(({ service }) => service)).toEqual([
      'Resource teacher',
      'Co-teacher',
      'SLP',
      'OT',
      'PT',
    ]);
  });

  it('is not one where service and provider have columns, whatever else is headed "OT"', () => {
    expect(guess(withHeader('Student ID', 'Service', 'Provider', 'OT', 'SLP')).shape).toBe('long');
  });
});

describe('any sheet', () => {
  it('is guessed at without an error, whatever its cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('Student ID', 'Provider', 'SLP', 'Min'),
    );
    fc.assert(fc.property(fc.array(fc.array(cell)), (grid) => void guessMapping('Sheet', grid)));
  });
});
