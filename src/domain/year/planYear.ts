import { holderOn } from '../caseload/heldOn';
import { aboutLine, firstDayOf, type Line, seenOf } from '../caseload/line';
import type { Cell, CellChange, ColumnRef } from '../cells/cell';
import { type Day, dayBefore, showDay } from '../cells/day';
import type { Grade } from '../cells/grade';
import { grouped } from '../cells/grouped';
import type { Decision } from '../decide/decision';
import { type Finding, type FindingCase, Findings } from '../decide/finding';
import type { Around } from '../decide/planAssignment';
import { endsOf, exitChange, planExit } from '../decide/planExit';
import { type PlanInput, planLine } from '../decide/planLine';
import type { Actor } from '../people/access';
import { holderOf } from '../people/holder';
import type { Person } from '../people/people';
import type { PersonFound } from '../people/personName';
import type { Change, Move } from '../record/changes';
import type { Entry } from '../record/entry';
import type { Mapping, RosterLine } from '../roster/roster';
import { YearEnds } from './yearEnds';
import { gradedRows, isEnded, nextSchool, type StudentInYear, takesGrade } from './yearStudents';
import { type TeamInYear, yearTeams } from './yearTeams';

/** What was decided besides what becomes of each student. */
export type YearDecisions = {
  /** Teams that go to somebody else, by their ids. */
  teams: readonly { id: string; person: string }[];
  /** Whether lines of the extended school year that have ended by then are exited on their own last day. */
  exitEsy: boolean;
  reason: string;
};

/** All that a school year's plan looks at. */
export type YearAround = {
  from: Day;
  today: Day;
  actor: Actor;
  people: readonly Person[];
  mapping: Mapping;
  find: (name: string) => PersonFound;
  isTyped: PlanInput['isTyped'];
  newKey: (letter: 'L' | 'C') => string;
  /** The entries of a line. */
  entriesOf: (lineKey: string) => readonly Entry[];
  /** The roster's column of grades: its cells, and how it writes one; and that of schools, where schools have one. */
  grades: YearColumn<Grade> | null;
  schools: YearColumn<string> | null;
};

/** A column that a school year writes into. */
export type YearColumn<T> = {
  ref: ColumnRef;
  cellOf: (row: RosterLine) => Cell;
  spell: (value: T) => string | number;
};

/** `schools`: students who go to another school; `moves` and `cases`: service lines and case management that go to somebody else. */
export type YearPlanCounts = Record<'grades' | 'schools' | 'leavers' | 'moves' | 'cases' | 'esy', number>;

/**
 * What a school year comes to, as one batch: an entry for each line that goes to somebody else or whose row gets another grade or school, and
 * the exits of who leaves. The roster's cells are written when the year begins.
 */
export function planYear(
  around: YearAround,
  students: readonly StudentInYear[],
  decisions: YearDecisions,
): Decision<YearPlanCounts> {
  const findings = new Findings();
  const counts = { grades: 0, schools: 0, leavers: 0, moves: 0, cases: 0, esy: 0 };
  const teams = yearTeams(students, around.from, around.people);
  const moves = movesOf(around, teams, decisions, findings);
  const exits = new Exits(around, decisions.reason, findings);
  const changes: Change[] = [];
  const later: Day[] = [];
  for (const each of students) {
    const { own, student, becomes } = each;
    const ended = decisions.exitEsy ? own.services.filter((line) => isEnded(line, around.from)) : [];
    for (const line of ended)
      changes.push(...exits.of(student, { ...own, services: [line], management: [] }, line.row?.end ?? ''));
    counts.esy += ended.length;
    const goesOn = { ...own, services: own.services.filter((line) => !ended.includes(line)) };
    if (becomes === 'leaves') {
      changes.push(...exits.of(student, goesOn, dayBefore(around.from)));
      counts.leavers += 1;
      continue;
    }
    const rows = gradedRows(goesOn, each.serviceRows);
    const grades = gradeCells(around, rows, becomes, each);
    const schools = schoolCells(around, rows, each);
    if (grades.size > 0) counts.grades += 1;
    if (schools.size > 0) counts.schools += 1;
    for (const line of [...goesOn.services, ...goesOn.management]) {
      const move = moves.get(line.key);
      const begins = firstDayOf(line);
      if (line.timeline.kind === 'service' && begins > around.from && begins !== '') later.push(begins);
      const cells = [grades, schools].flatMap((some) => some.get(line.key) ?? []);
      const next = cells.length > 0 && { origin: 'new year' as const, cells, cellsBegin: around.from };
      if (move) counts[line.timeline.kind === 'service' ? 'moves' : 'cases'] += 1;
      if (move) changes.push({ ...move, ...next });
      else if (next) changes.push(inNewYear(line, next, decisions.reason));
    }
  }
  exits.tell();
  const [first] = later.sort();
  if (first)
    findings.warn({ code: 'begins-after', field: 'from', from: around.from, count: later.length, first });
  return { changes, findings: findings.found, counts };
}

