import JSZip from 'jszip';

/** No spreadsheet program has more rows; and for each merged cell the library makes one, so that a few bytes could fill all memory. */
const MOST_ROWS = 1_048_576;
const MOST_MERGED = 1_000_000;

/** What an .xlsx claims to hold that is more than can be read, in words that follow its name; null where nothing is. */
export async function tooMuchIn(bytes: Uint8Array): Promise<string | null> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  // What is no zip is told of by whoever opens it.
  for (const [name, part] of Object.entries(zip?.files ?? {})) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = await part.async('string').catch(() => '');
    let merged = 0;
    for (const [, left = '', top, right = '', bottom] of xml.matchAll(MERGED))
      merged += (Number(bottom) - Number(top) + 1) * (columnNumber(right) - columnNumber(left) + 1);
    if (merged > MOST_MERGED) return `merges ${merged.toLocaleString('en-US')} cells`;
    for (const [, row] of xml.matchAll(LONG_ROW))
      if (Number(row) > MOST_ROWS) return `numbers a row ${row}, which no spreadsheet has`;
  }
  return null;
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)"/g;
const LONG_ROW = /\sr="[A-Z]*(\d{7,})"/g;

/** 1 for A, 27 for AA. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
