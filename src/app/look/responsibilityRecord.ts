import type { Input, Output } from '../../contract/contract';
import { isNobody } from '../../domain/caseload/cases';
import { enrollmentName } from '../../domain/caseload/line';
import { recordOf } from '../../domain/caseload/responsibility';
import type { Actor } from '../../domain/people/access';
import type { State } from '../opened/state';
import { caseFor, studentOnWire } from './studentCase';

const NOTES = [
  'Every last day is included. Where the record has changed since, the newest entry counts; each entry is in the Caseload log.',
  'Minutes that nobody served are a fifth of the promised minutes a week for each Monday to Friday: holidays and days that the student was absent are not known here.',
  'Unassigned and vacant positions count as nobody.',
];

/** Who was responsible for a student, every day from enrollment on, to be printed. */
export function showRecord(
  state: State,
  actor: Actor,
  { studentId }: Input<'record'>,
): Output<'record'> | null {
  const own = caseFor(state, actor, studentId);
  if (!own) return null;
  const tracks = recordOf(own, state.today, isNobody(state.people.people));
  const idle = tracks
    .filter(({ kind }) => kind === 'service')
    .flatMap(({ intervals }) => intervals.filter(({ nobody }) => nobody));
  return {
    student: studentOnWire(own, state),
    madeOn: state.today,
    madeBy: actor.person.name,
    from: tracks.map(({ from }) => from).sort()[0] ?? '',
    tracks: tracks.map(({ service, ...track }) => ({
      ...track,
      enrollment: enrollmentName({ ...track, service }),
    })),
    daysNobody: idle.reduce((sum, { days }) => sum + days, 0),
    minutesNobody: Math.round(idle.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)),
    notes: NOTES,
  };
}
