import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { enteredId } from '../../../src/domain/decide/planEnroll';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import type { Mapping, StudentBy } from '../../../src/domain/roster/roster';
import { shownId } from '../../../src/domain/roster/studentNames';
import { read } from '../../kit/plainRoster';

const header = ['Student', 'DOB', 'Grade', 'School', 'Service', 'Case Manager'];

function rosterOf(rows: readonly Cell[][], studentBy: StudentBy = 'name') {
  const grid = [header, ...rows];
  const guess = guessMapping('Roster', grid);
  if (!guess) throw new Error('no roster');
  return read(grid, { ...guess.mapping, studentBy });
}

const told = (roster: ReturnType<typeof rosterOf>) =>
  roster.findings.map(({ code, place, text }) => [code, place, text]);
const students = (roster: ReturnType<typeof rosterOf>) =>
  new Set(roster.lines.map(({ studentId }) => studentId)).size;

describe('students without IDs', () => {
  it('are known by their names, however those are written', () => {
    const roster = rosterOf([
      ['Alder, Ana', '', 3, 'Oak', 'Resource', 'Ramos, Elena'],
      ['ANA  ALDER', '', 3, 'Oak', 'Speech', 'Ramos, Elena'],
      ['Birch, Ben', '', 3, 'Oak', 'Resource', 'Ramos, Elena'],
    ]);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['ana alder', 'ana alder', 'ben birch']);
    expect(told(roster)).toEqual([]);
  });

  it('are two where one name has two birth dates, or else two schools or grades, and are told', () => {
    const ana = (birthDate: string, grade: Cell, school: string): Cell[] => [
      'Alder, Ana',
      birthDate,
      grade,
      school,
      'Resource',
      'Ramos, Elena',
    ];
    for (const other of [
      ana('2016-03-04', 3, 'Oak'),
      ana('2015-02-03', 5, 'Oak'),
      ana('2015-02-03', 3, 'Elm'),
    ]) {
      const roster = rosterOf([ana('2015-02-03', 3, 'Oak'), other]);
      expect(students(roster)).toBe(2);
      expect(told(roster)).toEqual([['one-name-two-students', 'A3', 'Alder, Ana; A2: Alder, Ana']]);
    }
  });

  it('are known by name and birth date where that was chosen', () => {
    const rows: Cell[][] = [
      ['Alder, Ana', '2015-02-03', 3, 'Oak', 'Resource', 'Ramos, Elena'],
      ['Alder, Ana', '', 3, 'Oak', 'Speech', 'Ramos, Elena'],
    ];
    expect(rosterOf(rows, 'name and birth date').lines.map(({ studentId }) => studentId)).toEqual([
      'ana alder (2015-02-03)',
      'ana alder',
    ]);
    expect(told(rosterOf(rows, 'name and birth date'))).toEqual([
      ['one-name-two-students', 'A3', 'Alder, Ana; A2: Alder, Ana'],
    ]);
  });

  it('have the ID that a row which is added for them will be read with', () => {
    const { mapping, lines } = rosterOf([['Alder, Ana', '2015-02-03', 3, 'Oak', 'Resource', 'Ramos, Elena']]);
    const values = [
      { field: 'name' as const, value: 'Alder, Ana' },
      { field: 'birthDate' as const, value: '2/3/2015' },
    ];
    expect(enteredId(mapping, values)).toBe(lines[0]?.studentId);
    const both: Mapping = { ...mapping, studentBy: 'name and birth date' };
    expect(enteredId(both, values)).toBe('ana alder (2015-02-03)');
  });

  it('are no totals, titles or signatures', () => {
    const roster = rosterOf([
      ['Ms. Ramos (1 student)', '', '', '', '', ''],
      ['Alder, Ana', '', 3, 'Oak', 'Resource', 'Ramos, Elena'],
      ['Total students: 1', '', '', '', '', 'Caseload: 1'],
      ['END OF REPORT', '', '', '', '', ''],
    ]);
    expect(roster.lines.map(({ student }) => student)).toEqual(['Alder, Ana']);
    expect(new Set(roster.findings.map(({ code }) => code))).toEqual(new Set(['skipped-row']));
  });

  it('never become one of two without a word, whatever the order of the rows', () => {
    const row = fc.record({
      name: fc.constantFrom('Alder, Ana', 'Ana Alder', 'Birch, Ben'),
      birthDate: fc.constantFrom('', '2015-02-03', '2016-03-04'),
      grade: fc.constantFrom<Cell>('', 3, 5),
      school: fc.constantFrom('', 'Oak', 'Elm'),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const cells = rows.map(({ name, birthDate, grade, school }, n): Cell[] => [
          name,
          birthDate,
          grade,
          school,
          `Service ${n}`,
          'Ramos, Elena',
        ]);
        const roster = rosterOf(cells);
        const ids = (of: typeof roster) =>
          new Map(of.lines.map(({ service, studentId }) => [service, studentId]));
        for (const one of roster.lines)
          for (const other of roster.lines)
            if (one.studentId === other.studentId)
              expect([one.birthDate, other.birthDate].includes('') || one.birthDate === other.birthDate).toBe(
                true,
              );
        expect(ids(rosterOf([...cells].reverse()))).toEqual(ids(roster));
      }),
    );
  });
});

it.each([
  ['ana alder', 'Alder, Ana', ''],
  ['ana alder', 'ANA  ALDER', ''],
  ['ana alder (2016-05-05)', 'Alder, Ana', '2016-05-05'],
  ['ana alder (oak, 3)', 'Alder, Ana', 'oak, 3'],
  ['ana alder', 'Alder, Anna', 'ana alder'],
  ['1001', 'Alder, Ana', '1001'],
  ['1001', '', '1001'],
])('“%s” beside “%s” is shown as “%s”', (studentId, student, shown) => {
  expect(shownId(studentId, student)).toBe(shown);
});
