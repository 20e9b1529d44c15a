import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import type { Finding, FindingCase, Findings } from '../decide/finding';
import type { Assignment } from '../record/timeline';

/** Ends that are arranged for after the first day: whoever gets a line keeps them, which is told of all lines together. */
export class YearEnds {
  private readonly stay: FindingCase[] = [];
  private readonly passed: FindingCase[] = [];

  /** The last day of whoever gets the line: the earlier that was arranged, their own or the exit's; '' for none. */
  kept({ timeline }: Line, holder: Assignment, exit: Day | '', found: readonly Finding[]): Day | '' {
    const { student, service } = timeline;
    const lastDay = holder.setLastDay || exit;
    if (lastDay !== '') this.stay.push({ student, service, day: lastDay });
    for (const each of found)
      if (each.code === 'end-planned' && each.becomes === 'passes')
        this.passed.push({ student, service, day: each.lastDay });
    return lastDay;
  }

  tell(findings: Findings): void {
    if (this.stay.length > 0) findings.warn({ code: 'ends-stay', field: 'teams', cases: this.stay });
    if (this.passed.length > 0) findings.warn({ code: 'exits-passed', field: 'teams', cases: this.passed });
  }
}
