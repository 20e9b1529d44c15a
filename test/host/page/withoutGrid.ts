import { createAccount } from './account';
import { createConnection } from './connection';
import { download } from './download';
import { drawMenuBar } from './menuBar';
import { showScriptError, showScriptUi, showToast } from './messages';
import { createPanels } from './panels';
import { scriptMenus } from './scriptMenus';
import type { ScriptUi } from './wire';

/**
 * The page without its grid, for the stories that read the cells from the workbook: menus, sidebar and dialogs are those of the whole
 * page, and what the grid would draw, which is most of the page's work, is left out.
 */
const connection = createConnection({
  changes: (changes) => {
    for (const change of changes) {
      if (change.is === 'people') account.show(change.emails);
      // What changed before the page listened.
      if (change.is === 'reload')
        void connection.snapshot().then(({ emails, signedInAs }) => account.show(emails, signedInAs));
    }
  },
  ui: showUi,
  lost: () => showToast('Local Sheets', 'The local server is not answering…'),
  refused: (message) => showToast('There was a problem', message),
  place: () => null,
});
const account = createAccount((email) => connection.signIn(email));
const panels = createPanels(connection, () => window.focus());

function showUi(ui: ScriptUi): void {
  if (ui.show === 'sidebar') panels.showSidebar(ui.title, ui.panel);
  else if (ui.show === 'dialog') panels.showDialog(ui.title, ui.panel, ui.width, ui.height, ui.modal);
  else if (ui.show === 'close') panels.close(ui.panel);
  else if (ui.show !== 'place') showScriptUi(ui);
}

async function start(): Promise<void> {
  const { name, emails, signedInAs, menus } = await connection.snapshot();
  const title = document.getElementById('title');
  if (title) title.textContent = name;
  account.show(emails, signedInAs);
  drawMenuBar([
    { title: 'File', items: () => [{ label: 'Download .xlsx', run: () => void download() }] },
    { title: 'Extensions', items: () => scriptMenus(menus, connection) },
  ]);
  connection.listen();
  window.localSheets = {
    settled: () => connection.settled(),
    send: (edit) => connection.edit(edit),
    ready: true,
  };
}

start().catch((error: Error) => showScriptError(`The page could not start: ${error.message}`));
