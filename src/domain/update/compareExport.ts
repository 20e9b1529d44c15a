import { heldOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { foldedText } from '../cells/foldedText';
import { type ExportPerson, type Finder, NOBODY, namedBy } from '../people/namedPerson';
import { nameKey, UNASSIGNED } from '../people/personName';
import { amountsOn, laterThan, type Timeline } from '../record/timeline';
import { COLUMNS, columnOf, FIELDS, type Field, isFor, spelledIn } from '../roster/fields';
import { hasColumn } from '../roster/headers';
import type { Mapping, RosterLine } from '../roster/roster';
import { type ExportManager, managersThat } from './exportManagers';
import type { ExportMatch } from './exportMatch';
import type { ExportSheet } from './exportSheet';
import { type ExportMatches, type KnownRows, matchExport } from './matchExport';

/** What an export says otherwise of a line, each part to be taken or left by itself. */
export type LineDifference = ExportMatch & {
  /** Other dates that begin later: the next period, with the same person. */
  renewed: { start: Day | ''; end: Day | '' } | null;
  /** Fields of the row that read otherwise; hours and LRE hours are minutes a week. */
  moved: Field[];
  provider: { ours: ExportPerson; theirs: ExportPerson } | null;
};

export type ComparedExport = Omit<ExportMatches, 'matches'> & {
  differences: LineDifference[];
  managers: ExportManager[];
  /** Rows that say something else than the roster's formulas do: these are nobody's to write. */
  made: { line: Line; row: RosterLine }[];
  /** The rows of lines that the record knows, changed or not, exited or not, of an earlier period or not. */
  known: { line: Line; row: RosterLine }[];
};

/** What comparing needs to know besides the export. */
type CompareInput = KnownRows & {
  /** How the roster is read: what it or the export has no column for is not compared. */
  roster: Mapping;
  find: Finder;
  /** Whether a formula makes the cell of a row of the roster. */
  isMade: (row: number, field: Field) => boolean;
};

/**
 * Compares an export with the record and the roster. A blank cell of the export says nothing. Comparing an export that says what is
 * there already, or is arranged for later, finds nothing. Where the roster itself was pasted over, only what the record knows can
 * read otherwise.
 */
export function compareExport(sheet: ExportSheet, comparing: CompareInput): ComparedExport {
  const { matches, ...rest } = matchExport(sheet.lines, comparing);
  const owners = new Set<number>();
  const fields = FIELDS.filter((field) => isCompared(field, comparing, sheet.mapping));
  const all = matches.map((match) => {
    const row = match.line.row?.row ?? 0;
    // What several services of a wide row share is said once, by the first of them.
    const owns = comparing.roster.shape === 'long' || !owners.has(row);
    owners.add(row);
    return differenceOf(match, sheet, comparing, { fields, owns });
  });
  const differences = all.map((difference) => withoutMade(difference, comparing.isMade));
  const certain = matches.filter(({ guess }) => guess === '');
  return {
    ...rest,
    differences: differences.filter(isAny),
    managers: managersThat(certain, comparing, sheet.mapping),
    made: all.filter((difference, i) => difference !== differences[i]),
    known: [...certain, ...rest.exited, ...rest.former],
  };
}

const isAny = ({ guess, renewed, moved, provider }: LineDifference): boolean =>
  guess !== '' || renewed !== null || moved.length > 0 || provider !== null;

function differenceOf(
  match: ExportMatch,
  sheet: ExportSheet,
  { pasted, find, today }: CompareInput,
  { fields, owns }: { fields: readonly Field[]; owns: boolean },
): LineDifference {
  const { line, row } = match;
  const { timeline } = line;
  const known = knownStart(line, pasted);
  const ours = line.row;
  // Where the student is leaving a service, its dates are decided.
  const isDated = timeline.exit === '' && owns;
  const renews = isDated && fields.includes('start') && row.start !== '' && known !== '' && row.start > known;
  const moved = !ours
    ? []
    : fields.filter((field) => {
        if (field === 'start') return isDated && !renews && row.start !== '' && row.start !== known;
        if (field === 'end' && (renews || timeline.exit !== '')) return false;
        if (field === 'amount' || field === 'lre' ? ours.columns[field] === null : !owns) return false;
        return differs(field, timeline, ours, row, sheet, today);
      });
  return {
    ...match,
    renewed: ours && renews ? { start: row.start, end: row.end } : null,
    moved,
    provider: pasted || row.provider !== '' ? otherProvider(line, row, find, today) : null,
  };
}

/** A difference without what formulas of the roster say otherwise; itself where there is no such thing. */
function withoutMade(difference: LineDifference, isMade: CompareInput['isMade']): LineDifference {
  const { line, renewed } = difference;
  const { row } = line;
  if (!row) return difference;
  const moved = difference.moved.filter((field) => columnOf(field).recorded || !isMade(row.row, field));
  const isHeld = renewed !== null && isMade(row.row, 'start');
  if (!isHeld && moved.length === difference.moved.length) return difference;
  return { ...difference, moved, renewed: isHeld ? null : renewed };
}

/** The first day that a line's row named before the export. */
const knownStart = ({ timeline, row }: Line, pasted: boolean): Day | '' =>
  pasted ? timeline.rowStart || timeline.start : row?.start || '';

/** Whether an export has a line begin earlier than it does by now, as one that is older would. */
export const isEarlier = ({ line, row, moved }: LineDifference, pasted: boolean): boolean =>
  moved.includes('start') && row.start < knownStart(line, pasted);

/** Whether a row names other dates than the block of a wide row in which its line stands: these have columns of their own, and are not compared. */
export const hasOtherBlockDates =
  ({ services }: Mapping) =>
  ({ line: { row: ours }, row }: { line: Line; row: RosterLine }): boolean =>
    (['start', 'end'] as const).some((field) => {
      const isOwn = services.some(({ own }) => own?.[field] !== undefined);
      return isOwn && ours !== null && ours !== undefined && row[field] !== '' && row[field] !== ours[field];
    });

/** Whether a row's name has no word in common with the student whose ID it has. */
export function namesAnother({ line, row }: { line: Line; row: RosterLine }, pasted: boolean): boolean {
  const ours = pasted ? null : line.row;
  const student = ours?.student || line.timeline.student;
  if (student === row.student) return false;
  if (ours && ours.birthDate !== '' && ours.birthDate === row.birthDate) return false;
  const [known, said] = [wordsOf(student), wordsOf(row.student)];
  if (known.length === 0 || said.length === 0) return false;
  // An initial stands for its name.
  const fits = (one: string, other: string): boolean => one.length === 1 && other.startsWith(one);
  return !known.some((one) => said.some((other) => one === other || fits(one, other) || fits(other, one)));
}

const wordsOf = (student: string): string[] =>
  nameKey(student)
    .split(/[ .]+/)
    .filter((word) => word !== '');

function otherProvider(line: Line, row: RosterLine, find: Finder, today: Day): LineDifference['provider'] {
  if (row.columns.provider === null || row.unreadable.includes('provider')) return null;
  const { timeline } = line;
  const day = timeline.start > today && timeline.start !== '' ? timeline.start : today;
  const now = heldOn(line, day);
  const theirs = namedBy(row.provider, find);
  if (now?.personKey === theirs.key) return null;
  const known = [...(now ? [now] : []), ...laterThan(timeline, day)];
  if (known.some(({ personKey }) => personKey === theirs.key)) return null;
  if (!now && theirs.key === UNASSIGNED.key) return null;
  return { ours: now ? { key: now.personKey, name: now.person } : NOBODY, theirs };
}

/** What the roster, or the export, has no column for is not compared; of a roster that was pasted over only what the record knows. */
const isCompared = (field: Field, { roster, pasted }: CompareInput, exported: Mapping): boolean =>
  isFor(field, 'compared') &&
  spelledIn(field).some((each) => hasColumn(roster, each)) &&
  spelledIn(field).some((each) => hasColumn(exported, each)) &&
  (!pasted || field === 'start' || columnOf(field).recorded === true);

/** Whether an export says something else of a field; a blank cell says nothing. */
function differs(
  field: Field,
  timeline: Timeline,
  ours: RosterLine,
  said: RosterLine,
  sheet: ExportSheet,
  today: Day,
): boolean {
  if (said.unreadable.includes(field)) return false;
  const column = COLUMNS[field];
  switch (column.kind) {
    case 'name':
      return (
        said.student !== '' && said.student !== ours.student && nameOf(said.student) !== nameOf(ours.student)
      );
    case 'amount':
      return 'recorded' in column
        ? isRecordedOtherwise(timeline, column.property, said[column.property], today)
        : isOther(said[column.property], ours[column.property]);
    case 'grade':
      return said.grade !== null && said.grade !== ours.grade;
    case 'mark':
    case 'head':
    case 'delivery':
      return said[column.property] !== ours[column.property] && sheet.said(field, said.row) !== '';
    default: {
      const [text, own] = [said[column.property], ours[column.property]];
      return text !== '' && text !== own && foldedText(text) !== foldedText(own);
    }
  }
}

/** Another unit or notation rounds otherwise. */
const isOther = (said: number | null, ours: number | null): boolean =>
  said !== null && (ours === null || Math.abs(said - ours) >= 0.01);

/** Whether the record knows other hours, today and for later. */
function isRecordedOtherwise(
  timeline: Timeline,
  of: 'minutes' | 'lreMinutes',
  said: number | null,
  today: Day,
): boolean {
  return (
    isOther(said, amountsOn(timeline, today)[of]) &&
    timeline.amounts.every((amounts) => amounts.begin <= today || isOther(said, amounts[of]))
  );
}

/** Order, case and titles don't make another name. */
const nameOf = (student: string): string => nameKey(student) || foldedText(student);
