import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSetUp, answerOf, ask, everything, handingOver, NOON, smallRoster } from '../addOn/installed';
import { fixedClock } from '../host/host';
import { type Nested, nestings, playBuilt } from './concurrencyBuilt';
import { outcomeOf } from './concurrencyChecks';
import { figure, inPart, isProof, tries } from './figures';

/** A sort that moves the last line up while a student is added below, and somebody who types into the row below that. */
const SORTED_AND_TYPED: Nested = {
  sessions: [
    { does: 'enroll', as: 0, dice: [0, 0, 0, 0, 0, 0] },
    { does: 'reassign', as: 0, dice: [0, 0, 0, 0, 0, 0] },
  ],
  between: [
    { after: 20, session: 1, edit: null },
    { after: 24, session: 0, edit: null },
    { after: 35, session: 3, edit: null },
    { after: 28, session: 0, edit: null },
    { after: 4, session: 0, edit: { what: 'sort', a: 0, b: 0 } },
    { after: 27, session: 0, edit: { what: 'type', a: 47, b: 0 } },
  ],
};

/** A row that comes in while another one's cells are written gets them; the answer asks to look at it. */
const WRITTEN_INTO_ANOTHER: Nested = {
  sessions: [
    { does: 'exit', as: 0, dice: [45, 0, 0, 0, 0, 0] },
    { does: 'reassign', as: 0, dice: [4, 0, 11, 5, 59, 0] },
  ],
  between: [
    { after: 19, session: 0, edit: { what: 'delete', a: 33, b: 0 } },
    { after: 26, session: 0, edit: null },
    { after: 9, session: 0, edit: null },
    { after: 2, session: 0, edit: null },
    { after: 1, session: 0, edit: { what: 'sort', a: 32, b: 0 } },
    { after: 11, session: 0, edit: { what: 'delete', a: 0, b: 0 } },
    { after: 40, session: 0, edit: null },
    { after: 22, session: 0, edit: { what: 'insert', a: 0, b: 0 } },
    { after: 1, session: 0, edit: null },
  ],
};

/** The log is deleted when a save's rows stand in it and nothing binds them yet; it is brought back with them. */
const LOG_DELETED: Nested = {
  sessions: [
    { does: 'reassign', as: 0, dice: [0, 0, 0, 0, 0, 0] },
    { does: 'reassign', as: 0, dice: [0, 0, 0, 0, 0, 0] },
    { does: 'reassign', as: 0, dice: [26, 0, 0, 0, 0, 0] },
  ],
  between: [
    { after: 1, session: 0, edit: { what: 'delete', a: 3, b: 0 } },
    { after: 38, session: 4, edit: { what: 'sort', a: 0, b: 0 } },
    { after: 31, session: 1, edit: null },
    { after: 32, session: 0, edit: { what: 'sort', a: 0, b: 0 } },
    { after: 3, session: 0, edit: null },
    { after: 2, session: 0, edit: null },
    { after: 15, session: 4, edit: null },
    { after: 31, session: 0, edit: { what: 'delete log', a: 0, b: 0 } },
    { after: 1, session: 0, edit: null },
  ],
};

/** The sample is the same each time; the proof tries others. */
const SAMPLE = isProof ? {} : { seed: 2026 };

describe('the built add-on, with others between its service calls', () => {
  test('loses nothing, saves nothing twice and writes into no wrong row', () => {
    const total = { schedules: 0, sessions: 0, serviceCalls: 0, edits: 0 };
    const outcomes: Record<string, number> = {};
    fc.assert(
      fc.property(nestings, (nested) => {
        const ran = playBuilt(nested);
        total.schedules += 1;
        total.sessions += nested.sessions.length;
        total.serviceCalls += ran.serviceCalls;
        total.edits += ran.edits;
        for (const each of ran.shared.done) outcomes[outcomeOf(each)] = (outcomes[outcomeOf(each)] ?? 0) + 1;
        if (ran.faults.length > 0) throw new Error([...ran.shared.trace, '', ...ran.faults].join('\n'));
      }),
      {
        numRuns: inPart(tries(300, 3)),
        examples: [[SORTED_AND_TYPED], [WRITTEN_INTO_ANOTHER], [LOG_DELETED]],
        ...SAMPLE,
      },
    );
    figure(
      'Concurrency · built files',
      `${total.schedules} schedules of ${total.sessions} sessions, ${total.serviceCalls} service calls, ${total.edits} edits by hand; ${outcomes['saved'] ?? 0} saved, ${outcomes['not saved'] ?? 0} refused with findings, ${outcomes['refused'] ?? 0} refused, ${outcomes['busy'] ?? 0} busy; 0 lost, 0 twice, 0 wrong rows`,
    );
  });

  test('a second save, while the first holds the lock, gives up after 30 seconds and changes nothing', () => {
    const clock = fixedClock(NOON);
    const host = afterSetUp(smallRoster(), { clock });
    const first = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const second = handingOver(host, 'Cho, Ben', 'Ramos, Elena', '11/21/2026');
    const answers: unknown[] = [];
    host.onCall(({ phase, name }) => {
      if (phase !== 'before' || !name.endsWith('Range.setValues') || answers.length > 0) return undefined;
      host.onCall(null);
      const [before, start] = [everything(host), clock.now()];
      answers.push(answerOf(host, 'save', second), clock.now() - start);
      expect(everything(host)).toEqual(before);
      return undefined;
    });
    expect(ask(host, 'save', first)).toMatchObject({ saved: true });
    expect(answers).toMatchObject([{ ok: false, code: 'busy' }, 30_000]);
    expect(ask(host, 'save', second)).toMatchObject({ saved: true });
  });

  test('the second of two saves on one line is refused with the conflict', () => {
    const host = afterSetUp(smallRoster());
    const second = handingOver(host, 'Ramos, Elena', 'Okafor, Dele', '11/21/2026');
    const first = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    let isFirst = true;
    host.onCall(({ phase, name }) => {
      if (phase === 'before' && name.endsWith('tryLock') && isFirst) {
        isFirst = false;
        expect(ask(host, 'save', first)).toMatchObject({ saved: true });
      }
      return undefined;
    });
    const refused = ask(host, 'save', second);
    expect(refused.saved).toBe(false);
    expect(refused.findings.map(({ code }) => code)).toContain('changed-since-read');
  });
});
