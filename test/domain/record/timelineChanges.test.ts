import { describe, expect, test } from 'vitest';
import { heldOn, heldUntil } from '../../../src/domain/caseload/heldOn';
import type { Change } from '../../../src/domain/record/changes';
import {
  amountsOn,
  entriesWith,
  laterThan,
  type Timeline,
  timelinesFrom,
} from '../../../src/domain/record/timeline';
import { day, fact, recorded, type Says } from '../../kit/entries';
import { holderOn, lineOf, opening, toCho } from '../../kit/oneLine';

describe('whether somebody has a line by the roster’s word', () => {
  const managed = { kind: 'case management' as const, minutes: null, lreMinutes: null };
  const rostered = fact({ ...managed, begin: '' });
  const manage = (begin: string, over: Says = {}): Change =>
    fact({ ...managed, change: 'Assign', begin: begin === '' ? '' : day(begin), ...over });
  const edit = (before: string, begin: string): Change =>
    manage(begin, { change: 'Correct', replaced: { begin: before } });
  const byRoster = (...changes: Change[]): boolean[] =>
    lineOf(...changes).assignments.map(({ asRostered }) => asRostered);

  test.each<[string, Change[], boolean[]]>([
    ['who manages the case since nobody knows when', [rostered], [true]],
    ['who was assigned from a day on', [rostered, manage('2026-11-30')], [true, false]],
    ['who was assigned instead, since nobody knows when', [rostered, manage('')], [true]],
    ['whose assignment was corrected, but not its first day', [rostered, edit('', '')], [true]],
    ['whose assignment was given a first day', [rostered, edit('', '2026-09-01')], [false]],
    [
      'who was assigned, of which something else was corrected',
      [rostered, manage('2026-11-30'), edit('2026-11-30', '2026-11-30')],
      [true, false],
    ],
  ])('%s', (_, changes, has) => {
    expect(byRoster(...changes)).toEqual(has);
  });
});

describe('the correction of an opening', () => {
  const correct = (begin: string, over: Says = {}): Change =>
    fact({
      change: 'Correct',
      personKey: 'P-0003',
      begin: day(begin),
      minutes: null,
      lreMinutes: null,
      ...over,
    });
  const adjust = (begin: string, minutes: number): Change =>
    fact({ change: 'Adjust', begin: day(begin), minutes, lreMinutes: null });
  const begins = (line: Timeline) =>
    line.assignments.map(({ id, begin, personKey }) => [id, begin, personKey]);

  test('to an earlier day takes the place of the opening, and the line begins then', () => {
    const line = lineOf(opening, toCho, correct('2026-08-01'));
    expect(begins(line)).toEqual([
      [1, '2026-08-01', 'P-0003'],
      [2, '2026-11-30', 'P-0002'],
    ]);
    expect(line.start).toBe('2026-08-01');
  });

  test('whose former first day was retyped into none takes nobody’s place', () => {
    const retyped = correct('2026-12-01', { replaced: { begin: '9/1/2026' } });
    expect(retyped.name).toBe('unknown');
    expect(begins(lineOf(opening, toCho, retyped))).toEqual(begins(lineOf(opening, toCho)));
  });

  test('to a later day takes the place of everyone until then, and the line begins as before', () => {
    const toDele = fact({ change: 'Assign', personKey: 'P-0004', begin: day('2026-09-01'), minutes: null });
    const line = lineOf(opening, toDele, toCho, correct('2026-10-01'));
    expect(begins(line)).toEqual([
      [1, '2026-10-01', 'P-0003'],
      [3, '2026-11-30', 'P-0002'],
    ]);
    expect(line.start).toBe('2026-08-15');
  });

  test('keeps the first hours where it names none, and every change of them that is later', () => {
    const changes = [adjust('2026-09-01', 240), adjust('2026-10-01', 250), adjust('2026-11-01', 300)];
    expect(lineOf(opening, ...changes, correct('2026-10-01')).amounts).toEqual([
      { begin: '2026-10-01', minutes: 180, lreMinutes: 60 },
      { begin: '2026-11-01', minutes: 300, lreMinutes: 60 },
    ]);
  });

  test('names hours of its own', () => {
    expect(lineOf(opening, correct('2026-08-01', { minutes: 120, lreMinutes: 30 })).amounts).toEqual([
      { begin: '2026-08-01', minutes: 120, lreMinutes: 30 },
    ]);
  });
});

