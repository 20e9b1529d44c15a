import type { keyInCalls } from '../../src/contract/keyIn';
import { type Attempt, isListed, theirs } from './accessRule';

/** The list of changes to key in, its boxes, and the sheet that keeps them. */
export const keyInAttempts: { readonly [C in keyof typeof keyInCalls]: readonly Attempt<C>[] } = {
  keyIn: [
    { what: 'all', input: () => ({ since: '1/1/2026', all: true }), may: isListed },
    { what: 'what is open', input: () => ({ since: '', all: false }), may: isListed },
  ],
  markKeyedIn: [
    { what: 'ticked', input: (t) => ({ entries: [t.entry], keyed: true }), may: theirs },
    { what: 'cleared', input: (t) => ({ entries: [t.entry], keyed: false }), may: theirs },
    // Set up's own first entry, which nobody has to key in.
    { what: 'of what is no change', input: () => ({ entries: [1], keyed: true }), may: () => false },
  ],
  makeKeyIn: [{ what: '', input: () => ({ since: '' }), may: isListed }],
};
