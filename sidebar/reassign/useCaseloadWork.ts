import { useState } from 'preact/hooks';
import type { FindingOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { blocksOf, warningsOf } from '../shell/findings';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';
import {
  blockedLines,
  changing,
  droppedBy,
  reassignmentOf,
  refusalOf,
  toShareOut,
  wouldLose,
} from './caseloadSelectors';
import type { Caseload, CaseloadAction, CaseloadState } from './caseloadTypes';
import type { PreviewOutput } from './PreviewScreen';
import type { SplitWishes } from './SuggestView';

export type Confirmation = { title: string; text: string; confirm: string; cancel: string; go: () => void };

const NO_LINES: ReadonlySet<string> = new Set();

const NO_DATE: FindingOnWire = {
  code: 'nothing-to-save',
  severity: 'blocks',
  line: null,
  field: 'effective',
  sentence: 'No line has an Effective Date yet. Only lines with one are saved.',
};

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
  const [preview, setPreview] = useState<PreviewOutput | null>(null);
  const [split, setSplit] = useState<{ wishes: SplitWishes; open: boolean } | null>(null);
  const [question, setQuestion] = useState<Confirmation | null>(null);
  const { dated, undated } = changing(state);
  const blocked = blockedLines(findings);
  const others = blocked && !saved ? dated.filter(({ key }) => !blocked.has(key)).length : 0;
  const warnings = blocksOf(findings).length === 0 ? warningsOf(findings) : [];

  const readThen = (asOf: string, then: (next: Caseload) => void) =>
    task.run(
      'Reading the caseload…',
      () => call('caseload', { person: caseload.person.key, asOf, kind }),
      then,
    );
  const readNow = (how: 'read' | 'reread') =>
    readThen(caseload.asOf, (next) => dispatch({ do: how, caseload: next }));
  const read = (asOf: string) =>
    readThen(asOf, (next) => {
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
    });
  const save = (seen: readonly FindingOnWire[], without: ReadonlySet<string> = NO_LINES) => {
    const held = findings.filter(({ line }) => without.has(line ?? ''));
    if (dated.length === 0) return dispatch({ do: 'refuse', what: 'save', findings: [NO_DATE] });
    return task.run(
      'Saving…',
      () => call('save', reassignmentOf(state, seen, without)),
      (answer) => {
        setPreview(null);
        if (!answer.saved)
          return dispatch({
            do: 'refuse',
            what: 'save',
            findings: [...refusalOf(answer.findings, dated), ...held],
          });
        dispatch({ do: 'saved', saved: answer, held });
        onSaved(answer.left);
        // Not `read`: what that compares with is the state from before the save.
        return readNow('read');
      },
      'saves',
    );
  };
  const openPreview = () => {
    if (dated.length === 0) return dispatch({ do: 'refuse', what: 'preview', findings: [NO_DATE] });
    return task.run(
      'Working out the loads…',
      () => call('preview', reassignmentOf(state)),
      (answer) => {
        const refused = refusalOf(answer.findings, dated);
        if (blocksOf(refused).length > 0) dispatch({ do: 'refuse', what: 'preview', findings: refused });
        else setPreview(answer);
      },
    );
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
    preview,
    closePreview: () => setPreview(null),
    question,
    ask: setQuestion,
    readNow,
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
