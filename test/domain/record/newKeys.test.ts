import { describe, expect, test } from 'vitest';
import { newKeys } from '../../../src/domain/record/newKeys';

const next = (...keys: string[]): string[] => {
  const give = newKeys(keys);
  return [give('L'), give('L'), give('C')];
};

describe('a new line’s key', () => {
  test('is the one after the highest of its letter, whatever the order, and none is given twice', () => {
    expect(next()).toEqual(['L-000001', 'L-000002', 'C-000001']);
    expect(next('L-000003', 'C-000007', 'L-000001')).toEqual(['L-000004', 'L-000005', 'C-000008']);
    expect(next('L-999999', 'C-100000')).toEqual(['L-1000000', 'L-1000001', 'C-100001']);
  });

  test('counts no key that somebody typed otherwise', () => {
    expect(next('L-old', 'L0000012', 'X-000050', '')).toEqual(['L-000001', 'L-000002', 'C-000001']);
  });
});
