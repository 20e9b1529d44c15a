import { CHECK_PARTS, type CheckPart, LARGEST_ANSWER } from '../../src/contract/checkParts';
import type { Output } from '../../src/contract/contract';
import type { Server } from '../shell/rpc';

type PartAnswer = Output<'checkInstallation'>;
export type TriedThere = PartAnswer['tried'][number];

/** What the check found: what was tried, and the seconds that each kind of call takes, as `npm run bench -- --latencies` reads them. */
export type CheckFound = { tried: TriedThere[]; seconds: PartAnswer['seconds'] & { roundTrip?: number } };

const NAMES: { readonly [P in CheckPart]: string } = {
  nothing: 'A call and its answer',
  services: 'What the services around the spreadsheet do',
  texts: 'What cells make of texts, dates and formulas',
  sheet: 'What a sheet does with filters, rules and rows',
  size: 'An answer of two million characters',
  times: 'How long each kind of call takes',
};

/**
 * Tries one part after the other. A part without an answer is one more finding, and the next is tried all the same. `now`: a clock in
 * milliseconds.
 */
export async function checkAll(
  call: Server,
  now: () => number,
  onPart: (name: string, done: number) => void,
): Promise<CheckFound> {
  const found: CheckFound = { tried: [], seconds: {} };
  for (const [done, part] of CHECK_PARTS.entries()) {
    onPart(NAMES[part], done);
    try {
      const start = now();
      const { tried, seconds, filler } = await call('checkInstallation', { part });
      if (part === 'nothing') found.seconds.roundTrip = Math.round(now() - start) / 1_000;
      found.tried.push(...tried, ...(part === 'size' ? [largest(filler)] : []));
      Object.assign(found.seconds, seconds);
    } catch (error) {
      found.tried.push({
        what: NAMES[part],
        expected: 'an answer',
        got: error instanceof Error ? error.message : 'no answer',
        rests: 'the sidebar',
        fine: false,
      });
    }
  }
  return found;
}

const signs = (length: number): string => `${length.toLocaleString('en-US')} characters`;

const largest = ({ length }: string): TriedThere => ({
  what: NAMES.size,
  expected: signs(LARGEST_ANSWER),
  got: signs(length),
  rests: 'large caseloads, and the copy before Remove',
  fine: length === LARGEST_ANSWER,
});
