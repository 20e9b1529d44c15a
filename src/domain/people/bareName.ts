import { LONGEST_VALUE } from '../cells/longestValue';

const NUMBER_FIRST = /^(?:id ?)?#?\d{4,}(?: ?[-–—:] ?| (?=\p{L}))(?=.*\p{L})/iu;
const NUMBER_LAST = / ?(?:[([] ?(?:id:? ?)?#?\d{4,} ?[)\]]|(?: [-–—:] ?| ?#)\d{4,})$/iu;

/** "Lund Rm 12", "Lund (Room 4B)", "Lund, Sara - Rm. 12": where somebody is found. */
const ROOM =
  / ?(?:[([]|[-–—:;,/] ?)? ?\b(?:rm|room|portable|trailer)\b\.? ?#? ?\p{L}?\d[\p{L}\d]{0,4} ?[)\]]?$/iu;

/** A name without a room or a stray sign behind it and the number under which a system knows somebody: "Ramos, Elena (10234)", "10455 - Lund, Sara". */
export function bareName(text: string): string {
  if (text.length > LONGEST_VALUE) return text;
  const name = text.replace(ROOM, '').replace(/[\s;:,*]+$/, '');
  if (!/\p{L}/u.test(name)) return text;
  if (!/\d{4}/.test(name)) return name;
  const bare = name.replace(NUMBER_FIRST, '').replace(NUMBER_LAST, '');
  return /\p{L}/u.test(bare) ? bare : name;
}
