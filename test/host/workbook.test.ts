import { describe, expect, test } from 'vitest';
import type { FunctionArgument } from './workbook';
import { Workbook } from './workbook';

const fresh = () => {
  const workbook = new Workbook('Test', 'America/Chicago');
  workbook.now = () => Date.parse('2026-11-21T18:00:00Z');
  return { workbook, sheet: workbook.activeSheet };
};

describe('Typing, as USER_ENTERED is documented and reported', () => {
  test.each([
    ['12', 12, '12'],
    ['0012', 12, '12'],
    ["'0012", '0012', '0012'],
    ['1,000', 1000, '1,000'],
    ['10%', 0.1, '10%'],
    ['1e5', 100000, '1.00E+05'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['2026-11-21', 46347, '2026-11-21'],
    ['8/29/22', 44802, '8/29/22'],
    ['1-2', 46024, '1-2'],
    ['3/4', 46085, '3/4'],
    ['16:00', 2 / 3, '16:00'],
    ['2026-02-31', '2026-02-31', '2026-02-31'],
    ['13/45/2026', '13/45/2026', '13/45/2026'],
    ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z'],
    ['Ramos, Elena', 'Ramos, Elena', 'Ramos, Elena'],
    ['+5', 5, '5'],
  ])('%s becomes %j, shown as %s', (text, value, display) => {
    const { sheet } = fresh();
    sheet.typed(1, 1, text);
    expect(sheet.value(1, 1)).toEqual(value);
    expect(sheet.display(1, 1)).toBe(display);
  });

  test('a plain-text cell keeps what is typed', () => {
    const { sheet } = fresh();
    sheet.fillAttribute('numberFormat', { row: 1, column: 1, rows: 3, columns: 1 }, '@');
    for (const [i, text] of ['0012', '=1+1', '2026-11-21'].entries()) {
      sheet.typed(i + 1, 1, text);
      expect(sheet.value(i + 1, 1)).toBe(text);
    }
  });

  test('a phone number with a leading + becomes a formula and fails', () => {
    const { sheet } = fresh();
    sheet.typed(1, 1, '+1 (573) 555-0100');
    expect(sheet.display(1, 1)).toBe('#ERROR!');
  });
});

describe('Formulas', () => {
  test('follow their inputs at once', () => {
    const { sheet } = fresh();
    sheet.typed(1, 1, '2');
    sheet.typed(1, 2, '=A1*2');
    expect(sheet.value(1, 2)).toBe(4);
    sheet.typed(1, 1, '5');
    expect(sheet.value(1, 2)).toBe(10);
    sheet.typed(1, 2, '');
    expect(sheet.value(1, 2)).toBeNull();
    expect(sheet.formulaCount).toBe(0);
  });

  test('open ranges, bare TRUE and other sheets', () => {
    const { workbook, sheet } = fresh();
    const other = workbook.addSheet("Ms. Ramos' list");
    other.paste(1, 1, [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
    sheet.typed(1, 1, "=SUM('Ms. Ramos'' list'!B2:B)");
    sheet.typed(1, 2, '=IF(TRUE,"yes","no")');
    expect([sheet.value(1, 1), sheet.value(1, 2)]).toEqual([5, 'yes']);
    other.typed(1500 > other.maxRows ? 1000 : 1500, 2, '10');
    expect(sheet.value(1, 1)).toBe(15);
    workbook.renameSheet(other, 'List');
    expect(sheet.formula(1, 1)).toBe('=SUM(List!B2:B)');
    expect(sheet.value(1, 1)).toBe(15);
  });

  test('a date plus days is a date', () => {
    const { sheet } = fresh();
    sheet.typed(1, 1, '2026-11-21');
    sheet.typed(1, 2, '=A1+9');
    expect(sheet.display(1, 2)).toBe('11/30/2026');
    sheet.typed(1, 3, '=TODAY()');
    expect(sheet.display(1, 3)).toBe('11/21/2026');
  });

  test('rows inserted and deleted move references; a deleted one reads #REF!', () => {
    const { sheet } = fresh();
    sheet.paste(1, 1, [['1'], ['2'], ['3']]);
    sheet.typed(1, 3, '=SUM(A1:A3)+$A$2');
    sheet.insertRows(2, 2);
    expect(sheet.formula(1, 3)).toBe('=SUM(A1:A5)+$A$4');
    expect(sheet.value(1, 3)).toBe(8);
    sheet.deleteRows(4, 1);
    expect(sheet.formula(1, 3)).toBe('=SUM(A1:A4)+#REF!');
    expect(sheet.display(1, 3)).toBe('#REF!');
  });

  test('the sheet size bounds nothing that a text or a name holds', () => {
    const { sheet } = fresh();
    sheet.typed(1, 1, '="A:A"&"B2"');
    sheet.insertRows(1, 1);
    expect(sheet.formula(2, 1)).toBe('="A:A"&"B2"');
    expect(sheet.value(2, 1)).toBe('A:AB2');
  });
});

describe('Custom functions in cells', () => {
  const withFunctions = (calls: FunctionArgument[][] = []) => {
    const { workbook, sheet } = fresh();
    workbook.installFunctions({
      names: ['TWICE', 'COLUMN_OF', 'FAILS'],
      begin: () => ({
        end: () => undefined,
        call: (name, args) => {
          calls.push([...args]);
          if (name === 'FAILS') return { error: 'hours must be a number' };
          const cells = args[0]?.cells ?? [];
          if (name === 'TWICE')
            return { cells: [[{ value: Number(cells[0]?.[0]?.value) * 2, isDate: false }]] };
          const count = Number(cells[0]?.[0]?.value);
          return { cells: Array.from({ length: count }, (_, i) => [{ value: i + 1, isDate: false }]) };
        },
      }),
    });
    return { workbook, sheet };
  };

  test('run again only when an argument changes', () => {
    const calls: FunctionArgument[][] = [];
    const { sheet } = withFunctions(calls);
    sheet.typed(1, 1, '4');
    sheet.typed(1, 2, '=twice(A1)');
    expect(sheet.value(1, 2)).toBe(8);
    sheet.typed(9, 9, 'elsewhere');
    expect(sheet.value(1, 2)).toBe(8);
    expect(calls).toHaveLength(1);
    sheet.typed(1, 1, '5');
    expect(sheet.value(1, 2)).toBe(10);
    expect(calls).toHaveLength(2);
  });

  test('an array spills, shrinks with its data, and formulas that read it follow', () => {
    const { sheet } = withFunctions();
    sheet.typed(1, 1, '3');
    sheet.typed(1, 2, '=COLUMN_OF(A1)');
    sheet.typed(1, 3, '=SUM(B1:B9)');
    expect([1, 2, 3, 4].map((row) => sheet.value(row, 2))).toEqual([1, 2, 3, null]);
    expect(sheet.spilledFrom(3, 2)).toEqual([1, 2]);
    expect(sheet.value(1, 3)).toBe(6);
    sheet.typed(1, 1, '2');
    expect(sheet.value(1, 3)).toBe(3);
    expect(sheet.value(3, 2)).toBeNull();
  });

  test('an array does not overwrite: #REF! with the reported sentence, and it expands once the way is free', () => {
    const { sheet } = withFunctions();
    sheet.typed(2, 2, 'taken');
    sheet.typed(1, 1, '3');
    sheet.typed(1, 2, '=COLUMN_OF(A1)');
    expect(sheet.value(1, 2)).toBe('#REF!');
    expect(sheet.error(1, 2)?.message).toBe(
      'Array result was not expanded because it would overwrite data in B2.',
    );
    expect(sheet.value(2, 2)).toBe('taken');
    sheet.typed(2, 2, '');
    expect([1, 2, 3].map((row) => sheet.value(row, 2))).toEqual([1, 2, 3]);
    sheet.typed(3, 2, 'in the way');
    expect(sheet.value(1, 2)).toBe('#REF!');
    expect(sheet.value(2, 2)).toBeNull();
    expect(sheet.value(3, 2)).toBe('in the way');
  });

  test('a nested array reaches the function around it whole', () => {
    const { sheet } = withFunctions();
    sheet.typed(1, 1, '4');
    sheet.typed(1, 2, '=SUM(COLUMN_OF(A1))');
    expect(sheet.value(1, 2)).toBe(10);
    expect(sheet.value(2, 2)).toBeNull();
  });

  test('a throw shows #ERROR! with the message', () => {
    const { sheet } = withFunctions();
    sheet.typed(1, 1, '=FAILS(1)');
    expect(sheet.display(1, 1)).toBe('#ERROR!');
    expect(sheet.error(1, 1)?.message).toBe('hours must be a number');
  });

  test('date cells arrive marked, a row inserted above keeps the spill whole', () => {
    const calls: FunctionArgument[][] = [];
    const { sheet } = withFunctions(calls);
    sheet.typed(1, 1, '2026-11-21');
    sheet.typed(2, 1, '3');
    sheet.typed(1, 2, '=TWICE(A1:A2)');
    sheet.value(1, 2);
    expect(calls[0]?.[0]?.cells.map((row) => row[0]?.isDate)).toEqual([true, false]);
    sheet.typed(1, 3, '=COLUMN_OF(A2)');
    expect(sheet.value(3, 3)).toBe(3);
    sheet.insertRows(1, 1);
    expect([1, 2, 3, 4, 5].map((row) => sheet.value(row, 3))).toEqual([null, 1, 2, 3, null]);
  });
});

test('sorting puts numbers before text before blanks and takes formats along', () => {
  const { sheet } = fresh();
  sheet.paste(1, 1, [
    ['b', '1'],
    ['', '2'],
    ['10', '3'],
    ['a', '4'],
    ['9', '5'],
  ]);
  sheet.putAttribute('bold', 3, 1, true);
  sheet.sort({ row: 1, column: 1, rows: 5, columns: 2 }, 1);
  expect([1, 2, 3, 4, 5].map((row) => sheet.display(row, 2)).join()).toBe('5,3,4,1,2');
  expect(sheet.attribute('bold', 2, 1)).toBe(true);
});

test('listeners hear of cells and of the results that follow from them', () => {
  const { workbook, sheet } = fresh();
  sheet.typed(1, 2, '=A1+1');
  sheet.value(1, 2);
  const heard: string[] = [];
  workbook.onChange(({ cells }) =>
    heard.push(cells.map(({ area }) => `${area.row},${area.column}`).join(' ')),
  );
  sheet.typed(1, 1, '1');
  expect(heard).toEqual(['1,1 1,2']);
});
