import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { alikeTabs, saidByTabs } from '../../../src/domain/roster/alikeTabs';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { readRoster } from '../../../src/domain/roster/readRoster';
import type { Mapping, RosterLine } from '../../../src/domain/roster/roster';
import {
  cellIn,
  GROUP_COLUMN,
  headedAs,
  isStacked,
  isTrouble,
  type Stack,
  seamsOf,
  stackTabs,
  TAB_COLUMN,
  tabOfRow,
  tabSays,
} from '../../../src/domain/roster/stackTabs';

const HEADER = ['Student ID', 'Student', 'Grade', 'Service', 'Minutes/Week', 'Provider'];
const SCHOOLS = ['Oak School', 'Birch School', 'Cedar School'];

const line = fc.record({
  school: fc.constantFrom(...SCHOOLS),
  grade: fc.constantFrom('K', '3', '11', 'purple'),
  service: fc.constantFrom('Resource', 'Speech'),
  minutes: fc.constantFrom<Cell>(150, '30 min x 5', '', 'a while'),
  provider: fc.constantFrom('Ramos, Elena', 'Cho, Ben', ''),
});

const said = (lines: readonly RosterLine[]): string[] =>
  lines
    .map(({ studentId, student, grade, site, service, minutes, provider, unreadable }) =>
      JSON.stringify([studentId, student, grade, site, service, minutes, provider, unreadable]),
    )
    .sort();

const linesOf = (grid: Cell[][], mapping: Mapping): RosterLine[] => {
  const roster = readRoster(grid, mapping);
  if ('missing' in roster) throw new Error('Every column is there.');
  return roster.lines;
};

