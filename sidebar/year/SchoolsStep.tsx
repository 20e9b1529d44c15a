import { useId } from 'preact/hooks';
import type { YearPromotion } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';
import { dayInWords } from '../shell/dayText';
import { described, type FieldMessage, LabelledField } from '../shell/LabelledField';
import { Paged } from '../shell/Paged';
import { EACH, goesTo, gradeText, type Plan, placeKey, promotionKey, type YearChoices } from './yearChoices';

export type OnFeeder = (promotion: YearPromotion, to: string) => void;
export type OnPlaced = (promotion: YearPromotion, studentIds: readonly string[], to: string) => void;

type Props = { plan: Plan; choices: YearChoices; onFeeder: OnFeeder; onPlaced: OnPlaced };

export const SCHOOLS = 'year-schools';
/** So many grades, or students of one, are shown at once. */
const SHOWN = 30;

/** Step 3: which grades go to which school. */
export function SchoolsStep({ plan, choices, onFeeder, onPlaced }: Props) {
  const { promotions, schools, from } = plan;
  // By the plan, so that none changes its place while it is chosen for.
  const isAsked = (each: YearPromotion) => each.ends || each.each || each.to !== each.from;
  const asked = promotions.filter(isAsked);
  const staying = promotions.filter((each) => !isAsked(each));
  const rows = (some: readonly YearPromotion[]) => (
    <Paged class="teams" items={some} page={SHOWN}>
      {(promotion) => (
        <PromotionRow
          key={promotionKey(promotion)}
          promotion={promotion}
          choices={choices}
          schools={schools}
          onFeeder={onFeeder}
          onPlaced={onPlaced}
        />
      )}
    </Paged>
  );
  return (
    <>
      <h2 id={SCHOOLS} tabIndex={-1}>
        Schools from {dayInWords(from)}
      </h2>
      <p class="soft">
        {asked.length > 0
          ? 'Their schools have no such grade today, or it went elsewhere last time. Where they go is kept for next year.'
          : 'No school ends below the grade that its students go to. All stay where they are, unless you choose otherwise.'}
      </p>
      {asked.length > 0 && <div class="teams">{rows(asked)}</div>}
      {staying.length > 0 && (
        <div class="folds">
          <details class="fold">
            <summary>
              <span class="name">Stay at their school</span>
              <span class="count">{counted(staying.length, 'grade')}</span>
            </summary>
            <div class="teams">{rows(staying)}</div>
          </details>
        </div>
      )}
    </>
  );
}

type RowProps = Omit<Props, 'plan'> & { promotion: YearPromotion; schools: readonly string[] };

function PromotionRow({ promotion, choices, schools, onFeeder, onPlaced }: RowProps) {
  const { from, grade, was, students, ends, by } = promotion;
  const id = useId();
  const to = goesTo(promotion, choices);
  const isProposed = by !== '' && to === promotion.to;
  const why =
    by === 'kept' && isProposed
      ? 'As chosen last.'
      : by === 'only' && isProposed
        ? 'The only other school with this grade.'
        : '';
  const hint = [`${counted(students, 'student')}.`, why].filter(Boolean).join(' ');
  const messages: FieldMessage[] =
    to === ''
      ? [
          {
            sentence: `${from} has no ${gradeText(grade)} today. Until you choose, they stay there.`,
            blocks: false,
          },
        ]
      : [];
  return (
    <li>
      <LabelledField
        id={id}
        label={`${from}: ${was !== '' && was !== grade ? `${gradeText(was)} → ` : ''}${gradeText(grade)}`}
        hint={hint}
        messages={messages}
      >
        <SchoolSelect
          id={id}
          from={from}
          schools={schools}
          value={to}
          mayBeNone={ends}
          mayBeEach
          state={described(id, hint, messages)}
          onChange={(next) => onFeeder(promotion, next)}
        />
      </LabelledField>
      {to === EACH && (
        <EachStudent promotion={promotion} choices={choices} schools={schools} onPlaced={onPlaced} />
      )}
    </li>
  );
}

