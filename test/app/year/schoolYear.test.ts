import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, keyOf, signIn } from '../../kit/district';
import {
  AUGUST,
  cells,
  inMay,
  MAY,
  on,
  SEATS,
  save,
  team,
  usual,
  YEAR_HEADER,
  yearRows,
} from '../../kit/yearDistrict';

const GRADES = ['3', '3', '4', '3', '3', 'PK', 'PK', '12', '18-22', '18-22', '6', '7'];

describe('the plan of a school year', () => {
  test('says what becomes of everyone, and lists those at whom someone should look', () => {
    const plan = ask(inMay(), 'planYear', usual);
    expect(plan).toMatchObject({ from: AUGUST, cutOff: '08-01', leavingAge: 21, findings: [] });
    expect(plan.students.map(({ student, becomes, why, note }) => [student, becomes, why, note])).toEqual([
      ['Two, Theo', '', 'several grades', 'The rows say grades 6 and 7.'],
      ['Older, Pia', 'K', 'kindergarten', 'Five on 07/31/2027, before the cut-off.'],
      ['Younger, Pip', 'PK', 'stays in preschool', 'Five on 08/01/2027, not before the cut-off (08/01).'],
      ['Twenty, Tom', 'leaves', 'too old', 'Turns 21 on 08/01/2027.'],
      ['Ninth, Nora', '18-22', 'ages out', 'Turns 21 on 08/02/2027.'],
      ['Senior, Sam', 'leaves', 'grade 12', 'In grade 12 this year.'],
    ]);
    expect(plan.steps.reduce((sum, { students }) => sum + students, 0)).toBe(9);
    expect(plan.steps).toContainEqual({ from: '3', to: '4', students: 2 });
    expect(plan.esy).toEqual([
      {
        line: 'L-000005',
        studentId: '3',
        student: 'Evans, Eve',
        service: 'Speech',
        start: '2027-06-01',
        end: '2027-07-15',
      },
    ]);
  });

  test('makes teams of a person’s lines in one grade, without leavers and the extended school year', () => {
    const { teams } = ask(inMay(), 'planYear', usual);
    expect(teams.map(({ name, kind, grade, lines }) => [name, kind, grade, lines])).toEqual([
      ['Cho, Ben', 'service', 'PK', 1],
      ['Cho, Ben', 'service', 'K', 1],
      ['Cho, Ben', 'service', '4', 1],
      ['Cho, Ben', 'case management', 'PK', 1],
      ['Cho, Ben', 'case management', 'K', 1],
      ['Cho, Ben', 'case management', '4', 1],
      ['Cho, Ben', 'case management', '5', 1],
      ['Okafor, Dele', 'service', '18-22', 1],
      ['Okafor, Dele', 'service', '', 2],
      ['Okafor, Dele', 'case management', '18-22', 1],
      ['Okafor, Dele', 'case management', '', 1],
      ['Ramos, Elena', 'service', '4', 1],
      ['Ramos, Elena', 'service', '5', 1],
      ['Ramos, Elena', 'case management', '4', 1],
      ['Unassigned', 'service', '4', 1],
    ]);
  });

  test('of settings that can’t be used is empty and names the field', () => {
    const plan = ask(inMay(), 'planYear', { ...usual, from: '05/03/2027', leavingAge: '40' });
    expect(plan).toMatchObject({ students: [], teams: [], seen: '' });
    expect(plan.findings.map(({ field, severity }) => [field, severity])).toEqual([
      ['from', 'blocks'],
      ['leavingAge', 'blocks'],
    ]);
  });

  test('in a roster without grades says so and asks for no grade', () => {
    const rows = yearRows().map((row) => row.filter((_, c) => c !== 2));
    const plan = ask(inMay(rows), 'planYear', usual);
    expect(plan.findings.map(({ code }) => code)).toEqual(['no-grade-column']);
    expect(plan.students.map(({ student }) => student)).toEqual(['Twenty, Tom']);
  });

  test('leaves a student with lines at other sites to an Admin of all of them', () => {
    const seats = [
      ...SEATS,
      [...(SEATS[9]?.with(3, 'Oak').with(4, 'Speech') ?? [])] as (typeof SEATS)[number],
    ];
    const workbook = inMay(yearRows(seats));
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Okafor, Dele') row[5] = 'Birch';
    signIn(workbook, 'Okafor, Dele', 'Admin');
    const plan = ask(workbook, 'planYear', usual);
    expect(plan.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['at-other-sites', 'warns'],
    ]);
    expect(plan.students.map(({ student }) => student)).toEqual(['Two, Theo', 'Twenty, Tom']);
    const answer = save(workbook, { acknowledged: ['at-other-sites'] });
    expect(answer).toMatchObject({ saved: true, counts: { grades: 1, leavers: 1 } });
  });
});

