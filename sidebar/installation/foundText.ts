import { counted } from '../../src/domain/cells/counted';
import { versionText } from '../shell/versionText';
import type { CheckFound, TriedThere } from './checkAll';

export const isFine = ({ fine }: TriedThere): boolean => fine;
export const isWrong = ({ fine }: TriedThere): boolean => !fine;

/** How it went, in a sentence. */
export function foundTitle({ tried }: CheckFound): string {
  const wrong = tried.filter(isWrong).length;
  return wrong === 0
    ? `All ${counted(tried.length, 'point')} are as expected`
    : `${wrong} of ${counted(tried.length, 'point')} ${wrong === 1 ? 'is' : 'are'} not as expected`;
}

/** The seconds, as a file for `npm run bench -- --latencies` has them. */
export const secondsText = ({ seconds }: CheckFound): string => JSON.stringify(seconds);

/** All of it to be sent on; nothing of it is about a student. `when`: in UTC; `runsSince`: the day since which this version writes here, or ''. */
export function foundText(found: CheckFound, when: string, runsSince: string): string {
  const { tried } = found;
  return [
    `${versionText(runsSince)}.`,
    `Check this installation, ${when}.`,
    `${foundTitle(found)}.`,
    '',
    ...tried
      .filter(isWrong)
      .map(
        ({ what, expected, got, rests }) =>
          `NOT AS EXPECTED: ${what}: expected ${expected}, got ${got}. Rests on it: ${rests}.`,
      ),
    ...tried.filter(isFine).map(({ what, got }) => `as expected: ${what}: ${got}`),
    '',
    'Seconds, for npm run bench -- --latencies FILE:',
    secondsText(found),
    '',
  ].join('\n');
}
