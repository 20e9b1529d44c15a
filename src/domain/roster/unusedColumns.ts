import { columnLetters } from '../cells/a1';
import { readAmount } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { weekdaysIn } from '../cells/weekdays';
import { isWholeAmount } from './amountColumns';
import { amountHeader } from './amountHeader';
import { isPeriodAlone } from './amountHeadings';
import { fits } from './columnCells';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { namedAmount } from './namedAmount';
import { together } from './oneQuestion';
import { isMinutes } from './quantity';
import type { Question } from './questions';
import { isOfAnother } from './recognisedColumns';
import type { Mapping } from './roster';
import { isServiceName } from './serviceColumns';
import { SOMETHING_ELSE } from './somethingElse';
import { isSpan } from './spanColumns';
import { isWeekday } from './tickedDays';
import { nobodysAmounts, type UnservedColumn, unservedAmounts } from './unservedAmounts';

const OF_TIME = /\b(?:duration|length|minutes?|mins?|hours?|hrs?|time)\b/;
/** "Duration (hh:mm)": no time of the day. */
const OF_LENGTH = /\b(?:duration|length|hh mm|(?:hours?|hrs?) (?:minutes?|mins?))\b/;
const TIME_OF_DAY = /\d:\d\d|\d ?[ap]\.?m\b/i;
const SPOKEN = /\d ?(?:min|hrs?\b|hours?|[mh]p[wmdy]\b)|\b\d\d? ?x ?\d\d(?:\b|x)/i;

/** "Service - Speech", "Speech service", "Speech wkly", "SLP direct": what stands under it is that service's. */
const serviceIn = (key: string): string =>
  key.replace(
    /^(?:services?|program) | (?:services?|program|direct|individual|indiv|ind|group|grp|wkly|weekly|mthly|monthly|(?:per|a) (?:wk|week|mo|month))$/g,
    '',
  );

/** "OT/PT" too. */
const namesServices = (cell: Cell): boolean =>
  isServiceName(wordsApart(cell)) || String(cell).split('/').every(isServiceName);

const CONSULT = /\b(?:consult\w*|indirect)\b/;

/** What somebody is taught specially. */
const SUBJECT =
  /^(?:reading|rdg|writing|wrtg|written (?:expression|language)|math|mathematics|ela|language arts|behaviou?r|beh|social skills?|soc sk(?:ills)?|social emotional|sel|study skills?|life skills?|functional (?:skills|academics)|academics|communication|motor|adaptive|vocational)(?: sdi)?$/;

/** Numbers under "Direct" or "Ind" are the minutes that are given so. */
const GIVEN_AS =
  /^(?:direct|individual|indiv|ind|1 1|one on one|one to one|group|grp|small group|push in|pull out|in class)(?: services?)?$/;

/** A column of where something is: "SDC 12" is a room. */
const PLACE = /\b(?:room|rm|class ?room|location|setting|placement|building|bldg|school|site|campus)\b/;

/**
 * Amounts that no line has for its own: a column whose header or cells speak of hours or minutes, where lines have none. `taken`:
 * 0-based columns that are used; `rowsOf`: how many rows say something in a column.
 */
