import { caseloadReducer } from './caseloadState';
import type { CaseloadState, StagedWork } from './caseloadTypes';

/** A caseload just opened, with what was typed for it before; what changed underneath meanwhile is told and left out. */
export function goneOn(
  fresh: CaseloadState,
  { inputs, left, moveCaseManagement, reason }: StagedWork,
): CaseloadState {
  const keys = new Set(fresh.caseload.lines.map(({ key }) => key));
  const here = inputs.filter(({ line }) => keys.has(line));
  const keysWhere = (which: 'locked' | 'suggested') => here.flatMap((each) => (each[which] ? each.line : []));
  const state = {
    ...fresh,
    inputs: new Map(here.map(({ line, suggested: _, locked: __, ...input }) => [line, input])),
    why: new Map(keysWhere('suggested').map((line): [string, string] => [line, 'Suggested before.'])),
    locked: new Set(keysWhere('locked')),
    moveCaseManagement,
    reason,
    reread: left.length > 0 ? { conflicts: [], dropped: left } : null,
    occasion: fresh.occasion + 1,
  };
  return caseloadReducer(state, { do: 'tab', tab: here.length > 0 ? 'assigned' : 'toAssign' });
}
