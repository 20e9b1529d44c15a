import { type FoundField, foundBy } from '../record/changes';
import { type Entry, keptText } from '../record/entry';
import type { TouchedChange } from '../record/standing';

/** A cell that follows the record. A meaning is a person's key, or minutes a week; null for none that can be told. */
export type FollowedCell<M> = {
  field: FoundField;
  text: string;
  inCell: M | null;
  /** By the record: now, and when the roster followed it last; undefined where there was no such line then. */
  now: M | null;
  old: M | null | undefined;
  /** By the record when a change was saved, before it. */
  stoodFor: (change: Entry) => M | null;
  /** What a text of the cell means. */
  read: (text: string) => M | null;
  /** What a change brought into the cell. */
  wrote: (entry: Entry) => M | null;
  /** How the roster writes a meaning, null where one cell can't; and a text that stood there before. */
  spell: (meaning: M) => string | number | null;
  again: (text: string, entry: Entry) => string | number;
  /** The sheet refused the cell before. */
  waits: boolean;
  /** One of several cells, of which a change that names no row keeps the text of one only. */
  isShared: boolean;
  /** The service line of its row. */
  line: string;
  /** Nobody has the line any more: its cell names who had it last. */
  isOver: boolean;
};

/** What the cell is to read; null where it is to stay as it is, because it follows already or somebody typed into it. */
export function followedValue<M>(
  cell: FollowedCell<M>,
  since: readonly TouchedChange[],
): string | number | null {
  const { field, text, inCell, now, old, line, waits, isShared, isOver } = cell;
  const { stoodFor, read, wrote, spell, again } = cell;
  const back = takenBack(since, field, text, (entry, seen) => isSame(read(seen), wrote(entry)), line);
  const isOwn = back !== null && (!isShared || namesRow(back.entry, line));
  if (back)
    return now === null ||
      isSame(read(back.text), now) ||
      // Many rosters name a case manager on a student's first row only.
      (isOwn && isShared && back.text === '') ||
      (isOwn && isDirect(back.entry, now, stoodFor))
      ? again(back.text, back.entry)
      : spell(now);
  if (now === null || inCell === now) return null;
  const changes = standing(since, field, text);
  if (waits) return spell(now);
  if (old === now && !changes.some(({ name }) => name === 'putBack')) return null;
  // Taken in from the cell and taken back again: the cell keeps what a person wrote there.
  const wasTakenIn = since.some(
    ({ entry, stands }) => !stands && foundBy(entry)[field] === undefined && isSame(wrote(entry), inCell),
  );
  // What somebody typed into the row of a student who leaves stays there: no exit asks about it.
  const isUntouched = (inCell === old && !wasTakenIn) || (changes.length > 0 && !isOver);
  return isUntouched ? spell(now) : null;
}

const isSame = <M>(one: M | null, other: M | null): boolean => one !== null && one === other;

/** The changes that stand and found the cell as it reads now. */
export const standing = (since: readonly TouchedChange[], field: FoundField, text: string): Entry[] =>
  since.flatMap(({ entry, stands }) => (stands && foundBy(entry)[field] === keptText(text) ? [entry] : []));

/**
 * What a cell read before the changes that were taken back, the last one first, as long as it reads what each of them wrote; null
 * where it doesn't.
 */
export function takenBack(
  since: readonly TouchedChange[],
  field: FoundField,
  text: string,
  wrote: (entry: Entry, cell: string) => boolean,
  line = '',
): { text: string; entry: Entry } | null {
  let back: { text: string; entry: Entry } | null = null;
  for (const { entry, stands } of [...since].reverse()) {
    const found = foundBy(entry);
    const before = (field === 'caseManager' ? found.caseManagers?.[line] : undefined) ?? found[field];
    // A text that the record had to cut short can't be put back.
    if (!stands && before !== undefined && before === keptText(before) && wrote(entry, back?.text ?? text))
      back = { text: before, entry };
  }
  return back;
}

/**
 * Whether a change held from the day on which it was saved, and the record says again what it said before it: then what it found in the
 * cell stands for that still. Other changes may have come beneath it since.
 */
const isDirect = <M>(change: Entry, now: M | null, stoodFor: (change: Entry) => M | null): boolean =>
  change.begin <= change.recordedAt.slice(0, 10) && stoodFor(change) === now;

/** Whether a change says whose row it was in, where a student has several. */
const namesRow = (entry: Entry, line: string): boolean =>
  (entry.name === 'putBack' && entry.line !== undefined) || foundBy(entry).caseManagers?.[line] !== undefined;
