import { a1 } from '../../domain/cells/a1';
import type { CellChange } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { type Change, cellsIn, type Found, foundBy } from '../../domain/record/changes';
import type { RosterLine } from '../../domain/roster/roster';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { sheetOf } from '../follow/tabSheet';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/**
 * The changes with what kind of cells they take the place of, so that an Undo gives back the texts "3" and "2027-05-28" as texts, and a
 * number as it was shown. Number formats are asked for, once a tab, only where a text takes a number's place, or a day that of what may
 * be a text.
 */
export function keepingKinds(workbook: Workbook, state: State, changes: readonly Change[]): Change[] {
  const sheet = changes.some((change) => cellsIn(change).some(losesKind)) ? sheetOf(state) : null;
  const rowOf = ({ lineKey }: Change): RosterLine | null => state.lines.get(lineKey)?.row ?? null;
  const placeOf = ({ row }: RosterLine, cell: CellChange): TabCell | null => {
    const column = losesKind(cell) ? (sheet?.columnOf(cell.ref) ?? null) : null;
    return column === null ? null : cellIn(state.stack, row, column + 1);
  };
  const endOf = ({ row, columns, text }: RosterLine, { end }: Found): TabCell | null =>
    end !== undefined && end === text.end && parseDay(end) !== null && columns.end !== null
      ? cellIn(state.stack, row, columns.end)
      : null;
  const formatOf = formatsOf(
    workbook,
    state,
    changes.flatMap((change) => {
      const row = rowOf(change);
      if (!row) return [];
      return [endOf(row, foundBy(change)), ...cellsIn(change).map((cell) => placeOf(row, cell))];
    }),
  );
  return changes.map((change) => {
    const row = rowOf(change);
    if (!row) return change;
    const isText = (field: 'amount' | 'lre'): boolean => {
      const column = row.columns[field];
      const cell = column === null ? '' : state.grid[row.row - 1]?.[column - 1];
      return (
        foundBy(change)[field] !== undefined &&
        typeof cell === 'string' &&
        cell !== '' &&
        String(Number(cell)) === cell
      );
    };
    const end = formatOf(endOf(row, foundBy(change)));
    const asText = [
      ...(['amount', 'lre'] as const).filter(isText),
      ...(end === TEXT ? (['end'] as const) : []),
    ];
    const found = 'found' in change && asText.length > 0 ? { found: { ...change.found, asText } } : null;
    const cells = cellsIn(change).map((cell) => withFormat(cell, formatOf(placeOf(row, cell))));
    return { ...change, ...found, ...(cells.length > 0 && { cells }) };
  });
}

/** A number whose place a text takes, and a day, or the text of one, whose place another day takes. */
const losesKind = ({ value, was, isDay }: CellChange): boolean =>
  isDay
    ? typeof was === 'string' && parseDay(was) !== null
    : typeof was === 'number' && typeof value === 'string' && value !== '';

function withFormat(cell: CellChange, format: string | undefined): CellChange {
  if (format === undefined) return cell;
  if (!cell.isDay) return { ...cell, format };
  return format === TEXT ? { ...cell, format } : cell;
}

const TEXT = '@';

/** The number formats of cells, in one call for each tab. */
function formatsOf(
  workbook: Workbook,
  { stack }: State,
  places: readonly (TabCell | null)[],
): (place: TabCell | null) => string | undefined {
  const known = new Map<string, string>();
  const asked = places.flatMap((place) => place ?? []);
  for (const cells of grouped(asked, ({ tab }) => String(tab)).values()) {
    const [{ tab } = { tab: 0 }] = cells;
    const formats = workbook.formats(stack.tabs[tab]?.sheet ?? '', cells);
    for (const [i, cell] of cells.entries()) known.set(keyOf(cell), formats[i] ?? '');
  }
  return (place) => (place ? known.get(keyOf(place)) : undefined);
}

const keyOf = ({ tab, row, column }: TabCell): string => `${tab} ${a1(row, column)}`;
