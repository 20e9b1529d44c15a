import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import { LONGEST_VALUE } from '../cells/longestValue';

/** A name in quotes, or whatever stands between two separators. */
const PARTS = /[^\S\n]*"([^"\n]*)"[^\S\n]*|[^;,\n|]+/g;

type TextPart = { from: number; to: number; quoted: string | null };

/**
 * The sites that a cell of Providers lists, or all. Schools that are known go first, the longest that fits: a comma in a school's
 * name splits nothing, and "All" beside other names, or in quotes, is a school where one is called so.
 */
export function sitesIn(
  text: string,
  schools: Pick<ReadonlySet<string>, 'has'> = NONE,
  mayBeAll = true,
): 'All' | string[] {
  const parts = [...text.matchAll(PARTS)].flatMap((match): TextPart[] => {
    const from = match.index ?? 0;
    return match[0].trim() === '' ? [] : [{ from, to: from + match[0].length, quoted: match[1] ?? null }];
  });
  const isCalledAll = schools.has(ALL);
  const sites: string[] = [];
  for (let i = 0; i < parts.length; ) {
    const first = parts[i];
    if (!first) break;
    let last = i;
    let longest = i;
    while ((parts[longest + 1]?.to ?? Number.POSITIVE_INFINITY) - first.from <= LONGEST_VALUE) longest++;
    for (let j = longest; j > i && first.quoted === null; j--)
      if (schools.has(foldedText(text.slice(first.from, parts[j]?.to)))) {
        last = j;
        break;
      }
    const site = (first.quoted ?? text.slice(first.from, parts[last]?.to)).trim();
    const isAll = first.quoted === null && (foldedText(site) === ALL || foldedText(site) === 'all sites');
    if (isAll && !(isCalledAll && foldedText(site) === ALL && (parts.length > 1 || !mayBeAll))) return 'All';
    if (site !== '') sites.push(site);
    i = last + 1;
  }
  return eachSiteOnce(sites);
}

/** Each school once, as it is first written. */
export const eachSiteOnce = (sites: readonly string[]): string[] =>
  [...grouped(sites, foldedText).values()].flatMap(([first]) => first ?? []);

const ALL = 'all';
const NONE: ReadonlySet<string> = new Set();

/** The sites by the names that count. */
export const sitesMeant = (
  sites: 'All' | string[],
  meant: ((site: string) => string) | null,
): 'All' | string[] => (meant && sites !== 'All' ? eachSiteOnce(sites.map(meant)) : sites);

/** Sites as a cell of Providers lists them, so that each is read back as it is. */
export const siteList = (sites: readonly string[]): string =>
  sites
    .map((site) =>
      /[;,\n|]/.test(site) || /^all(?: sites)?$/i.test(site.trim()) ? `"${site.replace(/"/g, '”')}"` : site,
    )
    .join('; ');
