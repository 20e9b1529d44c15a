import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { candidateSheets } from '../../../src/domain/roster/candidateSheets';
import { guessMapping, lacks } from '../../../src/domain/roster/guessMapping';
import { ROSTER_SHEET, sampleDistrict } from '../../host/sampleDistrict';
import { sampleWide } from '../../host/sampleWide';
import { sheetsOf } from '../../kit/gridOf';
import { aeriesClassList } from './dirty/aeries';
import { infiniteCampusLike } from './dirty/infiniteCampus';
import { missouriIepRows } from './dirty/missouriIep';
import { nahsCurrentCaseload } from './dirty/nahs';
import { seisDeliveries, seisIepDates } from './dirty/seis';
import { wideSheet } from './dirty/wide';
import { guess, headersOf, withHeader } from './guessed';

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
