import type { Grid } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import type { Mapping } from '../../../src/domain/roster/roster';

/** How a sheet is read that looks like a roster. */
export function guess(grid: Grid): Mapping {
  const guessed = guessMapping('Sheet', grid);
  if (!guessed) throw new Error('does not look like a roster');
  return guessed.mapping;
}

/** The guessed columns as field → header. */
export const headersOf = (grid: Grid) =>
  Object.fromEntries(Object.entries(guess(grid).columns).map(([field, ref]) => [field, ref?.header]));

export const withHeader = (...header: string[]): Grid => [header];
