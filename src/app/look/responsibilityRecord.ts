import type { Input, Output } from '../../contract/contract';
import { type Case, isNobody } from '../../domain/caseload/cases';
import { enrollmentName } from '../../domain/caseload/line';
import { recordOf } from '../../domain/caseload/responsibility';
import type { Cell } from '../../domain/cells/cell';
import { nextDay, showDay } from '../../domain/cells/day';
import type { Actor } from '../../domain/people/access';
import { cellsIn } from '../../domain/record/changes';
import { standingEntries } from '../../domain/record/standing';
import { LIMITS } from '../../domain/roster/fields';
import { sameRef } from '../../domain/roster/stackTabs';
import { remember } from '../opened/memory';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { caseFor, studentOnWire } from './studentCase';

const NOTES = [
  'Every last day is included. Days are calendar days: weekends and holidays count. Where the record has changed since, the newest entry counts; each entry is in the Caseload log.',
  'Minutes that nobody served are a fifth of the promised minutes a week for each Monday to Friday: holidays and days that the student was absent are not known here.',
  'Unassigned and vacant positions count as nobody.',
];

/** Who was responsible for a student, every day of the record, to be printed. */
export function showRecord(
  state: State,
  actor: Actor,
  { studentId }: Input<'record'>,
): Output<'record'> | null {
  const own = caseFor(state, actor, studentId);
  if (!own) return null;
  const tracks = recordOf(own, state.today, state.dayOf, isNobody(state.people.people));
  const since = tracks.flatMap(({ intervals: [first] }) =>
    first && !first.recorded ? [nextDay(first.to)] : [],
  );
  const recordedSince = since.sort()[0] ?? '';
  const idle = tracks
    .filter(({ kind }) => kind === 'service')
    .flatMap(({ intervals }) => intervals.filter(({ nobody }) => nobody));
  return {
    student: studentOnWire(own, state),
    madeOn: state.today,
    madeBy: actor.person.name,
    district: state.memory.district,
    from: recordedSince || (tracks.map(({ from }) => from).sort()[0] ?? ''),
    recordedSince,
    tracks: tracks.map(({ service, ...track }) => ({
      ...track,
      enrollment: enrollmentName({ ...track, service }),
    })),
    daysNobody: idle.reduce((sum, { days }) => sum + days, 0),
    minutesNobody: Math.round(idle.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)),
    notes: [...NOTES, ...limitNotes(state, own)],
  };
}

/** Gives the district its name on paper. */
export function nameDistrict(workbook: Workbook, name: string): Output<'nameDistrict'> {
  const district = name.trim();
  remember(workbook, { district });
  return { district };
}

/** Every change of what the IEP allows, with the limit before and after. */
function limitNotes({ log, mapping }: State, { services }: Case): string[] {
  const limits = Object.values(LIMITS)
    .flat()
    .flatMap((field) => mapping.columns[field] ?? []);
  const keys = new Set(services.map(({ key }) => key));
  const shown = (value: Cell): string => (value === '' ? 'blank' : String(value));
  // A limit that was put back never was another one to the record.
  const about = log.entries.filter(({ lineKey, name }) => keys.has(lineKey) && name !== 'putBack');
  return standingEntries(about).flatMap((entry) =>
    cellsIn(entry)
      .filter(({ ref }) => limits.some((limit) => sameRef(limit, ref)))
      .map(
        ({ ref, was, value }) =>
          `What the IEP allows of ${enrollmentName(entry)} changed: ${ref.header} from ${shown(was)} to ${shown(value)}${entry.begin === '' ? '' : `, recorded for ${showDay(entry.begin)}`}.`,
      ),
  );
}
