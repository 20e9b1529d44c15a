import { describe, expect, test } from 'vitest';
import type { SampleWorkbook } from '../host/sample';
import { columnOf, linesByPerson, rosterColumn, saveHandOver } from './edits';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  install,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

type Sheets = SampleWorkbook['sheets'];
const HEADER = smallRoster().sheets[0]?.rows[0] ?? [];
const book = (...sheets: Sheets): SampleWorkbook => ({ ...smallRoster(), sheets });
const inspect = (...sheets: Sheets) =>
  ask(install(book(...sheets)), 'inspectRoster', { sheet: null, mapping: null });

describe('a spreadsheet in which there is', () => {
  test.each<[string, Sheets]>([
    ['nothing', [{ name: 'Sheet1', rows: [] }]],
    [
      'no roster',
      [
        {
          name: 'Bus list',
          rows: [
            ['Bus', 'Driver'],
            [1, 'Hobbs'],
          ],
        },
      ],
    ],
    [
      'a header without a provider',
      [
        {
          name: 'Students',
          rows: [
            ['Student ID', 'Name'],
            [1, 'Ana'],
          ],
        },
      ],
    ],
  ])('%s: Set up says so, offers the sheets and makes nothing', (_, sheets) => {
    const host = install(book(...sheets));
    const before = everything(host);
    const seen = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    expect(seen).toMatchObject({
      mapping: null,
      stop: 'No sheet here looks like a roster. Choose the one with your students.',
      sheets: [{ name: sheets[0]?.name, likely: false }],
    });
    const chosen = ask(host, 'inspectRoster', { sheet: sheets[0]?.name ?? '', mapping: null });
    expect(chosen.stop).toMatch(/^Choose the column with the /);
    if (!chosen.mapping) throw new Error('An empty mapping is there to be filled in.');
    expect(ask(host, 'setUp', { mapping: chosen.mapping, name: '', protectLog: true }).stop).toBe(
      chosen.stop,
    );
    expect(everything(host)).toEqual(before);
    expect(ask(host, 'open', {})).toMatchObject({ ready: false, stop: '' });
  });

  test('a header and no student: Set up says so and makes nothing', () => {
    const host = install(book({ name: 'Roster', rows: [[...HEADER]] }));
    const { mapping, stop } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    expect(stop).toBe('No student could be read on “Roster”. Check the columns.');
    if (!mapping) throw new Error('The columns are recognised.');
    const before = everything(host);
    expect(ask(host, 'setUp', { mapping, name: '', protectLog: true }).stop).toBe(stop);
    expect(everything(host)).toEqual(before);
  });

  test('ten sheets, two like rosters: both are offered, the likelier one chosen, the other one possible', () => {
    const others = Array.from({ length: 8 }, (_, i) => ({
      name: `List ${i + 1}`,
      rows: [
        ['Item', 'Count'],
        ['Chairs', i],
      ],
    }));
    const lastYear = {
      name: 'Last year',
      rows: smallRoster().sheets[0]?.rows.map((row) => [row[0] ?? '', row[11] ?? '']) ?? [],
    };
    const roster = { name: 'This year', rows: [[...HEADER], ...smallRows()] };
    const sheets = [...others.slice(0, 4), lastYear, ...others.slice(4), roster];
    const seen = inspect(...sheets);
    expect(seen.sheets).toHaveLength(10);
    expect(seen.sheets.filter(({ likely }) => likely).map(({ name }) => name)).toEqual([
      'Last year',
      'This year',
    ]);
    expect(seen).toMatchObject({ mapping: { sheet: 'This year' }, lines: 6, stop: '' });
    const host = install(book(...sheets));
    const { mapping } = ask(host, 'inspectRoster', { sheet: 'Last year', mapping: null });
    if (!mapping) throw new Error('The other one can be chosen.');
    expect(ask(host, 'setUp', { mapping, name: '', protectLog: true })).toMatchObject({
      stop: '',
      students: 5,
    });
    expect(ask(host, 'open', {}).roster).toMatchObject({ sheet: 'Last year', hasAmount: false });
  });

  test('a header in row 7 below titles: everything is found and written where it stands', () => {
    const title = ['Lakeview School District', '', 'Printed 11/01/2026'];
    const rows = [title, [], ['Student', 'Provider'], [], ['Confidential'], [], [...HEADER], ...smallRows()];
    const host = afterSetUp(book({ name: 'Roster', rows }));
    expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/20/2026').saved).toBe(true);
    expect(rosterColumn(host, 'Provider', 'Roster', 7)).toEqual([
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Okafor, Dele',
      '',
    ]);
    expect(shown(host, 'Roster').slice(0, 7)).toEqual(
      shown(install(book({ name: 'Roster', rows })), 'Roster').slice(0, 7),
    );
  });

  test('a second line of one service counts and is named; the same row twice counts once and is never written to', () => {
    const [first = [], ...rest] = smallRows();
    const twin = first.map((cell, c) => (c === 7 ? 4 : cell));
    const host = afterSetUp(book({ name: 'Roster', rows: [[...HEADER], first, ...rest, twin, first] }));
    expect(ask(host, 'open', {}).problems.map(({ code, items }) => [code, items[0]?.place])).toEqual([
      ['second-line', 'A8'],
      ['duplicate-row', 'A9'],
    ]);
    saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/20/2026');
    expect(linesByPerson(host)).toMatchObject({ 'Cho, Ben': 5 });
    expect(rosterColumn(host, 'Provider').slice(6)).toEqual(['Cho, Ben', 'Ramos, Elena']);
  });
});

