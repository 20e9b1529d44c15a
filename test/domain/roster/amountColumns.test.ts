import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { amountColumns } from '../../../src/domain/roster/amountColumns';
import { type Said, saidColumns } from './said';

/** Columns by their headers; of two that are headed alike the second has a star. */
type Columns = Record<string, Cell[]>;
const headersOf = (columns: Columns): string[] => Object.keys(columns).map((title) => title.replace('*', ''));
const cellsOf = (columns: Columns) => {
  const all = Object.values(columns);
  return (column: number): Cell[] => all[column] ?? [];
};

/** Which columns are what: "amount: Minutes; frequency: Freq", and a column that may be the amount's instead behind a question mark. */
function read(columns: Columns, provider = '', said: Said = {}): string {
  const titles = Object.keys(columns);
  const { service, lre, rival } = amountColumns(
    headersOf(columns),
    cellsOf(columns),
    saidColumns(said),
    provider,
  );
  return [
    ...Object.entries({ ...service, ...lre }).map(([field, column]) => `${field}: ${titles[column]}`),
    ...(rival === null ? [] : [`${titles[rival]}?`]),
  ].join('; ');
}
const unitsOf = (columns: Columns, said: Said = {}) => {
  const { unit, lreUnit } = amountColumns(headersOf(columns), cellsOf(columns), saidColumns(said));
  return [unit, lreUnit];
};

const OFTEN = ['2x weekly', '3x weekly'];

describe('of several columns that may be the amounts of a week', () => {
  const SESSION = { 'Minutes per Session': [30, 30] };
  const MONTH = { 'Minutes per Month': [100, 110] };
  const FREQUENCY = { Frequency: OFTEN };

  test.each<[string, Columns, string]>([
    [
      '“Minutes per Week” says most',
      { Minutes: [15, 7], 'Minutes per Week': [150, 60] },
      'amount: Minutes per Week; Minutes?',
    ],
    [
      '“Minutes” more than another period',
      { ...MONTH, Minutes: [15, 6] },
      'amount: Minutes; Minutes per Month?',
    ],
    [
      'a column without a unit more than another period',
      { ...SESSION, ...MONTH, Amount: [20, 30], ...FREQUENCY },
      'amount: Amount; frequency: Frequency',
    ],
    [
      'a unit more than none',
      { ...SESSION, ...MONTH, Amount: [20, 30], Minutes: [22, 32], ...FREQUENCY },
      'amount: Minutes; frequency: Frequency',
    ],
    [
      'a session least',
      { ...SESSION, ...MONTH, ...FREQUENCY },
      'amount: Minutes per Month; frequency: Frequency',
    ],
    [
      'a session where it is known how often',
      { ...SESSION, ...FREQUENCY },
      'amount: Minutes per Session; frequency: Frequency',
    ],
    ['and none where it is not', SESSION, ''],
    ['what is blank says nothing', { Minutes: [], 'Service Minutes': [150, 60] }, 'amount: Service Minutes'],
    ['and is no question', { Minutes: [150, 60], 'Service Minutes': [] }, 'amount: Minutes'],
    [
      'two that differ are a question',
      { Minutes: [150, 60], 'Service Minutes': [150, 90] },
      'amount: Minutes; Service Minutes?',
    ],
    [
      'two that say the same are none',
      { Minutes: [150, 60], 'Service Minutes': [150, 60] },
      'amount: Minutes',
    ],
    [
      'nor are those of another period in step',
      { ...{ 'Minutes per Month': [600, 240] }, 'Minutes per Week': [150, 60] },
      'amount: Minutes per Week',
    ],
    [
      'in one row they may be by chance',
      { 'Minutes per Month': [600], 'Minutes per Week': [150] },
      'amount: Minutes per Week; Minutes per Month?',
    ],
    [
      'and nothing is in step with none',
      { 'Minutes per Month': [0, 0], 'Minutes per Week': [150, 60] },
      'amount: Minutes per Week; Minutes per Month?',
    ],
    [
      'nor nearly',
      { 'Minutes per Month': [600, 241], 'Minutes per Week': [150, 60] },
      'amount: Minutes per Week; Minutes per Month?',
    ],
    [
      'of two years the newer one',
      { 'Minutes 24-25': [150, 60], 'Minutes 25-26': [160, 70] },
      'amount: Minutes 25-26; Minutes 24-25?',
    ],
    ['one without a year is now’s', { 'Minutes 24-25': [150, 60], Minutes: [160, 70] }, 'amount: Minutes'],
    [
      'cells that say per what are no question',
      { Minutes: ['45 min weekly', '30 min weekly'], 'Minutes per Year': [1620, 1080] },
      'amount: Minutes',
    ],
    [
      'nor those of a day',
      { 'Minutes per Day': [30, 12], 'Minutes per Week': [150, 60] },
      'amount: Minutes per Week',
    ],
    [
      'of two more the first is asked about',
      { Minutes: [150, 60], 'Service Minutes': [150, 90], 'Direct Minutes': [1, 90] },
      'amount: Minutes; Service Minutes?',
    ],
    ['texts are none', { Minutes: ['x', 'y'] }, ''],
    ['a service’s own are none of the line', { 'Speech Minutes': [30, 30] }, ''],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toBe(says);
  });

  test.each([
    ['RS Provider', 'amount: RS Min; Min?'],
    ['Provider', 'amount: Min; RS Min?'],
    ['', 'amount: RS Min; Min?'],
  ])('that of whoever gives the service, “%s”', (provider, says) => {
    expect(read({ 'RS Min': [60, 60], Min: [30, 40] }, provider)).toBe(says);
  });

  test('the same headers once more are of another service', () => {
    const columns = { Min: [30, 30], Freq: OFTEN, 'Min*': [60, 60], 'Freq*': OFTEN };
    expect(read(columns)).toBe('amount: Min; frequency: Freq; Min*?');
  });
});

