import { describe, expect, test } from 'vitest';
import { applyEdit } from './applyEdit';
import type { HostOptions, Switches } from './host';
import { scriptedBook } from './scriptedBook';

const thrownBy = (body: string): string => `try { ${body}; return 'done'; } catch (e) { return e.message; }`;

/**
 * Where a simpler stand-in would be kinder than Google: a test for each, with its source. [D] Google's documentation, [G] asserted by
 * gas-fakes' tests, which run on live Apps Script too, [R] reported in public code or issues, [K] common knowledge of Sheets. What is
 * not certain is tried both ways, behind a switch.
 */
describe('texts that are written', () => {
  const APOSTROPHES = `s.getRange('B1').setNumberFormat('@'); s.getRange('A1:B1').setValues([["'x", "'x"]]); return s.getRange('A1:B1').getValues()[0];`;
  test.each([
    ['stripped', ['x', 'x'], '[R: code writes ’0890 into text cells and reads back 0890]'],
    ['keptInText', ['x', "'x"], '[otherwise]'],
    ['kept', ["'x", "'x"], '[otherwise]'],
  ] as const)('an apostrophe in front is %s: a cell and a text cell hold %j %s', (way, cells, _source) => {
    expect(scriptedBook({ switches: { leadingApostrophe: way } }).script(APOSTROPHES)).toEqual(cells);
  });

  test('of two apostrophes one stays, and an apostrophe alone is nothing [R]', () => {
    const { script } = scriptedBook();
    expect(
      script(`s.getRange('A1:B1').setValues([["''x", "'"]]); return s.getRange('A1:B1').getValues()[0];`),
    ).toEqual(["'x", '']);
  });

  test('a list rule looks at the text without its apostrophe [R]', () => {
    const { script } = scriptedBook();
    const rule = `s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["'x"]).setAllowInvalid(false).build());`;
    expect(script(`${rule} s.getRange('A1').setValue("''x"); return s.getRange('A1').getValue();`)).toBe(
      "'x",
    );
    expect(script(thrownBy(`s.getRange('A1').setValue("'x")`))).toContain('violates the data validation');
  });

  test('setFormula in a text cell stays a text [R]', () => {
    const { script } = scriptedBook();
    expect(
      script(
        `s.getRange('A1:A2').setNumberFormat('@'); s.getRange('A1').setFormula('=1+1'); s.getRange('A2').setFormulas([['=1+2']]); s.getRange('B1').setFormula('=1+1'); return [s.getRange('A1:A2').getFormulas(), s.getRange('A1:B2').getValues()];`,
      ),
    ).toEqual([
      [[''], ['']],
      [
        ['=1+1', 2],
        ['=1+2', ''],
      ],
    ]);
  });
});

describe('what is typed', () => {
  const TYPED = [
    ['2026-09', '2026-09-01', '2026-09', '[R]'],
    ['Sep 2026', '2026-09-01', 'Sep 2026', '[K]'],
    ['September 2026', '2026-09-01', 'September 2026', '[K]'],
    ['9/2026', '2026-09-01', '9/2026', '[K]'],
    ['Monday, September 1, 2025', '2025-09-01', 'Monday, September 1, 2025', '[K]'],
    ['25:00', '1899-12-31', '25:00', '[K]'],
  ] as const;
  test.each(TYPED)(
    '“%s” is a date or a duration, %s, shown as %s %s, or stays a text',
    (text, day, shown) => {
      const body = `var r = s.getRange('A1').setValue('${text}'), v = r.getValue(); return [typeof v === 'string' ? v : Utilities.formatDate(v, 'America/Chicago', 'yyyy-MM-dd'), r.getDisplayValue()];`;
      expect(scriptedBook().script(body)).toEqual([day, shown]);
      expect(scriptedBook({ switches: { typedMonths: 'texts' } }).script(body)).toEqual([text, text]);
      // By hand as by a script.
      const { sheet } = scriptedBook();
      sheet.typed(1, 1, text);
      expect(typeof sheet.value(1, 1)).toBe('number');
      sheet.putAttribute('numberFormat', 2, 1, '@');
      sheet.typed(2, 1, text);
      expect(sheet.value(2, 1)).toBe(text);
    },
  );

  test.each(['2026-27', '2026-13', '13/2026', 'Sept. grade 3', 'Friday', 'Sunny, June 1, 2026', '24:60'])(
    '“%s” stays a text [K]',
    (text) => {
      const { sheet } = scriptedBook();
      sheet.typed(1, 1, text);
      expect(sheet.value(1, 1)).toBe(text);
    },
  );
});

