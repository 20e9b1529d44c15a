import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';

/** Makes LibreOffice compute every formula on loading, whatever results the file brings along. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export type Computed = Map<string, (string | number | null)[][]>;

/** The cells of a file as LibreOffice computes them, by sheet. */
export async function recalculated(soffice: string, path: string, file: Buffer): Promise<Computed> {
  const folder = dirname(path);
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user/registrymodifications.xcu'), ALWAYS);
  await writeFile(path, await withoutResults(file));
  const out = join(folder, 'computed');
  execFileSync(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--convert-to', 'xlsx', '--outdir', out, path],
    ],
    { stdio: 'ignore', timeout: 300_000 },
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(out, path.slice(folder.length + 1)));
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: (string | number | null)[][] = [];
      sheet.eachRow((row, number) => {
        rows[number - 1] = Array.from({ length: 6 }, (_, c) => plain(row.getCell(c + 1).value));
      });
      return [sheet.name, Array.from(rows, (row) => row ?? [])];
    }),
  );
}

/** The file's formulas without what the local Sheets made of them, so that nothing of ours can be read back. */
async function withoutResults(file: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer);
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula };
      }),
    );
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function plain(value: ExcelJS.CellValue): string | number | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value && typeof value === 'object' && 'formula' in value) {
    // A result of 0 is left out by the reader; a formula without a result would be an error object.
    const { result = 0 } = value;
    return typeof result === 'number' || typeof result === 'string' ? result : null;
  }
  return null;
}
