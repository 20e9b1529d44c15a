import { expect, test } from 'vitest';
import { reread } from '../../../src/app/follow/reread';
import { TabTrails } from '../../../src/app/follow/tabTrails';
import { setUp } from '../../kit/district';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

test('what was written on one tab is looked for on that one, whatever somebody types on another', () => {
  const workbook = setUp(tabbedDistrict());
  const state = stateOf(workbook);
  const trails = new TabTrails();
  /** What is astray once Birch’s row was written and these rows read otherwise. */
  const astray = (tab: string, row: number, column: number) => {
    for (const { sheet, grid } of state.stack.tabs)
      workbook.sheets.set(
        sheet,
        grid.map((cells) => [...cells]),
      );
    (workbook.sheets.get(tab)?.[row - 1] ?? [])[column - 1] = 'Cho, Ben';
    const now = reread(workbook, state);
    if (!now) throw new Error('The roster is read.');
    return trails.astray(now);
  };
  const [provider] = (state.stack.tabs[1]?.grid[2] ?? []).flatMap((title, c) =>
    title === 'Provider' ? [c + 1] : [],
  );
  const at = provider ?? 0;
  trails.astray(state);
  trails.wrote(state, [{ tab: 1, row: 4, column: at, value: 'Cho, Ben' }]);
  expect(astray('Birch', 4, at)).toEqual({ owed: [], doubtful: [] });
  expect(astray('Oak', 3, at)).toEqual({ owed: [], doubtful: [] });
  expect(astray('Birch', 5, at).owed).toEqual([{ tab: 1, row: 5, column: at, value: 'Ramos, Elena' }]);
});
