import { describe, expect, it } from 'vitest';
import { guess, headersOf, withHeader } from './guessed';

describe('a column is not mapped', () => {
  it.each([
    'Minutes per quarter',
    'School year minutes',
    'Minutes delivered',
    'Minutes per 6-day cycle',
    'Bus minutes',
    'LRE %',
  ])('as weekly amounts where it is headed "%s"', (header) => {
    expect(Object.keys(guess(withHeader('Student ID', 'Provider', header)).columns)).toEqual([
      'studentId',
      'provider',
    ]);
  });

  it.each([
    'IEP Date',
    'Annual IEP Date',
    'Last Annual Review',
    'Date of Last Annual Plan Review',
    'LAST ARD',
    'Last Evaluation',
    'Last Reevaluation Date',
    'Date of Last Reevaluation',
    'Evaluation Date',
    'Initial Evaluation',
    'Eligibility Date',
    'Entry Date',
  ])('as a day on which something is due where it is headed "%s"', (header) => {
    const rows = Array.from({ length: 6 }, (_, n) => [`S${n}`, 'Ramos, Elena', '2026-02-11']);
    expect(Object.keys(guess([['Student ID', 'Provider', header], ...rows]).columns)).toEqual([
      'studentId',
      'provider',
    ]);
  });

  it.each([
    ['Annual Review', 'Done'],
    ['Re-evaluation', 'Psychologist'],
    ['DOB', 'x'],
    ['ESY', '2026-06-15'],
  ])('where the cells under "%s" say "%s"', (header, cell) => {
    const rows = Array.from({ length: 6 }, (_, n) => [`S${n}`, 'Ramos, Elena', cell]);
    expect(Object.keys(guess([['Student ID', 'Provider', header], ...rows]).columns)).toEqual([
      'studentId',
      'provider',
    ]);
  });

  it('where its cells say otherwise', () => {
    const columns = guess([
      ['Student ID', 'Provider', 'IEP', 'LRE', 'SLP', 'District ID'],
      ...Array.from({ length: 6 }, (_, n) => [
        n,
        'Ramos, Elena',
        '8/29/26',
        'Inside regular class 80%',
        'x',
        12,
      ]),
    ]).columns;
    expect(Object.keys(columns)).toEqual(['studentId', 'provider']);
  });

  it('as the district’s students where one number stands on every row', () => {
    const rows = Array.from({ length: 6 }, (_, n) => [12, 900 + n, 'Ramos, Elena']);
    expect(headersOf([['District ID', 'SSID', 'Provider'], ...rows])).toMatchObject({ studentId: 'SSID' });
  });
});
