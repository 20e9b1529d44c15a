import type { Answer, WireMenu } from './page/wire';
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
  /** The menus that onOpen makes. */
  menus(email: string): WireMenu[];
  menu(functionName: string, email: string): Promise<Answer<unknown>>;
  run(functionName: string, args: readonly unknown[], email: string): Promise<Answer<unknown>>;
};

export type ScriptHostFactory = (workbook: Workbook, show: (shown: ShownByScript) => void) => ScriptHost;
