import { expect, test } from 'vitest';
import { withFewValues } from '../../../src/app/follow/fewValues';
import type { DueCell } from '../../../src/domain/follow/dueCell';

const cells = (values: readonly (string | number)[]): DueCell[] =>
  values.map((value, i) => ({
    ...{ lineKey: 'L-000001', line: '', field: 'other' as const, was: '' },
    ...{ row: i + 2, column: 1, value },
  }));

test('one call writes 300 different values, each wherever it is due, and leaves the cells of others', () => {
  const values = Array.from({ length: 300 }, (_, i) => i);
  expect(withFewValues(cells(values))).toEqual(cells(values));
  const written = withFewValues(cells([...values, 'one more', 0, 299, 'another']));
  expect(written.map(({ row }) => row)).toEqual([...values.map((i) => i + 2), 303, 304]);
});
