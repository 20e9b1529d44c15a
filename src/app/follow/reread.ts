import { readsAs } from '../../domain/follow/readsAs';
import type { Stack } from '../../domain/roster/stackTabs';
import { readTabs, type TabWrite } from '../opened/rosterTabs';
import { isStop, joinState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** How often a roster is written anew where people move it meanwhile: a sort in the middle moves rows once or twice, not for ever. */
export const PASSES = 3;

/** The state with the roster as it stands by now; null where it can't be read any more. */
export function reread(workbook: Workbook, state: State): State | null {
  const read = readTabs(workbook, state.mapping);
  return isStop(read) ? null : withRoster(state, read.stack);
}

/** The state with the roster as it was read again; null where columns are gone. */
export function withRoster(state: State, stack: Stack): State | null {
  if (stackReadsAs(stack, state.stack, [])) return state;
  const fresh = joinState({ ...state, stack }, { timelines: state.timelines, find: state.find });
  return isStop(fresh) ? null : fresh;
}

/** Whether all tabs read as they did before, but for these cells, which read as they were written. */
export const stackReadsAs = (now: Stack, before: Stack, written: readonly TabWrite[]): boolean =>
  now.tabs.length === before.tabs.length &&
  now.tabs.every(({ grid, sheet }, tab) => {
    const was = before.tabs[tab];
    return (
      was?.sheet === sheet &&
      readsAs(
        grid,
        was.grid,
        written.filter((cell) => cell.tab === tab),
      )
    );
  });
