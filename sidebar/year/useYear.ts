import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FindingOnWire, Output } from '../../src/contract/contract';
import type { YearPromotion } from '../../src/contract/schoolYear';
import { isBlock, warningsOf } from '../shell/findings';
import { usePage, useUnsaved } from '../shell/PageContext';
import type { Task } from '../shell/useTask';
import { LOOK_AT } from './GradesStep';
import type { OnBecomes } from './LookAtGroup';
import { type OnPlaced, SCHOOLS } from './SchoolsStep';
import { isSameSettings, shownSettings } from './shownSettings';
import type { OnTaker } from './TeamsOfPerson';
import { TEAMS } from './TeamsStep';
import type { YearRefusal } from './YearFindings';
import {
  decidedBy,
  droppedChoices,
  EACH,
  gradeText,
  NO_CHOICES,
  type Plan,
  type Projection,
  type PromotionDecision,
  type Settings,
  strayTeams,
  takerOf,
  teamText,
  USUAL,
  withBecomes,
  withFeeder,
  withoutSchool,
  withPlaced,
  withTaker,
  type YearChoices,
  yearRequest,
} from './yearChoices';

export const STEPS = ['settings', 'grades', 'schools', 'teams', 'projection'] as const;
export type YearStep = (typeof STEPS)[number];
const PLACES: { readonly [F in NonNullable<FindingOnWire['field']>]?: { step: YearStep; id: string } } = {
  from: { step: 'settings', id: 'year-from' },
  cutOff: { step: 'settings', id: 'year-cut-off' },
  leavingAge: { step: 'settings', id: 'year-leaving-age' },
  becomes: { step: 'grades', id: LOOK_AT },
  schools: { step: 'schools', id: SCHOOLS },
  teams: { step: 'teams', id: TEAMS },
};

/** The plan, of the settings and with the students' choices that it was made with. */
type YearPlan = { plan: Plan; settings: Settings; decided: PromotionDecision };
export type Again = { dropped: readonly string[]; occasion: number };

