import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import type { Batch } from '../../src/contract/history';
import { linesText, whenText } from '../shell/historyText';
import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import type { Place } from '../shell/places';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { BatchView } from './BatchView';
import { StandingChip } from './StandingChip';

type HistoryPage = Output<'history'>;

/** History: every save, newest first; one opens to its lines and its Undo. */
export function HistoryView({ place }: { place: Extract<Place, { view: 'history' }> }) {
  const { call, back, go, account } = usePage();
  const task = useTask();
  const { run } = task;
  const [listed, setListed] = useState<HistoryPage | null>(null);
  const [chosen, setChosen] = useState(place.batch ?? '');
  const [stale, setStale] = useState(false);
  /** The first of the older ones that were asked for. */
  const [first, setFirst] = useState('');
  const read = useCallback(
    () =>
      run(
        'Reading the history…',
        () => call('history', { before: '' }),
        (answer) => {
          setListed(answer);
          setStale(false);
        },
      ),
    [run, call],
  );
  const olderThan = (before: string) =>
    run(
      'Reading the history…',
      () => call('history', { before }),
      ({ batches, more }) => {
        setListed((known) => ({ batches: [...(known?.batches ?? []), ...batches], more }));
        setFirst(batches[0]?.batch ?? '');
      },
    );
  useEffect(() => {
    if (chosen === '' && (!listed || stale)) read();
  }, [chosen, listed, stale, read]);

  // What was pressed may be gone: the keyboard goes on with what it brought.
  useEffect(() => document.getElementById(batchId(first))?.focus(), [first]);

  if (chosen)
    return (
      <BatchView
        key={chosen}
        batch={chosen}
        back={{ to: 'History', go: () => setChosen('') }}
        onChanged={() => setStale(true)}
      />
    );
  const last = listed?.batches[listed.batches.length - 1];
  return (
    <Screen
      title="History"
      part="history"
      back={back}
      task={task}
      actions={
        account?.access === 'admin' && (
          <div class="buttons">
            <button type="button" class="button" onClick={() => go({ view: 'check' })}>
              Check the record
            </button>
          </div>
        )
      }
    >
      {listed && !last && (
        <p class="empty">Nothing was saved yet. What you save is listed here, and can be undone.</p>
      )}
      {listed && last && (
        <>
          <ul class="batches">
            {listed.batches.map((batch) => (
              <BatchItem key={batch.batch} batch={batch} onOpen={() => setChosen(batch.batch)} />
            ))}
          </ul>
          {listed.more ? (
            <button type="button" class="button wide" onClick={() => olderThan(last.batch)}>
              Show older
            </button>
          ) : (
            <p class="soft after-list">This is the beginning of the record.</p>
          )}
        </>
      )}
    </Screen>
  );
}

const batchId = (batch: string): string => `batch-${batch}`;

function BatchItem({ batch, onOpen }: { batch: Batch; onOpen: () => void }) {
  const { recordedAt, by, what, reason } = batch;
  return (
    <li class={batch.standing === 'undone' ? 'past' : undefined}>
      <button type="button" class="need" id={batchId(batch.batch)} onClick={onOpen}>
        <span class="what">
          <span class="soft">
            {whenText(recordedAt, new Date())} · <bdi>{by}</bdi>
          </span>
          <span class="name" dir="auto">
            {what}
          </span>
          <span class="soft" dir="auto">
            {[linesText(batch), reason && `“${reason}”`].filter(Boolean).join(' · ')}
          </span>
          <StandingChip standing={batch.standing} />
        </span>
        <Icon name="next" />
      </button>
    </li>
  );
}
