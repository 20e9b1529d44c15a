/** A text for comparing what people write: case and stray spaces don't make another one. */
export const foldedText = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A text for searching: without accents and commas too, so that "alvarez ana" finds "Álvarez, Ana". */
export const searchText = (text: string): string =>
  foldedText(text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/,/g, ' '));
