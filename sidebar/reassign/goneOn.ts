import type { PersonLine } from '../../src/contract/contract';
import { caseloadReducer } from './caseloadState';
import type { CaseloadState, StagedWork } from './caseloadTypes';
import { whyBefore } from './fittingChoices';
import type { LineSetting } from './lineProps';

/** A caseload just opened, with what was typed for it before; what changed underneath meanwhile is told and left out. */
export function goneOn(
  fresh: CaseloadState,
  { inputs, left, moveCaseManagement, reason }: StagedWork,
  setting: Pick<LineSetting, 'onlyProvider' | 'amountUnit'>,
  people: readonly PersonLine[],
): CaseloadState {
  const keys = new Set(fresh.caseload.lines.map(({ key }) => key));
  const here = inputs.filter(({ line }) => keys.has(line));
  const keysWhere = (which: 'locked' | 'suggested') =>
    new Set(here.flatMap((each) => (each[which] ? each.line : [])));
  const state: CaseloadState = {
    ...fresh,
    inputs: new Map(here.map(({ line, suggested: _, locked: __, ...input }) => [line, input])),
    locked: keysWhere('locked'),
    moveCaseManagement,
    reason,
    reread: left.length > 0 ? { conflicts: [], dropped: left } : null,
    occasion: fresh.occasion + 1,
  };
  const suggested = keysWhere('suggested');
  // Names are kept nowhere outside of the spreadsheet, and so no sentence is either: each is made anew.
  const why = new Map(
    fresh.caseload.lines.flatMap((line): [string, string][] =>
      suggested.has(line.key) ? [[line.key, whyBefore(line, state, setting, people)]] : [],
    ),
  );
  return caseloadReducer({ ...state, why }, { do: 'tab', tab: here.length > 0 ? 'assigned' : 'toAssign' });
}