describe('a saved school year', () => {
  test('changes grades and people when it begins, and exits who leaves the day before', () => {
    const workbook = inMay();
    const cho = keyOf(workbook, 'Cho, Ben');
    const id = team(workbook, 'Ramos, Elena', '5');
    expect(save(workbook, { teams: [{ id, person: cho }] })).toMatchObject({
      saved: true,
      title: 'School Year Planned',
      counts: { grades: 5, leavers: 2, moves: 1, cases: 0, esy: 1 },
      notices: [expect.stringContaining('08/02/2027'), expect.any(String)],
    });
    const people = cells(workbook, 'Provider');
    expect(cells(workbook, 'Grade')).toEqual(GRADES);
    expect(people[2]).toBe('Ramos, Elena');
    on(workbook, '2027-08-01');
    expect(cells(workbook, 'Grade')).toEqual(GRADES);
    on(workbook, '2027-08-16');
    // The exited line of the summer, and who left, keep the grade that they had.
    expect(cells(workbook, 'Grade')).toEqual([
      '4',
      '4',
      '5',
      '4',
      '3',
      'K',
      'PK',
      '12',
      '18-22',
      '18-22',
      '7',
      '7',
    ]);
    expect(cells(workbook, 'Provider')).toEqual(people.with(2, 'Cho, Ben'));
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    expect(ask(workbook, 'open', {})).toMatchObject({ notices: [], left: 0 });
  });

  test.each([
    { named: 'a later day', end: '2027-12-15', written: '2027-08-01' },
    { named: 'no day', end: '', written: '2027-08-01' },
    { named: 'that very day', end: '2027-08-01', written: '2027-08-01' },
    { named: 'an earlier day, which may have lapsed', end: '2027-07-30', written: '2027-07-30' },
  ])('writes the last day of who leaves when it begins: over $named it says $written', ({ end, written }) => {
    const rows = yearRows();
    const at = YEAR_HEADER.indexOf('End Date');
    const workbook = inMay(rows.map((row) => (row[1] === 'Senior, Sam' ? row.with(at, end) : row)));
    const before = structuredClone(workbook.sheets.get('Roster'));
    const { batch } = save(workbook);
    expect(workbook.sheets.get('Roster')).toEqual(before);
    on(workbook, '2027-08-01');
    expect(workbook.sheets.get('Roster')).toEqual(before);
    on(workbook, '2027-08-16');
    expect(cells(workbook, 'End Date')[7]).toBe(written);
    expect(ask(workbook, 'undo', { batch, rest: false, reason: '' })).toMatchObject({ saved: true, left: 0 });
    expect(workbook.sheets.get('Roster')).toEqual(before);
  });

  test('is named in History with as many students as got a grade, and once undone tells of no hand', () => {
    const workbook = inMay();
    const id = team(workbook, 'Ramos, Elena', '5');
    const { batch, counts } = save(workbook, { teams: [{ id, person: keyOf(workbook, 'Cho, Ben') }] });
    const what = ask(workbook, 'history', { before: '' }).batches[0]?.what ?? '';
    expect(what).toMatch(/^New school year: exit of /);
    expect(what).toContain(`next grade of ${counts.grades} students`);
    on(workbook, '2027-08-16');
    const undone = ask(workbook, 'undo', { batch, rest: false, reason: '' });
    expect(undone.saved).toBe(true);
    const lines = ask(workbook, 'batch', { batch, from: 0 }).lines;
    expect(new Set(lines.map(({ standing, since }) => `${standing}|${since}`))).toEqual(new Set(['undone|']));
    const repeated = ask(workbook, 'history', { before: '' }).batches[0]?.what ?? '';
    expect(repeated).toMatch(/^Undo of: New school year: .*…$/);
    expect(repeated).toHaveLength('Undo of: '.length + 160);
  });

  test('asks nobody to key grades into the IEP system, but who left and who goes to somebody else', () => {
    const workbook = inMay();
    const id = team(workbook, 'Ramos, Elena', '4');
    save(workbook, { teams: [{ id, person: keyOf(workbook, 'Cho, Ben') }] });
    const keyIn = JSON.stringify(ask(workbook, 'keyIn', { since: '', all: true }));
    expect(keyIn).toContain('Alvarez, Ana');
    expect(keyIn).toContain('Senior, Sam');
    expect(keyIn).not.toContain('Bishop, Ben');
    expect(keyIn).not.toContain('Older, Pia');
  });

  test.each<[string, string]>([
    ['before it begins', MAY],
    ['after it began', '2027-08-16'],
  ])('is taken back whole %s', (_, day) => {
    const workbook = inMay();
    const before = structuredClone(workbook.sheets.get('Roster'));
    const teams = [
      { id: team(workbook, 'Ramos, Elena', '5'), person: keyOf(workbook, 'Cho, Ben') },
      { id: team(workbook, 'Ramos, Elena', '4', 'case management'), person: 'UNASSIGNED' },
    ];
    const { batch } = save(workbook, { teams });
    on(workbook, day);
    expect(ask(workbook, 'undo', { batch, rest: false, reason: '' })).toMatchObject({ saved: true });
    expect(workbook.sheets.get('Roster')).toEqual(before);
    on(workbook, '2027-09-01');
    expect(workbook.sheets.get('Roster')).toEqual(before);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    expect(ask(workbook, 'planYear', { ...usual, from: '08/01/2028' }).students).toHaveLength(6);
  });

  test('leaves a grade alone that somebody typed in between', () => {
    const workbook = inMay();
    save(workbook);
    const row = workbook.sheets.get('Roster')?.[1];
    if (row) row[2] = '3R';
    on(workbook, '2027-08-16');
    expect(cells(workbook, 'Grade').slice(0, 3)).toEqual(['3R', '4', '5']);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('keeps who stays in 12, and in preschool, as decided', () => {
    const workbook = inMay();
    const becomes = [
      { studentId: '6', becomes: '18-22' as const },
      { studentId: '5', becomes: 'K' as const },
      { studentId: '9', becomes: '' as const },
      { studentId: '2', becomes: '4' as const },
    ];
    expect(save(workbook, { becomes })).toMatchObject({ counts: { grades: 5, leavers: 1 } });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')).toEqual([
      '4',
      '4',
      '4',
      '4',
      '3',
      'K',
      'K',
      '18-22',
      '18-22',
      '18-22',
      '6',
      '7',
    ]);
  });

  test('leaves lines of the summer open where they are not to be exited', () => {
    const workbook = inMay();
    expect(save(workbook, { exitEsy: false })).toMatchObject({ counts: { esy: 0 } });
    on(workbook, AUGUST);
    expect(cells(workbook, 'Grade')[4]).toBe('4');
    expect(cells(workbook, 'End Date')[4]).toBe('2027-07-15');
  });
});

