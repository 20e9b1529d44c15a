import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostOptions } from './host';

/** The built files that a host runs, by their names. */
export function filesOf(source: HostOptions['files']): Map<string, string> {
  if (!isFolder(source)) return new Map(Object.entries(source));
  const names = readdirSync(source.folder).filter((name) => /\.(js|html|json)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(source.folder, name), 'utf8')]));
}

function isFolder(source: HostOptions['files']): source is { folder: string } {
  return Object.keys(source).join() === 'folder';
}

/** Only the manifest's zone and scopes matter here; without one every scope counts as granted. */
export function manifestOf(files: ReadonlyMap<string, string>): {
  timeZone: string | null;
  scopes: string[] | null;
} {
  const text = files.get('appsscript.json');
  if (text === undefined) return { timeZone: null, scopes: null };
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) throw new Error('appsscript.json is no object');
  const timeZone = 'timeZone' in manifest && typeof manifest.timeZone === 'string' ? manifest.timeZone : null;
  const scopes =
    'oauthScopes' in manifest && Array.isArray(manifest.oauthScopes)
      ? manifest.oauthScopes.map(String)
      : null;
  return { timeZone, scopes };
}
