import { describe, expect, test } from 'vitest';
import { applyEdit } from './applyEdit';
import type { HostOptions } from './host';
import { hostOf } from './hostOf';
import type { Edit } from './page/wire';
import { versionOf } from './snapshot';
import { Workbook } from './workbook';

const OWNER = 'owner@example.org';
const OTHER = 'director@example.org';
const VIOLATES = 'The data you entered in cell A2 violates the data validation rules set on this cell.';
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const TYPED = 'This operation is not allowed on cells in typed columns.';
const COLUMN = { row: 1, column: 1, rows: 5, columns: 1 };

function opened() {
  const workbook = new Workbook('Test', 'America/Chicago');
  const sheet = workbook.activeSheet;
  sheet.paste(1, 1, [['Service'], ['Speech'], ['OT']]);
  const byHand = (edit: Edit, email = OTHER) => workbook.edit(() => applyEdit(workbook, edit, email));
  /** What a statement of a script does to the first sheet, run by someone who does not own the spreadsheet. */
  const inScript = (code: string, options: Partial<HostOptions> = {}) =>
    hostOf(
      `function go() { var ss = SpreadsheetApp.getActive(), s = ss.getActiveSheet(); ${code}; return 'done'; }`,
      { workbook, user: { email: OTHER }, ...options },
    ).run('go');
  const cells = () => [1, 2, 3, 4].map((row) => sheet.value(row, 1));
  return { workbook, sheet, byHand, inScript, cells };
}

describe('A list rule that rejects (users’ reports of the sentence; "allowInvalid" in the DataValidationBuilder reference)', () => {
  const ruled = (reject: boolean) => {
    const book = opened();
    book.byHand({ do: 'validate', sheet: 0, areas: [COLUMN], options: ['Speech', 'OT'], reject });
    return book;
  };

  test.each([
    ['setValue', "s.getRange('A2').setValue('PT')"],
    ['setValues', "s.getRange('A2:A3').setValues([['PT'], ['OT']])"],
    ['setValue on several cells, where only a later one has the rule', "s.getRange('B2:A2').setValue('PT')"],
    ['a list of ranges', "s.getRangeList(['A2']).setValue('PT')"],
  ])('refuses a script’s %s, and nothing is written', (_, code) => {
    const { inScript, cells } = ruled(true);
    expect(() => inScript(code)).toThrow(VIOLATES);
    expect(cells()).toEqual(['Service', 'Speech', 'OT', null]);
  });

  test('refuses a person’s typing with the same sentence', () => {
    const { byHand, cells } = ruled(true);
    expect(() => byHand({ do: 'type', sheet: 0, row: 2, column: 1, texts: [['PT']] })).toThrow(VIOLATES);
    byHand({ do: 'type', sheet: 0, row: 2, column: 1, texts: [['OT']] });
    byHand({ do: 'type', sheet: 0, row: 3, column: 1, texts: [['']] });
    expect(cells()).toEqual(['Service', 'OT', null, null]);
  });

  test('that only warns lets both pass', () => {
    const { byHand, inScript, cells } = ruled(false);
    inScript("s.getRange('A2').setValue('PT')");
    byHand({ do: 'type', sheet: 0, row: 3, column: 1, texts: [['PT']] });
    expect(cells()).toEqual(['Service', 'PT', 'PT', null]);
  });
});

