import { format, getFormatInfo } from 'numfmt';
import type { Cell } from '../domain/cells/cell';

/** Days between the first of a workbook that counts from 1904 and of one that counts from 1900. */
const FOUR_YEARS = 1_462;

/** A number as its format makes a person see it where that changes what it says: a day, a time of the day, a percentage. */
export function xlsxNumber(value: number, pattern: string, isFrom1904: boolean): Cell {
  const type = LASTING.test(pattern.replace(/"[^"]*"/g, '')) ? 'time' : formatInfo(pattern).type;
  if (type === 'date' || type === 'datetime')
    return format('yyyy-mm-dd', toTheMillisecond(isFrom1904 ? value + FOUR_YEARS : value));
  if (type === 'time') {
    const time = toTheMillisecond(value);
    // A time of the clock is no duration, and stays as it is shown; below an hour, minutes got its format.
    return format(time >= HOUR && /am\/pm/i.test(pattern) ? 'h:mm AM/PM' : '[h]:mm:ss', time);
  }
  if (type === 'percent') return format('0.##########%', value).replace('.%', '%');
  // An ID of 12345 that is shown as 0012345.
  const [zeros = ''] = pattern.replace(/\[\$-[^\]]*\]|_./g, '').split(';');
  if (ZEROS.test(zeros) && Number.isInteger(value) && value >= 0) return format(zeros, value);
  // `0" min/day"`: the unit or the period stands in the format alone.
  if (type === 'number' && OF_TIME.test(pattern.replace(/["\\]/g, ''))) return format(pattern, value);
  return value;
}

const OF_TIME = /min|h(?:ou)?rs?\b|day|w(?:ee)?k|month|mo\b/i;
const HOUR = 1 / 24;
/** Hours, minutes or seconds that go on beyond what a clock shows. */
const LASTING = /\[(?:h+|m+|s+)\]/i;
const ZEROS = /^0{2,}(?:\\?-0+)*$/;

const known = new Map<string, ReturnType<typeof getFormatInfo>>();

/** A sheet has a handful of formats in thousands of cells. */
function formatInfo(pattern: string): ReturnType<typeof getFormatInfo> {
  const info = known.get(pattern) ?? getFormatInfo(pattern);
  known.set(pattern, info);
  return info;
}

/** Fractions of a day don't come out even. */
const toTheMillisecond = (days: number): number => Math.round(days * 86_400_000) / 86_400_000;
