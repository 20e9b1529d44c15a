import { useEffect, useState } from 'preact/hooks';
import type { IntervalOnWire, TrackOnWire } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { studentPlace } from './studentText';

type Props = { studentId: string; onClose: () => void };

/** Who was responsible for a student, every day from enrollment on: on the screen, and on paper. */
export function RecordView({ studentId, onClose }: Props) {
  const { call } = usePage();
  const task = useTask();
  const { run } = task;
  const [record, setRecord] = useState<Output<'record'> | null>(null);
  useEffect(
    () => run('Putting the record together…', () => call('record', { studentId }), setRecord),
    [run, call, studentId],
  );
  return (
    <Screen
      title="Responsibility record"
      back={{ to: 'the assignments', go: onClose }}
      task={task}
      reading
      actions={
        record && (
          <div class="buttons">
            <button type="button" class="button primary" onClick={() => window.print()}>
              Print
            </button>
          </div>
        )
      }
    >
      {record && <RecordPage record={record} />}
    </Screen>
  );
}

function RecordPage({ record }: { record: Output<'record'> }) {
  const { student, from, madeOn, madeBy, tracks, daysNobody, minutesNobody, notes } = record;
  return (
    <article class="record">
      <h2 class="name" dir="auto">
        {student.student}
      </h2>
      <p class="soft" dir="auto">
        {studentPlace(student)}
      </p>
      <p>{from ? `${dayText(from)} to ${dayText(madeOn)}` : `To ${dayText(madeOn)}`}, every day.</p>
      <p class={daysNobody > 0 ? 'note amber' : 'note green'}>
        {daysNobody > 0
          ? `On ${counted(daysNobody, 'day')} a service had nobody: ${counted(minutesNobody, 'minute')} that the IEP promised.`
          : 'Somebody was responsible on every day.'}
      </p>
      {(['case management', 'service'] as const).map((kind) => {
        const some = tracks.filter((track) => track.kind === kind);
        return some.length === 0 ? null : (
          <section key={kind} aria-label={kind === 'service' ? 'Who served' : 'Who managed'}>
            <h3 class="section-title">{kind === 'service' ? 'Who served' : 'Who managed the case'}</h3>
            {some.map((track) => (
              <TrackTable key={track.line} track={track} />
            ))}
          </section>
        );
      })}
      {notes.length > 0 && (
        <section aria-labelledby="record-notes">
          <h3 id="record-notes" class="section-title">
            What this rests on
          </h3>
          <ul class="plain">
            {notes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="soft made" dir="auto">
        Made on {dayText(madeOn)} by {madeBy} from the Caseload log.
      </p>
    </article>
  );
}

function TrackTable({ track }: { track: TrackOnWire }) {
  const { enrollment, intervals } = track;
  return (
    <table class="track-table">
      <caption dir="auto">{enrollment}</caption>
      <thead>
        <tr>
          <th scope="col" class="days">
            From, to
          </th>
          <th scope="col">Responsible</th>
          <th scope="col" class="number">
            Days
          </th>
        </tr>
      </thead>
      <tbody>
        {intervals.map((interval) => (
          <tr key={interval.from} class={interval.nobody ? 'nobody' : undefined}>
            <td class="days">
              {dayText(interval.from)} <span>to {interval.to ? dayText(interval.to) : 'today'}</span>
            </td>
            <td>
              <bdi>{interval.person || 'Nobody'}</bdi>
              {interval.nobody && <Promised interval={interval} />}
            </td>
            <td class="number">{interval.days.toLocaleString('en-US')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a compensatory-service claim asks first: the minutes that were promised while nobody served. */
function Promised({ interval }: { interval: IntervalOnWire }) {
  const { minutesPerWeek, minutes, weekdays } = interval;
  if (minutesPerWeek === null || minutes === null) return null;
  return (
    <span class="promised">
      {minutes.toLocaleString('en-US')} min: {minutesPerWeek.toLocaleString('en-US')} a week,{' '}
      {counted(weekdays, 'weekday')}
    </span>
  );
}
