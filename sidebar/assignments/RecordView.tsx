import { useEffect, useState } from 'preact/hooks';
import type { IntervalOnWire, TrackOnWire } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { nextDay, parseDay } from '../../src/domain/cells/day';
import { DistrictField } from '../shell/DistrictField';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { type Task, useTask } from '../shell/useTask';
import { paperStyle } from './paperStyle';
import { studentPlace } from './studentText';

type Props = { studentId: string; onClose: () => void };

/** Who was responsible for a student, every day of the record: on the screen, and on paper. */
export function RecordView({ studentId, onClose }: Props) {
  const { call, account } = usePage();
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
      {record && account?.access === 'admin' && (
        <DistrictName
          record={record}
          task={task}
          onNamed={(district) => setRecord({ ...record, district })}
        />
      )}
      {record && <RecordPage record={record} />}
    </Screen>
  );
}

type NameProps = { record: Output<'record'>; task: Task; onNamed: (district: string) => void };

/** Open while the name is missing; else a button opens it. */
function DistrictName({ record, task, onNamed }: NameProps) {
  const [open, setOpen] = useState(record.district === '');
  if (!open)
    return (
      <button type="button" class="link district-name" onClick={() => setOpen(true)}>
        Change the district’s name
      </button>
    );
  return (
    <DistrictField
      label="District’s name on the record"
      keep="Keep"
      district={record.district}
      task={task}
      onNamed={(district) => {
        setOpen(false);
        onNamed(district);
      }}
    />
  );
}

function RecordPage({ record }: { record: Output<'record'> }) {
  const { student, district, from, recordedSince, madeOn, madeBy, tracks, notes } = record;
  const { daysNobody, minutesNobody } = record;
  const isRecorded = tracks.some(({ intervals }) => intervals.some(({ recorded }) => recorded));
  return (
    <article class="record">
      <style>{paperStyle(record)}</style>
      {district && (
        <p class="district" dir="auto">
          {district}
        </p>
      )}
      <h2 class="name" dir="auto">
        {student.student}
      </h2>
      <p class="soft" dir="auto">
        {studentPlace(student)}
      </p>
      {recordedSince && (
        <p class="note gray">
          Recorded since {dayText(recordedSince)}. Before that: as the roster stood at Set up, not recorded.
        </p>
      )}
      <p>{from ? `${dayText(from)} to ${dayText(madeOn)}` : `To ${dayText(madeOn)}`}, every calendar day.</p>
      {isRecorded && (
        <p class={daysNobody > 0 ? 'note amber' : 'note green'}>
          {daysNobody > 0
            ? `On ${counted(daysNobody, 'calendar day')} a service had nobody: ${counted(minutesNobody, 'minute')} that the IEP promised.`
            : `Somebody was responsible on every ${recordedSince ? 'recorded ' : ''}calendar day.`}
        </p>
      )}
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
      <div class="closing">
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
        <p class="signature">
          <span>Signature</span>
          <span>Date</span>
        </p>
      </div>
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
            Calendar days
          </th>
        </tr>
      </thead>
      <tbody>
        {intervals.map((interval) =>
          interval.recorded ? (
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
          ) : (
            <tr key="before" class="before-record">
              <td class="days">{beforeText(interval)}</td>
              <td colSpan={2}>
                {interval.person && (
                  <>
                    The roster said <bdi>{interval.person}</bdi>.{' '}
                  </>
                )}
                Not recorded
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** No date before the record is known but its own first day. */
function beforeText({ to }: IntervalOnWire): string {
  const last = parseDay(to);
  return last ? `Before ${dayText(nextDay(last))}` : 'Before the record';
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
