import type { Cell } from '../../domain/cells/cell';

/** The first of these rows, from 0, that reads back otherwise than it was written; -1 where none does. */
export const differsAt = (
  rows: readonly (readonly string[])[],
  written: readonly (readonly Cell[])[],
): number => rows.findIndex((row, r) => row.some((text, c) => String(written[r]?.[c] ?? '') !== text));
