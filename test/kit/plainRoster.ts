import type { Cell, Grid } from '../../src/domain/cells/cell';
import { guessMapping } from '../../src/domain/roster/guessMapping';
import { readRoster } from '../../src/domain/roster/readRoster';
import type { Mapping, Roster } from '../../src/domain/roster/roster';

/** The mapping that a user would be offered. */
export function mappingOf(grid: Grid): Mapping {
  const guess = guessMapping('Sheet', grid);
  if (!guess) throw new Error('does not look like a roster');
  return guess.mapping;
}

/** Reads a sheet that must be a roster. */
export function read(grid: Grid, mapping = mappingOf(grid)): Roster {
  const roster = readRoster(grid, mapping);
  if ('missing' in roster) throw new Error(`missing ${roster.missing.map((column) => column.field).join()}`);
  return roster;
}

/** The header of a plain long roster. */
export const HEADER = [
  'Student ID',
  'Service',
  'Provider',
  'Start Date',
  'End Date',
  'Minutes',
  'Delivery',
  'Line ID',
  'Notes',
];
export const HEADER_ONLY = mappingOf([HEADER]);
/** A sheet of the plain header and rows that may be shorter than it. */
export const readRows = (...rows: Cell[][]) =>
  read([HEADER, ...rows.map((row) => HEADER.map((_, column) => row[column] ?? ''))], HEADER_ONLY);
/** The findings of such rows. */
export const codes = (...rows: Cell[][]) =>
  readRows(...rows).findings.map(({ code, place, text }) => [code, place, text]);
