import { describe, expect, test } from 'vitest';
import { due } from '../../kit/due';
import { day } from '../../kit/entries';
import { type Recorded, ROWS } from '../../kit/given';

/** The rows, Ana's Resource with another provider, hours or end. */
const first = (was: string, now: string): string[] =>
  ROWS.map((row, i) => (i === 0 ? row.replace(was, now) : row));
const servedBy = (who: string): string[] => first('| 1 | Ramos, Elena |', `| 1 | ${who} |`);

describe('Undo of what named somebody who was named already', () => {
  const typed = ' over Okafor, Dele';

  test.each([
    ['an end to come', `L-000001: Ramos, Elena until 2026-12-18${typed}`],
    ['an end that is over', `L-000001: Ramos, Elena until 2026-11-19${typed}`],
    ['an exit to come', `L-000001: exit on 2026-12-18 & L-000001: Ramos, Elena until 2026-12-18${typed}`],
    [
      'an exit that is over',
      `L-000001: exit on 2026-11-19 & L-000001: Ramos, Elena until 2026-11-19${typed}`,
    ],
  ])('leaves the cell as somebody put it right: %s', (_, save) => {
    const record = save.split(' & ').map((__, i) => `L-000001: undoes ${8 + i}`);
    const back = { before: [save], record: [record.join(' & ')] };
    expect(due({ ...back, roster: servedBy('Ramos, Elena') })).toEqual([]);
    expect(due({ ...back, roster: servedBy('Okafor, Dele') })).toEqual([]);
  });

  test('leaves it so where another place was written down for them', () => {
    const placed: Recorded = {
      ...{ lineKey: 'L-000001', change: 'Correct', begin: day('2026-08-15'), location: 'Room 4' },
      replaced: { provider: 'Okafor, Dele', begin: day('2026-08-15') },
    };
    const back = { before: [placed], record: ['L-000001: undoes 8'] };
    expect(due({ ...back, roster: servedBy('Ramos, Elena') })).toEqual([]);
  });
});

test('Undo of a later last day gives back how the cell named nobody', () => {
  const longer: Recorded = {
    ...{ lineKey: 'L-000001', change: 'End', begin: day('2026-08-15'), lastDay: day('2026-12-18') },
    replaced: { provider: 'TBD' },
  };
  const before = ['L-000001: Ramos, Elena until 2026-11-19', longer];
  expect(due({ before, record: ['L-000001: undoes 9'], roster: servedBy('Ramos, Elena') })).toEqual([
    'row 2 Provider: TBD, was Ramos, Elena',
  ]);
});

describe('Undo of an exit that took back what began after it', () => {
  /** Nobody from today on, and then the student was out the day before. */
  const nobody = 'L-000001: Unassigned from 2026-11-21';
  const exit = (over: string) =>
    `L-000001: exit on 2026-11-20 & L-000001: undoes 8 & L-000001: Ramos, Elena until 2026-11-20 over ${over}`;
  const back = (over: string) => ({
    before: [nobody, exit(over)],
    record: ['L-000001: undoes 9 & L-000001: undoes 10 & L-000001: undoes 11'],
    roster: servedBy('Ramos, Elena'),
  });

  test('gives back how the cell named nobody', () => {
    expect(due(back('TBD'))).toEqual(['row 2 Provider: TBD, was Ramos, Elena']);
  });

  test('gives back nothing that the exit left alone', () => {
    expect(due(back('Okafor, Dele'))).toEqual(['row 2 Provider: Unassigned, was Ramos, Elena']);
  });
});

describe('Undo of what is yet to begin', () => {
  const record = ['L-000001: undoes 8'];

  test('leaves a cell that says so already', () => {
    const person = ['L-000001: Cho, Ben from 2026-11-22 over Ramos, Elena'];
    expect(due({ before: person, record, roster: servedBy('Cho, Ben') })).toEqual([]);
    const hours = ['L-000001: 4 hours from 2026-11-22 over 3'];
    expect(due({ before: hours, record, roster: first('3 2-4', '4 2-4') })).toEqual([]);
  });

  test('takes it back from its day on', () => {
    const on = { last: '2026-11-22', today: '2026-11-22', record };
    const person = ['L-000001: Cho, Ben from 2026-11-22 over Ramos, Elena'];
    expect(due({ ...on, before: person, roster: servedBy('Cho, Ben') })).toEqual([
      'row 2 Provider: Ramos, Elena, was Cho, Ben',
    ]);
    const hours = ['L-000001: 4 hours from 2026-11-22 over 3'];
    expect(due({ ...on, before: hours, roster: first('3 2-4', '4 2-4') })).toEqual([
      'row 2 Hours per week: 3, was 4',
    ]);
  });
});

test('Undo of an exit leaves an end that named its day before, however it is written since', () => {
  const before = ['L-000001: exit on 2026-12-18 over 12/18/2026'];
  const back = { before, record: ['L-000001: undoes 8'] };
  expect(due({ ...back, roster: first('2027-05-28', '2026-12-18') })).toEqual([]);
});
