import { useEffect, useState } from 'preact/hooks';
import type { AssignmentRow } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { usePage } from '../shell/PageContext';

type EntryBehind = Output<'assignmentEntries'>['entries'][number];

/** The entries of the log behind an assignment, those that no longer count included. Read when they are asked for. */
export function RecordEntries({ row }: { row: AssignmentRow }) {
  const { call } = usePage();
  const { line, begin } = row;
  const [entries, setEntries] = useState<readonly EntryBehind[] | null>(null);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    let gone = false;
    call('assignmentEntries', { line, begin }).then(
      (answer) => !gone && setEntries(answer.entries),
      (error: unknown) =>
        !gone && setFailed(error instanceof Error ? error.message : 'Something went wrong.'),
    );
    return () => {
      gone = true;
    };
  }, [call, line, begin]);
  if (!entries)
    return (
      <p class="soft" role="status">
        {failed || 'Reading the record…'}
      </p>
    );
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <li key={entry.entry} class={entry.counts ? undefined : 'void'}>
          <p>
            <strong>
              {entry.change} {entry.counts ? '' : '(no longer counts)'}
            </strong>
            {' · '}
            <bdi>{entry.person}</bdi>
            {', '}
            {spanOf(entry)}
          </p>
          {detailsOf(entry) && <p dir="auto">{detailsOf(entry)}</p>}
          <p class="soft" dir="auto">
            Entry {entry.entry} · {recordedText(entry.recordedAt)} · {entry.recordedBy}
          </p>
        </li>
      ))}
    </ol>
  );
}

const spanOf = ({ begin, lastDay }: EntryBehind): string =>
  [begin && `from ${dayText(begin)}`, lastDay && `last day ${dayText(lastDay)}`].filter(Boolean).join(', ') ||
  'from the start';

const detailsOf = ({ location, restriction, reason }: EntryBehind): string =>
  [location, restriction, reason && `“${reason}”`].filter(Boolean).join(' · ');

/** The log keeps UTC, so that two schools agree on the order; the day and the minute are enough to read. */
function recordedText(text: string): string {
  const [day = '', time = ''] = text.split('T');
  return [dayText(day), time && `${time.slice(0, 5)} UTC`].filter(Boolean).join(' ');
}
