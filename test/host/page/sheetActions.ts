import { columnLetters } from '../a1';
import type { Area } from '../cells';
import { copyFromMenu, pasteFromMenu } from './clipboard';
import { ask } from './messages';
import type { PopupItem } from './popupMenu';
import { currentSelection, type Selection } from './selection';
import type { UniverGrid } from './univerGrid';
import type { Edit, WireExtras } from './wire';

type Send = (edit: Edit) => void;

const count = (n: number, one: string) => (n === 1 ? one : `${n} ${one}s`);

export function rowActions({ sheet, active }: Selection, send: Send): PopupItem[] {
  const { row, rows } = active;
  return [
    {
      label: `Insert ${count(rows, 'row')} above`,
      run: () => send({ do: 'insertRows', sheet, at: row, count: rows }),
    },
    {
      label: `Insert ${count(rows, 'row')} below`,
      run: () => send({ do: 'insertRows', sheet, at: row + rows, count: rows }),
    },
    {
      label: `Delete ${count(rows, 'row')}`,
      run: () => send({ do: 'deleteRows', sheet, at: row, count: rows }),
    },
  ];
}

export function columnActions({ sheet, active }: Selection, send: Send): PopupItem[] {
  const { column, columns } = active;
  return [
    {
      label: `Insert ${count(columns, 'column')} left`,
      run: () => send({ do: 'insertColumns', sheet, at: column, count: columns }),
    },
    {
      label: `Insert ${count(columns, 'column')} right`,
      run: () => send({ do: 'insertColumns', sheet, at: column + columns, count: columns }),
    },
    {
      label: `Delete ${count(columns, 'column')}`,
      run: () => send({ do: 'deleteColumns', sheet, at: column, count: columns }),
    },
  ];
}

/** Below the frozen rows, over all columns, as "Sort sheet" does. */
export function sortActions(
  { sheet, active }: Selection,
  size: { rows: number; columns: number },
  extras: WireExtras | undefined,
  send: Send,
): PopupItem[] {
  const frozen = extras?.frozenRows ?? 0;
  const whole: Area = { row: frozen + 1, column: 1, rows: size.rows - frozen, columns: size.columns };
  const name = columnLetters(active.column);
  const sort = (area: Area, ascending: boolean) =>
    send({ do: 'sort', sheet, area, column: active.column, ascending });
  const several = active.rows > 1 && active.rows < size.rows - frozen;
  return [
    { label: `Sort sheet by column ${name} (A to Z)`, run: () => sort(whole, true) },
    { label: `Sort sheet by column ${name} (Z to A)`, run: () => sort(whole, false) },
    ...(several
      ? [
          { label: `Sort range by column ${name} (A to Z)`, run: () => sort(active, true) },
          { label: `Sort range by column ${name} (Z to A)`, run: () => sort(active, false) },
        ]
      : []),
  ];
}

function hidingActions({ sheet, active, wholeRows, wholeColumns }: Selection, send: Send): PopupItem[] {
  const rows = { sheet, at: active.row, count: active.rows };
  const columns = { sheet, at: active.column, count: active.columns };
  if (wholeRows)
    return [
      { label: `Hide ${count(active.rows, 'row')}`, run: () => send({ do: 'hideRows', ...rows }) },
      { label: 'Show hidden rows here', run: () => send({ do: 'showRows', ...rows }) },
    ];
  if (wholeColumns)
    return [
      {
        label: `Hide ${count(active.columns, 'column')}`,
        run: () => send({ do: 'hideColumns', ...columns }),
      },
      { label: 'Show hidden columns here', run: () => send({ do: 'showColumns', ...columns }) },
    ];
  return [];
}

export function freezeActions(
  { sheet, active }: Selection,
  extras: WireExtras | undefined,
  send: Send,
): PopupItem[] {
  const rows = extras?.frozenRows ?? 0;
  const columns = extras?.frozenColumns ?? 0;
  const freeze = (label: string, r: number, c: number) => ({
    label,
    run: () => send({ do: 'freeze' as const, sheet, rows: r, columns: c }),
  });
  return [
    freeze('No rows', 0, columns),
    freeze('1 row', 1, columns),
    freeze(`Up to row ${active.row}`, active.row, columns),
    null,
    freeze('No columns', rows, 0),
    freeze('1 column', rows, 1),
    freeze(`Up to column ${columnLetters(active.column)}`, rows, active.column),
  ];
}

export async function editDropdown(
  { sheet, areas, active }: Selection,
  extras: WireExtras | undefined,
  send: Send,
) {
  const inside = ({ row, column, rows, columns }: Area) =>
    active.row >= row &&
    active.row < row + rows &&
    active.column >= column &&
    active.column < column + columns;
  const now = extras?.validations.find(({ area }) => inside(area))?.rule.options ?? [];
  const text = await ask(
    'Dropdown',
    'Items, one a line (none takes the dropdown away)',
    now.join('\n'),
    true,
  );
  if (text === null) return;
  const options = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  send({ do: 'validate', sheet, areas, options: options.length > 0 ? options : null, reject: true });
}

export async function editNote({ sheet, active }: Selection, extras: WireExtras | undefined, send: Send) {
  const { row, column } = active;
  const now = extras?.notes.find(([r, c]) => r === row && c === column)?.[2] ?? '';
  const text = await ask('Note', 'Text', now, true);
  if (text !== null) send({ do: 'note', sheet, row, column, text });
}

/** What a right click in the grid offers: only what the workbook carries out. */
export function contextItems(grid: UniverGrid, extras: WireExtras | undefined, send: Send): PopupItem[] {
  const selection = currentSelection(grid);
  const worksheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  if (!selection || !worksheet) return [];
  const size = { rows: worksheet.getMaxRows(), columns: worksheet.getMaxColumns() };
  const { sheet, areas, wholeRows, wholeColumns } = selection;
  return [
    { label: 'Cut', keys: 'Ctrl+X', run: () => void copyFromMenu(grid, true) },
    { label: 'Copy', keys: 'Ctrl+C', run: () => void copyFromMenu(grid, false) },
    { label: 'Paste', keys: 'Ctrl+V', run: () => void pasteFromMenu(grid, send, 'all') },
    { label: 'Paste values only', keys: 'Ctrl+Shift+V', run: () => void pasteFromMenu(grid, send, 'values') },
    null,
    ...(wholeColumns ? [] : rowActions(selection, send)),
    ...(wholeRows ? [] : columnActions(selection, send)),
    ...hidingActions(selection, send),
    {
      label: 'Clear content',
      keys: 'Delete',
      run: () => send({ do: 'clear', sheet, areas, what: 'content' }),
    },
    { label: 'Clear formats', run: () => send({ do: 'clear', sheet, areas, what: 'formats' }) },
    null,
    ...(wholeRows ? [] : sortActions(selection, size, extras, send)),
    null,
    { label: 'Dropdown…', run: () => void editDropdown(selection, extras, send) },
    { label: 'Note…', run: () => void editNote(selection, extras, send) },
  ];
}
