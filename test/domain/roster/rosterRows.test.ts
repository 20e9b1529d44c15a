import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { lineIdentity } from '../../../src/domain/roster/lineIdentity';
import { codes, HEADER, read, readRows } from '../../kit/plainRoster';

describe('rows between the students', () => {
  it('are passed over: blank rows and notes silently, titles and totals with a notice', () => {
    const between: Cell[][] = [
      [],
      ['  ', ' '],
      ['', '', '', '', '', '', '', '', 'call back Monday'],
      ['Oak Elementary'],
      ['Grade 3'],
      ['Total', '', 2],
      ['Grand total:', 2],
      ['Page 2 of 7', '', '', 'x'],
      ['Printed 11/20/2026', '', 'by Dana'],
    ];
    const roster = readRows(['1', 'A', 'X'], ...between, ['2', 'A', 'X']);
    expect(roster.lines.map((line) => [line.row, line.studentId])).toEqual([
      [2, '1'],
      [12, '2'],
    ]);
    expect(roster.findings.map(({ code, place }) => [code, place])).toEqual([
      ['skipped-row', 'A6'],
      ['skipped-row', 'A7'],
      ['skipped-row', 'A8'],
      ['skipped-row', 'A9'],
      ['skipped-row', 'A10'],
      ['skipped-row', 'A11'],
    ]);
  });

  it('are not students whose names only sound like it', () => {
    const names = ['Count, Basil', 'Page, Jim', 'Total, Ann', 'School, Ed', 'Teacher, Joy', 'Printed, Al'];
    const grid: Grid = [['Student', 'ID', 'Provider'], ...names.map((name, n) => [name, n + 1, 'X Y'])];
    expect(read(grid).lines.map((line) => line.student)).toEqual(names);
    expect(read(grid).findings).toEqual([]);
  });

  it('are examples in a form’s words, and students of the families Sample and Dummy', () => {
    const examples = [
      'Example',
      'Sample Student',
      'Student, Test',
      'e.g. Jane Doe',
      'Doe, Jane (example)',
      'EXAMPLE: Doe',
    ];
    const students = [
      'Sample, Anna',
      'Anna Sample',
      'Dummy, Cal',
      'Testa, Ed',
      'a@evil.example',
      'Student, Ann',
    ];
    const rows = [...examples, ...students].map((name, n) => [name, n + 1, 'X Y']);
    const roster = read([['Student', 'ID', 'Provider'], ...rows]);
    expect(roster.lines.map((line) => line.student)).toEqual(students);
    expect(roster.findings.map(({ code }) => code)).toEqual(examples.map(() => 'skipped-row'));
  });

  it('are students where only an ID is filled in', () => {
    expect(readRows(['4711'], ['S-12'], ['10065 / 574611616']).lines).toHaveLength(3);
  });

  it('are repeated headers in any case', () => {
    expect(
      codes(
        ['1', 'A', 'X'],
        HEADER.map((text) => ` ${text.toUpperCase()} `),
        ['2', 'A', 'X'],
      ),
    ).toEqual([['repeated-header', 'A3', 'STUDENT ID']]);
  });
});

describe('rows that double each other', () => {
  it('are one line where they are the same in every cell of the sheet, and two where their notes differ', () => {
    const row = ['1', 'A', 'X', '2026-08-24', '', 30, '', ''];
    expect(codes([...row, 'a'], [...row, 'a'])).toEqual([['duplicate-row', 'A3', 'A2']]);
    expect(codes([...row, 'a'], [...row, 'b'])).toEqual([['second-line', 'A3', 'A2']]);
    expect(readRows([...row, 'a'], [...row, 'b'], [...row, 'a']).lines).toHaveLength(2);
  });

  it('are two lines, twins, where only student, service and start agree', () => {
    const roster = readRows(['1', 'Resource', 'X', '8/24/26'], ['1', ' RESOURCE', 'Y', '2026-08-24']);
    expect(roster.lines.map((line) => line.provider)).toEqual(['X', 'Y']);
    expect(new Set(roster.lines.map(lineIdentity)).size).toBe(2);
    expect(roster.findings).toEqual([{ code: 'second-line', place: 'A3', text: 'A2' }]);
  });

  it('are one line, the first, where the roster names no providers', () => {
    const roster = read([
      ['Student ID', 'Student', 'Case Manager'],
      ['1', 'Alder, Ana', 'X, Xe'],
      ['1', 'Alder, Ana', 'Y, Ye'],
    ]);
    expect(roster.lines.map((line) => line.caseManager)).toEqual(['X, Xe']);
    expect(roster.findings).toEqual([{ code: 'same-line-twice', place: 'A3', text: 'A2' }]);
  });

  it('are two lines where Line IDs tell them apart, and one where they don’t', () => {
    const row = (provider: string, lineId: string) => [
      '1',
      'A',
      provider,
      '2026-08-24',
      '2026-08-25',
      '',
      '',
      lineId,
    ];
    expect(readRows(row('X', 'a'), row('Y', 'b')).lines).toHaveLength(2);
    expect(readRows(row('X', 'a'), row('Y', 'a')).findings.map(({ code }) => code)).toEqual([
      'same-line-twice',
    ]);
  });

  it('are two lines where they start on different days, reported where they overlap', () => {
    const rows = (end: string, start: string): Cell[][] => [
      ['1', 'A', 'X', '2026-01-01', end],
      ['1', 'A', 'X', start],
    ];
    expect(codes(...rows('2026-08-23', '2026-08-24'))).toEqual([]);
    expect(codes(...rows('2026-08-24', '2026-08-24'))).toEqual([['overlapping-lines', 'A3', 'A2']]);
    expect(codes(...rows('', '2026-08-24'))).toEqual([['overlapping-lines', 'A3', 'A2']]);
    expect(readRows(...rows('', '2026-08-24')).lines).toHaveLength(2);
  });

  it('may overlap where one is direct and one consult, or another service', () => {
    expect(
      codes(
        ['1', 'A', 'X', '2026-01-01', '', 30, 'Direct'],
        ['1', 'A', 'X', '2026-02-01', '', 30, 'Consult'],
        ['1', 'B', 'X', '2026-02-01', '', 30, 'Direct'],
      ),
    ).toEqual([]);
  });
});

