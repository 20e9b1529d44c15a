import { describe, expect, test } from 'vitest';
import { missouri } from '../../src/standards/missouri/missouri';
import type { Host } from '../host/host';
import { afterSetUp, answerOf, ask, sheetOf, shown, smallRoster } from './installed';

const NAMES = {
  'excess-cost': 'Money worksheet - Excess cost',
  effort: 'Money worksheet - Maintenance of effort',
  adjustment: 'Money worksheet - Early intervening and adjustment',
  'early-intervening': 'Money worksheet - Early intervening services',
  share: 'Money worksheet - Proportionate share',
  schoolwide: 'Money worksheet - School-wide programs',
} as const;
type Id = keyof typeof NAMES;

const make = (host: Host, id: Id) =>
  expect(ask(host, 'makeMoneySheet', { id })).toEqual({ sheet: NAMES[id] });

function type(host: Host, id: Id, cells: Record<string, string>): void {
  for (const [place, text] of Object.entries(cells)) {
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    sheetOf(host, NAMES[id]).typed(Number(digits), column, text);
  }
}

/** What a line says in its columns of amounts, by its number or, without one, its first words. */
function line(host: Host, id: Id, number: string): string[] {
  const rows = shown(host, NAMES[id]).slice(4);
  const found = rows.find((row) => row[0] === number || (row[0] === '' && row[1]?.startsWith(number)));
  if (!found) throw new Error(`There is no line ${number}.`);
  return found.slice(2, -1);
}

/** The cell of an amount, by its line's number. */
const at = (host: Host, id: Id, number: string, letter = 'C'): string =>
  `${letter}${shown(host, NAMES[id]).findIndex((row) => row[0] === number) + 1}`;

