import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { type AlikeTab, alikeTabs, saidByTabs } from '../../../src/domain/roster/alikeTabs';
import { guessMapping } from '../../../src/domain/roster/guessMapping';

type Rows = Cell[][];
const HEADER = ['Student ID', 'Student', 'Grade', 'Service', 'Minutes/Week', 'Provider'];
const line = (id: number, service = 'Resource', minutes = 150, provider = 'Ramos, Elena'): Cell[] => [
  ...[id, `Alder, A${id}`, '3', service],
  ...[minutes, provider],
];
const FIRST: Rows = [HEADER, line(1001), line(1002), line(1003, 'Speech', 60, 'Lund, Sara')];
const MORE: Rows = [line(2001), line(2002)];
/** A sheet like the first tab, of which one header is another. */
const headed = (header: string, is: string, rows: Rows = MORE): Rows => [
  HEADER.map((each) => (each === header ? is : each)),
  ...rows,
];
/** The same with one column more. */
const beside = (header: string, ...cells: Cell[]): Rows => [
  [...HEADER, header],
  ...MORE.map((row, r) => [...row, cells[r] ?? '']),
];

function alike(others: [string, Rows][], base = 'Oak', first: Rows = FIRST): AlikeTab[] {
  const mapping = guessMapping(base, first)?.mapping;
  if (!mapping) throw new Error('The first tab looks like a roster.');
  return alikeTabs(
    mapping,
    first,
    others.map(([name, grid], id) => ({ name, id, grid })),
  );
}
/** What speaks against each of the sheets; 'none' where it is no tab at all. */
const doubtOf = (name: string, grid: Rows, base?: string, first?: Rows): string => {
  const [tab] = alike([[name, grid]], base, first);
  return tab ? (tab.doubt?.code ?? '') : 'none';
};

