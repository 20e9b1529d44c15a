import { basename } from 'node:path';
import { csvRows } from './csvRows';
import type { FileSheet } from './fileSheets';
import { jsonSheets } from './jsonSheets';
import { readBytes } from './readBytes';
import { UnreadableFile } from './unreadableFile';
import { xlsxSheets } from './xlsxSheets';

/**
 * The sheets of an .xlsx or .csv, or of a .json that lists them by name and rows. Throws UnreadableFile with one sentence.
 */
export const openSheets = async (path: string): Promise<FileSheet[]> => sheetsIn(await readBytes(path), path);

/** The same of bytes that were read already, by their file's name. */
export function sheetsIn(bytes: Buffer, path: string): FileSheet[] {
  const file = basename(path);
  switch (/\.\w+$/.exec(file.toLowerCase())?.[0]) {
    case '.xlsx':
      return xlsxSheets(bytes, file);
    case '.csv':
      return [csvSheet(bytes, file)];
    case '.json':
      return jsonSheets(bytes, file);
    case '.gsheet':
      throw new UnreadableFile(
        `${path} is only a link to a Google Sheet: download it there with File › Download › Microsoft Excel.`,
      );
    case '.xls':
    case '.xlsm':
    case '.xlsb':
    case '.ods':
    case '.numbers':
      throw new UnreadableFile(`${path} is neither an .xlsx nor a .csv file: open it and save it as .xlsx.`);
    default:
      throw new UnreadableFile(`${path} is neither an .xlsx nor a .csv file.`);
  }
}

/** A .csv is one sheet of the file's name; every cell is its text, so that nothing is lost of a number or a date. */
function csvSheet(bytes: Buffer, file: string): FileSheet {
  return { name: file.replace(/\.csv$/i, ''), grid: csvCells(bytes, file) };
}

/** The rows of a .csv; throws UnreadableFile where the bytes are no text or none are there. */
export function csvCells(bytes: Buffer, file: string): string[][] {
  const rows = csvRows(bytes);
  if (rows.some((row) => row.some((text) => text.includes('\0'))))
    throw new UnreadableFile(`${file} is no .csv text in UTF-8 or Windows-1252: save it as CSV (UTF-8).`);
  if (rows.every((row) => row.every((text) => text.trim() === '')))
    throw new UnreadableFile(`${file} is empty.`);
  return rows;
}
