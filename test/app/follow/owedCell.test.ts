import { expect, test } from 'vitest';
import { owedCell } from '../../../src/app/follow/tabTrails';
import type { Cell } from '../../../src/domain/cells/cell';

const back = (value: Cell) => owedCell({ tab: 1, row: 5, column: 3, value });

test.each([true, false])('a box that said %s is put back as a box, not as a text of that word', (value) => {
  expect(back(value)).toEqual({ tab: 1, row: 5, column: 3, value });
});

test('a day is put back as a date, any other text and a number as they were', () => {
  expect(back('2026-11-21')).toMatchObject({ value: '2026-11-21', isDay: true });
  expect(back('true')).toEqual({ tab: 1, row: 5, column: 3, value: 'true' });
  expect(back(4)).toEqual({ tab: 1, row: 5, column: 3, value: 4 });
});
