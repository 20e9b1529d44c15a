import type { FileSheet } from './fileSheets';
import { readXml } from './readXml';
import { UnreadableFile } from './unreadableFile';
import { xlsxFormats } from './xlsxFormats';
import { type XlsxGrid, xlsxGrid } from './xlsxGrid';
import { TooMuch, XlsxLimits } from './xlsxLimits';
import { problemOf } from './xlsxProblems';
import { xlsxStrings } from './xlsxStrings';
import { zipParts } from './zipParts';

/** In place of a part that is missing. */
const NOTHING = '<nothing/>';

/** The sheets of an .xlsx in their order, formulas as their results. Throws UnreadableFile where the bytes are no workbook. */
export function xlsxSheets(bytes: Buffer, file: string): FileSheet[] {
  const problem = problemOf(bytes, file);
  if (problem !== null) throw new UnreadableFile(problem);
  const sheets = sheetsOrWhyNot(bytes, file);
  if (sheets.length === 0) throw new UnreadableFile(`${file} has no sheets.`);
  return sheets;
}

function sheetsOrWhyNot(bytes: Buffer, file: string): FileSheet[] {
  try {
    return sheetsIn(bytes);
  } catch (error) {
    if (error instanceof TooMuch)
      throw new UnreadableFile(
        `${file} ${error.message}: open it in Excel or Google Sheets, put that right, and save it again.`,
      );
    // A mistake of ours is no damage.
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    throw new UnreadableFile(
      `${file} is damaged and can't be opened (${error.message.split('\n')[0]}): open it in Excel or Google Sheets and save it again.`,
    );
  }
}

function sheetsIn(bytes: Buffer): FileSheet[] {
  const zip = zipParts(bytes);
  const part = (path: string): string | null => zip?.read(path)?.toString('utf8') ?? null;
  const parts = partsIn(part('xl/_rels/workbook.xml.rels') ?? NOTHING);
  const partOf = (kind: string): string | null => {
    const found = [...parts.values()].find((each) => each.kind === kind);
    return found ? part(found.path) : null;
  };
  const { sheets, isFrom1904 } = workbookIn(part('xl/workbook.xml') ?? NOTHING);
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')];
  const book = {
    formats: styles === null ? [] : xlsxFormats(styles),
    strings: strings === null ? [] : xlsxStrings(strings),
    isFrom1904,
    limits: new XlsxLimits(),
  };
  const read: (XlsxGrid & { name: string })[] = [];
  for (const { name, id } of sheets) {
    const { kind, path } = parts.get(id) ?? {};
    // A chart may have a sheet to itself.
    if (kind !== undefined && kind !== 'worksheet') continue;
    const xml = path === undefined ? null : part(path);
    if (xml === null) throw new Error(`the cells of the sheet “${name}” are missing`);
    read.push({ name, ...xlsxGrid(xml, book) });
  }
  if (read.some(({ results }) => results > 0)) read.forEach(blankWithoutResult);
  return read.map(({ name, grid, merged }) => ({ name, grid, ...(merged.length > 0 && { merged }) }));
}

/**
 * A program that calculates nothing writes no results, and what its cells would show is unknown; beside cells that were calculated, a
 * blank text comes as none too.
 */
function blankWithoutResult({ grid, withoutResult }: XlsxGrid): void {
  for (const { row, column } of withoutResult) {
    const cells = grid[row];
    if (cells) cells[column] = '';
  }
}

/** Where the parts of a workbook stand, by the names that it has for them. */
function partsIn(xml: string): Map<string, { kind: string; path: string }> {
  const parts = new Map<string, { kind: string; path: string }>();
  readXml(xml, {
    open: (name, { Id: id, Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship' || id === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      parts.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path });
    },
  });
  return parts;
}

function workbookIn(xml: string): { sheets: { name: string; id: string }[]; isFrom1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let isFrom1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: attributes['name'] ?? '', id });
    },
  });
  return { sheets, isFrom1904 };
}
