import './serverPartFile';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addDays } from '../../src/domain/cells/day';
import type { Change } from '../../src/domain/record/changes';
import { closedHeader } from '../../src/domain/record/closedYears';
import { LOG_HEADER, logRow } from '../../src/domain/record/log';
import { day, fact, recordedAt, type Says } from '../kit/entries';
import { column, run, sentence } from './callFunction';

const logOf = (...facts: Change[]): string[][] => logSince('2026-08-15T15:00:00Z', ...facts);
const logSince = (moment: string, ...facts: Change[]): string[][] => [
  [...LOG_HEADER],
  ...recordedAt(moment, ...facts).map(logRow),
];
const to = (person: string, begin: string, over: Says = {}): Change =>
  fact({
    change: 'Assign',
    personKey: person,
    person,
    begin: day(begin),
    minutes: null,
    lreMinutes: null,
    ...over,
  });

describe('ASSIGNMENT_STATUS', () => {
  test.each([
    ['11/30/2026', '', '11/29/2026', 'Upcoming'],
    ['11/30/2026', '', '11/30/2026', 'Active'],
    ['2026-08-15', '2026-11-29', '2026-11-29', 'Pending'],
    ['2026-08-15', '2026-11-29', '2026-11-30', 'Inactive'],
    ['', '', '2026-11-30', 'Active'],
    ['Before the record', '', '2026-11-30', 'Active'],
    [[['2026-08-15']], undefined, [['2026-11-30']], 'Active'],
  ])('from %j to %j is on %j %s', (begin, last, on, status) => {
    expect(run('ASSIGNMENT_STATUS', begin, last, on)).toBe(status);
  });

  test.each([
    [['soon', '', '2026-11-30'], 'begin: "soon" is not a date; write one like 11/30/2026.'],
    [['2026-08-15', '', ''], 'as_of: it is blank; write one like 11/30/2026.'],
    [['2026-08-15', '2026-08-14', '2026-11-30'], 'last_day: it is before the first day.'],
  ])('of %j says what is wrong', (args, text) => {
    expect(sentence('ASSIGNMENT_STATUS', ...args)).toBe(text);
  });
});

