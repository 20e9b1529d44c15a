import type { yearCalls } from '../../src/contract/schoolYear';
import type { Attempt } from './accessRule';

/** The plan of a new school year, and its save. */
export const yearAttempts: { readonly [C in keyof typeof yearCalls]: readonly Attempt<C>[] } = {
  planYear: [],
  projectYear: [],
  saveYear: [],
};