type EachProps = Omit<RowProps, 'onFeeder'>;

/** The students of a grade that goes to several schools, each with their own. */
function EachStudent({ promotion, choices, schools, onPlaced }: EachProps) {
  const { from, listed } = promotion;
  const id = useId();
  const placeOf = (studentId: string) => choices.placed.get(placeKey(promotion, studentId)) ?? '';
  const open = listed.filter(({ studentId }) => placeOf(studentId) === '');
  return (
    <>
      <p class="soft" role="status">
        {open.length === 0
          ? 'Each has a school.'
          : `${counted(open.length, 'student has', 'students have')} no school yet.`}
      </p>
      {open.length > 1 && (
        <div class="field">
          <label for={id}>All without a school go to</label>
          <SchoolSelect
            id={id}
            from={from}
            schools={schools}
            value=""
            mayBeNone
            onChange={(to) =>
              onPlaced(
                promotion,
                open.map(({ studentId }) => studentId),
                to,
              )
            }
          />
        </div>
      )}
      <Paged class="look-at" items={listed} page={SHOWN}>
        {({ studentId, student }) => (
          <li key={studentId}>
            <div class="beside">
              <div>
                <label class="name" for={`${id}-${studentId}`}>
                  <bdi>{student || studentId}</bdi>
                  <span class="sr-only"> goes to</span>
                </label>
              </div>
              <div>
                <SchoolSelect
                  id={`${id}-${studentId}`}
                  from={from}
                  schools={schools}
                  value={placeOf(studentId)}
                  mayBeNone
                  onChange={(to) => onPlaced(promotion, [studentId], to)}
                />
              </div>
            </div>
          </li>
        )}
      </Paged>
    </>
  );
}

type SelectProps = {
  id: string;
  from: string;
  schools: readonly string[];
  value: string;
  mayBeNone?: boolean;
  mayBeEach?: boolean;
  state?: ReturnType<typeof described>;
  onChange: (to: string) => void;
};

function SchoolSelect({ id, from, schools, value, mayBeNone, mayBeEach, state, onChange }: SelectProps) {
  const others = schools.filter((school) => school !== from);
  const isKnown = [from, EACH, '', ...others].includes(value);
  return (
    <select
      id={id}
      class="input"
      value={value}
      {...state}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {(mayBeNone || value === '') && <option value="">Choose a school</option>}
      <option value={from}>Stay at {from}</option>
      {others.map((school) => (
        <option key={school} value={school}>
          {school}
        </option>
      ))}
      {!isKnown && <option value={value}>{value}</option>}
      {mayBeEach && <option value={EACH}>Several: choose for each student</option>}
    </select>
  );
}

/** Which grades go to which school, as far as they leave theirs. */
export function SchoolMoves({ plan, choices }: { plan: Plan; choices: YearChoices }) {
  const moves = plan.promotions.flatMap((each) =>
    [...schoolsOf(each, choices)]
      .filter(([to]) => to !== '' && to !== each.from)
      .map(([to, students]) => ({ promotion: each, to, students })),
  );
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="year-moves">
      <h2 id="year-moves" class="section-title">
        To another school
      </h2>
      <ul class="plain">
        {moves.map(({ promotion, to, students }) => (
          <li key={`${promotionKey(promotion)} ${to}`} dir="auto">
            {promotion.from} <span aria-hidden="true">→</span>
            <span class="sr-only"> to </span> {to}: {gradeText(promotion.grade)},{' '}
            {counted(students, 'student')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many students of a grade go to which school. */
function schoolsOf(promotion: YearPromotion, choices: YearChoices): ReadonlyMap<string, number> {
  const to = goesTo(promotion, choices);
  if (to !== EACH) return new Map([[to, promotion.students]]);
  const counts = new Map<string, number>();
  for (const { studentId } of promotion.listed) {
    const school = choices.placed.get(placeKey(promotion, studentId)) ?? '';
    counts.set(school, (counts.get(school) ?? 0) + 1);
  }
  return counts;
}
