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

/** What Google’s own download has in the cells that another cell’s result fills. */
const COMPUTED = '"COMPUTED_VALUE"';
/** So many signs take a text in a formula and a whole formula at most: Excel has to repair what is longer. */
const LONGEST_FORMULA = 8_000;
const PIECES = /[\s\S]{1,120}/gu;

/** Who wrote a file of which every formula within such a one is the add-on’s, to be worked out again; in Google’s own it may be one that we don’t know. */
export const OWN_WRITER = 'Local Sheets';

/** Whether a formula calls one of these functions, whose names are in capitals. */
export function callsOne(formula: string, names: ReadonlySet<string>): boolean {
  let found = false;
  mapOutsideTexts(formula, (code) => {
    for (const [name] of code.matchAll(/[A-Za-z_][A-Za-z0-9_.]*(?=\s*\()/g))
      if (names.has(name.toUpperCase())) found = true;
    return code;
  });
  return found;
}

/**
 * A formula of the add-on’s functions, which no other program has, as Google’s own download writes it: beside it stands what it says now,
 * and goes on saying there. '' for a cell that another one’s result fills; null where it would be longer than a file may have it.
 */
export function dummyFormula(formula: string, value: string | number | boolean): string | null {
  const says = typeof value === 'string' ? quoted(value) : String(value).toUpperCase();
  const text = `IFERROR(__xludf.DUMMYFUNCTION(${quoted(formula.replace(/^=/, '') || COMPUTED)}),${says})`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these have no place in a formula of a file
  return text.length > LONGEST_FORMULA || /[\u0000-\u0008\u000b-\u001f]/.test(text) ? null : text;
}

/** The formula inside such a one; '' for a cell that another one’s result fills, null where it is none. */
export function insideDummy(formula: string): string | null {
  const found = /^=?IFERROR\(__xludf\.DUMMYFUNCTION\(("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*)\),[\s\S]*\)$/.exec(
    formula,
  );
  if (!found) return null;
  const pieces = (found[1] ?? '').matchAll(/"((?:[^"]|"")*)"/g);
  const text = [...pieces].map(([, piece = '']) => piece.replaceAll('""', '"')).join('');
  return text === COMPUTED ? '' : `=${text}`;
}

const quoted = (text: string): string =>
  (text.match(PIECES) ?? ['']).map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');

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
