import type { Input } from '../../src/contract/contract';
import type { exportCalls } from '../../src/contract/exportUpdate';
import type { Target } from './accessDistrict';
import { type Attempt, adminAtTheirSites, isAdmin } from './accessRule';

/** The roster as its own export: hours of the targets were changed in it by hand. */
const asked = { sheet: 'Roster', mapping: null };

/** What whoever knows the print and the line could send: the roster's hours of that line, and nothing else. */
const taking = ({ line, seenExport }: Target): Input<'saveExport'> => ({
  ...asked,
  seen: seenExport,
  choices: [{ kind: 'moved', choice: 'leave', except: [{ id: line, choice: 'take' }] }],
  from: '',
  lastDay: '',
  reason: '',
  acknowledged: [],
});

/** The comparison with a new export, and its save. */
export const updateAttempts: { readonly [C in keyof typeof exportCalls]: readonly Attempt<C>[] } = {
  compareExport: [
    {
      what: '',
      input: () => asked,
      may: isAdmin,
      did: ({ groups }) => groups.some(({ kind }) => kind === 'moved'),
    },
    { what: 'the log', input: () => ({ sheet: 'Caseload log', mapping: null }), may: isAdmin },
  ],
  exportItems: [
    {
      what: 'hours',
      input: () => ({ ...asked, kind: 'moved', from: 0 }),
      may: isAdmin,
      did: ({ items }) => items.length > 0,
    },
  ],
  previewExport: [
    {
      what: 'the hours of one line',
      input: taking,
      may: adminAtTheirSites,
      did: ({ counts }) => counts.moved === 1,
    },
  ],
  saveExport: [
    { what: 'the hours of one line', input: taking, may: adminAtTheirSites, did: ({ saved }) => saved },
  ],
  keepAsHand: [{ what: '', input: () => ({}), may: isAdmin }],
};
