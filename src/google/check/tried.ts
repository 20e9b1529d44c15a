import type { Trial } from '../../app/ports/tryOut';

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tries one thing: `look` says what comes of it. */
export function tried(what: string, expected: string, rests: string, look: () => string): Trial {
  let got: string;
  try {
    got = look();
  } catch (error) {
    got = `an error: ${sentence(error)}`;
  }
  return { what, expected, got, rests, fine: got === expected };
}

/**
 * Tries what Google does not document and Caseload can do with either way: told, and never wrong. `copes` says how, after
 * “Rests on it: nothing;”.
 */
export const fact = (what: string, expected: string, copes: string, look: () => string): Trial => ({
  ...tried(what, expected, `nothing; ${copes}`, look),
  fine: true,
});

/** What could not be tried at all. */
export const notTried = (what: string, rests: string, error: unknown): Trial => ({
  what,
  expected: 'can be tried',
  got: `an error: ${sentence(error)}`,
  rests,
  fine: false,
});
