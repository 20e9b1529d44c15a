import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import type { SchoolPersonOnWire } from '../../src/contract/report';
import { counted, inFigures } from '../../src/domain/cells/counted';
import { LoadChip } from '../shell/LoadBar';
import { loadText, numberText } from '../shell/loadText';
import { usePage } from '../shell/PageContext';
import type { Place } from '../shell/places';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useOneStop } from '../shell/useOneStop';
import { useTask } from '../shell/useTask';

type SchoolAnswer = Output<'school'>;
type Props = { place: Extract<Place, { view: 'school' }>; today: string };

/** Who of one school serves how many and manages how many, side by side, and who has room. */
export function SchoolView({ place, today }: Props) {
  const { call, back, go, account } = usePage();
  const task = useTask();
  const { run } = task;
  const list = useOneStop<HTMLUListElement>();
  const [shown, setShown] = useState<SchoolAnswer | null>(null);
  const [made, setMade] = useState<{ sheet: string; people: number; occasion: number } | null>(null);
  const read = useCallback(
    (school: string | null) =>
      run('Reading the school…', () => call('school', { asOf: today, school }), setShown),
    [run, call, today],
  );
  const first = place.school ?? null;
  useEffect(() => read(first), [read, first]);
  if (!shown) return <Screen title="By school" back={back} task={task} />;

  const { schools, school, people, students, managed, nobodys, withoutSchool } = shown;
  const makeSheet = (of: string | null) =>
    run(
      'Making the sheet…',
      () => call('makeSchoolSheet', { asOf: today, school: of }),
      (sheet) => setMade({ ...sheet, occasion: Date.now() }),
    );
  return (
    <Screen
      title="By school"
      back={back}
      task={task}
      actions={
        account?.access === 'admin' && (
          <div class="buttons">
            {schools.length > 1 && (
              <button type="button" class="button" onClick={() => makeSheet(null)}>
                Sheet of all<span class="sr-only"> schools</span>
              </button>
            )}
            <button type="button" class="button primary" onClick={() => makeSheet(school)}>
              Make the sheet
            </button>
          </div>
        )
      }
    >
      {made && (
        <Summary tone="green" title={`“${made.sheet}” is made`} occasion={made.occasion}>
          <p>
            {counted(made.people, 'row')}, one for each person at a school. Made again, it keeps what you
            write to its right.
          </p>
        </Summary>
      )}
      <div class="form">
        <div class="field">
          <label for="school">School</label>
          <select
            id="school"
            class="input"
            value={school}
            onChange={(event) => read(event.currentTarget.value)}
          >
            {schools.map((name) => (
              <option key={name} value={name}>
                {name || 'No school'}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="list-head" role="status">
        {counted(students, 'student')} served, {inFigures(managed)} managed
        {nobodys.students + nobodys.managed > 0 && ` by somebody. ${nobodysText(nobodys)}`}
      </p>
      {withoutSchool && <p class="note amber">{withoutSchool}</p>}
      {people.length === 0 && <p class="empty">Nobody serves or manages anyone here.</p>}
      <ul class="people" {...list}>
        {people.map((person) => (
          <PersonHere
            key={person.key}
            person={person}
            isMe={person.key === account?.personKey}
            onChoose={() => go({ view: 'reassign', person: person.key }, { view: 'school', school })}
          />
        ))}
      </ul>
    </Screen>
  );
}

/** "Without anybody: 3 to serve, 13 to manage": unassigned, or only a vacancy's. */
const nobodysText = ({ students, managed }: SchoolAnswer['nobodys']): string =>
  `Without anybody: ${inFigures(students)} to serve, ${inFigures(managed)} to manage`;

type PersonProps = { person: SchoolPersonOnWire; isMe: boolean; onChoose: () => void };

function PersonHere({ person, isMe, onChoose }: PersonProps) {
  const { name, role, nobody, lines, served, managed, minutes, isElsewhere, load } = person;
  return (
    <li>
      <button type="button" class="person stop" tabIndex={-1} onClick={onChoose}>
        <span class="who">
          <span class="name">
            <bdi>{name}</bdi>
            {isMe && <span class="soft"> (you)</span>}{' '}
            {nobody !== '' && lines + managed > 0 && <span class="chip over">{nobody}</span>}
          </span>
          {role && (
            <span class="soft">
              <bdi>{role}</bdi>
            </span>
          )}
          <span>
            <strong class="figure">
              {served} served, {managed} managed
            </strong>{' '}
            <span class="soft figure">{minutes.toLocaleString('en-US')} min a week</span>
          </span>
          {load && nobody === '' && (
            <span>
              <span class="soft">{roomText(person)}</span> <LoadChip load={load} />
            </span>
          )}
          {load && isElsewhere && (
            <span class="soft">
              at all schools {load.students} served, {load.ieps} managed
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** "31 of 50, room for 19". */
function roomText({ load, room }: SchoolPersonOnWire): string {
  if (!load || room === null) return 'no limit known';
  const left =
    room > 0 ? `room for ${numberText(room)}` : room < 0 ? `${numberText(-room)} too many` : 'no room left';
  return `${loadText(load)}, ${left}`;
}
