import { exitKept, type TimelineWithExit } from '../caseload/heldOn';
import type { Day } from '../cells/day';
import type { Assignment } from '../record/timeline';
import type { Remark } from './finding';

/**
 * What becomes of an end that is planned where somebody else gets the line: the exit stands, and so does the end of an opening that is
 * corrected; that of a person alone goes with them. Null where none is.
 */
export function endPlanned(
  line: TimelineWithExit,
  { effective, holder, corrects }: { effective: Day; holder: Assignment; corrects: boolean },
): Remark<'end-planned'> | null {
  const exit = corrects ? '' : exitKept(line, effective);
  const lastDay = exit || holder.setLastDay;
  const becomes = exit !== '' ? 'exit' : corrects ? 'stays' : 'goes';
  return lastDay === ''
    ? null
    : { code: 'end-planned', field: 'effective', whose: holder.person, lastDay, becomes };
}
