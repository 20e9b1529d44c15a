import { describe, expect, test } from 'vitest';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import { ask, district, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';
import { tabbedDistrict } from '../../kit/tabs';

const below = (rows: number): MemoryWorkbook =>
  district([...Array.from({ length: rows }, () => ['Lakeview School District']), ...rosterRows()]);

function setUp(workbook: MemoryWorkbook, freeze?: boolean) {
  const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  return ask(workbook, 'setUp', {
    mapping,
    name: '',
    protectLog: false,
    ...(freeze !== undefined && { freeze }),
  });
}
const canFreeze = (workbook: MemoryWorkbook) =>
  ask(workbook, 'inspectRoster', { sheet: null, mapping: null }).canFreeze;

describe('the roster’s header row', () => {
  test.each([
    [0, 0, true],
    [0, 1, false],
    [3, 3, true],
    [3, 4, false],
    [9, 0, true],
    // So many rows would leave no room for students.
    [10, 0, false],
  ])('below %d rows, with %d frozen, is offered to be frozen: %s', (above, frozen, offered) => {
    const workbook = below(above);
    workbook.frozen.set(ROSTER, frozen);
    expect(canFreeze(workbook)).toBe(offered);
  });

  test('is frozen where the user says so, and nothing else of the sheet is touched', () => {
    const workbook = below(3);
    const before = structuredClone(workbook.sheets.get(ROSTER));
    expect(setUp(workbook, true)).toMatchObject({ stop: '', notes: [] });
    expect(workbook.frozen.get(ROSTER)).toBe(4);
    expect(workbook.sheets.get(ROSTER)).toEqual(before);
  });

  test('stays as it is where the user doesn’t', () => {
    const workbook = below(0);
    setUp(workbook, false);
    setUp(workbook);
    expect(workbook.calls.filter((call) => call.startsWith('freezeRows'))).toEqual([]);
  });

  test('that can’t be frozen is told, and Set up is done all the same', () => {
    const workbook = below(0);
    workbook.before = (method) => {
      if (method.startsWith('freezeRows')) throw new SheetRefused(ROSTER, new Error('protected'));
    };
    const { stop, notes, lines } = setUp(workbook, true);
    expect([stop, lines > 0]).toEqual(['', true]);
    expect(notes).toEqual([
      'The header row of “Roster” could not be frozen: the sheet is protected, or merged cells cross it. You can do it yourself with View › Freeze.',
    ]);
  });

  test('is frozen on each tab of the roster', () => {
    const workbook = tabbedDistrict();
    setUp(workbook, true);
    expect([...workbook.frozen.values()].every((rows) => rows > 0)).toBe(true);
    expect(workbook.frozen.size).toBe(3);
  });
});
