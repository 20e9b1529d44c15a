import { expect, test } from 'vitest';
import { isMove, limitsIn } from '../../../src/domain/record/changes';
import { day, fact } from '../../kit/entries';

test('somebody gets a line by an assignment, a correction of its opening and an edited assignment, and by no other change', () => {
  const none = { minutes: null, lreMinutes: null };
  expect(isMove(fact({ change: 'Assign' }))).toBe(true);
  expect(isMove(fact({ change: 'Correct' }))).toBe(true);
  expect(isMove(fact({ change: 'Correct', replaced: { begin: '2026-08-15' } }))).toBe(true);
  for (const other of [
    fact(),
    fact({ change: 'Adjust' }),
    fact({ change: 'Adjust', ...none, replaced: { from: 'export' } }),
    fact({ change: 'End', lastDay: day('2026-12-18') }),
    fact({ change: 'Undo', replaced: { undoes: 1 } }),
  ])
    expect(isMove(other)).toBe(false);
});

test('what the IEP allowed is said by an Opening that came with a limit, and by nothing else', () => {
  expect(limitsIn(fact({ replaced: { limits: [120, null] } }))).toEqual([120, null]);
  expect(limitsIn(fact())).toBeUndefined();
  expect(limitsIn(fact({ change: 'Assign', replaced: { limits: [120, null] } }))).toBeUndefined();
});