const typeLines = (host: Host, id: Id, lines: Record<string, string>, letter = 'C'): void =>
  type(
    host,
    id,
    Object.fromEntries(Object.entries(lines).map(([number, text]) => [at(host, id, number, letter), text])),
  );

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
    expect(['3', '5', '6', '8', '10'].map((number) => line(host, 'excess-cost', number))).toEqual([
      ['7,040,000.00', '1,000,000.00'],
      ['1,150,000.00', '0.00'],
      ['5,890,000.00', '1,000,000.00'],
      ['7,362.50', '333,333.33'],
      ['736,250.00', '333,333.33'],
    ]);
  });

  test('is met to the cent, and short by a cent', () => {
    typeLines(host, 'excess-cost', { '11': '736250' });
    typeLines(host, 'excess-cost', { '11': '736249.99' }, 'D');
    expect(line(host, 'excess-cost', '12')).toEqual(['met', 'met']);
    typeLines(host, 'excess-cost', { '11': '736249.99' });
    expect(line(host, 'excess-cost', '12')).toEqual(['short by 0.01', 'met']);
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

describe('maintenance of effort', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'effort');
  const YEARS = [
    ['2015-16', '500', '950', '10'],
    ['2016-17', '400', '950', '10'],
    ['2017-18', '500', '900', '10'],
    ['2018-19', '400', '750', '10', '', '', '', '50'],
  ];
  const rows = (): string[][] => shown(host, NAMES.effort).slice(5, 9);

  test('waits for the years', () => {
    expect(shown(host, NAMES.effort)[4]?.[8]).toBe('year');
  });

  test('says of each year by what it was met, and what is paid back at most: the shortfall, or the subgrant', () => {
    for (const [row, cells] of YEARS.entries())
      type(host, 'effort', Object.fromEntries(cells.map((text, i) => [`${'ABCDEFGH'[i]}${6 + row}`, text])));
    expect(shown(host, NAMES.effort)[4]?.slice(8, 11)).toEqual([
      'year',
      'local total: required',
      'local total: actual',
    ]);
    expect(rows().map((row) => row.slice(21, 24))).toEqual([
      ['local total; state and local total; local per capita; state and local per capita', '0.00', '0.00'],
      ['state and local total; state and local per capita', '0.00', '0.00'],
      ['local total; local per capita', '0.00', '0.00'],
      ['none', '100.00', '50.00'],
    ]);
    type(host, 'effort', { H9: '' });
    expect(rows()[3]?.[23]).toBe('type the subgrant in H9');
  });

  test('a subgrant that is no amount is told', () => {
    for (const text of ['50 est.', '-50']) {
      type(host, 'effort', { H9: text });
      expect(rows()[3]?.[23]).toBe('look: H9 is no amount');
    }
    type(host, 'effort', { H9: '' });
  });

  test('made again it keeps the years', () => {
    make(host, 'effort');
    expect(rows()[3]?.slice(0, 4)).toEqual(['2018-19', '400.00', '750.00', '10']);
    expect(rows()[3]?.[21]).toBe('none');
  });

  const years = (): string[] =>
    shown(host, NAMES.effort)
      .slice(5)
      .map((row) => row[0] ?? '')
      .filter((text) => /^20/.test(text));
  const NOTES = 8;
  const notes = (): string[] =>
    shown(host, NAMES.effort).flatMap((row) => (/34 CFR .*\)\.$/.test(row[0] ?? '') ? [row[0] ?? ''] : []));

  test('made again it keeps a year below the yellow rows, and below the notes', () => {
    type(host, 'effort', { A21: '2019-20', B21: '500', C21: '950', D21: '10' });
    type(host, 'effort', { A31: '2020-21', B31: '=B21', C31: '950', D31: '10' });
    make(host, 'effort');
    expect(years()).toEqual(['2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21']);
    const last = shown(host, NAMES.effort).find((row) => row[0] === '2020-21');
    expect([last?.[1], last?.[21]]).toEqual([
      '500.00',
      'local total; state and local total; local per capita; state and local per capita',
    ]);
    expect(notes()).toHaveLength(NOTES);
    make(host, 'effort');
    expect([years().length, notes().length]).toEqual([6, NOTES]);
  });

  test('an older year inserted above a full list pushes nobody out', () => {
    const full = Array.from({ length: 18 }, (_, i) => String(2020 + i));
    for (const [i, year] of full.entries())
      type(host, 'effort', {
        [`A${6 + i}`]: year,
        [`B${6 + i}`]: '1',
        [`C${6 + i}`]: '2',
        [`D${6 + i}`]: '3',
      });
    make(host, 'effort');
    sheetOf(host, NAMES.effort).insertRows(6, 1);
    type(host, 'effort', { A6: '2019', B6: '1', C6: '2', D6: '3' });
    make(host, 'effort');
    expect(years()).toEqual(['2019', ...full]);
    expect(shown(host, NAMES.effort)[5 + 18]?.[21]).toContain('local total');
    // Room for the next years.
    expect(shown(host, NAMES.effort)[5 + 19]?.[0]).toBe('');
  });
});

