import type { ClosedYear } from '../../domain/record/changes';
import { closedYears, type YearSpan, yearsOver } from '../../domain/record/closedYears';
import type { State } from './state';

/** The last entry that does not stand in the log; 0 where all of them do. */
const lastApart = ({ log, record }: Pick<State, 'log' | 'record'>): number =>
  log.entries[(record?.closed?.entries ?? 0) - 1]?.entry ?? 0;

/** The last entry of a closed year, as the record says or its sheets show; 0 where there is none. */
export const closedTo = (state: Pick<State, 'log' | 'record'>): number =>
  Math.max(lastApart(state), ...closedYears(state.log.entries).map(({ to }) => to));

/** The school years that are over and whose entries are to be found in the log alone, the oldest first. */
export function closable(state: State): YearSpan[] {
  const { log, today, rules } = state;
  const last = closedTo(state);
  const first = log.entries.findIndex(({ entry }) => entry > last);
  return first < 0 ? [] : yearsOver(log.entries.slice(first), today, rules.schoolYear);
}

/** A closed year that has a sheet of its own and is in the log too, because moving it was cut off; null for none. */
export function closedTwice(state: Pick<State, 'log' | 'record'>): ClosedYear | null {
  const apart = lastApart(state);
  return closedYears(state.log.entries).find(({ to }) => to > apart) ?? null;
}
