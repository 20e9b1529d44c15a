import type { LaidCell } from '../../domain/cells/cell';
import type { PeopleColumn } from '../../domain/people/people';

export const WORKSHEET_OPTIONS = ['option 1', 'option 2', 'self-contained', 'ecse'] as const;
export type WorksheetOption = (typeof WORKSHEET_OPTIONS)[number];

/** One line of a worksheet. `check` is what the cell function says of the same line. */
export type WorksheetLine = {
  id?: string;
  number?: string;
  what: string;
  value?: LaidCell;
  check?: string;
  remark?: LaidCell;
  look?: 'heading' | 'decimal' | 'status';
};

/** What the lines of every worksheet are written with. */
export type WorksheetContext = {
  /** A number from the person's row in Providers, found by key, so that a sorted sheet changes nothing. */
  provider: (column: PeopleColumn) => string;
  /** The cell with the value of the line with this id. */
  cell: (id: string) => string;
  /** The students' list: minutes, IEP marks and grades as ranges. */
  list: { names: string; minutes: string; ieps: string; grades: string };
  /** `,` and the Standards sheet's range as a function's last argument. */
  standards: string;
};

/** A cell for people to fill in. */
export const INPUT = '?';
