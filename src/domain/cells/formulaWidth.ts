import { columnNumber } from './a1';

/** Whatever they are given, their result is one cell. */
const ONE = new Set(
  'SUM SUMSQ SUMPRODUCT COUNT COUNTA COUNTBLANK COUNTUNIQUE AVERAGE MEDIAN MIN MAX STDEV VAR PRODUCT AND OR JOIN TEXTJOIN CONCATENATE ROWS COLUMNS TODAY NOW PI RAND TRUE FALSE NA SPARKLINE ALTCASE ALTCASE_CONTACT TEACHER_MINUTES_PER_DAY HEADCOUNT_MAX CASELOAD_LIMIT CASELOAD_STATUS ECSE_CASELOAD'.split(
    ' ',
  ),
);

/** One result for each of what they are given. */
const EACH = new Set(
  'NOT ISBLANK ISNUMBER ISTEXT ISERROR ISNA ISERR ISEVEN ISODD ISDATE LEN LEFT RIGHT MID TRIM CLEAN UPPER LOWER PROPER SUBSTITUTE REPLACE REPT TEXT VALUE TO_TEXT TO_DATE TO_PURE_NUMBER CONCAT CHAR CODE EXACT FIND SEARCH REGEXMATCH REGEXEXTRACT REGEXREPLACE DATE DATEVALUE TIME TIMEVALUE YEAR MONTH DAY WEEKDAY WEEKNUM HOUR MINUTE SECOND EDATE EOMONTH DATEDIF DAYS ROUND ROUNDUP ROUNDDOWN INT TRUNC MOD ABS SIGN SQRT POWER CEILING FLOOR MROUND N T ROW COLUMN HYPERLINK IMAGE ADDRESS ASSIGNMENT_STATUS'.split(
    ' ',
  ),
);

/** They give back what they are given, ranges and all. */
const THROUGH = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'CHOOSE', 'SWITCH']);

/** As wide as the first of what they are given, whatever the rest says. */
const AS_FIRST = new Set(['FILTER', 'SORT', 'SORTN', 'UNIQUE', 'ARRAY_CONSTRAIN']);

/** Every other one from the second on; nobody has more of them. */
const CRITERIA = Array.from({ length: 60 }, (_, i) => 2 * i + 1);

/** Those of what a look-up is given that make its result wide, counted from 0. */
const LOOK_UPS: { readonly [name: string]: readonly number[] | undefined } = {
  VLOOKUP: [0, 2],
  MATCH: [0],
  XMATCH: [0],
  XLOOKUP: [2],
  COUNTIF: [1],
  SUMIF: [1],
  AVERAGEIF: [1],
  COUNTIFS: CRITERIA,
  SUMIFS: CRITERIA.map((at) => at + 1),
  AVERAGEIFS: CRITERIA.map((at) => at + 1),
  PROVIDER_ON: [0, 2],
};

/** How many columns something fills, and whether rows below its own. */
type Reach = { columns: number; isTall: boolean };
const ONE_CELL: Reach = { columns: 1, isTall: false };
const UNKNOWN: Reach = { columns: Number.POSITIVE_INFINITY, isTall: true };

const widest = (all: readonly Reach[]): Reach => ({
  columns: Math.max(1, ...all.map(({ columns }) => columns)),
  isTall: all.some(({ isTall }) => isTall),
});

/** How many columns a formula's result fills: 0 where it stays in its own cell, infinitely many where that can't be told. */
export function widthOfFormula(formula: string): number {
  const { columns, isTall } = reachOf(formula.trim().replace(/^[=+]+/, ''), false);
  return columns === 1 && !isTall ? 0 : columns;
}

/** `isArray`: inside a function that works on each cell of a range, as ARRAYFORMULA does. */
function reachOf(text: string, isArray: boolean): Reach {
  const parts = split(text, /[-+*/^&=<>%]/);
  if (parts.length > 1) {
    const each = parts.filter((part) => part.trim() !== '').map((part) => argumentReach(part, isArray));
    return each.length === 0 ? ONE_CELL : widest(each);
  }
  const part = text.trim();
  if (
    part === '' ||
    /^"(?:[^"]|"")*"$/.test(part) ||
    /^[\d.,]+$/.test(part) ||
    /^(?:true|false)$/i.test(part)
  )
    return ONE_CELL;
  if (/^\(.*\)$/s.test(part)) return reachOf(part.slice(1, -1), isArray);
  if (/^\{.*\}$/s.test(part)) return literalReach(part.slice(1, -1));
  const call = /^([\p{L}_][\p{L}\p{N}_.]*)\s*\((.*)\)$/su.exec(part);
  if (call) return callReach((call[1] ?? '').toUpperCase(), split(call[2] ?? '', /[,;]/), isArray);
  return rangeReach(part) ?? UNKNOWN;
}

