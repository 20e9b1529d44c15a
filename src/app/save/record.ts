import type { Fact } from '../../domain/record/entry';
import { foldOn } from '../../domain/record/timeline';
import { joinState, type State, type Stop } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { commit } from './commit';

/**
 * Takes changes into the record as one batch, and gives back the state with them; the roster does not follow yet. `pasted`: see
 * `Saving`. A stop that comes of it changes nothing about the record, which has the batch.
 */
export function record(
  workbook: Workbook,
  state: State,
  changes: readonly Fact[],
  pasted = false,
): { batch: string; after: State | Stop } {
  const { log, entries } = commit(workbook, state.log, changes, pasted);
  const timelines = foldOn(state.timelines, state.log.entries, entries);
  return {
    batch: entries[0]?.batch ?? '',
    after: joinState({ ...state, log }, { roster: state.roster, timelines }),
  };
}