describe('A protected range (users’ reports of the sentence; the Protection reference)', () => {
  const guarded = (editors: string[], over: { warningOnly?: boolean; wholeSheet?: boolean } = {}) => {
    const book = opened();
    const { warningOnly = false, wholeSheet = false } = over;
    book.sheet.protections.push({
      id: 1,
      kind: wholeSheet ? 'SHEET' : 'RANGE',
      area: wholeSheet ? null : { ...COLUMN },
      unprotected: wholeSheet ? [{ row: 1, column: 3, rows: 5, columns: 1 }] : [],
      description: '',
      warningOnly,
      editors,
    });
    return book;
  };

  test.each([
    "s.getRange('A2').setValue('PT')",
    "s.getRange('A2:B3').setValues([['PT', 1], ['PT', 2]])",
    "s.getRangeList(['B2', 'A2']).setValue('PT')",
    "s.getRange('A2').setFormula('=1')",
    "s.getRange('A2').clearContent()",
    "s.getRange('A2').setNumberFormat('@')",
    "s.getRange('A2').setBackground('#ff0000')",
    "s.getRange('A2').setNote('seen')",
    "s.getRange('A2').insertCheckboxes()",
    "s.getRange('A2:B3').sort(2)",
    "s.getRange('B2').copyTo(s.getRange('A2'))",
    's.sort(1)',
    's.clear()',
    's.deleteRow(2)',
    's.deleteColumn(1)',
    "ss.insertSheet('x'); ss.deleteSheet(s)",
  ])('refuses to whoever is not its owner: %s', (code) => {
    const { inScript, cells, workbook } = guarded([OWNER]);
    expect(() => inScript(code)).toThrow(PROTECTED);
    expect(cells()).toEqual(['Service', 'Speech', 'OT', null]);
    expect(workbook.sheets).toContain(workbook.sheetNamed('Sheet1'));
  });

  test.each<Edit>([
    { do: 'type', sheet: 0, row: 2, column: 1, texts: [['PT']] },
    { do: 'type', sheet: 0, row: 1, column: 1, texts: [['a', 'b']], pasted: true },
    { do: 'put', sheet: 0, cells: [{ row: 2, column: 1, value: 'PT' }] },
    { do: 'clear', sheet: 0, areas: [COLUMN], what: 'content' },
    { do: 'sort', sheet: 0, area: { ...COLUMN, columns: 2 }, column: 2, ascending: true },
    { do: 'deleteRows', sheet: 0, at: 2, count: 1 },
    { do: 'validate', sheet: 0, areas: [COLUMN], options: ['PT'], reject: true },
    { do: 'note', sheet: 0, row: 2, column: 1, text: 'seen' },
    {
      do: 'copy',
      from: { sheet: 0, area: { ...COLUMN, column: 2 } },
      to: { sheet: 0, area: COLUMN },
      what: 'all',
      cut: false,
    },
  ])('refuses a person’s edit: $do', (edit) => {
    const { byHand, cells } = guarded([OWNER]);
    expect(() => byHand(edit)).toThrow(PROTECTED);
    expect(cells()).toEqual(['Service', 'Speech', 'OT', null]);
  });

  test('lets its owner and its editors write, and everyone beside it', () => {
    const { inScript, byHand, cells } = guarded([OWNER, 'office@example.org']);
    inScript("s.getRange('A2').setValue('PT')", { user: { email: OWNER } });
    inScript("s.getRange('A3').setValue('PT')", { user: { email: 'office@example.org' } });
    inScript("s.getRange('B1:B5').setValue(1); s.insertRowsAfter(5, 1); s.deleteRow(6)");
    byHand({ do: 'type', sheet: 0, row: 4, column: 1, texts: [['PT']] }, OWNER);
    expect(cells()).toEqual(['Service', 'PT', 'PT', 'PT']);
  });

  test('stops nobody where it only warns, or before its editors are changed', () => {
    for (const { inScript, cells } of [guarded([OWNER], { warningOnly: true }), guarded([])]) {
      inScript("s.getRange('A2').setValue('PT')");
      expect(cells()[1]).toBe('PT');
    }
  });

  test('that a script sets stops others from the first change of its editors on, never the owner or whoever set it', () => {
    const { inScript } = opened();
    inScript("s.getRange('A1:A5').protect()");
    inScript("s.getRange('A2').setValue('PT')", { user: { email: 'third@example.org' } });
    inScript(
      'var p = s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]; p.removeEditors(p.getEditors())',
    );
    expect(() =>
      inScript("s.getRange('A2').setValue('OT')", { user: { email: 'third@example.org' } }),
    ).toThrow(PROTECTED);
    inScript("s.getRange('A2').setValue('OT')");
    inScript("s.getRange('A2').setValue('OT')", { user: { email: OWNER } });
  });

  test('of a whole sheet leaves its unprotected ranges open and lets no row in', () => {
    const { inScript, byHand } = guarded([OWNER], { wholeSheet: true });
    inScript("s.getRange('C2').setValue('open')");
    for (const code of ["s.getRange('B2:C2').setValue(1)", 's.insertRowsAfter(1, 1)', "s.appendRow(['a'])"])
      expect(() => inScript(code), code).toThrow(PROTECTED);
    expect(() => byHand({ do: 'insertColumns', sheet: 0, at: 2, count: 1 })).toThrow(PROTECTED);
  });
});

