import { describe, expect, test } from 'vitest';
import { answerOf, ask, everything, handOver, install, setUp, smallRoster } from './installed';

/** What can happen at a service call: it fails, it works and the answer is lost, or Google ends the script there for good. */
const FAULTS = ['throws before', 'throws after', 'killed before', 'killed after'] as const;
type Fault = (typeof FAULTS)[number];

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
            expect(String(killed), `call ${at}`).toContain('kill');
          }
          host.onCall(null);
          expect(ask(host, 'open', {}).stop, `call ${at}`).toBe('');
          expect([before, after], `call ${at}`).toContainEqual(withoutCutOffRows(everything(host)));
        }
      },
    );
  },
);

function failAt(host: ReturnType<typeof fresh>, at: number, fault: Fault): void {
  let count = 0;
  host.onCall(({ phase }) => {
    if (phase !== (fault.endsWith('before') ? 'before' : 'after') || count++ !== at) return undefined;
    if (fault.startsWith('killed')) return 'kill';
    throw new Error('Service Spreadsheets failed while accessing document.');
  });
}

/** A batch that is not whole stays in the log as the trace of a save that did not begin; it is no difference in what holds. */
function withoutCutOffRows(sheets: ReturnType<typeof everything>): ReturnType<typeof everything> {
  return sheets.map((sheet) => {
    if (sheet.name !== 'Caseload log') return sheet;
    const sizes = new Map<string, number>();
    for (const row of sheet.cells) sizes.set(row[1] ?? '', (sizes.get(row[1] ?? '') ?? 0) + 1);
    const isWhole = (row: string[]): boolean =>
      row[2] === 'Part' || row[2]?.endsWith(` of ${sizes.get(row[1] ?? '')}`) === true;
    return { ...sheet, cells: sheet.cells.filter(isWhole) };
  });
}
