import type { AuthMode } from './appsScript/authorization';
import { CallCount } from './appsScript/callCount';
import { customFunctionsOf } from './appsScript/customFunctions';
import type { Answers, CallHook, HostState, MenuEntry, ShownHtml, User } from './appsScript/hostState';
import { Invocation, type Occasion, TIME_LIMITS } from './appsScript/invocation';
import { KeptScript } from './appsScript/keptScript';
import { LockTable } from './appsScript/lockTable';
import type { Clock } from './appsScript/sandbox';
import { authModes } from './appsScript/scriptApp';
import { ScriptFailure } from './appsScript/scriptError';
import { scriptSource } from './appsScript/scriptSource';
import { believed, possible, type Switches } from './appsScript/switches';
import { toPage, toServer } from './appsScript/wire';
import type { CellValue } from './cells';
import { Consents } from './consents';
import { filesOf, manifestOf } from './hostFiles';
import { type FunctionArgument, Workbook } from './workbook';

export { type Clock, fixedClock } from './appsScript/sandbox';
export { Killed, ScriptFailure } from './appsScript/scriptError';
export type { Switches } from './appsScript/switches';
export { IllegalArgument } from './appsScript/wire';

export type HostOptions = {
  /** The pushed files by name, `Code.js`, `sidebar.html`, `appsscript.json`, or the folder they are in. */
  files: Readonly<Record<string, string>> | { folder: string };
  workbook?: Workbook;
  user?: User;
  /** Without one the script sees the real time and really sleeps. */
  clock?: Clock;
  /** The manifest's time zone by default. */
  scriptTimeZone?: string;
  switches?: Partial<Switches>;
  /** The script lives in the spreadsheet, in a project of this name, which names its menu. */
  boundProject?: string;
  answers?: Answers;
  /** The script stays loaded from one call of the page to the next: see `KeptScript`. */
  keepsScript?: boolean;
  /** Milliseconds by occasion, where a test cannot wait for Google's own limits. */
  timeLimits?: Partial<Record<Occasion, number>>;
};

/** What a call of the page brought: `delivered` is false where neither handler is ever called. */
export type PageReply = { delivered: boolean; value: unknown };

/** The local Sheets with one add-on installed: runs the pushed files as Google would, on a workbook of ours. */
export class Host {
  readonly workbook: Workbook;
  private readonly state: HostState;
  private readonly functions: readonly string[];
  private readonly limits: Record<Occasion, number>;
  readonly consents: Consents;
  /** Invocations under way: a hook may start another one inside. */
  private depth = 0;
  /** Whether the page's calls may find the script loaded by an earlier one. */
  keepsScript: boolean;
  private readonly script: KeptScript;

  constructor(options: HostOptions) {
    const files = filesOf(options.files);
    const manifest = manifestOf(files);
    this.workbook = options.workbook ?? new Workbook('Untitled spreadsheet', 'America/Chicago');
    const { boundProject } = options;
    this.consents = new Consents(boundProject !== undefined, manifest.scopes ?? []);
    if (boundProject !== undefined) this.workbook.addOnName = boundProject;
    this.limits = { ...TIME_LIMITS, ...options.timeLimits };
    const { clock = null } = options;
    this.keepsScript = options.keepsScript ?? false;
    this.script = new KeptScript(files, clock !== null);
    if (clock) this.workbook.now = () => clock.now();
    this.state = {
      workbook: this.workbook,
      files,
      switches: { ...believed, ...options.switches },
      clock,
      scriptTimeZone: options.scriptTimeZone ?? manifest.timeZone ?? this.workbook.timeZone,
      scopes: manifest.scopes,
      locks: new LockTable(),
      caches: new Map(),
      answers: options.answers ?? {},
      user: options.user ?? { email: this.workbook.ownerEmail },
      calls: new CallCount(),
      hook: null,
      sidebar: null,
      dialog: null,
      menus: [],
      toasts: [],
      logs: [],
    };
    this.typingBySwitches();
    this.functions = [...files]
      .filter(([name]) => name.endsWith('.js'))
      .flatMap(([name, text]) => scriptSource(name, text).functions);
    this.workbook.installFunctions(
      customFunctionsOf(this.state, this.functions, options.timeLimits?.customFunction),
    );
  }

