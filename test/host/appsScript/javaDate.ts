import { zoneOffset } from '../serials';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].concat(
  ['October', 'November', 'December'],
);
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A date by a pattern of Java's SimpleDateFormat, in English: what Utilities.formatDate does. */
export function formatJavaDate(instant: number, timeZone: string, pattern: string): string {
  const offset = zoneOffset(javaZone(timeZone), instant);
  const wall = new Date(instant + offset);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return field(run, wall, offset, timeZone);
  });
}

const zones = new Map<string, string>();

/** Java takes GMT+1 and the like for zones, and reads what it does not know as GMT. */
function javaZone(timeZone: string): string {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = knownZone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

function knownZone(timeZone: string): string {
  const gmt = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (gmt) return `${gmt[1]}${(gmt[2] ?? '0').padStart(2, '0')}:${gmt[3] ?? '00'}`;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

function field(run: string, wall: Date, offset: number, timeZone: string): string {
  const width = run.length;
  const padded = (value: number): string => String(value).padStart(width, '0');
  const year = wall.getUTCFullYear();
  const hours = wall.getUTCHours();
  switch (run[0]) {
    case 'G':
      return 'AD';
    case 'y':
    case 'u':
      if (run[0] === 'u') return padded(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay());
      return width === 2 ? String(year % 100).padStart(2, '0') : padded(year);
    case 'M':
    case 'L':
      return named(MONTHS[wall.getUTCMonth()], width) ?? padded(wall.getUTCMonth() + 1);
    case 'd':
      return padded(wall.getUTCDate());
    case 'D':
      return padded(
        (Date.UTC(year, wall.getUTCMonth(), wall.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000 + 1,
      );
    case 'E':
      return width > 3 ? (DAYS[wall.getUTCDay()] ?? '') : (DAYS[wall.getUTCDay()] ?? '').slice(0, 3);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hours);
    case 'k':
      return padded(hours === 0 ? 24 : hours);
    case 'K':
      return padded(hours % 12);
    case 'h':
      return padded(hours % 12 === 0 ? 12 : hours % 12);
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : width === 1
          ? offsetText(offset, '').slice(0, 3)
          : offsetText(offset, width === 3 ? ':' : '');
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}` || timeZone;
    default:
      throw new RangeError(`Illegal pattern character '${run[0]}'`);
  }
}

function named(name: string | undefined, width: number): string | null {
  if (width < 3 || name === undefined) return null;
  return width === 3 ? name.slice(0, 3) : name;
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${colon}${String(minutes % 60).padStart(2, '0')}`;
  return (offset < 0 ? '-' : '+') + clock;
}
