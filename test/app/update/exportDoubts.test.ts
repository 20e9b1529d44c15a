import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, batches, column, district, ROSTER, signIn } from '../../kit/district';
import {
  ALL_THEIRS,
  compare,
  EXPORT,
  exportOf,
  rosterOf,
  save,
  saved,
  told,
  undone,
  withExport,
} from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

/** A row of the small roster, with other cells. */
const rowLike = (i: number, over: Record<string, Cell>): Cell[] =>
  (rosterRows()[i] ?? []).map((cell, c) => over[HEADER[c] ?? ''] ?? cell);
const warned = (workbook: MemoryWorkbook): Record<string, string[]> =>
  Object.fromEntries(compare(workbook).warnings.map(({ code, places }) => [code, places]));
const groupsOf = (workbook: MemoryWorkbook) => told(compare(workbook).groups);
const lastSave = (workbook: MemoryWorkbook) => batches(workbook)[0]?.what;

describe('an export that lists every period of a service', () => {
  const lastYear = { 'Start Date': '2025-08-15', 'End Date': '2026-05-28' };

  test('adds no line for a period before the one that goes on', () => {
    const workbook = withExport(afterSetUp(), [...exportOf(), rowLike(1, lastYear)]);
    expect(groupsOf(workbook)).toEqual([]);
    expect(warned(workbook)).toEqual({ 'former-periods': ['row 8: 2000001 Resource'] });
  });

  test('nor for the one that was renewed here', () => {
    const next = { 'Start Date': '2026-11-01', 'End Date': '2027-10-31' };
    const workbook = withExport(afterSetUp(), [HEADER, rowLike(1, next), ...rosterRows().slice(2)]);
    saved(workbook);
    withExport(workbook, [...(workbook.sheets.get(EXPORT) ?? []), rowLike(1, {})]);
    expect(groupsOf(workbook)).toEqual([]);
    expect(warned(workbook)['former-periods']).toEqual(['row 8: 2000001 Resource']);
  });

  test('renews a line whose own row ended, instead of adding the next period beside it', () => {
    const rows = [HEADER, rowLike(1, lastYear), ...rosterRows().slice(2)];
    const workbook = withExport(afterSetUp(district(rows)), [...rows, rowLike(1, { Provider: 'Cho, Ben' })]);
    expect(groupsOf(workbook)).toEqual([
      ['renewed', 'Alvarez, Ana, Resource', 'Dates: 08/15/2025 – 05/28/2026 → 08/15/2026 – 05/28/2027'],
      ['provider', 'Alvarez, Ana, Resource', 'Provider: Ramos, Elena → Cho, Ben'],
    ]);
    expect(saved(workbook).counts).toMatchObject({ renewed: 1, added: 0 });
    expect(groupsOf(workbook).map(([kind]) => kind)).toEqual(['provider']);
  });
});

describe('an ID that is another student’s', () => {
  test('by name is told first, as where two IDs changed hands', () => {
    const swapped = exportOf([2, 'Student ID', '2000003'], [3, 'Student ID', '2000002']);
    expect(warned(withExport(afterSetUp(), swapped))['other-names']).toEqual([
      'row 3: 2000003 Bishop, Ben',
      'row 4: 2000002 Diaz, Drew',
    ]);
  });

  test('is taken for nobody’s, whatever is decided, until the name or the ID is corrected', () => {
    const workbook = withExport(
      afterSetUp(),
      exportOf([2, 'Student ID', '2000003'], [3, 'Student ID', '2000002'], [2, 'Provider', 'Cho, Ben']),
    );
    expect(compare(workbook).groups.flatMap(({ items }) => items.map(({ stop }) => stop))).toEqual(
      compare(workbook).groups.flatMap(({ items }) =>
        items.map(() => expect.stringMatching(/ here\. If it is the same/)),
      ),
    );
    const before = rosterOf(workbook);
    expect(save(workbook, ALL_THEIRS)).toMatchObject({ saved: false });
    expect(rosterOf(workbook)).toEqual(before);
  });

  test('is told of a new line as well, but not to an Admin of another site', () => {
    const other = rowLike(1, { 'Student Name': 'Zed, Zoe', Service: 'Hearing', School: 'Birch' });
    const workbook = withExport(afterSetUp(), [...exportOf(), other]);
    expect(warned(workbook)['other-names']).toEqual(['row 8: 2000001 Zed, Zoe']);
    signIn(workbook, 'Cho, Ben', 'Admin');
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[5] = 'Oak';
    expect(warned(workbook)).toEqual({});
  });

  test('is no other student’s where they married, or the name is written with initials', () => {
    const named = exportOf([1, 'Student Name', 'Stone, Ana'], [2, 'Student Name', 'B. B.']);
    expect(warned(withExport(afterSetUp(), named))).toEqual({});
  });
});

