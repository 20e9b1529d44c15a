import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { PROOF, PROOF_PART } = process.env;

/** Whether this is `npm run proof`, which tries everything; the tests try a sample. */
export const isProof = PROOF === '1';

/** As many as the proof tries, or the sample of it. */
export const tries = (proof: number, sample: number): number => (isProof ? proof : sample);

/** "2/4": `npm run proof` plays a long file as four parts, in processes of their own, and this is the second of them. */
const [part = 1, parts = 1] = (PROOF_PART ?? '1/1').split('/').map(Number);

/** Of so many draws, those that this part takes. */
export const inPart = (draws: number): number => Math.ceil(draws / parts);

/** Of all items, those that this part takes. */
export const ofPart = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % parts === part - 1);

const folder = resolve(import.meta.dirname, '../../.cache/proof');

/** Notes a figure that `npm run proof` prints at its end: "Crash · save", "412 fault points, 0 exceptions". */
export function figure(what: string, result: string): void {
  if (!isProof) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'figures.jsonl'), `${JSON.stringify({ what, result })}\n`);
}
