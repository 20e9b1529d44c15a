import { type EntryPoint, entryPoints } from './entryPoints';

const byName: ReadonlyMap<string, EntryPoint> = new Map(entryPoints.map((entry) => [entry.name, entry]));

/** Runs an entry point for its declaration in the generated file. `args` is that declaration's own `arguments`. */
export function runEntryPoint(name: string, args: ArrayLike<unknown>): unknown {
  const entry = byName.get(name);
  if (!entry) throw new Error(`There is no "${name}" to call.`);
  return Reflect.apply(entry.run, undefined, args);
}
