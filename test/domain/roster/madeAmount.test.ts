import { describe, expect, test } from 'vitest';
import { USUAL_DIVISORS } from '../../../src/domain/cells/amount';
import type { Cell } from '../../../src/domain/cells/cell';
import { BesideReader } from '../../../src/domain/roster/besideReader';
import { makingOf, type PartField, writtenBeside } from '../../../src/domain/roster/madeAmount';

/** What stands beside an amount: the field of a column, its title and its cell. */
type Beside = [field: PartField, title: string, cell: Cell];

/** What a cell of minutes makes a week with what stands beside it, or which column keeps it from that; and what would be written for 90. */
function made(title: string, cell: Cell, ...beside: Beside[]) {
  const unit = title === 'Hours' ? 'hours' : 'minutes';
  const columns = Object.fromEntries(beside.map(([field], index) => [field, index + 1]));
  const reader = new BesideReader([title, ...beside.map(([, own]) => own)], columns);
  const says = reader.saysOf(0) ?? { unit: null, period: null, per: null };
  const row = reader.read([cell, ...beside.map(([, , own]) => own)], says);
  const making = makingOf(cell, unit, USUAL_DIVISORS, row);
  return {
    makes: 'trouble' in making ? making.trouble : making.minutes,
    for90: writtenBeside(90, unit, USUAL_DIVISORS, String(cell), row),
  };
}

const often = (cell: Cell): Beside => ['frequency', 'Frequency', cell];
const hours = (cell: Cell): Beside => ['amountMore', 'Hours', cell];
const unit = (cell: Cell): Beside => ['timeUnit', 'Unit', cell];
const period = (cell: Cell): Beside => ['period', 'Period', cell];
const times = (cell: Cell, title = 'Times per Week'): Beside => ['times', title, cell];

