import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { Unusable } from '../command';
import { type Column, columnsOf, type Row, TABLE_NAMES, type Table, type Value } from './tables';

/** An answer to a question: its columns, and whether each is a count. */
export type Answer = { columns: { name: string; isCount: boolean; isNumber: boolean }[]; rows: Value[][] };

type Duck = typeof import('@duckdb/node-api');

/** DuckDB is only there where it could be installed, and only this command needs it. */
async function duckdb(): Promise<Duck> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new Unusable(
      `statewide needs DuckDB, which is not installed here: npm install (${messageOf(error)})`,
    );
  }
}

/** The tables in DuckDB: in memory, or in a file whose tables of these names are replaced. */
export class Warehouse {
  private constructor(
    private readonly duck: Duck,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly withNames: boolean,
  ) {}

  static async open(file: string | null, withNames: boolean): Promise<Warehouse> {
    const duck = await duckdb();
    const settings = { memory_limit: '600MB', threads: '2', autoload_known_extensions: 'false' };
    const instance = await duck.DuckDBInstance.create(file ?? ':memory:', settings).catch(
      (error: unknown) => {
        throw new Unusable(`${file ?? 'DuckDB'} can’t be used as a database: ${messageOf(error)}`);
      },
    );
    const connection = await instance.connect();
    const warehouse = new Warehouse(duck, instance, connection, withNames);
    await warehouse.run('BEGIN TRANSACTION');
    for (const table of TABLE_NAMES) {
      const columns = columnsOf(table, withNames).map(({ name, type }) => `"${name}" ${type}`);
      await warehouse.run(`DROP TABLE IF EXISTS "${table}"`);
      await warehouse.run(`CREATE TABLE "${table}" (${columns.join(', ')})`);
    }
    return warehouse;
  }

  /** Adds rows to a table. */
  async add(table: Table, rows: readonly Row[]): Promise<void> {
    const columns = columnsOf(table, this.withNames);
    const types = columns.map(({ type }) => this.duck[type]);
    const appender = await this.connection.createAppender(table);
    for (let at = 0; at < rows.length; at += CHUNK) {
      const part = rows.slice(at, at + CHUNK);
      const chunk = this.duck.DuckDBDataChunk.create(types, part.length);
      chunk.setColumns(columns.map((column, i) => part.map((row) => this.valueOf(column, row[i] ?? null))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /** Keeps what was added. From here on nothing but these tables can be read, and no file be written, whatever is asked. */
  async close(exporting: (run: (sql: string) => Promise<void>) => Promise<void>): Promise<void> {
    await this.run('COMMIT');
    // One thread adds up in one order, so that sums come out the same to the last digit.
    await this.run('SET threads = 1');
    await exporting((sql) => this.run(sql));
    await this.run('CHECKPOINT');
    await this.run('SET enable_external_access = false');
    await this.run('SET lock_configuration = true');
  }

  /** The answer to a question; throws Unusable where DuckDB can't make anything of it. `from`: where it stands. */
  async ask(sql: string, from: string): Promise<Answer> {
    try {
      await this.connection.run('BEGIN TRANSACTION READ ONLY');
      const reader = await this.connection.runAndReadAll(sql);
      const types = reader.columnTypes();
      const columns = reader.deduplicatedColumnNames().map((name, i) => ({ name, ...this.kindOf(types[i]) }));
      const rows = reader.getRows().map((row) => row.map(plain));
      await this.connection.run('ROLLBACK');
      if (columns.length === 0) throw new Error('it asks nothing.');
      return { columns, rows };
    } catch (error) {
      throw new Unusable(`${from}: ${messageOf(error)}`);
    }
  }

  end(): void {
    this.connection.closeSync();
    this.instance.closeSync();
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

/** As many rows as DuckDB takes at a time. */
const CHUNK = 2_048;

function plain(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object' && 'toDouble' in value) return value.toDouble();
  return String(value);
}

const messageOf = (error: unknown): string =>
  ((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '').trim();
