import { heldOn, heldUntil } from '../../domain/caseload/heldOn';
import { firstDayOf, type Line } from '../../domain/caseload/line';
import type { Day } from '../../domain/cells/day';
import type { Delivery } from '../../domain/cells/delivery';
import type { Grade } from '../../domain/cells/grade';
import { isUnassigned, UNASSIGNED } from '../../domain/people/personName';
import { amountsOn } from '../../domain/record/timeline';
import { countsOn } from '../../domain/roster/esy';
import type { RosterLine } from '../../domain/roster/roster';
import type { Holdings } from '../../standards/loads/holdings';
import type { State } from '../opened/state';

/** One line of somebody's caseload on a day, recorded or only in the roster. */
export type HeldLine = {
  studentId: string;
  student: string;
  service: string;
  site: string;
  grade: Grade | null;
  birthDate: Day | '';
  /** A week; null where unknown. */
  minutes: number | null;
  delivery: Delivery;
  household: string;
  /** Since when they have it, and the last day known of that; '' for none. */
  from: Day | '';
  until: Day | '';
  /** Null where the record doesn't know the line yet. */
  line: Line | null;
  /** The service's first day; '' where none is known. */
  start: Day | '';
  /** False where nobody serves it on the day: it begins later, or it is of the extended school year and the day is not. */
  counts: boolean;
};

/** Everyone's lines on a day, by person key, with those that nobody serves then. */
export function heldLines(state: State, { byPerson }: Holdings, on: Day): ReadonlyMap<string, HeldLine[]> {
  const held = new Map<string, HeldLine[]>();
  const put = (key: string, line: HeldLine): void => {
    const own = held.get(key);
    if (own) own.push(line);
    else held.set(key, [line]);
  };
  for (const [key, { lines, resting }] of byPerson) {
    for (const line of lines) put(key, recorded(line, on, true));
    for (const line of resting) put(key, recorded(line, on, false));
  }
  // Where there is a record, rows that it doesn't know count for nobody until they are taken in.
  for (const row of state.log.entries.length > 0 ? [] : state.newRows) {
    if (row.unreadable.includes('provider')) continue;
    const found = isUnassigned(row.provider) ? { person: UNASSIGNED } : state.find(row.provider);
    if (typeof found === 'object') put(found.person.key, ofRow(row, on));
  }
  return held;
}

const recorded = (line: Line, on: Day, counts: boolean): HeldLine => {
  const { timeline, row } = line;
  const holder = heldOn(line, on);
  return {
    studentId: timeline.studentId,
    student: row?.student || timeline.student,
    service: timeline.service,
    site: line.site,
    grade: row?.grade ?? null,
    birthDate: row?.birthDate ?? '',
    minutes: amountsOn(timeline, on).minutes,
    delivery: row?.delivery ?? 'direct',
    household: row?.household ?? '',
    from: holder?.begin || timeline.start,
    until: holder ? heldUntil(line, holder) : '',
    line,
    start: firstDayOf(line),
    counts,
  };
};

const ofRow = (row: RosterLine, on: Day): HeldLine => ({
  studentId: row.studentId,
  student: row.student,
  service: row.service,
  site: row.site,
  grade: row.grade,
  birthDate: row.birthDate,
  minutes: row.minutes,
  delivery: row.delivery,
  household: row.household,
  from: row.start,
  until: '',
  line: null,
  start: row.start,
  counts: row.start <= on && countsOn(row, on),
});
