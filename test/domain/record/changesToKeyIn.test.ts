import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoing as takingBack } from '../../../src/domain/record/batches';
import type { Change } from '../../../src/domain/record/changes';
import { changesToKeyIn, type KeyInChange, keyInState } from '../../../src/domain/record/changesToKeyIn';
import type { Entry } from '../../../src/domain/record/entry';
import { standingEntries, undoneBy } from '../../../src/domain/record/standing';
import { day, fact, recorded, type Says } from '../../kit/entries';

const NONE: ReadonlySet<number> = new Set();
const CELL = { ref: { header: 'Grade', nth: 1, of: 1 }, was: '3', value: '4' };
const ROW = [{ ref: { header: 'Student ID', nth: 1, of: 1 }, value: '2000001' }];

const assign = (begin: string, over: Says = {}): Change =>
  fact({
    change: 'Assign',
    personKey: 'P-0002',
    person: 'Cho, Ben',
    begin: day(begin),
    minutes: null,
    lreMinutes: null,
    ...over,
  });
const hours = (begin: string, minutes: number): Change =>
  fact({ change: 'Adjust', begin: day(begin), minutes, lreMinutes: null });
const grade = fact({ change: 'Adjust', minutes: null, lreMinutes: null, replaced: { cells: [CELL] } });

/** Entry 1 is the Opening of Set up; the facts follow. */
const openedAnd = (...facts: Change[]): Entry[] => recorded(fact(), ...facts);
/** The entries with another one that takes number `entry` back. */
function undoing(entries: readonly Entry[], entry: number): Entry[] {
  const [last] = takingBack(
    entries.filter((each) => each.entry === entry),
    '',
  );
  if (!last) throw new Error(`There is no entry ${entry}.`);
  return recorded(...entries, last);
}
const listed = (entries: readonly Entry[], keyed: readonly number[] = []) =>
  changesToKeyIn(entries, new Set(keyed)).map((item) => [
    item.entry.entry,
    item.does,
    keyInState(item),
    item.replacedBy,
  ]);

