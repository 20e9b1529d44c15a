import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { readRoster } from '../../../src/domain/roster/readRoster';
import { HEADER, HEADER_ONLY, mappingOf, read, readRows } from '../../kit/plainRoster';
import { aeriesClassList } from './dirty/aeries';
import { infiniteCampusLike } from './dirty/infiniteCampus';
import { missouriIepRows } from './dirty/missouriIep';
import { nahsCurrentCaseload } from './dirty/nahs';
import { seisDeliveries, seisIepDates } from './dirty/seis';
import { wideSheet } from './dirty/wide';

const found = (grid: Grid) => read(grid).findings.map(({ code, place, text }) => [code, place, text]);

describe('a long roster', () => {
  it('from SEIS gives minutes a week for composed, monthly, yearly and daily amounts', () => {
    expect(
      read(seisDeliveries).lines.map((line) => [line.studentId, line.service.slice(0, 3), line.minutes]),
    ).toEqual([
      ['700101', '330', 150],
      ['700101', '415', 60],
      ['700102', '450', 30],
      ['700102', '510', 8.33],
      ['700103', '330', 600],
      ['700103', '415', null],
      ['700103', '330', 50],
    ]);
    expect(found(seisDeliveries)).toEqual([
      ['unreadable-date', 'F4', '13/45/2026'],
      ['unreadable-amount', 'G8', '30 min x 5 Times = 100 min Weekly'],
      ['overlapping-lines', 'B9', 'B7'],
    ]);
  });

  it('of case managers only has lines without a place for a provider', () => {
    const { lines, findings } = read(seisIepDates);
    expect(lines.map((line) => [line.student, line.grade, line.caseManager, line.service])).toEqual([
      ['Abara, Ike', '5', 'Mora, Tess', ''],
      ['Birk, Lena', 'TK', 'Ito, Sam', ''],
      ['Cole, Max', 'PK', 'Ito, Sam', ''],
      ['Diaz, Rey', '18-22', '', ''],
    ]);
    expect(lines[0]?.columns).toMatchObject({ provider: null, amount: null, lre: null, caseManager: 12 });
    expect(lines[0]).toMatchObject({
      birthDate: '2015-05-02',
      annualReview: '2027-08-16',
      reevaluation: '2028-08-16',
      isEsy: false,
    });
    expect(findings).toEqual([]);
  });

  it('from Aeries passes over repeated page headers, teacher rows and totals', () => {
    expect(read(aeriesClassList).lines.map((line) => [line.row, line.studentId, line.grade])).toEqual([
      [6, '40001', '3'],
      [7, '40002', '3'],
      [10, '40003', '4'],
    ]);
    expect(found(aeriesClassList)).toEqual([
      ['skipped-row', 'A5', 'Teacher#'],
      ['repeated-header', 'A8', 'Student Name'],
      ['skipped-row', 'A9', 'Teacher#'],
      ['skipped-row', 'A11', 'Total Students'],
    ]);
  });

  it('typed by a high school reads names in capitals and mixed grades', () => {
    const { lines, findings } = read(nahsCurrentCaseload);
    expect(lines.map((line) => [line.student, line.grade, line.caseManager])).toEqual([
      ['HOLM, ADA', '9', 'PEREZ, J'],
      ['IMAN, BO', '12', 'PEREZ, J'],
      ['JOYCE, CY', '10', 'unassigned'],
    ]);
    expect(findings).toEqual([]);
  });

  it('of Missouri IEP forms keeps both IDs as written', () => {
    expect(
      read(missouriIepRows).lines.map((line) => [
        line.studentId,
        line.grade,
        line.minutes,
        line.start,
        line.end,
      ]),
    ).toEqual([
      ['10065 / 574611616', '8', 150, '2022-08-29', '2023-08-28'],
      ['10065 / 574611616', '8', 60, '2022-08-29', '2023-08-28'],
      ['10065 / 574611616', '8', null, '2022-08-29', '2023-08-28'],
      ['10066 / 574611617', 'K', 60, '2022-08-29', ''],
    ]);
    expect(found(missouriIepRows)).toEqual([
      ['unreadable-amount', 'E5', 'as needed'],
      ['unreadable-date', 'I6', '2/29/23'],
    ]);
  });

  it('from an ad hoc export reports each thing it can’t read or use, with its place', () => {
    expect(found(infiniteCampusLike)).toEqual([
      ['range-upside-down', 'J3', '180 - 120'],
      ['end-before-start', 'N4', '2026-05-20'],
      ['end-before-start', 'N5', '2026-05-20'],
      ['missing-student-id', 'C6', 'Park'],
      ['not-a-date', 'N7', 'ongoing'],
      ['unreadable-grade', 'D7', '99'],
      ['unreadable-delivery', 'L7', 'both'],
      ['unreadable-mark', 'Q7', 'maybe'],
      ['error-cell', 'G7', '#REF!'],
      ['missing-service', 'F10', ''],
      ['duplicate-row', 'C5', 'C4'],
      ['second-line', 'C9', 'C8'],
    ]);
    const lines = read(infiniteCampusLike).lines;
    expect(lines.map((line) => [line.row, line.studentId, line.provider])).toEqual([
      [2, '000501', 'Olsen, Kit'],
      [3, '000502', 'Olsen, Kit'],
      [4, '000503', 'Kit  Olsen'],
      [7, '000505', ''],
      [8, '000506', 'Olsen, Kit'],
      [9, '000506', 'Pell, Guy'],
      [10, '000506', 'Pell, Guy'],
    ]);
    const [abe, bea, cal, eli] = lines;
    expect([abe?.isHead, bea?.isHead, abe?.iepMark, cal?.iepMark]).toEqual([true, false, true, false]);
    expect([abe?.minutesMin, abe?.minutesMax, bea?.minutesMin, bea?.minutesMax]).toEqual([
      120,
      180,
      null,
      null,
    ]);
    expect([cal?.delivery, eli?.delivery]).toEqual(['consult', 'direct']);
    // A blank that is not blank in the sheet: nobody may take Eli for unassigned.
    expect(eli?.unreadable).toEqual(['end', 'grade', 'delivery', 'iepMark', 'provider']);
    expect(cal?.text).toMatchObject({
      provider: ' Kit  Olsen ',
      amount: '90',
      lre: '',
      caseManager: 'Olsen, Kit',
    });
  });

  it('whose column of start dates is day first is read so, whatever its other columns are', () => {
    const grid: Grid = [
      ['Student ID', 'Provider', 'Start Date', 'End Date', 'DOB'],
      ['1', 'Ramos, Elena', '15/08/2026', '06/10/2027', '15/02/2015'],
      ['2', 'Ramos, Elena', '05/09/2026', '05/28/2027', '02/15/2015'],
      ['3', 'Ramos, Elena', '05/09/2026', '05/28/2027', '03/04/2016'],
    ];
    const { lines, findings, questions } = read(grid);
    expect(lines.map(({ start, end, birthDate }) => [start, end, birthDate])).toEqual([
      ['2026-08-15', '2027-06-10', '2015-02-15'],
      ['2026-09-05', '2027-05-28', '2015-02-15'],
      ['2026-09-05', '2027-05-28', ''],
    ]);
    expect(findings).toEqual([{ code: 'ambiguous-date', place: 'E4', text: '03/04/2016' }]);
    expect(questions).toEqual([{ code: 'date-order', about: ['DOB', 'E', '15/02/2015'] }]);
    const answered = read(grid, { ...mappingOf(grid), dayOrders: { birthDate: 'month-first' } });
    expect(answered.lines[2]?.birthDate).toBe('2016-03-04');
    expect(answered.findings).toEqual([{ code: 'unreadable-date', place: 'E2', text: '15/02/2015' }]);
    expect(answered.questions).toEqual([]);
  });

  it('reads the student’s own dates, and reports those that are none', () => {
    const dated = ['Student ID', 'Provider', 'DOB', 'Annual Review Due', 'Reeval Due', 'ESY'];
    const { lines, findings } = read([
      dated,
      ['1', 'Ramos, Elena', '5/2/15', '11/30/2026', '2028-08-16', 'x'],
      ['2', 'Ramos, Elena', '', '02/30/2027', 'ask the psychologist', 'no'],
      ['3', 'Ramos, Elena', '', '', '', 'maybe'],
    ]);
    expect(
      lines.map((line) => [
        line.birthDate,
        line.annualReview,
        line.reevaluation,
        line.isEsy,
        line.unreadable,
      ]),
    ).toEqual([
      ['2015-05-02', '2026-11-30', '2028-08-16', true, []],
      ['', '', '', false, ['annualReview', 'reevaluation']],
      ['', '', '', false, ['esy']],
    ]);
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ['unreadable-date', 'D3'],
      ['not-a-date', 'E3'],
      ['unreadable-mark', 'F4'],
    ]);
  });

  it('gives the 1-based columns of the cells that can be written', () => {
    expect(readRows(['1', 'Resource', 'Ramos, Elena']).lines[0]?.columns).toEqual({
      provider: 3,
      amount: 6,
      lre: null,
      caseManager: null,
      end: 5,
    });
  });

  it('reads IDs as text: trimmed, a number by its digits', () => {
    expect(
      readRows([700101, 'A'], [' 007 ', 'A'], [574611616, 'A'], ['10065 / 574611616', 'A']).lines.map(
        (l) => l.studentId,
      ),
    ).toEqual(['700101', '007', '574611616', '10065 / 574611616']);
  });

  it('counts a line as direct where the delivery is blank, and takes nothing for 0 minutes', () => {
    const [blank, zero] = readRows(['1', 'A', 'X', '', '', ''], ['2', 'A', 'X', '', '', 0]).lines;
    expect([blank?.delivery, blank?.minutes, zero?.minutes]).toEqual(['direct', null, 0]);
  });
});

