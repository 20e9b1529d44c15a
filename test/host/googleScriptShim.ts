/**
 * `google.script` for a page in a frame without an origin: calls go to the window around it as messages.
 * The names are the functions that may be called, enumerable, as Google lists them.
 */
export function withGoogleScript(html: string, functionNames: readonly string[]): string {
  const script =
    `<script>(${installGoogleScript.toString()})(${JSON.stringify(functionNames)})</script>`.replaceAll(
      '<!--',
      '<\\!--',
    );
  // Before any script of the page, and after what must come first in a document.
  const head = /<head[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>(?:\s*<html[^>]*>)?/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}

/** Runs in the frame, as text: it may use nothing from outside. */
function installGoogleScript(names: string[]): void {
  type Handlers = {
    success: ((value: unknown, userObject?: unknown) => void) | null;
    failure: ((error: Error, userObject?: unknown) => void) | null;
    userObject: unknown;
  };
  type Reply = {
    googleScript?: boolean;
    call?: number;
    answer?: { ok: true; value?: unknown; delivered?: boolean } | { ok: false; message: string };
  };
  const waiting = new Map<number, Handlers>();
  const queue: { functionName: string; args: unknown[]; call: number }[] = [];
  let underWay = 0;
  let nextCall = 1;

  const illegal = (place: string) => new TypeError(`Failed due to illegal value in property: ${place}`);

  /** What Google's client lets through: JSON values, with undefined in arrays as null; keys ending "__" are dropped. */
  const check = (value: unknown, place: string, around: unknown[]): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value !== 'object') throw illegal(place);
    if (around.includes(value)) throw new TypeError('Failed due to circular reference.');
    const inside = [...around, value];
    if (Array.isArray(value))
      return value.map((item, index) => (item === undefined ? null : check(item, String(index), inside)));
    const prototype = Object.getPrototypeOf(value) as unknown;
    if (prototype !== Object.prototype && prototype !== null) throw illegal(place);
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value))
      if (!key.endsWith('__') && item !== undefined) copy[key] = check(item, key, inside);
    return copy;
  };

  const formData = (form: HTMLFormElement): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const [key, value] of new FormData(form)) {
      if (typeof value !== 'string') throw illegal(key);
      const before = data[key];
      data[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    }
    return data;
  };

  const sendNext = (): void => {
    // Ten calls run at once; the eleventh waits.
    while (underWay < 10) {
      const next = queue.shift();
      if (!next) return;
      underWay += 1;
      window.parent.postMessage({ googleScript: true, ...next }, '*');
    }
  };

  const start = (functionName: string, args: unknown[], handlers: Handlers): void => {
    const checked = args.map((arg, index) => {
      if (arg === undefined) return null;
      if (arg instanceof HTMLFormElement) {
        if (args.length > 1) throw illegal(String(index));
        return formData(arg);
      }
      return check(arg, String(index), []);
    });
    const call = nextCall++;
    waiting.set(call, handlers);
    queue.push({ functionName, args: checked, call });
    sendNext();
  };

  const runner = (handlers: Handlers): object => {
    const made: Record<string, unknown> = {};
    for (const name of names)
      made[name] = (...args: unknown[]) => {
        start(name, args, handlers);
      };
    const handler = (given: unknown): never | ((...args: never[]) => void) => {
      if (typeof given !== 'function') throw new TypeError(`${String(given)} is not a function.`);
      return given as (...args: never[]) => void;
    };
    const add = (name: string, method: (given: unknown) => object) =>
      Object.defineProperty(made, name, { value: method, enumerable: true });
    add('withSuccessHandler', (f) => runner({ ...handlers, success: handler(f) as Handlers['success'] }));
    add('withFailureHandler', (f) => runner({ ...handlers, failure: handler(f) as Handlers['failure'] }));
    add('withUserObject', (userObject) => runner({ ...handlers, userObject }));
    return made;
  };

  window.addEventListener('message', ({ source, data }: MessageEvent<Reply | null>) => {
    if (source !== window.parent || typeof data !== 'object' || data === null) return;
    if (data.googleScript !== true || data.call === undefined || !data.answer) return;
    const handlers = waiting.get(data.call);
    if (!handlers) return;
    waiting.delete(data.call);
    underWay -= 1;
    sendNext();
    if (data.answer.ok) {
      if (data.answer.delivered !== false) handlers.success?.(data.answer.value, handlers.userObject);
    } else {
      const error = new Error(data.answer.message);
      error.name = 'ScriptError';
      if (handlers.failure) handlers.failure(error, handlers.userObject);
      else console.error(`Uncaught ${error}`);
    }
  });

  const host = {
    close: () => window.parent.postMessage({ googleScript: true, close: true }, '*'),
    editor: { focus: () => window.parent.postMessage({ googleScript: true, focus: true }, '*') },
    origin: 'https://docs.google.com',
    setHeight: () => undefined,
    setWidth: () => undefined,
  };
  const run = runner({ success: null, failure: null, userObject: undefined });
  Object.defineProperty(window, 'google', { value: { script: { run, host } }, enumerable: true });
}
