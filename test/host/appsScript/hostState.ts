import type { Workbook } from '../workbook';
import type { CallCount } from './callCount';
import type { LockTable } from './lockTable';
import type { Clock } from './sandbox';
import type { Switches } from './switches';

/** Who is signed in, and what the local Sheets is to tell about them. */
export type User = { email: string; locale?: string };

/**
 * Called before and after each service call of the script (custom functions' calls excepted). It may edit the
 * workbook as another person would, run another invocation, throw (the script sees an Exception), or answer 'kill':
 * the process ends there, uncatchable, as when Google ends it.
 */
export type CallHook = (call: {
  phase: 'before' | 'after';
  index: number;
  name: string;
}) => 'kill' | undefined;

export type ShownHtml = { title: string; html: string; width: number | null; height: number | null };

/** How a test answers the dialogs that suspend a script; the default closes them. */
export type Answers = {
  alert?: (title: string, prompt: string) => 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  prompt?: (
    title: string,
    prompt: string,
  ) => { button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'; text: string };
};

export type MenuEntry =
  | { label: string; functionName: string }
  | 'separator'
  | { label: string; items: MenuEntry[] };

export type CacheEntry = { value: string; expires: number };

/** What outlives an invocation besides the workbook, and what an invocation needs to know. */
export type HostState = {
  readonly workbook: Workbook;
  readonly files: ReadonlyMap<string, string>;
  readonly switches: Switches;
  readonly clock: Clock | null;
  readonly scriptTimeZone: string;
  /** The manifest's oauthScopes; null where there is no manifest, which grants everything. */
  readonly scopes: readonly string[] | null;
  readonly locks: LockTable;
  readonly caches: Map<string, Map<string, CacheEntry>>;
  readonly answers: Answers;
  user: User;
  calls: CallCount;
  hook: CallHook | null;
  sidebar: ShownHtml | null;
  dialog: ShownHtml | null;
  menus: { label: string; items: MenuEntry[]; place: string }[];
  toasts: { title: string; message: string }[];
  logs: string[];
};
