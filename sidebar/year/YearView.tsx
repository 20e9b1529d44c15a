import { warningCount, warningsOf } from '../shell/findings';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';
import { GradesStep } from './GradesStep';
import { ProjectionStep } from './ProjectionStep';
import { SchoolsStep } from './SchoolsStep';
import { SETTINGS_FORM, SettingsStep } from './SettingsStep';
import { TeamsStep } from './TeamsStep';
import { type Again, STEPS, useYear, type YearStep } from './useYear';
import { WarningNote, YearFindings } from './YearFindings';
import { YearSaved } from './YearSaved';

const STEP_NAMES: { readonly [S in YearStep]: string } = {
  settings: 'the settings',
  grades: 'the grades',
  schools: 'the schools',
  teams: 'the caseloads',
  projection: 'the projection',
};

/** New school year in steps: the settings, grades, schools where there are several, caseloads, and what they come to, which is saved as one batch. */
export function YearView(_: { today: string }) {
  const { back } = usePage();
  const task = useTask();
  const year = useYear(task);
  const { step, settings, plan, choices, projection, refusal, again, saved, warnings } = year;
  const { show, change, onJump } = year;
  if (saved && plan) return <YearSaved saved={saved} from={plan.from} task={task} onPlan={year.planAgain} />;

  const steps = STEPS.filter((each) => each !== 'schools' || !plan || plan.promotions.length > 0);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const goBack = before ? { to: STEP_NAMES[before], go: () => show(before) } : back;
  return (
    <Screen
      key={step}
      // How many steps there are is known once the year was worked out.
      title={`New school year, step ${at + 1}${plan ? ` of ${steps.length}` : ''}`}
      back={goBack}
      task={task}
      still
      actions={
        settings && (
          <div class="buttons">
            {before && (
              <button type="button" class="link" onClick={goBack.go}>
                Back
              </button>
            )}
            {nextButton()}
          </div>
        )
      }
    >
      {refusal && <YearFindings refusal={refusal} onJump={onJump} onLookAgain={year.lookAgain} />}
      {again && <LookedAgain again={again} />}
      {step === 'settings' && settings && (
        <SettingsStep
          settings={settings}
          findings={refusal?.what === 'plan' ? refusal.findings : []}
          onChange={year.onSettings}
          onNext={year.toGrades}
        />
      )}
      {step === 'grades' && plan && (
        <>
          <WarningNote findings={warningsOf(plan.findings)} onJump={onJump} />
          <GradesStep
            plan={plan}
            choices={choices}
            onBecomes={year.onBecomes}
            onExitEsy={(exitEsy) => change((was) => ({ ...was, exitEsy }))}
          />
        </>
      )}
      {step === 'schools' && plan && (
        <SchoolsStep plan={plan} choices={choices} onFeeder={year.onFeeder} onPlaced={year.onPlaced} />
      )}
      {step === 'teams' && plan && <TeamsStep plan={plan} choices={choices} onTaker={year.onTaker} />}
      {step === 'projection' && plan && projection && (
        <ProjectionStep
          plan={plan}
          choices={choices}
          projection={projection}
          warnings={warnings}
          onReason={(reason) => change((was) => ({ ...was, reason }))}
          onJump={onJump}
        />
      )}
    </Screen>
  );

  function nextButton() {
    if (step === 'settings')
      return (
        <button type="submit" form={SETTINGS_FORM} class="button primary">
          Continue
        </button>
      );
    if (step === 'projection')
      return (
        <button type="button" class="button primary" onClick={year.save}>
          {year.accepts.length > 0 ? `Save with ${warningCount(year.accepts)}` : 'Save'}
        </button>
      );
    return (
      <button
        type="button"
        class="button primary"
        onClick={step === 'grades' ? year.toSchools : step === 'schools' ? year.toTeams : year.toProjection}
      >
        Continue
      </button>
    );
  }
}

const LookedAgain = ({ again: { dropped, occasion } }: { again: Again }) => (
  <Summary tone="amber" title="This is what is there now" occasion={occasion}>
    {dropped.length > 0 && (
      <>
        <p>You chose for these, and there is nothing to choose any more:</p>
        <ul>
          {dropped.map((each) => (
            <li key={each} dir="auto">
              {each}
            </li>
          ))}
        </ul>
      </>
    )}
    <p>{dropped.length > 0 ? 'Everything else' : 'What'} you chose stays. Look it over, then save again.</p>
  </Summary>
);
