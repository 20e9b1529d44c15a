import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Districted, drawDistrict } from './drawDistrict';
import { recalculated } from './recalculated';

/** Enough districts for at least 500 worksheets. */
const DISTRICTS = 26;
/** LibreOffice and we divide alike; this is for the last digit as the file writes it. */
const CRUMB = 1e-6;

type Setting = { soffice: string; version: string; folder: string; seed: number; districts?: number };

/** Draws districts, has LibreOffice compute their worksheets and compares each line with our functions. */
export async function runOracle({
  soffice,
  version,
  folder,
  seed,
  districts = DISTRICTS,
}: Setting): Promise<boolean> {
  let [worksheets, values, differing] = [0, 0, 0];
  for (let i = 0; i < districts; i++) {
    const district: Districted = await drawDistrict(seed + i);
    const path = join(folder, `district-${i}.xlsx`);
    const sheets = await recalculated(soffice, path, district.file);
    for (const { sheet, lines } of district.worksheets) {
      worksheets += 1;
      const rows = sheets.get(sheet) ?? [];
      for (const [number, ours] of lines) {
        values += 1;
        const theirs = rows.find((row) => row[0] === number || row[1] === number)?.[2];
        const same =
          typeof ours === 'number' && typeof theirs === 'number'
            ? Math.abs(ours - theirs) < CRUMB
            : ours === theirs;
        if (same) continue;
        differing += 1;
        if (differing <= 20)
          console.log(
            `${sheet}, line ${number}: LibreOffice ${String(theirs)}, ours ${ours} (seed ${seed + i})`,
          );
      }
    }
    await rm(path, { force: true });
  }
  console.log(`${version}, seed ${seed}`);
  console.log(
    `${worksheets} worksheets, ${values} computed lines: ${values - differing} equal, ${differing} differ.`,
  );
  return differing === 0 && worksheets >= 500;
}
