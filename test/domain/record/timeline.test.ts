import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/cells/day';
import { statusOn } from '../../../src/domain/record/assignmentStatus';
import type { Change } from '../../../src/domain/record/changes';
import { amountsOn, assignmentOn, lastDayOf, timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded, type Says } from '../../kit/entries';
import { holderOn, lineOf, opening, toCho } from '../../kit/oneLine';

describe('who has a line on a day', () => {
  test.each([
    ['2026-08-14', null],
    ['2026-08-15', 'P-0001'],
    ['2026-11-29', 'P-0001'],
    ['2026-11-30', 'P-0002'],
    ['2030-01-01', 'P-0002'],
  ])('on %s it is %s, where the line began on 08/15 and went over on 11/30', (on, who) => {
    expect(holderOn(lineOf(opening, toCho), on)).toBe(who);
  });

  test('an opening without a start date holds since before the record began', () => {
    expect(holderOn(lineOf(fact({ begin: '' })), '1990-01-01')).toBe('P-0001');
  });

  test('a change between two others runs until the next one', () => {
    const toDele = fact({ change: 'Assign', personKey: 'P-0003', begin: day('2026-10-01'), minutes: null });
    const line = lineOf(opening, toCho, toDele);
    expect(['2026-09-30', '2026-10-01', '2026-11-29', '2026-11-30'].map((on) => holderOn(line, on))).toEqual([
      'P-0001',
      'P-0003',
      'P-0003',
      'P-0002',
    ]);
  });

  test('two changes for one day: the one recorded later counts', () => {
    const instead = { ...toCho, personKey: 'P-0003' };
    expect(lineOf(opening, toCho, instead).assignments.map((a) => a.personKey)).toEqual(['P-0001', 'P-0003']);
  });

  test('going back to a former provider works, on a later day and on the same', () => {
    const back = fact({ change: 'Assign', begin: day('2026-12-15'), minutes: null });
    expect(holderOn(lineOf(opening, toCho, back), '2026-12-15')).toBe('P-0001');
    expect(holderOn(lineOf(opening, toCho, { ...back, begin: day('2026-11-30') }), '2026-11-30')).toBe(
      'P-0001',
    );
  });

  test('an ended assignment leaves a gap from the day after its last day', () => {
    const end = fact({ change: 'End', begin: day('2026-08-15'), lastDay: day('2026-12-18') });
    const line = lineOf(opening, end);
    expect([holderOn(line, '2026-12-18'), holderOn(line, '2026-12-19')]).toEqual(['P-0001', null]);
  });

  test('a new assignment before the known end takes its place, without that end', () => {
    const end = fact({ change: 'End', begin: day('2026-08-15'), lastDay: day('2026-12-18') });
    const line = lineOf(opening, end, toCho);
    expect([holderOn(line, '2026-11-29'), holderOn(line, '2027-05-01')]).toEqual(['P-0001', 'P-0002']);
  });

  test('a correction of the opening holds from the very start and keeps what is arranged for later', () => {
    const correct = fact({ change: 'Correct', personKey: 'P-0003' });
    const line = lineOf(opening, toCho, correct);
    expect([holderOn(line, '2026-08-15'), holderOn(line, '2026-11-30')]).toEqual(['P-0003', 'P-0002']);
  });

  test('an entry that was undone does not count, and an undone Undo makes it count again', () => {
    const undo = (entry: number) => fact({ change: 'Undo', replaced: { undoes: entry } });
    expect(holderOn(lineOf(opening, toCho, undo(2)), '2026-12-01')).toBe('P-0001');
    expect(holderOn(lineOf(opening, toCho, undo(2), undo(3)), '2026-12-01')).toBe('P-0002');
  });
});