describe('early intervening services and the adjustment, by appendix D', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'adjustment');
  const tick = (to: boolean) => {
    const row = Number(at(host, 'adjustment', '3').slice(1));
    sheetOf(host, NAMES.adjustment).putValue(row, 3, to);
  };

  test.each([
    ['150000', '0.00'],
    ['100000', '0.00'],
    ['50000', '0.00'],
    ['30000', '20,000.00'],
    ['0', '50,000.00'],
    ['', '50,000.00'],
  ])('services of %s leave a reduction of %s', (services, reduction) => {
    typeLines(host, 'adjustment', { '1': '1000000', '2': '900000', '5': services, '7': '' });
    expect(line(host, 'adjustment', '6')).toEqual([reduction]);
  });

  test.each([
    ['0', '300,000.00'],
    ['100000', '200,000.00'],
    ['150000', '150,000.00'],
    ['300000', '0.00'],
    ['500000', '0.00'],
  ])('a reduction of %s leaves services of %s', (reduction, services) => {
    typeLines(host, 'adjustment', { '1': '2000000', '2': '1000000', '5': '', '7': reduction });
    expect(line(host, 'adjustment', '9')).toEqual([services]);
    expect(line(host, 'adjustment', '11')).toEqual(['within']);
  });

  test('where the state forbids it there is no reduction, and one that is typed is too much', () => {
    typeLines(host, 'adjustment', { '7': '1' });
    tick(true);
    expect(line(host, 'adjustment', '6')).toEqual(['0.00']);
    expect(line(host, 'adjustment', '11')).toEqual(['line 7 is more than line 6']);
    make(host, 'adjustment');
    expect(line(host, 'adjustment', '3')).toEqual(['TRUE']);
    expect([line(host, 'adjustment', '9'), line(host, 'adjustment', 'Line 9')]).toEqual([
      ['#ERROR!'],
      ['look: point at line 9, it says what is wrong'],
    ]);
    tick(false);
    expect(line(host, 'adjustment', '11')).toEqual(['within']);
  });

  test('an amount that is a text leaves no limit, and nothing is within it', () => {
    typeLines(host, 'adjustment', { '5': '100000 est.' });
    expect(['4', '6', '11'].map((number) => line(host, 'adjustment', number)[0])).toEqual([
      '500,000.00',
      '#ERROR!',
      'look: point at line 6, it says what is wrong',
    ]);
    typeLines(host, 'adjustment', { '5': '', '7': '50000 est.' });
    expect(['8', '9', '10', '11'].map((number) => line(host, 'adjustment', number)[0])).toEqual([
      '300,000.00',
      '#ERROR!',
      '',
      'look: point at line 9, it says what is wrong',
    ]);
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

describe('early intervening services', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'early-intervening');
  const counts = (): string[] =>
    shown(host, NAMES['early-intervening'])
      .slice(5, 8)
      .map((row) => row[2] ?? '');
  const list = (...rows: string[][]): void => {
    for (const [i, cells] of rows.entries())
      type(
        host,
        'early-intervening',
        Object.fromEntries(cells.map((text, c) => [`${'ABCDEF'[c]}${11 + i}`, text])),
      );
  };
  const seen = (row: number): string[] => shown(host, NAMES['early-intervening'])[10 + row]?.slice(4) ?? [];
  // The roster: each of its students since 08/15/2026, or the day beside.
  const starts = shown(host, 'Roster')
    .slice(1)
    .map((row) => [row[0] ?? '', row] as const);

  test('reports the fiscal year that it is, until another is typed', () => {
    expect(
      shown(host, NAMES['early-intervening'])
        .slice(3, 5)
        .map((row) => row[2]),
    ).toEqual(['07/01/2026', '06/30/2027']);
    expect(counts()).toEqual(['0', '0', '0']);
  });

  test('counts a child once; of those whose special education began after their services, within two years', () => {
    const [first] = starts;
    list(
      [first?.[0] ?? '', 'In the roster', '1/10/2020'],
      ['900001', 'Kept on', '9/1/2026', '', '', ''],
      ['900001', 'Kept on', '10/1/2026'],
      ['900002', 'Before the year', '9/1/2024', '6/30/2026'],
      ['900003', 'Typed by hand', '8/20/2026', '', '', '3/1/2027'],
      ['900004', 'Too late', '8/20/2026', '', '', '7/1/2027'],
      ['900005', 'Before their services', '8/20/2026', '', '', '8/20/2026'],
      ['900006', 'On the first of both years', '7/1/2024', '7/1/2026', '', '6/30/2025'],
      ['900007', 'On the last day', '6/30/2027', '', '', ''],
      ['900008', 'The day after', '7/1/2027'],
      ['900009', 'No day', 'fall'],
      ['900010', 'Left the year before', '9/1/2025', '6/30/2026', '', '1/15/2026'],
    );
    make(host, 'early-intervening');
    const marks = Array.from({ length: 12 }, (_, i) => seen(i).slice(2, 5).join(' '));
    expect(marks).toEqual([
      '1 1 1',
      '1 0 0',
      '0  0',
      '0  0',
      '1 1 1',
      '1 0 0',
      '1 0 0',
      '1 0 0',
      '1 0 0',
      '0  0',
      'look: no date  look: no date',
      '0  1',
    ]);
    // As the roster says.
    expect(seen(0)[0]).toBe('08/15/2026');
    expect(seen(1)[5]).toBe('Not in the roster.');
    expect(seen(2)[5]).toContain('a child counts once');
    expect(counts()).toEqual(['7', '2', '3']);
    expect(
      shown(host, NAMES['early-intervening'])
        .slice(5, 8)
        .map((row) => row[3]),
    ).toEqual(['look: rows not counted: 1', '', 'look: rows not counted: 1']);
  });

  test('made again it keeps the list, and dates stay dates', () => {
    const before = counts();
    make(host, 'early-intervening');
    expect(counts()).toEqual(before);
    expect(shown(host, NAMES['early-intervening'])[13]?.slice(0, 4)).toEqual([
      '900002',
      'Before the year',
      '09/01/2024',
      '06/30/2026',
    ]);
  });
});

