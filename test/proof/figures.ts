import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { PROOF } = process.env;

/** Whether this is `npm run proof`, which tries everything; the tests try a sample. */
export const isProof = PROOF === '1';

/** As many as the proof tries, or the sample of it. */
export const tries = (proof: number, sample: number): number => (isProof ? proof : sample);

const folder = resolve(import.meta.dirname, '../../.cache/proof');

/** Notes a figure that `npm run proof` prints at its end: "Crash · save", "412 fault points, 0 exceptions". */
export function figure(what: string, result: string): void {
  if (!isProof) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'figures.jsonl'), `${JSON.stringify({ what, result })}\n`);
}
