import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import { compare, saved, told, withExport } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { numberedRow } from '../../kit/numberedRow';
import { HEADER } from '../../kit/rows';

const rowOf = (i: number, studentId: string, over: Record<string, Cell> = {}): Cell[] =>
  numberedRow(i, { 'Student ID': studentId, ...over });
const known = (i: number): string => String(3_000_000 + i);
const other = (i: number): string => String(9_000_000 + i);

/** A district of thirty, over which the same students were pasted, of whom so many have other IDs. */
function withOtherIds(number: number, more: Cell[][] = []): MemoryWorkbook {
  const all = Array.from({ length: 30 }, (_, i) => i);
  const workbook = afterSetUp(district([HEADER, ...all.map((i) => rowOf(i, known(i)))]));
  workbook.sheets.set(ROSTER, [
    HEADER,
    ...all.map((i) => rowOf(i, i < number ? other(i) : known(i), i > 24 ? { Provider: 'Cho, Ben' } : {})),
    ...more,
  ]);
  return workbook;
}

const ofRoster = { sheet: ROSTER } as const;
const open = (workbook: MemoryWorkbook) => ask(workbook, 'open', {});
const entries = (workbook: MemoryWorkbook): number => (workbook.sheets.get('Caseload log') ?? []).length;
/** What was opened in the record under an ID. */
const openedUnder = (workbook: MemoryWorkbook, studentId: string): (Cell | undefined)[] => {
  const [header = [], ...rows] = workbook.sheets.get('Caseload log') ?? [];
  const at = (row: Cell[], title: string): Cell | undefined => row[header.indexOf(title)];
  return rows
    .filter((row) => String(at(row, 'Student ID')) === studentId && at(row, 'Change') === 'Opening')
    .map((row) => at(row, 'Kind'));
};
const groups = (workbook: MemoryWorkbook, sheet = ROSTER) =>
  compare(workbook, sheet).groups.map(({ kind, count }) => [kind, count]);

describe('students whose IDs changed in a roster that was pasted over', () => {
  test('become nobody new where all of them are left to decide later and something else is saved', () => {
    const workbook = withOtherIds(20);
    expect(open(workbook)).toMatchObject({ pasted: 25, held: 20 });
    saved(workbook, { ...ofRoster, choices: { provider: 'theirs' } });
    const before = entries(workbook);
    const opened = open(workbook);
    expect(opened).toMatchObject({ pasted: 0, held: 20, notices: [], problems: [] });
    expect(entries(workbook)).toBe(before);
    expect(groups(workbook)).toEqual([['guess', 20]]);
  });

  test('are asked about until the last is decided', () => {
    const workbook = withOtherIds(20);
    const [first] = compare(workbook, ROSTER).groups.flatMap(({ kind, items }) =>
      kind === 'guess' ? items : [],
    );
    const except = [{ kind: 'guess' as const, id: first?.id ?? '', choice: 'same' as const }];
    saved(workbook, { ...ofRoster, except });
    expect(open(workbook).held).toBe(19);
    saved(workbook, { ...ofRoster, choices: { guess: 'same' } });
    expect(open(workbook)).toMatchObject({ held: 0, problems: [] });
    expect(groups(workbook)).toEqual([]);
  });

  test('are new where the user says so', () => {
    const workbook = withOtherIds(20);
    expect(saved(workbook, { ...ofRoster, choices: { guess: 'apart' } }).counts.added).toBe(20);
    expect(open(workbook).held).toBe(0);
  });

  test('wait where the rest is kept as edits of one’s own, which tells how many rows would be new', () => {
    const workbook = withOtherIds(20, [rowOf(50, known(50)), rowOf(51, known(51))]);
    expect(open(workbook)).toMatchObject({ pasted: 25, pastedNew: 2, held: 20 });
    ask(workbook, 'keepAsHand', {});
    // Each with the case management.
    expect(open(workbook)).toMatchObject({
      pasted: 0,
      pastedNew: 0,
      held: 20,
      notices: ['4 new lines taken into the record.'],
    });
    expect(open(workbook)).toMatchObject({ held: 20, notices: [] });
  });

  test('keep a further new line of theirs waiting, which would make the ID a new student’s', () => {
    const workbook = withOtherIds(20, [rowOf(0, other(0), { Service: 'Speech' })]);
    expect(groups(workbook)).toContainEqual(['fresh', 1]);
    expect(saved(workbook, { ...ofRoster, choices: { fresh: 'add' } }).counts.added).toBe(0);
    expect(open(workbook).held).toBe(20);
    expect(groups(workbook)).toEqual([
      ['guess', 20],
      ['fresh', 1],
    ]);
    const { counts } = saved(workbook, { ...ofRoster, choices: { guess: 'same', fresh: 'add' } });
    expect(counts).toMatchObject({ newIds: 20, added: 1 });
    // The case manager whom the student had under the old ID is theirs still.
    expect(openedUnder(workbook, other(0))).toEqual(['service']);
  });
});

describe('a few students whose IDs somebody changed in the roster', () => {
  test('wait as well, while rows of others are taken in', () => {
    const workbook = withOtherIds(2, [rowOf(50, known(50))]);
    const opened = open(workbook);
    expect(opened).toMatchObject({ pasted: 0, held: 2, notices: ['2 new lines taken into the record.'] });
    expect(opened.problems.map(({ code }) => code)).not.toContain('not-in-roster');
    const before = entries(workbook);
    afterSetUp(workbook);
    expect(entries(workbook)).toBe(before);
  });

  test('are those whom the record knew, once the user says so', () => {
    const workbook = withOtherIds(2);
    open(workbook);
    expect(told(compare(workbook, ROSTER).groups)[0]).toEqual([
      'guess',
      'Student, S0, Resource',
      'Student ID: 3000000 → 9000000',
      'The same name and site',
    ]);
    expect(saved(workbook, { ...ofRoster, choices: { guess: 'same' } }).counts.newIds).toBe(2);
    expect(open(workbook)).toMatchObject({ held: 0, notices: [] });
  });

  test('have neither gone nor come by another export meanwhile', () => {
    const workbook = withOtherIds(2);
    const rows = (workbook.sheets.get(ROSTER) ?? []).map((each) => [...each]);
    withExport(workbook, [...rows, rowOf(0, other(0), { Service: 'Speech' })], 'July');
    open(workbook);
    expect(groups(workbook, 'July').map(([kind]) => kind)).not.toContain('gone');
    expect(groups(workbook, 'July').map(([kind]) => kind)).not.toContain('fresh');
  });

  test('are nobody else’s where the name is another', () => {
    const workbook = withOtherIds(0);
    workbook.sheets.get(ROSTER)?.splice(1, 1, rowOf(60, other(0)));
    expect(open(workbook)).toMatchObject({ held: 0, notices: ['2 new lines taken into the record.'] });
  });
});
