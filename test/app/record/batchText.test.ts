import { describe, expect, test } from 'vitest';
import { batchText, changeTexts } from '../../../src/app/record/historyText';
import type { Change } from '../../../src/domain/record/changes';
import type { Entry } from '../../../src/domain/record/entry';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded, type Says } from '../../kit/entries';

const ROW = [{ ref: { header: 'Student ID', nth: 1, of: 1 }, value: '2000001' }];
const cell = (header: string, was: string, value: string) => ({ ref: { header, nth: 1, of: 1 }, was, value });
const GRADE = cell('Grade', '3', '4');
const SCHOOL = cell('School', 'Oak', 'Birch');
const BEN: Says = { lineKey: 'L-000002', studentId: '2000002', student: 'Bishop, Ben' };
const NONE: Says = { minutes: null, lreMinutes: null };
const assign = (over: Says = {}): Change =>
  fact({
    change: 'Assign',
    personKey: 'P-0002',
    person: 'Cho, Ben',
    begin: day('2026-11-30'),
    ...NONE,
    ...over,
  });
const adjust = (over: Says = {}): Change => fact({ change: 'Adjust', begin: day('2026-11-30'), ...over });
const year = (cells: object[], over: Says = {}): Change =>
  adjust({ ...NONE, ...over, replaced: { from: 'new year', cells, cellsBegin: '2027-07-01' } });

const text = (...changes: Change[]): string => batchText(recorded(changes), () => undefined);

describe('a save is told by what it did', () => {
  test('an enrollment by its students, rows of the roster by how many lines they are', () => {
    expect(text(fact({ replaced: { row: ROW } }), fact({ lineKey: 'L-000009' }))).toBe(
      'Enrolled Alvarez, Ana',
    );
    expect(text(fact())).toBe('1 line taken into the record');
    expect(text(fact({ replaced: { row: ROW } }), fact(BEN))).toBe(
      'Enrolled Alvarez, Ana; 1 line taken into the record',
    );
  });

  test('lines, ends and exits by whose they are', () => {
    expect(text(assign(), assign(BEN))).toBe('2 lines to Cho, Ben');
    const four = ['A', 'B', 'C', 'D'].map((person) => assign({ person }));
    expect(text(...four.slice(0, 3))).toBe('3 lines to A; B; C');
    expect(text(...four)).toBe('4 lines to A; B; C and 1 more');
    expect(text(fact({ change: 'End' }))).toBe('End of 1 assignment of Ramos, Elena');
    expect(text(fact({ change: 'End', personKey: '', person: '' }))).toBe('Exit of Alvarez, Ana');
  });

  test('hours, renewed rows, edited rows and new IDs', () => {
    expect(text(adjust())).toBe('Hours of 1 line');
    expect(text(adjust({ replaced: { cells: [GRADE] } }))).toBe(
      'Hours of 1 line; enrollment of Alvarez, Ana edited',
    );
    const start = { from: 'export', start: '2026-11-01' };
    expect(text(adjust({ ...NONE, replaced: start }))).toBe('Update from an export: 1 line renewed');
    expect(text(adjust({ minutes: null, replaced: start }))).toBe(
      'Update from an export: hours of 1 line; 1 line renewed',
    );
    expect(text(adjust({ lreMinutes: null, replaced: start }))).toBe(
      'Update from an export: hours of 1 line; 1 line renewed',
    );
    expect(text(adjust({ ...NONE, replaced: { cells: [GRADE] } }))).toBe('Enrollment of Alvarez, Ana edited');
    expect(text(adjust({ ...NONE, replaced: { from: 'export' } }))).toBe(
      'Update from an export: new student ID of Alvarez, Ana',
    );
    expect(text(adjust({ ...NONE, replaced: { amount: '4' } }))).toBe('1 cell put back into the roster');
  });

  test('a new year by its students, and how many of them change schools', () => {
    expect(text(year([GRADE]), year([GRADE], { lineKey: 'L-000009' }), year([GRADE], BEN))).toBe(
      'New school year: next grade of 2 students',
    );
    expect(text(year([GRADE, SCHOOL]), year([GRADE], BEN))).toBe(
      'New school year: next grade of 2 students, another school of 1',
    );
    const moved = assign({ replaced: { cells: [GRADE], cellsBegin: '2027-07-01' } });
    expect(text(moved)).toBe('New school year: 1 line to Cho, Ben; next grade of 1 student');
  });

  test('what another version saved, and which version was gone on from', () => {
    expect(text(fact({ change: 'Merge' }), fact({ change: 'Merge' }))).toBe(
      '2 changes that this version of Caseload doesn’t know',
    );
    const lost = { from: 'B-000041', to: 'B-000041', entries: 7 };
    expect(text(fact({ change: 'Restored', personKey: '', person: '', replaced: { lost } }))).toBe(
      'Restored: save 41 (7 entries) is not in this version',
    );
  });

  test('an Undo by the save that it takes back, where all of its entries are known', () => {
    const entries = recorded(
      assign(),
      assign(BEN),
      [1, 2].map((undoes) => fact({ change: 'Undo', replaced: { undoes } })),
    );
    const known = (entry: Entry) =>
      entry.name === 'undone' ? entries.find((each) => each.entry === entry.undoes) : undefined;
    expect(batchText(entries.slice(2), known)).toBe('Undo of: 2 lines to Cho, Ben');
    expect(batchText(entries.slice(2), () => undefined)).toBe('');
  });
});

