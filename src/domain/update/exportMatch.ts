import type { Line } from '../caseload/line';
import type { RosterLine } from '../roster/roster';

/** Why a row is taken for a line although its student ID is another one. */
export type Guess = 'name and birth date' | 'name and site';

/** A row of an export and the line of the record that it is about. */
export type ExportMatch = {
  line: Line;
  row: RosterLine;
  /** '' where nothing was guessed. */
  guess: '' | Guess;
};
