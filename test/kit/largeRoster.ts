import { memoryFrom, remember } from '../../src/app/opened/memory';
import { afterSetUp, ROSTER } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';

/** The small district with a roster of so many rows, most of them blank: a part of it is read sooner than all. It was followed so. */
export function largeRoster(rows: number): MemoryWorkbook {
  const workbook = afterSetUp();
  const roster = workbook.sheets.get(ROSTER) ?? [];
  const blank = Array.from({ length: rows - roster.length }, () => (roster[0] ?? []).map(() => ''));
  roster.splice(1, 0, ...blank);
  const { derived } = memoryFrom(workbook.memory);
  if (derived) remember(workbook, { derived: { ...derived, isSmall: undefined } });
  workbook.calls = [];
  return workbook;
}
