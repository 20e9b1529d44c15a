import type { FileSheet } from './fileSheets';
import { readXml } from './readXml';
import { UnreadableFile } from './unreadableFile';
import { xlsxFormats } from './xlsxFormats';
import { type XlsxGrid, xlsxGrid } from './xlsxGrid';
import { TooMuch, XlsxLimits } from './xlsxLimits';
import { xlsxParts } from './xlsxParts';
import { problemOf } from './xlsxProblems';
import { xlsxStrings } from './xlsxStrings';

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
  const parts = xlsxParts(bytes);
  const { sheets, isFrom1904, isUncalculated } = workbookIn(parts.main);
  const [styles, strings] = [parts.only('styles'), parts.only('sharedStrings')];
  const book = {
    formats: styles === null ? [] : xlsxFormats(styles),
    strings: strings === null ? [] : xlsxStrings(strings),
    isFrom1904,
    isUncalculated,
    limits: new XlsxLimits(),
  };
  const read: (XlsxGrid & { name: string })[] = [];
  for (const { name, id } of sheets) {
    const { kind, text } = parts.sheet(id);
    // A chart may have a sheet to itself.
    if (kind !== null && kind !== 'worksheet') continue;
    const xml = text();
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

const isOn = (said: string | undefined): boolean => /^(?:1|true)$/.test(said ?? '');

function workbookIn(xml: string): {
  sheets: { name: string; id: string }[];
  isFrom1904: boolean;
  isUncalculated: boolean;
} {
  const sheets: { name: string; id: string }[] = [];
  let isFrom1904 = false;
  let isUncalculated = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isOn(attributes['date1904']);
      if (name === 'calcPr') isUncalculated = isOn(attributes['fullCalcOnLoad']);
      if (name !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: attributes['name'] ?? '', id });
    },
  });
  return { sheets, isFrom1904, isUncalculated };
}