describe('a cell of 50,000 characters', () => {
  const long = 'x'.repeat(50_000);

  test.each([
    ['Notes', []],
    // A student whose rows name two people is told, whatever the names.
    ['Student Name', ['one-id-two-names']],
    ['School', []],
    ['Case Manager', ['odd-name']],
    // The save has put a name in its place.
    ['Provider', []],
  ])('under %s keeps nothing from working', (header, told) => {
    const rows = smallRows();
    const at = HEADER.indexOf(header);
    const [first] = rows;
    if (first) first[at] = long;
    const host = afterSetUp(book({ name: 'Roster', rows: [[...HEADER], ...rows] }));
    const from = header === 'Provider' ? long : 'Ramos, Elena';
    expect(saveHandOver(host, from, 'Cho, Ben', '11/20/2026')).toMatchObject({ saved: true });
    expect(rosterColumn(host, 'Provider')[0]).toBe('Cho, Ben');
    const { stop, problems } = ask(host, 'open', {});
    expect(stop).toBe('');
    expect(problems.map(({ code }) => code)).toEqual(told);
  });
});

describe('a roster that is formulas', () => {
  const source = { name: 'Export', rows: [[...HEADER], ...smallRows()] };
  const letters = [...'ABCDEFGHIJKLMN'];
  const formulaRows = source.rows.map((_, r) =>
    letters.map((letter) => ({ formula: `=Export!${letter}${r + 1}` })),
  );

  test.each<[string, SampleWorkbook['sheets'][number]['rows']]>([
    ['one in each cell', formulaRows],
    ['one for the whole sheet', [[{ formula: '={Export!A1:N7}' }]]],
    ['one below a typed header', [[...HEADER], [{ formula: '={Export!A2:N7}' }]]],
    [
      'one for the provider column',
      source.rows.map((row, r) =>
        row.map((cell, c) => (c === 11 ? (r === 0 ? { formula: '={"Provider";Export!L2:L7}' } : '') : cell)),
      ),
    ],
  ])('(%s) keeps them all; the record counts', (_, rows) => {
    const host = install(book({ name: 'Roster', rows }, source));
    const { mapping } = ask(host, 'inspectRoster', { sheet: 'Roster', mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    expect(ask(host, 'setUp', { mapping, name: '', protectLog: true })).toMatchObject({ stop: '', lines: 6 });
    const before = [
      shown(host, 'Roster').map((row) => row[11]),
      [...sheetOf(host, 'Roster').formulaEntries()],
    ];
    const saved = saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/20/2026');
    expect(saved).toMatchObject({ saved: true, notices: [expect.stringMatching(/cells hold a formula/)] });
    expect([
      shown(host, 'Roster').map((row) => row[11]),
      [...sheetOf(host, 'Roster').formulaEntries()],
    ]).toEqual(before);
    expect(linesByPerson(host)).toMatchObject({ 'Cho, Ben': 4, 'Okafor, Dele': 1 });
    expect(linesByPerson(host, '2026-11-19')).toMatchObject({ 'Cho, Ben': 1, 'Ramos, Elena': 3 });
    expect(ask(host, 'open', {}).stop).toBe('');
  });

  test('only beside the provider column is written as any other', () => {
    const rows = source.rows.map((row, r) =>
      row.map((cell, c) => (c === 2 ? (r === 0 ? { formula: '=ARRAYFORMULA(Export!C1:C7)' } : '') : cell)),
    );
    const host = install(book({ name: 'Roster', rows }, source));
    const { mapping } = ask(host, 'inspectRoster', { sheet: 'Roster', mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    ask(host, 'setUp', { mapping, name: '', protectLog: true });
    expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/20/2026').notices).toEqual([]);
    expect(rosterColumn(host, 'Provider')[0]).toBe('Cho, Ben');
  });
});

test.each([',', '. .'])(
  'a provider cell with “%s” is named, and lists nobody however often the sidebar opens',
  (text) => {
    const rows = smallRows();
    const [first] = rows;
    if (first) first[11] = text;
    const host = afterSetUp(book({ name: 'Roster', rows: [[...HEADER], ...rows] }));
    const before = everything(host);
    for (const _ of [1, 2])
      expect(ask(host, 'open', {})).toMatchObject({
        notices: [],
        problems: [{ code: 'name-unknown', count: 1 }],
      });
    expect(everything(host)).toEqual(before);
  },
);

test('hours that hold an error keep the line from nothing but its hours', () => {
  const host = afterSetUp(smallRoster());
  sheetOf(host, 'Roster').putFormula(2, columnOf(host, 'Roster', 'Hours per week'), '=1/0');
  expect(ask(host, 'open', {}).problems.map(({ code }) => code)).toEqual(['error-cell']);
  expect(answerOf(host, 'people', { asOf: '2026-11-21' }).ok).toBe(true);
  expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/20/2026').saved).toBe(true);
});
