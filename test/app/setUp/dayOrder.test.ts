import { expect, it } from 'vitest';
import { inspectRoster } from '../../../src/app/setUp/inspectRoster';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

function datesOf(locale: string, ...days: [start: string, end: string][]): string {
  const workbook = new MemoryWorkbook(
    new Map([
      [
        'Roster',
        [
          ['Student ID', 'Service', 'Provider', 'Start Date', 'End Date'],
          ...days.map(([start, end], i) => [`${1001 + i}`, 'Resource', 'Ramos, Elena', start, end]),
        ],
      ],
    ]),
  );
  workbook.ownLocale = locale;
  return inspectRoster(workbook, null, null).dates;
}

it.each([
  [
    'en_US',
    '31/08/2026',
    '“Start Date” and “End Date” are read day first where a date is typed as text: “05/09/2026” is September 5.',
  ],
  [
    'en_GB',
    '08/31/2026',
    '“Start Date” and “End Date” are read month first where a date is typed as text: “05/09/2026” is May 9.',
  ],
  ['en_US', '08/31/2026', ''],
  ['en_GB', '31/08/2026', ''],
])('Set up in %s of dates as %s says of their order: %s', (locale, start, said) => {
  expect(datesOf(locale, [start, '05/06/2027'], ['05/09/2026', '05/06/2027'])).toBe(said);
});

it('Set up says nothing of the order where it has still to be asked', () => {
  expect(datesOf('en_US', ['31/08/2026', ''], ['08/31/2026', ''], ['05/09/2026', ''])).toBe('');
});
