import { createHost, type HostOptions } from './host';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'];
const manifest = (scopes = SCOPES, timeZone = 'America/Chicago'): string =>
  JSON.stringify({
    timeZone,
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  });

/** A host with one script; `go` is what the tests call. */
export const hostOf = (code: string, options: Partial<HostOptions> & { scopes?: string[] } = {}) => {
  const { scopes, ...rest } = options;
  return createHost({ files: { 'Code.js': code, 'appsscript.json': manifest(scopes) }, ...rest });
};
/** The result of a function's body. */
export const result = (body: string, options: Partial<HostOptions> = {}): unknown =>
  hostOf(`function go() { ${body} }`, options).run('go');
