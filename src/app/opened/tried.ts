import { exitOf, servicesByStudent } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import type { Change } from '../../domain/record/changes';
import { foldOn } from '../../domain/record/foldOn';
import { numbered } from '../../domain/record/seal';
import type { State } from './state';

/** The lines as they would be with the changes recorded. */
export function linesAfter(state: State, changes: readonly Change[]): ReadonlyMap<string, Line> {
  const timelines = foldOn(state.timelines, state.log.entries, numbered(state.log, changes, '', ''));
  const lines = new Map(state.lines);
  for (const { lineKey } of changes) {
    const [line, timeline] = [lines.get(lineKey), timelines.get(lineKey)];
    if (line && timeline) lines.set(lineKey, { ...line, timeline });
  }
  const students = new Set(changes.map(({ studentId }) => studentId));
  const servicesOf = servicesByStudent(timelines.values());
  // With the last of its services, a case ends too.
  for (const [key, line] of lines)
    if (students.has(line.timeline.studentId))
      lines.set(key, {
        ...line,
        exit: exitOf(line.timeline, servicesOf.get(line.timeline.studentId) ?? []),
      });
  return lines;
}
