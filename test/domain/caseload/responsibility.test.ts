import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/caseload/cases';
import { daysIn, recordOf, weekdaysBetween } from '../../../src/domain/caseload/responsibility';
import { addDays, dayInUtc } from '../../../src/domain/cells/day';
import type { Change } from '../../../src/domain/record/changes';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recordedAt } from '../../kit/entries';
import { lineOf } from '../../kit/onePlan';

const recordOn = (today: string, ...facts: Change[]) => recordFrom('2026-08-15T15:00:00Z', today, ...facts);

/** The record that was begun at a moment. */
const recordFrom = (moment: string, today: string, ...facts: Change[]) => {
  const lines = [...timelinesFrom(recordedAt(moment, ...facts)).values()].map((timeline) =>
    lineOf(timeline, null),
  );
  const own: Case = {
    studentId: '2000001',
    services: lines.filter(({ timeline }) => timeline.kind === 'service'),
    management: lines.filter(({ timeline }) => timeline.kind !== 'service'),
  };
  return recordOf(own, day(today), dayInUtc, (key) => key === 'UNASSIGNED');
};
const brief = (tracks: ReturnType<typeof recordOn>) =>
  tracks.map(({ intervals }) =>
    intervals.map(({ from, to, person, minutes }) => [from, to, person, minutes]),
  );

describe('the record of a service', () => {
  const end = fact({ change: 'End', lastDay: day('2026-10-09'), minutes: null });
  const cho = fact({
    change: 'Assign',
    personKey: 'P-0002',
    person: 'Cho, Ben',
    begin: day('2026-10-19'),
    minutes: null,
  });

  test('has every day, the days that nobody served, and the minutes promised for them', () => {
    // Saturday 10/10 to Sunday 10/18 are five weekdays of 180 minutes a week.
    expect(brief(recordOn('2026-11-21', fact(), end, cho))).toEqual([
      [
        ['2026-08-15', '2026-10-09', 'Ramos, Elena', null],
        ['2026-10-10', '2026-10-18', '', 180],
        ['2026-10-19', '2026-11-21', 'Cho, Ben', null],
      ],
    ]);
  });

  test('counts changed minutes from their day on', () => {
    const more = fact({ change: 'Adjust', begin: day('2026-10-15'), minutes: 300 });
    expect(brief(recordOn('2026-11-21', fact(), end, cho, more))[0]?.slice(1, 3)).toEqual([
      ['2026-10-10', '2026-10-14', '', 108],
      ['2026-10-15', '2026-10-18', '', 120],
    ]);
  });

  test('ends with the exit, and case management with the last of the services', () => {
    const exit = fact({ change: 'End', personKey: '', person: '', begin: '', lastDay: day('2026-10-30') });
    const managed = fact({
      kind: 'case management',
      lineKey: 'C-000001',
      service: '',
      begin: '',
      minutes: null,
    });
    expect(recordOn('2026-11-21', fact(), managed, exit).map(({ from, to }) => [from, to])).toEqual([
      ['2026-08-15', '2026-10-30'],
      ['2026-08-15', '2026-10-30'],
    ]);
  });

  test('says of the days before it only whom the roster named, and no date', () => {
    const all = (moment: string, ...facts: Change[]) =>
      recordFrom(moment, '2026-11-21', ...facts).flatMap(({ intervals }) =>
        intervals.map(({ from, to, person, recorded, nobody, days }) => [
          from,
          to,
          person,
          recorded,
          nobody,
          days,
        ]),
      );
    // Set up on the service's first day knows all of its days, a day later not the first.
    expect(all('2026-08-15T15:00:00Z', fact())).toEqual([
      ['2026-08-15', '2026-11-21', 'Ramos, Elena', true, false, 99],
    ]);
    expect(all('2026-08-16T15:00:00Z', fact())).toEqual([
      ['', '2026-08-15', 'Ramos, Elena', false, false, 0],
      ['2026-08-16', '2026-11-21', 'Ramos, Elena', true, false, 98],
    ]);
    // What nobody has is no gap before the record, and one from its first day on.
    const none = fact({ personKey: 'UNASSIGNED', person: 'Unassigned' });
    expect(all('2026-11-21T15:00:00Z', none)).toEqual([
      ['', '2026-11-20', 'Unassigned', false, false, 0],
      ['2026-11-21', '2026-11-21', 'Unassigned', true, true, 1],
    ]);
    // A case has no first day in the roster.
    const managed = fact({
      kind: 'case management',
      lineKey: 'C-000001',
      service: '',
      begin: '',
      minutes: null,
    });
    expect(all('2026-11-21T15:00:00Z', managed)).toEqual([
      ['', '2026-11-20', 'Ramos, Elena', false, false, 0],
      ['2026-11-21', '2026-11-21', 'Ramos, Elena', true, false, 1],
    ]);
  });

  test('begins with the earliest day that somebody recorded, whenever that was written', () => {
    const since = (...facts: Change[]) =>
      recordFrom('2026-11-21T15:00:00Z', '2026-11-21', fact(), ...facts).map(
        ({ intervals }) => intervals.find((each) => each.recorded)?.from,
      );
    expect(since()).toEqual(['2026-11-21']);
    expect(since(cho)).toEqual(['2026-10-19']);
    expect(since(end)).toEqual(['2026-10-10']);
    expect(since({ ...fact({ change: 'Correct' }), begin: day('2026-08-15') })).toEqual(['2026-08-15']);
    // Another location of what the roster said says no more of its days.
    const room = fact({
      change: 'Correct',
      location: 'Room 4',
      minutes: null,
      lreMinutes: null,
      replaced: { begin: '2026-08-15' },
    });
    expect(since(room)).toEqual(['2026-11-21']);
    expect(since({ ...room, begin: day('2026-09-01') })).toEqual(['2026-09-01']);
  });

  test('of a service that begins later is none yet', () => {
    expect(recordOn('2026-08-14', fact())).toEqual([]);
    expect(recordOn('2026-08-15', fact())).toHaveLength(1);
  });

  test('covers each day once, whatever happened', () => {
    const at = fc.integer({ min: 0, max: 120 });
    const change = fc.record({
      change: fc.constantFrom('Assign' as const, 'End' as const, 'Adjust' as const),
      at,
      last: at,
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 10 }), (changes) => {
        const facts = changes.map(({ change: word, at: begin, last }) =>
          fact({
            change: word,
            begin: addDays(day('2026-08-15'), begin),
            lastDay: word === 'End' ? addDays(day('2026-08-15'), last) : '',
            minutes: word === 'Adjust' ? 60 : null,
          }),
        );
        const [track] = recordOn('2026-12-31', fact(), ...facts);
        let next = day('2026-08-15');
        for (const { from, to, days } of track?.intervals ?? []) {
          expect(from).toBe(next);
          expect(days).toBe(daysIn(day(from), to));
          next = addDays(to, 1);
        }
        expect(next).toBe('2027-01-01');
      }),
    );
  });
});

test('weekdays are Mondays to Fridays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 60 }), (start, length) => {
      const from = addDays(day('2026-01-01'), start);
      const all = Array.from({ length: length + 1 }, (_, i) =>
        new Date(`${addDays(from, i)}T12:00:00Z`).getUTCDay(),
      );
      expect(weekdaysBetween(from, addDays(from, length))).toBe(
        all.filter((weekday) => weekday > 0 && weekday < 6).length,
      );
    }),
  );
});
