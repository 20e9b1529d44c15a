import { expect, test } from 'vitest';
import {
  CHECKPOINT_TITLE,
  closedSheet,
  isCheckpointSheet,
  isMarked,
  isOwnName,
  isWorksheetTitle,
  MARKED_ROWS,
  overSheet,
  schoolSheet,
  worksheetSheet,
} from '../../../src/domain/roster/ownSheets';

test('a paper over the maximum is named for its person, the first of those alike without a number, without what no sheet’s name holds', () => {
  expect(overSheet('Ramos, Elena')).toBe('Over the maximum - Ramos, Elena');
  expect(overSheet('Ramos: [E/L]', 2)).toBe('Over the maximum - Ramos   E L  2');
  expect(overSheet('R'.repeat(120))).toHaveLength(95);
  expect(overSheet('R'.repeat(120), 12)).toMatch(/^Over the maximum - R{76} 12$/);
});

test('a sheet is a checkpoint by one of its first rows, or where it is blank', () => {
  const title = [`${CHECKPOINT_TITLE} 1: 1500 abc`];
  const above = (rows: number) => [...Array.from({ length: rows }, () => ['a note']), title];
  expect(isCheckpointSheet([])).toBe(true);
  expect([0, MARKED_ROWS - 1].map((rows) => isCheckpointSheet(above(rows)))).toEqual([true, true]);
  expect(isCheckpointSheet(above(MARKED_ROWS))).toBe(false);
  expect(isCheckpointSheet([['a note'], []])).toBe(false);
  expect(isCheckpointSheet([['a note']])).toBe(false);
});

test('a sheet of somebody’s, of a school or of a closed year is named for it', () => {
  expect(worksheetSheet('Worksheet MO', 'R: [E]')).toBe('Worksheet MO - R   E ');
  expect(worksheetSheet('Worksheet MO', 'R'.repeat(120))).toHaveLength(99);
  expect([null, '', 'Oak/Elm'].map(schoolSheet)).toEqual([
    ...['By school', 'By school - no school', 'By school - Oak Elm'],
  ]);
  expect(schoolSheet('O'.repeat(120))).toHaveLength(99);
  expect([closedSheet('2026-27'), closedSheet('2026-27', 2)]).toEqual([
    ...['Caseload log 2026-27', 'Caseload log 2026-27 (2)'],
  ]);
});

test.each([
  ['Providers', true],
  [' providers 2', true],
  ['Providers (2)', true],
  ['Providers of Oak', false],
  ['By school - Oak', true],
  ['Worksheet MO - Ramos', true],
  ['Worksheet - Ramos', false],
  ['Money worksheet - Oak', true],
  ['Over the maximum - Ramos', true],
  ['Caseload log 2026-27 (2)', true],
  [' Caseload log 2026-27 ', true],
  ['Caseload 2026-27', false],
])('“%s” is a name that the add-on gives: %s', (name, is) => {
  expect(isOwnName(name)).toBe(is);
});

test.each<[string, (string | number)[][], boolean]>([
  ['a worksheet by its first cell', [['Caseload worksheet: Ramos']], true],
  ['not by another', [['mine'], ['Caseload worksheet: Ramos']], false],
  ['a checkpoint by its first cell', [['Caseload checkpoint 1: 15 abc']], true],
  ['any other by two of its titles', [['Access', 'mine', 'Hash']], true],
  ['not by one', [['Access', 'mine', 7]], false],
  ['not by one in each of two rows', [['Access'], ['Hash']], false],
  ['in the 20th row', [...Array.from({ length: 19 }, () => ['']), ['Access', 'Hash']], true],
  ['not in the 21st', [...Array.from({ length: 20 }, () => ['']), ['Access', 'Hash']], false],
  ['nothing by nothing', [], false],
])('the add-on knows its own sheets, %s', (_, top, is) => {
  expect(isMarked(top)).toBe(is);
});

test('a worksheet begins so', () => {
  const begins = [
    'Caseload worksheet: a',
    'Money worksheet: b',
    'Over the maximum: c',
    'Worksheet: d',
    undefined,
  ];
  expect(begins.map(isWorksheetTitle)).toEqual([true, true, true, false, false]);
});
