import type { Output } from '../../src/contract/contract';
import type {
  YearBecomes,
  YearDecision,
  YearPromotion,
  YearStudent,
  YearTeam,
} from '../../src/contract/schoolYear';
import { UNASSIGNED } from '../../src/domain/people/personName';
import type { Choice } from '../shell/Combobox';

export type Plan = Output<'planYear'>;
export type Projection = Output<'projectYear'>;

/** The settings as they stand in the form; all '' asks for the usual ones. */
export type Settings = Pick<YearDecision, 'from' | 'cutOff' | 'leavingAge' | 'grade12Leaves'>;
export const USUAL: Settings = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };

/**
 * What was chosen otherwise than planned. It stays when the plan is read again: what the new plan has no place for is not
 * sent, and applies again if other settings list it again.
 */
export type YearChoices = {
  becomes: ReadonlyMap<string, YearBecomes>;
  /** Who takes a team: a person's key, or text that names nobody. */
  teams: ReadonlyMap<string, string>;
  /** Where the grades of a school go (`promotionKey`): a school, EACH to one of their own, or '' for none. */
  feeders: ReadonlyMap<string, string>;
  /** The school of one student (`placeKey`). */
  placed: ReadonlyMap<string, string>;
  exitEsy: boolean;
  reason: string;
};
export const NO_CHOICES: YearChoices = {
  becomes: new Map(),
  teams: new Map(),
  feeders: new Map(),
  placed: new Map(),
  exitEsy: true,
  reason: '',
};

/** Each student of a grade goes to a school of their own. No school is called so: it begins with what no cell keeps. */
export const EACH = '\teach';

export const promotionKey = ({ from, grade }: YearPromotion): string => `${grade}|${from}`;
export const placeKey = ({ from }: YearPromotion, studentId: string): string => `${studentId}|${from}`;

/** Where a grade goes: what was chosen, or else what is proposed. */
export const goesTo = (promotion: YearPromotion, { feeders }: YearChoices): string =>
  feeders.get(promotionKey(promotion)) ?? (promotion.each ? EACH : promotion.to);

/** The choices with where a grade of a school goes. */
export const withFeeder = (choices: YearChoices, promotion: YearPromotion, to: string): YearChoices => ({
  ...choices,
  feeders: new Map(choices.feeders).set(promotionKey(promotion), to),
});

/** The choices with the school of some of its students. */
export function withPlaced(
  choices: YearChoices,
  promotion: YearPromotion,
  studentIds: readonly string[],
  to: string,
): YearChoices {
  const next = new Map(choices.placed);
  for (const studentId of studentIds) next.set(placeKey(promotion, studentId), to);
  return { ...choices, placed: next };
}

/** Where the students go, as the server is asked with it. */
function schoolRequest(
  { promotions }: Plan,
  choices: YearChoices,
): Pick<PromotionDecision, 'feeders' | 'placed'> {
  if (promotions.length === 0) return {};
  return {
    feeders: promotions.map((each) => {
      const to = goesTo(each, choices);
      return { from: each.from, grade: each.grade, to: to === EACH ? '' : to, each: to === EACH };
    }),
    placed: promotions.flatMap((each) =>
      goesTo(each, choices) === EACH
        ? each.listed.flatMap(({ studentId }) => {
            const to = choices.placed.get(placeKey(each, studentId));
            return to ? [{ studentId, from: each.from, to }] : [];
          })
        : [],
    ),
  };
}

const becomesOf = (student: YearStudent, { becomes }: YearChoices): YearBecomes =>
  becomes.get(student.studentId) ?? student.becomes;

/** Who has a team now, by the key that a choice is made with. */
export const teamHolder = ({ person }: YearTeam): string => person || UNASSIGNED.key;

/** Who gets it unless somebody else is chosen: where its students go to another school, who is proposed there. */
const proposedTaker = (team: YearTeam): string =>
  team.moved ? team.moved.person || UNASSIGNED.key : teamHolder(team);

export const takerOf = (team: YearTeam, { teams }: YearChoices): string =>
  teams.get(team.id) ?? proposedTaker(team);

const changedStudents = ({ students }: Plan, choices: YearChoices): readonly YearStudent[] =>
  students.filter((student) => becomesOf(student, choices) !== student.becomes);

export const changedTeams = ({ teams }: Plan, choices: YearChoices): readonly YearTeam[] =>
  teams.filter((team) => takerOf(team, choices) !== teamHolder(team));

/** The choices with another taker for some teams; '' leaves them with whom they are. */
export function withTaker(choices: YearChoices, teams: readonly YearTeam[], taker: string): YearChoices {
  const next = new Map(choices.teams);
  for (const team of teams) {
    if (taker === proposedTaker(team)) next.delete(team.id);
    else if (taker === '') next.set(team.id, teamHolder(team));
    else next.set(team.id, taker);
  }
  return { ...choices, teams: next };
}