/** The school year as far as it is planned: what was read, what was chosen, and the ways on. */
export function useYear(task: Task) {
  const { call, changed } = usePage();
  const { run } = task;
  const [step, setStep] = useState<YearStep>('settings');
  const [settings, setSettings] = useState<Settings | null>(null);
  const [planned, setPlanned] = useState<YearPlan | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [projection, setProjection] = useState<Projection | null>(null);
  const [refusal, setRefusal] = useState<YearRefusal | null>(null);
  const [again, setAgain] = useState<Again | null>(null);
  const [saved, setSaved] = useState<Output<'saveYear'> | null>(null);
  const [jump, setJump] = useState<{ id: string } | null>(null);
  const [touched, setTouched] = useState(false);
  useUnsaved(touched && !saved ? 'What you chose for the new school year is not saved yet.' : '');

  const refuse = useCallback(
    (what: YearRefusal['what'], findings: readonly FindingOnWire[]) =>
      setRefusal({ what, findings, occasion: Date.now() }),
    [],
  );
  const show = useCallback((next: YearStep) => {
    setStep(next);
    setRefusal(null);
    setAgain(null);
  }, []);
  const take = useCallback(
    (asked: Settings, decided: PromotionDecision, plan: Plan): boolean => {
      const shown = shownSettings(asked, plan);
      const blocked = plan.findings.some(isBlock);
      setSettings(shown);
      setPlanned(blocked ? null : { plan, settings: shown, decided });
      if (!blocked) return true;
      setStep('settings');
      refuse('plan', plan.findings);
      return false;
    },
    [refuse],
  );
  const read = useCallback(
    (asked: Settings, then: () => void) =>
      run(
        'Working out the new year…',
        () => call('planYear', asked),
        (plan) => take(asked, NOTHING, plan) && then(),
      ),
    [run, call, take],
  );
  useEffect(() => read(USUAL, () => undefined), [read]);
  useEffect(() => {
    if (!jump) return;
    const target = document.getElementById(jump.id);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, [jump]);

  const change = useCallback((next: (before: YearChoices) => YearChoices) => {
    setChoices(next);
    setTouched(true);
  }, []);
  const onBecomes = useCallback<OnBecomes>(
    (students, choose) => change((before) => withBecomes(before, students, choose)),
    [change],
  );
  const onTaker = useCallback<OnTaker>(
    (teams, taker) => change((before) => withTaker(before, teams, taker)),
    [change],
  );
  const onPlaced = useCallback<OnPlaced>(
    (promotion, studentIds, to) => change((before) => withPlaced(before, promotion, studentIds, to)),
    [change],
  );
  const onSettings = (part: Partial<Settings>) => {
    setSettings((was) => was && { ...was, ...part });
    setTouched(true);
  };
  const onJump = ({ field }: FindingOnWire) => {
    const place = field && PLACES[field];
    if (!place) return;
    setStep(place.step);
    setJump({ id: place.id });
  };

  const plan = planned?.plan;
  /** What is good to know before a save. The projection may say again what the plan said. */
  const warnings = distinct(warningsOf([...(plan?.findings ?? []), ...(projection?.findings ?? [])]));
  const seen = refusal?.what === 'save' ? distinct([...warnings, ...warningsOf(refusal.findings)]) : warnings;
  const takeProjection = (answer: Projection) => {
    if (answer.findings.some(isBlock)) return refuse('project', answer.findings);
    setProjection(answer);
    show('projection');
  };

  const toGrades = () => {
    if (!settings) return;
    if (planned && isSameSettings(planned.settings, settings)) show('grades');
    else read(settings, () => show('grades'));
  };
  /** The schools and the caseloads are shown with what was chosen before them. */
  const replan = (next: YearChoices, then: () => void) => {
    if (!planned) return;
    const { settings: asked, plan: before } = planned;
    const decided = decidedBy(before, next);
    if (isSaid(decided, planned.decided, before)) return then();
    return run(
      'Working out the caseloads…',
      () => call('planYear', { ...asked, ...decided }),
      (now) => {
        if (!take(asked, decided, now)) return;
        if (now.seen === before.seen) return then();
        setAgain({ dropped: droppedChoices(before, now, next), occasion: Date.now() });
      },
    );
  };
  const toSchools = () => replan(choices, () => show(planned?.plan.promotions.length ? 'schools' : 'teams'));
  const toTeams = () => {
    if (!planned) return;
    const open = withoutSchool(planned.plan, choices);
    if (open.length === 0) return replan(choices, () => show('teams'));
    return refuse(
      'plan',
      open.map(({ promotion: { from, grade }, students }) => ({
        code: 'next-school-missing',
        severity: 'blocks',
        line: null,
        field: 'schools',
        sentence: `Choose a school for ${students === 1 ? 'the one student' : `the ${students} students`} of ${from}, ${gradeText(grade)}, who ${students === 1 ? 'has' : 'have'} none yet.`,
      })),
    );
  };
  const onFeeder = (promotion: YearPromotion, to: string) => {
    const next = withFeeder(choices, promotion, to);
    change(() => next);
    // Who they are is told only where each goes to a school of their own.
    if (to === EACH && promotion.listed.length === 0) replan(next, () => undefined);
  };
  const toProjection = () => {
    if (!planned) return;
    const strays = strayTeams(planned.plan, choices);
    if (strays.length > 0)
      return refuse(
        'project',
        strays.map((team) => ({
          code: 'unknown-person',
          severity: 'blocks',
          line: null,
          field: 'teams',
          sentence: `Nobody in Providers is called “${takerOf(team, choices)}”: ${teamText(team)}.`,
        })),
      );
    return run(
      'Working out the loads…',
      () => call('projectYear', yearRequest(planned.plan, planned.settings, choices, [])),
      takeProjection,
    );
  };
  const save = () => {
    if (!planned) return;
    run(
      'Saving the new year…',
      () => call('saveYear', yearRequest(planned.plan, planned.settings, choices, codesOf(seen))),
      (answer) => {
        if (!answer.saved) return refuse('save', answer.findings);
        setSaved(answer);
        setRefusal(null);
        setTouched(false);
        changed(answer.left);
      },
      'saves',
    );
  };
  /** After the save was undone: the same choices once more. */
  const planAgain = () => {
    if (!settings) return;
    read(settings, () => {
      setSaved(null);
      setTouched(true);
      show('settings');
    });
  };
  /** Reads what others changed meanwhile; what was chosen stays where it still applies. */
  const lookAgain = () => {
    if (!planned) return;
    const asked = planned.settings;
    const decided = decidedBy(planned.plan, choices);
    run(
      'Looking again…',
      async () => {
        const now = await call('planYear', { ...asked, ...decided });
        if (now.findings.some(isBlock)) return { now, next: null };
        return { now, next: await call('projectYear', yearRequest(now, asked, choices, [])) };
      },
      ({ now, next }) => {
        if (!take(asked, decided, now) || !next) return;
        takeProjection(next);
        if (!next.findings.some(isBlock))
          setAgain({ dropped: droppedChoices(planned.plan, now, choices), occasion: Date.now() });
      },
    );
  };
  return {
    step,
    settings,
    plan,
    choices,
    projection,
    refusal,
    again,
    saved,
    warnings,
    /** The warnings that a save now accepts. */
    accepts: seen,
    show,
    onSettings,
    onBecomes,
    onTaker,
    onFeeder,
    onPlaced,
    change,
    onJump,
    toGrades,
    toSchools,
    toTeams,
    toProjection,
    save,
    lookAgain,
    planAgain,
  };
}

const NOTHING: PromotionDecision = { becomes: [] };

/** Whether the plan was made with all that is decided: what it proposes itself was not said. */
function isSaid(decided: PromotionDecision, before: PromotionDecision, plan: Plan): boolean {
  const all = (some: PromotionDecision) => JSON.stringify({ ...decidedBy(plan, NO_CHOICES), ...some });
  return all(decided) === all(before);
}

const distinct = (findings: readonly FindingOnWire[]): readonly FindingOnWire[] => [
  ...new Map(findings.map((finding) => [`${finding.code} ${finding.sentence}`, finding])).values(),
];

const codesOf = (findings: readonly FindingOnWire[]): readonly string[] => [
  ...new Set(findings.map(({ code }) => code)),
];
