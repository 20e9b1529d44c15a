import type { Output } from '../../src/contract/contract';
import { BYTE_ORDER_MARK, csvText, fileName } from './csvText';

export type KeptData = Output<'keptData'>;
/** Reads the rows of a sheet after the first `from`. */
export type ReadRows = (sheet: string, from: number) => Promise<Output<'keptRows'>>;

/** How far the copy is: rows read, of all of them, and which file is being made. */
export type CopyProgress = { done: number; of: number; file: string };

/** Reads every sheet that Caseload keeps, in parts, and hands each over as a file; last the settings. */
export async function copyOfData(
  read: ReadRows,
  { sheets, settings }: KeptData,
  handOver: (name: string, type: string, parts: string[]) => Promise<void>,
  onProgress: (progress: CopyProgress) => void,
): Promise<void> {
  const of = sheets.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name } of sheets) {
    const file = `${fileName(name)}.csv`;
    const parts = [BYTE_ORDER_MARK];
    for (let from = 0, more = true; more; ) {
      onProgress({ done, of, file });
      const part = await read(name, from);
      parts.push(csvText(part.rows));
      from += part.rows.length;
      done += part.rows.length;
      // A part without rows brings nothing on, whatever it says of more.
      more = part.more && part.rows.length > 0;
    }
    await handOver(file, 'text/csv;charset=utf-8', parts);
  }
  onProgress({ done: of, of, file: SETTINGS });
  await handOver(SETTINGS, 'application/json', [settings]);
}

const SETTINGS = 'Caseload settings.json';