  /** Opens the spreadsheet: onOpen runs as a simple trigger, NONE where the add-on is installed but not enabled here. */
  open(mode: Extract<AuthMode, 'NONE' | 'LIMITED'> = 'LIMITED'): void {
    this.state.menus = [];
    this.call('simpleTrigger', mode, 'onOpen', (run) => [event(run, mode, this.state.user.email)]);
  }

  /** The add-on is installed into this spreadsheet: onInstall runs with full authorisation. */
  install(): void {
    this.call('editor', 'FULL', 'onInstall', (run) => [event(run, 'FULL', this.state.user.email)]);
  }

  /** The entries of the add-on's menus, submenus inside. */
  menu(): MenuEntry[] {
    return this.state.menus.flatMap(({ items }) => items);
  }

  /** Where its menus stand. */
  get menuPlaces(): string[] {
    return this.state.menus.map(({ place }) => place);
  }

  /** Whether a menu entry reads so. */
  hasMenuItem(label: string): boolean {
    return entryOf(this.menu(), label) !== null;
  }

  /** Chooses a menu entry by its label; the function runs with full authorisation. */
  clickMenu(label: string): void {
    const entry = entryOf(this.menu(), label);
    if (!entry) throw new Error(`No menu entry reads ${label}`);
    if (!this.consents.goesOn(this.state.user.email)) return;
    this.call('menu', 'FULL', entry.functionName, () => []);
  }

  /**
   * google.script.run from the page: the checked result, or the failure thrown. An illegal argument throws at once;
   * where no handler would be called the result is undefined too (see `reply` to tell the difference).
   */
  run(functionName: string, ...args: unknown[]): unknown {
    return this.reply(functionName, ...args).value;
  }

  reply(functionName: string, ...args: unknown[]): PageReply {
    // Only real top-level functions without a trailing _ are on google.script.run.
    if (!this.callable.includes(functionName))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    const value = this.call('page', 'FULL', functionName, (run) =>
      args.map((arg, i) => toServer(arg, i, run.sandbox)),
    );
    const delivery = toPage(value, this.state.switches);
    return delivery.arrives
      ? { delivered: true, value: delivery.value }
      : { delivered: false, value: undefined };
  }

  /** The names that the page finds on google.script.run. */
  get callable(): string[] {
    return this.functions.filter((name) => !name.endsWith('_'));
  }

  /** Calls a cell function outside any cell: arrays are ranges, `undefined` a skipped argument. */
  callCustomFunction(name: string, ...args: (CellValue | undefined | CellValue[][])[]): CellValue[][] {
    const functions = customFunctionsOf(this.state, this.functions, this.limits.customFunction);
    const recalculation = functions.begin();
    const result = recalculation.call(name.toUpperCase(), args.map(functionArgument));
    recalculation.end();
    if ('error' in result) throw new ScriptFailure(result.error, '#ERROR!', '');
    return result.cells.map((line) => line.map((cell) => cell.value));
  }

  /** The sidebar shown last, null before any or after `closeSidebar`. */
  sidebar(): ShownHtml | null {
    return this.state.sidebar;
  }

  /** A reload of the document closes it too. */
  closeSidebar(): void {
    this.state.sidebar = null;
  }

  dialog(): ShownHtml | null {
    return this.state.dialog;
  }

  signInAs(email: string): void {
    this.state.user = { ...this.state.user, email };
  }

  get user(): User {
    return this.state.user;
  }

  /** The service calls of the last invocation (custom functions' apart). */
  get calls(): CallCount {
    return this.state.calls;
  }

