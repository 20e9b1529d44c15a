import type { Change } from '../../domain/record/changes';
import { type State, stateAfter } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { type CommitOptions, commit } from './commit';

/** Takes changes into the record as one batch, and gives back the state with them; the roster does not follow yet. */
export function record(
  workbook: Workbook,
  state: State,
  changes: readonly Change[],
  how: CommitOptions = {},
): { batch: string; after: State } {
  const { log, entries } = commit(workbook, state.log, changes, how);
  return { batch: entries[0]?.batch ?? '', after: stateAfter(state, log, entries) };
}
