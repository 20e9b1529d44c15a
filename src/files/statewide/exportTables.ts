import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unusable } from '../command';
import { fileTrouble } from '../fileTrouble';
import { type FreshFile, freshFile } from '../freshFile';
import { DICTIONARY, EXPORTED, refuseForeignTables } from './ownFiles';
import { TABLE_NAMES, tableColumns } from './tables';

type Run = (sql: string) => Promise<void>;

/**
 * Each table as Parquet and as CSV in a folder, and a dictionary of their columns; the same rows give the same bytes. Throws Unusable
 * where the folder can't be written; what it gives writes them.
 */
export async function exportTables(folder: string, withNames: boolean): Promise<(run: Run) => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Unusable(`${folder} can’t be written (${fileTrouble(error)}).`);
  }
  const files = new Map<string, FreshFile>();
  await refuseForeignTables(folder);
  for (const name of EXPORTED) files.set(name, await freshFile(join(folder, name)));
  const into = (name: string): string => files.get(name)?.part ?? name;
  const quoted = (name: string): string => `'${into(name).replaceAll("'", "''")}'`;
  return async (run) => {
    try {
      await writeFile(into('dictionary.csv'), dictionary(withNames));
      for (const table of TABLE_NAMES) {
        await run(`COPY "${table}" TO ${quoted(`${table}.parquet`)} (FORMAT parquet, COMPRESSION zstd)`);
        await run(`COPY "${table}" TO ${quoted(`${table}.csv`)} (FORMAT csv, HEADER)`);
      }
      for (const file of files.values()) await file.keep();
    } finally {
      for (const file of files.values()) await file.drop();
    }
  };
}

const dictionary = (withNames: boolean): string =>
  [
    DICTIONARY,
    ...TABLE_NAMES.flatMap((table) =>
      tableColumns(table, withNames).map(({ name, type, says }) => [table, name, type, says]),
    ),
  ]
    .map(
      (cells) =>
        `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('');