describe('a wide roster', () => {
  it('has a line for each provider, and an unassigned one where only minutes stand', () => {
    const lines = read(wideSheet).lines.map((line) => [
      line.row,
      line.service,
      line.provider,
      line.minutes,
      line.columns.provider,
    ]);
    expect(lines).toEqual([
      [3, 'slp', 'Lee, P', 30, 5],
      [3, 'Resource Teacher', 'Dunn, A', 120, 7],
      [4, 'slp', 'Lee, P', null, 5],
      [4, 'Resource Teacher', 'Dunn, A', 90, 7],
      [4, 'Behavior coach', 'Hart, Z', 20, 9],
      [5, 'OT', '', 30, 3],
      [6, 'OT', 'Vacant OT', null, 3],
      [6, 'Resource Teacher', 'Dunn, A', 60, 7],
      [10, 'OT', '', 15, 3],
    ]);
  });

  it('reports its cells once a row', () => {
    expect(found(wideSheet)).toEqual([
      ['unreadable-amount', 'F4', '30 min ???'],
      ['skipped-row', 'B9', 'Grade 5'],
      ['error-cell', 'C10', '#N/A'],
      ['duplicate-row', 'L7', 'L6'],
    ]);
    const unreadable = read(wideSheet).lines.map((line) => line.unreadable.join());
    expect(unreadable).toEqual(['', '', 'amount', '', '', '', '', '', 'provider']);
  });
});

