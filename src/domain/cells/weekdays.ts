/** The days of a school week as rosters shorten them. */
const NAMES = [
  'mon(?:days?)?|m',
  'tue(?:s(?:days?)?)?|tu|t(?!h)',
  'wed(?:nesdays?)?|w',
  'thu(?:rs?(?:days?)?)?|th|r',
  'fri(?:days?)?|f',
];
const DAYS = NAMES.map((name) => new RegExp(`^(?:${name})`));
const DAY = `(?:${NAMES.join('|')})`;
const TO = ' ?(?:-|–|—|to|thru|through) ?';
const BETWEEN = '(?: ?(?:[,/&+.]|and) ?| )';
const TO_FIRST = new RegExp(`^${TO}`);
const BETWEEN_FIRST = new RegExp(`^${BETWEEN}`);

/**
 * Days of the week inside of a lower-case text: two or more, or one by its name. "30 m th" may be minutes on Thursdays, and "mth" is
 * a month, so neither is taken.
 */
export const WEEKDAYS = `(?!mo?n?th|m (?:[twrf]|th)\\b(?! ?[twrf]))(?:${DAY}(?:(?:${TO}|${BETWEEN})?${DAY})+|(?:mon|tue|wed|thu|fri)(?:(?:r|s|rs|nes|s?)days?|r?s?))\\b`;

/** How many days of the week a text names, "M-F" or "T/Th"; null where it says anything else. */
export function weekdaysIn(text: string): number | null {
  let rest = text.toLowerCase().trim();
  const days = new Set<number>();
  let since: number | null = null;
  while (rest !== '') {
    const day = DAYS.findIndex((name) => name.test(rest));
    const said = DAYS[day]?.exec(rest)?.[0] ?? '';
    if (said === '' || (since !== null && since >= day)) return null;
    for (let each = since ?? day; each <= day; each++) days.add(each);
    rest = rest.slice(said.length);
    const to = TO_FIRST.exec(rest)?.[0] ?? '';
    since = to === '' ? null : day;
    rest = rest.slice((to || BETWEEN_FIRST.exec(rest)?.[0] || '').length);
  }
  return since === null && days.size > 0 ? days.size : null;
}
