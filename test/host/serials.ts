/** Days since 1899-12-30 for a calendar date, or null where there is no such day. */
export function serialOfDate(year: number, month: number, date: number): number | null {
  const millis = Date.UTC(year, month - 1, date);
  const back = new Date(millis);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date)
    return null;
  return millis / DAY_MS + EPOCH_DAYS;
}

const DAY_MS = 86_400_000;
/** Days from 1899-12-30, day 0 of Sheets, to 1970-01-01. */
const EPOCH_DAYS = 25_569;

/** The text that types a real date: `2026-11-21`. Throws where it is no day, since a sample must be right. */
export function textOfDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (
    year === undefined ||
    month === undefined ||
    date === undefined ||
    serialOfDate(year, month, date) === null
  )
    throw new Error(`No such day in the sample: ${day}`);
  return day;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsetsByHour = new Map<string, Map<number, number>>();

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
export function zoneOffset(timeZone: string, instant: number): number {
  let offsets = offsetsByHour.get(timeZone);
  if (!offsets) {
    offsets = new Map();
    offsetsByHour.set(timeZone, offsets);
  }
  // Clocks change on quarter hours at the finest, so an offset holds for its quarter hour.
  const quarter = Math.floor(instant / 900_000);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = wallClock(timeZone, quarter * 900_000) - quarter * 900_000;
  offsets.set(quarter, offset);
  return offset;
}

/** What the zone's clocks show at an instant, as if that were UTC. */
function wallClock(timeZone: string, instant: number): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, part('month') - 1, part('day'));
  wall.setUTCHours(part('hour'), part('minute'), part('second'), 0);
  return wall.getTime();
}

/** The instant at which the zone's clocks show a serial; of two (clocks set back) the first, of none (set forward) the one after. */
export function instantOfSerial(serial: number, timeZone: string): number {
  // Whole milliseconds: 0.1 of a day is not exact in binary.
  const wall = Math.round((serial - EPOCH_DAYS) * DAY_MS);
  const before = wall - zoneOffset(timeZone, wall - DAY_MS);
  const after = wall - zoneOffset(timeZone, wall + DAY_MS);
  const fits = [before, after].filter((instant) => instant + zoneOffset(timeZone, instant) === wall);
  return fits.length > 0 ? Math.min(...fits) : Math.max(before, after);
}

/** The serial that the zone's clocks show at an instant. */
export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + zoneOffset(timeZone, instant)) / DAY_MS + EPOCH_DAYS;
}
