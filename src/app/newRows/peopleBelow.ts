import type { Grid } from '../../domain/cells/cell';
import { spreadOver } from '../../domain/cells/spread';
import { columnsGoingOn } from '../../domain/follow/columnsGoingOn';
import { goneRows } from '../../domain/follow/goneRows';
import type { IsMade } from '../../domain/follow/rowsByTitle';
import { isWaitingRow } from '../../domain/follow/waitingRow';
import { writtenOver } from '../../domain/follow/writtenOver';
import type { People } from '../../domain/people/people';
import { readPeople } from '../../domain/people/readPeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { CellWrite, Workbook } from '../ports/ports';
import { type NewPersonRow, TEXT_COLUMNS } from './newPersonRow';

const SHEET = SHEETS.people;

/** The row of the last person, or of the last above row `end`, from 1; 0 where there is nobody. */
export const lastPersonIn = ({ people, spellings }: People, end = Number.POSITIVE_INFINITY): number =>
  Math.max(0, ...[...people, ...spellings].map(({ row }) => row).filter((row) => row < end));

/**
 * Writes new people right below the last one, where something stands further down: into rows that wait there, filled in beforehand or
 * not, else into rows of their own. Gives back whether they stand; where somebody moved rows meanwhile, whom they came to stand on is
 * put back.
 */
export function putPeopleBelow(
  workbook: Workbook,
  grid: Grid,
  last: number,
  rows: readonly NewPersonRow[],
): boolean {
  const read = readPeople(grid);
  const { columns } = read;
  const formulas = workbook.formulas(SHEET);
  const isMade = spreadOver(formulas, grid);
  const telling = new Set([columns.Key, columns.Name, columns.Email].map((column) => (column ?? 0) - 1));
  /** The same in every row, as it is filled down before anybody stands there. */
  const waits = (row: number): boolean =>
    isWaitingRow(grid, formulas, last, row, (cell, c) => {
      const isAlike = [grid[last - 1], grid[row]].some((other) => other?.[c] === cell);
      return !telling.has(c) && isAlike;
    });
  if (!rows.every((_, i) => waits(last + 1 + i))) {
    const above = lastPersonIn(read, last);
    workbook.insertRows(SHEET, last, rows.length, columnsGoingOn(formulas, last, above > 0 ? above : null));
  }
  const writes = rows.flatMap((row, i) =>
    // The name first: whoever is cut off has a person without a key, who gets one at the next opening.
    [...TEXT_COLUMNS]
      .sort((a, b) => Number(b === 'Name') - Number(a === 'Name'))
      .flatMap((title): CellWrite[] => {
        const [column, value = ''] = [columns[title], row[title]];
        return column === undefined || value === '' ? [] : [{ row: last + 1 + i, column, value }];
      }),
  );
  const now = workbook.read(SHEET) ?? [];
  const isReady =
    // What a formula says may be another each time that it is read.
    (grid[last - 1] ?? []).every((cell, c) => now[last - 1]?.[c] === cell || isMade(last, c + 1)) &&
    rows.every((_, i) => [...telling].every((c) => (now[last + i]?.[c] ?? '') === ''));
  if (!isReady) return false;
  workbook.write(SHEET, writes);
  const after = workbook.read(SHEET) ?? [];
  const meant = new Set(writes.map(({ row }) => row));
  const gone = (isMadeNow: IsMade) =>
    goneRows({ grid: now, headerRow: 1 }, { grid: after, headerRow: 1 }, meant, isMadeNow);
  if (gone(() => false).length === 0) return true;
  const isMadeNow = spreadOver(workbook.formulas(SHEET), after);
  const lost = writtenOver(gone(isMadeNow), after, writes, isMadeNow);
  // Rows that moved between both readings read as if another one's formulas were theirs.
  if (JSON.stringify(workbook.read(SHEET)) !== JSON.stringify(after)) return false;
  if (lost.length > 0) {
    workbook.write(SHEET, lost);
    return false;
  }
  return true;
}
