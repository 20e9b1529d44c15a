import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { type Figure, kilobytes, median, milliseconds } from './report';

const ROUNDS = 200;
const SERVER_BYTES = 100 * 1024;
const LOAD_MS = 3;

export type Files = Readonly<Record<string, string>>;

/** The bytes of what is pushed. */
export const bytesOf = (files: Files, zod: string) => ({
  everyInvocation: Buffer.byteLength(serverOf(files)),
  serverPart: Buffer.byteLength(files['server.html'] ?? ''),
  sidebar: Buffer.byteLength(files['sidebar.html'] ?? ''),
  zod: Buffer.byteLength(zod),
});

/** How much is pushed. */
export function sizes(files: Files, zod: string): Figure[] {
  const server = Buffer.byteLength(serverOf(files));
  return [
    {
      what: 'With every invocation: Code.js + Functions.js',
      figure: kilobytes(server),
      budget: `≤ ${kilobytes(SERVER_BYTES)}`,
      kept: server <= SERVER_BYTES,
    },
    {
      what: 'With the sidebar’s calls besides: server.html',
      figure: kilobytes(Buffer.byteLength(files['server.html'] ?? '')),
    },
    { what: 'Sidebar: sidebar.html', figure: kilobytes(Buffer.byteLength(files['sidebar.html'] ?? '')) },
    { what: 'zod/mini alone, as far as the add-on uses it', figure: kilobytes(Buffer.byteLength(zod)) },
  ];
}

/**
 * What every cell's function call and every click pays: loading the script into a fresh V8 context. Each text is loaded once
 * only, so that V8's cache of compiled code can't help; the three take turns, so that a busy computer slows them alike.
 */
export function loadTimes(files: Files, zod: string): { empty: number; zod: number; server: number } {
  const times = { empty: [] as number[], zod: [] as number[], own: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.empty.push(loadTime('', round));
    times.zod.push(loadTime(zod, round));
    times.own.push(loadTime(serverOf(files), round));
  }
  return { empty: median(times.empty), zod: median(times.zod), server: median(times.own) };
}

export function loading({ empty, zod: alone, server: own }: ReturnType<typeof loadTimes>): Figure[] {
  const from = `median of ${ROUNDS}`;
  return [
    { what: `An empty script, ${from}`, figure: milliseconds(empty) },
    { what: 'zod/mini alone', figure: milliseconds(alone) },
    { what: 'The server', figure: milliseconds(own), budget: `≤ ${LOAD_MS} ms`, kept: own <= LOAD_MS },
    { what: 'The server against an empty script', figure: `${(own / empty).toFixed(0)} ×` },
    { what: 'The server against zod/mini alone', figure: `${(own / alone).toFixed(1)} ×` },
  ];
}

/** The names of zod/mini that `src/` uses. */
export function zodNames(root: string): string[] {
  const names = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) {
      const text = readFileSync(join(root, 'src', file), 'utf8');
      if (!text.includes("'zod/mini'")) continue;
      for (const [, name] of text.matchAll(/\bz\.([a-z]\w*)\(/g)) if (name) names.add(name);
    }
  return [...names].sort();
}

export const serverOf = (files: Files): string => `${files['Code.js']}\n${files['Functions.js']}`;

/** A text that V8 has not met before. */
export const unique = (text: string, round: number): string => `${text}\n// ${round} ${performance.now()}`;

function loadTime(text: string, round: number): number {
  const context = vm.createContext({});
  const source = unique(text, round);
  const start = performance.now();
  vm.runInContext(source, context);
  return performance.now() - start;
}