/** The cells of a student's rows that are to read another grade, by the line that carries the change. */
function gradeCells(
  { grades: column }: YearAround,
  rows: readonly { line: Line; row: RosterLine }[],
  grade: Grade | '',
  student: StudentInYear,
): Map<string, CellChange> {
  const cells = new Map<string, CellChange>();
  if (!column || grade === '') return cells;
  for (const { line, row } of rows) {
    if (row.grade !== grade && takesGrade(row, student))
      cells.set(line.key, { ref: column.ref, value: column.spell(grade), was: column.cellOf(row) });
  }
  return cells;
}

/** The cells of a student's rows that are to name another school: a blank one too, as the record would leave its line where it was. */
function schoolCells(
  { schools: column }: YearAround,
  rows: readonly { line: Line; row: RosterLine }[],
  student: StudentInYear,
): Map<string, CellChange> {
  const cells = new Map<string, CellChange>();
  if (!column || student.goes.size === 0) return cells;
  for (const { line, row } of rows) {
    const to = nextSchool(student, line.site);
    const was = column.cellOf(row);
    const isSchool = row.site !== '' || String(was).trim() === '';
    if (to !== undefined && isSchool) cells.set(line.key, { ref: column.ref, value: column.spell(to), was });
  }
  return cells;
}

type InNewYear = { origin: 'new year'; cells: CellChange[]; cellsBegin: Day };

/** The IEP system moves students up by itself, so nobody has to key this in. */
const inNewYear = (line: Line, next: InNewYear, reason: string): Change => ({
  ...aboutLine(line),
  ...holderOn(line, next.cellsBegin),
  name: 'cellsWritten',
  begin: next.cellsBegin,
  lastDay: '',
  location: line.row?.location ?? '',
  restriction: line.row?.restriction ?? '',
  reason: reason.trim(),
  ...next,
});

/** The lines of teams that go to somebody else, by their keys. */
function movesOf(
  around: YearAround,
  teams: readonly TeamInYear[],
  { teams: given, reason }: YearDecisions,
  findings: Findings,
): Map<string, Move> {
  const { actor, people, mapping, today, find, isTyped } = around;
  const input: Omit<PlanInput, 'lines' | 'kind'> = {
    drafts: [],
    people,
    actor,
    today,
    amountUnit: mapping.amountUnit,
    lreUnit: mapping.lreUnit,
    divisors: mapping.divisors,
    reason,
    find,
    isTyped,
    caseManagementOf: '',
    // Only an Admin opens a year, whose word an end is.
    entries: [],
  };
  const byId = new Map(teams.map((team) => [team.id, team]));
  const moves = new Map<string, Move>();
  const told: Finding[] = [];
  const ends = new YearEnds();
  for (const { id, person } of given) {
    if (!holderOf(people, person)) {
      findings.block({ code: 'unknown-person', field: 'teams', text: '' });
      break;
    }
    const team = byId.get(id);
    for (const { line, holder } of team?.lines ?? []) {
      if (!line.row || holder.personKey === person) continue;
      // Services end and are renewed in between: what is arranged for the new year does not wait for that.
      const renewed: Line = {
        ...line,
        site: team?.moved?.school ?? line.site,
        row: { ...line.row, start: '', end: '' },
      };
      const { change, findings: found } = planLine(
        { ...input, kind: line.timeline.kind, lines: new Map([[line.key, renewed]]) },
        {
          line: line.key,
          seen: seenOf(renewed),
          effective: showDay(around.from),
          amount: '',
          lre: '',
          provider: person,
          // Whoever was to have it from this very day on gives way.
          correctOpening: line.timeline.start === around.from,
        },
      );
      told.push(...found.filter(({ code }) => code !== 'corrects-opening' && code !== 'end-planned'));
      if (!change || change.name === 'adjusted') continue;
      const lastDay = ends.kept(line, holder, change.lastDay, found);
      moves.set(line.key, { ...change, site: line.site, lastDay });
    }
  }
  for (const finding of firstOfEach(told)) findings.add({ ...finding, field: 'teams' });
  ends.tell(findings);
  return moves;
}

