import { expect, test } from 'vitest';
import { writtenOver } from '../../../src/domain/follow/writtenOver';

const ana = ['1', 'Ana', 'Ramos'];
const ben = ['2', 'Ben', 'Ramos'];
const header = ['ID', 'Name', 'Provider'];
const into = [
  { row: 2, column: 1 },
  { row: 2, column: 2 },
];

test('a row that is gone but for the cells that were written gets back what stood in them', () => {
  expect(writtenOver([ana], [header, ['9', 'New', 'Ramos']], into)).toEqual([
    { row: 2, column: 1, value: '1' },
    { row: 2, column: 2, value: 'Ana' },
  ]);
});

test('nothing goes back where two rows that are gone may be the one, or none is', () => {
  expect(writtenOver([ana, ben], [header, ['9', 'New', 'Ramos']], into)).toEqual([]);
  expect(writtenOver([], [header, ['9', 'New', 'Ramos']], into)).toEqual([]);
  expect(writtenOver([ana], [header, ['9', 'New', 'Cho']], into)).toEqual([]);
});

test('each row that was written has its own', () => {
  const now = [header, ['9', 'Ana', 'Ramos'], ['8', 'Ben', 'Ramos']];
  expect(
    writtenOver([ana, ben], now, [
      { row: 2, column: 1 },
      { row: 3, column: 1 },
    ]),
  ).toEqual([
    { row: 2, column: 1, value: '1' },
    { row: 3, column: 1, value: '2' },
  ]);
});

test('a shorter row is blank where it ends', () => {
  expect(writtenOver([['1', 'Ana', '']], [header, ['9', 'Ana']], [{ row: 2, column: 1 }])).toEqual([
    { row: 2, column: 1, value: '1' },
  ]);
  expect(writtenOver([['1', 'Ana']], [header, ['9', 'Ana', 'x']], [{ row: 2, column: 3 }])).toEqual([]);
});
