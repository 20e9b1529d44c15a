import { expect, test } from 'vitest';
import type { Cell, ColumnRef } from '../../../src/domain/cells/cell';
import { alikeTabs, saidByTabs } from '../../../src/domain/roster/alikeTabs';
import type { Mapping } from '../../../src/domain/roster/roster';
import { guess } from './guessed';

type Rows = Cell[][];
const HEADER = ['Student ID', 'Student', 'Service', 'Minutes', 'Provider'];
/** Headers that no reader knows, of the same columns, as somebody mapped them by hand. */
const ODD = ['Kid no', 'Kid', 'What', 'How much', 'Who'];
const line = (id: number, ...more: Cell[]): Cell[] => [
  id,
  `Alder, A${id}`,
  'Speech',
  30,
  'Lund, Sara',
  ...more,
];
const of = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });

/** What speaks against a sheet beside the first tab; 'none' where it is no tab at all. */
const doubtOf = (mapping: Mapping, first: Rows, grid: Rows, name = 'Elm'): string => {
  const [tab] = alikeTabs(mapping, first, [{ name, id: 1, grid }]);
  return tab ? (tab.doubt?.code ?? '') : 'none';
};

test('a tab under headers that were mapped by hand is one more of the roster', () => {
  const long = guess([HEADER, line(1)]);
  const columns = Object.fromEntries(
    Object.entries(long.columns).map(([field, ref]) => [
      field,
      of(ODD[HEADER.indexOf(ref?.header ?? '')] ?? ''),
    ]),
  );
  const chosen = { ...long, columns };
  expect(doubtOf(chosen, [ODD, line(1)], [ODD, line(2)])).toBe('');
  // Also where one of the two has columns of known headers beside these.
  const both = (id: number): Rows => [
    [...ODD, ...HEADER],
    [...line(id), ...line(id)],
  ];
  expect(doubtOf(chosen, both(1), [ODD, line(2)])).toBe('');
  expect(doubtOf(chosen, [ODD, line(1)], both(2))).toBe('');
});

test('what was left aside on the first tab is on the others too', () => {
  const header = [...HEADER, 'Case Manager'];
  const first: Rows = [header, line(1, 'Cho, Ben')];
  const mapping = guess(first);
  const { caseManager: _, ...columns } = mapping.columns;
  const other: Rows = [header, line(2, 'Cho, Ben')];
  expect(doubtOf(mapping, first, other)).toBe('');
  expect(doubtOf({ ...mapping, columns }, first, other)).toBe('');
  expect(doubtOf(guess([HEADER, line(1)]), [HEADER, line(1)], other)).toBe('more-columns');
});

test('of a roster of one service a tab without it is none', () => {
  const WIDE = ['Student ID', 'Student', 'Speech Provider', 'Speech Minutes'];
  const wide: Rows = [WIDE, [1, 'Alder, Ana', 'Lund, Sara', 60]];
  const mapping = guess([
    [...WIDE, 'OT Provider', 'OT Minutes'],
    [1, 'Alder, Ana', 'Lund, Sara', 60, 'Park, Joon', 30],
  ]);
  const one = { ...mapping, services: mapping.services.slice(0, 1) };
  expect(doubtOf(one, wide, [WIDE, [2, 'Birch, Ben', 'Lund, Sara', 60]])).toBe('');
  expect(
    doubtOf(one, wide, [
      ['Student ID', 'Student', 'Grade'],
      [2, 'Birch, Ben', '3'],
    ]),
  ).toBe('none');
});

test('the same students on the tab of another service are other lines', () => {
  const SERVED = HEADER.filter((title) => title !== 'Service');
  const rows: Rows = [SERVED, ...[1, 2].map((id) => line(id).filter((_, c) => c !== 2))];
  const mapping = guess(rows);
  expect(doubtOf({ ...mapping, sheet: 'Speech' }, rows, rows, 'OT')).toBe('');
  expect(doubtOf({ ...mapping, sheet: 'Oak' }, rows, rows, 'Elm')).toBe('same-lines');
});

test('a tab with a title over its header bears a name where half of its rows say it', () => {
  const tabs = [
    ['Lund', 'Lund, Sara'],
    ['Park', 'Park, Joon'],
  ].map(([name = '', who = '']) => ({
    name,
    grid: [['Our students'], HEADER, [...line(1).slice(0, 4), who], [...line(2).slice(0, 4), 'Cho, Ben']],
  }));
  expect(saidByTabs(guess(tabs[0]?.grid ?? []), tabs)).toBeNull();
});
