import type { Cell } from './cell';
import { parseMark } from './mark';

const DIRECT =
  'direct d individual ind group grp small-group individual/group direct-group direct-individual direct-service push-in pull-out in-class co-teach co-taught co-teaching';
const CONSULT =
  'consult c consultation consultative consulting consult-only indirect i indirect-service indirect/consult consult/indirect';

const MEANING: ReadonlyMap<string, Delivery> = new Map([
  ...DIRECT.split(' ').map((word): [string, Delivery] => [word.replace(/-/g, ''), 'direct']),
  ...CONSULT.split(' ').map((word): [string, Delivery] => [word.replace(/-/g, ''), 'consult']),
]);

/** Whether a line is served directly or by consulting, or null where the cell says neither alone ("Direct and consult"). */
export function parseDelivery(cell: Cell): Delivery | null {
  if (typeof cell !== 'string') return null;
  return MEANING.get(cell.toLowerCase().replace(/[\s.-]/g, '')) ?? null;
}

/** Whether a header asks of each line whether it is a consult, so that an x or "Y" below it says yes. */
export const asksConsult = (header: Cell | undefined): boolean =>
  /\b(?:consult\w*|indirect)\b/i.test(String(header)) && !/\bdirect\b/i.test(String(header));

/** The same where the column's header asks whether it is a consult. */
export function parseConsult(cell: Cell): Delivery | null {
  const mark = parseMark(cell);
  return mark === null ? parseDelivery(cell) : mark ? 'consult' : 'direct';
}

const LETTER = /^\s*[ig]\s*$/i;
const ALONE_OR_GROUP = /\b(?:individual|indiv|ind|group|grp)\b/i;

/** Whether "I" is individual in a column, and not indirect: by its header, or where others are "G" for a group. */
export const saysGroup = (header: Cell | undefined, cells: readonly Cell[]): boolean =>
  (ALONE_OR_GROUP.test(String(header)) && !/\bindirect\b/i.test(String(header))) ||
  cells.some((cell) => /^\s*g\s*$/i.test(String(cell)));

/** The same there. */
export const parseAloneOrGroup = (cell: Cell): Delivery | null =>
  typeof cell === 'string' && LETTER.test(cell) ? 'direct' : parseDelivery(cell);

export type Delivery = 'direct' | 'consult';
