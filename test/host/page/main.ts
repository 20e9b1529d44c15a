import { LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { createAccount } from './account';
import { type CellFacts, createCellCard } from './cellCard';
import { createCellStyles } from './cellStyles';
import { createChangeApplier } from './changesIn';
import { createConnection } from './connection';
import { createDropdowns } from './dropdowns';
import { listenToEdits } from './editing';
import { createFindBar } from './findBar';
import { registerFunctionHelp } from './functionHelp';
import { drawMenus } from './menus';
import { showAlert, showScriptError, showScriptUi, showToast } from './messages';
import { createPanels } from './panels';
import { openMenu } from './popupMenu';
import { cellBox, currentSelection, onSelection } from './selection';
import { contextItems } from './sheetActions';
import { sheetKey, sheetNumber, toStyleData, toWorksheet } from './sheetData';
import { listenToKeys, printSheet } from './sheetKeys';
import { createSheetTabs, type Tab } from './sheetTabs';
import { createToolbar } from './toolbar';
import { createUniverGrid, UNIT } from './univerGrid';
import type { Change, Edit, ScriptUi, WireBlock } from './wire';

declare global {
  interface Window {
    univerAPI: FUniver;
    /** For tests: resolves when every edit made so far has been answered. */
    localSheets: { settled: () => Promise<unknown>; send: (edit: Edit) => Promise<void>; ready: boolean };
  }
}

const grid = createUniverGrid('grid');
window.univerAPI = grid.api;
const errors = new Map<number, Map<string, string>>();

const connection = createConnection({
  changes: (changes) => changes.forEach(applyChange),
  ui: (ui) => showUi(ui),
  lost: () => {
    status.textContent = 'The local server is not answering…';
  },
  refused: (message) => showToast('There was a problem', message),
  place: () => place(),
});
const place = () => {
  const selection = currentSelection(grid);
  return selection ? { sheet: selection.sheet, area: selection.active } : null;
};
const send = (edit: Edit) => connection.edit(edit);
const status = document.getElementById('status') as HTMLElement;
const applier = createChangeApplier(grid);
const tabs = createSheetTabs(send, (sheet) => {
  const view = grid.api.getActiveWorkbook()?.getSheetBySheetId(sheetKey(sheet));
  if (view) grid.api.getActiveWorkbook()?.setActiveSheet(view);
});
const account = createAccount((email) => connection.signIn(email));
const styles = createCellStyles(grid, send);
const findBar = createFindBar({
  ...{ connection, send, place },
  goTo: (found) => applier.activate(found, cellBox(grid, found.area.row, found.area.column) !== null),
});
const panels = createPanels(connection, () => window.focus());

function noteErrors(sheet: number, block: WireBlock): void {
  const known = errors.get(sheet) ?? new Map<string, string>();
  errors.set(sheet, known);
  for (const [r, cells] of block.cells.entries())
    for (const [c, cell] of cells.entries()) {
      const key = `${block.row + r} ${block.column + c}`;
      if (cell !== null && typeof cell === 'object' && cell.error !== undefined) known.set(key, cell.error);
      else if (known.size > 0) known.delete(key);
    }
}

function factsOf(sheet: number, row: number, column: number): CellFacts {
  const note = applier.extrasOf(sheet)?.notes.find(([r, c]) => r === row && c === column)?.[2];
  return { error: errors.get(sheet)?.get(`${row} ${column}`), note };
}

function showUi(ui: ScriptUi): void {
  if (ui.show === 'sidebar') panels.showSidebar(ui.title, ui.panel);
  else if (ui.show === 'dialog') panels.showDialog(ui.title, ui.panel, ui.width, ui.height, ui.modal);
  else if (ui.show === 'place') applier.activate(ui.place);
  else if (ui.show === 'close') panels.close(ui.panel);
  else showScriptUi(ui);
}

let toolbar: ReturnType<typeof createToolbar> | null = null;
let card: ReturnType<typeof createCellCard> | null = null;
let tabList: Tab[] = [];
let canUndo = { undo: false, redo: false };

function applyChange(change: Change): void {
  if (change.is === 'reload') location.reload();
  if (change.is === 'history') {
    canUndo = change;
    toolbar?.history(change);
  }
  if (change.is === 'people') account.show(change.emails);
  applier.apply(change);
  if (change.is === 'cells') noteErrors(change.sheet, change.block);
  if (change.is === 'sheetAdded') noteErrors(change.sheet.id, change.sheet.block);
  if (change.is === 'sheets') {
    tabList = change.order;
    tabs.show(tabList);
  }
  if (change.is === 'cells' || change.is === 'extras') card?.refresh();
}

async function start(): Promise<void> {
  const snapshot = await connection.snapshot();
  document.title = `${snapshot.name} – Local Sheets`;
  (document.getElementById('title') as HTMLElement).textContent = snapshot.name;
  const workbook = grid.api.createWorkbook({
    id: UNIT,
    name: snapshot.name,
    styles: Object.fromEntries(snapshot.styles.map((style, index) => [`c${index}`, toStyleData(style)])),
    sheetOrder: snapshot.sheets.map(({ id }) => sheetKey(id)),
    sheets: Object.fromEntries(
      snapshot.sheets.map((sheet) => [sheetKey(sheet.id), toWorksheet(sheet, (index) => `c${index}`)]),
    ),
  });
  const first = workbook.getSheetBySheetId(sheetKey(snapshot.activeSheet));
  if (first) workbook.setActiveSheet(first);
  for (const sheet of snapshot.sheets) {
    applier.setExtras(sheet.id, sheet.extras);
    noteErrors(sheet.id, sheet.block);
  }
  toolbar = createToolbar(styles, send);
  canUndo = snapshot.history;
  toolbar.history(snapshot.history);
  card = createCellCard(grid, factsOf);
  createDropdowns(grid, applier.extrasOf, send);
  registerFunctionHelp(grid, snapshot.functions, snapshot.calculated);
  tabs.show(snapshot.sheets);
  tabs.setActive(snapshot.activeSheet);
  account.show(snapshot.emails, snapshot.signedInAs);
  drawMenus(snapshot, {
    ...{ grid, connection, send, account, styles, findBar, extrasOf: applier.extrasOf },
    can: () => canUndo,
  });
  listenToKeys({ find: findBar.open, print: () => printSheet(place()?.sheet) });
  listenToEdits(grid, send, () =>
    showToast('Not in the local Sheets', 'Google Sheets can do this; this stand-in leaves it out.', 4),
  );
  grid.api.addEvent(grid.api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = sheetNumber(activeSheet.getSheetId());
    tabs.setActive(sheet);
  });
  onSelection(grid, () => toolbar?.refresh());
  document.getElementById('grid')?.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const selection = currentSelection(grid);
    openMenu(contextItems(grid, selection ? applier.extrasOf(selection.sheet) : undefined, send), {
      x: event.clientX,
      y: event.clientY,
    });
  });
  connection.listen();
  if (snapshot.notices.length > 0)
    void showAlert('Some of this file is not shown here', snapshot.notices.join('\n'));
  window.localSheets = { settled: () => connection.settled(), send, ready: false };
  // Until then the grid takes the keyboard away from whatever has it.
  const markReady = () => {
    window.localSheets.ready = true;
  };
  if (grid.api.getCurrentLifecycleStage() >= LifecycleStages.Steady) markReady();
  else
    grid.api.addEvent(grid.api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= LifecycleStages.Steady) markReady();
    });
}

start().catch((error: Error) => showScriptError(`The page could not start: ${error.message}`));
