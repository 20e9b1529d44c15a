import type { createAccount } from './account';
import type { CellStyles } from './cellStyles';
import type { Connection } from './connection';
import { download } from './download';
import { editItems } from './editMenu';
import type { createFindBar } from './findBar';
import { formatItems } from './formatMenu';
import { helpItems } from './helpMenu';
import { drawMenuBar } from './menuBar';
import { showBusy } from './messages';
import type { PopupItem } from './popupMenu';
import { scriptMenus } from './scriptMenus';
import { currentSelection, type Selection } from './selection';
import { share } from './share';
import { columnActions, freezeActions, rowActions, sortActions } from './sheetActions';
import { printSheet } from './sheetKeys';
import type { UniverGrid } from './univerGrid';
import type { Edit, Snapshot, WireExtras } from './wire';

type Around = {
  grid: UniverGrid;
  connection: Connection;
  send: (edit: Edit) => Promise<void>;
  account: ReturnType<typeof createAccount>;
  styles: CellStyles;
  findBar: ReturnType<typeof createFindBar>;
  extrasOf: (sheet: number) => WireExtras | undefined;
  can: () => { undo: boolean; redo: boolean };
};

/** The menus of the local Sheets, in the order of Sheets. Each is made when it is opened, so that it fits the selection. */
export function drawMenus(snapshot: Snapshot, around: Around): void {
  const { grid, connection, send, account, styles, findBar, extrasOf, can } = around;
  const selected = () => currentSelection(grid);
  const withSelection = (make: (selection: Selection) => PopupItem[]) => {
    const selection = selected();
    return selection ? make(selection) : [];
  };
  const sizeNow = () => {
    const view = grid.api.getActiveWorkbook()?.getActiveSheet();
    return { rows: view?.getMaxRows() ?? 1, columns: view?.getMaxColumns() ?? 1 };
  };
  drawMenuBar([
    {
      title: 'File',
      items: () => [
        {
          label: 'Open sample',
          items: snapshot.samples.map(({ key, label }) => ({
            label,
            run: () => {
              showBusy('Opening…');
              void connection.openSample(key);
            },
          })),
        },
        { text: 'To open a workbook of your own: npm start -- my-roster.xlsx' },
        null,
        { label: 'Share', run: () => void share(account) },
        { label: 'Download .xlsx', run: () => void download() },
        null,
        { label: 'Print', keys: 'Ctrl+P', run: () => printSheet(selected()?.sheet) },
      ],
    },
    {
      title: 'Edit',
      items: () => editItems(grid, selected(), can(), { send, replace: () => findBar.open(true) }),
    },
    {
      title: 'View',
      items: () => withSelection((selection) => freezeActions(selection, extrasOf(selection.sheet), send)),
    },
    {
      title: 'Insert',
      items: () => [
        ...withSelection((selection) => [
          ...rowActions(selection, send),
          null,
          ...columnActions(selection, send),
        ]),
        null,
        { label: 'Sheet', run: () => void send({ do: 'addSheet' }) },
      ],
    },
    {
      title: 'Format',
      items: () => {
        const selection = selected();
        return formatItems(styles, selection, selection ? extrasOf(selection.sheet) : undefined, send);
      },
    },
    {
      title: 'Data',
      items: () =>
        withSelection((selection) => sortActions(selection, sizeNow(), extrasOf(selection.sheet), send)),
    },
    {
      title: 'Extensions',
      items: () =>
        snapshot.menus.length > 0
          ? scriptMenus(snapshot.menus, connection)
          : [{ text: 'The add-on made no menu.' }],
    },
    { title: 'Help', items: helpItems },
  ]);
}
