import type { Cell, ColumnRef, Grid } from '../cells/cell';
import { FIELDS, type Field } from './fields';
import type { Mapping } from './roster';

/** A header is expected in these first rows of a sheet; titles, logos and notes may stand above it. */
export const HEADER_ROWS = 20;

// A header that is known already is looked for further down, since people insert rows above it.
const KNOWN_HEADER_ROWS = 200;

/** A header for comparing: no case, punctuation, accents or byte-order mark, and single spaces. */
export function headerKey(cell: Cell | undefined): string {
  return String(cell ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b\ufeff]/g, '')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The columns of a header row as a mapping remembers them; null for the columns without a header. */
export function columnRefs(header: readonly Cell[]): (ColumnRef | null)[] {
  const keys = header.map(headerKey);
  const all = counts(keys);
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const key = keys[index] ?? '';
    if (key === '') return null;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { header: String(cell), nth, of: all.get(key) ?? 1 };
  });
}

/**
 * The header in a 0-based row, with what stands right above its blank cells: where headers take two rows, a title is merged over
 * both.
 */
export function headerCells(grid: Grid, row: number): readonly Cell[] {
  const own = grid[row] ?? [];
  const above = grid[row - 1] ?? [];
  if (texts(own) < 2 || texts(above) < 2) return own;
  return Array.from({ length: Math.max(own.length, above.length) }, (_, column): Cell => {
    const cell = own[column] ?? '';
    const over = above[column] ?? '';
    return headerKey(cell) === '' && typeof over === 'string' ? over : cell;
  });
}

const texts = (row: readonly Cell[]): number =>
  row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length;

/** What a mapped column is for: one of the fields, or a wide roster's provider or amounts of a service. */
type ColumnUse = { field: Field; ref: ColumnRef } | { field: Field; service: string; ref: ColumnRef };

/**
 * A mapped column that can't be told any more: its header is `gone` (renamed or deleted), or there are now more or fewer
 * columns of that header than when it was chosen (`several`), so that any choice could be the wrong one.
 */
export type MissingColumn = ColumnUse & { why: 'gone' | 'several' };

/** Every column that a mapping names, in the order of the fields and then the services. */
export function mappedColumns(mapping: Mapping): ColumnUse[] {
  const uses: ColumnUse[] = [];
  for (const field of FIELDS) {
    const ref = mapping.columns[field];
    if (ref) uses.push({ field, ref });
  }
  if (mapping.shape === 'wide')
    mapping.services.forEach(({ service: named, provider, amount, own = {} }, index) => {
      const service = named || String(index + 1);
      uses.push({ field: 'provider', service, ref: provider });
      if (amount) uses.push({ field: 'amount', service, ref: amount });
      for (const field of FIELDS) {
        const ref = own[field];
        if (ref) uses.push({ field, service, ref });
      }
    });
  return uses;
}

/** Whether a roster has a column of a field; hours may have one for each service. */
export const hasColumn = ({ columns, services }: Mapping, field: Field): boolean =>
  columns[field] !== undefined || (field === 'amount' && services.some(({ amount }) => amount !== null));

/** Where a mapping's columns stand today: 0-based row of the header and a look-up of 0-based columns. */
export type FoundHeader = {
  row: number;
  missing: MissingColumn[];
  columnOf: (ref: ColumnRef) => number | null;
};

/** Where the mapped columns stand, from 0; of these fields alone, where that is asked. */
export const mappedAt = (
  mapping: Mapping,
  header: FoundHeader | null,
  isAsked: (field: Field) => boolean = () => true,
): number[] =>
  mappedColumns(mapping).flatMap(({ field, ref }) => (isAsked(field) ? (header?.columnOf(ref) ?? []) : []));

/** 0-based columns of the fields that the roster has. */
export type FieldColumns = Readonly<Partial<Record<Field, number>>>;

/** Where each mapped field stands. */
export function fieldColumns(mapping: Mapping, header: FoundHeader | null): FieldColumns {
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const ref = mapping.columns[field];
    const column = ref && header ? header.columnOf(ref) : null;
    if (column !== null) columns[field] = column;
  }
  return columns;
}

/** Finds a mapping's header row and columns again, wherever they were moved. Null where no row has any of them. */
export function findHeader(mapping: Mapping, grid: Grid): FoundHeader | null {
  const uses = mappedColumns(mapping);
  let best: { row: number; places: Map<string, number[]>; found: number } | null = null;
  for (let row = 0; row < Math.min(grid.length, KNOWN_HEADER_ROWS); row++) {
    const places = placesOf(headerCells(grid, row));
    const found = uses.filter((use) => placeIn(places, use.ref) !== null).length;
    // The topmost of equals: further down stand the page headers that an export repeats.
    if (found > (best?.found ?? 0)) best = { row, places, found };
    if (found === uses.length && found > 0) break;
  }
  if (best === null) return null;
  const { row, places } = best;
  const missing = uses.flatMap((use): MissingColumn[] => {
    if (placeIn(places, use.ref) !== null) return [];
    return [{ ...use, why: places.has(headerKey(use.ref.header)) ? 'several' : 'gone' }];
  });
  return { row, missing, columnOf: (ref) => placeIn(places, ref) };
}

/** The mapped columns that are no longer there, so that a later reading says so and never takes a wrong column. */
export function missingColumns(mapping: Mapping, grid: Grid): MissingColumn[] {
  return (
    findHeader(mapping, grid)?.missing ??
    mappedColumns(mapping).map((use): MissingColumn => ({ ...use, why: 'gone' }))
  );
}

function placesOf(header: readonly Cell[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  header.forEach((cell, index) => {
    const key = headerKey(cell);
    if (key === '') return;
    const at = places.get(key);
    if (at) at.push(index);
    else places.set(key, [index]);
  });
  return places;
}

function placeIn(places: ReadonlyMap<string, number[]>, ref: ColumnRef): number | null {
  const at = places.get(headerKey(ref.header));
  return at && at.length === ref.of ? (at[ref.nth - 1] ?? null) : null;
}

function counts(keys: readonly string[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const key of keys) all.set(key, (all.get(key) ?? 0) + 1);
  return all;
}
