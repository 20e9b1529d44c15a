import { useId } from 'preact/hooks';
import type { YearTeam } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';
import { UNASSIGNED } from '../../src/domain/people/personName';
import { type Choice, Combobox } from '../shell/Combobox';
import { described, LabelledField } from '../shell/LabelledField';
import { takerOf, teamHolder, teamWhat, type YearChoices } from './yearChoices';

/** '' leaves the teams with whom they are. */
/** What one person has next year. */
export type PersonTeams = { holder: string; name: string; role: string; teams: readonly YearTeam[] };

export type OnTaker = (teams: readonly YearTeam[], taker: string) => void;

type Props = PersonTeams & {
  choices: YearChoices;
  offered: readonly Choice[];
  /** The ids of teams that were given to a name that nobody has. */
  stray: ReadonlySet<string>;
  open: boolean;
  onOpen: (holder: string, open: boolean) => void;
  onTaker: OnTaker;
};

/** One person's students of next year, grade by grade, and who takes them. */
export function TeamsOfPerson(props: Props) {
  const { holder, name, role, teams, choices, offered, stray, open, onOpen, onTaker } = props;
  const changed = teams.filter((team) => takerOf(team, choices) !== holder).length;
  const all = [...new Set(teams.map((team) => takerOf(team, choices)))];
  /** Who has or takes them all, where that is one. */
  const only = all.length === 1 ? all[0] : undefined;
  const allId = useId();
  const sites = [...new Set(teams.flatMap((team) => team.sites))];
  return (
    <details class="fold" open={open} onToggle={(event) => onOpen(holder, event.currentTarget.open)}>
      <summary>
        <span class="who">
          <span class="name">
            <bdi>{name}</bdi>{' '}
            {changed > 0 && (
              <span class="chip info">
                {only !== undefined ? (
                  <>
                    <span aria-hidden="true">→</span>
                    <span class="sr-only">go to</span>{' '}
                    <bdi>{offered.find(({ key }) => key === only)?.name ?? only}</bdi>
                  </>
                ) : (
                  `${changed} of ${teams.length} to somebody else`
                )}
              </span>
            )}
          </span>
          <span class="soft" dir="auto">
            {[role, sites.join(', '), studentsText(teams)].filter(Boolean).join(' · ')}
          </span>
        </span>
      </summary>
      {open && (
        <ul class="teams">
          {teams.length > 1 && (
            <li>
              <Taker
                id={allId}
                label="All of these go to"
                value={only !== undefined ? ([...all][0] ?? '') : ''}
                offered={offered}
                stray={false}
                onTaker={(taker) => onTaker(teams, taker)}
              />
            </li>
          )}
          {teams.map((team) => (
            <TeamRow
              key={team.id}
              team={team}
              taker={takerOf(team, choices)}
              offered={offered}
              stray={stray.has(team.id)}
              onTaker={onTaker}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

/** A student has one grade, so the teams of one kind have no student twice. */
function studentsText(teams: readonly YearTeam[]): string {
  const students = (kind: YearTeam['kind']) =>
    teams.filter((team) => team.kind === kind).reduce((sum, team) => sum + team.students, 0);
  const [served, managed] = [students('service'), students('case management')];
  return [
    served > 0 && `${served.toLocaleString('en-US')} served`,
    managed > 0 && `${managed.toLocaleString('en-US')} managed`,
  ]
    .filter(Boolean)
    .join(', ');
}

type RowProps = {
  team: YearTeam;
  taker: string;
  offered: readonly Choice[];
  stray: boolean;
  onTaker: OnTaker;
};

function TeamRow({ team, taker, offered, stray, onTaker }: RowProps) {
  const { name, kind, sites, students, lines, moved } = team;
  const changed = taker !== teamHolder(team);
  const inputId = useId();
  return (
    <li class={changed ? 'changed' : undefined}>
      <fieldset>
        <legend class="name">
          <span dir="auto">{teamWhat(team)}</span>
          <span class="sr-only">
            , of <bdi>{name || UNASSIGNED.name}</bdi>
          </span>
        </legend>
        <p class="soft" dir="auto">
          {[
            counted(students, 'student') + (kind === 'service' ? `, ${counted(lines, 'line')}` : ''),
            sites.join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {moved && (
          <p class="soft" dir="auto">
            {moved.person === ''
              ? `Nobody is known who does this at ${moved.school}.`
              : `Proposed for ${moved.school}.`}
          </p>
        )}
        <Taker
          id={inputId}
          label="Goes to"
          value={taker}
          offered={offered}
          stray={stray}
          onTaker={(next) => onTaker([team], next)}
        />
        {changed && (
          <button
            type="button"
            class="link"
            onClick={() => {
              onTaker([team], '');
              document.getElementById(inputId)?.focus();
            }}
          >
            Leave with <bdi>{name || UNASSIGNED.name}</bdi>
          </button>
        )}
      </fieldset>
    </li>
  );
}

type TakerProps = {
  id: string;
  label: string;
  value: string;
  offered: readonly Choice[];
  stray: boolean;
  onTaker: (taker: string) => void;
};

const NOBODY = [{ sentence: 'Nobody in Providers has that name.', blocks: true }];

function Taker({ id, label, value, offered, stray, onTaker }: TakerProps) {
  const messages = stray ? NOBODY : [];
  return (
    <LabelledField id={id} label={label} messages={messages}>
      <Combobox
        id={id}
        value={value}
        choices={offered}
        onChange={onTaker}
        state={described(id, '', messages)}
      />
    </LabelledField>
  );
}