describe('a list of children', () => {
  /** What the sheet says of each row: the two counts, the other one, and what is to be looked at. */
  function said(...rows: string[][]): string[][] {
    const host = afterSetUp(smallRoster());
    make(host, 'early-intervening');
    for (const [i, cells] of rows.entries())
      type(
        host,
        'early-intervening',
        Object.fromEntries(
          cells.flatMap((text, c) => (text === '' ? [] : [[`${'ABCDEF'[c]}${11 + i}`, text]])),
        ),
      );
    make(host, 'early-intervening');
    return shown(host, NAMES['early-intervening'])
      .slice(10, 10 + rows.length)
      .map((row) => [...row.slice(6, 10), row[0] ?? '']);
  }

  test('tells each row that can’t be counted', () => {
    const rows = said(
      ['', 'No ID', '8/20/2026'],
      ['900001', 'Day in words', '8/20/2026', '', '', 'in March 2027'],
      ['900002', 'Upside down', '8/20/2026', '8/19/2026'],
      ['900003', 'One day', '8/20/2026', '8/20/2026'],
    );
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['look: no ID', '', 'look: no ID'],
      ['1', 'look: no date in column F', 'look: no date in column F'],
      ['look: until is before from', '', 'look: until is before from'],
      ['1', '0', '0'],
    ]);
    expect(rows[0]?.[3]).toBe('Without an ID this row is not counted.');
  });

  const [late, early] = [
    ['900005', 'Twice', '3/1/2027', '', '', '1/15/2027'],
    ['900005', 'Twice', '8/20/2026'],
  ];
  test.each([
    ['later', [late ?? [], early ?? []]],
    ['earlier', [early ?? [], late ?? []]],
  ])('goes by a child’s earliest services, also where the %s ones stand above', (_, rows) => {
    expect(said(...rows).map((row) => row.slice(0, 3))).toEqual([
      ['1', '1', '1'],
      ['0', '', '0'],
    ]);
  });

  test('asks where a child has two days, and keeps an ID’s zeros', () => {
    const rows = said(
      ['900005', 'Twice', '8/20/2026', '', '', '1/15/2027'],
      ['900005', 'Twice', '9/20/2026', '', '', '1/16/2027'],
      ['02000001', 'One zero too many', '8/20/2026'],
      ['00123', 'Zeros', '8/20/2026'],
    );
    expect(rows[0]?.[1]).toBe('look: two days in column F');
    expect(rows[2]?.slice(3)).toEqual([
      'Not in the roster, which has the ID 2000001: type it so.',
      '02000001',
    ]);
    expect(rows[3]?.[4]).toBe('00123');
  });
});

test('a sheet of that name that somebody else made stays as it is', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'share');
  sheetOf(host, NAMES.share).typed(1, 1, 'Our own shares');
  expect(answerOf(host, 'makeMoneySheet', { id: 'share' })).toMatchObject({ ok: false, code: 'not-ours' });
  expect(shown(host, NAMES.share)[0]?.[0]).toBe('Our own shares');
});
