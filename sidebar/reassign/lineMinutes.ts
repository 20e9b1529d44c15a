/** A line's weekly minutes, from the amount in its column's unit; null where the roster has none. */
export function lineMinutes(amount: string, unit: 'hours' | 'minutes'): number | null {
  const number = Number(amount);
  return amount === '' || Number.isNaN(number) ? null : number * (unit === 'hours' ? 60 : 1);
}

/** "150 min", or '' where nothing is known. */
export function minutesText(amount: string, unit: 'hours' | 'minutes'): string {
  const minutes = lineMinutes(amount, unit);
  return minutes === null ? amount : `${Math.round(minutes)} min`;
}