describe('a sheet beside the first tab of a roster', () => {
  test('is one more tab where it has the same columns, in whatever order and below a title', () => {
    const turned = [HEADER, ...MORE].map((row) => [...row].reverse());
    for (const grid of [[HEADER, ...MORE], turned, [['Birch'], [''], HEADER, ...MORE]])
      expect(alike([['Birch', grid]])).toEqual([
        { sheet: 'Birch', id: 0, tab: { sheet: 'Birch', id: 0, otherwise: [] }, doubt: null },
      ]);
    expect(alike([])).toEqual([]);
    expect(doubtOf('Birch', [['', ...HEADER], ...MORE.map((row) => ['x', ...row])])).toBe('');
    expect(doubtOf('Birch', [HEADER, ...MORE], 'Oak', [['District 5'], [''], ...FIRST])).toBe('');
  });

  test('is one where it heads a column otherwise, or lacks one that isn’t needed', () => {
    const of = (header: string) => ({ header, nth: 1, of: 1 });
    expect(alike([['Birch', headed('Provider', 'Therapist')]])[0]?.tab?.otherwise).toEqual([
      { of: of('Provider'), is: of('Therapist') },
    ]);
    const ungraded = [HEADER, ...MORE].map((row) => row.filter((_, c) => c !== 2));
    expect(alike([['Birch', ungraded]])[0]?.tab?.otherwise).toEqual([{ of: of('Grade'), is: null }]);
  });

  test.each([0, 1, 3, 5])('is none without a column that is needed: not without column %i', (without) => {
    const grid = [HEADER, ...MORE].map((row) => row.filter((_, c) => c !== without));
    expect(doubtOf('Birch', grid)).toBe('none');
  });

  test('is none where its header only looks the same without signs, or where nothing stands', () => {
    expect(doubtOf('Birch', headed('Student', 'Student #'))).toBe('none');
    expect(doubtOf('Birch', [])).toBe('none');
    expect(doubtOf('Birch', [['Lunch duty'], ['Ramos, Elena']])).toBe('none');
  });

  test('is doubted where more than half of its lines stand on another tab', () => {
    const known = FIRST.slice(1);
    expect(doubtOf('Birch', [HEADER, ...known.slice(0, 2), ...MORE])).toBe('');
    expect(doubtOf('Birch', [HEADER, ...known, ...MORE])).toBe('same-lines');
    // Another service of the same student is another line.
    expect(doubtOf('Birch', [HEADER, line(1001, 'OT'), line(1002, 'OT')])).toBe('');
  });

  test('is doubted where its lines stand on a tab before it, and never because of one that is doubted itself', () => {
    const rows = [HEADER, ...MORE];
    const doubts = (...names: string[]) =>
      alike(names.map((name): [string, Rows] => [name, rows])).map(({ doubt }) => doubt);
    expect(doubts('Birch', 'Elm')).toEqual([null, { code: 'same-lines', other: 'Birch' }]);
    expect(doubts('Birch old', 'Elm')).toEqual([{ code: 'name' }, null]);
    // Of two that have them, the first.
    const twice = alike([
      ['Birch', [HEADER, line(1001), line(1002), ...MORE]],
      ['Elm', [HEADER, line(1001), line(1002)]],
    ]);
    expect(twice.map(({ doubt }) => doubt)).toEqual([null, { code: 'same-lines', other: 'Oak' }]);
  });

  test.each([
    ['Old', 'Oak', 'name'],
    ['Copy of Oak', 'Oak', 'name'],
    ['Exited', 'Oak', 'name'],
    ['2024', 'Oak', 'name'],
    ['Old 2', 'Old 1', ''],
    ['Roster 24-25', 'Roster 25-26', 'name'],
    ['Roster 25-26', 'Roster 25-26', ''],
    ['Roster 26-27', 'Roster 25-26', ''],
    ['Golden Elementary', 'Oak', ''],
  ])('called “%s” beside “%s”: %s', (name, base, doubt) => {
    expect(doubtOf(name, [HEADER, ...MORE], base)).toBe(doubt);
  });

  test('is told apart where it counts in the other unit', () => {
    const hours = headed(
      'Minutes/Week',
      'Hours/Week',
      MORE.map((row) => row.with(4, 2)),
    );
    expect(alike([['Birch', hours]])).toMatchObject([{ tab: null, doubt: { code: 'unit' } }]);
  });

  test.each<[string, Cell[], string[]]>([
    ['School', ['Birch', 'Birch'], ['School']],
    ['Case Manager', ['Cho, Ben', ''], ['Case Manager']],
    ['Frequency', ['5x weekly', '5x weekly'], ['Frequency']],
    ['School', ['', ''], []],
    ['DOB', ['1/2/2015', '3/4/2016'], []],
    ['LRE Minutes', [900, 900], []],
    ['Min Minutes', [60, 60], []],
    ['Location', ['Room 2', 'Room 3'], []],
    ['Notes', ['new', 'new'], []],
  ])('with a column more, “%s” that reads %j, leaves unread: %j', (header, cells, unread) => {
    const [tab] = alike([['Birch', beside(header, ...cells)]]);
    expect(tab?.doubt).toEqual(unread.length === 0 ? null : { code: 'more-columns', headers: unread });
    expect(tab?.tab === null).toBe(unread.length > 0);
  });

  test('with a column more leaves nothing unread where it is blank below a header that has a title over it', () => {
    expect(doubtOf('Birch', [['Birch'], [''], ...beside('School')])).toBe('');
    expect(doubtOf('Birch', [['Birch'], [''], ...beside('School', 'Elm', 'Elm')])).toBe('more-columns');
  });

  describe('of a roster with a column for each service', () => {
    const WIDE = ['Student ID', 'Student', 'Speech Provider', 'Speech Minutes', 'OT Provider', 'OT Minutes'];
    const cells = (id: number): Cell[] => [id, `Alder, A${id}`, 'Lund, Sara', 60, 'Park, Joon', 30];
    const wide: Rows = [WIDE, cells(1), cells(2)];
    const cut = (to: number): Rows => [WIDE, cells(3)].map((row) => row.slice(0, to));

    test('may lack the columns of a service, but not all of them', () => {
      expect(alike([['Birch', cut(4)]], 'Oak', wide)[0]?.tab?.otherwise).toEqual([
        { of: { header: 'OT Provider', nth: 1, of: 1 }, is: null },
        { of: { header: 'OT Minutes', nth: 1, of: 1 }, is: null },
      ]);
      expect(doubtOf('Birch', cut(2), 'Oak', wide)).toBe('none');
    });

    test.each([
      ['of whose services all have amounts', WIDE],
      ['of whose services one has none', WIDE.slice(0, 5)],
    ])('is told apart where it counts in the other unit, %s', (_, titles) => {
      const rows = (header: string[]) => [header, ...[1, 2].map((id) => cells(id).slice(0, titles.length))];
      const inHours = titles.map((title) => title.replace('Minutes', 'Hours'));
      const hours = rows(inHours).map((row, r) =>
        r === 0 ? row : row.map((cell) => (cell === 60 ? 1 : cell)),
      );
      expect(doubtOf('Birch', rows(titles), 'Oak', rows(titles))).toBe('same-lines');
      expect(doubtOf('Birch', hours, 'Oak', rows(titles))).toBe('unit');
    });

    test('leaves the columns of one service more unread', () => {
      const grid: Rows = [
        [...WIDE, 'PT Provider', 'PT Minutes'],
        [...cells(3), 'Cho, Ben', 30],
      ];
      expect(alike([['Birch', grid]], 'Oak', wide)[0]?.doubt).toEqual({
        code: 'more-columns',
        headers: ['PT Provider', 'PT Minutes'],
      });
    });
  });
});

