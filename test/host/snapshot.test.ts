import { expect, test } from 'vitest';
import { snapshotOf, versionOf } from './snapshot';
import { Workbook } from './workbook';

test('A snapshot puts cells, formats, filters, sheets and properties back, as often as wanted', () => {
  const workbook = new Workbook('Small', 'America/Chicago', 'Roster');
  const [roster] = workbook.sheets;
  if (!roster) throw new Error('A workbook has a sheet.');
  const area = { row: 1, column: 1, rows: 3, columns: 2 };
  roster.putValue(1, 1, 'Ramos');
  roster.putAttribute('numberFormat', 1, 1, '@');
  roster.filter = { area, hidden: new Map([[1, ['Cho']]]) };
  const notes = workbook.addSheet('Notes');
  workbook.state.documentProperties.set('head', '1');
  const restore = snapshotOf(workbook);
  for (let time = 0; time < 2; time++) {
    roster.putValue(1, 1, 'Cho');
    roster.putAttribute('numberFormat', 1, 1, undefined);
    roster.filter?.hidden.clear();
    roster.insertRows(1, 2);
    workbook.addSheet('New');
    workbook.deleteSheet(notes);
    workbook.state.documentProperties.clear();
    restore();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Roster', 'Notes']);
    expect(roster.value(1, 1)).toBe('Ramos');
    expect(roster.attribute('numberFormat', 1, 1)).toBe('@');
    expect(roster.filter).toEqual({ area, hidden: new Map([[1, ['Cho']]]) });
    expect(roster.maxRows).toBe(1000);
    expect([...workbook.state.documentProperties]).toEqual([['head', '1']]);
  }
});

test('An old version (Google’s help on Version history) puts the sheets back and leaves the document’s properties', () => {
  const workbook = new Workbook('Small', 'America/Chicago', 'Roster');
  const restore = versionOf(workbook);
  workbook.activeSheet.putValue(1, 1, 'Cho');
  workbook.addSheet('New');
  workbook.state.documentProperties.set('head', '2');
  restore();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Roster']);
  expect(workbook.activeSheet.value(1, 1)).toBeNull();
  expect([...workbook.state.documentProperties]).toEqual([['head', '2']]);
});
