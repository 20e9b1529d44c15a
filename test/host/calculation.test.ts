import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Recalculation } from './workbook';
import { Workbook } from './workbook';

/** COUNT_TO(n) gives a column 1..n: an array whose size depends on the data. */
const functions = {
  names: ['COUNT_TO'],
  begin: (): Recalculation => ({
    end: () => undefined,
    call: (_, args) => {
      const count = Math.min(4, Math.max(1, Math.trunc(Number(args[0]?.cells[0]?.[0]?.value) || 1)));
      return { cells: Array.from({ length: count }, (_, i) => [{ value: i + 1, isDate: false }]) };
    },
  }),
};

const sheetOf = () => {
  const workbook = new Workbook('W', 'America/Chicago');
  workbook.installFunctions(functions);
  return workbook.activeSheet;
};
type AnySheet = ReturnType<typeof sheetOf>;
const shown = (sheet: AnySheet): string[] =>
  Array.from({ length: 9 }, (_, r) =>
    Array.from({ length: 4 }, (_, c) => sheet.display(r + 1, c + 1)).join('|'),
  );

const cell = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 4 }) });
const text = fc.constantFrom(
  '',
  '1',
  '3',
  'x',
  '2026-11-21',
  '=A1+1',
  '=SUM(A1:B3)',
  '=COUNT_TO(A2)',
  '=COUNT_TO(3)',
  '=C2&"!"',
);
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('type' as const), cell, text) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('insertRow' as const), cell, text) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('deleteRow' as const), cell, text) },
);

/** Two arrays that want the same cells are settled by who came first, which a fresh calculation cannot know. */
const arraysOf = (sheet: AnySheet): number =>
  [...sheet.formulaEntries()].filter(([, , formula]) => formula.includes('COUNT_TO')).length;

test('calculating after each edit shows what calculating everything anew shows', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const sheet = sheetOf();
      for (const [kind, { row, column }, typed] of edits) {
        if (kind === 'type') sheet.typed(row, column, typed);
        else if (kind === 'insertRow') sheet.insertRows(row, 1);
        else sheet.deleteRows(row, 1);
        sheet.value(1, 1);
      }
      const followed = shown(sheet);
      fc.pre(arraysOf(sheet) <= 1);
      sheet.workbook.recalculateAll();
      expect(followed).toEqual(shown(sheet));
    }),
    { numRuns: 60 },
  );
});

const places = ['First', 'Second', 'Third'];
const across = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constantFrom(...places),
      cell,
      fc.constantFrom(
        '',
        '1',
        '3',
        'x',
        '=First!A1+1',
        '=SUM(Second!A1:B3)',
        '=COUNT_TO(Third!A2)',
        '=third!B1&"!"',
      ),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...places), fc.constant(null), fc.constant('')) },
);

test('formulas that name sheets which come later, or that had no formula yet, show what calculating everything anew shows', () => {
  fc.assert(
    fc.property(fc.array(across, { minLength: 1, maxLength: 14 }), (edits) => {
      const { workbook } = sheetOf();
      for (const [name, at, typed] of edits) {
        const sheet = workbook.sheetNamed(name) ?? workbook.addSheet(name);
        if (at) sheet.typed(at.row, at.column, typed);
        sheet.value(1, 1);
      }
      const followed = workbook.sheets.map(shown);
      fc.pre(workbook.sheets.every((sheet) => arraysOf(sheet) <= 1));
      workbook.recalculateAll();
      expect(followed).toEqual(workbook.sheets.map(shown));
    }),
    { numRuns: 60 },
  );
});

test('an array with something in its way shows nowhere, and comes back once it is gone', () => {
  const sheet = new Workbook('W', 'America/Chicago').activeSheet;
  const cells = (): string[] =>
    [1, 2].map((row) => [4, 5].map((column) => sheet.display(row, column)).join('|'));
  sheet.paste(1, 1, [
    ['x', '1'],
    ['y', '2'],
  ]);
  sheet.typed(1, 4, '=ARRAYFORMULA(A1:B2&"")');
  expect(cells()).toEqual(['x|1', 'y|2']);
  sheet.typed(2, 5, 'in the way');
  expect(cells()).toEqual(['#REF!|', '|in the way']);
  sheet.typed(2, 5, '');
  expect(cells()).toEqual(['x|1', 'y|2']);
});

/** The engine as the calculation loads it. */
const { HyperFormula }: typeof import('hyperformula') = createRequire(import.meta.url)('hyperformula');

test('an engine that stumbles over a change is built anew, and whoever reads learns nothing of it', () => {
  const sheet = sheetOf();
  for (const [row, typed] of ['1', '=A1+1', '=COUNT_TO(A1)'].entries()) sheet.typed(row + 1, 1, typed);
  expect(sheet.value(2, 1)).toBe(2);
  const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const stumbles = vi.spyOn(HyperFormula.prototype, 'setCellContents').mockImplementationOnce(() => {
    throw new Error('The engine stumbles.');
  });
  sheet.typed(1, 1, '3');
  expect(shown(sheet).map((line) => line.split('|')[0])).toEqual(['3', '4', '1', '2', '3', '', '', '', '']);
  expect([stumbles.mock.calls.length > 0, told.mock.calls.length]).toEqual([true, 1]);
  vi.restoreAllMocks();
  sheet.typed(1, 1, '5');
  expect(sheet.value(2, 1)).toBe(6);
});

test.each(['=COUNT_TO(A1)=1', '=A1=1'])(
  'a conditional format with %s leaves no context of functions open',
  (formula) => {
    const workbook = new Workbook('W', 'America/Chicago');
    let open = 0;
    workbook.installFunctions({
      ...functions,
      begin: () => {
        open += 1;
        return { ...functions.begin(), end: () => (open -= 1) };
      },
    });
    const sheet = workbook.activeSheet;
    sheet.typed(1, 1, '1');
    const other = workbook.addSheet('Other');
    other.typed(1, 1, '=COUNT_TO(2)');
    // The sheet asked about is not in the engine that was built for the other.
    expect([workbook.holds(sheet, formula), open]).toEqual([true, 0]);
  },
);
