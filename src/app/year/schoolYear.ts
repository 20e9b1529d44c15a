import type { Input, Output } from '../../contract/contract';
import type {
  YearCounts,
  YearPromotion,
  YearStudent as YearStudentOnWire,
  YearTeam as YearTeamOnWire,
} from '../../contract/schoolYear';
import { showDay } from '../../domain/cells/day';
import { GRADES } from '../../domain/cells/grade';
import { blocks, type Finding, Findings } from '../../domain/decide/finding';
import type { Actor } from '../../domain/people/access';
import { compareNames } from '../../domain/people/nameOrder';
import { UNASSIGNED } from '../../domain/people/personName';
import { isEsyLine } from '../../domain/roster/esy';
import { keptFeeders, type Promotion } from '../../domain/year/feeders';
import type { GradeReason } from '../../domain/year/nextGrade';
import type { StudentInYear } from '../../domain/year/yearStudents';
import type { TeamInYear } from '../../domain/year/yearTeams';
import { holders, holdingsOn } from '../../standards/loads/holdings';
import { sees } from '../look/showCaseload';
import { remember } from '../opened/memory';
import type { State } from '../opened/state';
import { sourceOf } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { laterNotice, save } from '../save/save';
import { findingOnWire } from '../words/findingText';
import { promoted, teamsOf, type Year, yearFor, yearPlan } from './schoolYearPlan';
import { projectionOf } from './schoolYearProjection';
import { studentNote } from './schoolYearText';

/** So many students are listed one by one, what most needs a decision first. */
const LISTED = 2_000;
const URGENCY: readonly GradeReason[] = [
  'several grades',
  'no birth date',
  'no grade',
  'kindergarten',
  'stays in preschool',
  'too old',
  'ages out',
  'grade 12',
];

/** What becomes of everyone at the actor's sites, and next year's teams; nothing is written. */
export function showYearPlan(state: State, actor: Actor, asked: Input<'planYear'>): Output<'planYear'> {
  const year = yearFor(state, actor, asked);
  const { settings, students, found, seen } = year;
  const findings = new Findings();
  const after = promoted(state, actor, year, asked, findings);
  const holdings = holdingsOn(sourceOf(state), settings.from);
  const hasGrades = !found.some(({ code }) => code === 'no-grade-column');
  return {
    from: settings.from,
    cutOff: settings.cutOff,
    leavingAge: settings.leavingAge,
    // Where students go is asked in a step of its own, so what is missing there is no reason to stop here.
    findings: [...found, ...findings.found.filter(({ code }) => code === 'schools-are-tabs')].map(
      findingOnWire,
    ),
    steps: stepsOf(students),
    students: students
      .filter(({ next: { why } }) => why !== null && (hasGrades || why !== 'no grade'))
      .flatMap((student) => studentOnWire(student, year, state) ?? [])
      .sort((a, b) => URGENCY.indexOf(a.why) - URGENCY.indexOf(b.why) || (a.student < b.student ? -1 : 1))
      .slice(0, LISTED),
    esy: students.flatMap(esyLines),
    promotions: after.promotions.map((each) => promotionOnWire(each, asked)),
    schools: after.schools,
    teams: teamsOf(state, after.students, settings)
      .map((team) => teamOnWire(team, state))
      .sort((a, b) => compareNames(a.name, b.name) || (sortText(a) < sortText(b) ? -1 : 1)),
    people: holders(state.people.people)
      .filter((holder) => sees(actor, holder, holdings))
      .map(({ key, name, person }) => ({ key, name, role: person?.role ?? '' })),
    seen,
  };
}

function promotionOnWire(
  { from, grade, to, each, ends, by, students }: Promotion,
  { placed = [] }: Input<'planYear'>,
): YearPromotion {
  const was = [...new Set(students.map(({ grades }) => grades.join(', ')))];
  const toOf = new Map(
    placed.filter((one) => one.from === from).map(({ studentId, to: own }) => [studentId, own]),
  );
  return {
    ...{ from, grade, to, each, ends },
    was: was.length === 1 ? (was[0] ?? '') : '',
    students: students.length,
    by: by === 'user' ? '' : by,
    listed: each
      ? students.map(({ own: { studentId }, student }) => ({
          studentId,
          student,
          to: toOf.get(studentId) ?? '',
        }))
      : [],
  };
}

/** How many go from which grade to which; of several grades, and of none, it is told as ''. Whose grade is planned already goes nowhere. */
function stepsOf(students: readonly StudentInYear[]): Output<'planYear'>['steps'] {
  const steps = new Map<string, Output<'planYear'>['steps'][number]>();
  for (const { grades, becomes, isPlanned } of students) {
    if (isPlanned) continue;
    const from = grades.length === 1 ? (grades[0] ?? '') : '';
    const step = steps.get(`${from}|${becomes}`) ?? { from, to: becomes, students: 0 };
    steps.set(`${from}|${becomes}`, { ...step, students: step.students + 1 });
  }
  return [...steps.values()];
}

