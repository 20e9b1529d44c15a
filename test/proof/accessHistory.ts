import type { historyCalls } from '../../src/contract/history';
import { type Attempt, adminAtTheirSites, atTheirSites, isAdmin, isAdminOfAll, isListed } from './accessRule';

/** History, undo, and what keeps or removes the record as a whole. */
export const historyAttempts: { readonly [C in keyof typeof historyCalls]: readonly Attempt<C>[] } = {
  history: [{ what: '', input: () => ({ before: '' }), may: isListed }],
  batch: [{ what: '', input: (t) => ({ batch: t.batch, from: 0 }), may: atTheirSites }],
  undo: [
    {
      what: '',
      input: (t) => ({ batch: t.batch, rest: false, reason: '' }),
      // Whoever saved it may too; these were saved by the director.
      may: adminAtTheirSites,
      did: ({ saved }) => saved,
    },
    {
      what: 'the rest',
      input: (t) => ({ batch: t.batch, rest: true, reason: '' }),
      may: adminAtTheirSites,
      did: ({ saved }) => saved,
    },
  ],
  checkRecord: [{ what: '', input: () => ({}), may: isAdmin }],
  repair: [{ what: '', input: () => ({}), may: isAdmin }],
  goOn: [{ what: 'of a record that is whole', input: () => ({}), may: () => false }],
  closedYears: [{ what: '', input: () => ({}), may: isAdmin }],
  moveClosedYear: [{ what: '', input: () => ({}), may: isAdmin }],
  finish: [{ what: '', input: () => ({}), may: isListed }],
  keptData: [{ what: '', input: () => ({}), may: isAdminOfAll }],
  keptRows: [
    { what: 'the log', input: () => ({ sheet: 'Caseload log', from: 1 }), may: isAdminOfAll },
    { what: 'the roster', input: () => ({ sheet: 'Roster', from: 1 }), may: () => false },
  ],
  removeData: [
    {
      what: '',
      input: () => ({ confirm: 'REMOVE' }),
      may: isAdminOfAll,
      did: ({ stop }) => stop === '',
    },
    {
      what: 'unconfirmed',
      input: () => ({ confirm: 'remove' }),
      may: () => false,
      did: ({ stop }) => stop === '',
    },
  ],
};
