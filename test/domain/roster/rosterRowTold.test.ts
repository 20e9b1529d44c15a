import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { parseDay } from '../../../src/domain/cells/day';
import type { RosterLine } from '../../../src/domain/roster/roster';
import type { Cells } from './oneRow';
import { readOneRow as read } from './readOneRow';

describe('of a row is told', () => {
  test.each<[Cells, Cells, string, Partial<RosterLine>]>([
    [
      { Grade: ' purple ' },
      { Grade: '4' },
      'unreadable-grade F2: purple',
      { grade: null, unreadable: ['grade'] },
    ],
    [{ Grade: '#REF!' }, { Grade: '4' }, 'error-cell F2: #REF!', { grade: null, unreadable: ['grade'] }],
    [
      { ESY: 'perhaps' },
      { ESY: 'Yes' },
      'unreadable-mark F2: perhaps',
      { isEsy: false, unreadable: ['esy'] },
    ],
    [
      { Delivery: 'maybe' },
      { Delivery: 'Direct' },
      'unreadable-delivery F2: maybe',
      { delivery: 'direct', unreadable: ['delivery'] },
    ],
    [
      { 'End Date': '31/31/26' },
      { 'End Date': '2027-05-01' },
      'unreadable-date F2: 31/31/26',
      { end: '', unreadable: ['end'] },
    ],
    [
      { 'End Date': ' soon ' },
      { 'End Date': '2027-05-01' },
      'not-a-date F2: soon',
      { end: '', unreadable: ['end'] },
    ],
    [{ Minutes: ' often ' }, {}, 'unreadable-amount D2: often', { minutes: null, unreadable: ['amount'] }],
    [
      { Minutes: ' often ', Frequency: '2x weekly' },
      { Minutes: 30, Frequency: '2x weekly' },
      'unreadable-amount D2: often',
      { minutes: null, unreadable: ['amount'] },
    ],
    [
      // More minutes than a week has.
      { Minutes: 600_000, Frequency: '2x weekly' },
      { Minutes: 30, Frequency: '2x weekly' },
      'amount-not-made D2: Minutes: 600000; Frequency: 2x weekly',
      { minutes: null, unreadable: ['amount'] },
    ],
    [
      { Frequency: '2x weekly', 'Min Minutes': 'few' },
      { Frequency: '2x weekly', 'Min Minutes': 20 },
      '',
      { minutesMin: null, unreadable: ['amountMin'] },
    ],
    [{ Minutes: 4 }, {}, 'doubtful-amount D2: 4', { minutes: 4, unreadable: [] }],
    [{ Minutes: 1 }, {}, 'doubtful-amount D2: 1', { minutes: 1 }],
    [{ Minutes: 5 }, {}, '', { minutes: 5 }],
    [{ Minutes: 0 }, {}, '', { minutes: 0 }],
    [{ Minutes: 2400 }, {}, '', { minutes: 2400 }],
    [{ Minutes: 2401 }, {}, 'doubtful-amount D2: 2401', { minutes: 2401 }],
    [
      { Frequency: 'whenever' },
      { Frequency: '2x weekly' },
      'amount-not-made F2: Minutes: 30; Frequency: whenever',
      { minutes: null, unreadable: ['amount'] },
    ],
    [
      { Minutes: ' 30 ', ' Frequency ': ' whenever ' },
      { ' Frequency ': '2x weekly' },
      'amount-not-made F2: Minutes: 30; Frequency: whenever',
      { minutes: null },
    ],
    [{ Service: '' }, {}, 'missing-service C2: ', { service: '', unreadable: [] }],
    [{ Service: '"' }, {}, 'missing-service C2: "', { service: '' }],
    [{ Service: '#N/A' }, {}, 'error-cell C2: #N/A', { service: '', unreadable: ['service'] }],
    [{ Service: 'Speech, OT' }, {}, 'two-services C2: Speech, OT', { service: 'Speech, OT' }],
    [{ Service: 'Exited' }, {}, 'says-left C2: Exited', { service: 'Exited' }],
  ])('what can’t be read or meant: %j beside %j: %s', (cells, below, told, says) => {
    const found = read(cells, below);
    expect(found.told).toBe(told);
    expect(found.line).toMatchObject(says);
  });

  test('an end before the start, and none on its day', () => {
    const dates = (end: string) => read({ 'Start Date': '2026-08-24', 'End Date': end }).told;
    expect(dates('2026-08-23')).toBe('end-before-start G2: 2026-08-23');
    expect(dates('2026-08-24')).toBe('');
  });

  test('a range whose minimum is above its maximum, which tells nothing', () => {
    const { line, told } = read({ 'Min Minutes': 50, 'Max Minutes': 40 });
    expect(told).toBe('range-upside-down F2: 50 - 40');
    expect(line).toMatchObject({
      ...{ minutesMin: null, minutesMax: null, unreadable: ['amountMin', 'amountMax'] },
      upsideDown: { amountMin: 50, amountMax: 40 },
    });
  });

  test.each<[Cell, string]>([
    ['', 'missing-student-id A2: Alder, Ana'],
    [' ', 'missing-student-id A2: Alder, Ana'],
    ['\u200b', 'missing-student-id A2: \u200b'],
    ['#REF!', 'error-cell A2: #REF!'],
  ])('no ID: %j', (id, told) => {
    const found = read({ 'Student ID': id });
    expect(found.line).toBeUndefined();
    expect(found.told).toBe(told);
  });

  test('no ID beside a name of blanks, by the row’s first text', () => {
    const row = { 'Student ID': ' ', Student: '  ', Service: ' Speech ' };
    expect(read(row, {}).told).toBe('missing-student-id A2: Speech');
  });

  test('fewer minutes than anyone counts where they are hours of a small fraction: nothing', () => {
    expect(read({ Hours: 0.05 }, { Hours: 2 }, ['Minutes'])).toMatchObject({
      line: { minutes: 3 },
      told: '',
    });
    expect(read({ Hours: 41 }, { Hours: 2 }, ['Minutes']).told).toMatch(/^doubtful-amount [A-Z]2: 41$/);
    const { line, told } = read({ Amount: 2, Unit: 'Hours' }, { Amount: 60, Unit: 'Minutes' }, ['Minutes']);
    expect([line?.minutes, told]).toEqual([120, '']);
    expect(read({ Amount: 2, Unit: 'Minutes' }, {}, ['Minutes']).told).toMatch(/^doubtful-amount/);
  });

  test.each<[string, string, boolean]>([
    ['Birth Date', '1999-11-30', false],
    ['Birth Date', '1999-11-29', true],
    ['Birth Date', '2026-11-30', false],
    ['Birth Date', '2026-12-01', true],
    ['Start Date', '2001-11-30', false],
    ['Start Date', '2001-11-29', true],
    ['Start Date', '2041-11-30', false],
    ['Start Date', '2041-12-01', true],
  ])('a day that can hardly be meant: %s %s %s', (title, date, isDoubted) => {
    const { told } = read({ [title]: date }, { [title]: '2015-03-04' }, [], parseDay('2026-11-30'));
    expect(told).toBe(isDoubted ? `doubtful-date F2: ${date}` : '');
  });

  test('such a day by its digits, without the blanks around it', () => {
    const { told } = read({ 'Birth Date': ' 1999-11-29 ' }, {}, [], parseDay('2026-11-30'));
    expect(told).toBe('doubtful-date F2: 1999-11-29');
  });

  test.each<[Cells, string]>([
    [{ Minutes: 1, Hours: 50 }, 'doubtful-amount D2: 1'],
    [{ Minutes: 4, Hours: 0 }, 'doubtful-amount D2: 4'],
    [{ Minutes: 5, Hours: 0 }, ''],
  ])('an amount made of two columns that a week hardly has: %j', (cells, told) => {
    expect(read(cells, { Minutes: 30, Hours: 1 }).told).toBe(told);
  });

  test('an error in the place of a name, and none that only begins as one', () => {
    expect(read({ School: '#REF!' }, { School: 'Oak' }).told).toBe('error-cell F2: #REF!');
    expect(read({ School: 'Loading...' }, { School: 'Oak' }).told).toBe('error-cell F2: Loading...');
    expect(read({ School: ' #N/A ' }, { School: 'Oak' })).toMatchObject({ told: '', line: { site: '#N/A' } });
    expect(read({ School: '#12 Oak' }, { School: 'Oak' })).toMatchObject({
      told: '',
      line: { site: '#12 Oak' },
    });
    expect(read({ School: true }, { School: 'Oak' })).toMatchObject({ line: { site: 'TRUE' } });
    expect(read({ School: false }, { School: 'Oak' })).toMatchObject({ line: { site: 'FALSE' } });
  });
});
