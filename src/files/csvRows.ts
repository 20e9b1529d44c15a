import iconv from 'iconv-lite';

/** The rows of a .csv: UTF-8 or UTF-16 by their marks, plain UTF-8, or else Windows-1252; separated by commas, semicolons or tabs. */
export function csvRows(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  return recordsOf(text, separatorOf(text));
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (first === 0xfe && second === 0xff) return iconv.decode(bytes, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Hardly any text in Windows-1252 that goes beyond ASCII is valid UTF-8 too, so what is not must be that. (Node 20's own
    // decoder of that name gives control signs for its quotation marks.)
    return iconv.decode(bytes, 'windows-1252');
  }
}

const SEPARATORS = [',', ';', '\t'] as const;
const ROWS_LOOKED_AT = 50;

/** The separator that cuts most rows into equally many fields: "Ramos, Elena" has a comma in any file. */
function separatorOf(text: string): string {
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const rowsOfWidth = new Map<number, number>();
    for (const { length } of recordsOf(text, separator, ROWS_LOOKED_AT))
      rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
    const score = Math.max(0, ...[...rowsOfWidth].map(([width, rows]) => (width - 1) * rows));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** RFC 4180, and as lenient as spreadsheets are: a quote counts only where a field begins with it. */
function recordsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    let field = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) end = text.length;
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    fields.push(field + text.slice(at, end));
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    records.push(fields);
    fields = [];
  }
  return records;
}
