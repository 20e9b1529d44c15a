import { inspect } from 'node:util';
import type { Invocation } from './invocation';
import { methodsOf, Service } from './service';

/** console and Logger, which write to the host's log instead of Google's. */
export function defineConsole(run: Invocation): void {
  const write = (...parts: unknown[]): void => {
    run.host.logs.push(parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' '));
  };
  const none = (): undefined => undefined;
  run.sandbox.define('console', {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: none,
    timeEnd: none,
  });
  run.sandbox.define('Logger', run.toScript(new Logger(run)));
}

const METHODS = methodsOf<GoogleAppsScript.Base.Logger>('Logger')({
  log: ['any', 'any any*', 'any any', 'any any any'],
  clear: [''],
  getLog: [''],
});

class Logger extends Service {
  readonly className = 'Logger';
  readonly methods = METHODS;

  log(...parts: unknown[]): Logger {
    this.run.host.logs.push(parts.map(String).join(' '));
    return this;
  }

  clear(): void {
    this.run.host.logs.length = 0;
  }

  getLog(): string {
    return this.run.host.logs.join('\n');
  }
}
