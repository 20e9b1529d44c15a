import { describe, expect, test } from 'vitest';
import { applyEdit } from './applyEdit';
import { findText } from './findText';
import { printPage } from './printPage';
import { protect } from './protections';
import { Workbook } from './workbook';

function roster() {
  const workbook = new Workbook('Test <district>', 'America/Chicago');
  const sheet = workbook.activeSheet;
  sheet.paste(1, 1, [
    ['Student', 'Site'],
    ['Oakes, Ola', 'Oak'],
    ['Amari, Ava', 'north oak'],
  ]);
  sheet.putFormula(4, 2, '=B2');
  return { workbook, sheet };
}
const OAK = { text: 'oak', matchCase: false, wholeCell: false };

describe('Find and replace (as the dialog of Sheets does: in values, of formulas only what they show is found)', () => {
  test.each([
    [{}, ['A2', 'B2', 'B3', 'B4']],
    [{ matchCase: true }, ['B3']],
    [{ wholeCell: true }, ['B2', 'B4']],
    [{ text: '' }, []],
  ])('finds with %j %j', (more, places) => {
    const found = findText(roster().sheet, { ...OAK, ...more });
    expect(found.map(({ row, column }) => 'AB'.charAt(column - 1) + row)).toEqual(places);
  });

  test('puts the other text as it is, whatever signs are in either, and leaves formulas', () => {
    const { workbook, sheet } = roster();
    applyEdit(workbook, { do: 'replace', sheet: sheet.id, wish: OAK, by: '$&.*' });
    expect([sheet.value(2, 1), sheet.value(3, 2), sheet.formula(4, 2)]).toEqual([
      '$&.*es, Ola',
      'north $&.*',
      '=B2',
    ]);
  });

  test('changes nothing where one of the cells is protected from whoever does it', () => {
    const { workbook, sheet } = roster();
    protect(sheet, { row: 3, column: 2, rows: 1, columns: 1 }).editors = [workbook.ownerEmail];
    const edit = { do: 'replace', sheet: sheet.id, wish: OAK, by: 'Elm' } as const;
    expect(() => applyEdit(workbook, edit, 'other@example.org')).toThrow('protected cell');
    expect(sheet.value(2, 2)).toBe('Oak');
  });
});

describe('Convert to table (support.google.com/docs/answer/14239833)', () => {
  const area = { row: 1, column: 1, rows: 3, columns: 2 };
  test('makes columns that refuse a number format, until they are a range again', () => {
    const { workbook, sheet } = roster();
    applyEdit(workbook, { do: 'toTable', sheet: sheet.id, area });
    const format = () =>
      applyEdit(workbook, {
        ...{ do: 'style', sheet: sheet.id, areas: [{ ...area, row: 2, rows: 1 }] },
        style: { numberFormat: '@' },
      });
    expect(format).toThrow('typed columns');
    applyEdit(workbook, { do: 'toRange', sheet: sheet.id, area: { ...area, row: 3, rows: 1 } });
    format();
    expect(sheet.attribute('numberFormat', 2, 1)).toBe('@');
  });

  test('where another Table is in the way takes its place', () => {
    const { workbook, sheet } = roster();
    for (const rows of [3, 4])
      applyEdit(workbook, { do: 'toTable', sheet: sheet.id, area: { ...area, rows } });
    expect(sheet.tables).toEqual([{ ...area, rows: 4 }]);
  });
});

describe('a printed sheet', () => {
  test('leaves out hidden rows and columns, repeats the frozen ones, and takes no cell for code', () => {
    const { sheet } = roster();
    sheet.look.frozenRows = 1;
    sheet.putValue(2, 1, '<script>alert(1)</script>');
    sheet.setRowsHidden(3, 1, true);
    sheet.look.columnsHiddenByUser.add(2);
    const { html } = printPage(sheet);
    expect(html.match(/<tr /g)).toHaveLength(3);
    expect(html).toMatch(/<thead><tr[^>]*><td[^>]*><div[^>]*>Student<\/div><\/td><\/tr><\/thead>/);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/Ava|Oak|<script>alert/);
    expect(html).toContain('<title>Test &lt;district&gt; – ');
  });

  test('has the columns’ own widths, a title over the blank cells behind it, and the paper by its width', () => {
    const { sheet } = roster();
    const { columns } = sheet.extent();
    sheet.putValue(1, 1, 'A title that is longer than its column');
    for (let column = 2; column <= columns; column++) sheet.putValue(1, column, null);
    const wide = (each: number) => {
      for (let column = 1; column <= columns; column++) sheet.look.columnWidths.set(column, each / columns);
      return printPage(sheet);
    };
    const upright = wide(720);
    expect(upright.html).toContain('size: letter portrait');
    expect(upright.html).toMatch(/table-layout: fixed; width: 720px; zoom: 1 /);
    expect(upright.html).toContain('<div style="width:713px">A title');
    const wider = wide(1_920);
    expect(wider.html).toContain('size: letter landscape');
    expect(wider.html).toContain('zoom: 0.5 ');
  });
});
