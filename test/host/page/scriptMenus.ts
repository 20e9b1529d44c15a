import type { Connection } from './connection';
import { showBusy, showScriptError } from './messages';
import type { PopupItem } from './popupMenu';
import type { Snapshot, WireMenuItem } from './wire';

/** The menus that the add-on made, as items of Extensions. */
export function scriptMenus(menus: Snapshot['menus'], connection: Connection): PopupItem[] {
  const itemsOf = (items: readonly WireMenuItem[]): PopupItem[] =>
    items.map((item) => {
      if (item === null) return null;
      if ('items' in item) return { label: item.label, items: itemsOf(item.items) };
      return { label: item.label, run: () => void runMenuItem(item.functionName, connection) };
    });
  return menus.map(({ title, items }) => ({ label: title, items: itemsOf(items) }));
}

async function runMenuItem(functionName: string, connection: Connection): Promise<void> {
  showBusy('Running script…');
  const answer = await connection
    .menu(functionName)
    .catch((error: Error) => ({ ok: false as const, message: error.message }));
  showBusy(null);
  if (!answer.ok) showScriptError(answer.message);
}
