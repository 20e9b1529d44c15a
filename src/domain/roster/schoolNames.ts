import { foldedText } from '../cells/foldedText';
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
const CODE = /^#?\d{2,} ?[-–—:] ?| ?[([] ?#?\d{2,} ?[)\]]$| [-–—] #?\d{2,}$/g;

/** The words of a school's name, each as it is meant: the same for "Oak Elem." and "OAK ELEMENTARY School". */
function wordsOf(name: string): string[] {
  const bare = foldedText(name).replace(CODE, '');
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

type Pairs = readonly (readonly [string, string])[];
/** A school as it may be spelled: its words, those without the level, and the names. */
type SchoolSpelling = { key: string; words: string[]; base: string; names: string[] };

/** More schools has no roster: something else stands in their column. */
const MOST = 300;

/** `alike`: names that may be one school's, put together; `either`: two that may be, where the second may as well be a third's. */
type SchoolLikeness = { alike: string[][]; either: [name: string, other: string][] };

/**
 * Which names may be one school's: "Oak", "Oak Elem." and "OES", each group as they came, none of them two of whom the user said that
 * they are `apart`. Beside "Oak Middle" nobody can say whose "Oak" is: it may be either's.
 */
export function alikeSchools(names: readonly string[], apart: Pairs = []): SchoolLikeness {
  if (names.length > MOST) return { alike: [], either: [] };
  const keys = new Map(names.map((name) => [name, schoolKey(name) || name]));
  const keyOf = (name: string): string => keys.get(name) ?? schoolKey(name);
  const isApart = apartBy(apart, keyOf);
  const mayJoin = (own: readonly string[], others: readonly string[]): boolean =>
    !own.some((one) => others.some((other) => isApart(one, other)));
  const groups = new Set<SchoolSpelling>();
  for (const name of names) {
    const key = keyOf(name);
    const group = [...groups].find((each) => each.key === key && mayJoin([name], each.names));
    if (group) group.names.push(name);
    else groups.add({ key, words: key.split(' '), base: baseOf(key), names: [name] });
  }
  const either: [SchoolSpelling, SchoolSpelling][] = [];
  for (const own of groups) {
    const isShort = own.names.every((name) => /^\p{Lu}{2,6}$/u.test(name.replace(/[.\s]/g, '')));
    const others = [...groups].filter((other) => other.key !== own.key && mayJoin(own.names, other.names));
    const isTheirs = (other: SchoolSpelling): boolean =>
      other.names.some((name) => own.names.some((each) => isInitialsOf(each, name)));
    const likely = [
      others.filter(({ base }) => base === own.key),
      isShort ? others.filter(isTheirs) : [],
      others.filter((other) => other.names.length >= own.names.length && isTypo(own.words, other.words)),
    ];
    const [one, ...more] = likely.find((some) => some.length > 0) ?? [];
    if (one === undefined) continue;
    if (more.length > 0) {
      // Of several that it may be none is likelier than the others.
      either.push(...[one, ...more].map((other): [SchoolSpelling, SchoolSpelling] => [other, own]));
      continue;
    }
    one.names.push(...own.names);
    groups.delete(own);
  }
  return {
    alike: [...groups].flatMap(({ names: all }) => (all.length > 1 ? [all] : [])),
    either: either.flatMap(
      (
        [
          {
            names: [name],
          },
          {
            names: [other],
          },
        ],
        at,
      ): [string, string][] => {
        // Three slips of one another are each other's.
        const isTold = either
          .slice(0, at)
          .some(([one, two]) => one.names[0] === other && two.names[0] === name);
        return name === undefined || other === undefined || isTold ? [] : [[name, other]];
      },
    ),
  };
}

/** Whether two names were said to be two schools': names of other words whatever their spelling, else those very names. */
function apartBy(apart: Pairs, keyOf: (name: string) => string): (one: string, other: string) => boolean {
  const both = (one: string, other: string): string => [one, other].sort().join('\u001f');
  const said = new Set(
    apart.map(([one, other]) =>
      keyOf(one) === keyOf(other) ? both(foldedText(one), foldedText(other)) : both(keyOf(one), keyOf(other)),
    ),
  );
  if (said.size === 0) return () => false;
  return (one, other) =>
    said.has(both(foldedText(one), foldedText(other))) || said.has(both(keyOf(one), keyOf(other)));
}

/** A name without what tells the level; '' where that is all of it. */
const baseOf = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !LEVELS.has(word))
    .join(' ');

function isInitialsOf(short: string, name: string): boolean {
  const letters = short.replace(/[.\s]/g, '').toLowerCase();
  const words = plainWords(name).filter((word) => /^\p{L}/u.test(word));
  const of = (some: readonly string[]): string => some.map((word) => word.slice(0, 1)).join('');
  return [of(words), of(words.filter((word) => MEANT[word] !== ''))].includes(letters);
}

/** So long a word is another one by a letter only where somebody slipped. */
const LONG = 6;

/** Names that differ in one letter of one long word: "Washngton Elementary". A digit of a building's number is no slip. */
function isTypo(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [first, another] = a.flatMap((word, at): [string, string][] => {
    const theirs = b[at] ?? '';
    return word === theirs ? [] : [[word, theirs]];
  });
  return (
    first !== undefined &&
    another === undefined &&
    first.every((word) => word.length >= LONG && !/\d/.test(word)) &&
    isSlip(first[0], first[1])
  );
}
