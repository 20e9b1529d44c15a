import { type Day, dayBefore } from '../cells/day';
import type { Assignment } from '../record/timeline';
import { heldOn, isGap, managerOn, managingPart, type Part, type TimelineWithExit } from './heldOn';

/**
 * Whom a line's cell in the roster names on a day: whoever has the line or, after an exit that left it to nobody, whoever had it on the
 * last day, unless nobody was written down for the time after it. Null before the line begins.
 */
export function namedOn({ timeline, exit }: TimelineWithExit, day: Day): Assignment | null {
  const held = heldOn({ timeline, exit }, day);
  if (held || exit === '' || day <= exit) return held;
  const after = heldOn({ timeline, exit: '' }, day);
  if (!after || !isGap(after) || after.begin <= exit || after.begin === '') return after;
  return heldOn({ timeline, exit: '' }, dayBefore(after.begin)) ?? after;
}

/** Whom an enrollment's cell of case managers names on a day; after the exit, of the lines that were there until then. */
export function namedManagerOn<L extends TimelineWithExit>(
  management: readonly L[],
  service: string,
  day: Day,
): Part<L> | null {
  const part = managerOn(management, service, day);
  if (part) return part;
  const own = management.filter(({ timeline }) => timeline.service === '' || timeline.service === service);
  const exits = own.map(({ exit }) => exit).sort();
  const last = exits[exits.length - 1];
  return managingPart(
    own.filter(({ exit }) => exit === last),
    service,
    (line) => namedOn(line, day),
  );
}
