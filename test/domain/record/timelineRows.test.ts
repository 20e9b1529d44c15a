import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/record/changes';
import type { Entry } from '../../../src/domain/record/entry';
import { amountsOn, entriesWith, type Timeline, timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded, recordedAt } from '../../kit/entries';

const ROW = [{ ref: { header: 'Student ID', nth: 1, of: 1 }, value: '2000001' }];
const SPEECH = { lineKey: 'L-000002', service: 'Speech' };
const [AUGUST, NOVEMBER] = [day('2026-08-15'), day('2026-11-01')];
const NONE = { minutes: null, lreMinutes: null };

const renewed = fact({ change: 'Adjust', ...NONE, replaced: { from: 'export', start: NOVEMBER } });
const newId = fact({ change: 'Adjust', ...NONE, studentId: '2000009', replaced: { from: 'export' } });
const assign = fact({ change: 'Assign', begin: day('2026-11-30') });

function lineOf(entries: readonly Entry[], key = 'L-000001'): Timeline {
  const line = timelinesFrom(entries).get(key);
  if (!line) throw new Error(`The record has no line ${key}.`);
  return line;
}

describe('a line’s row was known before', () => {
  const knownAs = (...changes: Change[]) =>
    lineOf(recorded(fact(), ...changes)).knownAs.map(({ studentId, start }) => [studentId, start]);

  test('by nothing else where neither its first day nor its student’s ID ever changed', () => {
    expect(knownAs(assign)).toEqual([]);
  });

  test('by its first day before it was renewed, which later changes leave', () => {
    expect(knownAs(renewed, assign)).toEqual([['2000001', AUGUST]]);
    const line = lineOf(recorded(fact(), renewed, assign));
    expect([line.start, line.rowStart]).toEqual([AUGUST, NOVEMBER]);
  });

  test('by its student’s former ID, and by each of the IDs on each of the first days', () => {
    expect(knownAs(newId)).toEqual([['2000001', AUGUST]]);
    expect(knownAs(renewed, { ...newId }, fact({ change: 'Assign', studentId: '2000009' }))).toEqual([
      ['2000001', AUGUST],
      ['2000001', NOVEMBER],
      ['2000009', AUGUST],
    ]);
  });

  test('by what was taken back, too', () => {
    expect(knownAs(renewed, fact({ change: 'Undo', replaced: { undoes: 2 } }))).toEqual([
      ['2000001', NOVEMBER],
    ]);
  });
});

describe('a line began as the roster had it', () => {
  const MOMENT = '2026-11-20T15:00:00Z';
  /** Of each line of one save: whether it did, as the entries are before they are read from the log. */
  const rostered = (...changes: Change[]): boolean[] =>
    [...timelinesFrom(entriesWith([], changes)).values()].map(
      ({ assignments }) => assignments[0]?.asRostered ?? false,
    );

  test('where it came with a row, since the moment at which that was recorded', () => {
    expect(rostered(fact(), fact({ replaced: { from: 'export', row: ROW }, ...SPEECH }))).toEqual([
      true,
      true,
    ]);
    expect(lineOf(recordedAt(MOMENT, fact())).openedAt).toBe(MOMENT);
  });

  test('but not where somebody enrolled the student, with all services of the row', () => {
    expect(rostered(fact({ replaced: { row: ROW } }), fact(SPEECH))).toEqual([false, false]);
    expect(lineOf(recordedAt(MOMENT, fact({ replaced: { row: ROW } }))).openedAt).toBe('');
  });

  test('nor where somebody names a case manager since a day, beside services that did', () => {
    const managed = fact({ kind: 'case management', lineKey: 'C-000001', service: '' });
    expect(rostered(fact(), managed)).toEqual([true, false]);
  });

  test('beside rows that an export added for the student, and whoever else was enrolled', () => {
    expect(rostered(fact({ replaced: { from: 'export', row: ROW } }), fact(SPEECH))).toEqual([true, true]);
    const ben = fact({ lineKey: 'L-000003', studentId: '2000002' });
    expect(rostered(fact({ replaced: { row: ROW } }), ben)).toEqual([false, true]);
  });

  test('which an enrollment makes of the services of its own row alone, not of what came with an export', () => {
    const both = recorded([
      fact({ replaced: { row: ROW } }),
      fact(SPEECH),
      fact({ lineKey: 'L-000003', service: 'Motor', replaced: { from: 'export' } }),
    ]);
    expect(both.map(({ origin }) => origin)).toEqual(['here', 'here', 'export']);
  });
});

test('a line moves to the school that a change names, and stays where it names none', () => {
  expect(lineOf(recorded(fact(), fact({ change: 'Assign', site: 'Birch' }))).site).toBe('Birch');
  expect(lineOf(recorded(fact(), fact({ change: 'Assign', site: '' }))).site).toBe('Oak');
});

test('before its first day a line has its first hours', () => {
  const more = fact({ change: 'Adjust', begin: NOVEMBER, minutes: 240, lreMinutes: null });
  const line = lineOf(recorded(fact(), more));
  expect([day('2026-08-14'), day('2026-10-31'), NOVEMBER].map((on) => amountsOn(line, on).minutes)).toEqual([
    180, 180, 240,
  ]);
});

test('changes that are tried out follow the entries, each a save of its own', () => {
  expect(entriesWith([], [fact()])).toMatchObject([{ entry: 1, part: 1, of: 1 }]);
  expect(entriesWith(recorded(fact()), [assign, assign])).toMatchObject([
    { entry: 1 },
    { entry: 2, part: 1, of: 1 },
    { entry: 3, part: 1, of: 1 },
  ]);
});
