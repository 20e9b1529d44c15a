import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/record/changes';
import type { Entry } from '../../../src/domain/record/entry';
import { standingEntries, touchedSince } from '../../../src/domain/record/standing';
import { day, fact, recorded } from '../../kit/entries';

const CELL = { ref: { header: 'Grade', nth: 1, of: 1 }, was: '3', value: '4' };
const TODAY = day('2027-07-01');

const assign = fact({ change: 'Assign' });
/** A change whose cells are written on a day to come. */
const onThe = (cellsBegin: string): Change =>
  fact({ change: 'Assign', replaced: { cells: [CELL], cellsBegin } });
const undo = (entry: number): Change => fact({ change: 'Undo', replaced: { undoes: entry } });

/** The changes that the roster has yet to follow since an entry and a day, and whether each stands. */
const touched = (entries: readonly Entry[], entry: number, since = '2027-06-29'): [number, boolean][] =>
  touchedSince(entries, { entry, day: day(since) }, TODAY).map((each) => [each.entry.entry, each.stands]);

describe('the roster has yet to follow', () => {
  test('what was recorded since, and not the last of what it followed', () => {
    expect(touched(recorded(fact(), assign, assign), 1)).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(touched(recorded(fact(), assign), 2)).toEqual([]);
  });

  test('what was taken back or brought back since, in the order in which it was recorded', () => {
    const entries = recorded(fact(), assign, assign, undo(3), assign, undo(2));
    expect(touched(entries, 4)).toEqual([
      [2, false],
      [5, true],
    ]);
    expect(touched(recorded(...entries, undo(6)), 6)).toEqual([[2, true]]);
    expect(touched([...recorded(fact(), assign, assign)].reverse(), 1)).toEqual([
      [2, true],
      [3, true],
    ]);
  });

  test('cells whose day came since, today’s among them, and none of earlier or later', () => {
    const entries = recorded(fact(), onThe('2027-06-29'), onThe('2027-06-30'), onThe('2027-07-01'));
    expect(touched(recorded(...entries, onThe('2027-07-02')), 5)).toEqual([
      [3, true],
      [4, true],
    ]);
  });

  test('no cells of a day that came since where the change was taken back before, and those of the next all the same', () => {
    const entries = recorded(fact(), onThe('2027-07-01'), onThe('2027-07-01'), undo(2));
    expect(touched(entries, 4)).toEqual([[3, true]]);
  });

  test('nothing by an Undo that somebody retyped so that it names itself, a later entry or none', () => {
    for (const named of [2, 3, 0]) {
      const entries = recorded(fact(), undo(named), assign);
      expect(touched(entries.slice(0, 2), 1)).toEqual([]);
      expect(standingEntries(entries).map(({ entry }) => entry)).toEqual([1, 3]);
    }
  });
});
