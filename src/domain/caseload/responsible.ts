import type { Day } from '../cells/day';
import { compareNames } from '../people/nameOrder';
import type { People } from '../people/people';
import type { Entry } from '../record/entry';
import { type Timeline, timelinesFrom } from '../record/timeline';
import { studentService } from '../roster/lineIdentity';
import { exitOf, heldOn, isGap, managersOn, servicesByStudent, type TimelineWithExit } from './heldOn';
import { aliasesIn, underOneKey, underOneName } from './onePersonRecorded';
import { BEFORE_RECORD, type DayOf, recordedFrom } from './recordedFrom';

/**
 * Who was responsible for a student's service on a day, by the record alone: "; " between several, "Nobody" where nobody was,
 * and '' where the record doesn't know the student or the service. Of days that nobody recorded it says that, and whom the roster named. `service` is null for case management. `people`: Providers, where
 * it is to say which names of the record are one person.
 */
export function responsible(
  entries: Entry[],
  service: string | null,
  dayOf: DayOf,
  people: People | null = null,
): (studentId: string, day: Day) => string {
  const timelines = timelinesOf(entries, people);
  const allServices = servicesByStudent(timelines.values());
  const byStudent = new Map<string, { services: TimelineWithExit[]; management: TimelineWithExit[] }>();
  for (const timeline of timelines.values()) {
    const { kind, studentId } = timeline;
    const isAsked =
      service === null ||
      (kind === 'service' && studentService(timeline) === studentService({ studentId, service }));
    if (!isAsked) continue;
    const own = byStudent.get(studentId) ?? { services: [], management: [] };
    byStudent.set(studentId, own);
    const held = { timeline, exit: exitOf(timeline, allServices.get(studentId) ?? []) };
    (kind === 'service' ? own.services : own.management).push(held);
  }
  return (studentId, day) => {
    const own = byStudent.get(studentId);
    if (!own || (service === null && own.management.length === 0)) return '';
    const holders =
      service === null
        ? managersOn(own, day).map(({ holder }) => holder)
        : own.services.flatMap((each) => heldOn(each, day) ?? []);
    const names = new Set(holders.flatMap((holder) => (isGap(holder) ? [] : holder.person)));
    const told = [...names].sort(compareNames).join('; ');
    const asked = service === null ? own.management : own.services;
    if (asked.some(({ timeline }) => day < recordedFrom(timeline, dayOf)))
      return told === '' ? BEFORE_RECORD : `${BEFORE_RECORD}; the roster said ${told}`;
    return told || 'Nobody';
  };
}

function timelinesOf(entries: Entry[], people: People | null): ReadonlyMap<string, Timeline> {
  if (!people) return timelinesFrom(entries);
  const aliases = aliasesIn(people, entries);
  return underOneName(timelinesFrom(underOneKey(entries, aliases)), people, aliases);
}
