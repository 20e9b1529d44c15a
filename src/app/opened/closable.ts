import type { ClosedYear } from '../../domain/record/changes';
import { closedYears, type YearSpan, yearsOver } from '../../domain/record/closedYears';
import type { State } from './state';

/** The last entry that the record says stands on the sheet of a closed year; 0 where there is none. */
export const closedTo = ({ log }: Pick<State, 'log'>): number =>
  Math.max(0, ...closedYears(log.entries).map(({ to }) => to));

/** The school years that are over and whose entries are to be found in the log alone, the oldest first. */
export function closable(state: State): YearSpan[] {
  const { log, today, dayOf, rules } = state;
  const last = closedTo(state);
  const open = last === 0 ? log.entries : log.entries.filter(({ entry }) => entry > last);
  return yearsOver(open, today, dayOf, rules.schoolYear);
}

/** A closed year that has a sheet of its own and is in the log too, because moving it was cut off; null for none. */
export function closedTwice({ log, record }: Pick<State, 'log' | 'record'>): ClosedYear | null {
  const apart = log.entries[(record?.closed?.entries ?? 0) - 1]?.entry ?? 0;
  return closedYears(log.entries).find(({ to }) => to > apart) ?? null;
}