describe('the hours on a day', () => {
  const more = fact({ change: 'Adjust', begin: day('2026-11-01'), minutes: 240, lreMinutes: null });

  test('an adjustment changes what it names, from its day on, and leaves the person', () => {
    const line = lineOf(opening, more);
    expect(amountsOn(line, day('2026-10-31'))).toMatchObject({ minutes: 180, lreMinutes: 60 });
    expect(amountsOn(line, day('2026-11-01'))).toMatchObject({ minutes: 240, lreMinutes: 60 });
    expect(holderOn(line, '2026-11-01')).toBe('P-0001');
  });

  test('a later change of provider that names no hours keeps them', () => {
    expect(amountsOn(lineOf(opening, toCho, more), day('2026-12-01')).minutes).toBe(240);
  });
});

describe('the status of an assignment', () => {
  test.each([
    ['2026-11-30', '', '2026-11-29', 'Upcoming'],
    ['2026-11-30', '', '2026-11-30', 'Active'],
    ['2026-08-15', '2026-11-29', '2026-11-28', 'Pending'],
    ['2026-08-15', '2026-11-29', '2026-11-29', 'Pending'],
    ['2026-08-15', '2026-11-29', '2026-11-30', 'Inactive'],
    ['', '', '1990-01-01', 'Active'],
  ])('from %s to %s is on %s %s', (begin, last, on, status) => {
    expect(statusOn(begin as Day | '', last as Day | '', day(on))).toBe(status);
  });
});

describe('any history', () => {
  const days = fc.integer({ min: 1, max: 400 }).map((n) => addDays(day('2026-08-15'), n));
  const person = fc.constantFrom('P-0001', 'P-0002', 'P-0003');
  const change = fc.oneof(
    fc.record({
      change: fc.constant('Assign' as const),
      begin: days,
      personKey: person,
      minutes: fc.constant(null),
    }),
    fc.record({
      change: fc.constant('Adjust' as const),
      begin: days,
      minutes: fc.integer({ min: 1, max: 600 }),
    }),
  );
  const history = fc
    .array(change, { maxLength: 12 })
    .map((changes) => [opening, ...changes.map((c) => fact(c))]);

  test('assignments never overlap, keep their order and leave no gap unless one was ended', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const { assignments, ...rest } = lineOf(...facts);
        const line = { assignments, ...rest };
        for (let i = 1; i < assignments.length; i++) {
          const before = assignments[i - 1];
          const last = lastDayOf(line, i - 1);
          expect(before && before.begin < (assignments[i]?.begin ?? '')).toBe(true);
          expect(last !== '' && addDays(last, 1)).toBe(assignments[i]?.begin);
        }
      }),
    );
  });

  test('the day before a change and every day after the next one are as they were without it', () => {
    fc.assert(
      fc.property(history, days, person, (facts, begin, personKey) => {
        const before = lineOf(...facts);
        const after = lineOf(
          ...facts,
          fact({ change: 'Assign', begin, personKey, minutes: null, lreMinutes: null }),
        );
        expect(holderOn(after, begin)).toBe(personKey);
        expect(holderOn(after, addDays(begin, -1))).toBe(holderOn(before, addDays(begin, -1)));
        const next = before.assignments.find((a) => a.begin > begin)?.begin;
        if (next) expect(holderOn(after, next)).toBe(holderOn(before, next));
        for (const on of [begin, addDays(begin, 1)])
          expect(amountsOn(after, on)).toEqual(amountsOn(before, on));
      }),
    );
  });

  test('the rows of the log may lie in any order', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (facts, seeds) => {
        const entries = recorded(...facts);
        const shuffled = [...entries]
          .map((e) => ({ e, by: seeds.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ e }) => e);
        expect(timelinesFrom(shuffled)).toEqual(timelinesFrom(entries));
      }),
    );
  });

  test('undoing the last change leaves the line as it was before it', () => {
    fc.assert(
      fc.property(history, (facts) => {
        fc.pre(facts.length > 1);
        const undone = lineOf(...facts, fact({ change: 'Undo', replaced: { undoes: facts.length } }));
        expect(undone).toEqual(lineOf(...facts.slice(0, -1)));
      }),
    );
  });
});

