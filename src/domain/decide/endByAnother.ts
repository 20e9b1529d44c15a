import { isNobody } from '../caseload/cases';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { type Actor, isOwnAccount } from '../people/access';
import { endByOthers } from '../record/endByOthers';
import type { Entry } from '../record/entry';
import type { Assignment } from '../record/timeline';
import type { Findings } from './finding';

type Asker = { actor: Actor; people: Parameters<typeof isNobody>[0] };

/** A Provider takes back or postpones no end of their own assignment that somebody else set. */
export function checkOwnEnd(
  asking: Asker,
  findings: Findings,
  line: Line,
  now: Assignment,
  lastDay: Day | '',
  entries: readonly Entry[],
): void {
  const set = setByOthers(asking, line, now, entries);
  if (set !== '' && (lastDay === '' || lastDay > set))
    findings.block({ code: 'end-by-another', field: 'lastDay', lastDay: set });
}

/**
 * Nor do they take up again what somebody else ended for them, unless another person had it since: the last day that keeps them from
 * having the line again from a day on; '' for none.
 */
export function endBefore(asking: Asker, line: Line, begin: Day, entries: readonly Entry[]): Day | '' {
  const nobody = isNobody(asking.people);
  const [last] = line.timeline.assignments
    .filter((each) => each.begin < begin && !nobody(each.personKey))
    .reverse();
  if (last?.personKey !== asking.actor.person.key) return '';
  const set = setByOthers(asking, line, last, entries);
  return set < begin ? set : '';
}

/** The end that others than the actor, who is no Admin, set; '' for none. */
function setByOthers({ actor }: Asker, { key }: Line, now: Assignment, entries: readonly Entry[]): Day | '' {
  if (actor.access === 'Admin') return '';
  const about = entries.filter(({ lineKey }) => lineKey === key);
  return endByOthers(about, now, (account) => isOwnAccount(actor, account));
}
