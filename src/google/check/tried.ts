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
 * Tries what Google does not document and Caseload can do with either way, `expected` or `otherwise`: told, and wrong only where it is
 * neither. `copes` says how, after “Rests on it: nothing;”.
 */
export function fact(
  what: string,
  expected: string,
  otherwise: string,
  copes: string,
  look: () => string,
): Trial {
  const trial = tried(what, expected, `nothing; ${copes}`, look);
  if (trial.fine || trial.got === otherwise) return { ...trial, fine: true };
  return { ...trial, rests: `not known, for it is not “${otherwise}” either; ${copes}` };
}

/** What could not be tried at all. */
export const notTried = (what: string, rests: string, error: unknown): Trial => ({
  what,
  expected: 'can be tried',
  got: `an error: ${sentence(error)}`,
  rests,
  fine: false,
});