describe('ranges and LRE', () => {
  test.each<[Columns, string, [string | null, string | null]]>([
    [
      { 'Min Hours': [1, 2], 'Max Hours': [3, 4], Hours: [2, 3] },
      'amountMin: Min Hours; amountMax: Max Hours; amount: Hours',
      ['hours', null],
    ],
    [
      { 'Min Hours': [1, 2], 'Max Hours': [3, 4] },
      'amountMin: Min Hours; amountMax: Max Hours',
      ['hours', null],
    ],
    [
      { Hours: [1, 2], 'LRE Hours': [3, 4], 'LRE Min': [1, 1], 'LRE Max': [5, 5] },
      'amount: Hours; lre: LRE Hours',
      ['hours', 'hours'],
    ],
    [{ Minutes: [60, 90], 'LRE Hours': [3, 4] }, 'amount: Minutes; lre: LRE Hours', ['minutes', 'hours']],
    // A bound in another unit would be misread.
    [{ Minutes: [60, 90], 'Max Hours': [3, 4] }, 'amount: Minutes', ['minutes', null]],
    [{ 'Max Hours': [3, 4], 'Least Minutes': [30, 60] }, 'amountMax: Max Hours', ['hours', null]],
    [{ Amount: [0.5, 1] }, 'amount: Amount', ['hours', null]],
  ])('%j: %s', (columns, says, units) => {
    expect(read(columns)).toBe(says);
    expect(unitsOf(columns)).toEqual(units);
  });
});

