import type { Call } from '../../src/contract/contract';
import { caseAttempts } from './accessCases';
import { historyAttempts } from './accessHistory';
import { keyInAttempts } from './accessKeyIn';
import { NEXT_MONDAY, reassignAttempts, saved } from './accessReassign';
import {
  type Attempt,
  adminAtTheirSites,
  atTheirSites,
  everyone,
  isAdmin,
  isListed,
  theirs,
} from './accessRule';
import { updateAttempts } from './accessUpdate';
import { yearAttempts } from './accessYear';

/** Every call, and who may. A call that is missing here does not compile. */
export const attempts: { readonly [C in Call]: readonly Attempt<C>[] } = {
  open: [{ what: '', input: () => ({}), may: everyone }],
  checkInstallation: [{ what: '', input: () => ({ part: 'texts' }), may: everyone }],
  inspectRoster: [
    { what: '', input: () => ({ sheet: null, mapping: null }), may: isAdmin, whole: true },
    { what: 'the log', input: () => ({ sheet: 'Caseload log', mapping: null }), may: isAdmin, whole: true },
  ],
  setUp: [
    {
      what: '',
      input: (t, self) => ({ mapping: t.mapping, name: self, protectLog: false }),
      may: isAdmin,
      did: ({ stop }) => stop === '',
      whole: true,
    },
  ],
  people: [{ what: '', input: () => ({ asOf: NEXT_MONDAY }), may: isListed }],
  caseload: [
    ...(['service', 'case management'] as const).map(
      (kind): Attempt<'caseload'> => ({
        what: kind,
        input: (t) => ({ person: kind === 'service' ? t.holder : t.manager, asOf: '11/20/2026', kind }),
        may: atTheirSites,
      }),
    ),
    {
      what: 'all of a student by one of their lines',
      input: (t) => ({ person: t.line, asOf: NEXT_MONDAY }),
      may: atTheirSites,
    },
  ],
  staged: [{ what: '', input: () => ({}), may: isListed }],
  keepStaged: [
    {
      what: '',
      input: (t) => ({
        id: 'W-1',
        person: t.holder,
        kind: 'service',
        asOf: NEXT_MONDAY,
        moveCaseManagement: null,
        reason: '',
        inputs: [],
      }),
      may: isListed,
    },
  ],
  suggestSplit: [
    {
      what: '',
      input: (t) => ({
        person: t.holder,
        on: NEXT_MONDAY,
        among: [t.third],
        lines: [t.line],
        fixed: [],
        relieve: false,
        order: [],
      }),
      may: adminAtTheirSites,
      did: ({ moves, left }) => moves.length + left.length > 0,
    },
  ],
  ...reassignAttempts,
  ...caseAttempts,
  rebuildAssignments: [{ what: '', input: () => ({}), may: isListed }],
  attention: [{ what: '', input: () => ({}), may: isListed }],
  takeIn: [{ what: 'one cell', input: (t) => ({ items: [t.byHand] }), may: theirs, did: saved }],
  putBack: [{ what: 'one cell', input: (t) => ({ items: [t.byHand] }), may: theirs, did: saved }],
  makeReport: [{ what: '', input: () => ({ asOf: '' }), may: isAdmin, whole: true }],
  school: [
    {
      what: 'at a site',
      input: (t) => ({ asOf: '2026-11-21', school: t.site }),
      may: atTheirSites,
    },
  ],
  makeSchoolSheet: [
    { what: 'of a site', input: (t) => ({ asOf: '2026-11-21', school: t.site }), may: adminAtTheirSites },
  ],
  comingDue: [{ what: '', input: () => ({ within: 90 }), may: isListed }],
  addProvider: [
    {
      what: 'at their site',
      input: (t) => ({ name: 'Nguyen, Kim', role: 'Resource teacher', site: t.site, email: '' }),
      may: adminAtTheirSites,
      did: ({ key }) => key !== '',
    },
  ],
  answerSamePerson: [
    {
      what: '',
      input: () => ({ one: 'Ramos, Elena', others: [{ name: 'E. Ramos', answer: 'apart' }] }),
      may: isAdmin,
      whole: true,
    },
  ],
  nameDistrict: [{ what: '', input: () => ({ name: 'Lakeview R-IV' }), may: isAdmin }],
  makeComingDue: [{ what: '', input: () => ({ within: 90 }), may: isAdmin, whole: true }],
  makeWorksheet: [{ what: '', input: (t) => ({ person: t.holder, option: 'option 1' }), may: theirs }],
  makeOverMaximum: [
    { what: 'of somebody with room', input: (t) => ({ person: t.holder }), may: () => false },
  ],
  makeLetters: [{ what: '', input: (t) => ({ batch: t.batch, all: false }), may: adminAtTheirSites }],
  markSent: [
    {
      what: '',
      input: (t) => ({ batch: t.batch, students: [t.studentId], sent: true }),
      may: adminAtTheirSites,
    },
  ],
  makeMoneySheet: [{ what: '', input: () => ({ id: 'excess-cost' }), may: isAdmin, whole: true }],
  restoreStandards: [{ what: '', input: () => ({}), may: isAdmin }],
  standards: [{ what: '', input: () => ({}), may: isListed }],
  ...historyAttempts,
  ...keyInAttempts,
  ...updateAttempts,
  ...yearAttempts,
};