test('dates before those that are here may come from an older export', () => {
  const workbook = withExport(afterSetUp(), exportOf([1, 'Start Date', '2026-08-01']));
  expect(warned(workbook)).toEqual({ 'earlier-dates': ['row 2: 2000001 Resource'] });
});

test('nothing is saved while somebody in Providers has no key yet, and the next opening mends it', () => {
  const workbook = withExport(afterSetUp(), exportOf([1, 'Provider', 'New, Nina']));
  workbook.sheets.get('Providers')?.push(['', 'New, Nina']);
  expect(save(workbook, ALL_THEIRS)).toMatchObject({
    saved: false,
    findings: [{ code: 'people-without-key' }],
  });
  ask(workbook, 'open', {});
  expect(saved(workbook, ALL_THEIRS).counts).toMatchObject({ providers: 1, newPeople: [] });
});

describe('formulas of the roster', () => {
  test('that fill a column get no value of a new row into their way', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set('Roster|2|3', '=ARRAYFORMULA(VLOOKUP(A2:A,X!A:B,2,0))');
    withExport(workbook, [...exportOf(), rowLike(1, { 'Student ID': '2000010' })]);
    const { counts, notices } = saved(workbook);
    expect(counts.added).toBe(1);
    expect(notices).toEqual([
      'A formula fills “Grade”, so there the new row was left as it is; the record counts.',
    ]);
    expect(rosterOf(workbook).at(-1)?.slice(0, 4)).toEqual(['2000010', 'Alvarez, Ana', '', 'Oak']);
  });

  test('are not asked to follow an export, and keep no change from being undone', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set('Roster|2|4', '=VLOOKUP(A2,X!A:B,2,0)');
    withExport(workbook, exportOf([1, 'School', 'Birch'], [1, 'Grade', '4']));
    expect(groupsOf(workbook)).toEqual([['moved', 'Alvarez, Ana, Resource', 'Grade: 3 → 4']]);
    expect(warned(workbook)).toEqual({ 'formula-cells': ['row 2: 2000001 Resource'] });
    const { batch } = saved(workbook);
    expect(undone(workbook, batch).saved).toBe(true);
    expect(column(workbook, 'Grade')[0]).toBe('3');
  });
});

describe('the history', () => {
  test('tells a new ID as such, and no cell put back', () => {
    const workbook = withExport(afterSetUp(), exportOf([5, 'Student ID', '2999999']));
    const { batch } = saved(workbook, { choices: { guess: 'same' } });
    expect(lastSave(workbook)).toBe(
      'Update from an export: enrollment of Fox, Finn edited; new student ID of Fox, Finn',
    );
    const { lines } = ask(workbook, 'batch', { batch, from: 0 });
    expect(lines.map(({ changes }) => changes)).toEqual([
      ['Student ID: 2000005 → 2999999'],
      ['Student ID: 2000005 → 2999999'],
    ]);
  });

  test('tells the next period of a roster that was pasted over', () => {
    const workbook = afterSetUp();
    workbook.sheets.set(ROSTER, [
      HEADER,
      rowLike(1, { 'Start Date': '2026-11-01' }),
      ...rosterRows().slice(2),
    ]);
    const { batch } = saved(workbook, { sheet: ROSTER });
    expect(lastSave(workbook)).toBe('Update from an export: 1 line renewed');
    expect(ask(workbook, 'batch', { batch, from: 0 }).lines[0]?.changes).toEqual(['First day: 11/01/2026']);
  });
});

test('a day of an export that can hardly be meant is told with its cell', () => {
  const doubted = (end: string) =>
    warned(withExport(afterSetUp(), exportOf([2, 'End Date', end])))['doubtful-cells'];
  expect(doubted('2062-05-28')).toEqual([expect.stringMatching(/^[A-Z]3: .*2062/)]);
  expect(doubted('2031-05-28')).toBeUndefined();
});
