import { LONGEST_VALUE } from '../cells/longestValue';
import { areRoles, isCredential } from '../people/credentials';
import { foldedName } from '../people/foldedName';
import { isUnassigned } from '../people/personName';
import { isVacancy } from '../people/vacancy';
import { isDitto } from './ditto';
import { isOrganization } from './organization';
import { isQuantity } from './quantity';

/** "SLP - Sara Lund", "SPED Teacher: Elena Ramos". */
const ROLE_FIRST = /^([^:–—-]+?)\s*(?::|\s[-–—]\s)\s*(.+)$/;

/** "Elena Ramos, Special Education Teacher"; a credential tells people apart and stays. */
const ROLE_LAST = /^(.+?),\s*([^,]+)$/;

/** A name without the role that stands before or behind it. */
export function withoutRole(text: string): string {
  if (text.length > LONGEST_VALUE) return text;
  const [, before = '', name = ''] = ROLE_FIRST.exec(text) ?? [];
  if (name !== '' && areRoles(foldedName(before)) && !areRoles(foldedName(name))) return name;
  const [, own = '', behind = ''] = ROLE_LAST.exec(text) ?? [];
  const role = foldedName(behind);
  // "Ramos, Ed": before the comma of a name stands one word, before that of a role a whole name.
  const isWhole = own.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 1;
  return isWhole && areRoles(role) && !role.split(' ').some(isCredential) && !areRoles(foldedName(own))
    ? own
    : text;
}

/** The number of a word or two that are nobody's: "Lund 60", "Park (15)"; "Teacher 3" numbers positions. */
const NUMBER_BEHIND =
  /[\s(]\d+(?:[.,:]\d+)?\s*(?:min\w*|m|h\w*|x|%|x ?\d+|(?:min\w*)? ?\/ ?(?:d|day|wk?|week|mo?|month|yr?|year))?\)?$/iu;
/** "L234" of another system's list of staff; "OT1" numbers a position. */
const CODE = /^(\p{L}{1,3})[-_]?\d+$/u;
/** How, when or whether a service is given, where its column names who gives it. */
const NO_WHO =
  /^(?:consult\p{L}*|monitor(?:ing|ed)?|direct|indirect|group|individual|(?:pull|push)[ -]?(?:out|in)|virtual|remote|online|weekly|monthly|daily|annual(?:ly)?|quarterly|pending|dismissed|declined|refused|exited|discontinued|completed?|inactive|active|services?|eval(?:uation|uating)?|screen(?:ing)?|referr(?:al|ed)|wait ?list(?:ed)?|as needed|prn)(?: (?:only|services?))?[.:]?$/iu;
const REMARK =
  /\b(?:staffing|contract(?:ed|or|ors)?|presence ?learning)\b|^(?:same|ditto|as above|various|multiple|several|all|team|staff|district|agency|(?:see|ask|per)\b(?![,-]).*)$|->|=>|→|\?|\d ?\/ ?\d|\((?:m|t|w|th|f|mon|tues?|wed|thurs?|fri)(?:[^\p{L}][^)]*)?\)|\bfte\b|^was\b(?!,)|^(?:moved|exited|withdrew|withdrawn|transferred|dropped)\b(?!,)|\bnow\b(?!,)|\b(?:lts|sub(?:stitute)? for|subs?|substitute|covering|covered|filling in|on leave|loa(?!,)|fmla|until|starting|effective)\b|\s[-–—]\s/iu;

/** Somebody whose name is Per, "Per Olsen": no remark, as "Per IEP" and "Per Diem" are. */
const PER =
  /^Per (?!(?:Mrs?|Ms|Miss|Dr|Diem|Visit|Session|Student|Contract|Week|Month|Day|Year|Hour|Agency|Team|District|Parents?|School|Case|Plan|Need|Request|Consult\p{L}*|Meeting|Schedule|Admin\p{L}*|Principal|Office|Email|Phone|Director)\b)\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?$/u;

/** Whether the words in the place of a name are an agency, a role, a number or a remark, alone or beside a name. */
export function isOddName(text: string): boolean {
  // "Yes" says that there is somebody, and not who.
  if (isDitto(text) || text.length > LONGEST_VALUE || /^(?:[Yy]es|YES|y|true|TRUE|x)$/.test(text))
    return true;
  if (isUnassigned(text) || isVacancy(text) || text.includes('@')) return false;
  // Signs alone list nobody, and are told as that.
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  const [, letters] = CODE.exec(text) ?? [];
  if (letters !== undefined) return !areRoles(foldedName(letters));
  // Initials may be anybody's.
  if (!/\p{L}/u.test(text) || /^\p{Lu}{2}$/u.test(text)) return true;
  // Looked for apart from the words, since one pattern for both takes minutes over a cell that is full of text.
  const before = text.slice(0, NUMBER_BEHIND.exec(text)?.index ?? 0).trim();
  if (/^.*\p{L}.*$/u.test(before))
    return !areRoles(foldedName(before)) && !/^(?:staff|room|position|provider)\b/i.test(before);
  if (areRoles(foldedName(text.replace(OFFICE, ''))) || isOrganization(text) || isQuantity(text)) return true;
  if (NO_WHO.test(text.trim())) return true;
  return REMARK.test(text) && !PER.test(text) && !hasRoleBehind(text);
}

/** "SpEd Staff" is whoever it may be. */
const OFFICE = /(?<=\S )(?:staff|teams?|dept\.?|department|office)$/i;

/** "Lund, Sara - SLP". */
const hasRoleBehind = (text: string): boolean =>
  areRoles(foldedName(/\s[-–—]\s([^–—]+)$/.exec(text)?.[1] ?? ''));
