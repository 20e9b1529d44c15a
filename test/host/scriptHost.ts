import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuEntry } from './appsScript/hostState';
import { builtInFunctionNames } from './formulas/engine';
import { type Clock, createHost, Killed, ScriptFailure, type Switches } from './host';
import type { Answer, WireMenu, WireMenuItem } from './page/wire';
import type { Workbook } from './workbook';

/** What a script shows; the page's HTML stays here and is served to a frame. */
export type ShownByScript =
  | { show: 'sidebar'; title: string; html: string }
  | { show: 'dialog'; title: string; html: string; width: number; height: number; modal: boolean }
  | { show: 'alert'; title: string; message: string }
  | { show: 'toast'; title: string; message: string; seconds: number };

/** The add-on's files, as the browser view needs them run. */
export type ScriptHost = {
  /** The pushed .js files' texts. */
  sources(): readonly string[];
  /** What google.script.run may call. */
  functionNames(): readonly string[];
  builtInFunctions(): string[];
  /** Opens the spreadsheet for this account: the menus that onOpen makes, or why it made none. */
  open(email: string): { menus: WireMenu[]; problem: string | null };
  menu(functionName: string, email: string): Answer<unknown>;
  run(functionName: string, args: readonly unknown[], email: string): Answer<unknown>;
};

export type ScriptHostFactory = (workbook: Workbook, show: (shown: ShownByScript) => void) => ScriptHost;

/** Runs the files of a folder, `dist/`, on a workbook; the platform goes about it as is believed, but for the switches. */
export function scriptHostOf(
  folder: string,
  clock?: Clock,
  switches: Partial<Switches> = {},
): ScriptHostFactory {
  return (workbook, show) => {
    const host = createHost({
      files: { folder },
      workbook,
      switches,
      ...(clock && { clock }),
      answers: {
        // A script here cannot be suspended until somebody answers: it goes on as if OK was pressed.
        alert: (title, message) => {
          show({ show: 'alert', title, message });
          return 'OK';
        },
        prompt: (title, message) => {
          show({ show: 'alert', title, message });
          return { button: 'CLOSE', text: '' };
        },
      },
    });

    /** Runs something of the script as this account, and shows what it left to be shown. */
    function calling(email: string, work: () => Answer<unknown>): Answer<unknown> {
      const sidebar = host.sidebar();
      const dialog = host.dialog();
      const toasts = host.toasts.length;
      host.signInAs(email);
      let answer: Answer<unknown>;
      try {
        answer = work();
      } catch (error) {
        answer = { ok: false, message: sentenceOf(error) };
      }
      const nextSidebar = host.sidebar();
      if (nextSidebar && nextSidebar !== sidebar)
        show({ show: 'sidebar', title: nextSidebar.title, html: nextSidebar.html });
      const next = host.dialog();
      if (next && next !== dialog) {
        const { title, html, width, height } = next;
        show({ show: 'dialog', title, html, width: width ?? 600, height: height ?? 400, modal: true });
      }
      for (const toast of host.toasts.slice(toasts)) show({ show: 'toast', seconds: 5, ...toast });
      return answer;
    }

    return {
      sources: () =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.js'))
          .map((name) => readFileSync(join(folder, name), 'utf8')),
      functionNames: () => host.callable,
      builtInFunctions: builtInFunctionNames,
      open: (email) => {
        host.closeSidebar();
        const opened = calling(email, () => {
          host.open();
          return { ok: true, value: null };
        });
        const items = host.menu().map(menuItem);
        return {
          menus: items.length > 0 ? [{ title: workbook.addOnName, items }] : [],
          problem: opened.ok ? null : opened.message,
        };
      },
      menu: (functionName, email) =>
        calling(email, () => {
          const label = labelOf(host.menu(), functionName);
          if (label === null) return { ok: false, message: `Script function not found: ${functionName}` };
          host.clickMenu(label);
          return { ok: true, value: null };
        }),
      run: (functionName, args, email) =>
        calling(email, () => ({ ok: true, ...host.reply(functionName, ...args) })),
    };
  };
}

function menuItem(entry: MenuEntry): WireMenuItem {
  if (entry === 'separator') return null;
  if ('items' in entry) return { label: entry.label, items: entry.items.map(menuItem) };
  return { label: entry.label, functionName: entry.functionName };
}

function labelOf(entries: readonly MenuEntry[], functionName: string): string | null {
  for (const entry of entries) {
    if (entry === 'separator') continue;
    if ('items' in entry) {
      const inside = labelOf(entry.items, functionName);
      if (inside !== null) return inside;
    } else if (entry.functionName === functionName) return entry.label;
  }
  return null;
}

/** As Google shows an uncaught error; our own mistakes keep their trace in the terminal. */
function sentenceOf(error: unknown): string {
  if (error instanceof ScriptFailure) return error.message;
  if (!(error instanceof Killed)) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
