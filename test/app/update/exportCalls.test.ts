import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, district } from '../../kit/district';
import { ALL_THEIRS, compare, decision, EXPORT, withExport } from '../../kit/exportKit';
import { HEADER, row } from '../../kit/rows';

const rowsOf = (students: number): Cell[][] =>
  Array.from({ length: students }, (_, i) =>
    row(
      `${3_000_000 + i} | Student, S${i} | 3 | Oak | Resource | 2026-08-15 | 2027-05-28 | 3 2-4 | 1 | Ramos, Elena | Ramos, Elena`,
    ),
  );

/** How often each port is used by a comparison and by a save, in a district of so many lines. */
function portsUsed(students: number): string[][] {
  const rows = rowsOf(students);
  const workbook = afterSetUp(district([HEADER, ...rows]));
  const exported = rows.map((cells, i) =>
    cells.with(2, i % 3 === 0 ? '4' : '3').with(11, i % 4 === 0 ? 'Cho, Ben' : 'Ramos, Elena'),
  );
  withExport(workbook, [HEADER, ...exported.slice(2), ...rowsOf(students + 2).slice(students)]);
  workbook.calls = [];
  compare(workbook);
  const comparing = [...workbook.calls];
  workbook.calls = [];
  ask(workbook, 'exportItems', { sheet: EXPORT, mapping: null, kind: 'moved', from: 50 });
  const more = [...workbook.calls];
  const asked = decision(workbook, ALL_THEIRS);
  workbook.calls = [];
  expect(ask(workbook, 'saveExport', asked)).toMatchObject({ saved: true, left: 0 });
  return [comparing, more, workbook.calls];
}

test('comparing and saving use the spreadsheet as often for 12 lines as for 400', () => {
  const [few, many] = [portsUsed(12), portsUsed(400)];
  expect(many).toEqual(few);
  expect(few[0]?.filter((call) => !/^(?:read|formulas|merged) /.test(call))).toEqual([]);
});

test('items of a group come in parts: the first fifty with the comparison, then five hundred at a time', () => {
  const rows = rowsOf(620);
  const workbook = withExport(afterSetUp(district([HEADER, ...rows])), [
    HEADER,
    ...rows.map((row) => row.with(2, '4')),
  ]);
  const [group] = compare(workbook).groups;
  expect([group?.count, group?.students, group?.items.length]).toEqual([620, 620, 50]);
  const next = ask(workbook, 'exportItems', { sheet: EXPORT, mapping: null, kind: 'moved', from: 50 });
  expect([next.items.length, next.more, next.items[0]?.studentId]).toEqual([500, true, '3000050']);
  const last = ask(workbook, 'exportItems', { sheet: EXPORT, mapping: null, kind: 'moved', from: 550 });
  expect([last.items.length, last.more]).toEqual([70, false]);
});