describe('Typed columns of a Table (reported by several projects; at the call or at flush is known of no source)', () => {
  const typed = () => {
    const book = opened();
    book.sheet.tables.push({ ...COLUMN });
    return book;
  };
  const REFUSED = [
    "s.getRange('A2').setNumberFormat('@')",
    "s.getRange('A1:B2').setNumberFormats([['@', '@'], ['@', '@']])",
    "s.getRangeList(['A2']).setNumberFormat('@')",
    "s.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())",
    "s.getRange('A2').setDataValidations([[null]])",
    "s.getRange('A2').insertCheckboxes()",
  ];

  test.each(REFUSED)('refuse at the call: %s', (code) => {
    const { inScript, sheet } = typed();
    expect(() => inScript(`try { ${code}; } finally { s.getRange('C1').setValue('not reached'); }`)).toThrow(
      TYPED,
    );
    expect(inScript(`try { ${code}; } catch (e) { s.getRange('C1').setValue(e.name); }`)).toBe('done');
    expect([sheet.value(1, 3), sheet.attribute('numberFormat', 2, 1)]).toEqual(['Exception', undefined]);
  });

  test.each(REFUSED)('refuse when it is flushed, where the switch says so: %s', (code) => {
    const { inScript, sheet } = typed();
    const switches = { typedColumns: 'refusedAtFlush' } as const;
    expect(() => inScript(`${code}; s.getRange('C1').setValue('reached');`, { switches })).toThrow(TYPED);
    expect(
      inScript(
        `${code}; try { SpreadsheetApp.flush(); } catch (e) { s.getRange('C2').setValue(e.message); }`,
        {
          switches,
        },
      ),
    ).toBe('done');
    expect([sheet.value(1, 3), sheet.value(2, 3)]).toEqual(['reached', TYPED]);
    expect([sheet.attribute('numberFormat', 2, 1), sheet.attribute('validation', 2, 1)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('take values and looks, and leave the header and the cells beside them alone', () => {
    const { inScript, cells } = typed();
    inScript(
      "s.getRange('A2').setValue('PT').setBackground('#ff0000'); s.getRange('A1').setNumberFormat('@'); s.getRange('B1:B5').setNumberFormat('@'); s.getRange('A6').insertCheckboxes()",
    );
    expect(cells()[1]).toBe('PT');
  });

  test('stay with their cells when rows and columns come and go, and are there again in an old version', () => {
    const { inScript, sheet, workbook } = typed();
    const restore = versionOf(workbook);
    sheet.insertColumns(1, 1);
    sheet.insertRows(1, 2);
    inScript("s.getRange('A1:A9').setNumberFormat('@')");
    expect(() => inScript("s.getRange('B4').setNumberFormat('@')")).toThrow(TYPED);
    sheet.tables = [];
    restore();
    expect(() => inScript("s.getRange('A2').setNumberFormat('@')")).toThrow(TYPED);
  });
});