describe('a few small numbers without a unit', () => {
  test.each<[Columns, string]>([
    [{ Amount: [1, 2, 10] }, ''],
    [{ Amount: [' 5 ', '2'] }, ''],
    [{ Amount: [5] }, ''],
    [{ Amount: [11, 2] }, 'amount: Amount'],
    [{ Amount: [] }, 'amount: Amount'],
    [{ Amount: [1, 2], Frequency: OFTEN }, 'amount: Amount; frequency: Frequency'],
    [{ Amount: [1, 2], Unit: ['hours', 'hours'] }, 'amount: Amount; timeUnit: Unit'],
  ])('may be sessions, unless something beside them says more: %j', (columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

describe('hours and minutes in two columns', () => {
  test.each<[string, Columns, string]>([
    [
      'are one amount, the hours before',
      { Hours: [1, 2], Minutes: [30, 0] },
      'amount: Minutes; amountMore: Hours',
    ],
    [
      'the first of two hours',
      { Minutes: [30, 0], Hours: [1, 2], 'Service Hours': [1, 3] },
      'amount: Minutes; amountMore: Hours; Service Hours?',
    ],
    ['or behind', { Minutes: [30, 0], Hours: [1, 2] }, 'amount: Minutes; amountMore: Hours'],
    ['not of two periods', { 'Annual Hours': [40, 20], Minutes: [30, 30] }, 'amount: Minutes; Annual Hours?'],
    [
      'not of two things',
      { 'Special Ed Hours': [1, 2], 'Related Minutes': [30, 30] },
      'amount: Special Ed Hours; Related Minutes?',
    ],
    [
      '“Service Hours” are of the same',
      { 'Service Hours': [1, 2], Minutes: [30, 30] },
      'amount: Minutes; amountMore: Service Hours',
    ],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

describe('beside what the user chose', () => {
  test.each<[Columns, Said, string, [string | null, string | null]]>([
    [{ Minutes: [15, 30], Given: [150, 60] }, { amount: 1 }, 'amount: Given', ['minutes', null]],
    [{ Minutes: [15, 30], Hours: [15, 30] }, { amount: 1 }, 'amount: Hours', ['hours', null]],
    [
      { Minutes: [15, 30], 'Max Minutes': [30, 60] },
      { amount: null },
      'amountMax: Max Minutes',
      ['minutes', null],
    ],
    [
      { Minutes: [15, 30], 'Hours in class': [20, 30] },
      { lre: 1 },
      'amount: Minutes; lre: Hours in class',
      ['minutes', 'hours'],
    ],
  ])('%j, %j: %s', (columns, said, says, units) => {
    expect(read(columns, '', said)).toBe(says);
    expect(unitsOf(columns, said)).toEqual(units);
  });

  test('amounts are a week’s where their header says so', () => {
    const isWeekly = (title: string): boolean => amountColumns([title], () => [30]).isWeekly;
    expect(['Minutes per Week', 'Minutes', 'Grade'].map(isWeekly)).toEqual([true, false, false]);
  });
});

describe('what stands beside the amounts', () => {
  const MINUTES = { Minutes: [30, 60] };

  test.each<[string, Columns, string]>([
    ['is how often', { ...MINUTES, Frequency: OFTEN }, 'amount: Minutes; frequency: Frequency'],
    ['the first of two', { ...MINUTES, Freq: OFTEN, Frequency: OFTEN }, 'amount: Minutes; frequency: Freq'],
    [
      'the newer of two',
      { ...MINUTES, 'Freq 24-25': OFTEN, 'Freq 25-26': OFTEN },
      'amount: Minutes; frequency: Freq 25-26',
    ],
    ['also of related services', { ...MINUTES, 'RS Freq': OFTEN }, 'amount: Minutes; frequency: RS Freq'],
    ['not beside another', { ...MINUTES, 'RS Freq': OFTEN, Freq: OFTEN }, 'amount: Minutes; frequency: Freq'],
    ['is the days', { ...MINUTES, Days: ['M W', 'T Th'] }, 'amount: Minutes; times: Days'],
    [
      'not of minutes that are a week’s',
      { 'Minutes per Week': [30, 60], Days: ['M W', 'T Th'] },
      'amount: Minutes per Week',
    ],
    [
      'nothing of a total that is a week’s',
      { 'Total Minutes per Week': [60, 90], 'Times per Week': ['2', '3'] },
      'amount: Total Minutes per Week',
    ],
    [
      'but of a month’s',
      { 'Total Minutes per Month': [60, 90], 'Times per Week': ['2', '3'] },
      'amount: Total Minutes per Month; times: Times per Week',
    ],
    [
      'is the unit, whatever it is called',
      { Amount: [30, 60], 'Amt Type': ['Minutes', 'Minutes'] },
      'amount: Amount; timeUnit: Amt Type',
    ],
    [
      'also in the first column',
      { 'Amt Type': ['Minutes', 'Minutes'], Amount: [30, 60] },
      'amount: Amount; timeUnit: Amt Type',
    ],
    ['is the whole', { Frequency: ['30 min 2x/week', '60 min 1x/week'] }, 'amount: Frequency'],
    [
      'makes a duration one',
      { Duration: [30, 60], Frequency: OFTEN },
      'amount: Duration; frequency: Frequency',
    ],
    ['a duration alone may be the service’s', { Duration: [30, 60] }, ''],
    ['unless it has its unit', { Duration: ['30 min', '60 min'] }, 'amount: Duration'],
    [
      'a time is no time of the day',
      { Time: ['30', '45'], Frequency: OFTEN },
      'amount: Time; frequency: Frequency',
    ],
    ['where one is, none is', { Time: ['30', '10:00'], Frequency: OFTEN }, ''],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toBe(says);
  });
});
