import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsDue } from '../../../src/app/follow/derive';
import { type State, stateAfter } from '../../../src/app/opened/state';
import { withBatch } from '../../../src/domain/record/seal';
import { touchedSince } from '../../../src/domain/record/standing';
import { afterSetUp, district } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows, row } from '../../kit/rows';
import { play, step } from '../../kit/sessionSteps';
import { stateOf } from '../../kit/stateOf';
import { figure, tries } from '../../proof/figures';

const RUNS = tries(400, 15);
/** What of a state is made from roster and record. */
const made = ({ timelines, lines, newRows, newManaged, log, find, roster }: State) => ({
  timelines: [...timelines],
  lines: [...lines],
  newRows,
  newManaged,
  record: { ...log, findings: [] },
  people: roster.lines.map(({ provider, caseManager }) => [provider, caseManager].map(find).map(keyOf)),
});

const keyOf = (found: ReturnType<State['find']>): string =>
  typeof found === 'object' ? found.person.key : found;

type Timelines = State['timelines'];

/** What the roster's cells should read once a batch stands, from the timelines as they were when it last followed the record. */
function due(after: State, before: Timelines): unknown {
  const { derived } = after.memory;
  if (!derived) return 'set up is under way';
  const touched = touchedSince(after.log.entries, derived, after.today);
  return cellsDue(after, derived, touched, before)(after);
}

/** The same timelines as other objects, so that none is known to be unchanged by being the same. */
const copied = (timelines: Timelines): Timelines => new Map(structuredClone([...timelines]));

/** Of every batch that is written from now on: what the state before it and the batch come to, and what a new reading gives; and the cells due. */
function watched(workbook: MemoryWorkbook): [after: unknown, read: unknown][] {
  const pairs: [unknown, unknown][] = [];
  let before: State | null = null;
  const watch = (method: string): void => {
    workbook.before = () => undefined;
    if (before) {
      const read = stateOf(workbook);
      const entries = read.log.entries.slice(before.log.entries.length);
      const after = stateAfter(before, withBatch(before.log, entries), entries);
      pairs.push(
        [made(after), made(read)],
        [due(after, before.timelines), due(after, copied(before.timelines))],
      );
    }
    before = method === 'append Caseload log' ? stateOf(workbook) : null;
    workbook.before = watch;
  };
  workbook.before = watch;
  return pairs;
}

test('the state after a save is what a new reading of the spreadsheet gives, whatever people do', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 9 }), (steps) => {
      // Ana has Resource twice: two periods that only their first days tell apart.
      const twice = row(
        '2000001 | Alvarez, Ana | 3 | Oak | Resource | 2026-10-01 | 2027-05-28 | 1 | 0 | Cho, Ben',
      );
      const workbook = afterSetUp(district([...rosterRows(), twice]));
      const pairs = watched(workbook);
      for (const each of steps) play(workbook, each);
      for (const [after, read] of pairs) expect(after).toEqual(read);
      compared += pairs.length;
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS);
  figure('State after a save', `${compared} batches in ${RUNS} sessions, each as a new reading gives it`);
});
