import { expect, test } from 'vitest';
import { countedSteps } from '../kit/countedSteps';
import { manyRows } from './mineExamples';

test('a filter looks at each of 2,000 assignments so many times, and no more for their being many', async () => {
  const steps = await countedSteps('sidebar/mine/narrowed.ts', 'narrowed');
  expect(steps(manyRows, 'student 1999') / manyRows.length).toBeLessThanOrEqual(10);
});
