import { heldOn, holderOn } from '../caseload/heldOn';
import { aboutLine, firstDayOf, type Line } from '../caseload/line';
import { isOutside, type Range, rangeOf } from '../caseload/outsideRange';
import { MOST_A_WEEK } from '../cells/amount';
import type { CellChange } from '../cells/cell';
import type { Day } from '../cells/day';
import { endPlanned } from '../decide/endPlanned';
import type { Findings } from '../decide/finding';
import { listedBy } from '../people/namedPerson';
import { type Change, type FoundCells, type FoundField, NO_HOURS } from '../record/changes';
import { keptText } from '../record/entry';
import { laterThan } from '../record/timeline';
import { amountWritten } from '../roster/amountCell';
import { columnOf, type Field, isLimit, LIMITS, rangesOf, spelledIn } from '../roster/fields';
import type { RosterLine } from '../roster/roster';
import type { LineDifference } from './compareExport';
import { tellOfLine, type UpdateInput } from './updating';

/** What becomes of one line of the record. */
export type LineUpdate = {
  line: Line;
  difference: LineDifference | null;
  takes: Set<'renewed' | 'moved' | 'provider'>;
  /** The student's other ID; '' where it stays. */
  newId: string;
  /** Cells of its row that the student's other changes write. */
  cells: CellChange[];
  /** The first day that its row names from now on, where another line of the row brings it. */
  start: Day | '';
};

/** What an update says of a line, whatever it changes. */
function aboutUpdate({ line, newId, difference, takes }: LineUpdate, reason: string) {
  const said = takes.has('moved') ? difference?.row : undefined;
  const moved = (field: Field): boolean => difference?.moved.includes(field) === true;
  const about = aboutLine(line);
  return {
    ...about,
    origin: 'export' as const,
    studentId: newId || about.studentId,
    student: said && moved('name') ? said.student : about.student,
    site: said && moved('site') ? said.site : about.site,
    lastDay: '' as const,
    location: line.row?.location ?? '',
    restriction: line.row?.restriction ?? '',
    reason,
  };
}

/** The changes of one line: one where what changes holds from one day on, two where the hours hold from another. */
export function lineChanges(updating: UpdateInput, findings: Findings, update: LineUpdate): Change[] {
  const { today, pasted, reason } = updating;
  const { line, difference, takes, newId } = update;
  const { timeline, row } = line;
  const said = difference?.row ?? null;
  const renewed = takes.has('renewed') ? (difference?.renewed ?? null) : null;
  const moved = said && takes.has('moved') ? (difference?.moved ?? []) : [];
  const [minutes, lreMinutes] = [
    moved.includes('amount') ? (said?.minutes ?? null) : null,
    moved.includes('lre') ? (said?.lreMinutes ?? null) : null,
  ];
  if (
    !pasted &&
    row &&
    minutes !== null &&
    amountWritten(row, 'amount', minutes, updating.pen.mapping) === null
  )
    tellOfLine(findings, 'amount-stays', line, '');
  if (row && said && moved.length > 0) tellOfHours(findings, line, row, said, moved);
  const theirs = said && takes.has('provider') ? listedBy(said.provider, updating.find) : null;
  const start = renewed?.start || (moved.includes('start') ? said?.start : '') || update.start;
  const cells =
    pasted || !row
      ? []
      : [
          ...update.cells,
          ...(said ? changedCells(updating, row, said, renewed ? ['start', 'end'] : []) : []),
          ...(renewed ? endedCell(updating, row, renewed) : []),
          ...(said ? changedCells(updating, row, said, moved) : []),
        ];
  const end = renewed ? renewed.end : said && moved.includes('end') ? said.end : (row?.end ?? '');
  const hasHours = minutes !== null || lreMinutes !== null;
  // What the next period's hours are holds with that period.
  const personFrom = theirs ? holdsFrom(updating, findings, line, end) : null;
  const hoursFrom = hasHours ? renewed?.start || holdsFrom(updating, findings, line, end) : null;

  const about = aboutUpdate(update, reason);
  const wrote = <K extends FoundField>(field: K, isWritten: boolean): FoundCells =>
    !pasted && row && isWritten ? { [field]: keptText(row.text[field]) } : {};
  const hours = {
    minutes,
    lreMinutes,
    found: { ...wrote('amount', minutes !== null), ...wrote('lre', lreMinutes !== null) },
  };
  const written = cells.length > 0 && { cells };
  const changes: Change[] = [];
  if (theirs && personFrom) {
    warnOfLater(findings, line, personFrom);
    const corrects = personFrom === timeline.start;
    const lastDay = tellOfEnd(findings, line, personFrom, corrects);
    const own = personFrom === hoursFrom ? hours : { ...NO_HOURS, found: {} };
    changes.push({
      ...about,
      ...own,
      name: corrects ? 'openingCorrected' : 'assigned',
      personKey: theirs.key,
      person: theirs.name,
      begin: personFrom,
      lastDay,
      found: { ...own.found, ...wrote('provider', true) },
      ...written,
      ...(start && { start }),
    });
  }
  const isFirst = changes.length === 0;
  const day = hoursFrom ?? today;
  const besides = { ...about, ...holderOn(line, day), begin: day };
  if (isFirst && start)
    changes.push({
      ...besides,
      name: 'renewed',
      ...(hoursFrom ? hours : { ...NO_HOURS, found: {} }),
      ...written,
      start,
    });
  else if (hoursFrom && hoursFrom !== personFrom)
    changes.push({ ...besides, name: 'adjusted', ...hours, ...(isFirst && written) });
  else if (isFirst && written) changes.push({ ...besides, name: 'cellsWritten', ...written });
  else if (isFirst && newId) changes.push({ ...besides, name: 'newId' });
  return changes;
}

