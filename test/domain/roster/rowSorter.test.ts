import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { isBetween, isPlaceholder, looksLikeId, rowSorter } from '../../../src/domain/roster/rosterRows';

type Rows = Cell[][];
const HEADER: Cell[] = ['Student ID', 'Student', 'Hours', 'Provider', 'Grade', 'Notes'];
const STUDENTS: Rows = [
  [100001, 'Alder, Ana', 3, 'Lund, Sara', '4', 'x'],
  [100002, 'Birch, Ben', 2, 'Lund, Sara', '4', 'x'],
  [100003, 'Cedar, Cal', 1, 'Park, Joon', '5', 'x'],
];

/** What a row is below these students; Notes is people's own column. */
const kind = (row: Cell[], students: Rows = STUDENTS, id: number | null = 0): string =>
  rowSorter([HEADER, ...students, row], 0, {
    mapped: id === null ? [1, 2, 3, 4] : [0, 1, 2, 3, 4],
    id,
    names: [1],
  })(row);

describe('a row below the header is', () => {
  test.each<[string, Cell[]]>([
    ['student', [100004, 'Elm, Ed', 1, 'Park, Joon', '5']],
    ['student', ['100004']],
    ['student', [12, 'Elm, Ed']],
    ['student', ['S-204', 'Elm, Ed', 1]],
    ['student', ['#REF!', 'Elm, Ed', 1]],
    ['student', ['#REF!']],
    ['student', ['', 'Elm, Ed', 1, 'Lund, Sara']],
    ['student', ['', '', 1, 'Lund, Sara', '4']],
    ['blank', ['', '', '', '', '', 'call back Monday']],
    ['blank', [' ', ' ']],
    // A header once more, however its letters are.
    ['repeated-header', HEADER],
    ['repeated-header', ['STUDENT ID', ' student ', 'hours', 'provider', 'Grade']],
    ['repeated-header', ['Student ID', 'Student', 'Hours', 'Provider Name', 'Grade']],
    ['repeated-header', ['Student ID', 'Student', '', 'Provider', 'Grade']],
    ['repeated-header', ['Student ID', 'Student', 'Hours', 'Prov', 'Grade']],
    // That of another table.
    ['other-header', ['Student ID', 'Student', 'Hours', 'Provider', 'Exit Date']],
    ['other-header', ['Student ID', 'Student', 'Hours', 'Goal', 'Date']],
    ['other-header', ['Student', 'Student ID', 'Hours', 'Goal', 'Date']],
    ['other-header', ['Student', ' Student ID ', 'Hours', 1, 2]],
    ['other-header', ['Grade', 'Student ID', 'Hours']],
    ['other-header', ['Student ID', 'Provider', 'Hours', 'x', 'y']],
    // Too little of it is none.
    ['odd-student-id', ['Student', 'Student ID', 'x', 'y', 'z']],
    ['odd-student-id', ['Student', 'Student ID', 'Hours', '1', '2', '3']],
    ['student', ['12', 'Student ID', 'Student', 'Hours']],
    ['skipped-row', ['Grade', 'Student']],
    ['skipped-row', ['Student ID', 'Student', 7, 8, 9]],
    // What heads, sums or explains rows.
    ['skipped-row', ['Total', '', '', 5]],
    ['skipped-row', [' Total ', '', 9, 5, 4]],
    ['skipped-row', ['Total ', 'Elm, Ed', 9, 5, 4]],
    ['skipped-row', ['Oak Elementary']],
    ['skipped-row', ['Oak Elementary', 'x']],
    ['skipped-row', ['Ramos, Elena Total', '', 9, 'x', 'y']],
    ['skipped-row', ['Ramos, Elena Total ', 'Elm, Ed', 9, 'x', 'y']],
    ['skipped-row', ['x count ', 'Elm, Ed', 1]],
    ['skipped-row', ['12']],
    ['skipped-row', [12, 'students']],
    ['skipped-row', ['100004', 'students']],
    ['skipped-row', ['(number)', '(last, first)']],
    ['skipped-row', ['(number)', '(last, first)', '(a week)', '(last, first)']],
    ['odd-student-id', ['(number)', 'Elm, Ed', 1, 'Lund, Sara']],
    ['skipped-row', ['Required', 'Text', 1, 'Lund, Sara']],
    ['skipped-row', ['100009', 'Required', 1, 'Lund, Sara']],
    ['skipped-row', ['Caseload: 3', '', '']],
    ['skipped-row', ['Ms. Ramos', '', '']],
    ['skipped-row', ['', 'Signature: ____', 1]],
    ['skipped-row', ['', ' Notes', 1, 'Lund, Sara']],
    ['skipped-row', ['', 'Elm, Ed']],
    ['skipped-row', ['', '', 1, 'Lund, Sara']],
    ['skipped-row', ['', '', 1, 'Total: 3', '4']],
    // An example in a form.
    ['skipped-row', ['100009', 'Sample Student', 1, 'x']],
    ['skipped-row', ['100009', 'Student, Test', 1, 'x']],
    // Students whose ID is none.
    ['no-id-yet', ['TBD', 'Elm, Ed', 1, 'Lund, Sara']],
    ['no-id-yet', ['0.00', 'Elm, Ed', 1, 'Lund, Sara']],
    ['no-id-yet', ['"', 'Elm, Ed', 1, 'Lund, Sara']],
    ['skipped-row', ['TBD', 'Elm, Ed']],
    ['odd-student-id', ['Ms. Ramos', 'Elm, Ed', 1]],
    ['odd-student-id', ['Caseload: 3', 'Elm, Ed', 1, 'x', 'y']],
    ['odd-student-id', ['Dee', 'Elm, Ed', 1, 'x', '5']],
  ])('%s: %j', (is, row) => {
    expect(kind(row)).toBe(is);
  });

  test('the header of another table also where a title is as long as a title may be', () => {
    const header = ['Student', 'x'.repeat(120), 'Hours'];
    const sort = rowSorter([header], 0, { mapped: [0, 1, 2], id: null, names: [0] });
    expect(sort(['x'.repeat(120), 'Student', 'Hours'])).toBe('other-header');
  });

  test.each<[string, Cell[]]>([
    ['student', ['', 'Elm, Ed', 1, 'Lund, Sara', '4']],
    ['student', ['New', 'Elm, Ed', 1]],
    ['skipped-row', ['', 'Elm, Ed']],
    ['skipped-row', ['', 'Signature: ____', 1]],
    ['skipped-row', ['', '', 1, 'Lund, Sara']],
    ['blank', ['100004']],
    ['repeated-header', ['', 'Student', 'Hours', 'Provider', 'Grade']],
    // Half of the four headers are enough, whichever they are.
    ['other-header', ['', 'Pupil', 'Min', 'Provider', 'Grade']],
    // Each begins and ends as its header does.
    ['student', ['', 'Scott, Brett', 2, 'Parker, Peter', '4']],
  ])('where names stand for IDs %s: %j', (is, row) => {
    expect(kind(row, STUDENTS, null)).toBe(is);
  });

  test('a student with a word for an ID where most have one', () => {
    const words = ['Ana', 'Ben', 'Cal'].map((id, i) => [id, ...(STUDENTS[i] ?? []).slice(1)]);
    expect(kind(['Dee', 'Elm, Ed', 1, 'x', '5'], words)).toBe('student');
    expect(kind(['TBD', 'Elm, Ed', 1, 'x', '5'], words)).toBe('no-id-yet');
    expect(kind(['Ms. Ramos', 'Elm, Ed', 1, 'x', '5'], words)).toBe('odd-student-id');
  });

  /** Students with these IDs; a row is sorted below them. */
  const withIds = (...ids: Cell[]): Rows => ids.map((id, i) => [id, ...(STUDENTS[i % 3] ?? []).slice(1)]);

  test.each<[string, Cell, Cell[]]>([
    // Words are told from IDs where a third of the IDs are none.
    ['odd-student-id', 'Ana A', ['Ben B', 100003]],
    ['student', 'Ana A', ['Ben B', 'Cal C', 100003]],
    // One word is, where it is one of three that aren't several.
    ['odd-student-id', 'Dee', [100001, 100002]],
    ['student', 'Dee', [100001, 'Ms. Ramos']],
  ])('%s under %j among the IDs %j', (is, id, others) => {
    expect(kind([id, 'Elm, Ed', 1, 'x', '5'], withIds(...others))).toBe(is);
  });

  test.each<[string, string, Cell[]]>([
    ['student', '3', ['1', 100002, 100003]],
    ['skipped-row', '3', ['12', 100002, 100003]],
    ['skipped-row', '12', ['', 100002, 100003]],
  ])('%s where %j stands alone below the IDs %j: as short as one of them, or a count', (is, id, others) => {
    expect(kind([id], withIds(...others))).toBe(is);
  });

  test('none of a student’s where the last name’s column has words of the sheet’s and the first name’s has none', () => {
    const rows: Rows = [
      ['Student ID', 'Last Name', 'First Name', 'Hours'],
      [100001, 'Alder', 'Ana', 3],
    ];
    const sort = rowSorter(rows, 0, { mapped: [0, 1, 2, 3], id: 0, names: [1, 2] });
    expect(sort(['', 'Signature: ____', 'Dana', 3])).toBe('skipped-row');
    expect(sort(['', 'Elm', 'Notes:', 3])).toBe('student');
  });
});

test.each<[Cell[], boolean]>([
  [['Total: 5'], true],
  [[' ', ' Page 3'], true],
  [['Ramos, Elena Total'], true],
  [['Required', 'Text'], true],
  [['Total, Ann'], false],
  [[5, 'Total'], false],
  [['Alder, Ana', 'Total'], false],
  [[], false],
])('%j stands between students: %s', (row, is) => {
  expect(isBetween(row)).toBe(is);
  expect(isBetween(row)).toBe(is);
});

test('what stands where an ID isn’t known yet is nobody’s, and what has a digit and no words may be one', () => {
  const texts = ['new', 'TBD', '0.00', 'xx', '-', '"', 'Ann', '1'];
  expect(texts.map(isPlaceholder)).toEqual([true, true, true, true, true, true, false, false]);
  const cells = ['10065 / 574611616', 'S-204', 12, 'Grade 3', 'abc', '', undefined];
  expect(cells.map(looksLikeId)).toEqual([true, true, true, false, false, false, false]);
});
