import { useState } from 'preact/hooks';
import type { FindingOnWire, Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { blocksOf, warningsOf } from '../shell/findings';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';
import {
  blockedLines,
  changing,
  droppedBy,
  notApplied,
  nothingDated,
  reassignmentOf,
  refusalOf,
  toShareOut,
  wouldLose,
} from './caseloadSelectors';
import type { Caseload, CaseloadAction, CaseloadState } from './caseloadTypes';
import type { SplitWishes } from './SuggestView';
import { usePreview } from './usePreview';
import { useRosterCheck } from './useRosterCheck';

export type Confirmation = { title: string; text: string; confirm: string; cancel: string; go: () => void };

const NO_LINES: ReadonlySet<string> = new Set();

type CaseloadWorkProps = {
  state: CaseloadState;
  dispatch: (action: CaseloadAction) => void;
  task: Task;
  /** After a save or an undo; `left`: cells of the roster that are still to be written. */
  onSaved: (left: number) => void;
};

/** What is done with a caseload: reading it again, applying, previewing and saving, with what has to be asked before. */
export function useCaseloadWork({ state, dispatch, task, onSaved }: CaseloadWorkProps) {
  const { call, announce } = usePage();
  const { caseload, kind, findings, saved } = state;
  const [split, setSplit] = useState<{ wishes: SplitWishes; open: boolean } | null>(null);
  const [question, setQuestion] = useState<Confirmation | null>(null);
  const { dated, undated } = changing(state);
  const blocked = blockedLines(findings);
  const others = blocked && !saved ? dated.filter(({ key }) => !blocked.has(key)).length : 0;
  const warnings = blocksOf(findings).length === 0 ? warningsOf(findings) : [];

  const check = useRosterCheck(state, dispatch);
  const previewing = usePreview(task, (answer) => {
    const refused = refusalOf(answer.findings, dated);
    const isRefused = blocksOf(refused).length > 0;
    if (isRefused) dispatch({ do: 'refuse', what: 'preview', findings: refused });
    return isRefused;
  });

  /** What is asked of the server about rows that are being checked waits for that. */
  const whenChecked = (then: (now: CaseloadState) => void) =>
    caseload.checking
      ? task.run('Checking the roster…', check.checked, (now) => now && then(now))
      : then(state);
  /** Lines for which something stands in the bar that was not applied to them stay out of a save, which is asked; once. */
  const leavingOut = (go: () => void) => {
    const left = notApplied(state);
    if (left === 0 || previewing.preview) return go();
    return setQuestion({
      title: `Leave ${counted(left, 'selected line')} out?`,
      text: `What stands in the bar is on ${left === 1 ? 'it' : 'them'} only once you press Apply ${left}.`,
      confirm: `Leave ${left === 1 ? 'it' : 'them'} out`,
      cancel: 'Back to the lines',
      go,
    });
  };
  const readThen = (asOf: string, then: (next: Caseload) => void, how: { first?: true } = { first: true }) =>
    task.run(
      'Reading the caseload…',
      () => call('caseload', { person: caseload.person.key, asOf, kind, ...how }),
      then,
    );
  const readNow = () => readThen(caseload.asOf, (next) => dispatch({ do: 'read', caseload: next }));
  /** What others changed is told of the roster as it stands. */
  const readAgain = () => readThen(caseload.asOf, (next) => dispatch({ do: 'reread', caseload: next }), {});
  const read = (asOf: string) => {
    const take = (next: Caseload) => {
      const dropped = droppedBy(state, next);
      const show = () => {
        dispatch({ do: 'read', caseload: next });
        announce(`${counted(next.lines.length, 'line')} on this caseload`);
      };
      if (dropped.length === 0) show();
      else
        setQuestion({
          title: 'Drop what you typed?',
          text: `Not on the caseload of that day: ${dropped.map(({ student }) => student).join('; ')}.`,
          confirm: 'Show that day',
          cancel: 'Stay here',
          go: show,
        });
    };
    return readThen(asOf, take);
  };
  const save = (seen: readonly FindingOnWire[], without: ReadonlySet<string> = NO_LINES) => {
    const held = findings.filter(({ line }) => without.has(line ?? ''));
    if (dated.length === 0) return dispatch({ do: 'refuse', what: 'save', findings: [nothingDated(state)] });
    const send = (now: CaseloadState) =>
      task.run('Saving…', () => call('save', reassignmentOf(now, seen, without)), taken, 'saves');
    const taken = (answer: Output<'save'>) => {
      previewing.close();
      if (!answer.saved)
        return dispatch({
          do: 'refuse',
          what: 'save',
          findings: [...refusalOf(answer.findings, dated), ...held],
        });
      dispatch({ do: 'saved', saved: answer, held });
      onSaved(answer.left);
      // Not `read`: what that compares with is the state from before the save.
      return readNow();
    };
    return leavingOut(() => whenChecked((now) => previewing.whenChecked(() => send(now))));
  };
  const openPreview = () => {
    if (dated.length === 0)
      return dispatch({ do: 'refuse', what: 'preview', findings: [nothingDated(state)] });
    return leavingOut(() => whenChecked((now) => previewing.open(reassignmentOf(now))));
  };
  const apply = () => {
    const go = () => {
      dispatch({ do: 'apply' });
      announce(
        state.selected.size === 0
          ? 'No line is selected. Select all lines, or some of them, then apply.'
          : `Applied to ${counted(state.selected.size, 'line')}`,
      );
    };
    const again = [...state.selected].filter((key) => state.assigned.has(key)).length;
    if (again === 0) return go();
    return setQuestion({
      title: `Change ${counted(again, 'assigned line')}?`,
      text: 'What was applied to them before is replaced by what stands in the bar.',
      confirm: 'Change them',
      cancel: 'Leave them',
      go,
    });
  };
  const suggest = (wishes: SplitWishes) => {
    const { lines, fixed } = toShareOut(state);
    const { on, until, among, relieve, order } = wishes;
    setSplit({ wishes, open: false });
    return task.run(
      'Looking who had better take whom…',
      () =>
        call('suggestSplit', {
          on,
          among: [...among],
          relieve,
          order: [...order],
          person: caseload.person.key,
          lines: lines.map(({ key }) => key),
          fixed,
        }),
      (suggestion) => {
        dispatch({ do: 'suggested', suggestion, on, until, lines: lines.map(({ key }) => key) });
        announce(`${counted(suggestion.moves.length, 'line')} suggested. ${suggestion.fullest}`);
      },
    );
  };
  const reset = () =>
    wouldLose(state) === ''
      ? dispatch({ do: 'reset' })
      : setQuestion({
          title: 'Empty the form?',
          text: `${wouldLose(state)} Nothing in the roster changes.`,
          confirm: 'Empty the form',
          cancel: 'Keep it',
          go: () => dispatch({ do: 'reset' }),
        });
  return {
    dated,
    undated,
    others,
    warnings,
    preview: previewing.preview,
    closePreview: previewing.close,
    isUnchecked: check.failed,
    question,
    ask: setQuestion,
    readNow,
    readAgain,
    read,
    save,
    saveOthers: () => blocked && save(findings, blocked),
    openPreview,
    split,
    openSplit: (wishes: SplitWishes) => setSplit({ wishes, open: true }),
    closeSplit: () => setSplit(split && { ...split, open: false }),
    suggest,
    apply,
    reset,
  };
}