describe('an amount makes a week’s minutes with what stands beside it', () => {
  test.each<[string, Cell, Beside[], number | PartField | 'amount']>([
    ['Minutes', 30, [], 30],
    ['Hours', 1.5, [often('2x weekly')], 180],
    ['Minutes per Quarter', 30, [], 'amount'],
    ['Minutes per Day', 30, [], 150],
    // How often.
    ['Minutes', 30, [often('2x weekly')], 60],
    ['Minutes', 30, [often('')], 'frequency'],
    ['Minutes', '', [often('2x weekly')], 'amount'],
    ['Minutes', 'x', [often('2x weekly')], 'amount'],
    ['Minutes', 1e9, [often('2x weekly')], 'amount'],
    ['Minutes', '3x30 weekly', [often('')], 90],
    ['Minutes', 30, [times(2)], 60],
    ['Minutes', 30, [times(2, 'Times')], 'times'],
    ['Minutes', 30, [times(2, 'Times per 3 weeks')], 'times'],
    ['Minutes', 30, [times('2 monthly')], 'times'],
    ['Minutes', '2x30', [times(2)], 60],
    ['Minutes', '3x30', [times(2)], 'times'],
    ['Minutes', '30 weekly', [times(5)], 'times'],
    ['Minutes per Month', 30, [times(5, 'Times per Month')], 7.5],
    ['Total Minutes', 30, [often('2x weekly')], 30],
    ['Frequency (min)', 30, [times(2)], 'times'],
    // The whole in the column of frequencies.
    ['Minutes', ' ', [often('30 min 2x/week')], 60],
    ['Minutes', '', [often('2x30 weekly')], 60],
    ['Minutes', '', [times('30 min 2x/week')], 'times'],
    ['Minutes', 30, [often(' ')], 'frequency'],
    ['Minutes', 30, [often(' '), times(2)], 60],
    ['Minutes', 30, [often('30 min 2x/week')], 60],
    ['Minutes', 60, [often('30 min 2x/week')], 60],
    ['Minutes', 45, [often('30 min 2x/week')], 'frequency'],
    ['Minutes', '30 min weekly', [often('30 min 2x/week')], 'frequency'],
    ['Minutes', 30, [often('30 min weekly')], 30],
    ['Minutes', 60, [often('30 min weekly')], 'frequency'],
    ['Minutes', '30 monthly', [often('weekly'), unit('min')], 'frequency'],
    // Hours in a column of their own.
    ['Minutes', 30, [hours(1)], 90],
    ['Minutes', 59, [hours(1)], 119],
    ['Minutes', 60, [hours(1)], 60],
    ['Minutes', 61, [hours(1)], 'amountMore'],
    ['Minutes', 60, [hours(2)], 'amountMore'],
    ['Minutes', '30 weekly', [hours(0)], 30],
    ['Minutes', 150, [hours(2.5)], 150],
    ['Minutes', 0, [hours(2.5)], 150],
    ['Minutes', 10, [hours(2.5)], 'amountMore'],
    ['Minutes', '', [hours(1.5)], 90],
    ['Minutes', 30, [hours(0)], 30],
    ['Minutes', '30 weekly', [hours(1)], 'amountMore'],
    ['Minutes', '2x30', [hours(1)], 'amountMore'],
    ['Minutes', 30, [hours('2x1')], 'amountMore'],
    ['Minutes', 30, [hours('x')], 'amountMore'],
    ['Minutes', '', [hours('')], 'amount'],
    // The unit.
    ['Amount', 2, [unit('hours')], 120],
    ['Amount', 30, [unit('min')], 30],
    ['Amount', '30 min', [unit('min')], 30],
    ['Amount', '30 min', [unit('hours')], 'timeUnit'],
    ['Minutes', 30, [unit('hours')], 'timeUnit'],
    ['Amount', 30, [unit('')], 'timeUnit'],
    ['Minutes', 30, [unit('')], 30],
    ['Amount', '30 min', [unit('')], 30],
    ['Amount', 30, [unit('min/day')], 150],
    ['Amount', 30, [unit('min/session')], 'timeUnit'],
    // Each session's, of which another column says how many there are.
    ['Amount', 30, [times(2), unit('min/session')], 60],
    ['Amount', 30, [unit('min/session'), often('2x weekly')], 60],
    ['Amount', 30, [unit('sessions')], 'timeUnit'],
    ['Minutes', 30, [times(2), unit('min/wk')], 'timeUnit'],
    // Days of minutes a day.
    ['Minutes per Day', 30, [times(3, 'Days per Week')], 90],
    ['Minutes per Day', 30, [times(7, 'Days per Week')], 210],
    ['Minutes per Day', 30, [times(8, 'Days per Week')], 'times'],
    ['Minutes per Day', '30 weekly', [times(3, 'Days per Week')], 'times'],
    ['Minutes per Day', '2x30', [times(3, 'Days per Week')], 'times'],
    ['Minutes per Day', 30, [times('M W F', 'Days')], 90],
    ['Minutes per Day', 30, [times('3', 'Days')], 90],
    ['Minutes per Day', 30, [times(3, 'Sessions')], 'times'],
    ['Minutes per Day', 30, [times(1, 'Sessions')], 150],
    // The period, of which all have to say the same.
    ['Minutes', 30, [period('month')], 7.5],
    ['Minutes', 30, [period('M')], 7.5],
    ['Minutes', 30, [period('')], 'period'],
    ['Minutes', '30 monthly', [period('week')], 'period'],
    ['Minutes per Week', 30, [period('week')], 30],
    ['Minutes per Week', 30, [period('month')], 'period'],
    ['Minutes', 30, [times(2), period('month')], 'period'],
    ['Minutes', 30, [times(2), often('3x weekly')], 'frequency'],
    // A session is one a week by itself, unless there are more.
    ['Minutes per Session', 30, [often('2x weekly')], 60],
    ['Minutes per Session', 30, [often('weekly')], 30],
    ['Minutes per Session', 30, [often('')], 'frequency'],
    ['Minutes per Session per Week', 30, [times('', 'Times')], 'times'],
  ])('“%s” %j beside %j: %s', (title, cell, beside, makes) => {
    expect(made(title, cell, ...beside).makes).toBe(makes);
  });
});

describe('90 minutes a week are written so that they make 90 with what stands beside them', () => {
  test.each<[string, Cell, Beside[], string | number | null]>([
    ['Minutes', 30, [often('2x weekly')], 45],
    ['Hours', 1.5, [often('2x weekly')], 0.75],
    ['Minutes', 30, [often('30 min 2x/week')], null],
    ['Minutes', 30, [hours(1)], 30],
    ['Minutes', '', [hours(1.5)], 0],
    ['Minutes', 0, [hours(2.5)], null],
    ['Amount', 2, [unit('hours')], 1.5],
    ['Amount', '30 min', [unit('min')], '90 min'],
    ['Minutes per Day', 30, [times(3, 'Days per Week')], 30],
    ['Minutes per Day', 30, [times(7, 'Days per Week')], null],
    ['Minutes', 30, [period('month')], 360],
    ['Minutes', '2x30', [times(2)], null],
    ['Minutes', '3x30 weekly', [often('')], '90 minutes per week'],
  ])('“%s” %j beside %j: %j', (title, cell, beside, written) => {
    expect(made(title, cell, ...beside).for90).toBe(written);
  });
});