export function unusedAmounts(
  { shape, columns, services }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
  rowsOf: (column: number) => number,
): Question[] {
  const without = services.flatMap(({ amount, service }) =>
    amount === null ? [service || 'a service'] : [],
  );
  if (shape === 'long' ? columns.amount : without.length === 0)
    return unservedAmounts(services, header, cells, taken, rowsOf, columns.amount?.header ?? '');
  const keys = new Set(header.map(headerKey));
  const days: string[] = [];
  const unserved: UnservedColumn[] = [];
  // "M" and "F" alone are a sex.
  const areDays = header.filter(isWeekday).length > 2;
  const areSubjects = header.flatMap((cell, column) => {
    const all = SUBJECT.test(headerKey(wordsApart(cell))) ? cells(column) : [];
    return all.length > 0 && all.every(isMinutes) ? [column] : [];
  });
  const others = header.flatMap((cell, column): Question[] => {
    const all = cells(column);
    const key = headerKey(wordsApart(cell));
    if (key === '' || all.length === 0 || (shape === 'wide' && taken.has(column)) || isSpan(cell)) return [];
    const about = [String(cell).trim(), columnLetters(column + 1)] as const;
    const numbers = most(all, (each) => typeof readAmount(each, 'minutes')?.minutes === 'number');
    const isDay =
      (key.length > 1 && weekdaysIn(key) === 1) || (areDays && isWeekday(cell) && all.every(isMinutes));
    const ours = services.filter(({ service }) => headerKey(service) === serviceIn(key));
    if (!taken.has(column) && numbers && ours.length > 0)
      // A service that has its own has no need of more.
      return ours.some(({ amount }) => amount === null)
        ? [{ code: 'amount-or-not', about: [...about, 'a line', ...without] }]
        : [];
    if (!taken.has(column) && numbers && (isDay || namesServices(cell) || isServiceName(serviceIn(key)))) {
      if (isDay) days.push(...about);
      else unserved.push([...about, String(rowsOf(column))]);
      return [];
    }
    // One alone may be a score.
    if (!taken.has(column) && areSubjects.length > 1 && areSubjects.includes(column)) {
      unserved.push([...about, String(rowsOf(column))]);
      return [];
    }
    // Whose lines have those alone is told with the cell.
    if (SOMETHING_ELSE.test(key) || (shape === 'wide' && CONSULT.test(key))) return [];
    const says = amountHeader(wordsApart(cell), keys);
    const isHeaded = says ? says.kind === 'service' && says.bound === 'amount' : OF_TIME.test(key);
    const isGiven = numbers && (GIVEN_AS.test(key) || (isPeriodAlone(cell) && all.some(isMinutes)));
    const isTime = !OF_LENGTH.test(key) && all.some((each) => TIME_OF_DAY.test(String(each)));
    const isWhole = most(all, (each) => typeof each === 'string' && isWholeAmount(each));
    if (!taken.has(column) && (isWhole || isHeaded || isGiven) && !isTime && fits('amount', all))
      return [
        {
          code: 'amount-or-not',
          about: [
            ...about,
            'a line',
            ...(shape === 'wide' ? without.filter((each) => each !== 'a service') : []),
          ],
        },
      ];
    const spoken = all.filter(
      (each) =>
        typeof each === 'string' && (SPOKEN.test(each) || (!PLACE.test(key) && namedAmount(each) !== null)),
    );
    const isSpoken = spoken.length * 4 >= all.length || (isHeaded && !taken.has(column) && !isTime);
    return isSpoken && all.some((each) => /\d/.test(String(each)))
      ? [{ code: 'amount-or-not', about: [...about, 'in words', String(spoken[0] ?? all[0]).trim()] }]
      : [];
  });
  return [...together('each day', days), ...nobodysAmounts(unserved), ...others];
}

const NOT_STAFF =
  /\b(?:student|parents?|guardian|mother|father|contact|emergency|home|home ?room|hr|class ?room|general|gen|regular|reg|ed teacher|principal|admin\w*|lea|physician|doctor|address|street|city|town|bus|route|driver|eval\w*|refer\w*|by|school|building|site|campus|district|county|program|disability|exceptionality|eligibility|category|status|setting|placement|environment|race|ethnicity|gender|language|location|room|notes?|comments?|goals?|diagnosis|advis[eo]r|supervis\w*|agency|vendor|company|medicaid|insurance|area|needs?|plan|day|date|name|accommodations?|service|type|household|sibling|friend|translator|transport\w*|lunch|breakfast|meals?|feeder|assessments?|tests?|testing|track|cohort|pathway|diploma|graduation|locker|country|citizenship)\b/;
/** "Supervising SLP": a service beside that of whom they supervise. */
const SUPERVISING = /^supervising (?!(?:teacher|admin|principal)\b)/;
/** "Voss, Ida", "Ida Voss", "Dr. I. Voss". */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?:, ?| )\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?$/u;

/** Whether a cell holds a name with its first name or initial. */
export const namesPerson = (cell: Cell): boolean => PERSON.test(String(cell).trim());

/** Columns with people under a header that names no known service nor provider, as that of another service might be. */
export const peopleBeside = (
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): number[] =>
  header.flatMap((cell, column) => {
    const key = headerKey(wordsApart(cell));
    const all = cells(column);
    const isOther = NOT_STAFF.test(key.replace(SUPERVISING, '')) || isOfAnother(String(cell));
    if (taken.has(column) || key === '' || isOther) return [];
    const isPeople = all.length > 0 && fits('provider', all) && all.every(namesPerson);
    return isPeople ? [column] : [];
  });

const most = (all: readonly Cell[], test: (cell: Cell) => boolean): boolean =>
  all.filter(test).length * 2 >= all.length;