  /** What the script wrote to console and Logger, all invocations together. */
  get logs(): readonly string[] {
    return this.state.logs;
  }

  get toasts(): readonly { title: string; message: string }[] {
    return this.state.toasts;
  }

  get switches(): Switches {
    return this.state.switches;
  }

  /** The platform behaves so from now on; false where it is no switch, or none of its values. */
  setSwitch(name: string, value: unknown): boolean {
    const values: readonly unknown[] = Object.entries(possible).find(([known]) => known === name)?.[1] ?? [];
    if (!values.includes(value)) return false;
    Object.assign(this.state.switches, { [name]: value });
    this.typingBySwitches();
    return true;
  }

  /** What the spreadsheet itself makes of texts and formulas. */
  private typingBySwitches(): void {
    const { typedMonths, formulaCommas, joinedDates } = this.state.switches;
    this.workbook.readsMonths = typedMonths === 'dates';
    this.workbook.takesCommas = formulaCommas === 'taken';
    this.workbook.joinsSerials = joinedDates === 'serials';
  }

  /** The zone in which the script's `new Date(2026, 0, 1)` is midnight. */
  get scriptTimeZone(): string {
    return this.state.scriptTimeZone;
  }

  /** Locks that something besides the script holds: `host.locks.take('document', someone)`. */
  get locks(): LockTable {
    return this.state.locks;
  }

  /** Empties all caches, as Google may at any time. */
  dropCaches(): void {
    this.state.caches.clear();
  }

  /** Calls the hook before and after every service call from now on; null takes it away. */
  onCall(hook: CallHook | null): void {
    this.state.hook = hook;
  }

  private call(
    occasion: Occasion,
    mode: AuthMode,
    functionName: string,
    args: (run: Invocation) => unknown[],
  ): unknown {
    const outer = this.state.calls;
    this.state.calls = new CallCount();
    this.depth += 1;
    const kept = this.keepsScript && occasion === 'page' ? this.script : null;
    const run = new Invocation(this.state, mode, occasion, this.limits[occasion], kept);
    const given = args(run);
    try {
      const result = run.perform(() => {
        run.load();
        const called: unknown = run.sandbox.lookUp(functionName);
        if (typeof called === 'function') return Reflect.apply(called, undefined, given);
        // Triggers that a script does not have are simply not called.
        if (occasion === 'simpleTrigger' || functionName === 'onInstall') return undefined;
        throw new ScriptFailure(`Script function not found: ${functionName}`, 'Exception', '');
      });
      kept?.giveBack(run.sandbox);
      return result;
    } finally {
      run.end();
      this.depth -= 1;
      // An invocation inside another one's hook leaves the outer count as it was.
      if (this.depth > 0) this.state.calls = outer;
      this.workbook.announce();
    }
  }
}

/** The event object of a trigger, as far as it can be known in the mode. */
function event(run: Invocation, mode: AuthMode, email: string): object {
  const values = run.sandbox.parse('{}');
  if (typeof values !== 'object' || values === null) throw new Error('JSON gives no object');
  const authMode = run.toScript(authModes(run).value(mode));
  return Object.assign(values, { authMode, user: mode === 'NONE' ? '' : email });
}

function entryOf(items: readonly MenuEntry[], label: string): { functionName: string } | null {
  for (const item of items) {
    if (item === 'separator') continue;
    if ('items' in item) {
      const below = entryOf(item.items, label);
      if (below) return below;
    } else if (item.label === label) return item;
  }
  return null;
}

function functionArgument(value: CellValue | undefined | CellValue[][]): FunctionArgument {
  if (value === undefined) return { kind: 'skipped', cells: [[{ value: null, isDate: false }]] };
  if (Array.isArray(value))
    return {
      kind: 'range',
      cells: value.map((line) => line.map((cell) => ({ value: cell, isDate: false }))),
    };
  return { kind: 'scalar', cells: [[{ value, isDate: false }]] };
}

export function createHost(options: HostOptions): Host {
  return new Host(options);
}
