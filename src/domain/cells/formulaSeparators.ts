/** Languages and countries whose numbers have a decimal point, so that formulas separate arguments with commas. */
const POINT = /^(?:en(?!_ZA)|es_(?:MX|US|GT|HN|NI|PA|PE|PR|SV|DO)|zh|ja|ko|th|hi|he|iw|fil|ms|cy|ga)(?:_|$)/;

/** Whether formulas of the spreadsheet's locale, as `en_US`, take semicolons between their arguments; every locale does, those of a point by courtesy. */
const takesSemicolons = (locale: string): boolean => locale === 'en_ZA' || !POINT.test(locale);

/** A formula as it is entered in the locale: with semicolons between arguments, and commas in numbers, where numbers have a comma. */
export const localFormula = (formula: string, locale: string): string =>
  takesSemicolons(locale)
    ? formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<=\d)\.(?=\d)|,/g, (part) =>
        part === ',' ? ';' : part === '.' ? ',' : part,
      )
    : formula;
