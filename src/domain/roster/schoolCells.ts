import { a1 } from '../cells/a1';
import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import { trimmedParts } from '../cells/trimmedParts';
import { meantSchools } from './meantSchools';
import type { Question } from './questions';
import type { Mapping, RosterFinding, RosterLine } from './roster';
import { alikeSchools, schoolKey } from './schoolNames';

/** Between two schools for sure, and where both stand alone in other cells; a cell breaks its lines for want of width too. */
const SURE = /[;|]+/;
const LIKELY = /[,/&+\n\r]+|\sand\s/i;

type AtSchool = Pick<RosterLine, 'site' | 'row'>;

/** The schools that lines name, and in which rows. */
export function rowsBySite(lines: readonly AtSchool[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { site, row } of lines) {
    const own = rows.get(site);
    if (own) own.add(row);
    else if (site !== '') rows.set(site, new Set([row]));
  }
  return rows;
}

/** What has a site, each school in one spelling: of "Oak" and "OAK ", which are one, that of most rows. */
export function atOneSpelling<T extends AtSchool>(lines: T[], rows: ReturnType<typeof rowsBySite>): T[] {
  const bySchool = [...grouped(rows.keys(), foldedText).values()];
  if (bySchool.length === rows.size) return lines;
  const count = (site: string): number => rows.get(site)?.size ?? 0;
  const spelling = new Map(
    bySchool.flatMap((sites) => {
      const [most = ''] = [...sites].sort((a, b) => count(b) - count(a));
      return sites.map((site): [string, string] => [site, most]);
    }),
  );
  return lines.map((each) => {
    const site = spelling.get(each.site) ?? each.site;
    return site === each.site ? each : { ...each, site };
  });
}

/** The cells that name two schools, of the 0-based column of schools. */
export function twoSchools(rows: ReturnType<typeof rowsBySite>, column: number): RosterFinding[] {
  return severalIn([...rows.keys()]).flatMap((text) =>
    [...(rows.get(text) ?? [])].map(
      (row): RosterFinding => ({ code: 'two-sites', place: a1(row, column + 1), text }),
    ),
  );
}

/** Which names may be one school's, but for those of which the user said that they are two. `lines` are at the schools that are meant. */
export function sameSchools(
  lines: readonly AtSchool[],
  mapping: Pick<Mapping, 'schools' | 'schoolsApart'>,
): Question[] {
  const rows = rowsBySite(lines);
  const meant = meantSchools(mapping) ?? ((school: string) => school);
  const apart = (mapping.schoolsApart ?? []).map(([one, other]) => [meant(one), meant(other)] as const);
  const several = new Set(severalIn([...rows.keys()]));
  const count = (site: string): number => rows.get(site)?.size ?? 0;
  const names = [...rows.keys()].filter((site) => !several.has(site));
  const { alike, either } = alikeSchools(names, apart);
  return [
    ...alike.flatMap((same): Question[] => {
      const [name, other, ...more] = same.sort((a, b) => count(b) - count(a));
      // Case and spaces make no other school of it.
      const isAnother = new Set(same.map(foldedText)).size > 1;
      return name !== undefined && other !== undefined && isAnother
        ? [{ code: 'same-site', about: [name, other, ...more] }]
        : [];
    }),
    // The whole name counts, however often the short one is written.
    ...either.map((pair): Question => ({ code: 'same-site', about: pair })),
  ];
}

/** "South; North" names two, and so does "South/North" where both are schools of other rows. */
function severalIn(sites: readonly string[]): string[] {
  const named = (site: string, separator: RegExp): string[] =>
    trimmedParts(site, separator).filter((part) => /\p{L}/u.test(part));
  const doubtful = new Set(sites.filter((site) => named(site, LIKELY).length > 1));
  const keys = new Set(doubtful.size > 0 ? sites.map(schoolKey) : []);
  return sites.filter(
    (site) =>
      named(site, SURE).length > 1 ||
      (doubtful.has(site) && named(site, LIKELY).every((part) => keys.has(schoolKey(part)))),
  );
}
