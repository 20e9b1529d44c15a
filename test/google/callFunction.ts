import { functionsOf } from '../../src/google/functions/functions';
import { missouri } from '../../src/standards/missouri/missouri';

/** Calls a cell function by name, as Sheets does. */
export function run(name: string, ...args: unknown[]): unknown {
  const spec = functionsOf(missouri).find((candidate) => candidate.name === name);
  if (!spec) throw new Error(`no function ${name}`);
  return spec.run(...args);
}

/** The sentence that a call throws. */
export function sentence(name: string, ...args: unknown[]): string {
  try {
    return `no error, but ${String(run(name, ...args))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A range of one column. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
