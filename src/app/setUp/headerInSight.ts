import type { FoundHeader } from '../../domain/roster/headers';
import type { Stack } from '../../domain/roster/stackTabs';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';

/** Rows above all others that still leave room for students on a small screen. */
const MOST_ROWS = 10;

type Header = { sheet: string; row: number };

/** The tabs of a roster whose header row doesn't stay in sight while the students are scrolled, and could. */
export function unfrozenHeaders(
  workbook: Pick<Workbook, 'frozenRows'>,
  { tabs }: Stack,
  header: FoundHeader | null,
): Header[] {
  return tabs.flatMap(({ sheet, headerRow }, tab) => {
    const row = tab === 0 ? (header?.row ?? -1) + 1 : headerRow;
    return row > 0 && row <= MOST_ROWS && workbook.frozenRows(sheet) < row ? [{ sheet, row }] : [];
  });
}

/** Freezes those header rows, and gives back the sheets that refused: they stay as they are, and Set up goes on. */
export function freezeHeaders(workbook: Workbook, headers: readonly Header[]): string[] {
  return headers.flatMap(({ sheet, row }) => {
    try {
      workbook.freezeRows(sheet, row);
      return [];
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      workbook.complain(error);
      return [sheet];
    }
  });
}