describe('an end date', () => {
  it.each([
    ['2026-08-24', []],
    ['2026-08-23', ['end-before-start']],
  ])('of %s against a start of 2026-08-24', (end, expected) => {
    expect(readRows(['1', 'A', 'X', '2026-08-24', end]).findings.map(({ code }) => code)).toEqual(expected);
  });
});

describe('rows that are no lines', () => {
  const header = ['Student ID', 'Student', 'Grade', 'Service', 'Provider', 'Minutes'];
  const line = (id: Cell, name: string): Cell[] => [id, name, 3, 'Resource', 'Ramos, Elena', 60];

  it('are no students and no people, wherever in the row their words stand, and are told', () => {
    const between: Cell[][] = [
      ['Ms. Ramos (2 students)'],
      ['Ms. Ramos', '', '', '', '', '2 students'],
      ['Caseload: 3', '', '', '', '', 180],
      ['', 'Total students: 12', '', '', '', 720],
      ['', '', '', '', 'Total', 720],
      ['', '', '', '', 'Caseload: 3', ''],
      ['', '', '', '', '', 720],
      ['Signature: ______________', '', '', 'Date: ____'],
      ['END OF REPORT'],
      ['', 'Ms. Cho'],
      ['Notes', 'call back', 'Monday'],
      ['Student ID', 'Student', 'Grade', 'Service', 'Provider', 'Minutes'],
      ['-----', '-----'],
    ];
    const roster = read([header, line(1001, 'Alder, Ana'), ...between, line(1002, 'Birch, Ben')]);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1002']);
    expect(new Set(roster.findings.map(({ code }) => code))).toEqual(
      new Set(['skipped-row', 'repeated-header']),
    );
    expect(roster.findings).toHaveLength(between.length);
  });

  it.each(['NEW', '0', '0.00'])('are told from a student whose ID is %s, who is left out and told', (id) => {
    const grid = [header, line(1001, 'Alder, Ana'), line(id, 'Birch, Ben'), line('', 'Cedar, Cora')];
    expect(read(grid).findings).toEqual([
      { code: 'no-id-yet', place: 'A3', text: id },
      { code: 'missing-student-id', place: 'A4', text: 'Cedar, Cora' },
    ]);
  });

  it.each(['', '\u200b'])('are told from a student without an ID (%j), who is left out and told', (id) => {
    const { lines, findings } = read([header, line(1001, 'Alder, Ana'), line(id, 'Birch, Ben')]);
    expect(lines.map(({ studentId }) => studentId)).toEqual(['1001']);
    expect(findings).toMatchObject([{ code: 'missing-student-id', place: 'A3' }]);
  });

  it('are told from a student under words in the place of an ID, who counts and is told', () => {
    const { lines, findings } = read([header, line(1001, 'Alder, Ana'), line('see office', 'Birch, Ben')]);
    expect(lines.map(({ studentId }) => studentId)).toEqual(['1001', 'see office']);
    expect(findings).toEqual([{ code: 'odd-student-id', place: 'A3', text: 'see office' }]);
  });

  it('are not told from students where the IDs are words themselves', () => {
    const grid = [header, line('Ana A', 'Alder, Ana'), line('Ben B', 'Birch, Ben')];
    expect(read(grid).lines).toHaveLength(2);
  });

  it('stand between the students of any roster without becoming one', () => {
    const remarks = fc.constantFrom(
      'Total',
      'Totals: 12',
      'Total students: 12',
      'Ms. Ramos (2 students)',
      'Mr. Cho … (14 students)',
      'Caseload: 3',
      'END OF REPORT',
      'Prepared by Dana',
      'Signature: ____',
      'Page 2 of 7',
      '3 students',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(remarks, fc.integer({ min: 0, max: 5 }), fc.boolean()), { maxLength: 6 }),
        (rows) => {
          const between = rows.map(([remark, at, hasSum]) =>
            header.map((_, c): Cell => (c === at ? remark : hasSum && c === 5 ? 90 : '')),
          );
          const roster = read([header, line(1001, 'Alder, Ana'), ...between, line(1002, 'Birch, Ben')]);
          expect(roster.lines.map(({ student }) => student)).toEqual(['Alder, Ana', 'Birch, Ben']);
          expect(roster.findings).toHaveLength(between.length);
        },
      ),
    );
  });
});
