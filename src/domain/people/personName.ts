import { foldedName } from './foldedName';
import { type NameParts, nameParts } from './nameParts';

/** A person as the Providers sheet lists them. */
export type ListedPerson = { key: string; name: string; alsoWrittenAs: readonly string[]; email?: string };

/** Who a name in a cell means: one listed person, none of them, or several (then nobody is chosen). */
export type PersonFound<P extends ListedPerson = ListedPerson> = { person: P } | 'none' | 'several';

/**
 * A name for comparing, never for showing: no case, Latin accents, stray spaces, invisible marks, credentials or roles, the given
 * name first ("Ramos, Elena" and "Ms. Elena Ramos" are both "elena ramos"). A lone surname keeps its title: "ms ramos".
 */
export const nameKey = (text: string): string => keyOf(nameParts(text));

/** The same of a name that is taken apart already. */
export function keyOf(parts: NameParts): string {
  const key = keys.get(parts) ?? keyFrom(parts);
  keys.set(parts, key);
  return key;
}

// Each spelling is held against hundreds of others.
const keys = new WeakMap<NameParts, string>();

function keyFrom({ email, title, given, family, suffix }: NameParts): string {
  if (email !== '') return email;
  const named = [...given, ...family];
  return [...(named.length < 2 && title !== '' ? [title] : []), ...named, ...suffix].join(' ');
}

type PersonSpelling<P> = { person: P; professions: ReadonlySet<string> };

/**
 * A look-up of the people listed, built once and quick for each name after. A name that is listed exactly (as name, "also
 * written as" or e-mail) goes first; failing that, one that differs by a middle initial only, where one person alone
 * fits. "Ms. Ramos" and "E. Ramos" are found where they are listed and never guessed, and an SLP is no OT of the same name.
 */
export function findPerson<P extends ListedPerson>(people: readonly P[]): (text: string) => PersonFound<P> {
  const exact = new Map<string, PersonSpelling<P>[]>();
  const loose = new Map<string, (PersonSpelling<P> & { initials: string })[]>();
  for (const person of people)
    for (const text of [person.name, ...person.alsoWrittenAs, person.email ?? '']) {
      const parts = nameParts(text);
      const key = keyOf(parts);
      if (key === '') continue;
      const spelling = { person, professions: parts.professions };
      exact.set(key, [...(exact.get(key) ?? []), spelling]);
      const { plain, initials } = middleInitials(key);
      loose.set(plain, [...(loose.get(plain) ?? []), { ...spelling, initials }]);
    }
  const found = new Map<string, PersonFound<P>>();
  const look = (text: string): PersonFound<P> => {
    const parts = nameParts(text);
    const key = keyOf(parts);
    if (key === '') return 'none';
    const isOne = ({ professions }: PersonSpelling<P>): boolean => mayBeOne(professions, parts.professions);
    const listed = exact.get(key)?.filter(isOne) ?? [];
    if (listed.length > 0) return only(new Set(listed.map(({ person }) => person)));
    const { plain, initials } = middleInitials(key);
    const fitting = (loose.get(plain) ?? []).filter(
      (entry) => isOne(entry) && (initials === '' || entry.initials === '' || entry.initials === initials),
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

/** Whether nothing in what is said of two people's work tells them apart. */
export const mayBeOne = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 || other.size === 0 || [...one].some((profession) => other.has(profession));

function only<P extends ListedPerson>(people: ReadonlySet<P>): PersonFound<P> {
  const [person] = people;
  if (person === undefined) return 'none';
  return people.size === 1 ? { person } : 'several';
}

/** What every spelling has in common with each that `findPerson` may find it by. */
export const plainKey = (text: string): string => middleInitials(nameKey(text)).plain;

/** The key without the single letters after its first word: "elena m ramos" is "elena ramos" with "m". */
function middleInitials(key: string): { plain: string; initials: string } {
  const [first = '', ...others] = key.split(' ');
  const initials = others.filter((word, index) => word.length === 1 && index < others.length - 1);
  const named = others.filter((word, index) => word.length !== 1 || index === others.length - 1);
  return { plain: [first, ...named].join(' '), initials: initials.join('') };
}

// A roster names a few hundred people in thousands of rows, and is gone through more than once.
const saysNobody = new Map<string, boolean>();

/** Whether a provider cell says that nobody is assigned. */
export function isUnassigned(text: string): boolean {
  const known = saysNobody.get(text);
  if (known !== undefined) return known;
  const says = NOBODY.test(foldedName(text));
  saysNobody.set(text, says);
  return says;
}

const NOBODY =
  /^(?:|un-?assigned|not assigned|no provider|none|n\/?a|no|none needed|not needed|not applicable|tbd|tba|tbh|unfilled|to be determined|[-–—?]+)[.]?$/;

/** Holds lines that nobody has been given; without limits. */
export const UNASSIGNED = { key: 'UNASSIGNED', name: 'Unassigned' } as const;
