import type { Line } from '../caseload/line';
import { readDay } from '../cells/dateText';
import { type Day, parseDay, showDay } from '../cells/day';
import { cellsBeginIn, foundBy } from '../record/changes';
import type { Entry } from '../record/entry';
import type { TouchedChange } from '../record/standing';
import type { DayOrders, Mapping, RosterLine } from '../roster/roster';
import type { DueCell } from './dueCell';
import { standing, takenBack } from './followedCell';

type Dates = {
  lines: ReadonlyMap<string, Line>;
  /** How the roster's columns of dates are written. */
  dayOrders: DayOrders;
  mapping: Mapping;
};

/**
 * The end date of a service that the student has exited from, or that an exit, taken back, ended; a wide row has one for all its
 * services. The exits of a school year are written when it begins.
 */
export function endCell(
  { mapping, lines, dayOrders }: Dates,
  waits: ReadonlySet<string>,
  line: Line,
  row: RosterLine,
  today: Day,
  since: readonly TouchedChange[],
): DueCell[] {
  const { exit } = line.timeline;
  const column = row.columns.end;
  const was = row.text.end;
  if (column === null) return [];
  const due = (value: string, isDay: boolean, format?: string): DueCell[] => [
    {
      lineKey: line.key,
      line: line.key,
      field: 'end',
      row: row.row,
      column,
      value,
      ...(isDay && { isDay }),
      ...(format !== undefined && { format }),
      was,
    },
  ];
  const begun = since.filter(({ entry }) => cellsBeginIn(entry) <= today);
  // An exit on the very day that the row named wrote nothing.
  const isBy = (cell: string | undefined, { lastDay }: Entry): boolean => readDay(cell ?? '') === lastDay;
  const back = takenBack(
    begun,
    'end',
    was,
    (entry, cell) => isBy(cell, entry) && !isBy(foundBy(entry).end, entry),
  );
  if (back) {
    const { asText, endFormat } = foundBy(back.entry);
    const isDay = parseDay(back.text) !== null && !asText?.includes('end');
    return back.text === was ? [] : due(back.text, isDay, endFormat);
  }
  const waiting = waits.has(`${line.key}|end|${was}`);
  if (exit === '' || row.end === exit || (standing(begun, 'end', was).length === 0 && !waiting)) return [];
  const stays =
    mapping.shape === 'wide' &&
    [...lines.values()].some(
      (other) =>
        other.row?.row === row.row && other.timeline.kind === 'service' && other.timeline.exit === '',
    );
  const isSlashed = was.includes('/') && dayOrders.end !== 'day-first';
  return stays ? [] : due(isSlashed ? showDay(exit) : exit, true);
}
