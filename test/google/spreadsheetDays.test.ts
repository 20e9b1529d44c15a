import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spreadsheetDays } from '../../src/google/workbook/spreadsheetDays';

/** As Google writes a moment in a zone. */
function formatDate(date: Date, zone: string, format: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const [day = '', clock = ''] = parts.format(date).split(' ');
  return format === 'yyyy-MM-dd' ? day : `${day} ${clock}`;
}

beforeEach(() => {
  vi.stubGlobal('Utilities', { formatDate });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const CHICAGO = 'America/Chicago';
/** Midnight in Chicago, and the evening of the day before in Denver. */
const MIDNIGHT = new Date('2026-11-21T06:00:00Z');
const MOMENT = '2026-11-21T06:30:00Z';

/** The days of a spreadsheet in a zone, and how often it was asked for. */
function daysIn(zone: string) {
  let asked = 0;
  const days = spreadsheetDays(() => {
    asked += 1;
    return zone;
  });
  return { days, asked: () => asked };
}

test('a zone that was remembered is asked for once more, until a date in a cell confirms it', () => {
  const { days, asked } = daysIn(CHICAGO);
  days.assume(CHICAGO);
  expect([days.ofMoment(MOMENT), asked()]).toEqual(['2026-11-21', 1]);
  const other = daysIn(CHICAGO);
  other.days.assume(CHICAGO);
  expect(other.days.ofCell(MIDNIGHT)).toBe('2026-11-21');
  expect([other.days.ofMoment(MOMENT), other.asked()]).toEqual(['2026-11-21', 0]);
});

test('one that is assumed for now is not, and what was said by it is forgotten where it turns out to be another', () => {
  const { days, asked } = daysIn('America/Denver');
  days.assume(CHICAGO, 'for now');
  expect([days.ofMoment(MOMENT), asked()]).toEqual(['2026-11-21', 0]);
  days.assume(CHICAGO);
  expect(days.zone()).toBe('America/Denver');
  expect([days.ofMoment(MOMENT), asked()]).toEqual(['2026-11-20', 1]);
});

test('a date that begins at no midnight of it has it asked for', () => {
  const { days, asked } = daysIn('America/Denver');
  days.assume(CHICAGO, 'for now');
  expect([days.ofCell(new Date('2026-11-21T07:00:00Z')), asked()]).toEqual(['2026-11-21', 1]);
});
