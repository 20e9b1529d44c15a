import { foldedText } from '../cells/foldedText';
import type { Mapping } from './roster';

/** By which name a school counts, as the user said; null where nothing was said of any. */
export function meantSchools({
  schools = [],
}: Pick<Mapping, 'schools'>): ((school: string) => string) | null {
  const meant = new Map(
    schools.flatMap(([name = '', ...others]) =>
      others.flatMap((each): [string, string][] =>
        foldedText(each) === foldedText(name) ? [] : [[foldedText(each), name]],
      ),
    ),
  );
  if (meant.size === 0) return null;
  return (school) => {
    let name = school;
    // A name that counted may be another's spelling by a later answer. No answer is gone by twice.
    for (let left = meant.size; left > 0; left--) {
      const next = meant.get(foldedText(name));
      if (next === undefined) return name;
      name = next;
    }
    return name;
  };
}

/** What has a site, each at the school that is meant. */
export const atMeantSchools = <T extends { site: string }>(
  all: T[],
  meant: ReturnType<typeof meantSchools>,
): T[] =>
  meant
    ? all.map((each) => {
        const site = meant(each.site);
        return site === each.site ? each : { ...each, site };
      })
    : all;
