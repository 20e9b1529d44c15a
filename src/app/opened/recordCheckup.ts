import type { ClosedYear } from '../../domain/record/changes';
import type { LogCheck } from '../../domain/record/checkLog';

/** What the check of the record found, and where: rows are numbered on from the log's into those of closed years. */
export type RecordCheckup = {
  check: LogCheck;
  /** The sheet, null for the log's own, and the row that stands there. */
  placeOf: (row: number) => { sheet: string | null; row: number };
  /** What the record says of closed years, and the sheets that hold them now. */
  closed: readonly ClosedYear[];
  sheets: readonly string[];
  /** How many rows of a sheet the log has too. */
  twice: ReadonlyMap<string, number>;
};
