import { basename } from 'node:path';
import { csvCells } from '../../src/files/openSheets';
import { readBytes } from '../../src/files/readBytes';
import { UnreadableFile } from '../../src/files/unreadableFile';
import { Workbook } from '../host/workbook';
import { type ReadWorkbook, readXlsxFile } from '../host/xlsx';

/** An .xlsx or .csv as a spreadsheet; throws UnreadableFile with one sentence. */
export async function openFile(path: string): Promise<ReadWorkbook> {
  if (/\.xlsx$/i.test(path)) return readXlsxFile(path);
  if (!/\.csv$/i.test(path)) throw new UnreadableFile(`${path} is neither an .xlsx nor a .csv file.`);
  return { workbook: workbookOfCsv(await readBytes(path), basename(path)), notices: [] };
}

/** A spreadsheet of sheets whose texts are read as if typed, the first one shown. */
export function workbookOfRows(sheets: readonly { name: string; rows: string[][] }[]): Workbook {
  const [first, ...others] = sheets;
  const workbook = new Workbook(first?.name ?? '', 'America/Chicago', first?.name.slice(0, 100));
  if (first) workbook.activeSheet.paste(1, 1, first.rows);
  for (const { name, rows } of others) workbook.addSheet(name).paste(1, 1, rows);
  return workbook;
}

/** As Google Sheets opens a .csv: one sheet of the file's name, its texts read as if typed. */
export function workbookOfCsv(bytes: Buffer, file: string): Workbook {
  const rows = csvCells(bytes, file);
  const name = file.replace(/\.csv$/i, '');
  return workbookOfRows([{ name, rows }]);
}
