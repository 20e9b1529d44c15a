import { expect, test } from 'vitest';
import { eachWay } from '../../../src/domain/split/eachWay';
import type { SplitProblem, SplitUnit } from '../../../src/domain/split/splitProblem';

const problem = (loads: number[], units: Partial<SplitUnit>[]): SplitProblem => ({
  receivers: loads.map((load) => ({ load, limit: 50 })),
  units: units.map((unit) => ({
    costs: loads.map(() => 1),
    limits: loads.map(() => 50),
    bonds: loads.map(() => 0),
    household: '',
    locked: null,
    ...unit,
  })),
});

test('of few ways the best is taken: as few over as can be, the fullest as low as can be, then who knows whom', () => {
  expect(eachWay(problem([10, 12], [{}, {}]))).toEqual([0, 0]);
  expect(eachWay(problem([10, 10], [{ bonds: [0, 1] }, {}]))).toEqual([1, 0]);
  expect(eachWay(problem([10, 10], [{ bonds: [0, 1] }, { locked: 1 }]))).toEqual([0, 1]);
});

test('whom nobody can take stays with nobody, and hinders no other', () => {
  expect(eachWay(problem([12, 10], [{ costs: [null, null] }, {}]))).toEqual([null, 1]);
  expect(eachWay(problem([12], []))).toEqual([]);
});

test('more ways than five thousand are not tried one by one', () => {
  const units = (count: number) => Array.from({ length: count }, () => ({}));
  expect(eachWay(problem([0, 0], units(12)))).toHaveLength(12);
  expect(eachWay(problem([0, 0], units(13)))).toBeNull();
});
