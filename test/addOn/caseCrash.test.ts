import { describe, expect, test } from 'vitest';
import type { Call, Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { FAULTS, failAt, withoutCutOffRows } from './faults';
import { answerOf, ask, everything, install, keyOf, setUp, sheetOf, smallRoster } from './installed';

const ANA = '2000001';
const fresh = (atomic: boolean): Host =>
  setUp(install(smallRoster(), { switches: { setValuesAtomic: atomic } }));

/** Someone typed another provider and other hours into Ana's first row. */
function typed(host: Host): Host {
  const roster = sheetOf(host, 'Roster');
  roster.putValue(2, 12, 'Cho, Ben');
  roster.putValue(2, 8, 4);
  return host;
}

type Save = { [C in Call]: { call: C; input: Input<C> } }[Call];
const shown = (host: Host) => ask(host, 'assignments', { studentId: ANA, household: false });

const SAVES: { name: string; prepare?: (host: Host) => Host; asked: (host: Host) => Save }[] = [
  {
    name: 'an assignment that is added',
    asked: (host) => ({
      call: 'addAssignment',
      input: {
        studentId: ANA,
        kind: 'case management',
        enrollment: '',
        person: keyOf(host, 'Cho, Ben'),
        begin: '11/21/2026',
        status: 'Active',
        lastDay: '',
        returnsOn: '12/18/2026',
        location: '',
        restriction: '',
        reason: '',
        endTheirs: true,
        seen: shown(host).seen,
        acknowledged: [],
      },
    }),
  },
  {
    name: 'an assignment that is edited',
    asked: (host) => {
      const { rows, seen } = shown(host);
      const row = rows.find(({ kind }) => kind === 'case management');
      return {
        call: 'editAssignment',
        input: {
          line: row?.line ?? '',
          begin: row?.begin ?? '',
          newBegin: '09/01/2026',
          status: 'Pending',
          lastDay: '12/18/2026',
          location: 'Room 4',
          restriction: '',
          reason: '',
          seen,
          acknowledged: [],
        },
      };
    },
  },
  {
    name: 'an enrollment that is edited',
    asked: (host) => {
      const line = shown(host).enrollments[0]?.line ?? '';
      return {
        call: 'editEnrollment',
        input: {
          line,
          values: [
            { field: 'grade', value: '4' },
            { field: 'end', value: '6/1/2027' },
            { field: 'amount', value: '3.5' },
          ],
          effective: '',
          reason: '',
          seen: ask(host, 'enrollment', { line }).seen,
          acknowledged: [],
        },
      };
    },
  },
  {
    name: 'an exit',
    asked: (host) => ({
      call: 'exit',
      input: {
        studentId: ANA,
        line: '',
        lastDay: '11/21/2026',
        reason: 'Moved away',
        endAssignment: true,
        seen: shown(host).seen,
        acknowledged: [],
      },
    }),
  },
  {
    name: 'a student who is enrolled',
    asked: (host) => ({
      call: 'enroll',
      input: {
        values: [
          { field: 'studentId', value: 'TEMP-0001' },
          { field: 'name', value: 'Gray, Gil' },
          { field: 'grade', value: 'K' },
          { field: 'site', value: 'Oak' },
          { field: 'start', value: '11/21/2026' },
        ],
        services: [
          { service: 'Speech', provider: keyOf(host, 'Cho, Ben'), amount: '1.5' },
          { service: 'OT', provider: '', amount: '' },
        ],
        caseManager: keyOf(host, 'Cho, Ben'),
        begin: '',
        reason: '',
        acknowledged: [],
      },
    }),
  },
  {
    name: 'hand edits that are taken in',
    prepare: typed,
    asked: () => ({ call: 'takeIn', input: { items: [] } }),
  },
  {
    name: 'hand edits that are put back',
    prepare: typed,
    asked: () => ({ call: 'putBack', input: { items: [] } }),
  },
];

/** Each fault, and half a block, which is left only by a script that is killed in the middle of one. */
const VARIANTS = [...FAULTS.map((fault) => ({ fault, atomic: true })), { fault: FAULTS[3], atomic: false }];

const { PROOF } = process.env;

/** All of them at every call take minutes (`PROOF=1`); else each call gets one, another with each save. */
const variantsAt = (save: number, at: number): typeof VARIANTS =>
  PROOF ? VARIANTS : VARIANTS.filter((_, i) => i === (save + at) % VARIANTS.length);

describe.each(SAVES.map((save, number) => ({ ...save, number })))(
  '$name, failing at any service call',
  ({ prepare = (host) => host, asked, number }) => {
    const whole = prepare(fresh(true));
    const before = everything(whole);
    const { call, input } = asked(whole);
    let calls = 0;
    whole.onCall(({ phase }) => {
      if (phase === 'before') calls += 1;
      return undefined;
    });
    const saved = ask(whole, call, input);
    whole.onCall(null);
    ask(whole, 'open', {});
    const after = everything(whole);

    test('saves, and takes a bounded number of calls', () => {
      expect(saved).toMatchObject({ saved: true });
      expect(calls).toBeLessThan(100);
      expect(after).not.toEqual(before);
    });

    test('leaves the state before it or, once reopened, the state after it', () => {
      for (let at = 0; at < calls; at++)
        for (const { fault, atomic } of variantsAt(number, at)) {
          const what = `call ${at} ${fault}${atomic ? '' : ', in the middle of a block'}`;
          const host = prepare(fresh(atomic));
          failAt(host, at, fault);
          try {
            answerOf(host, call, input);
          } catch (error) {
            // What fails before the server part runs, fails for the page as well; it has written nothing.
            expect(String(error), what).toMatch(/kill|failed while accessing/);
          }
          host.onCall(null);
          expect(ask(host, 'open', {}).stop, what).toBe('');
          expect([before, after], what).toContainEqual(withoutCutOffRows(everything(host)));
        }
    });
  },
);
