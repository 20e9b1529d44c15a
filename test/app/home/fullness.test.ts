import { expect, test } from 'vitest';
import { afterSetUp, ask, district, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

const told = (workbook: MemoryWorkbook): string => ask(workbook, 'attention', {}).full;

/** A note of so many signs beside the second student. */
function withNote(signs: number): MemoryWorkbook {
  const rows = rosterRows();
  rows[2]?.splice(13, 1, 'x'.repeat(signs));
  return afterSetUp(district(rows));
}

test('a cell with 60% of the signs that Google allows is told with its place, to an Admin alone', () => {
  expect(told(withNote(29_999))).toBe('');
  const workbook = withNote(30_000);
  expect(told(workbook)).toBe(
    'N3 of the roster holds 60% of the 50,000 signs that Google allows a cell. Shorten it, or move its text to a document of its own.',
  );
  expect(told(signIn(workbook, 'Cho, Ben'))).toBe('');
});

test('how many percent are used of the nearest limit is told beside, where one is near', () => {
  expect(ask(withNote(29_999), 'attention', {})).not.toHaveProperty('fullest');
  expect(ask(withNote(31_400), 'attention', {}).fullest).toBe(62);
});

test('a roster with 60% of the columns that Google allows is told', () => {
  const wide = (columns: number): MemoryWorkbook => {
    const workbook = afterSetUp();
    for (const row of workbook.sheets.get(ROSTER) ?? []) while (row.length < columns) row.push('');
    return workbook;
  };
  expect(told(wide(10_966))).toBe('');
  expect(told(wide(10_967))).toBe(
    'The roster has 60% of the 18,278 columns that Google allows a sheet. Delete those that nobody needs.',
  );
});

test('a document that remembers 60% of what Google allows is told', () => {
  const workbook = afterSetUp();
  const named = (signs: number): void => {
    workbook.memory = { ...workbook.memory, district: 'x'.repeat(signs) };
  };
  named(0);
  const own = Object.entries(workbook.memory).reduce(
    (sum, [name, text]) => sum + name.length + text.length,
    0,
  );
  named(299_999 - own);
  expect(told(workbook)).toBe('');
  named(300_000 - own);
  expect(told(workbook)).toContain('takes 60% of what Google allows. Make a copy');
});
