import type { FindingOnWire, LoadOnWire } from '../../src/contract/contract';
import type { YearCounts, YearLoad } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';
import { UNASSIGNED } from '../../src/domain/people/personName';
import { dayInWords } from '../shell/dayText';
import { LoadBar, LoadChip } from '../shell/LoadBar';
import { loadTone, numberText } from '../shell/loadText';
import { Paged } from '../shell/Paged';
import { TextInput } from '../shell/TextInput';
import { SchoolMoves } from './SchoolsStep';
import { StaffNeeds } from './StaffNeeds';
import { WarningNote } from './YearFindings';
import type { Plan, Projection, YearChoices } from './yearChoices';

/** The fullest; the staff that is needed stays near. */
const SHOWN = 10;

type Props = {
  plan: Plan;
  choices: YearChoices;
  projection: Projection;
  /** The findings of the plan and of the projection. */
  warnings: readonly FindingOnWire[];
  onReason: (reason: string) => void;
  onJump: (finding: FindingOnWire) => void;
};

/** The last step: what all of it comes to, before anything is saved. */
export function ProjectionStep({ plan, choices, projection, warnings, onReason, onJump }: Props) {
  const { counts, people, roles } = projection;
  const worstFirst = [...people].sort((a, b) => fullness(b) - fullness(a));
  const over = people.filter(({ after }) => loadTone(drawn(after)) === 'over').length;
  return (
    <>
      <h2>What it comes to</h2>
      <p class="soft">From {dayInWords(plan.from)}:</p>
      <CountList counts={counts} class="plain" />
      <WarningNote findings={warnings} onJump={onJump} />
      <SchoolMoves plan={plan} choices={choices} />
      <section aria-labelledby="year-loads">
        <h2 id="year-loads" class="section-title">
          Loads on the first day
        </h2>
        <p class="soft">
          {people.length === 0
            ? 'No one has a load to show.'
            : `${counted(people.length, 'person', 'people')}, the fullest first. ${over === 0 ? 'Nobody is over the maximum.' : `${over.toLocaleString('en-US')} over the maximum.`}`}
        </p>
        <Paged class="cards" items={worstFirst} page={SHOWN}>
          {(person) => <PersonCard key={person.key} person={person} />}
        </Paged>
      </section>
      {roles.length > 0 ? (
        <StaffNeeds roles={roles} />
      ) : (
        <p class="soft">
          The staff that each role needs is counted by the services that people deliver; nobody has any.
        </p>
      )}
      <div class="form">
        <TextInput
          id="year-reason"
          label="Reason (optional)"
          value={choices.reason}
          lines={2}
          onInput={onReason}
        />
      </div>
    </>
  );
}

/** How much is changed, by kind. */
export function CountList({ counts, class: look }: { counts: YearCounts; class?: string }) {
  const { grades, schools, leavers, moves, cases, esy } = counts;
  const parts = [
    grades > 0 && `${counted(grades, 'student goes', 'students go')} to another grade`,
    schools > 0 && `${counted(schools, 'student goes', 'students go')} to another school`,
    leavers > 0 && `${counted(leavers, 'student leaves', 'students leave')}`,
    moves > 0 && `${counted(moves, 'service line goes', 'service lines go')} to somebody else`,
    cases > 0 && `${counted(cases, 'case goes', 'cases go')} to somebody else`,
    esy > 0 && `${counted(esy, 'extended-school-year line is', 'extended-school-year lines are')} exited`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return <p>Nothing changes.</p>;
  return (
    <ul class={look}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

type ProjectionRow = YearLoad['after'];

const STATUSES: readonly LoadOnWire['status'][] = [
  'Within desirable',
  'Above desirable',
  'Over maximum',
  'Mixed grades: review',
];

const drawn = (load: ProjectionRow) => ({
  ...load,
  status: STATUSES.find((status) => status === load.status) ?? 'No limit',
});

/** How far a load is towards its maximum; who has no limit comes last. */
const fullness = ({ after: { number, maximum } }: YearLoad): number =>
  number === null || maximum === null ? -1 : maximum > 0 ? number / maximum : Number.MAX_VALUE;

function PersonCard({ person }: { person: YearLoad }) {
  const { key, name, role, fte, vacancy, before, after } = person;
  const isNobodys = key === UNASSIGNED.key;
  const place = isNobodys ? ['Nobody’s'] : [vacancy ? 'Vacant' : role, fte !== 1 && `FTE ${fte}`];
  const limits = [after.desirable, after.maximum];
  const figure = ({ number, lines }: ProjectionRow) =>
    number === null ? counted(lines, 'line') : numberText(number, limits);
  const over = after.number !== null && after.maximum !== null ? after.number - after.maximum : 0;
  const load = drawn(after);
  return (
    <li class={loadTone(load) === 'over' ? 'card over' : 'card'}>
      <div class="split">
        <bdi class="name">{name}</bdi>
        <LoadChip load={load} />
      </div>
      <div class="split">
        <span class="soft" dir="auto">
          {[...place, after.method].filter(Boolean).join(' · ')}
        </span>
        <span class="figure">
          {figure(before)} <span aria-hidden="true">→</span>
          <span class="sr-only"> becomes </span> <strong>{figure(after)}</strong>
        </span>
      </div>
      <LoadBar load={load} before={drawn(before)} />
      {after.maximum !== null && (
        <p class="sr-only">
          {after.desirable !== null && `Desirable ${numberText(after.desirable)}, `}maximum{' '}
          {numberText(after.maximum)}
        </p>
      )}
      <p class="soft" dir="auto">
        {[
          [
            before.students === after.students
              ? counted(after.students, 'student')
              : `Students ${before.students} → ${after.students}`,
            over > 0 && `${numberText(over)} over the maximum`,
          ]
            .filter(Boolean)
            .join(' · '),
          after.rests,
        ]
          .filter(Boolean)
          .join('. ')}
      </p>
    </li>
  );
}
