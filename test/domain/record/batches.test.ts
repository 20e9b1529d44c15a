import { describe, expect, test } from 'vitest';
import { batchesOf, changedSince, opensRows, undoing } from '../../../src/domain/record/batches';
import type { Change } from '../../../src/domain/record/changes';
import type { Entry } from '../../../src/domain/record/entry';
import { day, fact, recorded, type Says } from '../../kit/entries';

const ROW = [{ ref: { header: 'Student ID', nth: 1, of: 1 }, value: '2000001' }];
const SPEECH: Says = { lineKey: 'L-000002', service: 'Speech' };
const BEN: Says = { lineKey: 'L-000003', studentId: '2000002', student: 'Bishop, Ben' };

const assign = (over: Says = {}): Change =>
  fact({ change: 'Assign', personKey: 'P-0002', begin: day('2026-11-30'), ...over });
const undo = (entry: number, over: Says = {}): Change =>
  fact({ change: 'Undo', replaced: { undoes: entry }, ...over });

const numbers = (entries: readonly Entry[] = []): number[] => entries.map(({ entry }) => entry);

/** The entries by which each line changed after the save of that place, from 0. */
function since(entries: readonly Entry[], save: number): Record<string, number[]> {
  const batch = batchesOf(entries).reverse()[save];
  if (!batch) throw new Error(`There is no save ${save}.`);
  return Object.fromEntries([...changedSince(entries, batch)].map(([line, own]) => [line, numbers(own)]));
}

test('the saves of a record are listed from the newest on, each with those of its entries that have effect', () => {
  const entries = recorded([fact(), fact(SPEECH)], [assign(), assign(SPEECH)], undo(3));
  const saves = batchesOf(entries).map((save) => [numbers(save.entries), numbers(save.standing)]);
  expect(saves).toEqual([
    [[5], [5]],
    [[3, 4], [4]],
    [
      [1, 2],
      [1, 2],
    ],
  ]);
});

describe('a save opens rows', () => {
  test('that came with the roster, and no case management, nor what it wrote into the roster itself', () => {
    const opens = (...changes: Change[]): boolean => opensRows(recorded(changes));
    expect(opens(assign(), fact())).toBe(true);
    expect(opens(fact({ kind: 'case management', lineKey: 'C-000001', service: '', begin: '' }))).toBe(false);
    expect(opens(fact({ replaced: { from: 'export' } }))).toBe(false);
    expect(opens(fact({ replaced: { row: ROW } }))).toBe(false);
    expect(opens(assign())).toBe(false);
  });
});

describe('what changed a line after a save', () => {
  const opened = [fact(), fact(SPEECH), fact(BEN)];

  test('is every later change of its lines that stands, the last one first, and none of its own or of another line', () => {
    const entries = recorded(opened, [assign(), assign(SPEECH)], assign(), [assign(), assign(BEN)]);
    expect(since(entries, 1)).toEqual({ 'L-000001': [7, 6] });
    expect(since(entries, 3)).toEqual({});
  });

  test('is no change that was taken back, nor the Undo of it or of the save itself', () => {
    expect(since(recorded(opened, assign(), assign(), undo(5)), 1)).toEqual({});
    expect(since(recorded(opened, assign(), undo(4)), 1)).toEqual({});
    expect(since(recorded(opened, [assign(), assign(SPEECH)], undo(4)), 1)).toEqual({});
    expect(since(recorded(opened, assign(), assign(), assign(), undo(6)), 1)).toEqual({ 'L-000001': [5] });
  });

  test('is the Undo of what stood before the save', () => {
    expect(since(recorded(opened, assign(), assign(), undo(4)), 2)).toEqual({ 'L-000001': [6] });
  });

  test('that enrolled a student is whatever was arranged for the student since, on each line that it opened', () => {
    const both = [fact({ replaced: { row: ROW } }), fact(SPEECH)];
    const later = { ...SPEECH, lineKey: 'L-000009', service: 'Motor' };
    expect(since(recorded(both, fact(later)), 0)).toEqual({ 'L-000001': [3], 'L-000002': [3] });
    expect(since(recorded([...both, fact(BEN)], assign(BEN)), 0)).toEqual({ 'L-000003': [4] });
    expect(since(recorded([fact(), fact(SPEECH)], fact(later)), 0)).toEqual({});
  });

  test('that took an enrollment back is whatever was arranged for the student since', () => {
    const entries = recorded(fact({ replaced: { row: ROW } }), undo(1), fact(SPEECH));
    expect(since(entries, 1)).toEqual({ 'L-000001': [3] });
  });
});

test('an entry is taken back for a reason, on its own line', () => {
  const [taken] = undoing(recorded(fact(), assign(SPEECH)).slice(1), 'a mistake');
  expect(taken).toMatchObject({ name: 'undone', undoes: 2, lineKey: 'L-000002', reason: 'a mistake' });
});
