import { useCallback, useState } from 'preact/hooks';
import type { YearReason } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';
import { GRADES } from '../../src/domain/cells/grade';
import { dayInWords } from '../shell/dayText';
import { EsyLines } from './EsyLines';
import { LookAtGroup, type OnBecomes, REASONS } from './LookAtGroup';
import type { Plan, YearChoices } from './yearChoices';

type Props = {
  plan: Plan;
  choices: YearChoices;
  onBecomes: OnBecomes;
  onExitEsy: (exitEsy: boolean) => void;
};

export const LOOK_AT = 'year-look-at';

/** More than the list of those to look at holds is not sent. */
const LISTED = 2_000;

/** Step 2: how many go from which grade to which, and those someone should look at. */
export function GradesStep({ plan, choices, onBecomes, onExitEsy }: Props) {
  const { from, steps, students } = plan;
  const groups = Object.keys(REASONS).flatMap((reason) => {
    const some = students.filter(({ why }) => why === reason);
    return some[0] ? [{ reason: some[0].why, students: some }] : [];
  });
  const [open, setOpen] = useState<ReadonlySet<YearReason>>(
    () => new Set(groups.length === 1 ? groups.map(({ reason }) => reason) : []),
  );
  const toggle = useCallback(
    (reason: YearReason, now: boolean) =>
      setOpen((before) =>
        before.has(reason) === now
          ? before
          : new Set(now ? [...before, reason] : [...before].filter((each) => each !== reason)),
      ),
    [],
  );
  return (
    <>
      <h2>Grades from {dayInWords(from)}</h2>
      {steps.length === 0 ? (
        <p class="empty">No student goes to another grade.</p>
      ) : (
        <>
          <p class="soft">Students by the settings, before what you choose below.</p>
          <ul class="year-steps">
            {[...steps]
              .sort((a, b) => ageOf(a) - ageOf(b))
              .map((step) => (
                <li key={`${step.from} ${step.to}`} class={step.to === 'leaves' ? 'split leaves' : 'split'}>
                  <StepText step={step} />
                  <span class="figure">{step.students.toLocaleString('en-US')}</span>
                </li>
              ))}
          </ul>
        </>
      )}
      <h2 class="section-title" id={LOOK_AT} tabIndex={-1}>
        {students.length === 0 ? 'Nobody to look at' : `Look at ${counted(students.length, 'student')}`}
      </h2>
      {students.length === 0 ? (
        <p class="soft">Nobody leaves or needs a decision. Continue with the caseloads.</p>
      ) : (
        <>
          <p class="soft">What is suggested stands unless you choose something else.</p>
          {students.length >= LISTED && (
            <p class="note amber">
              Only the first {LISTED.toLocaleString('en-US')} are listed. The others become what the settings
              say.
            </p>
          )}
          <div class="folds">
            {groups.map(({ reason, students: some }) => (
              <LookAtGroup
                key={reason}
                reason={reason}
                students={some}
                becomes={choices.becomes}
                open={open.has(reason)}
                onOpen={toggle}
                onBecomes={onBecomes}
              />
            ))}
          </div>
        </>
      )}
      {plan.esy.length > 0 && <EsyLines plan={plan} exit={choices.exitEsy} onExit={onExitEsy} />}
    </>
  );
}

type GradeStep = Plan['steps'][number];

/** The youngest first; who has no one grade comes last, and who leaves a grade after who goes on from it. */
const ageOf = ({ from, to }: GradeStep): number => {
  const at = GRADES.map(String).indexOf(from);
  return (at < 0 ? GRADES.length : at) + (to === 'leaves' ? 0.5 : 0);
};

function StepText({ step: { from, to } }: { step: GradeStep }) {
  const then = to === 'leaves' ? 'leave' : to;
  return (
    <span>
      {from === to ? (
        from === '' ? (
          'No grade'
        ) : (
          `${from} stay`
        )
      ) : (
        <>
          {from || 'Unclear'} <span aria-hidden="true">→</span>
          <span class="sr-only">to</span> {then || 'none'}
        </>
      )}
      <span class="sr-only">: </span>
    </span>
  );
}
