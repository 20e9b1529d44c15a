import { expect, test } from 'vitest';
import { countingEntries } from '../../../src/domain/record/countingEntries';
import type { Entry } from '../../../src/domain/record/entry';
import { fact } from '../../kit/entries';

/** Entries of one save. */
const save = (batch: string, minute: number, first: number, size = 1): Entry[] =>
  Array.from({ length: size }, (_, i) => ({
    ...fact(),
    ...{ entry: first + i, batch, part: i + 1, of: size, hash: `${batch} ${i}` },
    ...{ recordedAt: `2026-11-21T15:0${minute}:00Z`, recordedBy: 'director@lakeview.example' },
  }));

const standing = (byNumber: readonly Entry[], others: readonly Entry[]): string[] =>
  countingEntries(byNumber, others, () => true, 'standing').counting.map(
    ({ batch, entry }) => `${batch} ${entry}`,
  );

test.each([
  ['B-000002', 'B-000003'],
  ['B-000002', 'B-000010'],
  // The millionth save.
  ['B-999999', 'B-1000000'],
])(
  'of two saves with the same number that of %s is before that of %s, whichever stands first',
  (earlier, later) => {
    const before = save('B-000001', 1, 1);
    const [first, second] = [save(earlier, 2, 2), save(later, 3, 2)];
    const order = ['B-000001 1', `${earlier} 2`, `${later} 2`];
    expect(standing([...before, ...first], second)).toEqual(order);
    expect(standing([...before, ...second], first)).toEqual(order);
  },
);

test('of two saves of one name and the same numbers the one that was recorded earlier is before the other', () => {
  const [first, second] = [save('B-000002', 2, 2, 2), save('B-000002', 3, 2, 2)];
  const moments = (byNumber: readonly Entry[], others: readonly Entry[]): string[] =>
    countingEntries(byNumber, others, () => true, 'standing').counting.map(
      ({ recordedAt, part }) => `${recordedAt.slice(15, 16)} ${part}`,
    );
  expect(moments(first, second)).toEqual(['2 1', '2 2', '3 1', '3 2']);
  expect(moments(second, first)).toEqual(['2 1', '2 2', '3 1', '3 2']);
});
