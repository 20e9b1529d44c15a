import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, caseload, district, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

/** The district whose Oak and Birch are called otherwise. */
function called(oak: string, birch: string): MemoryWorkbook {
  const rows = rosterRows();
  const at = HEADER.indexOf('School');
  for (const row of rows) row[at] = row[at] === 'Oak' ? oak : row[at] === 'Birch' ? birch : (row[at] ?? '');
  return afterSetUp(district(rows));
}
const sitesCell = ({ sheets }: MemoryWorkbook, name: string): Cell | undefined =>
  (sheets.get('Providers') ?? []).find((row) => row[1] === name)?.[5];
const write = ({ sheets }: MemoryWorkbook, name: string, text: string): void => {
  for (const row of sheets.get('Providers') ?? []) if (row[1] === name) row[5] = text;
};
const seen = (workbook: MemoryWorkbook): string[] => ask(workbook, 'people', { asOf: '2026-11-21' }).sites;

test('a school named “All” gives nobody all sites', () => {
  const workbook = signIn(called('All', 'Birch'), 'Cho, Ben');
  expect(sitesCell(workbook, 'Cho, Ben')).toBe('"All"');
  expect(seen(workbook)).toEqual(['All']);
  expect(() => caseload(workbook, 'Okafor, Dele')).toThrow();
  write(workbook, 'Cho, Ben', 'All');
  expect(seen(workbook)).toEqual(['All']);
  write(workbook, 'Cho, Ben', 'All sites');
  expect(seen(workbook)).toEqual(['All', 'Birch']);
});

test('a comma in a school’s name splits nothing, and opens no other school', () => {
  const workbook = signIn(called('Washington, North', 'Washington'), 'Cho, Ben');
  expect(sitesCell(workbook, 'Cho, Ben')).toBe('"Washington, North"');
  expect(seen(workbook)).toEqual(['Washington, North']);
  write(workbook, 'Cho, Ben', 'Washington, North');
  expect(seen(workbook)).toEqual(['Washington, North']);
  write(workbook, 'Cho, Ben', 'Washington, North, Washington');
  expect(seen(workbook)).toEqual(['Washington', 'Washington, North']);
});
