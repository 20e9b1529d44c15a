/** A person as the Providers sheet lists them. */
export type ListedPerson = { key: string; name: string; alsoWrittenAs: readonly string[] };

/** Who a name in a cell means: one listed person, none of them, or several (then nobody is chosen). */
export type PersonFound<P extends ListedPerson = ListedPerson> = { person: P } | 'none' | 'several';

const TITLES = new Set('mr mrs ms miss mx dr prof coach'.split(' '));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const CREDENTIALS = new Set(
  'slp slpa slp-a ccc ccc-slp ccc/slp otr otr/l ot/l cota cota/l pt dpt pta m.ed m.ed. med ph.d ph.d. phd ed.d ed.d. edd ed.s ed.s. eds psy.d psy.d. psyd bcba lcsw lmsw rn m.s. m.a.'.split(
    ' ',
  ),
);

// Letters that decomposing leaves alone, though an export without them writes the plain one.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/**
 * A name for comparing, never for showing: no case, Latin accents, stray spaces, invisible marks or credentials, the given
 * name first ("Ramos, Elena" and "Ms. Elena Ramos" are both "elena ramos"). A lone surname keeps its title: "ms ramos".
 */
export function nameKey(text: string): string {
  const parts = folded(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const first = parts[0];
  if (first === undefined) return '';
  const suffixes: string[] = [];
  const rest = parts.slice(1).filter((part) => {
    const isSuffix = SUFFIXES.has(part.replace(/\.$/, ''));
    if (isSuffix) suffixes.push(part.replace(/\.$/, ''));
    // "Ramos, Ed" has one word before its comma, so what follows is the given name whatever it looks like.
    return !isSuffix && !(first.includes(' ') && part.split(' ').every((word) => CREDENTIALS.has(word)));
  });
  const family = words(first);
  const last = family[family.length - 1];
  if (family.length > 1 && last !== undefined && SUFFIXES.has(last)) suffixes.push(...family.splice(-1));
  const given = rest.flatMap(words);
  const ending = given[given.length - 1];
  if (given.length > 1 && ending !== undefined && SUFFIXES.has(ending)) suffixes.push(...given.splice(-1));
  const all = [...given, ...family];
  return [...withoutTitles(all), ...suffixes].join(' ');
}

/**
 * A look-up of the people listed, built once and quick for each name after. A name that is listed exactly (as name or
 * "also written as") goes first; failing that, one that differs by a middle initial only, where one person alone fits.
 * "Ms. Ramos" and "E. Ramos" are found where they are listed and never guessed.
 */
export function findPerson<P extends ListedPerson>(people: readonly P[]): (text: string) => PersonFound<P> {
  const exact = new Map<string, Set<P>>();
  const loose = new Map<string, { person: P; initials: string }[]>();
  for (const person of people)
    for (const text of [person.name, ...person.alsoWrittenAs]) {
      const key = nameKey(text);
      if (key === '') continue;
      exact.set(key, (exact.get(key) ?? new Set()).add(person));
      const { plain, initials } = middleInitials(key);
      loose.set(plain, [...(loose.get(plain) ?? []), { person, initials }]);
    }
  const found = new Map<string, PersonFound<P>>();
  const look = (text: string): PersonFound<P> => {
    const key = nameKey(text);
    if (key === '') return 'none';
    const listed = exact.get(key);
    if (listed) return only(listed);
    const { plain, initials } = middleInitials(key);
    const fitting = (loose.get(plain) ?? []).filter(
      (entry) => initials === '' || entry.initials === '' || entry.initials === initials,
    );
    return only(new Set(fitting.map((entry) => entry.person)));
  };
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const answer = look(text);
    found.set(text, answer);
    return answer;
  };
}

// A roster names a few hundred people in thousands of rows, and is gone through more than once.
const saysNobody = new Map<string, boolean>();

/** Whether a provider cell says that nobody is assigned. */
export function isUnassigned(text: string): boolean {
  const known = saysNobody.get(text) ?? NOBODY.test(folded(text));
  saysNobody.set(text, known);
  return known;
}

const NOBODY = /^(?:|un-?assigned|not assigned|no provider|none|n\/?a|tbd|tba|to be determined|[-–—?]+)[.]?$/;

/** Whether a provider cell names a position that nobody holds: "Vacant SLP - Oak", "OPEN - resource". */
export function isVacancy(text: string): boolean {
  const key = folded(text);
  return (
    /(?:^|[^\p{L}])(?:vacant|vacancy|vacancies)(?![\p{L}])/u.test(key) ||
    /^open(?:$|\s*[-–—:(/]|\s+(?:position|slot|caseload)\b)|\bopen position\b/.test(key) ||
    /^(?:to be hired|new hire)\b/.test(key) ||
    /^(?:unassigned|tbd|tba)\s*[-–—:(/]\s*\S/.test(key)
  );
}

function only<P extends ListedPerson>(people: ReadonlySet<P>): PersonFound<P> {
  const [person] = people;
  if (person === undefined) return 'none';
  return people.size === 1 ? { person } : 'several';
}

function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only Latin, Greek and Cyrillic accents: the vowel signs of other scripts are letters of the name.
      .replace(/[\u0300-\u036f]/g, '')
      // Zero-width spaces, direction marks and byte-order marks travel along when names are pasted.
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .toLowerCase()
      .replace(/[øłđæœßı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .replace(/['’‘`´]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The words of a folded part of a name, where a hyphen joins words as a space does. */
function words(part: string): string[] {
  return part
    .replace(/[.\-‐‑–]/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

function withoutTitles(all: string[]): string[] {
  const named = all.filter((word) => !TITLES.has(word));
  return named.length > 1 ? named : all;
}

/** The key without the single letters after its first word: "elena m ramos" is "elena ramos" with "m". */
function middleInitials(key: string): { plain: string; initials: string } {
  const [first = '', ...others] = key.split(' ');
  const initials = others.filter((word, index) => word.length === 1 && index < others.length - 1);
  const named = others.filter((word, index) => word.length !== 1 || index === others.length - 1);
  return { plain: [first, ...named].join(' '), initials: initials.join('') };
}

/** Holds lines that nobody has been given; without limits. */
export const UNASSIGNED = { key: 'UNASSIGNED', name: 'Unassigned' } as const;
