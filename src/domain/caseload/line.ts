import type { Day } from '../cells/day';
import type { Timeline } from '../record/timeline';
import { ALL_SERVICES } from '../roster/allServices';
import { PART_FIELDS } from '../roster/madeAmount';
import type { RosterLine } from '../roster/roster';
import type { TimelineWithExit } from './heldOn';

/**
 * A line as both the record and the roster know it; `row` is null where the roster has no such row any more. `site` is the one answer
 * to where the line is: see `placeLines`.
 */
export type Line = TimelineWithExit & { key: string; row: RosterLine | null; site: string };

/** The line's first day: as its row says or, where that names a later period by now, as the record does; '' where nobody knows. */
export const firstDayOf = ({ row, timeline }: Pick<Line, 'row' | 'timeline'>): Day | '' =>
  timeline.rowStart === '' ? row?.start || timeline.start : timeline.start;

/** Whether a service's end date has passed on a day, and it was neither renewed nor is to be exited from. */
export const isRenewalOverdue = ({ timeline, row }: Pick<Line, 'row' | 'timeline'>, day: Day): boolean =>
  timeline.kind === 'service' && timeline.exit === '' && !!row && row.end !== '' && row.end < day;

/** What a line is about: its service, or all of the student's. */
export const enrollmentName = ({ kind, service }: Pick<Timeline, 'kind' | 'service'>): string =>
  kind === 'case management' && service === '' ? ALL_SERVICES : service;

/** What a change of a line says of it, whatever it changes. */
export const aboutLine = ({ key, timeline, site }: Line) => ({
  kind: timeline.kind,
  lineKey: key,
  studentId: timeline.studentId,
  student: timeline.student,
  service: timeline.service,
  site,
  unit: timeline.unit,
});

/**
 * A print of all that a person saw of a line when they decided on it. A change carries it back, so that nothing is
 * saved over a row or a record that changed in the meantime.
 */
export function seenOf(line: Line): string {
  const { row, timeline } = line;
  return JSON.stringify([
    row && [
      row.text.provider,
      row.text.amount,
      row.text.lre,
      row.text.caseManager,
      row.site,
      row.start,
      row.end,
      [row.minutesMin, row.minutesMax, row.lreMin, row.lreMax],
      ...(row.beside ? PART_FIELDS.map((field) => row[field]) : []),
    ],
    timeline.assignments.map((a) => [a.personKey, a.begin, a.setLastDay, a.location, a.restriction]),
    timeline.amounts.map((a) => [a.begin, a.minutes, a.lreMinutes]),
  ]);
}
