import type { TimelineWithExit } from '../caseload/heldOn';
import { type Day, nextDay } from '../cells/day';
import type { Holder } from '../people/holder';
import { type Change, NO_HOURS } from '../record/changes';
import type { Assignment } from '../record/timeline';
import { checkedDay } from './checkDays';
import type { Findings, Remark } from './finding';

/** What a reassignment makes of one line. */
export type LineChange = Extract<Change, { name: 'assigned' | 'openingCorrected' | 'adjusted' }>;

/** The day on which whoever gives way has the line again; '' where it goes for good, null where that can't be. */
export function checkReturn(
  line: TimelineWithExit,
  { lastDay: text = '' }: { lastDay?: string | undefined },
  when: { effective: Day; holder: Assignment; corrects: boolean },
  to: Holder | null,
  { findings, today }: { findings: Findings; today: Day },
): Day | '' | null {
  const lastDay = checkedDay(findings, 'lastDay', text, today);
  if (!lastDay) return lastDay;
  if (lastDay < when.effective) {
    findings.block({ code: 'before-begin', field: 'lastDay', begin: when.effective });
    return null;
  }
  const returns = nextDay(lastDay);
  const obstacle = to && !when.corrects ? returnObstacle(line, when.holder, when.effective, returns) : NOBODY;
  if (!obstacle) return returns;
  findings.block(obstacle);
  return null;
}

const NOBODY = { code: 'nobody-returns', field: 'lastDay' } as const;

/** Why a holder can't have a line again from a day on: they end before it, as it does, or somebody else is to have it by then. */
export function returnObstacle(
  { timeline, exit }: TimelineWithExit,
  { setLastDay }: Assignment,
  begin: Day,
  returns: Day,
): Remark<'nobody-returns' | 'held-later'> | null {
  if ([setLastDay, exit].some((end) => end !== '' && end < returns)) return NOBODY;
  const next = timeline.assignments.find((each) => each.begin > begin);
  return next ? { code: 'held-later', field: 'lastDay', whose: next.person, day: next.begin } : null;
}

/** Whoever gave way has it again, until their own last day. */
export const returnOf = (change: LineChange, holder: Assignment, begin: Day): LineChange => ({
  ...change,
  name: 'assigned',
  personKey: holder.personKey,
  person: holder.person,
  begin,
  lastDay: holder.setLastDay,
  ...NO_HOURS,
  location: holder.location,
  restriction: holder.restriction,
});
