import vm from 'node:vm';

/** Where a script gets "now" and sleeps; a test's clock does not wait. */
export type Clock = { now(): number; sleep(milliseconds: number): void };

export function fixedClock(start: string | number): Clock & { set(instant: string | number): void } {
  let instant = typeof start === 'number' ? start : Date.parse(start);
  return {
    now: () => instant,
    sleep: (milliseconds) => {
      instant += milliseconds;
    },
    set: (next) => {
      instant = typeof next === 'number' ? next : Date.parse(next);
    },
  };
}

type Outcome = { value?: unknown; error?: unknown; failed?: true };
type Realm = {
  /** Where a call and its outcome are laid for the script that runs it under the clock. */
  slot: { call?: () => unknown; outcome?: Outcome };
  newArray: (length: number) => unknown[];
  newDate: (instant: number) => Date;
  newError: (message: string, name: string) => Error;
  parse: (json: string) => unknown;
  lookUp: (name: string) => unknown;
};

type SetUp = (now: (() => number) | null, compiled: (args: readonly unknown[]) => unknown) => Realm;

/** From so many characters on a text is the server part, which each call of the sidebar makes a function of. */
const LONG = 50_000;
let newest: { text: string; script: vm.Script } | null = null;

/**
 * `new Function(text)` of a long text, compiled once a process and not once an invocation: compiling is most of what a call of the
 * sidebar costs here. The function itself is made anew in each context, with nothing left of an earlier one.
 */
function longFunction(text: unknown): vm.Script | null {
  if (typeof text !== 'string' || text.length < LONG) return null;
  if (newest?.text !== text)
    newest = {
      text,
      script: new vm.Script(`(function anonymous(\n) {\n${text}\n})`, { filename: 'apps-script-function' }),
    };
  return newest.script;
}

const SETUP = new vm.Script(
  `(function (now, compiled) {
    globalThis.Function = new Proxy(Function, {
      construct: (target, args, newTarget) => compiled(args) ?? Reflect.construct(target, args, newTarget),
    });
    const RealDate = Date;
    if (now) {
      const clocked = new Proxy(RealDate, {
        construct: (target, args, newTarget) =>
          Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === clocked ? target : newTarget),
        apply: () => new RealDate(now()).toString(),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
      RealDate.prototype.constructor = clocked;
      Object.defineProperty(globalThis, 'Date', { value: clocked, writable: true, configurable: true });
    }
    const evaluate = eval;
    const slot = {};
    globalThis[Symbol.for('local sheets invocation')] = () => {
      const outcome = slot.outcome;
      const value = slot.call();
      if (value && typeof value === 'object' && typeof value.then === 'function')
        value.then((settled) => { outcome.value = settled; }, (error) => { outcome.error = error; outcome.failed = true; });
      else outcome.value = value;
    };
    return {
      slot,
      newArray: (length) => new Array(length),
      newDate: (instant) => new RealDate(instant),
      newError: (message, name) => Object.defineProperty(new Error(message), 'name', { value: name, configurable: true, writable: true }),
      parse: JSON.parse,
      lookUp: (name) => evaluate('typeof ' + name + ' === "undefined" ? undefined : ' + name),
    };
  })`,
  { filename: 'apps-script-globals' },
);

const CALL = new vm.Script(`globalThis[Symbol.for('local sheets invocation')]()`, {
  filename: 'apps-script-call',
});

/**
 * A fresh V8 context with nothing but the language's own globals: no timers, fetch, URL, TextEncoder, atob, crypto,
 * performance, process, structuredClone, queueMicrotask, … (developers.google.com/apps-script/guides/v8-runtime).
 * Dates made in it follow the process's TZ, which the invocation sets to the script's zone while it runs.
 */
export class Sandbox {
  private readonly context: vm.Context;
  private readonly realm: Realm;
  private isLoaded = false;
  /** What the server part came to when it was run, where a kept script asks for it again. */
  private long: { text: unknown; value: unknown } | null = null;

  constructor(
    private now: (() => number) | null,
    readonly isKept = false,
  ) {
    // Without interceptors a global costs a script as little as outside.
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
    const setUp: unknown = SETUP.runInContext(this.context);
    const clock = now && ((): number => this.now?.() ?? now());
    this.realm = (setUp as SetUp)(clock, ([text, ...more]) =>
      more.length === 0 ? this.compiled(text) : undefined,
    );
  }

  /** Goes on for another call, of another host perhaps, whose clock it sees from now on. */
  again(now: (() => number) | null): this {
    this.now = now;
    return this;
  }

  private compiled(text: unknown): unknown {
    const { long } = this;
    if (long && long.text === text) return () => long.value;
    const made: unknown = longFunction(text)?.runInContext(this.context);
    if (!this.isKept || typeof made !== 'function') return made;
    return () => {
      const value: unknown = Reflect.apply(made, undefined, []);
      this.long = { text, value };
      return value;
    };
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, { value, writable: true, configurable: true });
  }

  /** Runs the script's files, unless they stand in it already. */
  load(scripts: readonly vm.Script[], timeout: number): void {
    if (this.isLoaded) return;
    for (const script of scripts) script.runInContext(this.context, { timeout });
    this.isLoaded = true;
  }

  /** A global of the script by name, `const` and `class` included. */
  lookUp(name: string): unknown {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? this.realm.lookUp(name) : undefined;
  }

  /** Runs a call inside the context under the clock; a returned promise is settled as far as microtasks go. */
  invoke(call: () => unknown, timeout: number): unknown {
    const outcome: Outcome = {};
    this.realm.slot.call = call;
    this.realm.slot.outcome = outcome;
    CALL.runInContext(this.context, { timeout });
    if (outcome.failed) throw outcome.error;
    return outcome.value;
  }

  array(items: readonly unknown[]): unknown[] {
    const { length } = items;
    const copy = this.realm.newArray(length);
    for (let i = 0; i < length; i++) copy[i] = items[i];
    return copy;
  }

  date(instant: number): Date {
    return this.realm.newDate(instant);
  }

  error(message: string, name = 'Exception'): Error {
    return this.realm.newError(message, name);
  }

  /** A value from JSON, made of the context's own arrays and objects. */
  parse(json: string): unknown {
    return this.realm.parse(json);
  }
}
