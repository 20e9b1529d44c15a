import { a1 } from '../../domain/cells/a1';
import type { CellChange } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { showsNumbers } from '../../domain/cells/numberFormat';
import { type Change, cellsIn, type FoundCells, foundBy } from '../../domain/record/changes';
import type { RosterLine } from '../../domain/roster/roster';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { sheetOf } from '../opened/rosterSheet';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/**
 * The changes with what kind of cells they take the place of, so that an Undo gives back the texts "3" and "2027-05-28" as texts, and a
 * number as it was shown, and that a blank in a column of numbers stays one. Number formats are asked for, once a tab, only where a
 * text takes a number's place, or a day that of a blank or of what may be a text.
 */
export function keepingKinds(workbook: Workbook, state: State, changes: readonly Change[]): Change[] {
  const sheet = changes.some((change) => cellsIn(change).some(losesKind)) ? sheetOf(state) : null;
  const rowOf = ({ lineKey }: Change): RosterLine | null => state.lines.get(lineKey)?.row ?? null;
  const placeOf = ({ row }: RosterLine, cell: CellChange): TabCell | null => {
    const column = losesKind(cell) ? (sheet?.columnOf(cell.ref) ?? null) : null;
    return column === null ? null : cellIn(state.stack, row, column + 1);
  };
  const endOf = ({ row, columns, text }: RosterLine, { end }: FoundCells): TabCell | null =>
    end !== undefined && end === text.end && mayLoseKind(end) && columns.end !== null
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
    const endFormat = foundBy(change).end === '' && showsNumbers(end) ? end : undefined;
    const kinds = { ...(asText.length > 0 && { asText }), ...(endFormat !== undefined && { endFormat }) };
    const found = 'found' in change ? { found: { ...change.found, ...kinds } } : null;
    const cells = cellsIn(change).map((cell) => withFormat(cell, formatOf(placeOf(row, cell))));
    return { ...change, ...found, ...(cells.length > 0 && { cells }) };
  });
}

/** A day, or the text of one, whose place another day takes, and a blank, which may stand in a cell of numbers. */
const mayLoseKind = (was: string): boolean => was === '' || parseDay(was) !== null;

/** A number whose place a text takes, and what a day takes the place of. */
const losesKind = ({ value, was, isDay }: CellChange): boolean =>
  isDay
    ? typeof was === 'string' && mayLoseKind(was)
    : typeof was === 'number' && typeof value === 'string' && value !== '';

function withFormat(cell: CellChange, format: string | undefined): CellChange {
  if (format === undefined) return cell;
  if (!cell.isDay) return { ...cell, format };
  return format === TEXT || (cell.was === '' && showsNumbers(format)) ? { ...cell, format } : cell;
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
