import { inflateSync } from 'node:zlib';

/** A page of a PDF: its size in points, and what it says without blanks. */
export type PdfPage = { width: number; height: number; text: string };

/**
 * The pages of a PDF as Chromium writes it: plain objects, their streams deflated, texts as numbers of glyphs that each font’s own table
 * makes letters of. For no other PDF.
 */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const objects = objectsOf(pdf);
  const letters = new Map<string, Map<string, string>>();
  const lettersOf = (font: string): Map<string, string> => {
    const known = letters.get(font);
    if (known) return known;
    const made = tableOf(
      objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font)?.dictionary ?? '')?.[1] ?? '')?.stream ?? '',
    );
    letters.set(font, made);
    return made;
  };
  return [...objects.values()].flatMap(({ dictionary }) => {
    const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(dictionary);
    const contents = /\/Contents (\d+)/.exec(dictionary)?.[1];
    if (!box || contents === undefined) return [];
    const fonts = new Map(
      [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', object = '']) => [name, object]),
    );
    return [
      {
        width: Number(box[1]),
        height: Number(box[2]),
        text: textOf(objects.get(contents)?.stream ?? '', (name) => lettersOf(fonts.get(name) ?? '')),
      },
    ];
  });
}

type PdfObject = { dictionary: string; stream: string };

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = found.index + found[0].length;
    const end = text.indexOf('endobj', from);
    const at = text.indexOf('stream\n', from);
    const isStream = at >= 0 && at < end;
    const dictionary = text.slice(from, isStream ? at : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const bytes = isStream
      ? pdf.subarray(at + 'stream\n'.length, at + 'stream\n'.length + length)
      : Buffer.alloc(0);
    const isText =
      isStream && dictionary.includes('/FlateDecode') && !/\/Subtype \/Image|\/Length1/.test(dictionary);
    objects.set(found[1] ?? '', { dictionary, stream: isText ? inflateSync(bytes).toString('latin1') : '' });
  }
  return objects;
}

/** Which letters a font’s glyphs stand for. */
function tableOf(map: string): Map<string, string> {
  const table = new Map<string, string>();
  const letter = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16)));
  for (const [, part = ''] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      table.set(glyph.toUpperCase(), letter(hex));
  for (const [, part = ''] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', hex = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let i = Number.parseInt(first, 16); i <= Number.parseInt(last, 16); i++)
        table.set(
          i.toString(16).toUpperCase().padStart(4, '0'),
          String.fromCharCode(Number.parseInt(hex, 16) + i - Number.parseInt(first, 16)),
        );
  return table;
}

function textOf(content: string, lettersOf: (font: string) => Map<string, string>): string {
  let letters = new Map<string, string>();
  let text = '';
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font) letters = lettersOf(font);
    for (const glyph of hex?.match(/.{4}/g) ?? []) text += letters.get(glyph.toUpperCase()) ?? '';
  }
  return text.replace(/\s/g, '');
}
