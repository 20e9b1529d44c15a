import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { type AlikeTab, alikeTabs } from '../../../src/domain/roster/alikeTabs';
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
    ['Notes', ['new', 'new'], []],
  ])('with a column more, “%s” that reads %j, leaves unread: %j', (header, cells, unread) => {
    const [tab] = alike([['Birch', beside(header, ...cells)]]);
    expect(tab?.doubt).toEqual(unread.length === 0 ? null : { code: 'more-columns', headers: unread });
    expect(tab?.tab === null).toBe(unread.length > 0);
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
