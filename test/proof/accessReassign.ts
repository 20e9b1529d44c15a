import type { Input } from '../../src/contract/contract';
import type { Target } from './accessDistrict';
import { type Attempt, adminAtTheirSites, fromOthers, theirs } from './accessRule';

/** The day from which something is asked for. */
export const NEXT_MONDAY = '11/23/2026';
/** Whether it was saved. */
export const saved = (output: { saved: boolean }): boolean => output.saved;

const draft = (target: Target, over: Partial<Input<'save'>['drafts'][number]>) => ({
  line: target.line,
  seen: target.seen,
  effective: NEXT_MONDAY,
  amount: '',
  lre: '',
  provider: '',
  correctOpening: false,
  ...over,
});

const reassignment = (target: Target, over: Partial<Input<'save'>['drafts'][number]>): Input<'save'> => ({
  person: target.holder,
  asOf: NEXT_MONDAY,
  drafts: [draft(target, over)],
  moveCaseManagement: false,
  reason: 'because',
  acknowledged: [`provider-not-at-site:${target.line}`, `corrects-opening:${target.line}`],
});

const ofManagement = (target: Target): Target => ({
  ...target,
  line: target.management,
  seen: target.seenManagement,
  holder: target.manager,
});

type Reassigning = Pick<Attempt<'save'>, 'what' | 'input' | 'may'>;
const reassigning: Reassigning[] = [
  { what: 'other hours', input: (t) => reassignment(t, { amount: '3.5' }), may: theirs },
  { what: 'taken over', input: (t, self) => reassignment(t, { provider: self }), may: fromOthers },
  {
    what: 'taken over with the case',
    input: (t, self) => ({ ...reassignment(t, { provider: self }), moveCaseManagement: true }),
    may: fromOthers,
  },
  { what: 'given to another', input: (t) => reassignment(t, { provider: t.third }), may: adminAtTheirSites },
  {
    what: 'under another’s key',
    input: (t) => ({ ...reassignment(t, { provider: t.third }), person: t.third, moveCaseManagement: true }),
    may: adminAtTheirSites,
  },
  {
    what: 'the opening corrected',
    input: (t, self) => reassignment(t, { effective: '08/15/2026', provider: self, correctOpening: true }),
    // What is theirs from the start is no correction.
    may: (role, where) => adminAtTheirSites(role, where) && fromOthers(role, where),
  },
  {
    what: 'the case taken over',
    input: (t, self) => ({ ...reassignment(ofManagement(t), { provider: self }), kind: 'case management' }),
    may: fromOthers,
  },
  {
    what: 'the case given to another',
    input: (t) => ({ ...reassignment(ofManagement(t), { provider: t.third }), kind: 'case management' }),
    may: adminAtTheirSites,
  },
];

/** Reassigning lines, and who may. */
export const reassignAttempts: { readonly [C in 'preview' | 'save']: readonly Attempt<C>[] } = {
  preview: reassigning.map((attempt) => ({
    ...attempt,
    did: ({ changes, caseManagement, findings }) =>
      changes + caseManagement > 0 && !findings.some(({ severity }) => severity === 'blocks'),
  })),
  save: reassigning.map((attempt) => ({ ...attempt, did: saved })),
};
