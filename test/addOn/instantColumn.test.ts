import { expect, test } from 'vitest';
import type { Host } from '../host/host';
import { columnOf } from './edits';
import { ask, handingOver, install, setUp, sheetOf, smallRoster, smallRows } from './installed';

/** Somebody inserts a column right before End Date at the very instant in which cells of the roster are written. */
function insertedInstantly(host: Host): void {
  let isDone = false;
  host.onCall(({ phase, name }) => {
    if (phase !== 'before' || isDone || name !== 'SpreadsheetApp.RangeList.setValue') return undefined;
    isDone = true;
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
