import { counted } from '../../src/domain/cells/counted';
import { versionText } from '../shell/versionText';
import type { CheckFound, TriedThere } from './checkAll';

export const isFine = ({ fine, got, expected }: TriedThere): boolean => fine && got === expected;
/** Google does it otherwise than expected, and Caseload can do with either. */
export const isOtherwise = ({ fine, got, expected }: TriedThere): boolean => fine && got !== expected;
export const isWrong = ({ fine }: TriedThere): boolean => !fine;

/** How it went, in a sentence. */
export function foundTitle({ tried }: CheckFound): string {
  const wrong = tried.filter(isWrong).length;
  const otherwise = tried.filter(isOtherwise).length;
  if (wrong === 0 && otherwise > 0)
    return `Everything works; ${otherwise} of ${counted(tried.length, 'point')} ${otherwise === 1 ? 'is' : 'are'} otherwise than expected`;
  return wrong === 0
    ? `All ${counted(tried.length, 'point')} are as expected`
    : `${wrong} of ${counted(tried.length, 'point')} ${wrong === 1 ? 'is' : 'are'} not as expected`;
}

/** What is left for a person to look at. */
export const NOT_TRIED = 'Google Tables, since no program can make one here.';

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
    ...tried
      .filter(isOtherwise)
      .map(
        ({ what, expected, got, rests }) =>
          `otherwise: ${what}: expected ${expected}, got ${got}. Rests on it: ${rests}.`,
      ),
    ...tried.filter(isFine).map(({ what, got }) => `as expected: ${what}: ${got}`),
    `Not tried: ${NOT_TRIED}`,
    '',
    'Seconds, for npm run bench -- --latencies FILE:',
    secondsText(found),
    '',
  ].join('\n');
}
