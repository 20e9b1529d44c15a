import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { Unusable } from '../command';
import { type FreshFile, freshFile } from '../freshFile';
import { type Duck, duckdb, messageOf, SETTINGS } from './duckdb';
import { definedAs, refuseForeignDatabase } from './ownFiles';
import { givesSingleStudents } from './singleStudents';
import { type Column, type Row, TABLE_NAMES, type TableName, tableColumns, type Value } from './tables';

/** An answer to a question: its columns, and whether each is a count. */
export type QueryAnswer = {
  columns: { name: string; isCount: boolean; isNumber: boolean }[];
  rows: Value[][];
};

/** Comments and blanks: DuckDB breaks off, and doesn't say why, where a text is nothing else. */
const NOTHING = /--[^\n]*|\/\*[\s\S]*?\*\/|[\s;]/g;

/** The tables in DuckDB: in memory, or in a file that takes the place of one of ours. */
export class Warehouse {
  private isWhole = false;
  /** Rows since what was added was last kept. */
  private waiting = 0;

  private constructor(
    private readonly duck: Duck,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly withNames: boolean,
    private readonly fresh: FreshFile | null,
  ) {}

  /**
   * A file is made anew and comes into the place of the one of before: in that one the names that it had would stay readable in what it
   * freed, and a run that breaks off would leave it half.
   */
  static async open(file: string | null, withNames: boolean): Promise<Warehouse> {
    const duck = await duckdb();
    if (file !== null) await refuseForeignDatabase(file);
    const fresh = file === null ? null : await freshFile(file);
    const instance = await duck.DuckDBInstance.create(fresh?.part ?? ':memory:', SETTINGS).catch(
      (error: unknown) => {
        throw new Unusable(`${file ?? 'DuckDB'} can’t be used as a database: ${messageOf(error)}`);
      },
    );
    const connection = await instance.connect();
    const warehouse = new Warehouse(duck, instance, connection, withNames, fresh);
    await warehouse.run('BEGIN TRANSACTION');
    for (const table of TABLE_NAMES)
      await warehouse.run(`CREATE TABLE "${table}" (${definedAs(table, withNames)})`);
    return warehouse;
  }

  /** Adds rows to a table. */
  async add(table: TableName, rows: readonly Row[]): Promise<void> {
    const columns = tableColumns(table, this.withNames);
    const types = columns.map(({ type }) => this.duck[type]);
    const appender = await this.connection.createAppender(table);
    for (let at = 0; at < rows.length; at += CHUNK) {
      const part = rows.slice(at, at + CHUNK);
      const chunk = this.duck.DuckDBDataChunk.create(types, part.length);
      chunk.setColumns(columns.map((column, i) => part.map((row) => this.valueOf(column, row[i] ?? null))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    this.waiting += rows.length;
    if (this.waiting < MOST_WAITING) return;
    this.waiting = 0;
    await this.run('COMMIT');
    await this.run('BEGIN TRANSACTION');
  }

  /** Keeps what was added. From here on nothing but these tables can be read, and no file be written, whatever is asked. */
  async close(exporting: (run: (sql: string) => Promise<void>) => Promise<void>): Promise<void> {
    await this.run('COMMIT');
    // One thread adds up in one order, so that sums come out the same to the last digit.
    await this.run('SET threads = 1');
    await exporting((sql) => this.run(sql));
    await this.run('CHECKPOINT');
    this.isWhole = true;
    await this.run('SET enable_external_access = false');
    await this.run('SET lock_configuration = true');
  }

  /**
   * The answer to a question; throws Unusable where DuckDB can't make anything of it, or where it has rows of single students and
   * none are to be shown. `from`: where it stands.
   */
  async ask(sql: string, from: string, shown: 'rows' | 'counts' = 'rows'): Promise<QueryAnswer> {
    try {
      if (sql.replace(NOTHING, '') === '') throw new Error('it asks nothing.');
      await this.connection.run('BEGIN TRANSACTION READ ONLY');
      const { count } = await this.connection.extractStatements(sql);
      if (count !== 1) throw new Error(count === 0 ? 'it asks nothing.' : 'it asks more than one thing.');
      if (shown === 'counts') {
        const explained = await this.connection.runAndReadAll(`EXPLAIN (FORMAT json) ${sql}`);
        if (givesSingleStudents(String(explained.getRows()[0]?.[1]))) throw new Error(SINGLE);
      }
      const reader = await this.connection.runAndReadAll(sql);
      const types = reader.columnTypes();
      const columns = reader.deduplicatedColumnNames().map((name, i) => ({ name, ...this.kindOf(types[i]) }));
      const rows = reader.getRows().map((row) => row.map(plain));
      await this.connection.run('ROLLBACK');
      if (columns.length === 0) throw new Error('it asks nothing.');
      const isKey = (value: Value): boolean => typeof value === 'string' && STUDENT_KEY.test(value);
      if (shown === 'counts' && rows.some((row) => row.some(isKey))) throw new Error(SINGLE);
      return { columns, rows };
    } catch (error) {
      throw new Unusable(`${from}: ${messageOf(error)}`);
    }
  }

  /** Closes it; a file that is whole comes into its place. */
  async end(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
    if (this.isWhole) await this.fresh?.keep();
    await this.fresh?.drop();
  }

  private async run(sql: string): Promise<void> {
    try {
      await this.connection.run(sql);
    } catch (error) {
      throw new Unusable(`The database can’t be written: ${messageOf(error)}`);
    }
  }

  private kindOf(type: DuckDBType | undefined): { isCount: boolean; isNumber: boolean } {
    const { BIGINT, HUGEINT, INTEGER, SMALLINT, TINYINT, UBIGINT, UHUGEINT, UINTEGER, USMALLINT, UTINYINT } =
      this.duck.DuckDBTypeId;
    const whole = [
      BIGINT,
      HUGEINT,
      INTEGER,
      SMALLINT,
      TINYINT,
      UBIGINT,
      UHUGEINT,
      UINTEGER,
      USMALLINT,
      UTINYINT,
    ];
    const { DOUBLE, FLOAT, DECIMAL } = this.duck.DuckDBTypeId;
    const isCount = type !== undefined && whole.includes(type.typeId);
    return {
      isCount,
      isNumber: isCount || (type !== undefined && [DOUBLE, FLOAT, DECIMAL].includes(type.typeId)),
    };
  }

  private valueOf({ type }: Column, value: Value): DuckDBValue {
    if (type !== 'DATE' || typeof value !== 'string') return value;
    return new this.duck.DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / 86_400_000);
  }
}

const SINGLE =
  'it shows single students, not counts: add COUNT(DISTINCT student_key) with GROUP BY, or say --small-cells.';
/** As studentKeys makes them. */
const STUDENT_KEY = /\b[0-9a-f]{20}\b/;

/** So many rows are kept at a time: until they are, DuckDB holds them several times over. */
const MOST_WAITING = 120_000;

/** As many rows as DuckDB takes at a time. */
const CHUNK = 2_048;

function plain(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  // Neither JSON nor a workbook has a number for what is divided by 0, or one of twenty digits.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (typeof value === 'object' && 'toDouble' in value) return value.toDouble();
  return String(value);
}
