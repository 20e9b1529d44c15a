import { LONGEST_VALUE } from '../cells/longestValue';
import { type NameParts, nameParts } from './nameParts';
import { keyOf, mayBeOne } from './personName';

/** How two spellings are to each other: one person's for sure, perhaps, or two people's; `other`: nothing tells. */
export type Likeness = 'same' | 'perhaps' | 'two' | 'other';

/** What is short for what, where it is not just its beginning. The first is the whole name. */
const SHORT_FORMS = (
  'william bill billy will|robert bob bobby rob|richard dick rick rich|margaret peggy meg maggie|elizabeth liz beth betty lisa eliza|' +
  'katherine kate kathy katie kat|catherine cathy kate katie cat|james jim jimmy jamie|john jack johnny|edward ed ted eddie ned|' +
  'theodore ted teddy|anthony tony|dorothy dot dottie|susan sue susie|deborah deb debbie debra|barbara barb|michael mike mick|' +
  'charles chuck charlie|francis frank|frances fran|henry hank harry|patricia pat trish patty|christina tina|christine tina|' +
  'rebecca becky becca|victoria vicky tori|jennifer jen jenny|judith judy|alexander alex sasha|alexandra alex sandra|joseph joe joey|' +
  'lawrence larry|gerald jerry|jerome jerry|raymond ray|ronald ron|thomas tom tommy|stephen steve|steven steve|nancy nan|anne annie nan|' +
  'jose pepe|francisco paco|guadalupe lupe|ignacio nacho|enrique kike'
)
  .split('|')
  .map((names) => names.split(' '));

const MEN = 'mr';
const WOMEN = ['mrs', 'ms', 'miss'];

/** Compares two spellings. What is certain is the same key; what is likely is asked, and never taken. */
export function likeness(one: string, other: string): Likeness {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.email !== '' || b.email !== '') return byEmail(a, b);
  if (keyOf(a) === '' || keyOf(b) === '') return 'other';
  if (keyOf(a) === keyOf(b)) return mayBeOne(a.professions, b.professions) ? 'same' : 'perhaps';
  if ((a.title === MEN && WOMEN.includes(b.title)) || (b.title === MEN && WOMEN.includes(a.title)))
    return 'two';
  for (const x of [a, ...without(a), ...turned(a)])
    for (const y of [b, ...without(b), ...turned(b)]) {
      const told = namesAlike(x, y);
      if (told !== 'other') return told;
    }
  if (areInitials(one, b) || areInitials(other, a)) return 'perhaps';
  const words = (parts: NameParts): string => [...parts.given, ...parts.family].sort().join(' ');
  if (a.given.length > 0 && words(a) === words(b)) return 'perhaps';
  const [own, theirs] = [withoutAside(one), withoutAside(other)];
  const isAside = own !== '' && theirs !== '' && (own !== one || theirs !== other);
  return isAside && ['same', 'perhaps'].includes(likeness(own, theirs)) ? 'perhaps' : 'other';
}

/** "Sara Lund (Oak)" and "Sara Lund - Oak" without what stands behind the name. */
const withoutAside = (text: string): string =>
  text.length > LONGEST_VALUE
    ? text
    : text
        .replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ')
        .replace(/\s+[-–—]\s.*$/, '')
        .trim();

/** "ER" for Elena Ramos, or for Ramos, Elena. */
const areInitials = (text: string, { given, family }: NameParts): boolean =>
  isInitials(text) && given.length > 0 && initialsOf({ given, family }).includes(text.trim().toLowerCase());

/** Capitals alone are no name. */
export const isInitials = (text: string): boolean => /^\s*\p{Lu}{2,3}\s*$/u.test(text);

/** A name's initials, the given name first or last. */
export const initialsOf = ({ given, family }: Pick<NameParts, 'given' | 'family'>): string[] => {
  const [g, f] = [given, family].map((names) => names.map((name) => name.slice(0, 1)).join(''));
  const first = (given[0] ?? '').slice(0, 1);
  return [...new Set([`${g}${f}`, `${f}${g}`, `${first}${f}`])];
};

// Each of hundreds of spellings is held against many others.
const known = new Map<string, NameParts>();
const MOST = 10_000;

function partsOf(text: string): NameParts {
  const parts = known.get(text) ?? nameParts(text);
  if (known.size > MOST) known.clear();
  known.set(text, parts);
  return parts;
}

const without = (parts: NameParts): NameParts[] =>
  parts.withoutDegree ? [{ ...parts, ...parts.withoutDegree }] : [];

/** "Lund S" has its initial behind the family name. */
const turned = ({ given, family }: NameParts): Names[] =>
  family.length === 1 && family[0]?.length === 1 && given.length === 1 && (given[0]?.length ?? 0) > 1
    ? [{ given: family, family: given }]
    : [];

