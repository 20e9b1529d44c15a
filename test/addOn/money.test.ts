import { describe, expect, test } from 'vitest';
import { missouri } from '../../src/standards/missouri/missouri';
import { afterSetUp, answerOf, ask, sheetOf, shown, smallRoster } from './installed';
import { at, line, make, NAMES, type, typeLines } from './moneySheets';

/** Appendix A's example. */
const EXCESS_COST = {
  '1': '7100000',
  '2': '60000',
  '4a': '200000',
  '4b': '250000',
  '4c': '50000',
  '4d': '500000',
  '4e': '150000',
  '7': '800',
  '9': '100',
};

test('each worksheet says where it comes from, and every line of it its citation', () => {
  const host = afterSetUp(smallRoster());
  for (const { id } of missouri.moneySheets) {
    if (!(id in NAMES)) throw new Error(`${id} is not looked at here.`);
    ask(host, 'makeMoneySheet', { id });
  }
  for (const id of ['excess-cost', 'adjustment', 'share', 'schoolwide'] as const) {
    const rows = shown(host, NAMES[id]);
    expect(rows[1]?.[0]).toMatch(/(State Plan, Part VII, section \d|34 CFR 300\.)/);
    for (const row of rows.slice(4)) if (row[0] !== '') expect(row.at(-1)).toMatch(/34 CFR|appendix/);
    // Nothing is said of what nobody typed yet.
    expect(
      rows
        .slice(4)
        .flatMap((row) => row.slice(2, -1))
        .filter((text) => !/^(?:0\.00|FALSE|)$/.test(text)),
    ).toEqual([]);
  }
  expect(shown(host, NAMES.effort)[3]?.slice(0, 8)).toEqual(
    expect.arrayContaining(['34 CFR 300.203', '300.204', '300.205']),
  );
});

describe('excess cost', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'excess-cost');

  test('comes to the exact amount of appendix A’s example, in lines and by the function; secondary schools are apart', () => {
    typeLines(host, 'excess-cost', EXCESS_COST);
    typeLines(
      host,
      'excess-cost',
      {
        ...EXCESS_COST,
        '1': '1060000',
        '4a': '0',
        '4b': '',
        '4c': '',
        '4d': '',
        '4e': '',
        '7': '3',
        '9': '1',
      },
      'D',
    );
    expect(['7', '9'].map((number) => line(host, 'excess-cost', number))).toEqual([
      ['800', '3'],
      ['100', '1'],
    ]);
    expect(['3', '5', '6', '8', '10'].map((number) => line(host, 'excess-cost', number))).toEqual([
      ['7,040,000.00', '1,000,000.00'],
      ['1,150,000.00', '0.00'],
      ['5,890,000.00', '1,000,000.00'],
      ['7,362.50', '333,333.33'],
      ['736,250.00', '333,333.33'],
    ]);
  });

  test('is met to the cent, and short by a cent, or by an amount written as the cells beside it are', () => {
    typeLines(host, 'excess-cost', { '11': '736250' });
    typeLines(host, 'excess-cost', { '11': '736249.99' }, 'D');
    expect(line(host, 'excess-cost', '12')).toEqual(['met', 'met']);
    typeLines(host, 'excess-cost', { '11': '736249.99' });
    expect(line(host, 'excess-cost', '12')).toEqual(['short by 0.01', 'met']);
    typeLines(host, 'excess-cost', { '11': '249250' });
    expect(line(host, 'excess-cost', '12')).toEqual(['short by 487,000.00', 'met']);
    // A third of a cent is missing: a whole one meets it.
    typeLines(host, 'excess-cost', { '11': '333333.33' }, 'D');
    expect(line(host, 'excess-cost', '12')[1]).toBe('short by 0.01');
    typeLines(host, 'excess-cost', { '11': '736249.99' }, 'D');
  });

  const restored = { '1': '7100000', '2': '60000', '4a': '200000', '7': '800', '9': '100', '11': '736250' };
  const look = 'look: point at line 10, it says what is wrong';

  test.each<[string, Record<string, string>]>([
    ['an amount that is a text', { '4a': '1150000 est.' }],
    ['more taken off than was spent', { '1': '100', '2': '60', '4a': '90' }],
    ['an enrollment of nobody', { '7': '0' }],
    ['more children than are enrolled', { '9': '801' }],
    ['half a child', { '9': '99.5' }],
    ['an amount below 0', { '2': '-1' }],
  ])('%s has no steps and no verdict, and says where to point for the reason', (_, lines) => {
    typeLines(host, 'excess-cost', { ...restored, ...lines });
    const first = (number: string) => line(host, 'excess-cost', number)[0];
    expect(['3', '5', '6', '8'].map(first)).toEqual(['', '', '', '']);
    expect([first('10'), first('Line 10'), first('12')]).toEqual(['#ERROR!', look, look]);
    typeLines(host, 'excess-cost', restored);
    expect([first('10'), first('Line 10'), first('12')]).toEqual(['736,250.00', '', 'met']);
  });

  test('what was spent this year is held against it only where it is an amount', () => {
    for (const text of ['900000 est.', '-5', '=NA()']) {
      typeLines(host, 'excess-cost', { '11': text });
      expect(line(host, 'excess-cost', '12')[0]).toBe('look: line 11 is no amount');
    }
    typeLines(host, 'excess-cost', { '11': '736249.99' });
  });

  test('waits for what is taken off, where a 0 will do', () => {
    const off = { '4a': '', '4b': '', '4c': '', '4d': '', '4e': '' };
    typeLines(host, 'excess-cost', off);
    expect(['10', '12'].map((number) => line(host, 'excess-cost', number)[0])).toEqual(['', '']);
    typeLines(host, 'excess-cost', { '4c': '0' });
    expect(line(host, 'excess-cost', '10')[0]).toBe('880,000.00');
    typeLines(host, 'excess-cost', EXCESS_COST);
  });

  test('made again it keeps what was typed, formulas too', () => {
    type(host, 'excess-cost', { [at(host, 'excess-cost', '1')]: '=7000000+100000' });
    make(host, 'excess-cost');
    expect(line(host, 'excess-cost', '10')).toEqual(['736,250.00', '333,333.33']);
    expect(
      [...sheetOf(host, NAMES['excess-cost']).formulaEntries()].map(([, , formula]) => formula),
    ).toContain('=7000000+100000');
  });
});

