import { describe, expect, test } from 'vitest';
import { fixedClock } from '../host/host';
import { smallRows as plainRows } from '../kit/rows';
import { afterSetUp, ask, caseload, handingOver, install, shown, smallRoster } from './installed';

const ZONES = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'America/Chicago',
  'America/New_York',
  'Pacific/Auckland',
];
const pairs = ZONES.flatMap((sheet) => ZONES.map((script): [string, string] => [sheet, script]));

const ASKED = 'SpreadsheetApp.Spreadsheet.getSpreadsheetTimeZone';

describe('days are the spreadsheet’s own, whatever the zone of the script', () => {
  test.each(pairs)(
    'dates of a roster in %s, read by a script in %s, are the days that the cells show',
    (zone, scriptTimeZone) => {
      const host = afterSetUp(smallRoster(zone), { scriptTimeZone });
      expect(caseload(host, 'Okafor, Dele')[0]).toMatchObject({
        start: '2026-08-15',
        end: '2027-05-28',
        // It began before the record did.
        since: '',
      });
      const opening = shown(host, 'Caseload log')[1] ?? [];
      expect([opening[5], opening[14]]).toEqual(['Opening', '2026-08-15']);
    },
  );

  // A minute before and after midnight at each place, on both days on which clocks change there in 2026-27.
  test.each([
    ['America/Chicago', '2026-11-01T04:59:00Z', '2026-10-31'],
    ['America/Chicago', '2026-11-01T05:01:00Z', '2026-11-01'],
    ['America/Chicago', '2026-11-02T05:59:00Z', '2026-11-01'],
    ['America/Chicago', '2027-03-14T06:01:00Z', '2027-03-14'],
    ['America/Chicago', '2027-03-15T04:59:00Z', '2027-03-14'],
    ['Pacific/Auckland', '2026-09-26T11:59:00Z', '2026-09-26'],
    ['Pacific/Auckland', '2026-09-26T12:01:00Z', '2026-09-27'],
    ['Pacific/Auckland', '2027-04-03T10:59:00Z', '2027-04-03'],
    ['Pacific/Auckland', '2027-04-03T11:01:00Z', '2027-04-04'],
    ['Pacific/Pago_Pago', '2026-11-22T10:59:00Z', '2026-11-21'],
    ['Pacific/Pago_Pago', '2026-11-22T11:01:00Z', '2026-11-22'],
  ])('in %s at %s it is %s', (zone, instant, today) => {
    for (const scriptTimeZone of ['Pacific/Honolulu', 'Pacific/Auckland']) {
      const host = afterSetUp(smallRoster(zone), { scriptTimeZone, clock: fixedClock(instant) });
      expect(ask(host, 'open', {}).today).toBe(today);
    }
  });

  test.each(ZONES)(
    'a change dated the day that clocks go back is due on that day in %s, not before',
    (zone) => {
      const workbook = afterSetUp(smallRoster(zone)).workbook;
      const at = (instant: string) => install(smallRoster(zone), { workbook, clock: fixedClock(instant) });
      const asked = handingOver(at('2026-10-15T12:00:00Z'), 'Ramos, Elena', 'Cho, Ben', '11/01/2026');
      const early = at('2026-10-15T12:00:00Z');
      expect(ask(early, 'save', asked)).toMatchObject({ saved: true });
      const providers = () =>
        shown(early, 'Roster')
          .slice(1, 4)
          .map((row) => row[11]);
      ask(at('2026-10-31T09:59:00Z'), 'open', {});
      expect(providers()).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Elena Ramos']);
      ask(at('2026-11-01T18:00:00Z'), 'open', {});
      expect(providers()).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
    },
  );

  test('no change of tomorrow is written where somebody chose another zone since and no cell holds a date', () => {
    const { workbook } = afterSetUp(smallRoster('Etc/GMT', plainRows()), {
      clock: fixedClock('2026-10-15T12:00:00Z'),
    });
    const at = (instant: string) =>
      install(smallRoster('Etc/GMT', plainRows()), { workbook, clock: fixedClock(instant) });
    const early = at('2026-10-15T12:00:00Z');
    ask(early, 'save', handingOver(early, 'Ramos, Elena', 'Cho, Ben', '11/01/2026'));
    ask(at('2026-10-31T12:00:00Z'), 'open', {});
    workbook.timeZone = 'America/Chicago';
    const atHalfPastEight = at('2026-11-01T01:30:00Z');
    ask(atHalfPastEight, 'finish', {});
    const providers = shown(atHalfPastEight, 'Roster')
      .slice(1, 4)
      .map((row) => row[11]);
    expect(providers).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Elena Ramos']);
  });

  test('a time zone that somebody chooses while the sidebar is open is known by the first date that is read', () => {
    const host = afterSetUp(smallRoster('America/Chicago'));
    const start = (): string | undefined => caseload(host, 'Okafor, Dele')[0]?.start;
    ask(host, 'open', {});
    expect(start()).toBe('2026-08-15');
    expect(host.calls.count(ASKED)).toBe(0);
    host.workbook.timeZone = 'Pacific/Auckland';
    expect(start()).toBe('2026-08-15');
    expect(host.calls.count(ASKED)).toBe(1);
    ask(host, 'open', {});
    expect(start()).toBe('2026-08-15');
    expect(host.calls.count(ASKED)).toBe(0);
  });
});
