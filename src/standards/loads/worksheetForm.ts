import type { LaidCell } from '../../domain/cells/cell';
import type { PeopleColumn } from '../../domain/people/people';
import type { WorksheetKind } from '../../domain/roster/ownSheets';

/** A worksheet of the state's, as a form that is filled from Providers and the roster. */
export type Worksheet = {
  id: string;
  /** How the names of its sheets begin. */
  sheet: WorksheetKind;
  /** At the head of the sheet. */
  title: string;
  /** In the list to choose from, with a hint at whom it is for. */
  name: string;
  hint: string;
  /** Whether its list of students says who is of kindergarten age. */
  tellsAges?: true;
  lines: (context: WorksheetContext) => WorksheetLine[];
  /** Directions in short, each with the line that it is about; they stand below the lines. */
  directions: readonly (readonly [line: string, text: string])[];
};

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
  /** A cell of the person's row in Providers, found by key, so that a sorted sheet changes nothing. */
  provider: (column: PeopleColumn) => string;
  /** Where that cell stands, as a formula that follows a column that is moved: `K5`. */
  place: (column: PeopleColumn) => string;
  /** The letters of the column alone, as a formula: `K`. */
  letters: (column: PeopleColumn) => string;
  /** Whose minutes they are, as a sentence says it: "Ramos's". */
  whose: string;
  /** The cell with the value of the line with this id. */
  cell: (id: string) => string;
  /** The students' list: minutes, IEP marks, grades and remarks as ranges. */
  list: { names: string; minutes: string; ieps: string; grades: string; remarks: string };
  /** `,` and the Standards sheet's range as a function's last argument. */
  standards: string;
};

/** What the list says of who is of kindergarten age. */
export const KINDERGARTEN_AGE = 'of kindergarten age';

/** A cell for people to fill in. */
export const INPUT = '?';
