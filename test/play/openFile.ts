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

/** As Google Sheets opens a .csv: one sheet of the file's name, its texts read as if typed. */
export function workbookOfCsv(bytes: Buffer, file: string): Workbook {
  const rows = csvCells(bytes, file);
  const name = file.replace(/\.csv$/i, '');
  const workbook = new Workbook(name, 'America/Chicago', name.slice(0, 100));
  workbook.activeSheet.paste(1, 1, rows);
  return workbook;
}
