import { type Day, dayBefore, nextDay } from '../cells/day';
import { grouped } from '../cells/grouped';
import { UNASSIGNED } from '../people/personName';
import { type Assignment, assignmentOn, lastDayOf, type Timeline } from '../record/timeline';

/**
 * A line as far as it is anybody's: `exit` is the last day on which there is something to have, '' while none is known. A service's
 * is that of its exit, case management's that of the last of its services, or its own where the roster knows of none.
 */
export type TimelineWithExit = { timeline: Timeline; exit: Day | '' };

/** A day on which nobody was written down while there was something to have: the line is nobody's then, Unassigned's. */
const NOBODYS = {
  personKey: UNASSIGNED.key,
  person: UNASSIGNED.name,
  location: '',
  restriction: '',
  id: 0,
  entry: 0,
  asRostered: false,
};

/** Whether nobody was written down for that time: an assignment was ended, and no one has followed. */
export const isGap = ({ entry }: Assignment): boolean => entry === NOBODYS.entry;

/**
 * Who has a line on a day: the one answer that every view, sheet and cell gives. Null before it begins, and after the exit unless
 * somebody was left with it. '' is before every day.
 */
export function heldOn({ timeline, exit }: TimelineWithExit, day: Day | ''): Assignment | null {
  const holder = assignmentOn(timeline, day);
  const isOver = exit !== '' && exit < day;
  // After an exit only a person can be left with a line.
  if (holder) return isOver && holder.personKey === UNASSIGNED.key ? null : holder;
  if (timeline.start > day || isOver) return null;
  const begun = timeline.assignments.filter(({ begin }) => begin <= day).length;
  const last = begun === 0 ? '' : lastDayOf(timeline, begun - 1);
  return { ...NOBODYS, begin: last === '' ? timeline.start : nextDay(last), setLastDay: '' };
}

/** The same as a change names them that leaves the person as it is; '' where there is nothing to have. */
export function holderOn(line: TimelineWithExit, day: Day): Pick<Assignment, 'personKey' | 'person'> {
  const { personKey = '', person = '' } = heldOn(line, day) ?? {};
  return { personKey, person };
}

/** The last day, as far as it is known, of whoever `heldOn` names; '' for none. */
export function heldUntil({ timeline, exit }: TimelineWithExit, holder: Assignment): Day | '' {
  const last = isGap(holder)
    ? beforeNext(timeline, holder)
    : lastDayOf(timeline, timeline.assignments.indexOf(holder));
  // After an exit only a person can be left with a line, whoever is to have it later.
  const isOver = holder.personKey === UNASSIGNED.key && exit !== '' && holder.begin <= exit;
  return isOver && (last === '' || last > exit) ? exit : last;
}

/** The last day before somebody begins after nobody; '' where no one does. */
function beforeNext({ assignments }: Timeline, gap: Assignment): Day | '' {
  const next = assignments.find(({ begin }) => begin > gap.begin);
  return next && next.begin !== '' ? dayBefore(next.begin) : '';
}

/** The last day of whoever gets a line from a day on: the exit's, unless somebody was left with the line after it. */
export const exitKept = (line: TimelineWithExit, day: Day): Day | '' =>
  line.exit !== '' && day <= line.exit && heldOn(line, nextDay(line.exit)) === null ? line.exit : '';

/** Every time in which somebody, or nobody, has the line, in order. */
export function spansOf(line: TimelineWithExit): Assignment[] {
  const { assignments, start } = line.timeline;
  const [first] = assignments;
  const edges = assignments.flatMap((_, i) => {
    const last = lastDayOf(line.timeline, i);
    return last === '' ? [] : [nextDay(last)];
  });
  const early = first && first.begin > start ? [start] : [];
  const gaps = [...early, ...edges].flatMap((day) => {
    const holder = heldOn(line, day);
    return holder && isGap(holder) ? [holder] : [];
  });
  // What is to be nobody's after the exit is not there to be had.
  const held = assignments.filter(
    ({ personKey, begin }) => personKey !== UNASSIGNED.key || line.exit === '' || begin <= line.exit,
  );
  return [...held, ...gaps].sort((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0));
}

/** Somebody's part in a line on a day. */
export type Part<L extends TimelineWithExit = TimelineWithExit> = { line: L; holder: Assignment };

/**
 * Who manages an enrollment on a day: its own case manager where it has one, else the whole student's; nobody only where neither has.
 * `management` is one student's.
 */
export const managerOn = <L extends TimelineWithExit>(
  management: readonly L[],
  service: string,
  day: Day,
): Part<L> | null => managingPart(management, service, (line) => heldOn(line, day));

/** The same by whoever is in each of the lines. */
export function managingPart<L extends TimelineWithExit>(
  management: readonly L[],
  service: string,
  holderIn: (line: L) => Assignment | null,
): Part<L> | null {
  const parts = management
    .filter(({ timeline }) => timeline.service === '' || timeline.service === service)
    .flatMap((line): Part<L>[] => {
      const holder = holderIn(line);
      return holder ? [{ line, holder }] : [];
    });
  const held = parts.filter(({ holder }) => !isGap(holder));
  const of = held.length > 0 ? held : parts;
  return of.find(({ line }) => line.timeline.service !== '') ?? of[0] ?? null;
}

/** Who manages a student on a day: each enrollment that is open by then; of a student without services, whoever manages the case. */
export function managersOn<L extends TimelineWithExit>(
  { services, management }: { services: readonly TimelineWithExit[]; management: readonly L[] },
  day: Day,
): Part<L>[] {
  if (management.length === 0) return [];
  const open = services.filter(({ exit }) => exit === '' || day <= exit);
  const parts = new Map<L, Part<L>>();
  for (const { timeline } of open.length > 0 ? open : management) {
    const part = managerOn(management, timeline.service, day);
    // What has not begun yet is nobody's to manage only then.
    if (part && !(isGap(part.holder) && timeline.start > day)) parts.set(part.line, part);
  }
  return [...parts.values()];
}

/** The last day on which there is something to have of a line, where `services` are all of its student's. */
export function exitOf({ kind, service, exit }: Timeline, services: readonly Timeline[]): Day | '' {
  const own = services.filter((each) => service === '' || each.service === service);
  if (kind === 'service' || own.length === 0) return exit;
  const exits = own.map((each) => each.exit).sort();
  return exits[0] === '' ? '' : (exits[exits.length - 1] ?? '');
}

/** The services of each student. */
export const servicesByStudent = (timelines: Iterable<Timeline>): Map<string, Timeline[]> =>
  grouped(timelines, ({ kind, studentId }) => (kind === 'service' ? studentId : null));
