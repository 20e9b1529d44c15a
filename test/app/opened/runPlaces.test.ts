import { expect, test } from 'vitest';
import { runPlaces } from '../../../src/app/opened/rosterTabs';
import { oneTab } from '../../../src/domain/roster/stackTabs';

test('cells side by side are named together, each once, in the order of the sheet', () => {
  const cells = [
    [9, 3],
    [5, 1],
    [5, 2],
    [5, 3],
    [9, 3],
    [5, 5],
  ].map(([row = 0, column = 0]) => ({ tab: 0, row, column }));
  expect(runPlaces(oneTab('Roster', []), cells)).toEqual(['A5:C5', 'E5', 'C9']);
});
