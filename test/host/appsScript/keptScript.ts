import { Sandbox } from './sandbox';

/** Loaded scripts that no call is using, by their files. */
const idle = new Map<string, Sandbox>();
/** One call of so many is run as Google runs them all: in a context of its own, into which the script is loaded anew. */
const FRESH = 20;
/** Of all hosts: one of which few calls are made gets its share too. */
let calls = 0;

/**
 * A script that stays loaded from one call to the next, which it never does at Google. Where thousands of calls are played, loading is a
 * quarter of their time, and code that was just loaded runs several times as long as code that the engine has come to know. What tells
 * such a call from a real one is only what the script keeps outside of its functions: `test/architecture.test.ts` holds that ours keeps
 * nothing there but what a text or an object was read as.
 */
export class KeptScript {
  private readonly key: string;

  constructor(files: ReadonlyMap<string, string>, isClocked: boolean) {
    const sources = [...files].filter(([name]) => name.endsWith('.js'));
    this.key = JSON.stringify([isClocked, sources]);
  }

  /** The loaded script, which is nobody else's until it is given back; or a new one. */
  take(now: (() => number) | null): Sandbox {
    calls += 1;
    if (calls % FRESH === 0) return new Sandbox(now);
    const sandbox = idle.get(this.key);
    idle.delete(this.key);
    return sandbox?.again(now) ?? new Sandbox(now, true);
  }

  /** For the next call. A script that was killed, or that threw, is not given back. */
  giveBack(sandbox: Sandbox): void {
    if (sandbox.isKept) idle.set(this.key, sandbox);
  }
}