test('proportionate share and school-wide programs come to the amounts of the text', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'share');
  typeLines(host, 'share', { '1': '152500', '2': '300', '3': '20' });
  expect(['4', '5'].map((number) => line(host, 'share', number))).toEqual([['476.56'], ['9,531.25']]);
  make(host, 'schoolwide');
  typeLines(host, 'schoolwide', { '1': '1000000', '2': '400', '4': '20' });
  expect(['3', '5'].map((number) => line(host, 'schoolwide', number))).toEqual([['2,500.00'], ['50,000.00']]);
});

test('neither gives an amount, nor a step to it, where its function refuses a line', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'share');
  make(host, 'schoolwide');
  const look = ['look: point at line 5, it says what is wrong'];
  typeLines(host, 'schoolwide', { '1': '1000', '2': '10', '4': '20' });
  expect(['3', '5', 'Line 5'].map((number) => line(host, 'schoolwide', number))).toEqual([
    [''],
    ['#ERROR!'],
    look,
  ]);
  typeLines(host, 'schoolwide', { '4': '10' });
  expect(['3', '5', 'Line 5'].map((number) => line(host, 'schoolwide', number))).toEqual([
    ['100.00'],
    ['1,000.00'],
    [''],
  ]);
  typeLines(host, 'share', { '1': '1000', '2': '0', '3': '0' });
  expect(['4', '5', 'Line 5'].map((number) => line(host, 'share', number))).toEqual([
    [''],
    ['#ERROR!'],
    look,
  ]);
});

test('a sheet of that name that somebody else made stays as it is', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'share');
  sheetOf(host, NAMES.share).typed(1, 1, 'Our own shares');
  expect(answerOf(host, 'makeMoneySheet', { id: 'share' })).toMatchObject({ ok: false, code: 'not-ours' });
  expect(shown(host, NAMES.share)[0]?.[0]).toBe('Our own shares');
});