describe('PROVIDER_ON', () => {
  const managed = fact({
    kind: 'case management',
    lineKey: 'C-000001',
    service: '',
    begin: '',
    minutes: null,
    lreMinutes: null,
  });
  const log = logOf(fact(), managed, to('Cho, Ben', '2026-11-30'));

  test('asks for the sheets of closed years, and answers by all of them', () => {
    const year = [closedHeader('2026-27'), ...log.slice(1, 3)];
    const own = [log[0], ...log.slice(3)];
    const on = (...ranges: unknown[]) =>
      run('PROVIDER_ON', '2000001', 'Resource', '2026-11-29', own, '', ...ranges);
    expect(on(year)).toBe('Ramos, Elena');
    expect(on('', year)).toBe('Ramos, Elena');
    expect(sentence('PROVIDER_ON', '2000001', 'Resource', '2026-11-29', own)).toContain(
      'closed_years: the log goes on from school years that stand on sheets of their own',
    );
  });

  test('answers a column of students with a column of names', () => {
    const ids = column('Student ID', '2000001', 2000001, '', '2999999');
    expect(run('PROVIDER_ON', ids, 'Resource', '2026-11-29', log)).toEqual(
      column('', 'Ramos, Elena', 'Ramos, Elena', '', ''),
    );
    expect(run('PROVIDER_ON', ids, ' resource ', '2026-11-30', log)).toEqual(
      column('', 'Cho, Ben', 'Cho, Ben', '', ''),
    );
    expect(run('PROVIDER_ON', '2000001', 'Case management', '2026-11-30', log)).toBe('Ramos, Elena');
    // One student on many days; a single day stays a single answer.
    const each = ['2026-11-29', '2026-11-30'].map((on) => run('PROVIDER_ON', '2000001', 'Resource', on, log));
    expect(new Set(each).size).toBe(2);
    expect(run('PROVIDER_ON', '2000001', 'Resource', column('2026-11-29', '', '2026-11-30'), log)).toEqual(
      column(each[0], '', each[1]),
    );
  });

  test('answers for one student on a row of days with a row', () => {
    const on = (dates: unknown, id: unknown = '2000001') => run('PROVIDER_ON', id, 'Resource', dates, log);
    expect(on([['11/29/2026', '', '11/30/2026']])).toEqual([['Ramos, Elena', '', 'Cho, Ben']]);
    expect(on([['Date', '11/30/2026']], [['2000001']])).toEqual([['', 'Cho, Ben']]);
    expect(on([['11/30/2026']])).toBe('Cho, Ben');
  });

  test.each([
    [
      ['2000001', [['11/29/2026', 'soon']]],
      'dates, column 2 of the range: "soon" is not a date; write one like 11/30/2026.',
    ],
    [['2000001', [['soon']]], 'dates: "soon" is not a date; write one like 11/30/2026.'],
    [
      [column('2000001', '2000001'), [['11/29/2026', '11/30/2026']]],
      'dates: a column belongs beside 2 students, not a row.',
    ],
    [
      [
        '2000001',
        [
          ['11/29/2026', '11/30/2026'],
          ['11/29/2026', '11/30/2026'],
        ],
      ],
      'dates: one column or one row belongs here, not 2 columns.',
    ],
  ])('of %j says what is wrong with the days', ([id, dates], text) => {
    expect(sentence('PROVIDER_ON', id, 'Resource', dates, log)).toBe(text);
  });

  test('takes a date for each student', () => {
    const ids = column('Student ID', '2000001', '2000001', '2000001');
    const dates = column('Date', '8/14/2026', '11/29/2026', '11/30/2026');
    expect(run('PROVIDER_ON', ids, 'Resource', dates, log)).toEqual(
      column('', 'Before the record', 'Ramos, Elena', 'Cho, Ben'),
    );
  });

  test('says of days that nobody recorded that they are before the record, and whom the roster named', () => {
    const late = logSince('2026-11-21T15:00:00Z', fact(), managed, to('Cho, Ben', '2026-11-30'));
    const on = (service: string, dates: string) => run('PROVIDER_ON', '2000001', service, dates, late);
    for (const service of ['Resource', 'Case management']) {
      expect(on(service, '11/20/2026')).toBe('Before the record; the roster said Ramos, Elena');
      expect(on(service, '11/21/2026')).toBe('Ramos, Elena');
    }
    expect(on('Resource', '8/14/2026')).toBe('Before the record');
    // A day that somebody recorded later is one of the record, however long ago it was.
    const told = logSince('2026-11-21T15:00:00Z', fact(), to('Cho, Ben', '2026-11-02'));
    const then = (dates: string) => run('PROVIDER_ON', '2000001', 'Resource', dates, told);
    expect([then('11/1/2026'), then('11/2/2026')]).toEqual([
      'Before the record; the roster said Ramos, Elena',
      'Cho, Ben',
    ]);
    // Set up in the evening, when it is the next day in Greenwich already.
    vi.stubGlobal('Utilities', {
      formatDate: (date: Date) => new Date(date.getTime() - 6 * 3_600_000).toISOString().slice(0, 10),
    });
    const evening = logSince('2026-11-22T01:30:00Z', fact());
    expect(run('PROVIDER_ON', '2000001', 'Resource', '2026-11-21', evening)).toBe('Ramos, Elena');
    vi.unstubAllGlobals();
  });

  test('names several, each once, and nobody where an assignment was ended', () => {
    const speech = {
      kind: 'case management' as const,
      lineKey: 'C-000002',
      service: 'Speech',
      minutes: null,
      lreMinutes: null,
    };
    const two = logOf(
      fact(),
      fact({ lineKey: 'L-000002', service: 'Speech' }),
      managed,
      fact({ ...speech, personKey: 'P-0002', person: 'Cho, Ben', begin: day('2026-11-30') }),
      fact({ change: 'End', lastDay: day('2026-12-18') }),
    );
    expect(run('PROVIDER_ON', '2000001', 'Case management', '2026-11-29', two)).toBe('Ramos, Elena');
    expect(run('PROVIDER_ON', '2000001', 'Case management', '2026-11-30', two)).toBe(
      'Cho, Ben; Ramos, Elena',
    );
    expect(run('PROVIDER_ON', '2000001', 'Resource', '2026-12-18', two)).toBe('Ramos, Elena');
    expect(run('PROVIDER_ON', '2000001', 'Resource', '2026-12-19', two)).toBe('Nobody');
  });

  test.each<[unknown[], string]>([
    [['2000001', '', '2026-11-30', log], 'service: it is blank; name a service, or "Case management".'],
    [['2000001', 'Resource', '2026-11-30', 'x'], 'log: a range belongs here.'],
    [
      [
        '2000001',
        'Resource',
        '2026-11-30',
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
      'log: the Caseload log belongs here, with its header row.',
    ],
    [
      [column('1', '2'), 'Resource', column('2026-11-30', '2026-11-30', ''), log],
      'dates: 3 rows beside 2 students; take as many.',
    ],
    [
      [column('1', '2'), 'Resource', column('2026-11-30', 'soon'), log],
      'dates, row 2 of the range: "soon" is not a date; write one like 11/30/2026.',
    ],
    [
      [column('1', '#N/A'), 'Resource', '2026-11-30', log],
      'student_ids, row 2 of the range: the cell holds the error #N/A.',
    ],
  ])('of %j says what is wrong', (args, text) => {
    expect(sentence('PROVIDER_ON', ...args)).toBe(text);
  });

  test('agrees with a plain simulation of the year, day by day, whatever the order of the changes', () => {
    const offset = fc.integer({ min: 0, max: 364 });
    const people = fc.constantFrom('Cho, Ben', 'Okafor, Dele', 'Ramos, Elena');
    const change = fc.record({
      at: offset,
      person: people,
      last: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const first = day('2026-08-15');
        // One cell for each day: whoever begins holds until the end that was given, or the next who begins.
        const begun = new Map<number, { person: string; last: number | null }>([
          [0, { person: 'Ramos, Elena', last: null }],
        ]);
        for (const { at, person, last } of changes)
          begun.set(at, { person, last: last === null ? null : at + last });
        const expected: string[] = [];
        for (let at = 0, now = begun.get(0); at < 365; at++) {
          now = begun.get(at) ?? now;
          expected.push(now && (now.last === null || at <= now.last) ? now.person : 'Nobody');
        }
        const facts = changes.map(({ at, person, last }) =>
          to(person, addDays(first, at), { lastDay: last === null ? '' : addDays(first, at + last) }),
        );
        const days = expected.map((_, at) => [addDays(first, at)]);
        const ids = days.map(() => ['2000001']);
        expect(run('PROVIDER_ON', ids, 'Resource', days, logOf(fact(), ...facts))).toEqual(
          expected.map((name) => [name]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
