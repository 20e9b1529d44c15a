import { shortened } from '../cells/shortened';
import type { Change } from './changes';

/** The record keeps this much of a cell's old text: its own cells hold no more than 50,000 characters. */
const KEPT = 5_000;

/** A cell's old text as the record keeps it. */
export const keptText = (text: string): string => shortened(text, KEPT);

/** A change as it stands in the log. */
export type Entry = Change & {
  /** 1, 2, 3 … over the whole log, whatever order the rows are in. */
  entry: number;
  batch: string;
  /** This entry is number `part` of the batch's `of` entries. */
  part: number;
  of: number;
  /** UTC, as 2026-11-21T15:04:05Z. */
  recordedAt: string;
  /** The account's e-mail. */
  recordedBy: string;
  hash: string;
};