describe('a roster on several tabs', () => {
  test('property: says what it says on one sheet with a column for the school, in whatever order each tab has its columns', () => {
    const orders = fc.tuple(...SCHOOLS.map(() => fc.shuffledSubarray(HEADER, { minLength: HEADER.length })));
    fc.assert(
      fc.property(fc.array(line, { minLength: 3, maxLength: 12 }), orders, (drawn, own) => {
        const lines = [...SCHOOLS.map((school) => ({ ...drawn[0], school })), ...drawn].map((each, i) => ({
          ...each,
          grade: each.grade ?? '3',
          service: each.service ?? 'Resource',
          minutes: i < 3 ? 150 : (each.minutes ?? ''),
          provider: i < 3 ? 'Ramos, Elena' : (each.provider ?? ''),
        }));
        const rows = lines.map(({ school, grade, service, minutes, provider }, i): Cell[] => [
          ...[String(1000 + i), `Alder, A${i}`, grade, service, minutes, provider],
          school,
        ]);
        const whole: Cell[][] = [[...HEADER, 'School'], ...rows];
        const tabs = SCHOOLS.map((school, t) => {
          const order = own[t] ?? HEADER;
          const cells = rows.filter((row) => row[HEADER.length] === school);
          return {
            name: school,
            id: t,
            grid: [order, ...cells.map((row) => order.map((h) => row[HEADER.indexOf(h)] ?? ''))],
          };
        });
        const [first, ...others] = tabs;
        const mapping = first && guessMapping(first.name, first.grid)?.mapping;
        if (!first || !mapping) throw new Error('The first tab is a roster.');
        const one: Mapping = {
          ...mapping,
          columns: { ...mapping.columns, site: { header: 'School', nth: 1, of: 1 } },
        };
        const alike = alikeTabs(mapping, first.grid, others);
        expect(alike.map(({ doubt }) => doubt)).toEqual([null, null]);
        expect(saidByTabs(mapping, tabs)).toBe('site');
        const stacked: Mapping = {
          ...mapping,
          columns: { ...mapping.columns, site: TAB_COLUMN },
          tabs: { id: 0, further: alike.flatMap(({ tab }) => tab ?? []), others: [] },
        };
        const stack = stackTabs(
          stacked,
          tabs.map(({ grid }) => grid),
        );
        if (isTrouble(stack)) throw new Error('Every tab has its columns.');
        expect(
          said(
            linesOf(
              stack.grid.map((row) => [...row]),
              stacked,
            ),
          ),
        ).toEqual(said(linesOf(whole, one)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('two tabs as one sheet', () => {
  const TITLES = ['Student ID', 'Student', 'Service', 'Minutes', 'Provider'];
  const OAK: Cell[][] = [
    ['Oak list'],
    TITLES,
    [1001, 'Alder, Ana', 'Speech', 30, 'Lund, Sara'],
    ['note', ' ', '', '', ''],
  ];
  const OTHER = ['Provider', 'Student ID', 'Student', 'Service', 'Minutes', 'Extra'];
  const BEN: Cell[] = ['Park, Joon', 1002, 'Birch, Ben', 'OT', 60, 'x'];
  const ELM: Cell[][] = [OTHER, BEN, OTHER, ['', 1003], ['', '', 'Cedar, Cal', 'OT']];
  const guessed = guessMapping('Oak (12)', OAK)?.mapping;
  if (!guessed) throw new Error('The first tab looks like a roster.');
  const one: Mapping = guessed;
  const two: Mapping = {
    ...one,
    tabs: { id: 0, further: [{ sheet: 'Elm - 7', id: 1, otherwise: [] }], others: [] },
  };
  const withColumn = (mapping: Mapping, columns: Mapping['columns']): Mapping => ({
    ...mapping,
    columns: { ...mapping.columns, ...columns },
  });
  const stacked = (mapping: Mapping, grids: Cell[][][], named?: boolean): Stack => {
    const stack = stackTabs(mapping, grids, named);
    if (isTrouble(stack)) throw new Error('Each tab has its columns.');
    return stack;
  };

  test('is the first as it is, and below it the other’s rows in its columns, what it lacks behind', () => {
    const { grid, bare } = stacked(two, [OAK, ELM]);
    expect(grid).toBe(bare);
    expect(grid).toEqual([
      ...OAK,
      [1002, 'Birch, Ben', 'OT', 60, 'Park, Joon', 'x'],
      // A header that stands again reads as the first tab's.
      TITLES,
      [1003, '', '', '', '', ''],
      ['', 'Cedar, Cal', 'OT', '', '', ''],
    ]);
  });

  test('tells of each cell where it stands', () => {
    const stack = stacked(two, [OAK, ELM]);
    expect([...seamsOf(stack)]).toEqual([4]);
    expect([1, 4, 5, 7, 99].map((row) => tabOfRow(stack, row))).toEqual([0, 0, 1, 1, 1]);
    const at = (row: number, column: number) => cellIn(stack, row, column);
    expect(at(3, 1)).toEqual({ tab: 0, row: 3, column: 1 });
    expect(at(3, 6)).toEqual({ tab: 0, row: 3, column: 6 });
    expect(at(5, 1)).toEqual({ tab: 1, row: 2, column: 2 });
    expect(at(5, 5)).toEqual({ tab: 1, row: 2, column: 1 });
    expect(at(7, 6)).toEqual({ tab: 1, row: 4, column: 6 });
    expect(at(5, 7)).toBeNull();
  });

  test('tells where a cell stands of a tab that has a title over its header', () => {
    const stack = stacked(two, [OAK, [['Elm list'], [''], ...ELM]]);
    expect(stack.tabs.map(({ headerRow, from }) => [headerRow, from])).toEqual([
      [2, 1],
      [3, 4],
    ]);
    expect(cellIn(stack, 5, 1)).toEqual({ tab: 1, row: 4, column: 2 });
    expect([...seamsOf(stack)]).toEqual([4]);
  });

  test('says on which tab each student stands, in a column that no tab has', () => {
    const stack = stacked(withColumn(two, { site: TAB_COLUMN }), [OAK, ELM]);
    expect(stack.grid.map((row) => row[6])).toEqual([
      ...['', TAB_COLUMN.header, 'Oak', '', 'Elm', 'Elm', 'Elm', 'Elm'],
    ]);
    expect(stack.grid.every((row) => row.length === 7)).toBe(true);
    expect([cellIn(stack, 3, 7), cellIn(stack, 5, 7)]).toEqual([null, null]);
    expect(cellIn(stack, 3, 1)).toEqual({ tab: 0, row: 3, column: 1 });
    expect(stacked(one, [OAK], true).grid.map((row) => row[5])).toEqual(['', TAB_COLUMN.header, 'Oak', '']);
  });

  test('says whom the row above each student names, on each tab by itself', () => {
    const oak = [...OAK.slice(0, 2), ['Ramos, Elena'], ...OAK.slice(2)];
    const { grid } = stacked(withColumn(two, { caseManager: GROUP_COLUMN }), [
      oak,
      [OTHER, ['Mrs. Cho'], BEN],
    ]);
    expect(grid.map((row) => row[6])).toEqual([
      ...['', GROUP_COLUMN.header, '', 'Ramos, Elena', '', '', 'Mrs. Cho'],
    ]);
  });

  test('is none where a tab lacks its columns', () => {
    const lacking = (first: Cell[][], second: Cell[][]) => {
      const stack = stackTabs(two, [first, second]);
      return isTrouble(stack) ? [stack.tab, stack.missing.length] : [];
    };
    expect(lacking(OAK, [['x']])).toEqual([1, 5]);
    expect(lacking(OAK, [OTHER.slice(1)])).toEqual([1, 1]);
    expect(lacking([['x']], ELM)).toEqual([0, 5]);
    expect(lacking([TITLES.slice(1)], ELM)).toEqual([0, 1]);
  });

  test('takes more than one sheet’s cells where there are two, or a column that none has', () => {
    expect([one, two, withColumn(one, { site: TAB_COLUMN })].map(isStacked)).toEqual([false, true, true]);
    expect(stacked(one, [OAK]).grid).toBe(OAK);
    expect(stacked(one, [OAK]).tabs.map(({ from, shift }) => [from, shift])).toEqual([[1, 0]]);
  });

  test('heads the columns of each service in the words of its tab', () => {
    const of = (header: string) => ({ header, nth: 1, of: 1 });
    const header = ['Student ID', 'Service 1', 'Provider 1', 'Begin 1', 'Service 2', 'Provider 2', 'Begin 2'];
    const rows: Cell[][] = [
      header,
      [1001, 'Speech', 'Lund, Sara', '2026-08-24', 'OT', 'Park, Joon', '2026-09-14'],
    ];
    const mapping = guessMapping('Oak', rows)?.mapping;
    if (!mapping) throw new Error('The first tab looks like a roster.');
    const tab = { sheet: 'Elm', id: 1, otherwise: [{ of: of('Begin 2'), is: of('Start 2') }] };
    const headed = headedAs(mapping, tab);
    expect(headed.services.map(({ own }) => own?.start?.header)).toEqual(['Begin 1', 'Start 2']);
    const wide = guessMapping('Oak', [
      ['Student ID', 'Speech Provider', 'Speech Minutes', 'OT Provider', 'OT Minutes'],
      [1001, 'Lund, Sara', 60, 'Park, Joon', 30],
    ])?.mapping;
    expect(wide && headedAs(wide, { ...tab, otherwise: [] }).services).toEqual(wide?.services);
  });

  test('is called without how many stand on it', () => {
    const names = ['Ramos (14)', 'Oak - 12 students', 'Oak (12 kids)', 'Oak', ' Oak (3)', '(12)', 'PS 101'];
    expect(names.map(tabSays)).toEqual(['Ramos', 'Oak', 'Oak', 'Oak', 'Oak', '(12)', 'PS 101']);
  });
});
