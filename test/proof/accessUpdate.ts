import type { exportCalls } from '../../src/contract/exportUpdate';
import { type Attempt, isAdmin } from './accessRule';

/** The comparison with a new export, and its save. */
export const updateAttempts: { readonly [C in keyof typeof exportCalls]: readonly Attempt<C>[] } = {
  compareExport: [{ what: '', input: () => ({ sheet: 'Roster', mapping: null }), may: isAdmin }],
  exportItems: [],
  previewExport: [],
  saveExport: [],
  keepAsHand: [],
};
