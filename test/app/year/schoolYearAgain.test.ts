import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { exit, lineOf } from '../../kit/caseForms';
import { ask, keyOf, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import {
  AUGUST,
  cells,
  decide,
  inMay,
  on,
  type Seat,
  save,
  team,
  usual,
  yearRows,
} from '../../kit/yearDistrict';

const accepted = { acknowledged: ['planned-already'] };
const GRADES_THEN = ['4', '4', '5', '4', '3', 'K', 'PK', '12', '18-22', '18-22', '7', '7'];
const stepsOf = (workbook: MemoryWorkbook) =>
  ask(workbook, 'planYear', usual).steps.map(({ from, to, students }) => [from, to, students]);

describe('a second plan over a first one', () => {
  test('finds nobody to raise twice, and nobody who leaves already', () => {
    const workbook = inMay();
    save(workbook);
    const plan = ask(workbook, 'planYear', usual);
    expect(plan.findings).toMatchObject([
      { code: 'planned-already', severity: 'warns', sentence: expect.stringMatching(/^5 students have/) },
    ]);
    expect(plan.students.map(({ student, why }) => [student, why])).toEqual([
      ['Younger, Pip', 'stays in preschool'],
      ['Ninth, Nora', 'ages out'],
    ]);
    expect(stepsOf(workbook)).toEqual([
      ['PK', 'PK', 1],
      ['18-22', '18-22', 1],
    ]);
    expect(save(workbook, { ...accepted, becomes: [] }).findings.map(({ code }) => code)).toContain(
      'nothing-to-save',
    );
  });

  test('raises who came in between, gives next year’s teams out, and its Undo leaves the first', () => {
    const workbook = inMay();
    save(workbook);
    const nina: Cell[] = ['20', 'New, Nina', '3', 'Oak', 'Resource', '2027-06-20', '2028-05-26', 3, 2, 4, 1];
    workbook.sheets.get('Roster')?.push([...nina, 'Ramos, Elena', 'Ramos, Elena', '', '', '']);
    on(workbook, '2027-07-02');
    expect(stepsOf(workbook)).toContainEqual(['3', '4', 1]);
    const teams = [{ id: team(workbook, 'Ramos, Elena', '4'), person: keyOf(workbook, 'Cho, Ben') }];
    const second = save(workbook, { ...accepted, becomes: [], teams });
    expect(second).toMatchObject({
      saved: true,
      counts: { grades: 1, leavers: 0, moves: 2, cases: 0, esy: 0 },
    });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')).toEqual([...GRADES_THEN, '4']);
    expect(undo(workbook, second.batch).saved).toBe(true);
    on(workbook, '2027-08-02');
    expect(cells(workbook, 'Grade')).toEqual([...GRADES_THEN, '3']);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
  });

  test('may still decide otherwise, and its Undo brings back what the first decided', () => {
    const workbook = inMay();
    save(workbook);
    const becomes = [{ studentId: '1', becomes: '3' as const }];
    const second = save(workbook, { ...accepted, becomes });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade').slice(0, 2)).toEqual(['3', '3']);
    expect(undo(workbook, second.batch).saved).toBe(true);
    expect(cells(workbook, 'Grade').slice(0, 2)).toEqual(['4', '4']);
  });

  test('raises nobody again whose new grade an export has brought before the day', () => {
    const workbook = inMay();
    save(workbook);
    for (const row of workbook.sheets.get('Roster') ?? []) if (row[0] === '1') row[2] = '4';
    on(workbook, '2027-07-02');
    expect(save(workbook, { ...accepted, becomes: [] }).findings.map(({ code }) => code)).toContain(
      'nothing-to-save',
    );
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')).toEqual(GRADES_THEN);
  });

  test('projects the grades of the first', () => {
    const seats: Seat[] = [['1', 'Alvarez, Ana', '2', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena']];
    const workbook = inMay(yearRows(seats));
    const maximum = () =>
      ask(workbook, 'projectYear', decide(workbook, { becomes: [] })).people.find(
        ({ name }) => name === 'Ramos, Elena',
      )?.after.maximum;
    const before = maximum();
    save(workbook, { becomes: [] });
    expect(maximum()).toBe(before);
  });

  test('of the year after next goes on from the first', () => {
    const workbook = inMay(yearRows([['1', 'Alvarez, Ana', '3', 'Oak', 'Resource', 'Ramos, Elena', '']]));
    save(workbook, { becomes: [] });
    expect(save(workbook, { becomes: [], from: '08/01/2028' })).toMatchObject({ counts: { grades: 1 } });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')).toEqual(['4']);
    on(workbook, '2028-08-01');
    expect(cells(workbook, 'Grade')).toEqual(['5']);
  });
});

describe('who is exited before the year begins', () => {
  test('is in no step and keeps their grade, though the record knows who managed them', () => {
    const workbook = inMay();
    exit(workbook, '2', { lastDay: '05/03/2027' });
    expect(stepsOf(workbook)).not.toContainEqual(['4', '5', 1]);
    expect(save(workbook)).toMatchObject({ counts: { grades: 4 } });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')[2]).toBe('4');
  });

  test('from one service keeps the grade in its row, and goes up in the other', () => {
    const seats: Seat[] = [
      ['1', 'Alvarez, Ana', '3', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
      ['1', 'Alvarez, Ana', '3', 'Oak', 'Speech', 'Cho, Ben', 'Ramos, Elena'],
    ];
    const workbook = inMay(yearRows(seats));
    exit(workbook, '1', { line: lineOf(workbook, '1'), lastDay: '05/03/2027' });
    save(workbook, { becomes: [] });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')).toEqual(['3', '4']);
  });
});

test('the teams follow what was chosen for students', () => {
  const workbook = inMay();
  const becomes = [{ studentId: '6', becomes: '12' as const }];
  const gradesOf = (chosen: typeof becomes) =>
    ask(workbook, 'planYear', { ...usual, becomes: chosen })
      .teams.filter(({ name, kind }) => name === 'Ramos, Elena' && kind === 'service')
      .map(({ grade }) => grade);
  expect(gradesOf([])).toEqual(['4', '5']);
  expect(gradesOf(becomes)).toEqual(['4', '5', '12']);
  expect(
    ask(workbook, 'planYear', { ...usual, becomes }).students.find(({ studentId }) => studentId === '6'),
  ).toMatchObject({ becomes: 'leaves' });
});

test('a line that begins only after the first day is told, since no load here counts it', () => {
  const seats: Seat[] = [
    ['1', 'Alvarez, Ana', '3', 'Oak', 'Resource', 'Ramos, Elena', '', '', ['2027-08-16', '2028-05-26']],
    ['3', 'Evans, Eve', '3', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ];
  const { findings } = save(inMay(yearRows(seats)), { becomes: [] });
  expect(findings).toMatchObject([
    {
      code: 'begins-after',
      severity: 'warns',
      field: 'from',
      sentence: expect.stringContaining('08/16/2027'),
    },
  ]);
});

test('the list of changes to key in tells of a team’s move without the grade', () => {
  const workbook = inMay();
  const id = team(workbook, 'Ramos, Elena', '5');
  save(workbook, { teams: [{ id, person: keyOf(workbook, 'Cho, Ben') }] });
  const texts = JSON.stringify(ask(workbook, 'keyIn', { since: '', all: true }));
  expect(texts).toContain('Ramos, Elena → Cho, Ben');
  expect(texts).not.toContain('Grade');
});
