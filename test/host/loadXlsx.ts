import ExcelJS from 'exceljs';
import { UnreadableFile } from '../../src/files/unreadableFile';
import { xlsxSheets } from '../../src/files/xlsxSheets';
import { clippedAreas } from './clippedAreas';

/** A workbook as exceljs holds it, with all its looks. Throws UnreadableFile where the product can't read it. */
export async function loadXlsx(bytes: Buffer, file: string): Promise<ExcelJS.Workbook> {
  // exceljs takes what breaks off for the whole, and fills all memory with what a few bytes claim to be merged or to have a rule.
  xlsxSheets(bytes, file);
  const book = new ExcelJS.Workbook();
  try {
    const clipped = await clippedAreas(bytes, file);
    await book.xlsx.load(Uint8Array.from(clipped).buffer);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // Where the library stumbles over what it misses, its words say nothing of the file.
    const why =
      error instanceof Error && !(error instanceof TypeError) ? ` (${error.message.split('\n')[0]})` : '';
    throw new UnreadableFile(
      `${file} can't be opened with its looks${why}: open it in Excel or Google Sheets and save it again.`,
    );
  }
  return book;
}