describe('the first day of a line', () => {
  const earlier = { begin: day('2026-08-01'), minutes: null, lreMinutes: null };

  test.each(['Assign', 'Adjust', 'End'] as const)(
    'of a service stays where its Opening put it: %s',
    (change) => {
      expect(lineOf(opening, fact({ ...earlier, change })).start).toBe('2026-08-15');
    },
  );

  test('of case management is that of the earliest assignment', () => {
    const managed = (over: Says): Change => fact({ kind: 'case management', ...over });
    expect(lineOf(managed({}), managed({ ...earlier, change: 'Assign' })).start).toBe('2026-08-01');
    expect(lineOf(managed({}), managed({ ...earlier, change: 'End' })).start).toBe('2026-08-15');
  });
});

describe('an end', () => {
  const end = (begin: string, lastDay: string): Change =>
    fact({ change: 'End', begin: day(begin), lastDay: day(lastDay), minutes: null, lreMinutes: null });

  test('of one assignment leaves the end of another as it was', () => {
    const line = lineOf(opening, end('2026-08-15', '2026-10-01'), toCho, end('2026-11-30', '2026-12-18'));
    expect([
      holderOn(line, '2026-10-02'),
      holderOn(line, '2026-12-18'),
      holderOn(line, '2026-12-19'),
    ]).toEqual([null, 'P-0002', null]);
  });

  test('stays when hours change from the same day on', () => {
    const more = fact({ change: 'Adjust', minutes: 240 });
    expect(lineOf(opening, end('2026-08-15', '2026-12-18'), more).assignments[0]?.setLastDay).toBe(
      '2026-12-18',
    );
  });

  test('of the service is none that a line without a provider makes', () => {
    const nobody = fact({
      change: 'Assign',
      personKey: '',
      begin: day('2026-11-30'),
      lastDay: day('2026-12-18'),
    });
    expect(lineOf(opening, nobody).exit).toBe('');
  });
});

describe('the hours', () => {
  test('an adjustment of the LRE hours alone leaves the others', () => {
    const lre = fact({ change: 'Adjust', begin: day('2026-11-01'), minutes: null, lreMinutes: 30 });
    expect(amountsOn(lineOf(opening, lre), day('2026-11-01'))).toMatchObject({
      minutes: 180,
      lreMinutes: 30,
    });
  });
});

describe('what comes after a day', () => {
  const line = lineOf(opening, toCho);

  test.each([
    ['2026-11-29', '2026-11-29'],
    ['2026-11-30', ''],
    ['2026-08-14', ''],
  ])('on %s the holder is known to have the line until "%s"', (on, until) => {
    const held = { timeline: line, exit: '' as const };
    const holder = heldOn(held, day(on));
    expect(holder ? heldUntil(held, holder) : '').toBe(until);
  });

  test('only what begins later is arranged for later', () => {
    expect(laterThan(line, day('2026-11-29')).map(({ personKey }) => personKey)).toEqual(['P-0002']);
    expect(laterThan(line, day('2026-11-30'))).toEqual([]);
  });
});

test('a change to a line that was never opened makes no line', () => {
  expect(timelinesFrom(recorded(toCho)).size).toBe(0);
});

test('changes that are tried out tell what they would tell once recorded, whatever the order of the rows', () => {
  const back = fact({ change: 'Assign', begin: day('2026-12-15'), minutes: null });
  const tried = entriesWith(recorded(opening, toCho).reverse(), [
    back,
    fact({ change: 'Undo', replaced: { undoes: 3 } }),
  ]);
  expect(tried.slice(2).map(({ entry, batch, hash }) => [entry, batch, hash])).toEqual([
    [3, '', ''],
    [4, '', ''],
  ]);
  expect(timelinesFrom(tried)).toEqual(timelinesFrom(recorded(opening, toCho)));
  expect(timelinesFrom(tried.slice(0, 3))).toEqual(timelinesFrom(recorded(opening, toCho, back)));
});
