import { describe, expect, test } from 'vitest';
import { checkLog } from '../../../src/domain/record/checkLog';
import { LOG_WIDTH } from '../../../src/domain/record/log';
import { check, logAfter } from '../../kit/savedLogs';

describe('rows of a save that did not begin, which stands whole, ', () => {
  const { rows, head } = logAfter([
    { size: 1, written: null },
    { size: 2, written: 2 },
    { size: 1, written: null },
    { size: 3, written: 2 },
    { size: 3, written: null },
  ]);
  test.each([
    ['has an entry more', { ...head, entries: head.entries + 1 }],
    ['has one less', { ...head, entries: head.entries - 1 }],
    ['says something else', { ...head, sum: 5 }],
    ['ends otherwise', { ...head, hash: 'another' }],
  ])('are named where the record as it is remembered %s, at which an opening stops', (_, remembered) => {
    expect(check(rows, head)).toMatchObject({ isIntact: true, notBegun: [2, 3, 5, 6] });
    expect(check(rows, remembered)).toMatchObject({ isIntact: false, added: [3, 4], notBegun: [5, 6] });
  });

  test('are not where it is told besides why it stops', () => {
    const damaged = rows.filter(([number]) => number !== '8');
    const remembered = { ...head, entries: head.entries + 1 };
    const trouble = { removed: [{ from: 8, to: 8 }], notBegun: [2, 3, 5, 6] };
    expect(check(damaged, remembered)).toMatchObject({ ...trouble, added: [] });
    const [first = []] = rows;
    expect(check([...damaged, first], remembered)).toMatchObject({ ...trouble, added: [10] });
  });
});

test('the record’s one entry is found above the rows of a save that had its number before and did not begin', () => {
  const { rows, head } = logAfter([
    { size: 3, written: 3, gone: 3 },
    { size: 1, written: null },
  ]);
  for (const inOrder of [rows, [...rows.slice(3), ...rows.slice(0, 3)]])
    expect(check(inOrder, head)).toMatchObject({ isIntact: true, entries: 1, notBegun: [1, 2, 3] });
});

test('an entry after one that is gone is named as changed where its hash is none that the add-on wrote', () => {
  const { rows, head } = logAfter(Array.from({ length: 4 }, () => ({ size: 1, written: null })));
  const [first = [], , third = [], last = []] = rows;
  const retyped = [first, third.with(LOG_WIDTH - 1, 'x'), last];
  for (const remembered of [head, null])
    expect(check(retyped, remembered)).toMatchObject({ changed: [3], removed: [{ from: 2, to: 2 }] });
});

test('a sheet that is no log of this version has no entries, and each of its rows is named', () => {
  expect(checkLog([['Entry'], ['1'], ['2']], null)).toMatchObject({
    isIntact: false,
    entries: 0,
    added: [2, 3],
  });
});

test('one save that did not begin is named as well where the record is not as it is remembered, but not where an entry is missing', () => {
  const { rows, head } = logAfter([
    { size: 1, written: null },
    { size: 1, written: 1 },
    { size: 1, written: null },
  ]);
  expect(check(rows, head)).toMatchObject({ isIntact: true, notBegun: [2] });
  expect(check(rows, { ...head, sum: 5 })).toMatchObject({ added: [3], notBegun: [] });
  expect(check(rows, { entries: 3, hash: 'another' })).toMatchObject({ added: [], notBegun: [2] });
});
