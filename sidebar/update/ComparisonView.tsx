import { useCallback, useReducer, useState } from 'preact/hooks';
import type { FindingOnWire } from '../../src/contract/contract';
import type { ExportChoice, ExportKind } from '../../src/contract/exportUpdate';
import { warningCount } from '../shell/findings';
import { usePage, useUnsaved } from '../shell/PageContext';
import type { Server } from '../shell/rpc';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';
import { ComparedHead } from './ComparedHead';
import { decisionOf } from './decisions';
import { isNothing } from './exportWords';
import { GroupFold } from './GroupFold';
import { ReviewPane } from './ReviewPane';
import { TypedFields } from './TypedFields';
import { ComparedAgainBar, FIELD_IDS, RefusedBar, UpdateSavedBar } from './UpdateBars';
import {
  type ComparisonAnswer,
  joined,
  type Source,
  startUpdate,
  type UpdateState,
  updateReducer,
  updateRequest,
} from './updateState';
import { Warnings } from './Warnings';

type Props = {
  title: string;
  back: { to: string; go: () => void };
  task: Task;
  source: Source;
  start: ComparisonAnswer;
  /** The sheet is the roster itself, pasted over. */
  pasted: boolean;
  onColumns: () => void;
  /** Compared again, it can't be compared any more. */
  onStopped: (compared: ComparisonAnswer) => void;
  onSaved: () => void;
};

/** What the export says otherwise, group by group; what is done with each; and the save. */
export function ComparisonView(props: Props) {
  const { title, back, task, source, start, pasted, onColumns, onStopped, onSaved } = props;
  const { call, changed } = usePage();
  const { run } = task;
  const [state, dispatch] = useReducer(updateReducer, startUpdate(start));
  const [open, setOpen] = useState<ReadonlySet<ExportKind>>(new Set());
  const { compared, stale, decisions, findings, preview, saved, reread, occasion } = state;
  const { groups } = compared;
  useUnsaved(state.touched ? 'What you decided about this export is not saved yet.' : '');

  const toggle = (kind: ExportKind, now: boolean) =>
    setOpen((before) => new Set(now ? [...before, kind] : [...before].filter((each) => each !== kind)));
  // The same function at every choice: then only the line that was decided is rendered again.
  const decideItem = useCallback(
    (kind: ExportKind, id: string, choice: ExportChoice) => dispatch({ do: 'decideItem', kind, id, choice }),
    [],
  );
  const compareAgain = (asked: boolean) =>
    run(
      'Comparing…',
      () => comparedAgain(call, source, state),
      (next) => (next.stop ? onStopped(next) : dispatch({ do: 'compared', compared: next, asked })),
    );
  const showMore = (kind: ExportKind, from: number) =>
    run(
      'Reading more…',
      () => call('exportItems', { ...source, kind, from }),
      (answer) => dispatch({ do: 'more', kind, ...answer }),
    );
  const review = () =>
    run(
      'Working out what a save comes to…',
      () => call('previewExport', updateRequest(source, state, [])),
      (answer) => dispatch({ do: 'preview', preview: answer }),
    );
  const save = (seen: readonly FindingOnWire[]) =>
    run(
      'Saving…',
      () => call('saveExport', updateRequest(source, state, seen)),
      (answer) => {
        if (!answer.saved) return dispatch({ do: 'refuse', refused: answer });
        dispatch({ do: 'saved', saved: answer });
        onSaved();
        changed(answer.left);
        return compareAgain(false);
      },
      'saves',
    );

  if (preview) {
    const nothing = isNothing(preview.counts);
    return (
      <Screen
        title="Review"
        part="update review"
        reading
        back={{ to: 'the comparison', go: () => dispatch({ do: 'leavePreview' }) }}
        task={task}
        still
        actions={
          <div class="buttons">
            <button type="button" class="link" onClick={() => dispatch({ do: 'leavePreview' })}>
              Back to lines
            </button>
            {!nothing && (
              <button type="button" class="button primary" onClick={() => save(preview.findings)}>
                {preview.findings.length > 0 ? `Save with ${warningCount(preview.findings)}` : 'Save'}
              </button>
            )}
          </div>
        }
      >
        <ReviewPane state={state} preview={preview} />
      </Screen>
    );
  }
  return (
    <Screen
      title={title}
      part="update compared"
      back={back}
      task={task}
      still
      actions={
        <div class="buttons">
          <button type="button" class="button" onClick={() => compareAgain(true)}>
            Compare again
          </button>
          {!stale && groups.length > 0 && (
            <button type="button" class="button primary" onClick={review}>
              Review
            </button>
          )}
        </div>
      }
    >
      {saved && (
        <UpdateSavedBar saved={saved} occasion={occasion} task={task} onUndone={() => compareAgain(false)} />
      )}
      {reread && <ComparedAgainBar dropped={reread.dropped} occasion={occasion} />}
      <RefusedBar
        findings={findings}
        refused={state.refused}
        occasion={occasion}
        onCompareAgain={() => compareAgain(true)}
      />
      {!stale && (
        <>
          <ComparedHead source={source} compared={compared} pasted={pasted} onColumns={onColumns} />
          {compared.warnings.length > 0 && <Warnings warnings={compared.warnings} />}
          {groups.length === 0 ? (
            <p class="empty">
              Nothing is different: the roster agrees with {pasted ? 'the record' : 'this export'}.
            </p>
          ) : (
            <>
              <h2 class="section-title" id={FIELD_IDS.choices} tabIndex={-1}>
                What is different
              </h2>
              <div class="folds">
                {groups.map((group) => (
                  <GroupFold
                    key={group.kind}
                    group={group}
                    decision={decisionOf(groups, decisions, group.kind)}
                    open={open.has(group.kind)}
                    onToggle={toggle}
                    onDecide={(kind, choice) => dispatch({ do: 'decide', kind, choice })}
                    onDecideItem={decideItem}
                    onAsGroup={(kind) => dispatch({ do: 'asGroup', kind })}
                    onMore={showMore}
                  />
                ))}
              </div>
              <TypedFields state={state} onType={(typed) => dispatch({ do: 'type', typed })} />
            </>
          )}
        </>
      )}
    </Screen>
  );
}

/** Compared once more, with as many items of each group as were decided line by line, so that these decisions find theirs. */
async function comparedAgain(
  call: Server,
  source: Source,
  { compared, decisions }: UpdateState,
): Promise<ComparisonAnswer> {
  const next = await call('compareExport', source);
  const groups: ComparisonAnswer['groups'] = [];
  for (const group of next.groups) {
    const { kind } = group;
    const known = compared.groups.find((each) => each.kind === kind)?.items.length ?? 0;
    const wanted =
      decisionOf(compared.groups, decisions, kind).own.size > 0 ? Math.min(known, group.count) : 0;
    let { items } = group;
    for (let more = true; more && items.length < wanted; ) {
      const answer = await call('exportItems', { ...source, kind, from: items.length });
      const all = joined(items, answer.items);
      more = answer.more && all.length > items.length;
      items = all;
    }
    groups.push({ ...group, items });
  }
  return { ...next, groups };
}
