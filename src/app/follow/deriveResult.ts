import type { DueCell } from '../../domain/follow/dueCells';
import type { RefusedOfRow } from './addRows';
import type { KeptRow } from './removeRows';
import type { TakenBack } from './takeBack';
import type { RefusedCell } from './waiting';
import type { Refusal } from './whyRefused';

/**
 * What following the record did to the roster: cells written, cells left alone because they hold a formula or are merged with
 * others, cells that the sheet refused (protected, or with a list of other values), whether rows came or went, how many cells are left for the next call, and
 * whether it failed half-way.
 */
export type DeriveResult = {
  written: DueCell[];
  formulas: DueCell[];
  merged: DueCell[];
  refused: RefusedCell[];
  /** Cells of new rows that the sheet refused. */
  lacking: RefusedOfRow[];
  /** Rows of enrollments that were taken back and that their sheet kept, and where those stand that it let be emptied only. */
  kept: (KeptRow & { place: string })[];
  blank: string[];
  /** Cells that were blanked again because a formula needs them. */
  takenBack: TakenBack[];
  /** The refused ones in words' parts: where each stands, what was to be written there, and why it was not. */
  refusals: Refusal[];
  /** How many more were refused at sites of which whoever asked is told nothing. */
  elsewhere: number;
  rows: boolean;
  left: number;
  failed: boolean;
  /** Which of Google's limits hindered it, in words. */
  limit?: string | null;
  /** Sheets made from the record that took nothing; they are made anew on request. */
  sheets: string[];
  /** Cells of rows that came in between and may have been written into: where they stand. */
  doubtful: string[];
};

/** Where nothing was followed yet. */
export const nothingDerived = (): DeriveResult => ({
  written: [],
  formulas: [],
  merged: [],
  refused: [],
  lacking: [],
  kept: [],
  blank: [],
  refusals: [],
  elsewhere: 0,
  takenBack: [],
  rows: false,
  left: 0,
  failed: false,
  sheets: [],
  doubtful: [],
});
