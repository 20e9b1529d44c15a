import { lineIdentity } from '../domain/lineIdentity';
import type { RosterLine } from '../domain/roster';
import type { Moment } from '../domain/strays';
import type { State } from './state';

/** The roster at the moment of its reading, its rows by their lines; a wide row, which holds several, by its student. */
export function momentOf({ grid, roster, mapping }: State): Moment {
  const keyOf = mapping.shape === 'wide' ? ofStudent : lineIdentity;
  return {
    grid,
    headerRow: roster.headerRow,
    rows: new Map(roster.lines.map((line) => [keyOf(line), line.row])),
  };
}

const ofStudent = ({ studentId, start }: RosterLine): string => `${studentId}|${start}`;
