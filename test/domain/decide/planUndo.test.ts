import { describe, expect, test } from 'vitest';
import { planUndo } from '../../../src/domain/decide/planUndo';
import { isAt } from '../../../src/domain/people/access';
import { batchesOf } from '../../../src/domain/record/batches';
import type { Entry } from '../../../src/domain/record/entry';
import { as, changesOf, director, findingsOf, given, missing } from '../../kit/given';

type Asked = { batch?: string; rest?: boolean; typedOver?: string[]; closedTo?: number };

/** Undoes the last save, or the one that is named. */
function decide(
  record: readonly string[],
  { batch, rest = false, typedOver = [], closedTo = 0 }: Asked = {},
  actor = director,
) {
  const { entries } = given({ record });
  const batches = batchesOf(entries);
  const [last] = batches;
  const found = batch === undefined ? last : batches.find((each) => each.batch === batch);
  return planUndo(
    {
      entries,
      actor,
      closedTo,
      isSeen: ({ site }: Entry) => isAt(actor.person, site),
      isTypedOver: ({ lineKey }: Entry) => typedOver.includes(lineKey),
    },
    { batch: found ?? missing('batch'), rest, reason: ' Mistake ' },
  );
}

const TO_CHO = 'L-000001: Cho, Ben from 2026-11-30';

describe('an Undo', () => {
  test('takes every entry of a save back', () => {
    const decision = decide([TO_CHO]);
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual(['L-000001: undoes 8']);
    expect(decision.changes).toMatchObject([{ reason: 'Mistake' }]);
    expect(decision.counts).toEqual({ changed: 0, rest: 1 });
  });

  test('of an Undo brings back what that took back', () => {
    expect(changesOf(decide([TO_CHO, 'L-000001: undoes 8']))).toEqual(['L-000001: undoes 9']);
  });
});

describe('a closed year', () => {
  test.each([
    [8, 'closed year'],
    [7, null],
  ])('that ends with entry %i: an Undo of entry 8 is refused as of a %s', (closedTo, why) => {
    const { findings, changes } = decide([TO_CHO], { closedTo });
    expect(findings.flatMap((finding) => ('why' in finding ? finding.why : []))).toEqual(why ? [why] : []);
    expect(changes).toHaveLength(why ? 0 : 1);
  });
});

describe('what became of the lines since', () => {
  const LATER = 'L-000001: Okafor, Dele from 2027-01-04';

  test('keeps a save: the later change is undone first', () => {
    const decision = decide([TO_CHO, LATER], { batch: 'B-000002' });
    expect(changesOf(decision)).toEqual([]);
    expect(decision.findings).toMatchObject([
      { code: 'cannot-undo', severity: 'blocks', changed: 1, rest: 0 },
    ]);
    expect([...decision.changed]).toEqual(['L-000001']);
  });

  test('is nothing where the later change was undone', () => {
    expect(changesOf(decide([TO_CHO, LATER, 'L-000001: undoes 9'], { batch: 'B-000002' }))).toEqual([
      'L-000001: undoes 8',
    ]);
  });

  test('is also what somebody typed over it in the roster', () => {
    expect(decide([TO_CHO], { typedOver: ['L-000001'] }).findings).toMatchObject([{ changed: 1, rest: 0 }]);
    expect(findingsOf(decide([TO_CHO], { typedOver: ['L-000002'] }))).toEqual([]);
  });

  test('keeps those lines alone, where the others are asked for', () => {
    const both = `${TO_CHO} & L-000002: Cho, Ben from 2026-11-30`;
    const refused = decide([both, LATER], { batch: 'B-000002' });
    expect([changesOf(refused), refused.counts]).toEqual([[], { changed: 1, rest: 1 }]);
    const decision = decide([both, LATER], { batch: 'B-000002', rest: true });
    expect([changesOf(decision), findingsOf(decision)]).toEqual([['L-000002: undoes 9'], []]);
    expect([...decision.changed]).toEqual(['L-000001']);
  });

  test('of all lines leaves nothing for the rest', () => {
    expect(findingsOf(decide([TO_CHO, LATER], { batch: 'B-000002', rest: true }))).toEqual([
      'blocks cannot-undo',
    ]);
  });
});

describe('a save that can’t be taken back', () => {
  const why = (record: readonly string[], asked: Asked = {}, actor = director) =>
    decide(record, asked, actor).findings.map((finding) => ('why' in finding ? finding.why : finding.code));

  test('is undone already, by an Undo or by an exit', () => {
    expect(why([TO_CHO, 'L-000001: undoes 8'], { batch: 'B-000002' })).toEqual(['undone']);
    const exit = 'L-000001: exit on 2026-11-29 & L-000001: undoes 8';
    expect(why([TO_CHO, exit], { batch: 'B-000002' })).toEqual(['undone by exit']);
  });

  test('came with rows of the roster', () => {
    expect(why([], { batch: 'B-000001' })).toEqual(['came with rows']);
  });

  test('is at other sites, whole or in part', () => {
    expect(why([TO_CHO], {}, as('Okafor, Dele', 'Admin'))).toEqual(['unknown']);
    const both = `${TO_CHO} & L-000004: Cho, Ben from 2026-11-30`;
    expect(why([both], {}, as('Okafor, Dele', 'Admin'))).toEqual(['lines elsewhere']);
    expect(why([both], {}, as('Cho, Ben', 'Admin'))).toEqual([]);
  });

  test('is somebody else’s, for a Provider', () => {
    expect(why([TO_CHO], {}, as('Cho, Ben'))).toEqual(['not own']);
    expect(why([TO_CHO], {}, { ...as('Cho, Ben'), email: 'director@lakeview.example' })).toEqual([]);
    expect(why([TO_CHO], {}, { ...as('Ramos, Elena'), email: 'director@lakeview.example' })).toEqual([
      'not own',
    ]);
  });
});
