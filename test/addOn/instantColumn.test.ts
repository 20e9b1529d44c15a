import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { columnOf } from './edits';
import { ask, handingOver, install, keyOf, setUp, sheetOf, smallRoster, smallRows } from './installed';

/** Somebody inserts a column right before End Date at the very instant in which cells of the roster are written. */
function insertedInstantly(host: Host, writing = 'SpreadsheetApp.RangeList.setValue', nth = 1): void {
  let left = nth;
  host.onCall(({ phase, name }) => {
    if (phase !== 'before' || name !== writing) return undefined;
    left -= 1;
    if (left !== 0) return undefined;
    sheetOf(host, 'Roster').insertColumns(columnOf(host, 'Roster', 'End Date'), 1);
    return undefined;
  });
}

/** A column as it shows, with its formats. */
const column = (host: Host, title: string) =>
  [2, 3, 4, 5, 6, 7].map((row) => {
    const at = columnOf(host, 'Roster', title);
    const sheet = sheetOf(host, 'Roster');
    return [sheet.display(row, at), sheet.attribute('numberFormat', row, at) ?? ''];
  });

const hours = (write: (text: string) => string | number) =>
  smallRows().map((row) => row.map((cell, c) => (c === 7 ? write(String(cell)) : cell)));

test.each([
  ['numbers', (text: string) => Number(text)],
  ['texts', (text: string) => `${text} hours weekly`],
])(
  'a column inserted in the very instant of a write leaves each value under its own header (hours as %s)',
  (_, write) => {
    const host = setUp(install(smallRoster('America/Chicago', hours(write))));
    const others = ['Start Date', 'End Date', 'LRE Hours', 'Student Name', 'Max Hours', 'Notes'];
    const before = others.map((title) => column(host, title));
    const input = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026', { amount: '2.5' });
    const acknowledged = ask(host, 'preview', input).findings.map(({ code, line }) => `${code}:${line}`);
    insertedInstantly(host);
    expect(ask(host, 'save', { ...input, acknowledged })).toMatchObject({ saved: true });
    host.onCall(null);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '' });
    expect(others.map((title) => column(host, title))).toEqual(before);
    const now = column(host, 'Hours per week').map(([text]) => text);
    expect(now.map((text) => parseFloat(text ?? ''))).toEqual([2.5, 2.5, 2.5, 2, 2, 1]);
    expect(column(host, 'Provider').map(([text]) => text)).toEqual([
      ...['Cho, Ben', 'Cho, Ben', 'Cho, Ben', 'Cho, Ben', 'Okafor, Dele', ''],
    ]);
    const blank = columnOf(host, 'Roster', 'End Date') - 1;
    expect([2, 3, 4].map((row) => sheetOf(host, 'Roster').display(row, blank))).toEqual(['', '', '']);
  },
);

describe('a new row that is written in that instant comes to stand under its own headers too', () => {
  const titles = ['Student ID', 'Start Date', 'End Date', 'Hours per week', 'LRE Hours', 'Provider'];

  /** The roster after somebody was enrolled: what each column shows, with its formats. */
  function enrolled(hasTotal: boolean, instantly: (host: Host) => void) {
    const host = install(smallRoster());
    if (hasTotal) {
      sheetOf(host, 'Roster').putValue(8, 2, 'Total');
      sheetOf(host, 'Roster').putFormula(8, 8, '=SUM(H2:H7)');
      host.workbook.recalculateAll();
    }
    setUp(host);
    const cho = keyOf(host, 'Cho, Ben');
    const values = [
      { field: 'studentId' as const, value: '2000088' },
      { field: 'name' as const, value: 'Gray, Gil' },
      { field: 'start' as const, value: '11/23/2026' },
      { field: 'end' as const, value: '5/28/2027' },
    ];
    const services = [{ service: 'Speech', provider: cho, amount: '1.5' }];
    const rest = { caseManager: cho, begin: '', reason: '', acknowledged: [] };
    instantly(host);
    expect(ask(host, 'enroll', { values, services, ...rest })).toMatchObject({ saved: true });
    host.onCall(null);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 7 } });
    const sheet = sheetOf(host, 'Roster');
    const cells = titles.map((title) =>
      [2, 3, 7, 8].map((row) => {
        const at = columnOf(host, 'Roster', title);
        return [sheet.value(row, at), sheet.attribute('numberFormat', row, at) ?? ''];
      }),
    );
    return { cells, at: columnOf(host, 'Roster', 'End Date') };
  }

  test.each([
    ['at the end of the sheet', false, 'SpreadsheetApp.Range.setValues', 2],
    ['above a total', true, 'SpreadsheetApp.RangeList.setValue', 1],
  ] as const)('%s', (_, hasTotal, writing, nth) => {
    const plainly = enrolled(hasTotal, () => undefined);
    expect(plainly.cells[0]?.[3]?.[0]).toBe('2000088');
    expect(enrolled(hasTotal, (host) => insertedInstantly(host, writing, nth))).toEqual({
      cells: plainly.cells,
      at: plainly.at + 1,
    });
  });
});
