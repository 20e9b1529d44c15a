import type { yearCalls } from '../../src/contract/schoolYear';
import type { Target } from './accessDistrict';
import { type Attempt, adminAtTheirSites, isAdmin } from './accessRule';

const settings = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };

/** What whoever knows every print could send: a student who leaves, or a team that goes to another. */
const decided = (target: Target, self: string) => ({
  ...settings,
  seen: target.seenYear[self] ?? Object.values(target.seenYear)[0] ?? '',
  becomes: [],
  teams: [],
  exitEsy: true,
  reason: 'because',
  acknowledged: ['at-other-sites', 'no-next-school', 'provider-not-at-site', 'changed-by-hand'],
});
const leaving = (target: Target, self: string) => ({
  ...decided(target, self),
  becomes: [{ studentId: target.studentId, becomes: 'leaves' as const }],
});
const giving = (target: Target, self: string) => ({
  ...decided(target, self),
  teams: [{ id: `${target.holder}|4|service`, person: target.third }],
});

const isOpen = ({ findings }: { findings: { severity: string }[] }): boolean =>
  findings.every(({ severity }) => severity === 'warns');
const saved = (output: { saved: boolean }): boolean => output.saved;

/** The plan of a new school year, and its save. */
export const yearAttempts: { readonly [C in keyof typeof yearCalls]: readonly Attempt<C>[] } = {
  planYear: [{ what: '', input: () => settings, may: isAdmin }],
  projectYear: [
    { what: 'a student leaves', input: leaving, may: adminAtTheirSites, did: isOpen },
    { what: 'a team goes to another', input: giving, may: adminAtTheirSites, did: isOpen },
  ],
  saveYear: [
    { what: 'nothing but grades', input: decided, may: isAdmin, did: saved },
    { what: 'a student leaves', input: leaving, may: adminAtTheirSites, did: saved },
    { what: 'a team goes to another', input: giving, may: adminAtTheirSites, did: saved },
  ],
};
