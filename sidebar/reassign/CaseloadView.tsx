import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { FindingOnWire, Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { blocksOf, warningsOf } from '../shell/findings';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';
import { AssignBar } from './AssignBar';
import { CaseloadHead } from './CaseloadHead';
import { changing, droppedBy, reassignmentOf, refusalOf, wouldLose } from './caseloadSelectors';
import { caseloadReducer, startCaseload } from './caseloadState';
import type { Caseload, RosterInfo } from './caseloadTypes';
import { FindingSummary } from './FindingSummary';
import type { CaseloadKind } from './KindSwitch';
import { fieldId } from './LineFields';
import { LineList } from './LineList';
import { lineSetting } from './lineSetting';
import { type PreviewOutput, PreviewPane } from './PreviewPane';
import { RereadBar } from './RereadBar';
import { SavedBar } from './SavedBar';
import { receiversOf } from './staged';
import { Tally } from './Tally';
import { UnsavedNotes } from './UnsavedNotes';

type Props = {
  start: Caseload;
  kind: CaseloadKind;
  people: Output<'people'>;
  roster: RosterInfo;
  today: string;
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
  const { start, kind, people, roster, today, task, onKind, onChangeProvider, onSaved } = props;
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
    () => lineSetting({ caseload, kind, people, roster, account, today, onlyProvider: state.onlyProvider }),
    [caseload, kind, people, roster, account, today, state.onlyProvider],
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

  const { dated, undated } = changing(state);
  const receivers = receiversOf(state, setting, people.people);
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
      title={caseload.person.name}
      back={{ to: 'the list of providers', go: changeProvider }}
      beside={
        <button type="button" class="link" onClick={changeProvider}>
          Change Provider
        </button>
      }
      task={task}
      still
      actions={
        caseload.lines.length > 0 && (
          <>
            <UnsavedNotes undated={undated} dispatch={dispatch} />
            <div class="buttons">
              <p class="will-change" role="status">
                {dated.length} of {counted(caseload.lines.length, 'line')}
                <span class="sr-only"> will change</span>
              </p>
              <button type="button" class="button" onClick={openPreview}>
                Preview
              </button>
              <button type="button" class="button primary" onClick={() => save(warnings)}>
                {warnings.length > 0 ? `Save with ${counted(warnings.length, 'warning')}` : 'Save'}
              </button>
              <button type="button" class="link" onClick={reset}>
                Reset
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
      <CaseloadHead
        caseload={caseload}
        kind={roster.hasCaseManager ? kind : null}
        onKind={onKind}
        onAsOf={read}
      />
      {caseload.lines.length > 0 && (
        <>
          <AssignBar
            state={state}
            setting={setting}
            hasCaseManager={roster.hasCaseManager && kind === 'service'}
            dispatch={dispatch}
            onApply={apply}
          />
          <Tally
            receivers={receivers}
            shown={state.receiver}
            dispatch={dispatch}
            onTakeBack={({ person, lines }) => {
              dispatch({ do: 'takeBack', person: person.key });
              announce(`${counted(lines, 'line')} taken back from ${person.name}`);
            }}
          />
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
