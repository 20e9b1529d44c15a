import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { telltaleWidth } from '../../../src/domain/follow/telltaleWidth';

const HEADER: Cell[] = ['ID', 'Provider', 'School', 'Room', 'Notes'];
const at = (row: number, column: number) => ({ row, column });

/** How many columns tell Ana's row, in which the provider was written, from these. */
const width = (...others: Cell[][]): number | null =>
  telltaleWidth([HEADER, ['1', 'Cho', 'Oak', 'R1', ''], ...others], [at(2, 2)]);

test('the columns up to the last one written tell rows that differ in what was not written', () => {
  expect(width(['2', 'Cho', 'Oak', 'R1', ''])).toBe(2);
  expect(telltaleWidth([HEADER, ['1', 'Cho', 'Oak'], ['2', 'Cho', 'Elm']], [at(2, 1), at(2, 4)])).toBe(4);
});

test('more of them tell rows that differ further right only: up to the first in which they do', () => {
  expect(width(['1', 'Ramos', 'Elm', 'R2', 'x'])).toBe(3);
  expect(width(['1', 'Ramos', 'Oak', 'R2', 'x'])).toBe(4);
  expect(width(['1', 'Ramos', 'Oak', 'R1', 'x'])).toBe(5);
  expect(width(['1', 'Ramos', 'Oak', 'R1', 'x'], ['1', 'Ramos', 'Elm', 'R1', 'x'])).toBe(5);
  expect(width(['1', 'Ramos', 'Elm', 'R1', 'x'], ['1', 'Ramos', 'Oak', 'R1', 'x'])).toBe(5);
});

test('nothing tells rows that differ in what was written only, and a row that ends is blank from there on', () => {
  expect(width(['1', 'Ramos', 'Oak', 'R1', ''])).toBeNull();
  expect(width(['1', 'Ramos', 'Oak', 'R1'])).toBeNull();
  expect(width(['1', 'Ramos', 'Oak'])).toBe(4);
  expect(telltaleWidth([HEADER, ['1'], ['1', '', '']], [at(2, 2)])).toBeNull();
  expect(telltaleWidth([HEADER, ['1', 'Cho', 'Oak'], ['2', 'Cho', 'Oak']], [at(2, 1), at(2, 4)])).toBeNull();
  expect(telltaleWidth([HEADER, ['1'], ['1', '', 'Oak']], [at(2, 2)])).toBe(3);
});

test('each row that was written is told from all others', () => {
  const rows: Cell[][] = [
    HEADER,
    ['1', 'Cho', 'Oak', 'R1'],
    ['2', 'Cho', 'Oak', 'R1'],
    ['2', 'Cho', 'Oak', 'R2'],
  ];
  expect(telltaleWidth(rows, [at(2, 2)])).toBe(2);
  expect(telltaleWidth(rows, [at(2, 2), at(3, 2)])).toBe(4);
  expect(telltaleWidth([...rows, ['2', '', 'Oak', 'R1']], [at(2, 2), at(3, 2)])).toBeNull();
});

test('where nothing was written, nothing has to be told', () => {
  expect(telltaleWidth([HEADER], [])).toBe(1);
});
