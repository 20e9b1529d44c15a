import { Enumeration } from './enums';
import type { Invocation } from './invocation';
import { ServiceError } from './scriptError';
import { methodsOf, type Offers, Service } from './service';

const METHODS = methodsOf<GoogleAppsScript.Script.ScriptApp>('ScriptApp')({
  getProjectTriggers: [''],
  getScriptId: [''],
  requireScopes: ['any array'],
  requireAllScopes: ['any'],
});

/** One enumeration a run, since an event's authMode is compared with it by identity. */
export function authModes(run: Invocation): Enumeration {
  const known = run.singletons.get('ScriptApp.AuthMode');
  if (known instanceof Enumeration) return known;
  const made = new Enumeration(run, 'ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  run.singletons.set('ScriptApp.AuthMode', made);
  return made;
}

/** developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends Service implements Offers<typeof METHODS> {
  readonly className = 'ScriptApp';
  readonly methods = METHODS;
  override readonly values = ['AuthMode'];

  get AuthMode(): Enumeration {
    return authModes(this.run);
  }

  getScriptId(): string {
    return '1LocalScript';
  }

  /** The local Sheets runs no installable triggers, so a project has none. */
  getProjectTriggers(): never[] {
    return [];
  }

  requireScopes(_mode: unknown, scopes: readonly string[]): void {
    const granted = this.run.host.scopes;
    if (granted === null || scopes.every((scope) => granted.includes(scope))) return;
    throw new ServiceError('Authorization is required to perform that action.');
  }

  requireAllScopes(): void {
    // All scopes of the manifest are granted here.
  }
}
