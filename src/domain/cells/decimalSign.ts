import type { Cell } from './cell';

/** What parts the decimals of a number: 1.5 or 1,5. The other sign then stands between its thousands. */
export type DecimalSign = 'point' | 'comma';

const NUMBER = /\d[\d.,]*\d|\.\d+/g;
const COMMA = /^\d+,(?:\d{1,2}|\d{4,})$|^0+,\d+$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
const POINT = /^\d*\.(?:\d{1,2}|\d{4,})$|^0*\.\d+$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/;
/** A thousand and more by one sign, three decimals by the other. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** A country that writes 1.5; most others have the comma. */
const POINT_LOCALES =
  /^(?:en(?!_ZA)|zh|ja|ko|he|iw|th|hi|bn|ta|te|ur|ms|fil|cy|ga|es_(?:US|MX|PR|GT|HN|NI|PA|PE|SV|DO))(?:_|$)/;

/** The sign of a spreadsheet's locale; undefined where it names none. */
export const localeSign = (locale = ''): DecimalSign | undefined =>
  locale === '' ? undefined : POINT_LOCALES.test(locale) ? 'point' : 'comma';

/** What the cells of one column show of its sign, and the first of those that are another amount by the other one. */
type SignsShown = {
  shows: DecimalSign | 'both' | null;
  dotted: string | null;
  grouped: string | null;
  /** Every cell has three decimals, as a format gives them: 1.250, 2.000. */
  isFormat: boolean;
};

/** Looks at the cells of one column of amounts. */
export function signShown(cells: Iterable<Cell>): SignsShown {
  const shown = new Set<DecimalSign>();
  let dotted: string | null = null;
  let grouped: string | null = null;
  let others = 0;
  for (const cell of new Set(cells)) {
    if (typeof cell === 'number') others += 1;
    if (typeof cell !== 'string' || !/\d/.test(cell)) continue;
    if (!/\d[.,]|\.\d/.test(cell)) others += 1;
    else
      for (const number of cell.match(NUMBER) ?? []) {
        if (COMMA.test(number)) shown.add('comma');
        else if (POINT.test(number)) shown.add('point');
        else if (EITHER.test(number) && number.includes('.')) dotted ??= cell;
        else if (EITHER.test(number)) grouped ??= cell;
      }
  }
  const [first = null, second] = shown;
  const shows = second ? 'both' : first;
  return { shows, dotted, grouped, isFormat: others === 0 && shows === null && grouped === null };
}

/** A cell's numbers with a point before their decimals and nothing between their thousands. */
export const withPoint = (cell: string): string =>
  cell.replace(NUMBER, (number) => {
    const isNumber = COMMA.test(number) || EITHER.test(number);
    return isNumber ? number.replace(/\./g, '').replace(',', '.') : number;
  });

/** A written amount as a column of decimal commas has it; a number is the spreadsheet's to show. */
export const withComma = (written: string | number): string | number =>
  typeof written === 'string' ? written.replace(/(\d)\.(?=\d)/g, '$1,') : written;

/** Whether a cell holds a number that is another amount by the other sign. */
export const isEitherSign = (cell: Cell): boolean =>
  typeof cell === 'string' && (cell.match(NUMBER) ?? []).some((number) => EITHER.test(number));
