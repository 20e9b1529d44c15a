import type { Input } from '../../contract/contract';
import type { YearDecision } from '../../contract/schoolYear';
import { type Line, seenOf } from '../../domain/caseload/line';
import { gradeSpelling } from '../../domain/cells/gradeSpelling';
import { grouped } from '../../domain/cells/grouped';
import type { Decision } from '../../domain/decide/decision';
import { type Finding, Findings, warns } from '../../domain/decide/finding';
import type { Actor } from '../../domain/people/access';
import { hashOf } from '../../domain/record/hashOf';
import { newKeys } from '../../domain/record/newKeys';
import { cellsBelow } from '../../domain/roster/columnCells';
import { findHeader } from '../../domain/roster/headers';
import type { YearSettings } from '../../domain/year/nextGrade';
import { type PlannedGrade, plannedGrades, withGrades } from '../../domain/year/plannedGrades';
import { planYear, type YearAround, type YearPlanCounts } from '../../domain/year/planYear';
import { readYear } from '../../domain/year/yearSettings';
import { decided, type StudentInYear, yearStudents } from '../../domain/year/yearStudents';
import { yearTeams } from '../../domain/year/yearTeams';
import { isTyped } from '../opened/byHand';
import type { State } from '../opened/state';

/** The school year as the settings make it, for whoever is signed in. */
export type Year = {
  settings: YearSettings;
  /** With the grades that a school year that was saved before gives them. */
  lines: ReadonlyMap<string, Line>;
  planned: ReadonlyMap<number, PlannedGrade>;
  /** Where a setting can't be used there are no students. */
  students: StudentInYear[];
  found: Finding[];
  /** A print of all that the plan rests on. */
  seen: string;
};

/** Reads the settings and says what becomes of every student at the actor's sites. */
export function yearFor(state: State, actor: Actor, typed: Input<'planYear'>): Year {
  const { settings, found } = readYear(typed, state.rules.schoolYear, state.today);
  const column = gradesOf(state);
  const planned = plannedGrades(state.log.entries, state.lines, column, state.today);
  const lines = withGrades(state.lines, planned);
  if (found.length > 0) return { settings, lines, planned, students: [], found, seen: '' };
  const { students, elsewhere } = yearStudents(lines, actor, settings, planned);
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
): { year: Year; decision: Decision<YearPlanCounts> } | null {
  const year = yearFor(state, actor, asked);
  if (year.seen === '') return null;
  const { settings, seen } = year;
  const findings = new Findings();
  if (asked.seen !== seen) findings.block({ code: 'changed-since-read', field: null, of: 'year' });
  const students = decided(year.students, asked.becomes, findings);
  // A team of which everybody turned out to leave, or to be in another grade, is none any more, and no mistake.
  const shown = new Set([year.students, students].flatMap((each) => teamIds(each, settings)));
  if (asked.teams.some(({ id }) => !shown.has(id))) findings.block({ code: 'unknown-team', field: 'teams' });
  const plan = planYear(aroundYear(state, actor, year), students, asked);
  return {
    year: { ...year, students },
    decision: { ...plan, findings: [...year.found, ...findings.found, ...plan.findings] },
  };
}

const teamIds = (students: readonly StudentInYear[], { from }: YearSettings): string[] =>
  yearTeams(students, from).map(({ id }) => id);

function aroundYear(state: State, actor: Actor, { settings: { from }, planned }: Year): YearAround {
  const { today, people, mapping, find, log } = state;
  const column = gradesOf(state);
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
    grades: column && { ...column, cellOf: (row) => planned.get(row.row)?.cell ?? column.cellOf(row) },
  };
}

/** The roster's column of grades; null where it has none. */
function gradesOf({ mapping, grid, roster }: State): YearAround['grades'] {
  const ref = mapping.columns.grade;
  const column = ref ? (findHeader(mapping, grid)?.columnOf(ref) ?? null) : null;
  if (!ref || column === null) return null;
  return {
    ref,
    cellOf: ({ row }) => grid[row - 1]?.[column] ?? '',
    spell: gradeSpelling(cellsBelow(grid, roster.headerRow, column)),
  };
}
