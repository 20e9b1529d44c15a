import { types } from 'node:util';
import { type AuthMode, authorize } from './authorization';
import { defineGlobals } from './globals';
import type { HostState } from './hostState';
import type { KeptScript } from './keptScript';
import { Sandbox } from './sandbox';
import { Killed, ScriptFailure, ServiceError } from './scriptError';
import { scriptSource } from './scriptSource';
import { handleOf, Service } from './service';

/** What calls the script; simple triggers and custom functions have 30 seconds and no user's e-mail address. */
export type Occasion = 'menu' | 'page' | 'simpleTrigger' | 'customFunction' | 'editor';

/** developers.google.com/apps-script/guides/services/quotas */
export const TIME_LIMITS: Record<Occasion, number> = {
  menu: 360_000,
  page: 360_000,
  editor: 360_000,
  simpleTrigger: 30_000,
  customFunction: 30_000,
};

/**
 * One run of the script: its own context, with every file loaded anew, as "the entire script loads and global
 * statements run on every invocation" (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
export class Invocation {
  readonly sandbox: Sandbox;
  private killed: Killed | null = null;
  private index = 0;
  /** Milliseconds that the script slept on a clock that does not wait; they count towards the limit. */
  private slept = 0;
  private readonly handles = new WeakMap<Service, object>();
  /** Enumerations and services there is one of, made on first use. */
  readonly singletons = new Map<string, Service>();

  constructor(
    readonly host: HostState,
    readonly mode: AuthMode,
    readonly occasion: Occasion,
    private readonly timeLimit = TIME_LIMITS[occasion],
    kept: KeptScript | null = null,
  ) {
    const { clock } = host;
    const now = clock ? () => clock.now() : null;
    this.sandbox = kept ? kept.take(now) : new Sandbox(now);
    defineGlobals(this);
  }

  get now(): number {
    return this.host.clock?.now() ?? Date.now();
  }

  /** Loads all files in the order they are pushed, the names' order, into one global scope. */
  load(): void {
    const names = [...this.host.files.keys()].filter((name) => name.endsWith('.js')).sort();
    const scripts = names.map((name) => scriptSource(name, this.host.files.get(name) ?? '').script);
    this.sandbox.load(scripts, this.timeLimit);
  }

  /** Runs something of the script in the script's time zone; whatever it throws comes out as a ScriptFailure. */
  perform(work: () => unknown): unknown {
    const leaveTimeZone = this.enterTimeZone();
    try {
      const value = this.sandbox.invoke(work, this.timeLimit);
      if (this.killed) throw this.killed;
      // What is pending when the script ends is applied then.
      this.flush();
      return value;
    } catch (error) {
      throw this.killed ?? failureOf(error);
    } finally {
      leaveTimeZone();
    }
  }

  /**
   * `new Date(2026, 0, 1)` is midnight in the script's zone. V8 has one zone a process and follows a change of TZ at
   * once (in the main thread and in child processes, not in worker threads), so it is set around each run. Returns
   * the way back.
   */
  enterTimeZone(): () => void {
    const before = process.env.TZ;
    if (before === this.host.scriptTimeZone) return () => undefined;
    process.env.TZ = this.host.scriptTimeZone;
    return () => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    };
  }

  private refusal: ServiceError | null = null;
  private queued: (() => void)[] = [];

  /** A change that is carried out when the bundle is applied. */
  atFlush(change: () => void): void {
    this.queued.push(change);
  }

  /** A change that Google takes into its bundle now and refuses when the bundle is applied. */
  refuseAtFlush(refusal: ServiceError): void {
    this.refusal ??= refusal;
  }

  /** Applies what is pending; here most writes are applied at once, so only what waits or was refused is left. */
  flush(): void {
    const { refusal, queued } = this;
    this.refusal = null;
    this.queued = [];
    for (const change of queued) change();
    if (refusal) throw refusal;
  }

  /** Ends what lasts as long as the run: its locks. */
  end(): void {
    this.host.locks.releaseAll(this);
  }

  sleep(milliseconds: number): void {
    const { clock } = this.host;
    if (!clock) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
      return;
    }
    clock.sleep(milliseconds);
    this.slept += milliseconds;
    if (this.slept > this.timeLimit) throw this.die(new Killed('Exceeded maximum execution time'));
  }

  /** The gate of every service call: counting, the host's hook, permissions, errors in the script's own realm. */
  serviceCall(className: string, method: string, work: () => unknown): unknown {
    if (this.killed) throw this.killed;
    const name = `${className}.${method}`;
    const index = this.index;
    this.index += 1;
    try {
      const hook = this.occasion === 'customFunction' ? null : this.host.hook;
      if (this.occasion !== 'customFunction') this.host.calls.add(name);
      if (hook?.({ phase: 'before', index, name }) === 'kill') {
        this.dying = true;
        // A block that is being written when the process ends may be half there.
        if (!this.host.switches.setValuesAtomic && HALVED.has(name)) work();
        throw this.die(new Killed());
      }
      authorize(className, method, this.mode, this.host.scopes);
      const result = this.toScript(work());
      if (hook?.({ phase: 'after', index, name }) === 'kill') throw this.die(new Killed());
      return result;
    } catch (error) {
      throw this.toScriptError(error);
    }
  }

  /** Set while the last, half-done call of a killed run is carried out. */
  dying = false;

  /** A service's answer as the script gets it: handles for services, its own realm's arrays and dates. */
  toScript(value: unknown): unknown {
    if (value instanceof Service) {
      let handle = this.handles.get(value);
      if (!handle) {
        handle = handleOf(value, this);
        this.handles.set(value, handle);
      }
      return handle;
    }
    if (Array.isArray(value)) {
      const items: unknown[] = this.sandbox.array(value);
      for (let i = 0; i < items.length; i++) {
        const item = items[i];
        if (typeof item === 'object' && item !== null) items[i] = this.toScript(item);
      }
      return items;
    }
    if (value instanceof Date) return this.sandbox.date(value.getTime());
    if (value instanceof PlainObject) return this.sandbox.parse(JSON.stringify(value.content));
    return value;
  }

  private die(killed: Killed): Killed {
    this.killed = killed;
    return killed;
  }

  private toScriptError(error: unknown): unknown {
    if (error instanceof Killed) return this.die(error);
    if (error instanceof ScriptFailure || error instanceof ServiceError || error instanceof NotImplemented)
      return this.sandbox.error(error.message, error.name);
    // What a hook throws is an error of the service to the script; so would be a fault of the local Sheets itself.
    if (error instanceof Error) {
      const wrapped = this.sandbox.error(error.message);
      wrapped.stack = error.stack ?? wrapped.message;
      return wrapped;
    }
    return error;
  }
}

/** A plain object that a service gives out, such as all properties. */
export class PlainObject {
  constructor(readonly content: Record<string, string>) {}
}

/** Something that Google's services do and the local Sheets does not; its name says so. */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(`${what} is not implemented in the local Sheets`);
    this.name = 'Exception';
  }
}

const HALVED = new Set(['SpreadsheetApp.Range.setValues', 'SpreadsheetApp.RangeList.setValue']);

function failureOf(error: unknown): ScriptFailure | Killed {
  if (error instanceof Killed || error instanceof ScriptFailure) return error;
  if (typeof error === 'object' && error !== null && 'message' in error) {
    if ('code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return new Killed('Exceeded maximum execution time');
    const name = 'name' in error ? String(error.name) : 'Error';
    const stack = 'stack' in error ? String(error.stack) : '';
    return new ScriptFailure(String(error.message), name, stack);
  }
  return new ScriptFailure(String(error), 'Error', types.isNativeError(error) ? String(error) : '');
}
