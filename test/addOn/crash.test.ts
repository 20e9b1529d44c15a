import { describe, expect, test } from 'vitest';
import { FAULTS, failAt, withoutCutOffRows } from './faults';
import { answerOf, ask, everything, handOver, install, setUp, smallRoster } from './installed';

const fresh = (atomic: boolean) => setUp(install(smallRoster(), { switches: { setValuesAtomic: atomic } }));

describe.each([true, false])(
  'a save that fails at any service call (setValues all or nothing: %s)',
  (atomic) => {
    const whole = fresh(atomic);
    const before = everything(whole);
    const asked = handOver(whole, 'Ramos, Elena', 'Cho, Ben', '11/21/2026', { amount: '4' });
    let calls = 0;
    whole.onCall(({ phase }) => {
      if (phase === 'before') calls += 1;
      return undefined;
    });
    const saved = ask(whole, 'save', asked);
    whole.onCall(null);
    const after = everything(whole);

    test('takes a bounded number of service calls, so that every one of them can be tried', () => {
      expect(saved.saved).toBe(true);
      expect(calls).toBeLessThan(100);
    });

    // Half a block is left only by a script that is killed in the middle of it.
    test.each(FAULTS.filter((fault) => atomic || fault === 'killed after'))(
      '%s: leaves the state before it or, once reopened, the state after it',
      (fault) => {
        for (let at = 0; at < calls; at++) {
          const host = fresh(atomic);
          failAt(host, at, fault);
          try {
            answerOf(host, 'save', asked);
          } catch (killed) {
            // What fails before the server part runs, fails for the page as well; it has written nothing.
            expect(String(killed), `call ${at}`).toMatch(/kill|failed while accessing/);
          }
          host.onCall(null);
          expect(ask(host, 'open', {}).stop, `call ${at}`).toBe('');
          expect([before, after], `call ${at}`).toContainEqual(withoutCutOffRows(everything(host)));
        }
      },
    );
  },
);
