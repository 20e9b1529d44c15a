import { expect, test } from 'vitest';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { timelinesBefore } from '../../../src/domain/record/timelinesBefore';
import { day, fact, recorded } from '../../kit/entries';

const SPEECH = { lineKey: 'L-000002', service: 'Speech' };

test('the timelines before an entry are those up to it: lines that changed since as they were, lines opened since not at all, all others untouched', () => {
  const move = fact({ change: 'Assign', personKey: 'P-0002', begin: day('2026-11-30') });
  const entries = recorded([fact(), fact(SPEECH)], move, fact({ lineKey: 'L-000003', service: 'Motor' }));
  const now = timelinesFrom(entries);
  const then = (last: number) => timelinesBefore(entries, now, last);
  expect(then(4)).toBe(now);
  expect([...then(3).keys()]).toEqual(['L-000001', 'L-000002']);
  expect(then(3).get('L-000001')).toBe(now.get('L-000001'));
  for (const last of [2, 3])
    expect(then(last)).toEqual(timelinesFrom(entries.filter(({ entry }) => entry <= last)));
  expect(then(2).get('L-000002')).toBe(now.get('L-000002'));
  expect(then(1)).toEqual(timelinesFrom(entries.slice(0, 1)));
});
