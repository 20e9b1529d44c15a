import { Unusable } from '../command';

export type Duck = typeof import('@duckdb/node-api');

/** DuckDB is only there where it could be installed, and only this command needs it. */
export async function duckdb(): Promise<Duck> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new Unusable(
      `statewide needs DuckDB, which is not installed here: npm install (${messageOf(error)})`,
    );
  }
}

/** How DuckDB is run: with nothing that it would fetch, and no more memory than the files leave. */
export const SETTINGS = { memory_limit: '600MB', threads: '2', autoload_known_extensions: 'false' };

/** What it says of an error, in one line. */
export const messageOf = (error: unknown): string =>
  ((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '').trim();
