import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { TABLE_NAMES } from '../../../src/files/statewide/tables';
import { Warehouse } from '../../../src/files/statewide/warehouse';
import { run } from '../../play/played';
import { csvOf, DAY, stated, withFolder } from './statewideKit';

const FILES = { 'oak.csv': csvOf(120), 'elm.csv': csvOf(57, 'Cho, Ben', 'Speech') };

/** What a statement leaves in a database of somebody's own. */
async function inDatabase(file: string, ...statements: string[]): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  let rows: unknown[][] = [];
  for (const sql of statements) rows = (await connection.runAndReadAll(sql)).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

test('no name stays in a database that is made again without names', async () => {
  await withFolder(FILES, async (folder, beside) => {
    const database = beside('state.duckdb');
    await stated(folder, '--database', database, '--with-names');
    expect((await readFile(database)).includes('Alder')).toBe(true);
    await chmod(database, 0o600);
    await writeFile(`${database}.0123456789ab.part`, 'Alder, Ana of a run that broke off');
    await stated(folder, '--database', database);
    for (const name of await readdir(dirname(database)))
      if (name.startsWith('state.'))
        expect((await readFile(join(dirname(database), name))).includes('Alder')).toBe(false);
    // Who may read it is as before, and nothing else stands beside it.
    expect((await stat(database)).mode & 0o777).toBe(0o600);
    expect((await readdir(dirname(database))).sort()).toEqual(['districts', 'state.duckdb']);
    expect(await inDatabase(database, 'SELECT COUNT(*)::INTEGER FROM line')).toEqual([[177]]);
  });
});

test('the same folder twice gives the same rows in the same order', async () => {
  await withFolder(FILES, async (folder, beside) => {
    const made: unknown[][][] = [];
    for (const name of ['first.duckdb', 'second.duckdb']) {
      await stated(folder, '--database', beside(name));
      for (const table of TABLE_NAMES) made.push(await inDatabase(beside(name), `SELECT * FROM ${table}`));
    }
    expect(made.slice(TABLE_NAMES.length)).toEqual(made.slice(0, TABLE_NAMES.length));
    expect(made[TABLE_NAMES.indexOf('line')]).toHaveLength(177);
  });
});

test('more rows than are kept at a time are all there, and none that was not whole', async () => {
  await withFolder({}, async (_, beside) => {
    const many = Array.from({ length: 50_000 }, (__, i) => ['oak', 'oak.csv', `Line ${i}`, 'cell']);
    const whole = await Warehouse.open(beside('whole.duckdb'), false);
    for (let i = 0; i < 3; i++) await whole.add('problem', many);
    await whole.close(async () => undefined);
    await whole.end();
    expect(await inDatabase(beside('whole.duckdb'), 'SELECT COUNT(*)::INTEGER FROM problem')).toEqual([
      [150_000],
    ]);
    const brokenOff = await Warehouse.open(beside('half.duckdb'), false);
    for (let i = 0; i < 3; i++) await brokenOff.add('problem', many);
    await brokenOff.end();
    expect(await readdir(dirname(beside('half.duckdb')))).not.toContain('half.duckdb');
  });
});

test('a link to a database stays one, and leads to the new', async () => {
  await withFolder(FILES, async (folder, beside) => {
    await mkdir(beside('share'));
    await symlink(beside('share/state.duckdb'), beside('link.duckdb'));
    await stated(folder, '--database', beside('share/state.duckdb'));
    await stated(folder, '--database', beside('link.duckdb'));
    expect(await readdir(beside('share'))).toEqual(['state.duckdb']);
  });
});

test.each([
  ['a table load of its own', 'CREATE TABLE load AS SELECT 42 AS tons'],
  ['our tables and another', 'CREATE TABLE notes AS SELECT 1 AS n'],
  ['a view', 'CREATE VIEW mine AS SELECT 1 AS n'],
  ['a macro', 'CREATE MACRO twice(a) AS a * 2'],
  ['another schema', 'CREATE SCHEMA mine'],
])('a database with %s is somebody’s own: it is refused and stays', async (what, sql) => {
  await withFolder({ 'oak.csv': csvOf(12) }, async (folder, beside) => {
    const database = beside('own.duckdb');
    if (what.startsWith('our')) await stated(folder, '--database', database);
    await inDatabase(database, sql);
    const before = await readFile(database);
    const { code, told, printed } = await run('statewide', folder, '--as-of', DAY, '--database', database);
    expect([code, told, printed]).toEqual([
      1,
      [`${database} is a database of something else and would be lost: name another file.`],
      [],
    ]);
    expect((await readFile(database)).equals(before)).toBe(true);
  });
});

test('a question that can’t be answered costs nobody the database that was read for it', async () => {
  await withFolder(FILES, async (folder, beside) => {
    await writeFile(beside('own.sql'), 'SELECT nothing FROM load');
    const words = ['--database', beside('state.duckdb'), '--sql', beside('own.sql')];
    expect((await run('statewide', folder, '--as-of', DAY, ...words)).code).toBe(1);
    expect(await inDatabase(beside('state.duckdb'), 'SELECT COUNT(*)::INTEGER FROM district')).toEqual([[2]]);
  });
});
