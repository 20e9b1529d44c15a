import { FIELDS, type Field } from '../../../src/domain/roster/fields';
import type { SaidColumns } from '../../../src/domain/roster/saidColumns';

/** The 0-based columns that the user chose, null for none. */
export type Said = Partial<Record<Field, number | null>>;

/** The same as a sheet is guessed beside them. */
export function saidColumns(said: Said): SaidColumns {
  const fields = new Map(
    FIELDS.flatMap((field): [Field, number | null][] => {
      const column = said[field];
      return column === undefined ? [] : [[field, column]];
    }),
  );
  return { fields, taken: new Set([...fields.values()].flatMap((column) => column ?? [])) };
}