/** The exits of a year, with what they find told once for all students. */
class Exits {
  private readonly told: Finding[] = [];
  private readonly begun: FindingCase[] = [];
  private readonly exited: FindingCase[] = [];

  constructor(
    private readonly around: YearAround,
    private readonly reason: string,
    private readonly findings: Findings,
  ) {}

  /** A student's exit from all services that are given. */
  of(student: string, own: StudentInYear['own'], lastDay: Day | ''): Change[] {
    const { people, actor, today, mapping, newKey, entriesOf } = this.around;
    for (const line of own.services) {
      const { service, exit } = line.timeline;
      const start = firstDayOf(line);
      if (start > lastDay && start !== '') this.begun.push({ student, service, day: start });
      else if (exit !== '') this.exited.push({ student, service, day: exit });
    }
    if (this.begun.length + this.exited.length > 0) return [];
    const entries = [...own.services, ...own.management].flatMap(({ key }) => entriesOf(key));
    const whole = { own, people, actor, today, newKey, unit: mapping.amountUnit };
    const { changes, findings } =
      own.services.length > 0 && lastDay !== ''
        ? planExit(whole, { line: '', lastDay, reason: this.reason, endAssignment: true }, entries)
        : managementEnd(whole, lastDay, this.reason, entries);
    for (const finding of findings)
      if (finding.code !== 'in-the-past') this.told.push({ ...finding, student });
    const rows = new Map(own.services.map(({ key, row }) => [key, row]));
    return changes.map((change) => this.whenItBegins(change, rows.get(change.lineKey)?.end ?? ''));
  }

  /** A year's exit is written into the roster when the year begins, and never over a last day that comes earlier: it may have lapsed. */
  private whenItBegins(change: Change, rowEnd: Day | ''): Change {
    if (change.name !== 'exited' || change.found.end === undefined) return change;
    const found = rowEnd !== '' && rowEnd < change.lastDay ? {} : change.found;
    return { ...change, origin: 'new year', found, cellsBegin: this.around.from };
  }

  tell(): void {
    const { begun, exited, findings } = this;
    if (begun.length > 0) findings.block({ code: 'begins-later', field: 'becomes', cases: begun });
    if (exited.length > 0) findings.block({ code: 'exited-later', field: 'becomes', cases: exited });
    for (const finding of firstOfEach(this.told)) findings.add({ ...finding, field: 'becomes' });
  }
}

/** What ends where no service is left to exit from, as in a roster of case managers only. */
function managementEnd(
  around: Around,
  lastDay: Day | '',
  reason: string,
  entries: readonly Entry[],
): Decision {
  const findings = new Findings();
  const changes = around.own.management.flatMap((line): Change[] =>
    lastDay === ''
      ? []
      : [exitChange(line, lastDay, reason), ...endsOf(around, findings, line, lastDay, reason, entries)],
  );
  return { changes, findings: findings.found, counts: {} };
}

/** The first finding of each code, with how many more there are like it. */
const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  [...grouped(findings, ({ code }) => code).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, more: others.length }] : [],
  );