describe('a mapping that no longer fits', () => {
  it('gives the missing columns, never lines from a wrong one', () => {
    const renamed = HEADER.map((header) => (header === 'Provider' ? 'Therapist' : header));
    expect(readRoster([renamed, ['1', 'A', 'X']], HEADER_ONLY)).toEqual({
      missing: [{ field: 'provider', ref: { header: 'Provider', nth: 1, of: 1 }, why: 'gone' }],
    });
    expect(readRoster([], HEADER_ONLY)).toHaveProperty('missing');
  });

  it('still fits where rows were inserted above and columns moved', () => {
    const moved: Grid = [
      [],
      ['title'],
      ['x', ...[...HEADER].reverse()],
      ['', '', '', '', '', '', '', 'X', 'A', '1'],
    ];
    expect(read(moved, HEADER_ONLY)).toMatchObject({
      headerRow: 3,
      lines: [{ row: 4, studentId: '1', service: 'A', provider: 'X', columns: { provider: 8, amount: 5 } }],
    });
  });
});

describe('an amount that says “consult”', () => {
  const delivered = (amount: string, delivery: string) =>
    readRows(['1', 'Speech', 'Ramos, Elena', '', '', amount, delivery]).lines.map((line) => [
      line.minutes,
      line.delivery,
    ]);

  it('makes its line a consult line where no column says how it is delivered', () => {
    expect(delivered('15 min monthly consult', '')).toEqual([[3.75, 'consult']]);
    expect(delivered('15 min monthly', '')).toEqual([[3.75, 'direct']]);
    expect(delivered('15 min monthly consult', 'Direct')).toEqual([[3.75, 'direct']]);
  });
});