describe('filters', () => {
  const ANEW = `s.getRange('A1:A3').createFilter(); SpreadsheetApp.flush(); s.getFilter().remove();`;
  const REFUSED = "You can't create a filter in a sheet that already has a filter.";
  test('that are removed are so once it is flushed [R, one report]; or at once [another project does without]', () => {
    const create = thrownBy("s.getRange('A1:A2').createFilter()");
    expect(scriptedBook().script(ANEW + create)).toBe(REFUSED);
    expect(scriptedBook().script(`${ANEW} SpreadsheetApp.flush(); ${create}`)).toBe('done');
    expect(scriptedBook({ switches: { filterRemoval: 'atOnce' } }).script(ANEW + create)).toBe('done');
  });

  test('that are removed as the script ends are gone [R]', () => {
    const { script, sheet } = scriptedBook();
    script(`${ANEW} return 1;`);
    expect(sheet.filter).toBeNull();
  });
});

describe('looks, rules and boxes', () => {
  const one = (code: string, options?: Partial<HostOptions>) => scriptedBook(options).script(code);

  test('clearFormat leaves number formats [D]', () => {
    expect(
      one(
        `s.getRange('A1').setNumberFormat('0.00').setFontWeight('bold').clearFormat(); return [s.getRange('A1').getNumberFormat(), s.getRange('A1').getFontWeight()];`,
      ),
    ).toEqual(['0.00', 'normal']);
  });

  test('clearFormat leaves conditional rules, or takes its cells out of them [unknown]', () => {
    const body = `s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000').setRanges([s.getRange('A1:C3')]).build(), SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('y').setBackground('#ff0000').setRanges([s.getRange('B2')]).build()]); s.getRange('B2:D2').clearFormat(); return s.getConditionalFormatRules().map(function (rule) { return rule.getRanges().map(function (range) { return range.getA1Notation(); }); });`;
    expect(one(body)).toEqual([['A1:C3'], ['B2']]);
    expect(one(body, { switches: { clearedRules: 'clipped' } })).toEqual([['A1:C1', 'A3:C3', 'A2']]);
  });

  test('insertCheckboxes sets every cell to false [D]', () => {
    expect(
      one(
        `s.getRange('A1').setValue('x'); s.getRange('A1:A2').insertCheckboxes(); return s.getRange('A1:A2').getValues();`,
      ),
    ).toEqual([[false], [false]]);
  });

  test('removeCheckboxes leaves nothing, ticked or not [G]', () => {
    expect(
      one(
        `s.getRange('A1:A2').insertCheckboxes(); s.getRange('A1').setValue(true); s.getRange('A1:A2').removeCheckboxes(); return [s.getRange('A1:A2').getValues(), s.getRange('A1').getDataValidation()];`,
      ),
    ).toEqual([[[''], ['']], null]);
  });

  test('clear keeps rules for entering and notes [G]', () => {
    expect(
      one(
        `s.getRange('A1').insertCheckboxes().setNote('n').setBackground('#ff0000'); s.getRange('A1').clear(); return [s.getRange('A1').getValue(), s.getRange('A1').getBackground(), s.getRange('A1').getNote(), s.getRange('A1').getDataValidation() !== null];`,
      ),
    ).toEqual(['', '#ffffff', 'n', true]);
  });

  test.each([
    ['red', '#ff0000'],
    ['Navy', '#000080'],
    ['#abcdef', '#abcdef'],
  ])('the colour %s reads back as %s [G]', (color, hex) => {
    expect(
      one(
        `s.getRange('A1').setBackground('${color}').setFontColor('${color}'); return [s.getRange('A1').getBackground(), s.getRange('A1').getFontColor()];`,
      ),
    ).toEqual([hex, hex]);
  });

  test('a merge drops what it covers, and what is written there is lost [K]', () => {
    expect(
      one(
        `s.getRange('A1:B2').setValues([[1, 2], [3, 4]]); s.getRange('A1:B1').merge(); s.getRange('B1').setValue(9); return s.getRange('A1:B2').getValues();`,
      ),
    ).toEqual([
      [1, ''],
      [3, 4],
    ]);
  });

  test('the range of a sheet’s protection has no address [G]', () => {
    expect(
      one(
        `return [s.protect().getRange().getA1Notation(), s.getRange('A1:B2').protect().getRange().getA1Notation()];`,
      ),
    ).toEqual(['', 'A1:B2']);
  });

  test('whenNumberGreaterThan and getAllowInvalid are there [G]', () => {
    expect(
      one(
        `var b = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1); var r = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(3).setBackground('#ff0000').setRanges([s.getRange('A1')]).build(); return [b.getAllowInvalid(), b.setAllowInvalid(false).getAllowInvalid(), r.getBooleanCondition().getCriteriaValues()];`,
      ),
    ).toEqual([true, false, [3]]);
  });

  test('isBlank of a formula that shows nothing is false [D, as we read it], or true', () => {
    const body = `s.getRange('A1').setFormula('=""'); return [s.getRange('A1').isBlank(), s.getRange('B1').isBlank()];`;
    expect(one(body)).toEqual([false, true]);
    expect(one(body, { switches: { blankFormula: 'isBlank' } })).toEqual([true, true]);
  });
});

