import { useMemo, useState } from 'preact/hooks';
import type { YearTeam } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';
import { grouped } from '../../src/domain/cells/grouped';
import { UNASSIGNED } from '../../src/domain/people/personName';
import { Narrow } from '../reassign/FindProvider';
import { matching } from '../shell/Combobox';
import { Paged } from '../shell/Paged';
import { TextInput } from '../shell/TextInput';
import { type OnTaker, type PersonTeams, TeamsOfPerson } from './TeamsOfPerson';
import { changedTeams, type Plan, strayTeams, takers, teamHolder, type YearChoices } from './yearChoices';

type Props = { plan: Plan; choices: YearChoices; onTaker: OnTaker };

export const TEAMS = 'year-teams';
const SHOWN = 40;

/** Next year's caseloads: who takes which students of next year. */
export function TeamsStep({ plan, choices, onTaker }: Props) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const people = useMemo(() => byPerson(plan.teams), [plan.teams]);
  const offered = useMemo(() => takers(plan), [plan]);
  const roles = useMemo(() => [...new Set(people.map((each) => each.role))].filter(Boolean).sort(), [people]);
  const found = useMemo(() => {
    const named = new Set(
      matching(
        people.map(({ holder, name: text }) => ({ key: holder, name: text, detail: '' })),
        name,
      ).map(({ key }) => key),
    );
    return people.filter((each) => named.has(each.holder) && (role === '' || each.role === role));
  }, [people, name, role]);
  const stray = new Set(strayTeams(plan, choices).map(({ id }) => id));
  const changed = changedTeams(plan, choices).length;
  const toggle = (key: string, now: boolean) =>
    setOpen((before) =>
      before.has(key) === now
        ? before
        : new Set(now ? [...before, key] : [...before].filter((each) => each !== key)),
    );
  return (
    <>
      <h2 id={TEAMS} tabIndex={-1}>
        Next year’s caseloads
      </h2>
      <p class="soft">
        Next year’s grades, with who has them now. Students you don’t reassign stay where they are; for those
        who go to another school, somebody there is proposed.
      </p>
      {people.length > 1 && (
        <search class="pair year-find">
          <TextInput id="year-find-name" label="Person" value={name} onInput={setName} />
          {roles.length > 1 && (
            <Narrow id="year-find-role" label="Role" values={roles} value={role} onChange={setRole} />
          )}
        </search>
      )}
      <p class="list-head" role="status">
        <span>
          {found.length === people.length
            ? counted(people.length, 'person', 'people')
            : `${found.length} of ${counted(people.length, 'person', 'people')}`}
        </span>
        {changed > 0 && <span class="chip info">{counted(changed, 'group')} to somebody else</span>}
      </p>
      {found.length === 0 && (
        <p class="empty">
          {people.length === 0
            ? 'Nobody has students in the new year.'
            : 'Nobody fits. Leave a field blank to see all.'}
        </p>
      )}
      <div class="folds" key={`${name} ${role}`}>
        <Paged class="teams" items={found} page={SHOWN}>
          {(person) => (
            <li key={person.holder}>
              <TeamsOfPerson
                {...person}
                choices={choices}
                offered={offered}
                stray={stray}
                open={open.has(person.holder) || person.teams.some(({ id }) => stray.has(id))}
                onOpen={toggle}
                onTaker={onTaker}
              />
            </li>
          )}
        </Paged>
      </div>
    </>
  );
}

const byPerson = (teams: readonly YearTeam[]): readonly PersonTeams[] =>
  [...grouped(teams, teamHolder)].map(([holder, some]) => ({
    holder,
    name: some[0]?.name || UNASSIGNED.name,
    role: some[0]?.role ?? '',
    teams: some,
  }));
