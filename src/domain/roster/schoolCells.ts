import { a1 } from '../cells/a1';
import { foldedText } from '../cells/foldedText';
import { atMeantSchools, meantSchools } from './meantSchools';
import type { Question } from './questions';
import type { Mapping, RosterFinding, RosterLine } from './roster';
import { alikeSchools, schoolKey } from './schoolNames';

/** Between two schools for sure, and where both stand alone in other cells. */
const SURE = /\s*[;|\n\r]+\s*/;
const LIKELY = /\s*[,/&+]\s*|\s+and\s+/i;

/**
 * The lines with their schools as the user said that they are one; which cells name two schools, and which names may be one's.
 * `column` is the 0-based one of the schools, if any; `said`: of each school its name, and how it is written as well.
 */
export function withSchools(
  lines: readonly RosterLine[],
  column: number | null,
  said: Mapping['schools'] = [],
): { lines: RosterLine[]; findings: RosterFinding[]; questions: Question[] } {
  if (column === null) return { lines: [...lines], findings: [], questions: [] };
  const rows = new Map<string, Set<number>>();
  for (const { site, row } of lines) {
    const own = rows.get(site);
    if (own) own.add(row);
    else if (site !== '') rows.set(site, new Set([row]));
  }
  const keys = new Set([...rows.keys()].map(schoolKey));
  const several = [...rows.keys()].filter((site) => isSeveral(site, keys));
  const findings = several.flatMap((text) =>
    [...(rows.get(text) ?? [])].map(
      (row): RosterFinding => ({ code: 'two-sites', place: a1(row, column + 1), text }),
    ),
  );
  const meant = meantSchools({ schools: said });
  const isMeant = (site: string): boolean =>
    (meant === null || meant(site) === site) && !several.includes(site);
  const count = (site: string): number => rows.get(site)?.size ?? 0;
  const asked = alikeSchools([...rows.keys()].filter(isMeant)).flatMap((names): Question[] => {
    const [name, other, ...more] = names.sort((a, b) => count(b) - count(a));
    // Case and spaces make no other school of it.
    const isAnother = new Set(names.map(foldedText)).size > 1;
    return name !== undefined && other !== undefined && isAnother
      ? [{ code: 'same-site', about: [name, other, ...more] }]
      : [];
  });
  return {
    lines: atMeantSchools([...lines], meant),
    findings,
    questions: asked,
  };
}

/** "South; North" names two, and so does "South/North" where both are schools of other rows. */
function isSeveral(site: string, keys: ReadonlySet<string>): boolean {
  const named = (separator: RegExp): string[] => site.split(separator).filter((part) => /\p{L}/u.test(part));
  if (named(SURE).length > 1) return true;
  const parts = named(LIKELY);
  return parts.length > 1 && parts.every((part) => keys.has(schoolKey(part)));
}
