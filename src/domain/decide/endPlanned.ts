import { exitKept, heldOn, type TimelineWithExit } from '../caseload/heldOn';
import { type Day, nextDay } from '../cells/day';
import type { Assignment } from '../record/timeline';
import type { Remark } from './finding';

type EndPlanned = Remark<'end-planned'>;

/**
 * What becomes of the ends that are planned where somebody else gets the line: the exit stands, and so does the end of an opening that is
 * corrected; that of a person alone goes with them, and an exit that left the line with somebody leaves it so. Where somebody follows by
 * then, the new assignment ends with that, which is told elsewhere. `lastDay` is the new assignment's, '' for none.
 */
export function endPlanned(
  line: TimelineWithExit,
  { effective, holder, corrects }: { effective: Day; holder: Assignment; corrects: boolean },
): { lastDay: Day | ''; told: EndPlanned[] } {
  const own = holder.setLastDay;
  const remark = (lastDay: Day, becomes: EndPlanned['becomes']): EndPlanned => ({
    ...{ code: 'end-planned', field: 'effective', whose: holder.person, lastDay, becomes },
  });
  const atExit =
    line.exit !== '' && effective <= line.exit && heldOn(line, line.exit)?.begin === holder.begin
      ? line.exit
      : '';
  // A correction of the opening has nothing to do with an exit by which somebody else has the line.
  const exit = corrects && atExit === '' ? '' : exitKept(line, effective);
  const passes = atExit !== '' && exit === '' ? [remark(atExit, 'passes')] : [];
  if (corrects && own !== '') return { lastDay: own, told: [remark(own, 'stays'), ...passes] };
  // A correction takes the place of the first.
  const later = line.timeline.assignments.slice(corrects ? 1 : 0);
  const next = later.find(({ begin }) => begin > effective)?.begin ?? '';
  const isFollowed = (day: Day): boolean => next !== '' && next <= day;
  const goes = own !== '' && (exit === '' || own < exit) && !isFollowed(nextDay(own));
  const atEnd = exit === '' ? passes : isFollowed(exit) ? [] : [remark(exit, 'exit')];
  return { lastDay: exit, told: [...atEnd, ...(goes ? [remark(own, 'goes')] : [])] };
}