describe('what the names of tabs say of their rows', () => {
  const WHOLE = ['Student ID', 'Student', 'Service', 'Minutes', 'Provider'];
  const SERVED = WHOLE.filter((title) => title !== 'Service');
  const NOBODYS = WHOLE.filter((title) => title !== 'Provider');
  const TEACHERS = [...NOBODYS, 'Teacher'];
  /** The names in the column of providers or teachers, a row each. */
  const said = (titles: readonly string[], names: readonly string[], ...who: Cell[][]) => {
    const cell = (title: string, row: number, tab: number): Cell => {
      switch (title) {
        case 'Student ID':
          return 1001 + row;
        case 'Student':
          return `Alder, A${row}`;
        case 'Service':
          return 'Speech';
        case 'Minutes':
          return 30;
        case 'School':
          return 'Oak';
        case 'Case Manager':
          return 'Cho, Ben';
        default:
          return who[tab]?.[row] ?? ['Lund, Sara', 'Park, Joon'][row] ?? '';
      }
    };
    const tabs = names.map((name, tab) => ({
      name,
      grid: [
        [...titles],
        ...(who[tab] ?? ['', '']).map((_, row) => titles.map((title) => cell(title, row, tab))),
      ],
    }));
    const mapping = guessMapping('Oak', tabs[0]?.grid ?? [])?.mapping;
    if (!mapping) throw new Error('The first tab looks like a roster.');
    return saidByTabs(mapping, tabs);
  };

  test.each<[readonly string[], string[], 'provider' | 'service' | 'site' | null]>([
    // Schools, by their words or by nothing else.
    [WHOLE, ['Oak Elementary', 'Elm Middle'], 'site'],
    [WHOLE, ['Oak', 'Elm'], 'site'],
    [WHOLE, ['Oak MS Resource', 'Elm'], 'site'],
    [WHOLE, ['Dr. King Elementary', 'Oak'], 'site'],
    [WHOLE, ['OT', 'Oak'], 'site'],
    [[...WHOLE, 'Case Manager'], ['Oak', 'Elm'], 'site'],
    [[...WHOLE, 'School'], ['Oak', 'Elm'], null],
    // Nothing, of one tab, of tabs that nobody named, and of parts of the list.
    [WHOLE, ['Oak Elementary'], null],
    [WHOLE, ['Sheet1', 'Elm'], null],
    [NOBODYS, [' Sheet 1 ', 'Elm'], null],
    [WHOLE, ['Grade 3', 'Grade 4'], null],
    [WHOLE, [' Grade 3 ', 'Oak'], null],
    [WHOLE, ['Active', 'Oak'], null],
    [WHOLE, ['Ms. Lund', 'Mr. Park'], null],
    // Services, where no column says them.
    [SERVED, ['OT', 'Speech'], 'service'],
    [SERVED, ['OT/PT', 'Speech'], 'service'],
    [SERVED, ['Speech & Language', 'OT'], 'service'],
    [SERVED, ['OT', 'Oak'], 'site'],
    [WHOLE, ['OT', 'Speech'], null],
    // Who serves them, where no column does.
    [NOBODYS, ['Lund', 'Park'], 'provider'],
    [NOBODYS, ['Ms. Lund', 'Mr. Park'], 'provider'],
    [NOBODYS, ['Grade 3', 'Grade 4'], 'provider'],
    [NOBODYS, ['OT', 'Oak'], 'provider'],
    [NOBODYS, ['OT', 'Speech'], null],
    [NOBODYS, ['Oak Elementary', 'Elm Middle'], null],
    // "Teacher" may be that of the class.
    [TEACHERS, ['Room 1', 'Room 2'], 'provider'],
    [TEACHERS, ['Oak', 'Elm'], 'provider'],
    [TEACHERS, ['OT', 'Speech'], null],
    [TEACHERS, ['Oak Elementary', 'Elm'], 'site'],
    [[...TEACHERS, 'Case Manager'], ['Oak', 'Elm'], 'site'],
  ])('with the columns %j called %j: %s', (titles, names, says) => {
    expect(said(titles, names)).toBe(says);
  });

  test('is nothing where each bears the name of whoever half of its rows name', () => {
    const [lund, park, cho] = ['Lund, Sara', 'Park, Joon', 'Cho, Ben'];
    expect(said(WHOLE, ['Lund', 'Park'], [lund, lund], [park, park])).toBeNull();
    expect(said(WHOLE, ['Lund', 'Park'], [lund, ''], [park, cho])).toBeNull();
    expect(said(WHOLE, ['Lund', 'Park'], [lund, '', ''], [park, park])).toBeNull();
    expect(said(WHOLE, ['Lund', 'Park'], [lund, lund], [park, cho, cho])).toBe('site');
    expect(said(WHOLE, ['Lund 2026', 'Park 2026'], [lund, lund], [park, park])).toBeNull();
    expect(said(WHOLE, ['Lund', 'Elm'], [lund, lund], [park, park])).toBe('site');
    expect(said(WHOLE, ['Lund Elementary', 'Park'], [lund, lund], [park, park])).toBe('site');
    expect(said(TEACHERS, ['Lund', 'Park'], [lund, lund], [park, park])).toBeNull();
    expect(said(TEACHERS, ['Lund', 'Elm'], [lund, lund], [park, park])).toBe('site');
  });
});
