import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { run } from '../../play/played';
import { csvOf, DAY, withFolder } from './statewideKit';

const FILES = { 'oak.csv': csvOf(12) };

/** A workbook that was opened, changed and saved as some program does it. */
async function saved(bytes: Buffer | null, change: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  if (bytes) await book.xlsx.load(Uint8Array.from(bytes).buffer);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('a report takes the place of the one of before, and of no workbook that anybody else made or saved since', async () => {
  await withFolder(FILES, async (folder, beside) => {
    const out = beside('my.xlsx');
    const reported = () => run('statewide', folder, '--as-of', DAY, '--out', out, '--small-cells');
    await writeFile(out, '');
    expect((await reported()).code).toBe(0);
    const ours = await readFile(out);
    expect((await reported()).code).toBe(0);
    const foreign = {
      'the staff list': await saved(null, (book) => book.addWorksheet('Staff').addRow(['Ramos, Elena'])),
      'saved by somebody': await saved(ours, (book) => {
        book.lastModifiedBy = 'Dana Director';
      }),
      'saved on another day': await saved(ours, (book) => {
        book.modified = new Date('2026-12-03T10:00:00Z');
      }),
      'no workbook': Buffer.from('Call the office'),
      'cut short': ours.subarray(0, ours.length - 200),
    };
    for (const [what, bytes] of Object.entries(foreign)) {
      await writeFile(out, bytes);
      expect(await reported(), what).toEqual({
        code: 1,
        told: [
          `${out} is no report of this command, or was saved since by somebody else, and would be lost: name another file.`,
        ],
        printed: [],
      });
      expect((await readFile(out)).equals(bytes), what).toBe(true);
    }
  });
});

test('exported tables take the place of those of before, with names or without, and of no others', async () => {
  await withFolder(FILES, async (folder, beside) => {
    const tables = beside('tables');
    const exported = (...words: string[]) =>
      run('statewide', folder, '--as-of', DAY, '--export', tables, '--small-cells', ...words);
    await mkdir(tables);
    await writeFile(beside('tables/notes.txt'), 'Call the office');
    expect((await exported('--with-names')).code).toBe(0);
    expect((await exported()).code).toBe(0);
    expect(await readFile(beside('tables/line.csv'), 'utf8')).not.toContain('Alder');
    expect(await readdir(tables)).toContain('notes.txt');

    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`COPY (SELECT 42 AS tons) TO '${beside('own.parquet')}'`);
    connection.closeSync();
    const own = await readFile(beside('own.parquet'));
    const ours = (await readFile(beside('tables/load.csv'), 'utf8')).split('\n');
    for (const [name, content] of [
      ['load.csv', 'truck,tons\n7,42\n'],
      ['load.csv', [`${ours[0]},my notes`, ...ours.slice(1)].join('\n')],
      ['dictionary.csv', 'word,meaning\n'],
      ['line.parquet', own],
      ['line.parquet', 'no Parquet'],
    ] as const) {
      const file = beside(`tables/${name}`);
      const before = await readFile(file);
      await writeFile(file, content);
      expect(await exported()).toEqual({
        code: 1,
        told: [`${file} is no table of this command and would be lost: name another folder.`],
        printed: [],
      });
      expect((await readFile(file)).equals(Buffer.from(content))).toBe(true);
      await writeFile(file, before);
    }
    expect((await exported()).code).toBe(0);
  });
});
