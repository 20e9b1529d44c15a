import type { Cell } from '../cells/cell';
import { grouped } from '../cells/grouped';
import { fits } from './columnCells';
import type { Field } from './fields';
import { spellingsOf } from './headerSpelling';
import { headerKey } from './headers';
import { fieldsOf } from './recognisedColumns';

/** The 0-based columns of the table that is read, its end exclusive, and where the IDs of those beside it stand. */
export type OwnTable = { begin: number; end: number; otherIds: readonly number[] };

const WHOLE_SHEET: OwnTable = { begin: 0, end: Number.POSITIVE_INFINITY, otherIds: [] };

/**
 * Which of several tables side by side is read, of other students under the same headers: that of the column `chosen` for the IDs, else
 * the first. `headings` are the ways in which each column is headed.
 */
export function ownTable(
  headings: readonly (readonly Cell[])[],
  cells: (column: number) => Cell[],
  chosen: number | null | undefined,
): OwnTable {
  const keys = headings.map(([written, own]) => headerKey(own ?? written));
  const alike = grouped(keys.keys(), (column) => keys[column] || null);
  const ids =
    [...alike.values()]
      .map((columns) => idsUnder(columns, headings, cells))
      .find((columns) => columns.length > 1) ?? [];
  if (ids.length < 2) return WHOLE_SHEET;
  const before = alikeBefore(ids, keys);
  const begins = ids.map((column, nth) => (nth === 0 ? 0 : column - before));
  const tables = begins.map((begin, nth) => ({ begin, end: begins[nth + 1] ?? WHOLE_SHEET.end }));
  const namesIn = ({ begin, end }: { begin: number; end: number }): string[] =>
    headings.flatMap((heading, column) => {
      const isName =
        column >= begin && column < end && NAMES.some((name) => fieldsIn(heading).includes(name));
      return isName ? [keys[column] ?? ''] : [];
    });
  const [names = [], ...others] = tables.map(namesIn);
  if (!names.some((name) => others.every((other) => other.includes(name)))) return WHOLE_SHEET;
  const { begin, end } = tables.find((table) => (chosen ?? 0) < table.end) ?? WHOLE_SHEET;
  return { begin, end, otherIds: ids.filter((column) => column < begin || column >= end) };
}

const NAMES: readonly Field[] = ['name', 'lastName'];

/** The fields that a column's heading names, by the first of its ways that names one. */
function fieldsIn(headings: readonly Cell[]): Field[] {
  for (const heading of headings) {
    const fields = spellingsOf(heading).flatMap((each) => fieldsOf(each).map(([field]) => field));
    if (fields.length > 0) return fields;
  }
  return [];
}

/** Those of the columns under one header that hold IDs, others than the first of them. */
function idsUnder(
  columns: readonly number[],
  headings: readonly (readonly Cell[])[],
  cells: (column: number) => Cell[],
): number[] {
  const [first, ...others] = columns.filter((column) =>
    fieldsIn(headings[column] ?? []).includes('studentId'),
  );
  if (first === undefined) return [];
  const own = String(cells(first));
  const isOther = (column: number): boolean =>
    cells(column).length > 0 && String(cells(column)) !== own && fits('studentId', cells(column));
  return own === '' ? [first] : [first, ...others.filter(isOther)];
}

/** How many columns stand before the IDs of each table under the same headers: the tables begin with these. */
function alikeBefore(ids: readonly number[], keys: readonly string[]): number {
  for (let before = 0; ; before += 1) {
    // Before the first column nothing stands, and the IDs of another table are headed as no column before the first ones is.
    const [one = '', ...others] = ids.map((column) => keys[column - before - 1] ?? '');
    if (one === '' || others.some((other) => other !== one)) return before;
  }
}
