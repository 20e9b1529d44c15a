import { firstDayOf, type Line } from '../caseload/line';
import type { CellChange } from '../cells/cell';
import type { Day } from '../cells/day';
import type { Findings } from '../decide/finding';
import { listedBy } from '../people/namedPerson';
import { type Fact, keptText } from '../record/entry';
import { assignmentOn, laterThan } from '../record/timeline';
import { columnOf, type Field, spelledIn } from '../roster/fields';
import type { RosterLine } from '../roster/roster';
import type { Difference } from './compareExport';
import { tellOfLine, type Updating } from './updating';

/** What becomes of one line of the record. */
export type LineUpdate = {
  line: Line;
  difference: Difference | null;
  takes: Set<'renewed' | 'moved' | 'provider'>;
  /** The student's other ID; '' where it stays. */
  newId: string;
  /** Cells of its row that the student's other changes write. */
  cells: CellChange[];
  /** The first day that its row names from now on, where another line of the row brings it. */
  start: Day | '';
};

/** What a save records of a line, before its day is known. */
export function lineFact({ line, newId, difference, takes }: LineUpdate, reason: string): Fact {
  const { key, timeline, row, site } = line;
  const said = takes.has('moved') ? difference?.row : undefined;
  const moved = (field: Field): boolean => difference?.moved.includes(field) === true;
  return {
    change: 'Adjust',
    kind: timeline.kind,
    lineKey: key,
    studentId: newId || timeline.studentId,
    student: said && moved('name') ? said.student : timeline.student,
    service: timeline.service,
    site: said && moved('site') ? said.site : site,
    personKey: '',
    person: '',
    begin: '',
    lastDay: '',
    minutes: null,
    lreMinutes: null,
    unit: timeline.unit,
    location: row?.location ?? '',
    restriction: row?.restriction ?? '',
    reason,
    replaced: { from: 'export' },
  };
}

/** The entries of one line: one where what changes holds from one day on, two where the hours hold from another. */
export function lineFacts(updating: Updating, problems: Findings, update: LineUpdate): Fact[] {
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
  const personFrom = theirs ? holdsFrom(updating, problems, line, end) : null;
  const hoursFrom = hasHours ? renewed?.start || holdsFrom(updating, problems, line, end) : null;

  const base = lineFact(update, reason);
  const hours = {
    minutes,
    lreMinutes,
    replaced: {
      ...base.replaced,
      ...(!pasted && row && minutes !== null && { amount: keptText(row.text.amount) }),
      ...(!pasted && row && lreMinutes !== null && { lre: keptText(row.text.lre) }),
    },
  };
  const facts: Fact[] = [];
  if (theirs && personFrom) {
    warnOfLater(problems, line, personFrom);
    const own = personFrom === hoursFrom ? hours : { replaced: base.replaced };
    facts.push({
      ...base,
      ...own,
      change: personFrom === timeline.start ? 'Correct' : 'Assign',
      personKey: theirs.key,
      person: theirs.name,
      begin: personFrom,
      replaced: { ...own.replaced, ...(!pasted && row && { provider: keptText(row.text.provider) }) },
    });
  }
  if (hoursFrom && hoursFrom !== personFrom)
    facts.push({ ...base, ...holderOn(line, hoursFrom), ...hours, begin: hoursFrom });
  if (facts.length === 0 && (cells.length > 0 || start || newId))
    facts.push({ ...base, ...holderOn(line, today), begin: today });
  const [first] = facts;
  if (first)
    first.replaced = {
      ...first.replaced,
      ...(cells.length > 0 && { cells }),
      ...(start && { start }),
    };
  return facts;
}

const holderOn = ({ timeline }: Line, day: Day): Pick<Fact, 'personKey' | 'person'> => {
  const { personKey = '', person = '' } = assignmentOn(timeline, day) ?? {};
  return { personKey, person };
};

/**
 * From when another person, or other hours, hold: not before the line's first day, nor after its last. What has not begun yet is so
 * from its beginning.
 */
function holdsFrom(
  { from, today, pasted }: Updating,
  problems: Findings,
  line: Line,
  end: Day | '',
): Day | null {
  const { exit, start: opened } = line.timeline;
  // A row that was pasted over names the next period already.
  const start = (!pasted && firstDayOf(line)) || opened;
  if (start !== '' && from <= start) {
    if (start >= today && start === opened) return start;
    tellOfLine(problems, 'before-start', line, start);
    return null;
  }
  const last = exit !== '' ? exit : end >= today ? end : '';
  if (last === '' || from <= last) return from;
  tellOfLine(problems, 'after-end', line, last);
  return null;
}

function warnOfLater(problems: Findings, line: Line, day: Day): void {
  const [next] = laterThan(line.timeline, day);
  if (next) tellOfLine(problems, 'runs-until', line, next.begin);
}

/** The cells of a row that read otherwise in the export, in the roster's own spelling. Hours follow the record. */
function changedCells(
  { pen, sheet }: Updating,
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
  { pen }: Updating,
  row: RosterLine,
  { start, end }: { start: Day | ''; end: Day | '' },
): CellChange[] {
  const ref = pen.mapping.columns.end;
  if (!ref || pen.isMade(row.row, 'end') || end !== '' || row.end === '' || row.end > start) return [];
  return [{ ref, value: '', isDay: true, was: pen.cell(row.row, ref) }];
}
