import type { Input } from '../../contract/contract';
import type { YearDecision } from '../../contract/schoolYear';
import { type Line, seenOf } from '../../domain/caseload/line';
import type { Cell, ColumnRef } from '../../domain/cells/cell';
import { foldedText } from '../../domain/cells/foldedText';
import { type Grade, parseGrade } from '../../domain/cells/grade';
import { gradeSpelling } from '../../domain/cells/gradeSpelling';
import { grouped } from '../../domain/cells/grouped';
import type { Decision } from '../../domain/decide/decision';
import { type Finding, Findings, warns } from '../../domain/decide/finding';
import { type Actor, isAt } from '../../domain/people/access';
import { hashOf } from '../../domain/record/hashOf';
import { newKeys } from '../../domain/record/newKeys';
import { cellsBelow } from '../../domain/roster/columnCells';
import { findHeader } from '../../domain/roster/headers';
import { meantSchools } from '../../domain/roster/meantSchools';
import { isTabColumn } from '../../domain/roster/stackTabs';
import { type Promotion, placed, promotionsOf, schoolGrade } from '../../domain/year/feeders';
import { laterElsewhere } from '../../domain/year/laterElsewhere';
import type { YearSettings } from '../../domain/year/nextGrade';
import { type PlannedCell, plannedCells, withPlanned } from '../../domain/year/plannedCells';
import { planYear, type YearAround, type YearColumn, type YearPlanCounts } from '../../domain/year/planYear';
import { schoolSpelling } from '../../domain/year/schoolSpelling';
import { readYear } from '../../domain/year/yearSettings';
import { decided, type StudentInYear, yearStudents } from '../../domain/year/yearStudents';
import { type TeamInYear, yearTeams } from '../../domain/year/yearTeams';
import { isTyped } from '../opened/byHand';
import type { State } from '../opened/state';

/** The school year as the settings make it, for whoever is signed in. */
export type Year = {
  settings: YearSettings;
  /** With the grades that a school year that was saved before gives them. */
  lines: ReadonlyMap<string, Line>;
  planned: { grades: PlannedCells; schools: PlannedCells };
  /** Where a setting can't be used there are no students. */
  students: StudentInYear[];
  found: Finding[];
  /** A print of all that the plan rests on. */
  seen: string;
};

type PlannedCells = ReadonlyMap<number, PlannedCell>;

/** Reads the settings and says what becomes of every student at the actor's sites. */
export function yearFor(state: State, actor: Actor, typed: Input<'planYear'>): Year {
  const { settings, found } = readYear(typed, state.rules.schoolYear, state.today);
  const column = gradesOf(state);
  const schools = schoolColumn(state);
  const schoolIn = (cell: Cell): string => meantSchools(state.mapping)?.(textIn(cell)) ?? textIn(cell);
  const plannedOf = <T>(own: YearColumn<T> | null, read: (cell: Cell) => unknown): PlannedCells =>
    plannedCells(
      state.log.entries,
      state.lines,
      own && { ...own, isSame: (one, other) => read(one) === read(other) },
      state.today,
    );
  const planned = { grades: plannedOf(column, parseGrade), schools: plannedOf(schools, schoolIn) };
  const lines = withPlanned(state.lines, planned.grades, planned.schools, schoolIn);
  if (found.some(({ severity }) => severity === 'blocks'))
    return { settings, lines, planned, students: [], found, seen: '' };
  const { students, elsewhere } = yearStudents(lines, actor, settings, planned.grades);
  if (elsewhere > 0) found.push(warns({ code: 'at-other-sites', field: null, students: elsewhere }));
  const again = students.filter(({ isPlanned }) => isPlanned).length;
  if (again > 0) found.push(warns({ code: 'planned-already', field: null, students: again }));
  if (!column) found.push(warns({ code: 'no-grade-column', field: null }));
  return { settings, lines, planned, students, found, seen: printOf(settings, students, elsewhere) };
}

const printOf = (settings: YearSettings, students: readonly StudentInYear[], elsewhere: number): string =>
  hashOf(
    [
      JSON.stringify([settings, elsewhere]),
      ...students.flatMap(({ own }) =>
        [...own.services, ...own.management].map((line) => {
          const { key, row, timeline } = line;
          return JSON.stringify([
            key,
            seenOf(line),
            timeline.exit,
            row && [row.row, row.grade, row.birthDate, row.isEsy, row.unreadable],
          ]);
        }),
      ),
    ],
    '',
  );