describe('in a roster of case managers only', () => {
  const rows: Cell[][] = [
    ['Student ID', 'Student Name', 'Grade', 'Case Manager'],
    ['1', 'Alvarez, Ana', '03', 'Ramos, Elena'],
    ['2', 'Bishop, Ben', '12', 'Ramos, Elena'],
    ['3', 'Evans, Eve', '09', 'Cho, Ben'],
  ];

  test('grades go up, case management is given out, and that of who leaves ends', () => {
    const workbook = inMay(rows);
    const teams = [
      { id: team(workbook, 'Ramos, Elena', '4', 'case management'), person: keyOf(workbook, 'Cho, Ben') },
    ];
    const { batch, counts } = save(workbook, { becomes: [], teams });
    expect(counts).toEqual({ grades: 2, schools: 0, leavers: 1, moves: 0, cases: 1, esy: 0 });
    on(workbook, AUGUST);
    expect(workbook.sheets.get('Roster')?.map((row) => row.slice(2))).toEqual([
      ['Grade', 'Case Manager'],
      ['04', 'Cho, Ben'],
      ['12', 'Ramos, Elena'],
      ['10', 'Cho, Ben'],
    ]);
    const managed = ask(workbook, 'people', { asOf: AUGUST }).people.map(({ name, load }) => [
      name,
      load.ieps,
    ]);
    expect(managed).toContainEqual(['Cho, Ben', 2]);
    expect(managed).toContainEqual(['Ramos, Elena', 0]);
    ask(workbook, 'undo', { batch, rest: false, reason: '' });
    expect(workbook.sheets.get('Roster')).toEqual(rows);
  });
});

test('a student of the summer only, who leaves, is exited on the summer’s last day and managed until the year ends', () => {
  const summer = SEATS.slice(4, 5);
  const workbook = inMay(yearRows(summer));
  const becomes = [{ studentId: '3', becomes: 'leaves' as const }];
  expect(save(workbook, { becomes })).toMatchObject({ saved: true, counts: { leavers: 1, esy: 1 } });
  expect(cells(workbook, 'End Date')).toEqual(['2027-07-15']);
  const iepsOn = (asOf: string) =>
    ask(workbook, 'people', { asOf }).people.find(({ name }) => name === 'Cho, Ben')?.load.ieps;
  expect(['2027-08-01', AUGUST].map(iepsOn)).toEqual([1, 0]);
});
