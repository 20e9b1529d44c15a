import { WrapStrategy } from '@univerjs/core';
import { cornerCell, currentSelection } from './selection';
import type { UniverGrid } from './univerGrid';
import type { Edit, WireStyle } from './wire';

/** The number formats that are offered. */
export const FORMATS: readonly { label: string; pattern: string | null }[] = [
  { label: 'Automatic', pattern: null },
  { label: 'Plain text', pattern: '@' },
  { label: 'Number  1,000.12', pattern: '#,##0.00' },
  { label: 'Whole number  1,000', pattern: '#,##0' },
  { label: 'Percent  10.12%', pattern: '0.00%' },
  { label: 'Date  9/26/2008', pattern: 'm/d/yyyy' },
  { label: 'Date  2008-09-26', pattern: 'yyyy-mm-dd' },
  { label: 'Time  3:59:00 PM', pattern: 'h:mm:ss am/pm' },
  { label: 'Date time', pattern: 'm/d/yyyy h:mm:ss' },
];

export type CellStyles = ReturnType<typeof createCellStyles>;

/** What the toolbar and the menu Format do to the selected cells. */
export function createCellStyles(grid: UniverGrid, send: (edit: Edit) => void) {
  const now = () => cornerCell(grid)?.getCellStyleData();

  function set(style: { [K in keyof WireStyle]?: WireStyle[K] | null }): void {
    const selection = currentSelection(grid);
    if (selection) send({ do: 'style', sheet: selection.sheet, areas: selection.areas, style });
  }

  return {
    now,
    set,
    toggleBold: () => set({ bold: now()?.bl === 1 ? null : true }),
    toggleItalic: () => set({ italic: now()?.it === 1 ? null : true }),
    toggleStrikethrough: () => set({ strikethrough: now()?.st?.s === 1 ? null : true }),
    toggleWrap: () => set({ wrap: now()?.tb === WrapStrategy.WRAP ? null : 'WRAP' }),
    clear(): void {
      const selection = currentSelection(grid);
      if (selection) send({ do: 'clear', sheet: selection.sheet, areas: selection.areas, what: 'formats' });
    },
  };
}
