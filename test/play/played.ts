import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { smallRoster } from '../addOn/installed';
import type { SampleWorkbook } from '../host/sample';
import { Workbook } from '../host/workbook';
import { writeXlsx } from '../host/xlsx';
import { runCommand } from './runCommand';
import type { Output } from './session';

const root = resolve(import.meta.dirname, '../..');

/** What a command left behind: its exit code, and the lines of both outputs. */
export type Left = { code: number; printed: string[]; told: string[] };

/** Runs a command of the command line, words as typed, on the files that the tests have built. */
export async function run(...words: string[]): Promise<Left> {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runCommand(words, {
    print: (line) => printed.push(...line.split('\n')),
    tell: (line) => told.push(line),
    progress: () => undefined,
    builtFiles: async () => join(root, 'dist'),
    questions: join(root, 'src/files/questions'),
    districtWorker: null,
  });
  return { code, printed, told };
}

/** Does something with files in a folder that is there only meanwhile. */
export async function withFiles<T>(
  files: { readonly [name: string]: string | Uint8Array },
  use: (pathOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const xlsxOf = async (sample: SampleWorkbook): Promise<Uint8Array> =>
  (await writeXlsx(Workbook.fromSample(sample))).bytes;

/** Plays steps on the small roster, or on another, and reads what was printed. */
export async function played(
  steps: unknown,
  sample = smallRoster(),
): Promise<Left & { outputs: Output[]; last: Output | undefined }> {
  const files = { 'roster.xlsx': await xlsxOf(sample), 'steps.json': JSON.stringify(steps) };
  const left = await withFiles(files, (pathOf) =>
    run('play', pathOf('roster.xlsx'), pathOf('steps.json'), '--json'),
  );
  const outputs = left.printed.map((line): Output => JSON.parse(line));
  return { ...left, outputs, last: outputs.at(-1) };
}

/** The steps in which the director of the small roster sets Caseload up. */
export const SET_UP = [
  { now: '2026-11-21T18:00:00Z' },
  { as: 'director@lakeview.example' },
  { call: 'inspectRoster', input: { sheet: null, mapping: null } },
  { set: 'mapping', from: 'answer.mapping' },
  { call: 'setUp', input: { mapping: '$mapping', name: 'Dana Director', protectLog: true } },
];

/** What the steps print, of which none may be left undone. */
export async function outputsOf(steps: readonly unknown[]) {
  const { code, outputs, told } = await played(steps);
  expect({ code, told }).toEqual({ code: 0, told: [] });
  return outputs;
}

/** The sentence with which the steps stop. */
export async function stopOf(...steps: readonly unknown[]): Promise<string> {
  const { code, told } = await played(steps);
  expect(code).toBe(1);
  expect(told).toHaveLength(1);
  return told[0] ?? '';
}
