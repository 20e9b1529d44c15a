import { expect, it } from 'vitest';
import { ColumnHand } from '../../../src/domain/cells/columnHand';

const hand = (...cells: string[]) => new ColumnHand(cells, {});

it.each([
  [['I', 'G'], 'Consult'],
  [['I', 'I'], 'Consult'],
  [['D', 'I'], 'I'],
  [['Direct', 'Indirect'], 'Indirect'],
])(
  'a consult is written so that nobody takes it for an individual service: beside %j as %s',
  (cells, word) => {
    expect(hand(...cells).delivery('consult', '')).toEqual({ value: word });
  },
);

it('a direct service is written as the column has it', () => {
  expect(hand('I', 'G').delivery('direct', '')).toEqual({ value: 'I' });
});
