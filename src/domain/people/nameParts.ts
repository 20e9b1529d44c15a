import { LONGEST_VALUE } from '../cells/longestValue';
import { bareName } from './bareName';
import { areRoles, isCredential, isPerhapsDegree, professionsIn } from './credentials';
import { foldedName } from './foldedName';
import { isFoldedVacancy } from './vacancy';

/** A name taken apart, folded for comparing. */
export type NameParts = {
  /** Where an e-mail address stands for the person. */
  email: string;
  title: string;
  given: readonly string[];
  family: readonly string[];
  /** "jr", "iii": tells father and son apart. */
  suffix: readonly string[];
  /** What the credentials and roles behind the name say that the person works as. */
  professions: ReadonlySet<string>;
  /** The given and family names without a last word that may be a degree ("Elena Ramos MA"); null where there is none. */
  withoutDegree: { given: readonly string[]; family: readonly string[] } | null;
};

export const EMAIL = /^[^\s@<>(),;]+@[^\s@<>(),;][^\s@<>(),;.]*\.[^\s@<>(),;]+$/;

const TITLES = new Set('mr mrs ms miss mx dr prof coach'.split(' '));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** What begins a family name of several words. */
const PARTICLES = new Set(
  'de del della di da do dos das du la las le los van von der den ter ten st san santa el al bin ibn mac mc o y'.split(
    ' ',
  ),
);

const isTitle = (word: string): boolean => TITLES.has(word.replace(/\.$/, ''));
const isSuffix = (word: string): boolean => SUFFIXES.has(word.replace(/\.$/, ''));

// Each of a few hundred people is held against each other one, and against every cell.
const known = new Map<string, NameParts>();

/** Takes a name apart as people write it: "Ramos, Elena (SLP)", "Ms. Elena Ramos M.A. CCC/SLP", "ramos.elena@district.org". */
export function nameParts(text: string): NameParts {
  let parts = known.get(text);
  if (!parts) {
    parts = takenApart(text);
    known.set(text, parts);
  }
  return parts;
}

function takenApart(text: string): NameParts {
  const whole = bareName(foldedName(text));
  if (whole.includes('@') && EMAIL.test(whole)) return { ...NO_NAME, email: whole };
  const said: string[] = [];
  const isPlain = isFoldedVacancy(whole);
  const parts = (isPlain ? whole : withoutRoles(whole, said))
    .split(',')
    .map((part) => part.split(' ').filter((word) => word !== ''))
    .filter((part) => part.length > 0);
  const [first = [], ...others] = parts;
  const suffix: string[] = [];
  const rest = others.filter((part, i) => {
    if (part.length === 1 && part.every(isSuffix)) return !suffix.push(...words(part));
    // "Ramos, Ed" has one word before its comma, so what follows is the given name whatever it looks like.
    const isName = i === 0 && (first.length < 2 || PARTICLES.has(first[0] ?? ''));
    const isDegree = (word: string): boolean => isCredential(word) || (i > 0 && isPerhapsDegree(word));
    if (isPlain || isName || !part.every(isDegree)) return true;
    said.push(...part);
    return false;
  });
  const hasComma = rest.length > 0;
  const family = [...first];
  const given = rest.flat();
  for (const side of [family, given]) {
    if (!isPlain) dropCredentials(side, side === family && !hasComma ? 2 : 1, said);
    if (side.length > 1 && isSuffix(side[side.length - 1] ?? '')) suffix.push(...words(side.splice(-1)));
  }
  const title = [...family, ...given].filter(isTitle).flatMap((word) => words([word]));
  const split = hasComma ? { given: untitled(given), family: untitled(family) } : inOrder(untitled(family));
  return {
    email: '',
    title: title.join(' '),
    given: words(split.given),
    family: words(split.family),
    suffix,
    professions: professionsIn(said),
    withoutDegree: withoutDegree(untitled(family), untitled(given)),
  };
}

const NO_NAME: NameParts = {
  email: '',
  title: '',
  given: [],
  family: [],
  suffix: [],
  professions: new Set(),
  withoutDegree: null,
};

/** "Elena Ramos MA", "Ramos, Elena MA" and "Elena Ramos, MA" without their last word. */
function withoutDegree(family: readonly string[], given: readonly string[]): NameParts['withoutDegree'] {
  const all = given.length > 0 ? given : family;
  if (!isPerhapsDegree(all[all.length - 1] ?? '') || family.length + given.length < 3) return null;
  const left = all.slice(0, -1);
  const split = given.length > 1 ? { given: left, family } : inOrder(given.length > 0 ? family : left);
  return { given: words(split.given), family: words(split.family) };
}

const untitled = (part: readonly string[]): string[] => part.filter((word) => !isTitle(word));

/** A name in its order of speaking: the last word is the family name, with the particles before it. */
function inOrder(all: readonly string[]): { given: string[]; family: string[] } {
  let from = all.length - 1;
  while (from > 0 && PARTICLES.has(all[from - 1] ?? '')) from -= 1;
  return { given: all.slice(0, Math.max(0, from)), family: all.slice(Math.max(0, from)) };
}

/** Takes credentials from the end of a part; a word that only tells a profession may leave a lone surname. */
function dropCredentials(part: string[], least: number, said: string[]): void {
  for (
    let last = part[part.length - 1];
    last !== undefined && isCredential(last);
    last = part[part.length - 1]
  ) {
    const left = untitled(part).length - 1;
    if (left < 1 || (left < least && professionsIn([last]).size === 0)) return;
    said.push(last);
    part.pop();
  }
}

/** Without what stands in brackets or behind a dash and says only what somebody is, or their e-mail address. */
function withoutRoles(whole: string, said: string[]): string {
  if (whole.length > LONGEST_VALUE) return whole;
  let name = !whole.includes('. ') ? whole : whole.replace(/\b(m|b|ph|psy|ed)\. (ed|d|s|a)\b/g, '$1.$2');
  const isAside = (text: string): boolean => areRoles(text) || EMAIL.test(text) || isTitle(text);
  const drop = (text: string): string => {
    said.push(...text.split(/[\s,/&]+/));
    return ' ';
  };
  if (!/[([</:–—]| -/.test(name)) return name;
  if (/[([<]/.test(name))
    name = name.replace(/\s*[([<]\s*([^()[\]<>]*?)\s*[)\]>]/g, (bracket, inside) =>
      isAside(inside) ? drop(inside) : bracket,
    );
  const behind = /(?: [-–—:]| ?\/) ?([^/–—:]+)$/.exec(name);
  if (behind?.[1] && behind.index > 0 && areRoles(behind[1].trim())) {
    drop(behind[1].trim());
    name = name.slice(0, behind.index);
  }
  return /\p{L}|\p{N}/u.test(name) ? name : whole;
}

/** The words of a part, where a hyphen joins words as a space does. */
function words(part: readonly string[]): string[] {
  return part.flatMap((each) => each.split(/[.\-‐‑–\s]+/)).filter((word) => word !== '');
}
