import { useMemo, useState } from 'preact/hooks';
import type { Output, PersonLine } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { StudentFinder } from '../assignments/StudentFinder';
import { matching } from '../shell/Combobox';
import { LoadChip } from '../shell/LoadBar';
import { DISTRICT, loadText } from '../shell/loadText';
import { memo } from '../shell/memo';
import { useOneStop } from '../shell/useOneStop';

type Props = {
  people: Output<'people'>;
  /** The signed-in person's key, to mark their own row. */
  me: string | null;
  onChoose: (person: string) => void;
  /** All lines of a student, whoever has them. */
  onStudent: (studentId: string) => void;
};

/** Name, Role and Site narrow the list as they are filled in; blank means all. */
export function FindProvider({ people, me, onChoose, onStudent }: Props) {
  const [byStudent, setByStudent] = useState(false);
  const list = useOneStop<HTMLUListElement>();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [site, setSite] = useState('');
  const found = useMemo(() => {
    const named = new Set(
      matching(
        people.people.map((person) => ({ key: person.key, name: person.name, detail: '' })),
        name,
      ).map(({ key }) => key),
    );
    return people.people.filter(
      (person) =>
        named.has(person.key) &&
        (role === '' || person.role === role) &&
        (site === '' || person.sites.includes(site) || person.everywhere),
    );
  }, [people, name, role, site]);
  const blank = name === '' && role === '' && site === '';
  const title = (text: string, other: string) => (
    <div class="split find-title">
      <h2>{text}</h2>
      <button type="button" class="link" onClick={() => setByStudent(!byStudent)}>
        {other}
      </button>
    </div>
  );
  if (byStudent)
    return (
      <>
        {title('Whose lines?', 'Find a provider')}
        <StudentFinder onChoose={onStudent} />
      </>
    );
  return (
    <>
      {title('Whose caseload?', 'Find a student')}
      <search class="find">
        <form onSubmit={(event) => event.preventDefault()}>
          <div class="field">
            <label for="find-name">Name</label>
            <input
              id="find-name"
              class="input"
              type="search"
              autocomplete="off"
              dir="auto"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <div class="pair">
            <Narrow id="find-role" label="Role" values={people.roles} value={role} onChange={setRole} />
            <Narrow id="find-site" label="Site" values={people.sites} value={site} onChange={setSite} />
          </div>
        </form>
      </search>
      <p class="list-head" role="status">
        {blank
          ? counted(found.length, 'provider')
          : `${found.length} of ${counted(people.people.length, 'provider')}`}
      </p>
      {found.length === 0 && (
        <p class="empty">
          {people.people.length === 0
            ? 'There is no provider yet at the sites you are affiliated with. An Admin adds people in the Providers sheet.'
            : 'No provider fits. Leave a field blank to search all.'}
        </p>
      )}
      <ul class="people" {...list}>
        {found.map((person) => (
          <PersonRow key={person.key} person={person} isMe={person.key === me} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

type NarrowProps = {
  id: string;
  label: string;
  values: readonly string[];
  value: string;
  onChange: (value: string) => void;
};

export function Narrow({ id, label, values, value, onChange }: NarrowProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">All</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}

type RowProps = {
  person: PersonLine;
  isMe: boolean;
  onChoose: (person: string) => void;
  /** Suggests who takes as much as is over the maximum. */
  onRelieve?: ((person: string) => void) | null;
};

export const PersonRow = memo(({ person, isMe, onChoose, onRelieve = null }: RowProps) => (
  <li class={onRelieve ? 'with-relief' : undefined}>
    <button type="button" class="person stop" tabIndex={-1} onClick={() => onChoose(person.key)}>
      <span class="who">
        <span class="name">
          <bdi>{person.name}</bdi>
          {isMe && <span class="soft"> (you)</span>}
        </span>
        <span class="soft">{personPlace(person)}</span>
      </span>
      <span class="load">
        <span class="figure">{loadText(person.load)}</span>
        {person.load.status !== 'Within desirable' && <LoadChip load={person.load} />}
        {person.load.district && <span class="soft">{DISTRICT}</span>}
      </span>
    </button>
    {onRelieve && (
      <button type="button" class="link stop" tabIndex={-1} onClick={() => onRelieve(person.key)}>
        Relieve<span class="sr-only"> {person.name}</span>
      </button>
    )}
  </li>
));

/** "Resource teacher · Oak, Birch". */
export const personPlace = ({ role, sites, vacancy }: PersonLine): string =>
  [vacancy ? 'Nobody yet' : role, sites.join(', ')].filter(Boolean).join(' · ');
