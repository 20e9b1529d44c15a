import { type CellStyles, FORMATS } from './cellStyles';
import { showToast } from './messages';
import type { PopupItem } from './popupMenu';
import type { Selection } from './selection';
import type { Edit, WireExtras } from './wire';

/** The menu Format: only what the workbook keeps. */
export function formatItems(
  styles: CellStyles,
  selection: Selection | null,
  extras: WireExtras | undefined,
  send: (edit: Edit) => Promise<void>,
): PopupItem[] {
  return [
    {
      label: 'Number',
      items: FORMATS.map(({ label, pattern }) => ({
        label,
        run: () => styles.set({ numberFormat: pattern }),
      })),
    },
    {
      label: 'Text',
      items: [
        { label: 'Bold', keys: 'Ctrl+B', run: styles.toggleBold },
        { label: 'Italic', keys: 'Ctrl+I', run: styles.toggleItalic },
        { label: 'Strikethrough', run: styles.toggleStrikethrough },
      ],
    },
    {
      label: 'Alignment',
      items: (['left', 'center', 'right'] as const).map((side) => ({
        label: side.charAt(0).toUpperCase() + side.slice(1),
        run: () => styles.set({ horizontalAlignment: side }),
      })),
    },
    {
      label: 'Wrapping',
      items: [
        { label: 'Overflow', run: () => styles.set({ wrap: null }) },
        { label: 'Wrap', run: () => styles.set({ wrap: 'WRAP' }) },
        { label: 'Clip', run: () => styles.set({ wrap: 'CLIP' }) },
      ],
    },
    ...(selection ? [null, tableItem(selection, extras, send)] : []),
    null,
    { label: 'Clear formatting', run: styles.clear },
  ];
}

/** Makes a Table of the selection, whose columns refuse what Google's typed columns do; one within a Table becomes a range again. */
function tableItem(
  { sheet, active }: Selection,
  extras: WireExtras | undefined,
  send: (edit: Edit) => Promise<void>,
): PopupItem {
  const { row, column } = active;
  const isInTable = extras?.tables.some(
    (table) =>
      row >= table.row &&
      row < table.row + table.rows &&
      column >= table.column &&
      column < table.column + table.columns,
  );
  if (isInTable)
    return { label: 'Convert to range', run: () => void send({ do: 'toRange', sheet, area: active }) };
  return {
    label: 'Convert to table',
    disabled: active.rows < 2,
    run: () =>
      void send({ do: 'toTable', sheet, area: active }).then(() =>
        showToast(
          'A Table',
          'Its columns have types now: below the header they refuse number formats, lists and checkboxes, as in Google Sheets. “Convert to range” in this menu takes it back.',
          8,
        ),
      ),
  };
}
