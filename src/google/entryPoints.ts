import type { Param } from './functions/cellFunction';
import { functionsOf } from './functions/functions';
import { loadServerPart } from './functions/loadServerPart';
import { openSidebar, type ViewName } from './openSidebar';
import { sidebarCame } from './sidebarAwaited';
import { stateInCells } from './state';

/**
 * Everything that Google calls by name, as data. The platform sees only real top-level `function` declarations, which no bundler
 * leaves standing: the build writes one for each entry, with its help text, and `call` in `main.ts` runs it.
 */
export type EntryPoint = {
  name: string;
  /** A 'function' is for cells; a 'server' function is for the sidebar. */
  kind: 'trigger' | 'menu' | 'server' | 'function';
  doc: string;
  params: readonly Param[];
  returns: string;
  run: (...args: unknown[]) => unknown;
};

const EVENT: Param = { name: 'e', type: 'object', description: "The platform's event; not used." };

/** `name` is also the handler that the menu item names. */
type MenuItem = { name: string; item: string; view: ViewName };

/** What is opened most. */
const MENU: readonly MenuItem[] = [
  { name: 'openHome', item: 'Home', view: 'home' },
  { name: 'openReassign', item: 'Reassign caseloads', view: 'reassign' },
  { name: 'openAssignments', item: 'Case assignments', view: 'assignments' },
  { name: 'openMyCaseload', item: 'My caseload', view: 'mine' },
  { name: 'openReport', item: 'Caseload report', view: 'report' },
];
/** Stands last, where every menu has it. */
const HELP: MenuItem = { name: 'openHelp', item: 'Help', view: 'help' };

/** The rest, in a menu of its own. */
const MORE: readonly MenuItem[] = [
  { name: 'openComingDue', item: 'Coming due', view: 'due' },
  { name: 'openWorksheets', item: 'Worksheets', view: 'worksheets' },
  { name: 'openMoney', item: 'Money worksheets', view: 'money' },
  { name: 'openKeyIn', item: 'Changes to key in', view: 'key-in' },
  { name: 'openHistory', item: 'History', view: 'history' },
  { name: 'openUpdate', item: 'Update from a new export', view: 'update' },
  { name: 'openNewYear', item: 'New school year', view: 'year' },
  { name: 'openSetUp', item: 'Set up', view: 'set-up' },
];

export const entryPoints: readonly EntryPoint[] = [
  {
    name: 'onOpen',
    kind: 'trigger',
    doc: 'Adds the menu when a spreadsheet opens.',
    params: [EVENT],
    returns: '',
    run: addMenu,
  },
  {
    name: 'onInstall',
    kind: 'trigger',
    doc: 'Adds the menu right after installing, when the spreadsheet is open already.',
    params: [EVENT],
    returns: '',
    run: addMenu,
  },
  ...[...MENU, ...MORE, HELP].map(
    ({ name, item, view }): EntryPoint => ({
      name,
      kind: 'menu',
      doc: `Opens the sidebar: ${item}.`,
      params: [],
      returns: '',
      run: () => openSidebar(view),
    }),
  ),
  {
    name: 'rpc',
    kind: 'server',
    doc: 'Answers one call of the sidebar.',
    params: [
      { name: 'name', type: 'string', description: 'The call.' },
      { name: 'payload', type: 'string', description: 'Its input as JSON.' },
      { name: 'manner', type: 'string', description: 'Whether the page goes on by itself after a save.' },
    ],
    returns: 'The answer as JSON.',
    // A cell can call this too (=rpc("open","{}")); no account is known there, which the server part answers with a refusal, as it
    // does what is no text.
    run: (name, payload, manner) => loadServerPart().handle(textOf(name), textOf(payload), textOf(manner)),
  },
  {
    name: 'sidebarCame',
    kind: 'server',
    doc: 'Takes note that the sidebar is there and may call.',
    params: [],
    returns: '',
    run: () => sidebarCame(),
  },
  ...functionsOf(stateInCells).map(
    (spec): EntryPoint => ({
      name: spec.name,
      kind: 'function',
      doc: `${spec.description} Source: ${spec.cite}.`,
      params: spec.params,
      returns: spec.returns,
      run: spec.run,
    }),
  ),
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The menu Extensions > Caseload: `createAddonMenu` puts it there under the add-on's name (or the script project's, while it is
 * bound to one spreadsheet), where `createMenu` would make a menu of its own beside Help. Nothing else is touched: before the
 * add-on is enabled in a spreadsheet, onOpen may use no service but this.
 */
function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const more = ui.createMenu('More');
  for (const { name, item } of MORE) more.addItem(item, name);
  const menu = ui.createAddonMenu();
  for (const { name, item } of MENU) menu.addItem(item, name);
  menu.addSubMenu(more).addItem(HELP.item, HELP.name).addToUi();
}
