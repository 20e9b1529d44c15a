/**
 * Texts one below the other, as few signs: where few of them differ, those, and which one stands in each place, each place in as many
 * signs as any.
 */
export type PackedColumn = readonly string[] | { of: readonly string[]; at: string };

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Whether what was kept is such a column: it may hold hundreds of thousands of texts. */
export const isPackedColumn = (value: unknown): value is PackedColumn =>
  isTexts(value) ||
  (typeof value === 'object' &&
    value !== null &&
    'of' in value &&
    isTexts(value.of) &&
    'at' in value &&
    typeof value.at === 'string');

/** "#" to "[": signs that JSON writes as they are. */
const FIRST = 35;
const SIGNS = 57;

/** How many signs tell one of so many texts. */
function signsFor(texts: number): number {
  let signs = 1;
  for (let most = SIGNS; most < texts; most *= SIGNS) signs += 1;
  return signs;
}

/** The texts of a column, packed. */
export function packColumn(texts: readonly string[]): PackedColumn {
  const places = new Map<string, number>();
  for (const text of texts) if (!places.has(text)) places.set(text, places.size);
  if (places.size * 2 > texts.length) return texts;
  const signs = signsFor(places.size);
  const written = [...places.values()].map((place) => writtenIn(signs, place));
  return { of: [...places.keys()], at: texts.map((text) => written[places.get(text) ?? 0] ?? '').join('') };
}

function writtenIn(signs: number, place: number): string {
  let [text, rest] = ['', place];
  for (let s = 0; s < signs; s++) {
    text = String.fromCharCode(FIRST + (rest % SIGNS)) + text;
    rest = Math.floor(rest / SIGNS);
  }
  return text;
}

/** A packed column as it is read, text by text from 0: hundreds of thousands of them, so that no list is made. */
export type UnpackedColumn = {
  length: number;
  /** What stands in it, each text once where few differ. */
  texts: readonly string[];
  /** Which of `texts` stands in a place. */
  placeAt: (i: number) => number;
  textAt: (i: number) => string;
};

/** A packed column, to be read. */
export function unpackColumn(column: PackedColumn): UnpackedColumn {
  if (!('of' in column))
    return { length: column.length, texts: column, placeAt: (i) => i, textAt: (i) => column[i] ?? '' };
  const { of, at } = column;
  const signs = signsFor(of.length);
  const placeAt = (i: number): number => {
    let place = 0;
    for (let s = i * signs; s < (i + 1) * signs; s++) place = place * SIGNS + at.charCodeAt(s) - FIRST;
    return place;
  };
  return { length: at.length / signs, texts: of, placeAt, textAt: (i) => of[placeAt(i)] ?? '' };
}
