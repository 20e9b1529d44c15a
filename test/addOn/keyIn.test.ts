import { describe, expect, test } from 'vitest';
import { saveHandOver } from './edits';
import { afterSetUp, ask, sheetOf, shown, smallRoster } from './installed';

const SHEET = 'Changes to key in';

describe('a clerk with the changes to key in', { shuffle: false }, () => {
  const host = afterSetUp(smallRoster());
  sheetOf(host, 'Roster').putValue(2, 2, '=HYPERLINK("x")');
  saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/30/2026');
  const list = (all = false) => ask(host, 'keyIn', { since: '', all });
  const entries = () => list().students.flatMap(({ items }) => items.map(({ entry }) => entry));

  test('finds on the sheet a box for each, and every text as text', () => {
    const { rows } = ask(host, 'makeKeyIn', { since: '' });
    expect(rows).toBe(entries().length);
    const sheet = sheetOf(host, SHEET);
    expect(
      shown(host, SHEET)
        .slice(0, 2)
        .map((row) => row.slice(0, 7)),
    ).toMatchObject([
      ['Keyed in', 'Entry', 'Student ID', 'Student', 'Service', 'Change', 'From'],
      [
        'FALSE',
        expect.any(String),
        '2000001',
        expect.any(String),
        'Resource',
        'Ramos, Elena → Cho, Ben',
        '2026-11-30',
      ],
    ]);
    expect([...sheet.formulaEntries()]).toEqual([]);
    for (let row = 2; row <= rows + 1; row++)
      expect(sheet.attribute('validation', row, 1)).toMatchObject({ kind: 'checkbox' });
    expect(sheet.attribute('validation', 1, 1)).toBeUndefined();
    expect(sheet.attribute('validation', rows + 2, 1)).toBeUndefined();
  });

  test('ticks one on the sheet and the rest in the sidebar', () => {
    const count = entries().length;
    sheetOf(host, SHEET).putValue(2, 1, true);
    expect(list().counts).toMatchObject({ open: count - 1, keyed: 1 });
    const rest = entries();
    expect(ask(host, 'markKeyedIn', { entries: rest, keyed: true })).toEqual({
      marked: count - 1,
      refused: 0,
    });
    expect(list()).toMatchObject({ students: [], counts: { open: 0, keyed: count } });
    expect(
      shown(host, SHEET)
        .slice(1)
        .map(([box]) => box),
    ).toEqual(rest.map(() => 'TRUE').concat('TRUE'));
  });

  test('is asked to change back what was undone afterwards', () => {
    const [last] = ask(host, 'history', { before: '' }).batches;
    ask(host, 'undo', { batch: last?.batch ?? '', rest: false, reason: 'She stays' });
    const again = list();
    expect(again.counts.open).toBe(again.counts.keyed);
    const { added, rows } = ask(host, 'makeKeyIn', { since: '' });
    expect(rows).toBe(2 * added);
    const [, , , ...below] = shown(host, SHEET);
    expect(below.at(-1)).toMatchObject({
      0: 'FALSE',
      5: expect.stringContaining('so change it back: Ramos'),
    });
  });

  test('who inserted a column finds boxes in it still, for what came since as well', () => {
    const sheet = sheetOf(host, SHEET);
    sheet.insertColumns(1, 1);
    saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '12/01/2026');
    const { added } = ask(host, 'makeKeyIn', { since: '' });
    expect(added).toBeGreaterThan(0);
    const { rows } = sheet.extent();
    for (let row = rows - added + 1; row <= rows; row++) {
      expect(sheet.value(row, 2)).toBe(false);
      expect(sheet.attribute('validation', row, 2)).toMatchObject({ kind: 'checkbox' });
    }
    expect(ask(host, 'markKeyedIn', { entries: entries(), keyed: true }).refused).toBe(0);
    expect(list().students).toEqual([]);
  });
});