describe('to key in is', () => {
  test('what was decided here: who serves from when on, hours, cells of the enrollment, an end, an exit, a correction', () => {
    const end = fact({ change: 'End', lastDay: day('2026-12-18'), minutes: null, lreMinutes: null });
    const exit = { ...end, personKey: '', person: '' };
    const correct = assign('2026-08-15', { change: 'Correct', personKey: 'P-0003' });
    const all = openedAnd(assign('2026-11-30'), hours('2026-11-30', 240), grade, end, exit, correct);
    expect(changesToKeyIn(all, NONE).map(({ entry }) => entry.entry)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('not what the roster said at Set up or in a new row, nor a cell that was put back', () => {
    const putBack = fact({
      change: 'Adjust',
      minutes: null,
      lreMinutes: null,
      replaced: { provider: 'Cho, Ben' },
    });
    const managed = fact({ kind: 'case management', lineKey: 'C-000001', service: '', begin: '' });
    expect(listed(openedAnd(managed, putBack))).toEqual([]);
  });

  test('a cell of the enrollment that was changed in the roster, as one that was changed here, and none of an export', () => {
    const cell = (from: object) =>
      fact({ change: 'Adjust', minutes: null, lreMinutes: null, replaced: { ...from, cells: [CELL] } });
    const all = openedAnd(cell({}), cell({ from: 'roster' }), cell({ from: 'export' }));
    expect(changesToKeyIn(all, NONE).map(({ entry }) => entry.entry)).toEqual([2, 3]);
  });

  test('an enrollment, all the services of its one row and the case manager included', () => {
    const first = fact({ lineKey: 'L-000002', studentId: '2000002', replaced: { row: ROW } });
    const second = fact({ lineKey: 'L-000003', studentId: '2000002', service: 'Speech' });
    const manager = fact({ lineKey: 'C-000002', studentId: '2000002', kind: 'case management', service: '' });
    const all = recorded(fact(), [first, second, manager]);
    expect(changesToKeyIn(all, NONE).map(({ entry }) => entry.entry)).toEqual([2, 3, 4]);
  });

  test('a case manager of one enrollment’s own, who is the first of that line', () => {
    const own = fact({ lineKey: 'C-000002', kind: 'case management', begin: day('2026-11-21') });
    expect(listed(openedAnd(own))).toEqual([[2, 'change', 'open', null]]);
  });
});

describe('a change that was taken back', () => {
  const undone = undoing(openedAnd(assign('2026-11-30')), 2);

  test('before it was keyed in is nothing to do', () => expect(listed(undone)).toEqual([]));

  test('before it was keyed in leaves what was decided after it', () => {
    expect(listed(recorded(...undone, grade)).map(([number]) => number)).toEqual([4]);
  });

  test('after it was keyed in has to be changed back, which has a box of its own', () => {
    expect(listed(undone, [2])).toEqual([
      [2, 'change', 'keyed', null],
      [3, 'take back', 'open', null],
    ]);
    expect(listed(undone, [2, 3]).map(([, , state]) => state)).toEqual(['keyed', 'keyed']);
  });

  test('and brought back is keyed in still, or again, as the IEP system has it', () => {
    const again = undoing(undone, 3);
    expect(listed(again)).toEqual([[2, 'change', 'open', null]]);
    expect(listed(again, [2])).toEqual([[2, 'change', 'keyed', null]]);
    expect(listed(again, [2, 3])).toEqual([
      [2, 'change', 'keyed', null],
      [3, 'take back', 'keyed', null],
      [4, 'bring back', 'open', null],
    ]);
  });

  test('by a row that somebody retyped, so that it names itself, is no item', () => {
    const odd = undone.map((entry) => (entry.name === 'undone' ? { ...entry, undoes: 3 } : entry));
    expect(listed(odd, [2, 3])).toEqual([[2, 'change', 'keyed', null]]);
  });
});

describe('of several changes of one line', () => {
  test('one is replaced by a later one of the same thing from the same day on', () => {
    const all = openedAnd(assign('2026-11-30'), assign('2026-11-30', { personKey: 'P-0003' }));
    expect(listed(all)).toEqual([
      [2, 'change', 'replaced', 3],
      [3, 'change', 'open', null],
    ]);
    // Who was keyed in stays so: the next one is what is left to do.
    expect(listed(all, [2])[0]).toEqual([2, 'change', 'keyed', 3]);
    expect(listed(undoing(all, 3))).toEqual([[2, 'change', 'open', null]]);
  });

  test('of three the first two are replaced by the last', () => {
    const all = openedAnd(hours('2026-11-30', 200), hours('2026-11-30', 240), hours('2026-11-30', 260));
    expect(listed(all).map(([, , , by]) => by)).toEqual([4, 4, null]);
  });

  test('from different days each counts, and so do hours beside a person', () => {
    const all = openedAnd(assign('2026-11-30'), assign('2026-12-01'), hours('2026-11-30', 240));
    expect(listed(all).map(([, , state]) => state)).toEqual(['open', 'open', 'open']);
    const twice = openedAnd(hours('2026-11-30', 240), hours('2026-12-01', 200));
    expect(listed(twice).map(([, , , by]) => by)).toEqual([null, null]);
  });

  test('an enrollment is never replaced, whatever is said of its line later', () => {
    const entries = recorded(fact({ replaced: { row: ROW } }), assign('2026-09-01'), assign('2026-09-01'));
    expect(listed(entries).map(([number, , state]) => [number, state])).toEqual([
      [1, 'open'],
      [2, 'replaced'],
      [3, 'open'],
    ]);
  });

  test('those of one line are replaced beside a line of a single change, whatever the order of the rows', () => {
    const speech = assign('2026-09-01', { lineKey: 'L-000002', service: 'Speech' });
    const entries = openedAnd(speech, assign('2026-09-01'), assign('2026-09-01'));
    const states = [
      [2, 'change', 'open', null],
      [3, 'change', 'replaced', 4],
      [4, 'change', 'open', null],
    ];
    expect(listed(entries)).toEqual(states);
    expect(listed([...entries].reverse())).toEqual(states);
  });

  test('an exit is replaced by a later exit', () => {
    const exit = (lastDay: string) =>
      fact({ change: 'End', personKey: '', person: '', lastDay: day(lastDay), begin: day(lastDay) });
    const all = openedAnd(exit('2026-12-18'), exit('2027-01-15'));
    expect(listed(all).map(([, , , by]) => by)).toEqual([3, null]);
  });

  test('one that says two things is replaced when both are said anew, by the later of the two', () => {
    const both = assign('2026-11-30', { minutes: 240 });
    const person = assign('2026-11-30', { personKey: 'P-0003' });
    expect(listed(openedAnd(both, person))[0]?.[3]).toBeNull();
    expect(listed(openedAnd(both, person, hours('2026-11-30', 200)))[0]?.[3]).toBe(4);
  });

  test('a correction of the opening replaces what began before it, and an assignment the end of the one in its place', () => {
    const correct = assign('2026-09-01', { change: 'Correct', personKey: 'P-0003' });
    expect(
      listed(openedAnd(assign('2026-08-20'), assign('2026-10-01'), correct)).map(([, , , by]) => by),
    ).toEqual([4, null, null]);
    const end = fact({ change: 'End', begin: day('2026-11-30'), lastDay: day('2026-12-18') });
    const ended = openedAnd(assign('2026-11-30'), end, assign('2026-11-30'));
    expect(listed(ended).map(([, , , by]) => by)).toEqual([4, 4, null]);
    const corrected = openedAnd(assign('2026-11-30'), end, { ...correct, begin: day('2026-11-30') });
    expect(listed(corrected).map(([, , , by]) => by)).toEqual([4, 4, null]);
  });
});

describe('whatever was recorded, taken back and keyed in, in whatever order', () => {
  const LINES = ['L-000001', 'L-000002'];
  const step = fc.record({
    line: fc.constantFrom(...LINES),
    begin: fc.constantFrom('2026-11-30', '2026-12-01'),
    what: fc.constantFrom('assign', 'hours', 'grade', 'undo', 'tick'),
    at: fc.nat(20),
  });

  test('each change that stands is listed once, and typing what is open gives the IEP system what stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        let entries = recorded(...LINES.map((lineKey) => fact({ lineKey })));
        const keyed = new Set<number>();
        /** The changes that the IEP system has. */
        const there = new Set<number>();
        const type = (item: KeyInChange): void => {
          keyed.add(item.entry.entry);
          if (item.does === 'take back') there.delete(item.about.entry);
          else there.add(item.about.entry);
        };
        const open = () => changesToKeyIn(entries, keyed).filter((item) => keyInState(item) === 'open');
        for (const { line: lineKey, begin, what, at } of steps) {
          const undone = undoneBy(entries);
          const free = entries.filter(({ entry }) => entry > LINES.length && !undone.has(entry));
          if (what === 'tick')
            open()
              .slice(at, at + 1)
              .forEach(type);
          else if (what === 'undo') {
            const target = free[at % (free.length || 1)];
            if (target) entries = undoing(entries, target.entry);
          } else {
            const made = { assign: assign(begin), hours: hours(begin, 200 + at), grade }[what];
            entries = recorded(...entries, { ...made, lineKey });
          }
        }
        const stands = standingEntries(entries).filter(({ name }) => name !== 'opened');
        const items = changesToKeyIn(entries, keyed);
        const changes = items.filter(({ does, entry }) => does === 'change' && stands.includes(entry));
        expect(changes.map(({ entry }) => entry)).toEqual(stands);
        expect(new Set(items.map(({ entry }) => entry)).size).toBe(items.length);

        open().forEach(type);
        expect(open()).toEqual([]);
        const idle = new Set(
          items.filter((item) => keyInState(item) === 'replaced').map(({ about }) => about),
        );
        expect([...there].sort((a, b) => a - b)).toEqual(
          stands.filter((entry) => !idle.has(entry)).map(({ entry }) => entry),
        );
      }),
    );
  });
});
