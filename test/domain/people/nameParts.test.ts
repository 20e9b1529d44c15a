import { expect, test } from 'vitest';
import type { RosterLine } from '../../../src/domain/roster/roster';
import { countedCalls } from '../../kit/countedSteps';
import { row } from '../../kit/onePlan';

test('a roster’s names are taken apart once each, however many people they are held against', async () => {
  const names = Array.from({ length: 120 }, (_, i) => `Surname${i}, Given${i}`);
  const rows: RosterLine[] = [...names, ...names].map((provider) => row({ provider }));
  const { work, calls } = await countedCalls('src/domain/roster/newPeople.ts', 'newPeople', ['takenApart']);
  work(rows, [], []);
  // And the e-mail address that none of them has.
  expect(calls['takenApart']).toBe(names.length + 1);
});
