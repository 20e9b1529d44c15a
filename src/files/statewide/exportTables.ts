import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unusable } from '../command';
import { columnsOf, TABLE_NAMES } from './tables';

/** Writes each table as Parquet and as CSV into a folder, and a dictionary of their columns. The same rows give the same bytes. */
export async function exportTables(
  folder: string,
  withNames: boolean,
  run: (sql: string) => Promise<void>,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'dictionary.csv'), dictionary(withNames));
  } catch (error) {
    throw new Unusable(
      `${folder} can’t be written (${error instanceof Error && 'code' in error ? error.code : error}).`,
    );
  }
  const quoted = (name: string): string => `'${join(folder, name).replaceAll("'", "''")}'`;
  for (const table of TABLE_NAMES) {
    await run(`COPY "${table}" TO ${quoted(`${table}.parquet`)} (FORMAT parquet, COMPRESSION zstd)`);
    await run(`COPY "${table}" TO ${quoted(`${table}.csv`)} (FORMAT csv, HEADER)`);
  }
}

const dictionary = (withNames: boolean): string =>
  [
    ['table', 'column', 'type', 'says'],
    ...TABLE_NAMES.flatMap((table) =>
      columnsOf(table, withNames).map(({ name, type, says }) => [table, name, type, says]),
    ),
  ]
    .map(
      (cells) =>
        `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('');
