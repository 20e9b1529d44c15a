import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { FindingOnWire, Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { blocksOf, warningsOf } from '../shell/findings';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';
import { CaseloadHead } from './CaseloadHead';
import { changing, droppedBy, reassignmentOf, refusalOf, wouldLose } from './caseloadSelectors';
import { caseloadReducer, startCaseload } from './caseloadState';
import type { Caseload, RosterInfo } from './caseloadTypes';
import { FindingSummary } from './FindingSummary';
import { type CaseloadKind, KindSwitch } from './KindSwitch';
import { fieldId } from './LineFields';
import { LineList } from './LineList';
import { lineSetting } from './lineSetting';
import { type PreviewOutput, PreviewPane } from './PreviewPane';
import { ReasonField } from './ReasonField';
import { RereadBar } from './RereadBar';
import { SavedBar } from './SavedBar';
import { SelectedLinesBox } from './SelectedLinesBox';
import { UnsavedNotes } from './UnsavedNotes';

type Props = {
  start: Caseload;
  kind: CaseloadKind;
  people: Output<'people'>;
  roster: RosterInfo;
  task: Task;
  onKind: (kind: CaseloadKind) => void;
  onChangeProvider: () => void;
  /** After a save or an undo; `left`: cells of the roster that are still to be written. */
  onSaved: (left: number) => void;
};

type Question = { title: string; text: string; confirm: string; cancel: string; go: () => void };

const FORM_IDS = { all: 'all-lines', effective: 'together-effective', reason: 'reason' } as const;

const NO_DATE: FindingOnWire = {
  code: 'nothing-to-save',
  severity: 'blocks',
  line: null,
  field: 'effective',
  sentence: 'No line has an Effective Date yet. Only lines with one are saved.',
};

/** One provider's caseload: the lines, what is typed for them, the preview and the save. */
export function CaseloadView(props: Props) {
  const { start, kind, people, roster, task, onKind, onChangeProvider, onSaved } = props;
  const { call, account, announce, leave } = usePage();
  const only = account?.access === 'provider' ? (account.personKey ?? '') : null;
  const [state, dispatch] = useReducer(
    caseloadReducer,
    startCaseload(start, only === start.person.key ? '' : only, kind),
  );
  const [preview, setPreview] = useState<PreviewOutput | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { caseload, findings, saved, reread, occasion, focus } = state;
  const setting = useMemo(
    () => lineSetting({ caseload, kind, people, roster, account, onlyProvider: state.onlyProvider }),
    [caseload, kind, people, roster, account, state.onlyProvider],
  );
  useUnsaved(wouldLose(state));
  useEffect(() => {
    if (!focus) return;
    const { line, field } = focus;
    const ids = line === null ? [FORM_IDS[field]] : [fieldId(line, field), `line-${line}`];
    const target = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, [focus]);

  const { dated, undated, unselected } = changing(state);
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
  const save = (seen: readonly FindingOnWire[]) => {
    if (dated.length === 0) return dispatch({ do: 'refuse', what: 'save', findings: [NO_DATE] });
    return task.run(
      'Saving…',
      () => call('save', reassignmentOf(state, seen)),
      (answer) => {
        setPreview(null);
        if (!answer.saved)
          return dispatch({ do: 'refuse', what: 'save', findings: refusalOf(answer.findings, dated) });
        dispatch({ do: 'saved', saved: answer });
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
    dispatch({ do: 'apply' });
    announce(
      state.selected.size === 0
        ? 'No line is selected. Select all lines, or some of them, then apply.'
        : `Applied to ${counted(state.selected.size, 'line')}`,
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
  const changeProvider = () => leave(onChangeProvider);

  if (preview) {
    const seen = warningsOf(preview.findings);
    return (
      <Screen
        title="Preview"
        reading
        back={{ to: 'the lines', go: () => setPreview(null) }}
        task={task}
        still
        actions={
          <div class="buttons">
            <button type="button" class="link" onClick={() => setPreview(null)}>
              Back to lines
            </button>
            <button type="button" class="button primary" onClick={() => save(preview.findings)}>
              {seen.length > 0
                ? `Save with ${counted(seen.length, 'warning')}`
                : `Save ${counted(preview.changes, 'line')}`}
            </button>
          </div>
        }
      >
        <PreviewPane preview={preview} caseload={caseload} />
      </Screen>
    );
  }
  return (
    <Screen
      title="Reassign caseloads"
      back={{ to: 'the list of providers', go: changeProvider }}
      task={task}
      still
      actions={
        caseload.lines.length > 0 && (
          <>
            <div class="split">
              <p class="will-change" role="status">
                <strong>
                  {dated.length} of {counted(caseload.lines.length, 'line')}
                </strong>{' '}
                will change
              </p>
              <button type="button" class="link" onClick={reset}>
                Reset
              </button>
            </div>
            <UnsavedNotes undated={undated} unselected={unselected} dispatch={dispatch} />
            <div class="buttons">
              <button type="button" class="button" onClick={openPreview}>
                Preview
              </button>
              <button type="button" class="button primary" onClick={() => save(warnings)}>
                {warnings.length > 0 ? `Save with ${counted(warnings.length, 'warning')}` : 'Save'}
              </button>
            </div>
          </>
        )
      }
    >
      {saved && (
        <SavedBar
          saved={saved}
          occasion={occasion}
          task={task}
          onUndone={() => {
            onSaved(0);
            readNow('read');
          }}
          onChangeProvider={changeProvider}
        />
      )}
      {reread && (
        <RereadBar reread={reread} state={state} onJump={(finding) => dispatch({ do: 'jump', finding })} />
      )}
      <FindingSummary
        findings={findings}
        refused={state.refused}
        lines={caseload.lines}
        occasion={occasion}
        onJump={(finding) => dispatch({ do: 'jump', finding })}
        onReread={() => readNow('reread')}
      />
      <CaseloadHead caseload={caseload} onChangeProvider={changeProvider} onAsOf={read} />
      {roster.hasCaseManager && <KindSwitch kind={kind} onKind={onKind} />}
      {caseload.lines.length > 0 && (
        <>
          <SelectedLinesBox
            state={state}
            setting={setting}
            hasCaseManager={roster.hasCaseManager && kind === 'service'}
            dispatch={dispatch}
            onApply={apply}
          />
          <ReasonField state={state} dispatch={dispatch} />
        </>
      )}
      <LineList state={state} setting={setting} dispatch={dispatch} />
      {question && (
        <ConfirmDialog
          {...question}
          onCancel={() => setQuestion(null)}
          onConfirm={() => {
            setQuestion(null);
            question.go();
          }}
        />
      )}
    </Screen>
  );
}
