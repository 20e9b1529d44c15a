import { wordFor } from './changeColumns';
import { type Change, rowIn } from './changes';
import type { Entry } from './entry';
import { canonical, entryOf, isReadAt, LOG_HEADER, readOnce } from './log';
import { openedTogether } from './openedTogether';
import { type PackedColumn, type UnpackedColumn, unpackColumn } from './packedColumn';

/** What each entry says in a column: one of few texts, by its place among them. No text is there twice. */
export type TextColumn = { texts: readonly string[]; at: Int32Array };

/** The columns of the log (from 0) by which entries are found without being made. */
const COLUMNS = {
  batch: 1,
  word: 5,
  kind: 6,
  lineKey: 7,
  studentId: 8,
  site: 11,
  personKey: 12,
  person: 13,
  lastDay: 15,
  said: 22,
} as const;

/**
 * A record's entries, in order, of which none is made before somebody asks for it: of hundreds of thousands most calls need a few, and
 * of all others no more than whose they are.
 */
export type RecordColumns = {
  count: number;
  column: (name: keyof typeof COLUMNS) => TextColumn;
  /** The number of an entry, by its place (from 0). */
  numberAt: (i: number) => number;
  /** The entries in these places, in order. */
  entriesAt: (places: Iterable<number>) => Entry[];
  /** The places of the entries that change the record by one of these names. */
  placesOf: (...names: Change['name'][]) => number[];
};

/** The columns of a checkpoint, of which each entry can be made. */
export type PackedEntries = { columns: readonly UnpackedColumn[]; numbers: Float64Array; head: string };

/** Columns that hold entries in order; null where they don't. `head`: the last one's hash, which alone is kept. */
export function packedEntries(packed: readonly PackedColumn[], head: string): PackedEntries | null {
  const columns = packed.map(unpackColumn);
  const [first, ...others] = columns;
  if (!first || first.length === 0 || columns.length !== LOG_HEADER.length - 1) return null;
  if (others.some(({ length }) => length !== first.length)) return null;
  const reading = readOnce();
  if (others.some(({ texts }, c) => texts.some((text) => !isReadAt(c + 1, text, reading)))) return null;
  const numbers = new Float64Array(first.length);
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = Number(first.textAt(i));
    if (!Number.isSafeInteger(number) || number <= before) return null;
    numbers[i] = number;
    before = number;
  }
  return { columns, numbers, head };
}

/** Stands for a hash that nobody looks at. */
const KEPT = '-';

/** Makes entries of packed ones, by their places. */
export function packedEntry({ columns, numbers, head }: PackedEntries): (i: number) => Entry {
  const reading = readOnce();
  // One row for all of them, of which nothing is kept.
  const row: string[] = [];
  return (i) => {
    for (let c = 0; c < columns.length; c++) row[c] = columns[c]?.textAt(i) ?? '';
    row[columns.length] = i === numbers.length - 1 ? head : KEPT;
    const entry = entryOf(row, reading);
    if (!entry) throw new Error(`Entry ${numbers[i]} of the checkpoint reads as no entry.`);
    return entry;
  };
}

/** The entries of a checkpoint, where there is one, and those after it. */
export function recordColumns(packed: PackedEntries | null, added: readonly Entry[]): RecordColumns {
  const kept = packed?.numbers.length ?? 0;
  const more = added.map(canonical);
  const columns = new Map<string, TextColumn>();
  const make = packed && packedEntry(packed);
  const entryAt = (i: number): Entry[] =>
    make && i < kept ? [make(i)] : added.slice(i - kept, i - kept + 1);
  const column: RecordColumns['column'] = (name) => {
    const c = COLUMNS[name];
    const known =
      columns.get(name) ??
      columnOf(
        packed?.columns[c],
        more.map((texts) => texts[c] ?? ''),
      );
    columns.set(name, known);
    return known;
  };
  return {
    count: kept + added.length,
    column,
    numberAt: (i) => packed?.numbers[i] ?? added[i - kept]?.entry ?? 0,
    entriesAt: (places) => openedTogether([...places].flatMap(entryAt)),
    placesOf(...names) {
      const words = names.map(wordFor);
      const found = placesWhere(column('word'), (word) => words.includes(word));
      return found.filter((i) => entryAt(i).some(({ name }) => names.includes(name)));
    },
  };
}

/** The places of the Openings that add a row to the roster. Whether one does is said by its cell "Replaced", of which few differ. */
export function placesEnrolling({ column, entriesAt }: RecordColumns): number[] {
  const { at } = column('said');
  const adds = new Map<number, boolean>();
  return placesWhere(column('word'), (word) => word === wordFor('opened')).filter((i) => {
    const said = at[i] ?? 0;
    const known = adds.get(said) ?? entriesAt([i]).some((entry) => rowIn(entry) !== undefined);
    adds.set(said, known);
    return known;
  });
}

/** The place of an entry of each of so many of the last saves. */
export function placesOfLastSaves({ count, column }: RecordColumns, saves: number): number[] {
  const { at } = column('batch');
  const last = new Map<number, number>();
  for (let i = count - 1; i >= 0 && last.size <= saves; i--)
    if (!last.has(at[i] ?? 0)) last.set(at[i] ?? 0, i);
  return [...last.values()];
}

function columnOf(packed: UnpackedColumn | undefined, more: readonly string[]): TextColumn {
  const texts: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const kept = packed?.length ?? 0;
  const at = new Int32Array(kept + more.length);
  const own = packed?.texts.map(placeOf) ?? [];
  for (let i = 0; i < kept; i++) at[i] = own[packed?.placeAt(i) ?? 0] ?? 0;
  for (const [i, text] of more.entries()) at[kept + i] = placeOf(text);
  return { texts, at };
}

/** The places of the entries of which a column says such a text. */
export function placesWhere(
  { texts, at }: TextColumn,
  isWanted: (text: string, place: number) => boolean,
): number[] {
  const wanted = texts.map(isWanted);
  const places: number[] = [];
  if (wanted.includes(true)) for (let i = 0; i < at.length; i++) if (wanted[at[i] ?? 0]) places.push(i);
  return places;
}

/** Who the entries name, by their keys. */
export type Naming = Pick<Entry, 'personKey' | 'person'>;

/** Every name of everyone, in the order in which the entries name them; and once more the last of each, so that it comes after the others. */
export function namingsIn({ column }: RecordColumns): Naming[] {
  const [keys, people] = [column('personKey'), column('person')];
  const [seen, last] = [new Set<number>(), new Map<number, number>()];
  const namings: Naming[] = [];
  const name = (key: number, person: number): number =>
    namings.push({ personKey: keys.texts[key] ?? '', person: people.texts[person] ?? '' });
  for (let i = 0; i < keys.at.length; i++) {
    const [key = 0, person = 0] = [keys.at[i], people.at[i]];
    last.set(key, person);
    const both = key * people.texts.length + person;
    if (seen.has(both)) continue;
    seen.add(both);
    name(key, person);
  }
  for (const [key, person] of last) name(key, person);
  return namings;
}
