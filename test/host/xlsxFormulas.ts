/** Functions that Excel got after 2007: files name them with a prefix. */
const NEWER = new Set(
  (
    'ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FILTER HSTACK IFNA IFS ISFORMULA ' +
    'ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SHEET SHEETS SORT ' +
    'SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR'
  ).split(' '),
);
/** The files want a second prefix before these. */
const WORKSHEET_ONLY = new Set(['FILTER', 'SORT']);

/** A formula as a file has it: without "=", newer functions marked. */
export function fileFormula(formula: string): string {
  return mapOutsideTexts(formula.replace(/^=/, ''), (code) =>
    code.replace(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\s*\()/g, (name) => {
      const upper = name.toUpperCase();
      if (!NEWER.has(upper)) return name;
      return WORKSHEET_ONLY.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
    }),
  );
}

export function sheetFormula(formula: string): string {
  return `=${mapOutsideTexts(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, ''))}`;
}

/** Quoted texts and sheet names are left alone. */
function mapOutsideTexts(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}