describe('rows, lists of ranges and locks', () => {
  test('the last row that is not frozen can’t be deleted, by a script or by hand [K]', () => {
    const { script, sheet, workbook } = scriptedBook();
    script(`s.deleteRows(4, 997); s.setFrozenRows(1); return 1;`);
    expect(script(thrownBy('s.deleteRows(2, 2)'))).toBe(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(() => applyEdit(workbook, { do: 'deleteRows', sheet: sheet.id, at: 2, count: 2 })).toThrow(
      'non-frozen',
    );
    expect(script(thrownBy('s.deleteRows(2, 1)'))).toBe('done');
    expect(sheet.maxRows).toBe(2);
  });

  test('a list of ranges has any number of areas, or 1,000 [unknown]', () => {
    const body = (count: number) =>
      thrownBy(
        `var a = []; for (var i = 0; i < ${count}; i++) a.push('A' + (2 * i + 1)); s.insertRowsAfter(1000, 2000); s.getRangeList(a).setValue(1)`,
      );
    const switches = { rangeListAreas: 'upTo1000' } as const;
    expect([scriptedBook().script(body(1_001)), scriptedBook({ switches }).script(body(1_000))]).toEqual([
      'done',
      'done',
    ]);
    expect(scriptedBook({ switches }).script(body(1_001))).not.toBe('done');
  });

  test('tryLock(-1) is false and waitLock(-1) throws, also where nobody has the lock [G]', () => {
    expect(
      scriptedBook().script(
        `var l = LockService.getDocumentLock(); return [l.tryLock(-1), ${'(function () { try { l.waitLock(-1); return "taken"; } catch (e) { return e.message; } })()'}, l.tryLock(0)];`,
      ),
    ).toEqual([false, 'Lock timeout: another process was holding the lock for too long.', true]);
  });

  test('a text in a Table’s column of numbers is taken, refused or left out [unknown]', () => {
    const body = `var r = s.getRange('A2'); r.setValue(1); try { r.setValue('PT'); } catch (e) { s.getRange('C1').setValue(e.message); } r.offset(0, 1).setValue('OT'); return [r.getValue(), s.getRange('B2').getValue(), s.getRange('C1').getValue()];`;
    const made = (switches?: Partial<Switches>) => {
      const book = scriptedBook(switches && { switches });
      book.sheet.tables.push({ row: 1, column: 1, rows: 3, columns: 2, numbers: [0] });
      return book.script(body);
    };
    expect(made()).toEqual(['PT', 'OT', '']);
    expect(made({ tableValues: 'leftOut' })).toEqual([1, 'OT', '']);
    expect(made({ tableValues: 'refused' })).toEqual([
      1,
      'OT',
      'This operation is not allowed on cells in typed columns.',
    ]);
  });

  test('a Table takes in what is written right below it, or not [unknown]', () => {
    const body = `s.getRange('A3').setValue('x'); s.getRange('A9').setValue('x'); return ${'["A3", "A9"].map(function (a) { try { s.getRange(a).setNumberFormat("@"); return "taken"; } catch (e) { return e.message; } })'};`;
    const made = (options?: Partial<HostOptions>) => {
      const book = scriptedBook(options);
      book.sheet.tables.push({ row: 1, column: 1, rows: 2, columns: 1 });
      return book.script(body);
    };
    expect(made()).toEqual(['taken', 'taken']);
    expect(made({ switches: { tableBelow: 'grows' } })).toEqual([
      'This operation is not allowed on cells in typed columns.',
      'taken',
    ]);
  });
});
