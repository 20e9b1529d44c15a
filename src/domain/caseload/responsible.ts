import type { Day } from '../cells/day';
import { compareNames } from '../people/nameOrder';
import type { People } from '../people/people';
import type { Entry } from '../record/entry';
import { assignmentOn, type Timeline, timelinesFrom } from '../record/timeline';
import { studentService } from '../roster/lineIdentity';
import { managerOn } from './cases';
import { aliasesIn, underOneKey, underOneName } from './onePersonRecorded';

/**
 * Who was responsible for a student's service on a day, by the record alone: "; " between several, "Nobody" where nobody was,
 * and '' where the record doesn't know the student or the service. `service` is null for case management. `people`: Providers, where
 * it is to say which names of the record are one person.
 */
export function responsible(
  entries: Entry[],
  service: string | null,
  people: People | null = null,
): (studentId: string, day: Day) => string {
  const byStudent = new Map<string, Timeline[]>();
  for (const timeline of timelinesOf(entries, people).values()) {
    const { kind, studentId } = timeline;
    const isAsked =
      service === null
        ? kind === 'case management' || kind === 'service'
        : kind === 'service' && studentService(timeline) === studentService({ studentId, service });
    if (!isAsked) continue;
    const own = byStudent.get(studentId);
    if (own) own.push(timeline);
    else byStudent.set(studentId, [timeline]);
  }
  return (studentId, day) => {
    const own = byStudent.get(studentId);
    const names =
      own && (service === null ? managersOn(own, day) : own.map((each) => assignmentOn(each, day)?.person));
    if (!names || names.length === 0) return '';
    const held = [...new Set(names)].filter((name) => name !== undefined);
    return held.length === 0 ? 'Nobody' : held.sort(compareNames).join('; ');
  };
}

function timelinesOf(entries: Entry[], people: People | null): ReadonlyMap<string, Timeline> {
  if (!people) return timelinesFrom(entries);
  const aliases = aliasesIn(people, entries);
  return underOneName(timelinesFrom(underOneKey(entries, aliases)), people, aliases);
}

/** Who manages each enrollment; of a student without service lines, whoever manages the case. */
function managersOn(own: readonly Timeline[], day: Day): (string | undefined)[] {
  const managed = own.filter(({ kind }) => kind === 'case management');
  if (managed.length === 0) return [];
  const services = own.filter(({ kind, exit }) => kind === 'service' && (exit === '' || day <= exit));
  const asked =
    services.length > 0 ? services.map(({ service }) => service) : managed.map(({ service }) => service);
  return asked.map((service) => managerOn(managed, service, day)?.person);
}
