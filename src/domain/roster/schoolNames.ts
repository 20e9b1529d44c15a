import { isSlip } from '../people/likeness';

/** Words of schools' names by those that mean the same; '' for those that say nothing. */
const MEANT: Readonly<Record<string, string>> = {
  elem: 'elementary',
  elm: 'elementary',
  elementry: 'elementary',
  mid: 'middle',
  ms: 'middle',
  hs: 'high',
  jr: 'junior',
  sr: 'senior',
  st: 'saint',
  ft: 'fort',
  mt: 'mount',
  ctr: 'center',
  acad: 'academy',
  prim: 'primary',
  int: 'intermediate',
  inter: 'intermediate',
  '&': 'and',
  sch: '',
  schl: '',
  school: '',
  bldg: '',
  building: '',
  campus: '',
  the: '',
};
/** The same behind another word: "El Camino" and "ES 12" begin with them. */
const MEANT_BEHIND: Readonly<Record<string, string>> = {
  el: 'elementary',
  ele: 'elementary',
  es: 'elementary',
};

const LEVELS: ReadonlySet<string> = new Set(
  'elementary middle high junior senior primary intermediate'.split(' '),
);

/** A building's number before or behind its name: "0123 - Oak", "Oak (0123)"; that of "PS 101" is its name. */
const CODE = /^#?\d{2,}\s*[-–—:]\s*|\s*[([]\s*#?\d{2,}\s*[)\]]$|\s+[-–—]\s+#?\d{2,}$/g;

/** The words of a school's name, each as it is meant: the same for "Oak Elem." and "OAK ELEMENTARY School". */
function wordsOf(name: string): string[] {
  const bare = name.trim().replace(CODE, '');
  return plainWords(bare === '' ? name : bare)
    .map((word, at) => MEANT[word] ?? (at > 0 ? MEANT_BEHIND[word] : undefined) ?? word)
    .filter((word) => word !== '');
}

const plainWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');

/** One text for the spellings of a school that mean the same, word by word. */
export const schoolKey = (name: string): string => wordsOf(name).join(' ');

/** Names that may be one school's, put together: "Oak", "Oak Elem." and "OES"; each group as they came. */
export function alikeSchools(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = schoolKey(name) || name;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  for (const [key, own] of groups) {
    const others = [...groups.keys()].filter((other) => other !== key);
    const isShort = own.every((name) => /^\p{Lu}{2,6}$/u.test(name.replace(/[.\s]/g, '')));
    const meant = (test: (other: string, names: readonly string[]) => boolean): string[] =>
      others.filter((other) => test(other, groups.get(other) ?? []));
    const [ofLevel] = meant((other) => baseOf(other) === key);
    const [short, ...more] = isShort
      ? meant((_, spelled) => spelled.some((name) => own.some((each) => isInitialsOf(each, name))))
      : [];
    const [typo] = meant((other, spelled) => isTypo(key, other) && spelled.length >= own.length);
    const one = ofLevel ?? (more.length > 0 ? undefined : short) ?? typo;
    if (one === undefined) continue;
    groups.set(one, [...(groups.get(one) ?? []), ...own]);
    groups.delete(key);
  }
  return [...groups.values()].filter((each) => each.length > 1);
}

/** A name without what tells the level; none where that is all of it. */
function baseOf(key: string): string | null {
  const words = key.split(' ');
  const own = words.filter((word) => !LEVELS.has(word));
  return own.length > 0 && own.length < words.length ? own.join(' ') : null;
}

function isInitialsOf(short: string, name: string): boolean {
  const letters = short.replace(/[.\s]/g, '').toLowerCase();
  const words = plainWords(name).filter((word) => /^\p{L}/u.test(word));
  const of = (some: readonly string[]): string => some.map((word) => word.slice(0, 1)).join('');
  return words.length > 1 && [of(words), of(words.filter((word) => MEANT[word] !== ''))].includes(letters);
}

/** So long a word is another one by a letter only where somebody slipped. */
const LONG = 6;

/** Names that differ in one letter of one long word: "Washngton Elementary". */
function isTypo(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')];
  if (a.length !== b.length) return false;
  const [first, another] = a.flatMap((word, at): [string, string][] => {
    const theirs = b[at] ?? '';
    return word === theirs ? [] : [[word, theirs]];
  });
  return (
    first !== undefined &&
    another === undefined &&
    Math.min(first[0].length, first[1].length) >= LONG &&
    isSlip(first[0], first[1])
  );
}
