import { isUnassigned, type PersonFound, UNASSIGNED } from './personName';

/** A person as an export names them; `key` is '' for somebody whom Providers doesn't know, null where the name fits several. */
export type ExportPerson = { key: string | null; name: string };

/** Whom a name means. */
export type Finder = (
  name: string,
) => PersonFound<{ key: string; name: string; alsoWrittenAs: readonly string[] }>;

/** Nobody was written down. */
export const NOBODY: ExportPerson = { key: UNASSIGNED.key, name: '' };

/** Whom a name in an export means. */
export function namedBy(name: string, find: Finder): ExportPerson {
  if (isUnassigned(name)) return UNASSIGNED;
  const found = find(name);
  if (typeof found === 'object') return { key: found.person.key, name: found.person.name };
  return { key: found === 'several' ? null : '', name };
}

/** The same of somebody who can be told and is listed by now: nothing is recorded of anybody else. */
export function listedBy(name: string, find: Finder): { key: string; name: string } {
  const { key, name: listed } = namedBy(name, find);
  if (!key) throw new Error('A name of the export is nobody in Providers.');
  return { key, name: listed };
}
