import { Enumeration } from './enums';
import { ServiceError } from './scriptError';
import { methodsOf, type Offers, Service } from './service';

const METHODS = methodsOf<GoogleAppsScript.Script.ScriptApp>()({
  getProjectTriggers: [''],
  getScriptId: [''],
  requireScopes: ['any array'],
  requireAllScopes: ['any'],
});

/** developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends Service implements Offers<typeof METHODS> {
  readonly className = 'ScriptApp';
  readonly methods = METHODS;
  override readonly values = ['AuthMode'];
  readonly AuthMode = new Enumeration(this.run, 'ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

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
