import { copyFromMenu, pasteFromMenu } from './clipboard';
import type { PopupItem } from './popupMenu';
import type { Selection } from './selection';
import { columnActions, rowActions } from './sheetActions';
import type { UniverGrid } from './univerGrid';
import type { Edit } from './wire';

/** The menu Edit. */
export function editItems(
  grid: UniverGrid,
  selection: Selection | null,
  can: { undo: boolean; redo: boolean },
  { send, replace }: { send: (edit: Edit) => void; replace: () => void },
): PopupItem[] {
  const paste = (what: 'all' | 'values' | 'formats') => () => void pasteFromMenu(grid, send, what);
  const deleting = (items: readonly PopupItem[]): PopupItem[] =>
    items.filter((item) => item !== null && 'label' in item && item.label.startsWith('Delete'));
  return [
    { label: 'Undo', keys: 'Ctrl+Z', disabled: !can.undo, run: () => send({ do: 'undo' }) },
    { label: 'Redo', keys: 'Ctrl+Y', disabled: !can.redo, run: () => send({ do: 'redo' }) },
    null,
    { label: 'Cut', keys: 'Ctrl+X', run: () => void copyFromMenu(grid, true) },
    { label: 'Copy', keys: 'Ctrl+C', run: () => void copyFromMenu(grid, false) },
    { label: 'Paste', keys: 'Ctrl+V', run: paste('all') },
    {
      label: 'Paste special',
      items: [
        { label: 'Values only', keys: 'Ctrl+Shift+V', run: paste('values') },
        { label: 'Format only', run: paste('formats') },
      ],
    },
    null,
    { label: 'Find and replace', keys: 'Ctrl+H', run: replace },
    ...(selection
      ? [
          null,
          {
            label: 'Clear content',
            keys: 'Delete',
            run: () => send({ do: 'clear', sheet: selection.sheet, areas: selection.areas, what: 'content' }),
          },
          ...deleting([...rowActions(selection, send), ...columnActions(selection, send)]),
        ]
      : []),
  ];
}
