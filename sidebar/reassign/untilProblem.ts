import { dayText } from '../../src/domain/cells/dateText';
import { dayProblem, typedDay } from '../shell/dayText';

/** What is wrong with the last day of a substitute who begins on a day, both as typed; '' where nothing is. */
export function untilProblem(lastDay: string, effective: string, today: string): string {
  const problem = dayProblem(lastDay, today);
  const [begin, end] = [typedDay(effective, today), typedDay(lastDay, today)];
  if (problem || !begin || !end || end >= begin) return problem;
  return `Until is before the Effective Date, ${dayText(begin)}.`;
}
