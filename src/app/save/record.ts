import type { Change } from '../../domain/record/changes';
import { type State, stateAfter } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { commit } from './commit';

/** Takes changes into the record as one batch, and gives back the state with them; the roster does not follow yet. `pasted`: see `Saving`. */
export function record(
  workbook: Workbook,
  state: State,
  changes: readonly Change[],
  pasted = false,
): { batch: string; after: State } {
  const { log, entries } = commit(workbook, state.log, changes, pasted);
  return { batch: entries[0]?.batch ?? '', after: stateAfter(state, log, entries) };
}
