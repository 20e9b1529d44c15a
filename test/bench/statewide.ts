import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { parseDay } from '../../src/domain/cells/day';
import { districtFiles } from '../../src/files/statewide/districtFiles';
import { savedQuestions } from '../../src/files/statewide/questions';
import type { DistrictRead } from '../../src/files/statewide/readDistrict';
import { readDistricts } from '../../src/files/statewide/readDistricts';
import { TABLE_NAMES, tableColumns } from '../../src/files/statewide/tables';
import { Warehouse } from '../../src/files/statewide/warehouse';
import { xlsxSheets } from '../../src/files/xlsxSheets';
import { state } from '../../src/google/state';
import { bigDistrict } from '../host/bigDistrict';
import { Workbook } from '../host/workbook';
import { writeXlsx } from '../host/xlsx';
import { type Figure, milliseconds, seconds } from './report';

const LINES = 2_500;
const ALL = 560;
const ALL_SECONDS = 360;
const ALL_BYTES = 1.5e9;
const QUESTION_MS = 1_000;

/**
 * So many workbooks of 2,500 lines read into DuckDB in one thread (`statewide` has one a core), and each saved question about the rows
 * of as many as the state has: those that were not read have the rows of one that was.
 */
export async function statewideFigures(root: string, count: number): Promise<Figure[]> {
  const asOf = parseDay('2026-12-01');
  if (!asOf) throw new Error('A day.');
  const folder = await mkdtemp(join(tmpdir(), 'caseload-bench-'));
  try {
    const { bytes } = await writeXlsx(Workbook.fromSample(bigDistrict(LINES)));
    await writeFile(join(folder, '0.xlsx'), bytes);
    for (let i = 1; i < count; i++) await copyFile(join(folder, '0.xlsx'), join(folder, `${i}.xlsx`));
    const [file] = await Promise.all([readFile(join(folder, '0.xlsx'))]);
    const alone = await timed(3, () => new ExcelJS.Workbook().xlsx.load(Uint8Array.from(file).buffer));
    const cells = await timed(3, async () => xlsxSheets(file, '0.xlsx'));
    const warehouse = await Warehouse.open(null, false);
    let last: DistrictRead | null = null;
    const whole = await timed(1, async () => {
      const files = await districtFiles(folder);
      const reading = { asOf, withNames: false, salt: null };
      for await (const each of readDistricts({ files, reading, rules: state, worker: null })) {
        for (const table of TABLE_NAMES) await warehouse.add(table, each[table]);
        last = each;
      }
    });
    for (let i = count; last !== null && i < ALL; i++) await addAnother(warehouse, last, `${i}`);
    await warehouse.close(async () => undefined);
    const questions: Figure[] = [];
    for (const { name, sql } of await savedQuestions(join(root, 'src/files/questions'))) {
      const time = await timed(1, () => warehouse.ask(sql, name, 'counts'));
      questions.push({
        what: `Question ${name}, of ${Math.max(ALL, count)} workbooks`,
        figure: milliseconds(time),
        budget: `≤ ${milliseconds(QUESTION_MS)}`,
        kept: time <= QUESTION_MS,
      });
    }
    await warehouse.end();
    // In kilobytes, whatever the system.
    const most = process.resourceUsage().maxRSS * 1_024;
    const onTwo = (whole / 1_000 / count / 2) * ALL;
    return [
      {
        what: `A workbook of ${LINES} lines, opened by exceljs alone (processor time, here and below)`,
        figure: milliseconds(alone),
      },
      {
        what: 'The same as cells',
        figure: milliseconds(cells),
        budget: `≤ 2 × ${milliseconds(alone)}`,
        kept: cells <= 2 * alone,
      },
      { what: `${count} workbooks into DuckDB`, figure: seconds(whole / 1_000) },
      {
        what: `${ALL} of them on two cores, worked out from that`,
        figure: seconds(onTwo),
        budget: `≤ ${ALL_SECONDS} s`,
        kept: onTwo <= ALL_SECONDS,
      },
      {
        what: 'Memory at most',
        figure: `${Math.round(most / 1e6)} MB`,
        budget: `≤ ${ALL_BYTES / 1e6} MB`,
        kept: most <= ALL_BYTES,
      },
      ...questions,
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A district's rows once more, as another's. */
async function addAnother(warehouse: Warehouse, rows: DistrictRead, district: string): Promise<void> {
  for (const table of TABLE_NAMES)
    await warehouse.add(
      table,
      rows[table].map((row) =>
        tableColumns(table, false).map(({ name }, i) =>
          /^(?:district|region)$/.test(name) ? district : (row[i] ?? null),
        ),
      ),
    );
}

/** The quickest of some tries in milliseconds of the processor, which are the same whatever else the computer does. */
async function timed(tries: number, action: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i++) {
    const before = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}