/** What the decisions come to, with every finding; null where a setting can't be used. */
export function yearPlan(
  state: State,
  actor: Actor,
  asked: YearDecision,
): { year: Year; promotions: Promotion[]; decision: Decision<YearPlanCounts> } | null {
  const year = yearFor(state, actor, asked);
  if (year.seen === '') return null;
  const { settings, seen } = year;
  const findings = new Findings();
  if (asked.seen !== seen) findings.block({ code: 'changed-since-read', field: null, of: 'year' });
  const { students, promotions } = promoted(state, actor, year, asked, findings);
  // A team of which everybody turned out to leave, or to be in another grade, is none any more, and no mistake.
  const undecided = promoted(state, actor, year, { ...asked, becomes: [] }, new Findings()).students;
  const shown = new Set(
    [undecided, students].flatMap((each) => teamsOf(state, each, settings).map(({ id }) => id)),
  );
  if (asked.teams.some(({ id }) => !shown.has(id))) findings.block({ code: 'unknown-team', field: 'teams' });
  const later = laterElsewhere(students, settings.from, state.people.people);
  if (later.length > 0) findings.warn({ code: 'later-elsewhere', field: 'teams', later });
  const plan = planYear(aroundYear(state, actor, year), students, asked);
  return {
    year: { ...year, students },
    promotions,
    decision: { ...plan, findings: [...year.found, ...findings.found, ...plan.findings] },
  };
}

/** The students as it was decided: what becomes of each, and to which school they go. */
export function promoted(
  state: State,
  actor: Actor,
  year: Year,
  asked: Pick<Input<'planYear'>, 'becomes' | 'feeders' | 'placed'>,
  findings: Findings,
): { students: StudentInYear[]; promotions: Promotion[]; schools: string[] } {
  const students = decided(year.students, asked.becomes ?? [], findings);
  const everywhere = schoolsOf(state);
  const schools = everywhere.filter((site) => isAt(actor.person, site));
  const column = state.mapping.columns.site;
  // In a district of one school there is no other.
  if (!column || everywhere.length < 2) return { students, promotions: [], schools: [] };
  const promotions = promotionsOf(students, {
    lines: state.lines.values(),
    schools,
    everywhere,
    said: asked.feeders ?? [],
    kept: state.memory.feeders ?? [],
  });
  if (!isTabColumn(column))
    return {
      students: placed(students, promotions, schools, asked.placed ?? [], findings),
      promotions,
      schools,
    };
  const ending = promotions.filter(({ ends }) => ends);
  if (ending.length > 0)
    findings.warn({ code: 'schools-are-tabs', field: null, grades: ending.map(schoolGrade) });
  return { students, promotions: [], schools: [] };
}

/** The schools that the roster and Providers name. */
function schoolsOf({ lines, people }: State): string[] {
  const all = new Map<string, string>();
  const named = [
    ...[...lines.values()].flatMap(({ row, site }) => (row ? [site] : [])),
    ...people.people.flatMap(({ sites }) => (sites === 'All' ? [] : sites)),
  ];
  for (const site of named) if (site !== '' && !all.has(foldedText(site))) all.set(foldedText(site), site);
  return [...all.values()].sort();
}

/** Next year's teams. */
export const teamsOf = (
  { people }: State,
  students: readonly StudentInYear[],
  { from }: YearSettings,
): TeamInYear[] => yearTeams(students, from, people.people);

function aroundYear(state: State, actor: Actor, { settings: { from }, planned }: Year): YearAround {
  const { today, people, mapping, find, log } = state;
  const column = gradesOf(state);
  const schools = schoolColumn(state);
  const entries = grouped(log.entries, ({ lineKey }) => lineKey);
  return {
    from,
    today,
    actor,
    people: people.people,
    mapping,
    find,
    isTyped: isTyped(state),
    newKey: newKeys(entries.keys()),
    entriesOf: (lineKey) => entries.get(lineKey) ?? [],
    grades: column && asPlanned(column, planned.grades),
    schools: schools && asPlanned(schools, planned.schools),
  };
}

/** The column as it will read by a school year that was saved before. */
const asPlanned = <T>(column: YearColumn<T>, planned: PlannedCells): YearColumn<T> => ({
  ...column,
  cellOf: (row) => planned.get(row.row)?.cell ?? column.cellOf(row),
});

const textIn = (cell: Cell): string => String(cell).trim();

/** The roster's column of grades; null where it has none. */
const gradesOf = (state: State): YearColumn<Grade> | null =>
  columnOf(state, state.mapping.columns.grade, gradeSpelling);

/** That of schools; null where it has none, and where its tabs are the schools. */
function schoolColumn(state: State): YearColumn<string> | null {
  const ref = state.mapping.columns.site;
  const meant = meantSchools(state.mapping);
  return isTabColumn(ref) ? null : columnOf(state, ref, (cells) => schoolSpelling(cells, meant));
}

function columnOf<T>(
  { mapping, grid, roster }: State,
  ref: ColumnRef | undefined,
  spelling: (cells: readonly Cell[]) => YearColumn<T>['spell'],
): YearColumn<T> | null {
  const column = ref ? (findHeader(mapping, grid)?.columnOf(ref) ?? null) : null;
  if (!ref || column === null) return null;
  return {
    ref,
    cellOf: ({ row }) => grid[row - 1]?.[column] ?? '',
    spell: spelling(cellsBelow(grid, roster.headerRow, column)),
  };
}
