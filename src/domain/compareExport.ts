import { managerOn } from './cases';
import type { Day } from './day';
import { UNASSIGNED } from './entry';
import { grouped } from './grouped';
import type { Line } from './line';
import { type ExportMatch, type Matched, matchExport } from './matchExport';
import { isUnassigned, type PersonFound } from './personName';
import type { Field, Mapping, RosterLine } from './roster';
import { amountsOn, assignmentOn, type Timeline } from './timeline';

/** A person as an export names them; `key` is '' for somebody whom Providers doesn't know, null where the name fits several. */
export type Named = { key: string | null; name: string };

/** What an export says otherwise of a line, each part to be taken or left by itself. */
export type Difference = ExportMatch & {
  /** Other dates that begin later: the next period, with the same person. */
  renewed: { start: Day | ''; end: Day | '' } | null;
  /** Fields of the row that read otherwise; hours and LRE hours are minutes a week. */
  moved: Field[];
  provider: { ours: Named; theirs: Named } | null;
  caseManager: { ours: Named; theirs: Named } | null;
};

export type Compared = Omit<Matched, 'matches'> & {
  differences: Difference[];
  /** Lines that the export knows, changed or not. */
  known: number;
};

/** What comparing needs to know besides the export. */
export type Comparing = {
  lines: ReadonlyMap<string, Line>;
  /** How the roster and the export are read: what one of them has no column for is not compared. */
  roster: Mapping;
  exported: Mapping;
  find: (name: string) => PersonFound<{ key: string; name: string; alsoWrittenAs: readonly string[] }>;
  today: Day;
};

/**
 * Compares an export with the record and the roster. A blank cell of the export says nothing. Comparing an export that says what is
 * there already finds nothing.
 */
export function compareExport(rows: readonly RosterLine[], comparing: Comparing): Compared {
  const { matches, fresh, gone } = matchExport(comparing.lines, rows, comparing.today);
  const managed = managementIn(comparing.lines);
  const differences = matches.map((match) => differenceOf(match, comparing, managed));
  return { differences: differences.filter(isAny), known: matches.length, fresh, gone };
}

const isAny = ({ guess, renewed, moved, provider, caseManager }: Difference): boolean =>
  guess !== '' || renewed !== null || moved.length > 0 || provider !== null || caseManager !== null;

function managementIn(lines: ReadonlyMap<string, Line>): Map<string, Timeline[]> {
  const timelines = [...lines.values()].map(({ timeline }) => timeline);
  return grouped(timelines, ({ kind, studentId }) => (kind === 'case management' ? studentId : null));
}

function differenceOf(
  match: ExportMatch,
  { roster, exported, find, today }: Comparing,
  managed: ReadonlyMap<string, Timeline[]>,
): Difference {
  const { line, row } = match;
  const { timeline } = line;
  const start = line.row?.start || timeline.start;
  const renews = row.start !== '' && start !== '' && row.start > start;
  const moved = FIELDS.filter(
    (field) =>
      has(exported, field) && (has(roster, field) || field === 'amount') && differs(field, line, row, today),
  );
  const holder = assignmentOn(timeline, today);
  const manager = managerOn(managed.get(timeline.studentId) ?? [], timeline.service, today);
  const other = (name: string, now: { personKey: string; person: string } | null) => {
    if (name === '' || (isUnassigned(name) && now === null)) return null;
    const theirs = namedBy(name, find);
    if (now && theirs.key === now.personKey) return null;
    const ours = now ? { key: now.personKey, name: now.person } : { key: UNASSIGNED.key, name: '' };
    return { ours, theirs };
  };
  return {
    ...match,
    renewed: renews ? { start: row.start, end: row.end } : null,
    moved: renews ? moved.filter((field) => field !== 'start' && field !== 'end') : moved,
    provider: other(row.provider, holder),
    // Many rosters name the case manager on a student's first row only.
    caseManager: row.caseManager === '' ? null : other(row.caseManager, manager),
  };
}

function namedBy(name: string, find: Comparing['find']): Named {
  if (isUnassigned(name)) return UNASSIGNED;
  const found = find(name);
  if (typeof found === 'object') return { key: found.person.key, name: found.person.name };
  return { key: found === 'several' ? null : '', name };
}

/** The fields that an export may move. What tells a line, and who has it, is compared by itself. */
const FIELDS = [
  'name',
  'grade',
  'birthDate',
  'site',
  'delivery',
  'start',
  'end',
  'amount',
  'amountMin',
  'amountMax',
  'lre',
  'lreMin',
  'lreMax',
  'iepMark',
  'annualReview',
  'reevaluation',
  'esy',
  'household',
  'restriction',
  'location',
] as const satisfies readonly Field[];

function has({ columns, services }: Mapping, field: Field): boolean {
  if (columns[field]) return true;
  if (field === 'name') return columns.lastName !== undefined && columns.firstName !== undefined;
  return field === 'amount' && services.some(({ amount }) => amount !== null);
}

/** Whether the export says something else of a field; a blank cell says nothing. */
function differs(
  field: (typeof FIELDS)[number],
  { timeline, row }: Line,
  exported: RosterLine,
  today: Day,
): boolean {
  if (exported.unreadable.includes(field)) return false;
  const text = (now: string | undefined, said: string): boolean =>
    said !== '' && folded(said) !== folded(now ?? '');
  const number = (now: number | null | undefined, said: number | null): boolean =>
    // Another unit or notation rounds otherwise.
    said !== null && !(typeof now === 'number' && Math.abs(said - now) < 0.01);
  switch (field) {
    case 'name':
      return text(row?.student || timeline.student, exported.student);
    case 'amount':
      return number(amountsOn(timeline, today).minutes, exported.minutes);
    case 'lre':
      return number(amountsOn(timeline, today).lreMinutes, exported.lreMinutes);
    case 'amountMin':
      return number(row?.minutesMin, exported.minutesMin);
    case 'amountMax':
      return number(row?.minutesMax, exported.minutesMax);
    case 'lreMin':
      return number(row?.lreMin, exported.lreMin);
    case 'lreMax':
      return number(row?.lreMax, exported.lreMax);
    case 'grade':
      return exported.grade !== null && exported.grade !== row?.grade;
    case 'site':
      return text(row?.site || timeline.site, exported.site);
    case 'start':
      return text(row?.start || timeline.start, exported.start);
    case 'iepMark':
      return row !== null && exported.iepMark !== row.iepMark;
    case 'esy':
      return row !== null && exported.isEsy !== row.isEsy;
    case 'delivery':
      return row !== null && exported.delivery !== row.delivery;
    default:
      return text(row?.[field], exported[field]);
  }
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