/** The choices with something else for some students. */
export function withBecomes(
  choices: YearChoices,
  students: readonly YearStudent[],
  choose: (student: YearStudent) => YearBecomes,
): YearChoices {
  const next = new Map(choices.becomes);
  for (const student of students) {
    const chosen = choose(student);
    if (chosen === student.becomes) next.delete(student.studentId);
    else next.set(student.studentId, chosen);
  }
  return { ...choices, becomes: next };
}

/** Whom a team can be given to: those of the plan, who has one now, and nobody. */
export function takers({ people, teams }: Plan): readonly Choice[] {
  const all = new Map<string, Choice>();
  for (const { key, name, role } of people) all.set(key, { key, name, detail: role });
  const none = { key: UNASSIGNED.key, name: UNASSIGNED.name, detail: 'nobody yet' };
  for (const team of teams) {
    const key = teamHolder(team);
    if (key !== UNASSIGNED.key && !all.has(key)) all.set(key, { key, name: team.name, detail: team.role });
  }
  return [...all.values(), ...(all.has(none.key) ? [] : [none])];
}

/** Teams that were given to a name that nobody has. */
export function strayTeams(plan: Plan, choices: YearChoices): readonly YearTeam[] {
  const known = new Set(takers(plan).map(({ key }) => key));
  return changedTeams(plan, choices).filter((team) => !known.has(takerOf(team, choices)));
}

/** Extended-school-year lines that have ended when the new year begins. Days of the wire compare as text. */
export const endedEsy = ({ esy, from }: Plan): Plan['esy'] =>
  esy.filter(({ start, end }) => end !== '' && end < from && start <= end);

/** What the plan itself is asked with: what becomes of the students, and where they go. */
export type PromotionDecision = Pick<YearDecision, 'becomes' | 'feeders' | 'placed'>;

export const decidedBy = (plan: Plan, choices: YearChoices): PromotionDecision => ({
  becomes: changedStudents(plan, choices).map((student) => ({
    studentId: student.studentId,
    becomes: becomesOf(student, choices),
  })),
  ...schoolRequest(plan, choices),
});

/** Grades of which each student goes to a school of their own, and how many have none yet. */
export const withoutSchool = (
  { promotions }: Plan,
  choices: YearChoices,
): readonly { promotion: YearPromotion; students: number }[] =>
  promotions.flatMap((promotion) => {
    if (goesTo(promotion, choices) !== EACH) return [];
    const open = promotion.listed.filter(
      ({ studentId }) => !choices.placed.get(placeKey(promotion, studentId)),
    );
    return open.length > 0 ? [{ promotion, students: open.length }] : [];
  });

/** What the server is asked with. */
export function yearRequest(
  plan: Plan,
  settings: Settings,
  choices: YearChoices,
  acknowledged: readonly string[],
): YearDecision {
  return {
    ...settings,
    seen: plan.seen,
    ...decidedBy(plan, choices),
    teams: changedTeams(plan, choices).map((team) => ({ id: team.id, person: takerOf(team, choices) })),
    exitEsy: choices.exitEsy && endedEsy(plan).length > 0,
    reason: choices.reason,
    acknowledged: [...acknowledged],
  };
}

/** Who was chosen for in one plan and is not in the next one any more, in words. */
export function droppedChoices(before: Plan, now: Plan, choices: YearChoices): readonly string[] {
  const students = new Set(now.students.map(({ studentId }) => studentId));
  const teams = new Set(now.teams.map(({ id }) => id));
  return [
    ...changedStudents(before, choices)
      .filter(({ studentId }) => !students.has(studentId))
      .map(({ student }) => student),
    ...changedTeams(before, choices)
      .filter(({ id }) => !teams.has(id))
      .map(teamText),
  ];
}

/** "Ramos, Elena, Grade 4, services". */
export const teamText = (team: YearTeam): string => [team.name, teamWhat(team)].join(', ');

/** "Grade 4, services"; "Grade 6, Speech-language pathologist, to Lakeview Middle". */
export const teamWhat = ({ grade, kind, moved }: YearTeam): string =>
  [
    gradeText(grade),
    kind !== 'service' ? kind : (moved?.role ?? 'services'),
    ...(moved ? [`to ${moved.school}`] : []),
  ].join(', ');

/** "Grade 4", "Kindergarten", "Leaves". */
export function gradeText(grade: string): string {
  if (grade === '') return 'No grade';
  if (grade === 'leaves') return 'Leaves';
  if (grade === 'PK') return 'Preschool';
  if (grade === 'K') return 'Kindergarten';
  if (grade === '18-22') return 'Ages 18-22';
  return /^\d+$/.test(grade) ? `Grade ${grade}` : grade;
}
