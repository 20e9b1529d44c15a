import { type Day, parseDay } from '../../domain/cells/day';

/** Rosters repeat a few hundred days in thousands of cells: each is formatted once. */
export function dayReader(zone: () => string): (date: Date) => string {
  const known = new Map<number, string>();
  return (date) => {
    const time = date.getTime();
    let text = known.get(time);
    if (text === undefined) {
      text = Utilities.formatDate(date, zone(), 'yyyy-MM-dd');
      known.set(time, text);
    }
    return text;
  };
}

/** The day of a moment in UTC; null for what is none. */
export const momentReader =
  (dayText: (date: Date) => string): ((moment: string) => Day | null) =>
  (moment) => {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? null : parseDay(dayText(date));
  };