/**
 * From when another person, or other hours, hold: not before the line's first day, nor after its exit. What has not begun yet is so
 * from its beginning.
 */
function holdsFrom(
  { from, today, pasted }: UpdateInput,
  findings: Findings,
  line: Line,
  end: Day | '',
): Day | null {
  const { exit, start: opened } = line.timeline;
  // A row that was pasted over names the next period already.
  const start = (!pasted && firstDayOf(line)) || opened;
  if (start !== '' && from <= start) {
    if (start >= today && start === opened) return start;
    tellOfLine(findings, 'before-start', line, start);
    return null;
  }
  if (exit !== '' && from > exit) {
    tellOfLine(findings, 'after-end', line, exit);
    return null;
  }
  if (exit === '' && end !== '' && from > end) tellOfLine(findings, 'renewal-overdue', line, end);
  return from;
}

/** What is told of hours and limits that an export brings to a line that is known. */
function tellOfHours(
  findings: Findings,
  line: Line,
  row: RosterLine,
  said: RosterLine,
  moved: readonly Field[],
): void {
  const ranges = rangesOf((field, property) => (moved.includes(field) ? said : row)[property]);
  if (moved.some(isLimit)) tellOfLine(findings, 'limits-change', line, '');
  const now = line.timeline.amounts[line.timeline.amounts.length - 1];
  for (const field of ['amount', 'lre'] as const) {
    const of = field === 'amount' ? 'minutes' : 'lreMinutes';
    const minutes = moved.includes(field) ? said[of] : (now?.[of] ?? null);
    const isMoved = moved.includes(field) || LIMITS[field].some((end) => moved.includes(end));
    tellOfAmount(findings, line, rangeOf(ranges, field), isMoved ? minutes : null);
  }
}

/** The same of a line that is new. */
export function tellOfNewHours(findings: Findings, row: RosterLine): void {
  for (const field of ['amount', 'lre'] as const)
    tellOfAmount(
      findings,
      { timeline: row },
      rangeOf(row, field),
      field === 'amount' ? row.minutes : row.lreMinutes,
    );
}

function tellOfAmount(
  findings: Findings,
  line: Parameters<typeof tellOfLine>[2],
  range: Range,
  minutes: number | null,
): void {
  const { min, max } = range;
  if (min !== null && max !== null && min > max) tellOfLine(findings, 'limits-upside-down', line, '');
  if (minutes === null) return;
  if (minutes > MOST_A_WEEK) tellOfLine(findings, 'hours-over-week', line, '');
  else if (isOutside(minutes, range)) tellOfLine(findings, 'hours-outside-range', line, '');
}

function warnOfLater(findings: Findings, line: Line, day: Day): void {
  const [next] = laterThan(line.timeline, day);
  if (next) tellOfLine(findings, 'runs-until', line, next.begin);
}

const BECOMES = {
  exit: 'ends-planned',
  goes: 'ends-planned',
  stays: 'ends-stay',
  passes: 'exits-passed',
} as const;

/** Tells what becomes of a last day that is arranged already, where somebody else gets the line; theirs, '' for none. */
export function tellOfEnd(findings: Findings, line: Line, effective: Day, corrects: boolean): Day | '' {
  const holder = corrects ? line.timeline.assignments[0] : heldOn(line, effective);
  if (!holder) return '';
  const { lastDay, told } = endPlanned(line, { effective, holder, corrects });
  for (const each of told) tellOfLine(findings, BECOMES[each.becomes], line, each.lastDay);
  return lastDay;
}

/** The cells of a row that read otherwise in the export, in the roster's own spelling. Hours follow the record. */
function changedCells(
  { pen, sheet }: UpdateInput,
  row: RosterLine,
  said: RosterLine,
  fields: readonly Field[],
): CellChange[] {
  return fields
    .filter((field) => !columnOf(field).recorded && !pen.isMade(row.row, field))
    .flatMap(spelledIn)
    .flatMap((field) => {
      const ref = pen.mapping.columns[field];
      if (!ref) return [];
      const was = pen.cell(row.row, ref);
      const value = pen.written(field, ref, said, sheet.said(field, said.row), String(was));
      return value && String(value.value) !== String(was) ? [{ ref, ...value, was }] : [];
    });
}

/** The end of the period before is none of the next one's, where the export names no other. */
function endedCell(
  { pen }: UpdateInput,
  row: RosterLine,
  { start, end }: { start: Day | ''; end: Day | '' },
): CellChange[] {
  const ref = pen.mapping.columns.end;
  if (!ref || pen.isMade(row.row, 'end') || end !== '' || row.end === '' || row.end > start) return [];
  return [{ ref, value: '', isDay: true, was: pen.cell(row.row, ref) }];
}
