import { expect, test } from 'vitest';
import { lineOf } from '../../kit/caseForms';
import { afterSetUp, ask, undo } from '../../kit/district';
import { ALL_THEIRS, exportOf, save, withExport } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** The sites of a student's rows in Case assignments. */
const sites = (workbook: MemoryWorkbook, studentId: string): unknown[] => {
  const [header = [], ...rows] = workbook.sheets.get('Case assignments') ?? [];
  return rows
    .filter((row) => row[header.indexOf('Student ID')] === studentId)
    .map((row) => row[header.indexOf('Site')]);
};

function moveDrew(workbook: MemoryWorkbook) {
  const line = lineOf(workbook, '2000003');
  return ask(workbook, 'editEnrollment', {
    line,
    values: [{ field: 'site', value: 'Birch' }],
    effective: '',
    reason: '',
    seen: ask(workbook, 'enrollment', { line }).seen,
    acknowledged: [],
  });
}

test('Case assignments have a student’s new site with the save that brings it, and the old one with its Undo', () => {
  const workbook = afterSetUp();
  const { batch, saved } = moveDrew(workbook);
  expect(saved).toBe(true);
  expect(sites(workbook, '2000003')).toEqual(['Birch', 'Birch']);
  undo(workbook, batch);
  expect(sites(workbook, '2000003')).toEqual(['Oak', 'Oak']);
});

test('Case assignments have the new site of a student whom an export moves', () => {
  const workbook = withExport(afterSetUp(), exportOf([3, 'School', 'Birch']));
  save(workbook, ALL_THEIRS);
  expect(sites(workbook, '2000003')).toEqual(['Birch', 'Birch']);
});