function studentOnWire(
  student: StudentInYear,
  { settings }: Year,
  { today }: State,
): YearStudentOnWire | null {
  const { own, next, grades, becomes, site } = student;
  if (next.why === null) return null;
  return {
    studentId: own.studentId,
    student: student.student,
    site,
    grade: grades.join(', '),
    becomes,
    why: next.why,
    note: studentNote(student, settings, today),
  };
}

const esyLines = ({ own, student }: StudentInYear): Output<'planYear'>['esy'] =>
  own.services.flatMap(({ key, row, timeline }) =>
    row && timeline.exit === '' && isEsyLine(row)
      ? [
          {
            line: key,
            studentId: own.studentId,
            student,
            service: row.service,
            start: row.start,
            end: row.end,
          },
        ]
      : [],
  );

function teamOnWire(
  { id, person, name, grade, kind, moved, lines }: TeamInYear,
  { people }: State,
): YearTeamOnWire {
  const listed = people.people.find(({ key }) => key !== '' && key === person);
  const sites = new Set(lines.flatMap(({ line: { site } }) => site || []));
  return {
    id,
    person: person === UNASSIGNED.key ? '' : person,
    name: listed?.name ?? name,
    role: listed?.role ?? '',
    grade,
    kind,
    sites: [...sites].sort(),
    students: new Set(lines.map(({ line: { timeline } }) => timeline.studentId)).size,
    lines: lines.length,
    moved: moved && { ...moved, person: moved.person === UNASSIGNED.key ? '' : moved.person },
  };
}

/** Of one person: services first, the youngest first; who has no grade yet comes last. */
const sortText = ({ kind, grade }: YearTeamOnWire): string => {
  const at = GRADES.map(String).indexOf(grade);
  return [kind === 'service' ? 1 : 2, at < 0 ? 99 : at + 10].join('|');
};

const NOTHING: YearCounts = { grades: 0, schools: 0, leavers: 0, moves: 0, cases: 0, esy: 0 };

/** The loads on the first day and the staff that the decisions come to; nothing is written. */
export function projectYear(state: State, actor: Actor, asked: Input<'projectYear'>): Output<'projectYear'> {
  const planned = yearPlan(state, actor, asked);
  if (!planned)
    return {
      findings: settingsFound(state, actor, asked).map(findingOnWire),
      counts: NOTHING,
      people: [],
      roles: [],
    };
  const { year, decision } = planned;
  return {
    findings: decision.findings.map(findingOnWire),
    counts: decision.counts,
    ...projectionOf(state, actor, year, decision.changes),
  };
}

/** Saves the school year as one batch, or nothing. To be called under the document's lock with a state read under it. */
export function saveYear(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'saveYear'>,
): Output<'saveYear'> {
  const planned = yearPlan(state, actor, asked);
  const decision = planned?.decision ?? {
    changes: [],
    findings: settingsFound(state, actor, asked),
    counts: NOTHING,
  };
  const { changes, counts } = decision;
  const nothing = planned && changes.length === 0 ? [blocks({ code: 'nothing-to-save', field: null })] : [];
  const later =
    planned && counts.grades + counts.schools > 0
      ? [
          `${whatChanges(counts)} in the roster change on ${showDay(planned.year.settings.from)}, when the sidebar is opened.`,
        ]
      : [];
  const saved = save(
    workbook,
    state,
    { changes, findings: [...decision.findings, ...nothing] },
    {
      title: 'School Year Planned',
      acknowledged: asked.acknowledged,
      before: () => {
        if (planned) keepFeeders(workbook, state, planned.promotions);
        return state;
      },
      notices: [...later, ...laterNotice(changes, state.today)],
    },
  );
  return { ...saved, counts };
}

const whatChanges = ({ grades, schools }: YearCounts): string =>
  grades === 0 ? 'The schools' : schools === 0 ? 'The grades' : 'The grades and schools';

/** Where grades go to another school is the same next year. */
function keepFeeders(workbook: Workbook, { memory }: State, promotions: readonly Promotion[]): void {
  const before = memory.feeders ?? [];
  const feeders = keptFeeders(before, promotions);
  if (JSON.stringify(feeders) !== JSON.stringify(before)) remember(workbook, { feeders });
}

const settingsFound = (state: State, actor: Actor, asked: Input<'planYear'>): Finding[] =>
  yearFor(state, actor, asked).found;
