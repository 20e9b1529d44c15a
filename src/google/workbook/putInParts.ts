import type { CellWrite } from '../../app/ports/ports';
import type { Cell } from '../../domain/cells/cell';
import { putCells } from './putCells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the cells of a block that was refused as a whole. What stands in no column of texts is a number, or a day for a date. */
export const putInParts =
  (
    sheet: Sheet,
    textColumns: readonly number[],
    readAs: (value: unknown) => Cell,
    complain: (error: unknown) => void,
  ) =>
  (first: number, block: readonly (readonly (string | number)[])[], error: unknown): void => {
    complain(error);
    const cells = block.flatMap((row, r) =>
      row.flatMap((value, c): CellWrite[] =>
        value === ''
          ? []
          : [
              {
                row: first + r,
                column: c + 1,
                value,
                ...(typeof value === 'string' && !textColumns.includes(c + 1) && { isDay: true as const }),
              },
            ],
      ),
    );
    putCells(sheet, cells, { rowsRead: 0, complain, readAs });
  };
