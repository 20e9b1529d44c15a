import { isStop, readState, readTeam, type State } from '../../src/app/opened/state';
import { missouri } from '../../src/standards/missouri/missouri';
import type { MemoryWorkbook } from './memoryWorkbook';

/** All that a use case looks at, as a call would read it now. */
export function stateOf(workbook: MemoryWorkbook): State {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team);
  if (isStop(state)) throw new Error(state.code);
  return state;
}