type Names = Pick<NameParts, 'given' | 'family'>;

function namesAlike(a: Names, b: Names): Likeness {
  const family = familiesAlike(a.family, b.family);
  // "Elena" alone is somebody's given name.
  if (family === 'other')
    return (isLone(a) && a.family[0] === b.given[0]) || (isLone(b) && b.family[0] === a.given[0])
      ? 'perhaps'
      : 'other';
  const given = givenAlike(a.given, b.given);
  if (given === 'other') return family === 'typo' ? 'other' : 'two';
  return family === 'typo' && given !== 'same' ? 'other' : 'perhaps';
}

const isLone = ({ given, family }: Names): boolean => given.length === 0 && family.length === 1;

/** "Ramos-Cho" is "Ramos" or "Cho" as well; one letter more, less or other is a slip. */
function familiesAlike(a: readonly string[], b: readonly string[]): 'same' | 'part' | 'typo' | 'other' {
  const [x, y] = [a.join(' '), b.join(' ')];
  if (x === '' || y === '') return 'other';
  if (x === y) return 'same';
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  if (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) return 'part';
  return isSlip(x.replace(/ /g, ''), y.replace(/ /g, '')) || x.replace(/ /g, '') === y.replace(/ /g, '')
    ? 'typo'
    : 'other';
}

function givenAlike(a: readonly string[], b: readonly string[]): 'same' | 'perhaps' | 'other' {
  if (a.join(' ') === b.join(' ')) return 'same';
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  // Nobody's given name, or only some of them: each that is said must be among the others, in order.
  let at = 0;
  for (const name of short) {
    while (at < long.length && !isShortFor(name, long[at] ?? '')) at += 1;
    if (at === long.length) return 'other';
    at += 1;
  }
  return 'perhaps';
}

/** Whether two given names may be one: an initial, a beginning, a short form, a slip. */
function isShortFor(one: string, other: string): boolean {
  if (one === other) return true;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (short.length === 1 || short.length > 2) if (long.startsWith(short)) return true;
  return (
    SHORT_FORMS.some((names) => names.includes(one) && names.includes(other)) ||
    (one[0] === other[0] && isSlip(one, other))
  );
}

/** One letter more, less or other, or two in each other's place, in words long enough for it to be a slip. */
export function isSlip(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  return (
    long.slice(at + 1) === short.slice(at + 1) ||
    (long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2))
  );
}

/** Whether the part of an address before its @ spells a name: ramos.elena, eramos, ramose, elenar, elena. */
function byEmail(a: NameParts, b: NameParts): Likeness {
  if (a.email === b.email) return 'same';
  const [account, named] = a.email !== '' ? [a, b] : [b, a];
  const local = localOf(account);
  if (named.email !== '') return byLocals(account, named, local);
  const plain = local.replace(/[^\p{L}]/gu, '');
  const words = local.split(/[^\p{L}]+/u);
  const [first = '', ...middle] = named.given;
  const initials = first.slice(0, 1) + middle.map((name) => name.slice(0, 1)).join('');
  const givens = [first, first.slice(0, 1), initials];
  const isGiven = (rest: string, name: string): boolean => {
    if (rest === '' || givens.includes(rest)) return true;
    // Of "E. Ramos" and "Ms. Ramos" the address may tell the given name.
    const isTold = name.length > 2 || words.includes(name) || rest.length === 1;
    return isTold && first.length < 2 && rest.startsWith(first);
  };
  const [ahead = ''] = named.family;
  const isSpelled = [named.family.join(''), named.family[named.family.length - 1] ?? '', ahead].some(
    (name) =>
      name !== '' &&
      ((plain.endsWith(name) && isGiven(plain.slice(0, -name.length), name)) ||
        (plain.startsWith(name) && isGiven(plain.slice(name.length), name)) ||
        (first.length > 1 && plain === first + name.slice(0, 1))),
  );
  return plain.length > 2 && (isSpelled || plain === first) ? 'perhaps' : 'other';
}

/** Two addresses: of one account in two domains, or of which one spells the name that the other shortens. */
function byLocals(a: NameParts, b: NameParts, local: string): Likeness {
  const other = localOf(b);
  if (local === other) return 'perhaps';
  const isName = (account: NameParts, spelled: string): boolean => {
    const words = spelled.split(/[^\p{L}]+/u).filter((word) => word !== '');
    const orders = words.length === 2 ? [words, [...words].reverse()] : [];
    return orders.some(
      ([given = '', family = '']) =>
        byEmail(account, { ...b, email: '', given: [given], family: [family] }) === 'perhaps',
    );
  };
  return isName(a, other) || isName(b, local) ? 'perhaps' : 'other';
}

const localOf = ({ email }: NameParts): string => email.replace(/@.*/, '').replace(/(?<!\d)\d+$/, '');
