import { expect, test } from 'vitest';
import type { Host } from '../host/host';
import { enrollGil } from './enrollGil';
import { install, setUp, sheetOf, smallRoster } from './installed';

/** The small roster, with what a person keeps around it. */
function around(prepare: (roster: ReturnType<typeof sheetOf>) => void): Host {
  const host = install(smallRoster());
  prepare(sheetOf(host, 'Roster'));
  host.workbook.recalculateAll();
  return setUp(host);
}

/** All cells, formulas before what they show. */
const everyCell = (host: Host): string[][] => {
  const sheet = sheetOf(host, 'Roster');
  return Array.from({ length: 14 }, (_, r) =>
    Array.from({ length: 22 }, (_, c) => sheet.formula(r + 1, c + 1) ?? sheet.display(r + 1, c + 1)),
  );
};

test('A new row is without the link, the sum and the copy of a cell that are the last student’s alone', () => {
  const host = around((roster) => {
    roster.putFormula(7, 8, '=1/2');
    roster.putFormula(7, 12, '=M6');
    roster.putFormula(7, 21, '=HYPERLINK("https://lakeview.example/iep-77","IEP")');
    for (let row = 2; row <= 7; row++) roster.putFormula(row, 22, `=LEFT($B${row},3)`);
    roster.putValue(8, 20, 'Room');
  });
  expect(enrollGil(host)).toMatchObject({ saved: true, notices: [] });
  const cells = everyCell(host)[7] ?? [];
  expect([cells[0], cells[7], cells[11]]).toEqual(['2000088', '1', 'Cho, Ben']);
  expect(cells.slice(19)).toEqual(['', '', '=LEFT($B8,3)']);
});

test('A new row stands under the last student where a formula of the last student’s row says something else each time that it is read', () => {
  const host = around((roster) => {
    roster.putFormula(7, 20, '=RAND()');
    roster.putValue(8, 2, 'Total');
  });
  expect(enrollGil(host)).toMatchObject({ saved: true, notices: [] });
  expect(everyCell(host)[7]?.[0]).toBe('2000088');
});

test('A new row above a total takes nothing of a student whom somebody moves below it in that very instant', () => {
  const host = around((roster) => {
    roster.putValue(8, 2, 'Total');
    roster.putFormula(8, 8, '=SUM(H2:H7)');
  });
  host.onCall(({ phase, name }) => {
    if (phase !== 'after' || name !== 'SpreadsheetApp.Sheet.insertRowsAfter') return undefined;
    host.onCall(null);
    sheetOf(host, 'Roster').insertRows(9, 1);
    sheetOf(host, 'Roster').putValue(9, 8, 3);
    return undefined;
  });
  enrollGil(host);
  expect(sheetOf(host, 'Roster').display(9, 8)).toBe('3');
});
