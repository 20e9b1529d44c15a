import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../src/app/follow/moment';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, district, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

/** What each row of the roster goes by, from the first below the header on. */
function keysOf(workbook: MemoryWorkbook): string[] {
  return [...momentOf(stateOf(workbook)).rows].sort((a, b) => a[1] - b[1]).map(([key]) => key);
}
const rowsOf = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(ROSTER) ?? [];

describe('a row of a long roster', () => {
  test('goes by its line, also where its start is another by now and rows are sorted', () => {
    const workbook = afterSetUp();
    const before = keysOf(workbook);
    expect(before).toEqual(before.map((_, i) => `L-00000${i + 1}`));
    const rows = rowsOf(workbook);
    const ana = rows[1] ?? [];
    ana[HEADER.indexOf('Start Date')] = '2026-10-01';
    rows.splice(1, rows.length, ...rows.slice(1).reverse());
    expect(keysOf(workbook)).toEqual(before.toReversed());
  });

  test('that the record doesn’t know goes by what it says', () => {
    const workbook = afterSetUp();
    const known = keysOf(workbook);
    const rows = rowsOf(workbook);
    rows.push((rows[1] ?? []).map((cell, c) => (c === 0 ? '3000001' : cell)));
    const keys = keysOf(workbook);
    expect(keys.slice(0, -1)).toEqual(known);
    expect(keys.at(-1)).toContain('3000001');
    // Its service tells it, too: a student may have two new ones.
    expect(keys.at(-1)).toMatch(/resource/i);
  });
});

describe('a row of a wide roster', () => {
  const header = ['Student ID', 'Student Name', 'Grade', 'School', 'Start Date', 'SLP', 'OT', 'Case Manager'];
  const wide = (): MemoryWorkbook =>
    afterSetUp(
      district([
        header,
        ['1', 'Alvarez, Ana', '3', 'Oak', '2026-08-15', 'Cho, Ben', 'Ito, Ken', 'Cho, Ben'],
        ['2', 'Bishop, Ben', '4', 'Oak', '2026-08-15', 'Cho, Ben', 'Ito, Ken', 'Cho, Ben'],
      ]),
    );

  test.each(['SLP', 'OT'])('goes by the same line where that of its %s is gone', (service) => {
    const workbook = wide();
    const before = keysOf(workbook);
    expect(new Set(before).size).toBe(2);
    for (const row of rowsOf(workbook).slice(1)) row[header.indexOf(service)] = '';
    expect(keysOf(workbook)).toEqual(before);
  });

  test('that the record doesn’t know goes by its student and start, whatever services it has', () => {
    const workbook = wide();
    const known = keysOf(workbook);
    const [, first = []] = rowsOf(workbook);
    rowsOf(workbook).push(['3', 'Cedar, Cora', ...first.slice(2)]);
    expect(keysOf(workbook)).toEqual([...known, '3|2026-08-15']);
  });

  test('goes by its own line where another of the same student begins on another day', () => {
    const [, ana = [], ben = []] = rowsOf(wide());
    const again = ana.with(header.indexOf('Start Date'), '2026-10-01');
    expect(keysOf(afterSetUp(district([[...header], ana, again, ben]))).length).toBe(3);
  });

  test('and where its start is another by now', () => {
    const workbook = wide();
    const before = keysOf(workbook);
    for (const row of rowsOf(workbook).slice(1)) row[header.indexOf('Start Date')] = '2026-10-01';
    expect(keysOf(workbook)).toEqual(before);
  });
});
