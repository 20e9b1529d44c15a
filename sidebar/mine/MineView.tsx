import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CaseRow } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { Combobox } from '../shell/Combobox';
import { LabelledField } from '../shell/LabelledField';
import { usePage } from '../shell/PageContext';
import { personChoices } from '../shell/personChoices';
import type { Place } from '../shell/places';
import { Screen } from '../shell/Screen';
import { Tabs } from '../shell/Tabs';
import { useTask } from '../shell/useTask';
import { CaseRows, enrollmentPlace } from './CaseRows';
import { narrowed } from './narrowed';

type Props = { place: Extract<Place, { view: 'mine' }>; today: string };
type Mine = Output<'myCaseload'>;
type MineTab = NonNullable<Props['place']['tab']>;

/** My caseload, active, upcoming and inactive; anyone else's that the account may see. */
export function MineView({ place, today }: Props) {
  const { call, go, back } = usePage();
  const task = useTask();
  const { run } = task;
  const [mine, setMine] = useState<Mine | null>(null);
  const [people, setPeople] = useState<Output<'people'> | null>(null);
  const [tab, setTab] = useState<MineTab>(place.tab ?? 'active');
  const [filter, setFilter] = useState(place.filter ?? '');
  const read = useCallback(
    (person: string) => run('Reading the caseload…', () => call('myCaseload', { person }), setMine),
    [run, call],
  );
  const asked = place.person ?? '';
  useEffect(() => read(asked), [read, asked]);

  const rows = mine?.[tab];
  const found = useMemo(() => narrowed(rows ?? [], filter), [rows, filter]);
  const here: Place = { view: 'mine', person: mine?.self ? '' : (mine?.personKey ?? ''), tab, filter };
  const chooseAnother = () => run('Reading the providers…', () => call('people', { asOf: today }), setPeople);
  const choose = (key: string) => {
    if (!people?.people.some((person) => person.key === key)) return;
    setPeople(null);
    read(key);
  };
  return (
    <Screen
      title={mine && !mine.self ? 'Caseload of another' : 'My caseload'}
      part="mine"
      back={back}
      task={task}
    >
      {mine && (
        <>
          <div class="split">
            <h2 class="name" dir="auto">
              {mine.person}
              {mine.self && <span class="soft"> (you)</span>}
            </h2>
            {!people && (
              <button type="button" class="link" onClick={chooseAnother}>
                Someone else’s
              </button>
            )}
          </div>
          {people && (
            <LabelledField id="whose" label="Whose caseload?">
              <Combobox
                id="whose"
                value=""
                choices={personChoices(people.people)}
                onType={() => undefined}
                onChange={choose}
              />
            </LabelledField>
          )}
          <Tabs
            label="Assignments"
            tabs={[
              { key: 'active', name: 'Active', count: mine.active.length },
              ...(mine.upcoming.length > 0
                ? [{ key: 'upcoming' as const, name: 'Upcoming', count: mine.upcoming.length }]
                : []),
              { key: 'inactive', name: 'Inactive', count: mine.inactive.length },
            ]}
            chosen={tab}
            onChoose={setTab}
          >
            {rows && rows.length > FEW && (
              <div class="field filter-text">
                <label for="mine-filter">Filter</label>
                <input
                  id="mine-filter"
                  class="input"
                  type="search"
                  autocomplete="off"
                  dir="auto"
                  placeholder="Name, ID, site, service"
                  value={filter}
                  onInput={(event) => setFilter(event.currentTarget.value)}
                />
              </div>
            )}
            <p class="list-head" role="status">
              {countText(rows ?? [], found)}
            </p>
            {rows && found.length === 0 && <p class="empty">{emptyText(mine, tab, filter)}</p>}
            <CaseRows
              // Another list starts with its first page again.
              key={`${mine.personKey} ${tab}`}
              rows={found}
              task={task}
              withPerson={false}
              onOpen={(row) => go({ view: 'assignments', studentId: row.studentId }, here)}
              onPen={(row) => go(enrollmentPlace(row), here)}
            />
          </Tabs>
        </>
      )}
    </Screen>
  );
}

/** A list that fits the eye needs no filter. */
const FEW = 8;

const countText = (rows: readonly CaseRow[], found: readonly CaseRow[]): string => {
  if (rows.length === 0) return '';
  const students = counted(new Set(found.map(({ studentId }) => studentId)).size, 'student');
  if (found.length < rows.length)
    return `${found.length.toLocaleString('en-US')} of ${counted(rows.length, 'assignment')}, ${students}`;
  return `${counted(rows.length, 'assignment')} of ${students}`;
};

function emptyText(mine: Mine, tab: MineTab, filter: string): string {
  if (filter && mine[tab].length > 0) return 'No assignment fits the filter.';
  if (tab === 'upcoming') return 'No assignment is yet to begin.';
  if (tab === 'inactive') return 'No assignment has ended yet.';
  return mine.self
    ? 'You hold no case today. Enroll a student, or add a case assignment to one.'
    : 'This person holds no case today.';
}
