import { trimmedParts } from '../cells/trimmedParts';
import { areRoles } from './credentials';
import { foldedName } from './foldedName';
import { EMAIL, nameParts } from './nameParts';
import { isUnassigned, nameKey } from './personName';
import { isVacancy } from './vacancy';

/** How the names of a roster are written, as far as it tells whether a comma stands within a name or between two. */
export type NamesAround = {
  /** Names that stand alone in a cell. */
  alone: ReadonlySet<string>;
  /** Whether names are written "Ramos, Elena", or "Elena Ramos". */
  lastFirst: boolean;
  firstLast: boolean;
};

const MANY = /[;|\n\r&/+,]|\s(?:and|or|then|with|w\/)\s/i;
/** Between names for sure, and between names unless what stands behind is no name. */
const SURE = /[;|\n\r]/;
const LIKELY = /[&+]|\s(?:and|or|then|with)\s|\bw\/\s/i;
/** "Ramos/Rm 14" */
const ROOM = /^(?:rm|room|portable|trailer)\b\.? ?#? ?[a-z]?\d/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Signs that no name of a person holds: what has one is a formula's text, markup or a remark. */
const NO_NAME = /[=<>{}[\]"$%#\\*^~!?]|:\//;

/** "Cho 30/wk" has minutes behind one name. */
const PER = /^[^/]*\d ?(?:min\w{0,9}|h\w{0,9})? ?\/ ?(?:d|day|wk?|week|mo?|month|yr?|year)\b[^/]*$/i;

/** What the cells of people tell of how names are written there. */
export function namesAround(texts: Iterable<string>): NamesAround {
  const alone = new Set<string>();
  let [lastFirst, firstLast] = [false, false];
  for (const text of texts) {
    if (isUnassigned(text) || isVacancy(text)) continue;
    const parts = withoutCredentials(text);
    const [one = '', other] = parts;
    if (parts.length > 2 || SURE.test(text)) continue;
    if (other === undefined) firstLast ||= one.includes(' ');
    else if (one.includes(' ') && other.includes(' ')) continue;
    else lastFirst = true;
    alone.add(nameKey(text));
  }
  return { alone, lastFirst, firstLast };
}

/** Nothing is known of other cells. */
const NONE_AROUND: NamesAround = { alone: new Set(), lastFirst: false, firstLast: false };

/**
 * The people whom a cell names, as it writes them; one for nearly all. "Smith-Jones" is one, "Smith/Jones" are two, and so are a
 * position that is vacant and a name beside it. A credential, a role or a site behind a name makes no second person.
 */
export function namesInCell(text: string, around: NamesAround = NONE_AROUND): string[] {
  if (!MANY.test(text) || NO_NAME.test(text) || PER.test(text) || isUnassigned(text)) return [text];
  const names = trimmedParts(text.replace(/,\s*[\r\n]+\s*/g, ', '), SURE)
    .flatMap((part) => apart(part, LIKELY))
    .flatMap((part) => slashed(part))
    .flatMap((part) => byComma(part, around))
    .map((name) => name.replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, ''))
    .filter((name) => /\p{L}/u.test(name) && !areRoles(foldedName(name)) && !ROOM.test(name));
  const seen = new Set<string>();
  const each = names.filter((name) => {
    const key = nameKey(name) || foldedName(name);
    return seen.has(key) ? false : seen.add(key);
  });
  return each.length > 1 ? each : [text];
}

/** Whether a part can be somebody: it has letters, and more than a role. */
const isSomebody = (part: string): boolean => /\p{L}/u.test(part) && !areRoles(foldedName(part));

/** The parts around a separator, where each is somebody. */
function apart(part: string, separator: RegExp): string[] {
  const parts = trimmedParts(part, separator).filter((each) => each !== '');
  return parts.length > 1 && parts.every(isSomebody) ? parts : [part];
}

/** A slash stands between names, in a credential ("OTR/L", "CCC/SLP"), before a role, and between sites of a position. */
function slashed(part: string): string[] {
  if (!part.includes('/') || /\bw\/\s/i.test(part)) return [part];
  const parts = trimmedParts(part, /\//);
  const [first = ''] = parts;
  if (isVacancy(part) && !isVacancy(first)) return [part];
  // "Vacant SLP - Oak/Pine" names sites, "Vacant/Ramos" a position and a person.
  if (
    isVacancy(first) &&
    !areRoles(foldedName(first).replace(/\b(?:vacant|vacancy|open|position)\b/g, ' sub '))
  )
    return [part];
  const isName = (each: string): boolean => isSomebody(each) && each.replace(/[^\p{L}]/gu, '').length > 1;
  if (!parts.every(isName)) return [part];
  return withoutCredentials(part).join(', ').includes('/') ? parts : [part];
}

/** The parts of a text between its commas that are neither credentials nor "Jr.". */
function withoutCredentials(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter(
    (part, i) => part !== '' && !(i > 0 && (SUFFIX.test(part) || areRoles(foldedName(part)))),
  );
}

function byComma(part: string, around: NamesAround): string[] {
  if (!part.includes(',') || isVacancy(part)) return [part];
  const parts = withoutCredentials(part);
  const [one = '', other = ''] = parts;
  if (parts.length < 2) return [part];
  if (parts.every((each) => EMAIL.test(each))) return parts;
  const isWhole = (each: string): boolean => each.includes(' ');
  const isTitled = (each: string): boolean => nameParts(each).title !== '';
  if (parts.length === 2) {
    if (isTitled(one) && isTitled(other)) return parts;
    const areAlone = parts.every((each) => around.alone.has(nameKey(each)));
    if (areAlone && (isWhole(one) === isWhole(other) || parts.every(isTitled))) return parts;
    if (!isWhole(one) || !isWhole(other) || isParticled(one)) return [part];
    // "Garcia Lopez, Maria Elena" or two people: as the others are written; where nothing tells, it is asked.
    return around.lastFirst && !around.firstLast && !areAlone ? [part] : parts;
  }
  if (parts.every(isWhole) || parts.length % 2 === 1) return parts;
  return parts.flatMap((each, i) => (i % 2 === 0 ? [`${each}, ${parts[i + 1] ?? ''}`] : []));
}

/** Whether a family name of several words begins with what such names begin with. */
const isParticled = (name: string): boolean => nameParts(`Ana ${name}`).given.length === 1;
