import { describe, expect, test } from 'vitest';
import { afterSetUp, ask, setUpOn } from '../../kit/district';

const ANA = '2000001';

describe('the responsibility record', () => {
  test('counts the days that nobody served, and the minutes that were promised for them', () => {
    const workbook = setUpOn('2026-08-15');
    workbook.day = '2026-08-24';
    const { tracks, daysNobody, minutesNobody } = ask(workbook, 'record', { studentId: ANA });
    expect(tracks.map(({ enrollment, from, to }) => [enrollment, from, to])).toEqual([
      ['Resource', '2026-08-15', '2026-08-24'],
      ['Speech', '2026-08-15', '2026-08-24'],
      ['All services', '2026-08-15', '2026-08-24'],
    ]);
    // 08/15/2026 is a Saturday: six weekdays to Monday the 24th, a fifth of an hour a week for each.
    expect(tracks[1]?.intervals).toEqual([
      {
        from: '2026-08-15',
        to: '2026-08-24',
        days: 10,
        person: 'Unassigned',
        nobody: true,
        minutesPerWeek: 60,
        weekdays: 6,
        minutes: 72,
        recorded: true,
      },
    ]);
    expect([daysNobody, minutesNobody]).toEqual([10, 72]);
  });

  test('knows nothing of the days before Set up, and says since when it does', () => {
    const recordSetUpOn = (day: string) => {
      const workbook = setUpOn(day);
      workbook.day = '2026-08-24';
      return ask(workbook, 'record', { studentId: ANA });
    };
    expect(recordSetUpOn('2026-08-24')).toMatchObject({
      ...{ from: '2026-08-24', recordedSince: '2026-08-24', daysNobody: 1, minutesNobody: 12 },
    });
    // A service that began on the day of Set up has no day before it; the case has.
    const first = recordSetUpOn('2026-08-15');
    expect([first.recordedSince, first.daysNobody]).toEqual(['2026-08-15', 10]);
    expect(first.tracks.map(({ intervals: [one] }) => one?.recorded)).toEqual([true, true, false]);
  });

  test('has the district’s name once an Admin gave it', () => {
    const workbook = afterSetUp();
    expect(ask(workbook, 'record', { studentId: ANA }).district).toBe('');
    ask(workbook, 'nameDistrict', { name: ' Lakeview R-IV ' });
    expect(ask(workbook, 'record', { studentId: ANA }).district).toBe('Lakeview R-IV');
  });
});