/** A part of a sum, a text or a function of each: outside of an array a range there stands for its cell of the same row. */
const argumentReach = (text: string, isArray: boolean): Reach =>
  !isArray && rangeReach(text.trim()) ? ONE_CELL : reachOf(text, isArray);

/** `{A1:B9; …}`: columns side by side, rows one below the other. */
function literalReach(text: string): Reach {
  const rows = split(text, /;/).map((row) => {
    const cells = split(row, /[,\\]/).map((cell) => reachOf(cell, true));
    return {
      columns: cells.reduce((sum, { columns }) => sum + columns, 0),
      isTall: cells.some(({ isTall }) => isTall),
    };
  });
  const { columns, isTall } = widest(rows);
  return { columns, isTall: isTall || rows.length > 1 };
}

function callReach(name: string, given: readonly string[], isArray: boolean): Reach {
  const [first = ''] = given;
  if (ONE.has(name)) return ONE_CELL;
  if (EACH.has(name)) return widest(given.map((each) => argumentReach(each, isArray)));
  if (THROUGH.has(name)) return widest(given.map((each) => reachOf(each, isArray)));
  if (name === 'ARRAYFORMULA') return reachOf(first, true);
  if (AS_FIRST.has(name)) return { columns: reachOf(first, true).columns, isTall: true };
  if (name === 'INDEX') return indexReach(given);
  if (name === 'IMPORTRANGE') {
    const said = /^\s*"([^"]*)"\s*$/.exec(given[1] ?? '')?.[1];
    return (said && rangeReach(said)) || UNKNOWN;
  }
  const wide = LOOK_UPS[name];
  if (!wide) return UNKNOWN;
  const asked = wide.flatMap((i) => given[i] ?? []);
  // A row of what is found comes back whole.
  if (name === 'XLOOKUP') {
    const found = rangeReach((given[2] ?? '').trim());
    return found ? { columns: found.columns, isTall: isArray } : UNKNOWN;
  }
  const isColumns = name === 'PROVIDER_ON';
  return widest(asked.map((each) => argumentReach(each, isArray || isColumns)));
}

/** One cell where its row and its column are told, by a number or by a search that finds one or fails. */
function indexReach([range = '', row = '', column]: readonly string[]): Reach {
  const isTold = (text: string): boolean =>
    /^\s*[1-9]\d*\s*$/.test(text) || (/^\s*X?MATCH\s*\(/i.test(text) && isOne(reachOf(text, true)));
  const columns = rangeReach(range.trim())?.columns;
  if (columns === undefined || !isTold(row)) return UNKNOWN;
  if (column === undefined) return { columns, isTall: false };
  return isTold(column) ? ONE_CELL : { columns, isTall: false };
}

const isOne = ({ columns, isTall }: Reach): boolean => columns === 1 && !isTall;

/** A cell, or a range with its columns; null for anything else. */
function rangeReach(text: string): Reach | null {
  const [, from, top, to, bottom] =
    /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_ .-]+)!)?\$?([a-z]{1,3})\$?(\d*)(?::\$?([a-z]{1,3})\$?(\d*))?$/iu.exec(
      text,
    ) ?? [];
  if (from === undefined) return null;
  if (to === undefined) return top === '' ? null : ONE_CELL;
  return {
    columns: Math.abs(columnNumber(to.toUpperCase()) - columnNumber(from.toUpperCase())) + 1,
    isTall: top === '' || top !== bottom,
  };
}

/** The parts of a text between such signs, none of which stands in quotes or brackets. */
function split(text: string, at: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (/[({]/.test(sign)) depth += 1;
    else if (/[)}]/.test(sign)) depth -= 1;
    else if (depth === 0 && at.test(sign)) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += sign;
  }
  return parts;
}
