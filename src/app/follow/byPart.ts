import type { Grid } from '../../domain/cells/cell';
import { telltaleWidth } from '../../domain/follow/telltaleWidth';
import { cellsIn, rowIn } from '../../domain/record/changes';
import { touchedSince } from '../../domain/record/standing';
import { findHeader, mappedAt } from '../../domain/roster/headers';
import type { Mapping } from '../../domain/roster/roster';
import type { Extent, KeptRoster } from '../opened/keptRoster';
import { stackOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { MOST_OF_IT } from '../opened/stillReads';
import { overlaid } from '../ports/overlaid';
import type { Workbook } from '../ports/ports';
import { cellsDue } from './derive';

/** A roster of which a part was read, and the workbook in which it reads so. */
type ByPart = { state: State; workbook: Workbook };

/**
 * What follows a save that only writes cells, by a roster that was read a moment ago, of which as many of the first columns are read
 * again as tell the rows of those cells from all others. An edit of the rest meanwhile is as one in the instant before the cells are
 * written. Null where rows are to be added or taken out, a form edited cells, others wait, two rows could stand for each other, or
 * anything reads otherwise: then all of it has to be read.
 */
export function byPart(
  workbook: Workbook,
  state: State,
  kept: Pick<KeptRoster, 'header' | 'bare'>,
): ByPart | null {
  const { memory, mapping, grid, log, today } = state;
  const { derived, inserted, saving } = memory;
  if (derived?.day !== today || derived.waiting?.length || inserted || saving?.pasted) return null;
  const touched = touchedSince(log.entries, derived, today);
  if (touched.some(({ entry }) => rowIn(entry) || cellsIn(entry).length > 0)) return null;
  const due = cellsDue(state, derived, touched)(state);
  const width = due.length > 0 ? telltaleWidth(grid, due) : null;
  if (width === null || width > MOST_OF_IT * kept.header.length) return null;
  const area = { row: 1, column: 1, rows: grid.length, columns: width };
  const now = workbook.readArea(mapping.sheet, area);
  const mapped = new Set(mappedAt(mapping, findHeader(mapping, grid)));
  const isSame = (cells: Grid[number], r: number): boolean =>
    cells.every((cell, c) => !mapped.has(c) || cell === (grid[r]?.[c] ?? ''));
  if (now?.length !== grid.length || !now.every(isSame)) return null;
  const fresh = grid.map((cells, r) => [...(now[r] ?? []), ...cells.slice(width)]);
  if (findHeader(mapping, fresh)?.missing.length !== 0) return null;
  const unread = kept.header.filter((title, c) => c >= width && !mapped.has(c) && title !== '');
  const from = due.reduce((first, { column }) => Math.min(first, column), width);
  return {
    state: { ...state, grid: fresh, stack: stackOf(mapping, fresh) },
    workbook: inPart(workbook, mapping, { width, unread: new Set(unread), bare: kept.bare, from }),
  };
}

type ReadPart = { width: number; unread: ReadonlySet<string>; bare: Extent | null; from: number };

/**
 * The workbook in which the roster reads as it was read in part: the columns that mean nothing and were not read again are blank, known by
 * their titles wherever they stand by then. Formulas are asked for from the first column `from` that is written, where none stood
 * before it.
 */
function inPart(workbook: Workbook, mapping: Mapping, { width, unread, bare, from }: ReadPart): Workbook {
  const { sheet } = mapping;
  return overlaid(workbook, {
    read(name) {
      const grid = workbook.read(name);
      const header = name === sheet && grid ? findHeader(mapping, grid) : null;
      if (!grid || !header) return grid;
      const mapped = new Set(mappedAt(mapping, header));
      const isBlank = (grid[header.row] ?? []).map(
        (title, c) => !mapped.has(c) && (title === '' ? c >= width : unread.has(String(title))),
      );
      return grid.map((cells) => cells.map((cell, c) => (isBlank[c] ? '' : cell)));
    },
    formulas(name, upTo) {
      const isBare = bare && upTo && upTo.rows <= bare.rows && upTo.columns <= bare.columns;
      return workbook.formulas(name, name === sheet && isBare ? { ...upTo, from } : upTo);
    },
  });
}
