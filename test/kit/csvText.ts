import iconv from 'iconv-lite';

/** Rows as the text of a .csv, quoted where they must be. */
export const csvText = (separator: string, rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((text) => (/[,;\t"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(separator),
    )
    .join('\r\n');

export const windows1252 = (text: string): Buffer => iconv.encode(text, 'windows-1252');
