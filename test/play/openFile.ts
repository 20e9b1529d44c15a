import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Workbook } from '../host/workbook';
import { type ReadWorkbook, readXlsxFile, UnreadableFile } from '../host/xlsx';
import { csvRows } from './csvRows';

/** The bytes of a file that the person named; throws UnreadableFile with one sentence. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new UnreadableFile(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new UnreadableFile(`${path} is a folder.`);
    throw new UnreadableFile(`${path} can't be read (${code ?? error}).`);
  }
}

/** An .xlsx or .csv as a spreadsheet; throws UnreadableFile with one sentence. */
export async function openFile(path: string): Promise<ReadWorkbook> {
  if (/\.xlsx$/i.test(path)) return readXlsxFile(path);
  if (!/\.csv$/i.test(path)) throw new UnreadableFile(`${path} is neither an .xlsx nor a .csv file.`);
  return { workbook: workbookOfCsv(await readBytes(path), basename(path)), notices: [] };
}

/** As Google Sheets opens a .csv: one sheet of the file's name, its texts read as if typed. */
export function workbookOfCsv(bytes: Uint8Array, file: string): Workbook {
  if (bytes.includes(0))
    throw new UnreadableFile(`${file} is no .csv text in UTF-8 or Windows-1252: save it as CSV (UTF-8).`);
  const rows = csvRows(bytes);
  if (rows.length === 0) throw new UnreadableFile(`${file} is empty.`);
  const name = file.replace(/\.csv$/i, '');
  const workbook = new Workbook(name, 'America/Chicago', name.slice(0, 100));
  workbook.activeSheet.paste(1, 1, rows);
  return workbook;
}