describe('an edited assignment', () => {
  const correct = (from: string, to: string, over: Says = {}): Change =>
    fact({
      change: 'Correct',
      personKey: 'P-0002',
      person: 'Cho, Ben',
      begin: day(to),
      minutes: null,
      lreMinutes: null,
      replaced: { begin: from },
      ...over,
    });

  test('moves its begin and keeps its name; whoever had it before goes on until then', () => {
    const line = lineOf(opening, toCho, correct('2026-11-30', '2026-12-07'));
    expect([holderOn(line, '2026-12-06'), holderOn(line, '2026-12-07')]).toEqual(['P-0001', 'P-0002']);
    expect(line.assignments.map(({ id, entry }) => [id, entry])).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  test('of which nothing is left is not corrected', () => {
    expect(lineOf(opening, toCho, correct('2026-11-29', '2026-12-07'))).toEqual(lineOf(opening, toCho));
  });

  test('that is the first can begin later than the service: the day between is nobody’s, and the service’s start stays', () => {
    const first = fact({
      change: 'Correct',
      begin: day('2026-09-01'),
      minutes: null,
      replaced: { begin: '2026-08-15' },
    });
    const line = lineOf(opening, first);
    expect([holderOn(line, '2026-08-31'), holderOn(line, '2026-09-01')]).toEqual([null, 'P-0001']);
    expect(line.start).toBe('2026-08-15');
  });

  test('loses its end again', () => {
    const end = (lastDay: Change['lastDay']) => fact({ change: 'End', begin: day('2026-08-15'), lastDay });
    expect(holderOn(lineOf(opening, end(day('2026-12-18')), end('')), '2027-05-01')).toBe('P-0001');
  });
});

describe('an exit', () => {
  const exit = fact({ change: 'End', personKey: '', person: '', begin: '', lastDay: day('2026-12-18') });
  test('ends the service and no assignment', () => {
    const line = lineOf(opening, exit);
    expect(line.exit).toBe('2026-12-18');
    expect(holderOn(line, '2027-01-15')).toBe('P-0001');
  });
  test('that was undone is none', () => {
    expect(lineOf(opening, exit, fact({ change: 'Undo', replaced: { undoes: 2 } }))).toEqual(lineOf(opening));
  });
});

describe('any history with ends, corrections and exits', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((n) => addDays(day('2026-08-15'), n));
  const change = fc.record({
    change: fc.constantFrom('Assign' as const, 'End' as const, 'Correct' as const, 'Adjust' as const),
    begin: days,
    lastDay: fc.oneof(fc.constant('' as const), days),
    personKey: fc.constantFrom('P-0001', 'P-0002', 'P-0003', ''),
    from: days,
  });
  const history = fc.array(change, { maxLength: 14 }).map((changes) => [
    opening,
    ...changes.map(({ from, personKey, ...c }) =>
      fact({
        ...c,
        personKey: personKey === '' && c.change !== 'End' ? 'P-0004' : personKey,
        minutes: null,
        lreMinutes: null,
        replaced: c.change === 'Correct' ? { begin: from } : {},
      }),
    ),
  ]);

  test('gives one answer at most for each day, in order, each assignment under a name of its own', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const line = lineOf(...facts);
        const { assignments } = line;
        expect(new Set(assignments.map(({ id }) => id)).size).toBe(assignments.length);
        for (let i = 1; i < assignments.length; i++) {
          expect((assignments[i - 1]?.begin ?? '') < (assignments[i]?.begin ?? '')).toBe(true);
          expect(lastDayOf(line, i - 1) < (assignments[i]?.begin ?? '')).toBe(true);
        }
      }),
    );
  });

  test('has a gap only where an assignment was ended', () => {
    fc.assert(
      fc.property(history, days, (facts, on) => {
        const line = lineOf(...facts);
        const begun = line.assignments.filter(({ begin }) => begin <= on);
        const last = begun[begun.length - 1];
        if (last && assignmentOn(line, on) === null)
          expect(last.setLastDay !== '' && last.setLastDay < on).toBe(true);
      }),
    );
  });
});