describe('a change is told', () => {
  const before = timelinesFrom(recorded(fact())).get('L-000001') ?? null;
  const told = (change: Change): string[] => changeTexts(recorded(change)[0] ?? never(), before, 'minutes');

  test('by who had the line on its day, and by the hours before and after', () => {
    expect(told(assign())).toEqual(['Ramos, Elena → Cho, Ben from 11/30/2026']);
    expect(changeTexts(recorded(assign())[0] ?? never(), null, 'minutes')).toEqual([
      'Nobody → Cho, Ben from 11/30/2026',
    ]);
    expect(told(assign({ begin: '' }))).toEqual(['Ramos, Elena → Cho, Ben since before the record began']);
    expect(told(adjust({ minutes: 240, lreMinutes: null }))).toEqual(['3 → 4 hours from 11/30/2026']);
    expect(told(adjust({ minutes: null, lreMinutes: 90 }))).toEqual(['LRE 60 → 90 minutes from 11/30/2026']);
  });

  test('by its cells, and the day on which they change', () => {
    expect(told(adjust({ ...NONE, replaced: { cells: [GRADE, cell('School', '', 'Oak')] } }))).toEqual([
      'Grade: 3 → 4',
      'School: blank → Oak',
    ]);
    expect(told(year([GRADE]))).toEqual(['Grade: 3 → 4 from 07/01/2027']);
  });

  test('by the student’s new ID, an end, an exit, and what this version doesn’t know', () => {
    expect(told(adjust({ ...NONE, studentId: '2000009', replaced: { from: 'export' } }))).toEqual([
      'Student ID: 2000001 → 2000009',
    ]);
    const end = { change: 'End', lastDay: day('2026-12-18') };
    expect(told(fact(end))).toEqual(['Ramos, Elena until 12/18/2026']);
    expect(told(fact({ ...end, personKey: '', person: '' }))).toEqual(['Exit, last day 12/18/2026']);
    expect(told(fact({ change: 'Merge' }))).toEqual(['“Merge”, which this version of Caseload doesn’t know']);
    expect(told(fact({ replaced: { row: ROW } }))).toEqual([
      'Ramos, Elena from 08/15/2026',
      'Row added to the roster',
    ]);
  });
});

function never(): never {
  throw new Error('There is an entry.');
}

test('nothing that was saved is nothing to tell', () => {
  expect(batchText([], () => undefined)).toBe('');
});

test('hours are told with those before, where any are known, and a renewed row by what came with it, or else by its day', () => {
  const [adjusted, renewed, day1] = recorded([
    adjust(),
    adjust({ lreMinutes: null, replaced: { from: 'export', start: '2026-11-01' } }),
    adjust({ ...NONE, replaced: { from: 'export', start: '2026-11-01' } }),
  ]);
  const texts = (entry: Entry | undefined) => entry && changeTexts(entry, null, 'hours');
  expect(texts(adjusted)).toEqual(['3 hours from 11/30/2026', 'LRE 1 hours from 11/30/2026']);
  expect(texts(renewed)).toEqual(['3 hours from 11/30/2026']);
  expect(texts(day1)).toEqual(['First day: 11/01/2026']);
});
