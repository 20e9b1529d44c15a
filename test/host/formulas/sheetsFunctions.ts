import type { CellValue } from '../cells';
import { displayText } from '../displayText';
import type { FunctionArgument, FunctionResult } from '../workbook';

type Cells = FunctionArgument['cells'];
type Cell = Cells[number][number];
type SheetsFunction = (...args: FunctionArgument[]) => FunctionResult;

const BLANK: Cell = { value: null, isDate: false };
const cell = (value: CellValue): FunctionResult => ({ cells: [[{ value, isDate: false }]] });
const column = (cells: readonly Cell[]): FunctionResult =>
  cells.length === 0 ? cell(null) : { cells: cells.map((each) => [each]) };
const firstOf = (arg: FunctionArgument | undefined): Cell => arg?.cells[0]?.[0] ?? BLANK;
const textOf = (arg: FunctionArgument | undefined): string => {
  const { value, isDate } = firstOf(arg);
  return displayText(value, isDate ? 'm/d/yyyy' : undefined);
};
const numberOf = (arg: FunctionArgument | undefined, otherwise: number): number => {
  const { value } = firstOf(arg);
  return value === null || value === '' ? otherwise : Number(value);
};
const isTrue = (arg: FunctionArgument | undefined, otherwise: boolean): boolean => {
  const { value } = firstOf(arg);
  return value === null || value === ''
    ? otherwise
    : value === true || (typeof value === 'number' && value !== 0);
};
const all = (args: readonly FunctionArgument[]): Cell[] => args.flatMap(({ cells }) => cells.flat());

/** RE2 is what Google reads; of what rosters use JavaScript reads the same but for "(?i)" in front. */
function expression(arg: FunctionArgument | undefined): RegExp {
  const text = textOf(arg);
  return text.startsWith('(?i)') ? new RegExp(text.slice(4), 'i') : new RegExp(text);
}

const flatten: SheetsFunction = (...args) => column(all(args));

/** Ignores nothing, blanks, errors, or both. */
const toColumn: SheetsFunction = (range, ignore, byColumn) => {
  const { cells = [] } = range ?? {};
  const scanned = isTrue(byColumn, false)
    ? (cells[0] ?? []).flatMap((_, c) => cells.map((row) => row[c] ?? BLANK))
    : cells.flat();
  const ignored = numberOf(ignore, 0);
  const isError = ({ value }: Cell): boolean => typeof value === 'string' && /^#[A-Z/0]+[!?]?$/.test(value);
  return column(
    scanned.filter(
      (each) =>
        !((ignored === 1 || ignored === 3) && (each.value === null || each.value === '')) &&
        !((ignored === 2 || ignored === 3) && isError(each)),
    ),
  );
};

const chooseColumns: SheetsFunction = (range, ...wanted) => {
  const { cells = [] } = range ?? {};
  const width = cells[0]?.length ?? 0;
  const columns = all(wanted).map(({ value }) =>
    Number(value) < 0 ? width + Number(value) : Number(value) - 1,
  );
  if (columns.some((at) => !(at >= 0 && at < width)))
    return { error: 'Function CHOOSECOLS parameter 2 is out of range.' };
  return { cells: cells.map((row) => columns.map((at) => row[at] ?? BLANK)) };
};

/** Each sign of the delimiter parts the text, unless the third argument is FALSE; empty parts are left out, unless the fourth is. */
const split: SheetsFunction = (text, delimiter, byEach, withoutEmpty) => {
  const by = textOf(delimiter);
  const signs = isTrue(byEach, true) ? new RegExp(`[${by.replace(/[\\\]^-]/g, '\\$&')}]`) : by;
  const parts = textOf(text).split(signs);
  const kept = isTrue(withoutEmpty, true) ? parts.filter((part) => part !== '') : parts;
  return {
    cells: [
      kept.map((part) => ({
        value: /^-?\d+(\.\d+)?$/.test(part.trim()) ? Number(part) : part,
        isDate: false,
      })),
    ],
  };
};

const join: SheetsFunction = (delimiter, ...lists) =>
  cell(
    all(lists)
      .map(({ value, isDate }) => displayText(value, isDate ? 'm/d/yyyy' : undefined))
      .join(textOf(delimiter)),
  );

const rank = (value: CellValue): number =>
  value === null || value === '' ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** SORT(range, column, is ascending, …) */
const sort: SheetsFunction = (range, ...keys) => {
  const rows = [...(range?.cells ?? [])];
  const by = Array.from({ length: Math.max(1, Math.ceil(keys.length / 2)) }, (_, i) => ({
    at: numberOf(keys[2 * i], 1) - 1,
    isUp: isTrue(keys[2 * i + 1], true),
  }));
  rows.sort((a, b) => {
    for (const { at, isUp } of by) {
      const [own, other] = [a[at]?.value ?? null, b[at]?.value ?? null];
      const [ranked, others] = [rank(own), rank(other)];
      if (ranked === 3 || others === 3) {
        if (ranked !== others) return ranked - others;
        continue;
      }
      const order =
        ranked !== others
          ? ranked - others
          : typeof own === 'string'
            ? own.localeCompare(String(other), 'en', { sensitivity: 'accent' })
            : Number(own) - Number(other);
      if (order !== 0) return isUp ? order : -order;
    }
    return 0;
  });
  return rows.length === 0 ? cell(null) : { cells: rows };
};

const matched = (text: FunctionArgument | undefined, by: FunctionArgument | undefined): FunctionResult => {
  const found = expression(by).exec(textOf(text));
  if (!found) return { error: 'Function REGEXEXTRACT parameter 2 value does not match text.' };
  const groups = found.slice(1);
  const values = groups.length > 0 ? groups : [found[0]];
  return { cells: [values.map((value) => ({ value: value ?? '', isDate: false }))] };
};

/**
 * What Sheets has and the engine has not, or otherwise, as far as rosters use it (support.google.com/docs/table/25273). Each is called
 * as the add-on's own functions are, so that its array may have any size.
 */
export const SHEETS_FUNCTIONS: { readonly [name: string]: SheetsFunction } = {
  SPLIT: split,
  JOIN: join,
  FLATTEN: flatten,
  TOCOL: toColumn,
  CHOOSECOLS: chooseColumns,
  SORT: sort,
  ISDATE: (value) => cell(firstOf(value).isDate),
  REGEXMATCH: (text, by) => cell(expression(by).test(textOf(text))),
  REGEXEXTRACT: matched,
  REGEXREPLACE: (text, by, other) =>
    cell(textOf(text).replace(new RegExp(expression(by), `g${expression(by).flags}`), textOf(other))),
  TEXT: (value, format) => {
    const own = firstOf(value).value;
    return cell(typeof own === 'number' ? displayText(own, textOf(format)) : textOf(value));
  },
  FIXED: (value, places, isPlain) => {
    const zeros = '0'.repeat(numberOf(places, 2));
    return cell(
      displayText(numberOf(value, 0), `${isTrue(isPlain, false) ? '0' : '#,##0'}${zeros && `.${zeros}`}`),
    );
  },
  QUERY: () => ({ error: 'QUERY is not implemented in the local Sheets: look at it in Google Sheets.' }),
};
