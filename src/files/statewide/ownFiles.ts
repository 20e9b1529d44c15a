import { access, constants, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unusable } from '../command';
import { fileTrouble } from '../fileTrouble';
import { zipParts } from '../zipParts';
import { duckdb, messageOf, SETTINGS } from './duckdb';
import { TABLE_NAMES, type TableName, tableColumns } from './tables';

/** Who made a report, and changed it last, by its own properties. */
export const MADE_BY = 'Caseload for Sheets';

/** A workbook that is no report of this command, or that somebody saved since, would be lost: throws Unusable. */
export async function refuseForeignWorkbook(file: string): Promise<void> {
  if ((await holdsSomething(file)) && !isReport(await readFile(file)))
    throw new Unusable(
      `${file} is no report of this command, or was saved since by somebody else, and would be lost: name another file.`,
    );
}

function isReport(bytes: Buffer): boolean {
  let said: string;
  try {
    said = zipParts(bytes)?.read('docProps/core.xml')?.toString() ?? '';
  } catch {
    // What can't be unpacked was not left so by this command.
    return false;
  }
  const dayOf = (what: string): string | undefined =>
    new RegExp(`<dcterms:${what}\\b[^>]*>([^<]+)<`).exec(said)?.[1];
  // Some programs that change a workbook leave the name of who did before, but none the day.
  return said.includes(`<cp:lastModifiedBy>${MADE_BY}<`) && dayOf('created') === dayOf('modified');
}

/** The files that --export writes into a folder. */
export const EXPORTED: readonly string[] = [
  'dictionary.csv',
  ...TABLE_NAMES.flatMap((table) => [`${table}.parquet`, `${table}.csv`]),
];

/** The first line of the dictionary. */
export const DICTIONARY: readonly string[] = ['table', 'column', 'type', 'says'];

/** Throws Unusable where a file in a folder has the name of one that is exported, but not its columns. */
export async function refuseForeignTables(folder: string): Promise<void> {
  for (const name of EXPORTED) {
    const file = join(folder, name);
    if (!(await holdsSomething(file))) continue;
    const found = name.endsWith('.csv') ? await firstLine(file) : await columnsOfParquet(file);
    if (!headersOf(name).includes(found))
      throw new Unusable(`${file} is no table of this command and would be lost: name another folder.`);
  }
}

/** The columns that one of those files may have, with names or without. */
function headersOf(name: string): string[] {
  const table = TABLE_NAMES.find((each) => name.startsWith(`${each}.`));
  if (!table) return [DICTIONARY.join(',')];
  return [true, false].map((withNames) =>
    tableColumns(table, withNames)
      .map((column) => column.name)
      .join(','),
  );
}

/** More than the names of our columns take. */
const LONGEST_LINE = 1_000;

async function firstLine(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, 0);
    return buffer.toString('utf8', 0, bytesRead).split('\n')[0] ?? '';
  } finally {
    await handle.close();
  }
}

async function columnsOfParquet(file: string): Promise<string> {
  const duck = await duckdb();
  const instance = await duck.DuckDBInstance.create(':memory:', SETTINGS);
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT name FROM parquet_schema('${file.replaceAll("'", "''")}') WHERE num_children IS NULL`,
    );
    return reader.getRows().flat().join(',');
  } catch (error) {
    return messageOf(error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The columns of a table as SQL defines them. */
export const definedAs = (table: TableName, withNames: boolean): string =>
  tableColumns(table, withNames)
    .map(({ name, type }) => `"${name}" ${type}`)
    .join(', ');

/** Whatever is in a database but our tables is somebody's own, and would be lost. */
const ALL_THERE_IS = `
  SELECT table_name || ' (' || STRING_AGG('"' || column_name || '" ' || data_type, ', ' ORDER BY column_index) || ')'
  FROM duckdb_columns() WHERE NOT internal GROUP BY schema_name, table_name
  UNION ALL SELECT schema_name FROM duckdb_schemas() WHERE NOT internal AND schema_name <> 'main'
  UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal
  UNION ALL SELECT sequence_name FROM duckdb_sequences()
  UNION ALL SELECT index_name FROM duckdb_indexes()
  UNION ALL SELECT type_name FROM duckdb_types() WHERE NOT internal
  UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal`;

/** Throws Unusable where a file is there that is no database of this command alone. */
export async function refuseForeignDatabase(file: string): Promise<void> {
  if (!(await holdsSomething(file))) return;
  const duck = await duckdb();
  const ours = new Set(
    TABLE_NAMES.flatMap((table) =>
      [true, false].map((withNames) => `${table} (${definedAs(table, withNames)})`),
    ),
  );
  let found: unknown[];
  try {
    const instance = await duck.DuckDBInstance.create(file, { ...SETTINGS, access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    found = (await connection.runAndReadAll(ALL_THERE_IS)).getRows().map(([what]) => what);
    connection.closeSync();
    instance.closeSync();
  } catch (error) {
    throw new Unusable(`${file} can’t be used as a database: ${messageOf(error)}`);
  }
  if (found.some((what) => !ours.has(String(what))))
    throw new Unusable(`${file} is a database of something else and would be lost: name another file.`);
}

/** Whether a file is there of which something could be lost. What is no file is told where it is to be written. */
async function holdsSomething(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size === 0) return false;
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw new Unusable(`${file} is there and can’t be read (${fileTrouble(error)}): name another file.`);
  });
  return true;
}
