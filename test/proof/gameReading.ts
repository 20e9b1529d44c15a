import type { Grid } from '../host/grid';
import type { Sheet } from '../host/sheet';

/** A cell by itself: what was put into it (of a formula its shape, since row numbers move), what it shows, its number format, and all else that it carries. */
export type CellRead = { put: string; shows: string; isFormula: boolean; format: string; carries: string };

/** A sheet as a person who looks at everything sees it. */
export type SheetRead = { id: number; name: string; rows: CellRead[][]; around: string };

/** Rows below the last one with content of which formats, rules and notes are looked at too. */
const BELOW = 3;

/** Reads a sheet cell by cell, by nothing of the product's own. `plainly`: what is shown, and nothing that a cell carries. */
export function readSheet(sheet: Sheet, plainly = false): SheetRead {
  const { rows, columns } = sheet.extent();
  const last = Math.min(plainly ? rows : rows + BELOW, sheet.maxRows);
  const { values, formulas, spills, attributes } = sheet.layers;
  const { numberFormat, ...others } = attributes;
  const carried: readonly (readonly [string, Grid<unknown>])[] = Object.entries(others);
  const read = (row: number, column: number): CellRead => {
    const value = values.get(row, column);
    const formula = formulas.get(row, column);
    const isSpilled = spills.get(row, column) !== undefined;
    const isPlain = value === undefined || typeof value === 'string';
    let carries = '';
    if (!plainly)
      for (const [name, layer] of carried) {
        const held = layer.get(row, column);
        if (held !== undefined) carries += `${name} ${JSON.stringify(held)} `;
      }
    return {
      put: formula?.replace(/\d+/g, '#') ?? (isSpilled ? '' : JSON.stringify(value ?? '')),
      shows: isPlain ? (value ?? '') : sheet.display(row, column),
      isFormula: formula !== undefined || isSpilled,
      format: numberFormat.get(row, column) ?? '',
      carries,
    };
  };
  return {
    id: sheet.id,
    name: sheet.name,
    rows: Array.from({ length: last }, (_, r) =>
      Array.from({ length: columns }, (__, c) => read(r + 1, c + 1)),
    ),
    around: JSON.stringify([
      sheet.look.merges,
      sheet.filter && [sheet.filter.area, [...sheet.filter.hidden]],
      sheet.protections,
      sheet.tables,
      sheet.conditionalFormats,
      [...sheet.look.rowsHiddenByUser],
      sheet.look.frozenRows,
      sheet.hidden,
    ]),
  };
}

/** The texts of a row as they show. */
export const shownIn = (cells: readonly CellRead[]): string[] => cells.map(({ shows }) => shows);

/** What people wrote beside a sheet of the add-on's. */
export const notesIn = ({ rows }: SheetRead): string[] =>
  rows.flatMap((cells) => cells.flatMap(({ shows }) => (shows === 'our note' ? [shows] : [])));

/** What a cell says, whatever number format somebody gave it. */
export const valueIn = ({ put, shows }: CellRead): string => (/^-?[\d.]+$/.test(put) ? put : shows);
