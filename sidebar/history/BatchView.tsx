import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import type { Batch, BatchLine } from '../../src/contract/history';
import { counted } from '../../src/domain/cells/counted';
import { shownId } from '../../src/domain/roster/studentNames';
import { linesText, whenText } from '../shell/historyText';
import { memo } from '../shell/memo';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Paged } from '../shell/Paged';
import { Screen } from '../shell/Screen';
import { TextInput } from '../shell/TextInput';
import { UndoBar } from '../shell/UndoBar';
import { useTask } from '../shell/useTask';
import { useUndo } from '../shell/useUndo';
import { StandingChip } from './StandingChip';

type Props = {
  batch: string;
  back: { to: string; go: () => void };
  /** Something was undone: the list of batches has to be read again. */
  onChanged: () => void;
};

/** So many lines are shown at once. */
const PAGE = 200;

/** One batch with its lines, and its Undo. */
export function BatchView({ batch: key, back, onChanged }: Props) {
  const { call, leave, go } = usePage();
  const task = useTask();
  const { run } = task;
  const [shown, setShown] = useState<Output<'batch'> | null>(null);
  const [reason, setReason] = useState('');
  const read = useCallback(
    () => run('Reading its lines…', () => call('batch', { batch: key, from: 0 }), setShown),
    [run, call, key],
  );
  useEffect(read, [read]);
  const undo = useUndo(task, key, () => {
    setReason('');
    onChanged();
    read();
  });
  useUnsaved(reason.trim() === '' ? '' : 'The reason you typed for the undo is not kept.');
  const { answer } = undo;
  const left = shown ? shown.batch.lines - shown.lines.length : 0;
  const readMore = () =>
    run(
      'Reading more of its lines…',
      () => call('batch', { batch: key, from: shown?.lines.length ?? 0 }),
      (more) => setShown((had) => had && { ...had, lines: [...had.lines, ...more.lines] }),
    );
  const may = shown !== null && shown.batch.noUndo === '';
  return (
    <Screen
      title="A save in History"
      part={`batch-${key}`}
      back={{ to: back.to, go: () => leave(back.go) }}
      task={task}
      still
      actions={
        may && (
          <div class="buttons">
            <button type="button" class="button primary" onClick={() => undo.undo(key, reason)}>
              {shown.batch.standing === 'partly' ? 'Undo the rest' : 'Undo'}
            </button>
          </div>
        )
      }
    >
      {answer && <UndoBar undo={undo} answer={answer} />}
      {shown && (
        <>
          <BatchHead batch={shown.batch} />
          {may && (
            <div class="form">
              <TextInput
                id="reason"
                label="Reason for the undo (optional)"
                value={reason}
                lines={2}
                onInput={setReason}
              />
            </div>
          )}
          {!may && shown.batch.standing !== 'undone' && (
            <p class="note amber" dir="auto">
              {shown.batch.noUndo}
            </p>
          )}
          {shown.batch.standing !== 'undone' && (
            <p class="links">
              <button
                type="button"
                class="link"
                onClick={() => go({ view: 'letters', batch: key }, { view: 'history', batch: key })}
              >
                Letters
              </button>
            </p>
          )}
          <h3 class="section-title">{linesText(shown.batch)}</h3>
          <Paged class="rows" items={shown.lines} page={PAGE}>
            {(line) => <LineItem key={`${line.line} ${line.service}`} line={line} />}
          </Paged>
          {left > 0 && (
            <button type="button" class="button wide" onClick={readMore}>
              Read {counted(left, 'more line', 'more lines')}
            </button>
          )}
        </>
      )}
    </Screen>
  );
}

const BatchHead = ({ batch }: { batch: Batch }) => (
  <section class="person-head" aria-label="The save">
    <h2 class="name" dir="auto">
      {batch.what}
    </h2>
    <p class="soft" dir="auto">
      {whenText(batch.recordedAt, new Date())} · {batch.by} · {batch.batch}
    </p>
    {batch.reason && <p dir="auto">“{batch.reason}”</p>}
    <StandingChip standing={batch.standing} />
  </section>
);

// The same line is not rendered again at each key of the reason.
const LineItem = memo(({ line }: { line: BatchLine }) => {
  const { student, studentId, service, changes, standing, since } = line;
  return (
    <li class={standing === 'undone' ? 'row past' : 'row'}>
      <div class="split">
        <bdi class="name">{student}</bdi>
        {standing === 'undone' ? (
          <span class="chip past">Undone</span>
        ) : (
          <span class="soft">{shownId(studentId, student)}</span>
        )}
      </div>
      <p class="soft" dir="auto">
        {service}
      </p>
      <ul class="plain">
        {changes.map((change) => (
          <li key={change} dir="auto">
            {change}
          </li>
        ))}
      </ul>
      {since && (
        <p class="warning" dir="auto">
          {since}
        </p>
      )}
    </li>
  );
});
