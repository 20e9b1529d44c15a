import './serverPartFile';
import { afterEach, expect, test, vi } from 'vitest';
import type { Cell } from '../../src/domain/cells/cell';
import { PEOPLE_HEADER } from '../../src/domain/people/people';
import { aboutRecord } from '../../src/domain/record/changes';
import { closedHeader } from '../../src/domain/record/closedYears';
import { LOG_HEADER, logRow } from '../../src/domain/record/log';
import { countedSteps } from '../kit/countedSteps';
import { fact, recorded } from '../kit/entries';
import { run, sentence } from './callFunction';

afterEach(() => vi.unstubAllGlobals());

const person = (cells: Partial<Record<(typeof PEOPLE_HEADER)[number], Cell>>): Cell[] =>
  PEOPLE_HEADER.map((title) => cells[title] ?? '');
const providers = [
  [...PEOPLE_HEADER],
  person({
    Key: 'P-0001',
    Name: 'Ramos, Elena',
    Method: 'altcase',
    'Instructional minutes': 1800,
    Planning: 350,
  }),
  person({ Key: 'P-0002', Name: 'Cho, Ben' }),
  person({ Key: 'P-0003', Name: 'Vacant SLP', Role: 'Vacancy' }),
];
const header = ['Student ID', 'Grade', 'Service', 'Delivery', 'Minutes per week', 'Provider', 'Case Manager'];
const roster: Cell[][] = [
  header,
  ['1', '3', 'Resource', 'Direct', 290, 'Ramos, Elena', 'Ramos, Elena'],
  ['2', '4', 'Resource', 'Direct', 145, 'Elena Ramos', 'Cho, Ben'],
  ['2', '4', 'Reading', 'Consult', 60, 'Elena Ramos', 'Cho, Ben'],
  ['3', 'K', 'Speech', 'Direct', 30, 'Vacant SLP', ''],
  ['4', 'K', 'Speech', 'Direct', 30, '', ''],
];

test('one row a person: numbers, limits, status and what it rests on', () => {
  const [titles, ...rows] = run('CASELOAD_SUMMARY', roster, providers, '11/21/2026') as Cell[][];
  const told = rows.map((row) => Object.fromEntries((titles ?? []).map((title, i) => [title, row[i]])));
  expect(told.map((row) => row.Person)).toEqual(['Cho, Ben', 'Ramos, Elena', 'Vacant SLP', 'Unassigned']);
  expect(told[1]).toMatchObject({
    'Head count': 2,
    'IEPs managed': 1,
    'Student minutes': 435,
    'Teacher minutes a day': 290,
    'CONTACT#': 1.5,
    'ALTCASE#': 2.5,
    'Maximum by worksheet': 49,
    'Maximum by table': 55,
    Caseload: 2.5,
    Maximum: 55,
    Status: 'Within desirable',
  });
  expect(told[0]).toMatchObject({ 'Head count': 0, 'IEPs managed': 1, Status: 'No limit' });
  expect(told[2]).toMatchObject({
    Maximum: '',
    'Rests on':
      'Nobody holds this position, so no limit applies. By the roster alone: exits and changes of the Caseload log are not counted.',
  });
});

test('a date cell is its day in the spreadsheet’s time zone', () => {
  const getActive = () => ({ getSpreadsheetTimeZone: () => 'America/Chicago' });
  vi.stubGlobal('SpreadsheetApp', { getActive });
  // Midnight in Chicago, which in UTC is six in the morning.
  const formatDate = (date: Date) => new Date(date.getTime() - 6 * 3_600_000).toISOString().slice(0, 10);
  vi.stubGlobal('Utilities', { formatDate });
  const dated = roster.map((row, i) => [...row, i === 0 ? 'Start Date' : new Date('2026-11-22T06:00:00Z')]);
  const at = (time: string) => {
    const table = run('CASELOAD_SUMMARY', dated, providers, new Date(time)) as Cell[][];
    return table[2]?.[(table[0] ?? []).indexOf('Head count')];
  };
  expect([at('2026-11-22T05:59:59Z'), at('2026-11-22T06:00:00Z')]).toEqual([0, 2]);
});

test('days and amounts that may be two are asked about, unless the spreadsheet’s country tells', () => {
  const given = (locale: string, day: string, minutes: Cell) => {
    vi.stubGlobal('SpreadsheetApp', { getActive: () => ({ getSpreadsheetLocale: () => locale }) });
    const dated = roster.map((row, i) => [
      ...row.map((cell, c) => (c === 4 && i === 1 ? minutes : cell)),
      i === 0 ? 'Start Date' : day,
    ]);
    return [dated, providers, '11/21/2026'];
  };
  const at = (...of: Parameters<typeof given>) => {
    const table = run('CASELOAD_SUMMARY', ...given(...of)) as Cell[][];
    return table[2]?.[(table[0] ?? []).indexOf('Head count')];
  };
  const asks = (...of: Parameters<typeof given>) => sentence('CASELOAD_SUMMARY', ...given(...of));
  // December in the United States, February elsewhere.
  expect(at('en_US', '12/02/2026', 290)).toBe(0);
  expect(asks('en_GB', '12/02/2026', 290)).toBe(
    'roster: Are the dates of “Start Date” (column H) month first or day first, as in 12/02/2026?',
  );
  expect(asks('en_US', '08/24/2026', '1.200')).toBe(
    'roster: Is “1.200” in “Minutes per week” (column E) a thousand and more, or a number with decimals? Until then such cells count as unknown.',
  );
  expect(at('de_DE', '08/24/2026', '1.200')).toBe(2);
});

test('by the record asks for the sheets of closed years, and counts by all of them', () => {
  const opened = fact({ studentId: '1', person: 'Cho, Ben', personKey: 'P-0002' });
  const closed = { year: '2026-27', sheet: 'Caseload log 2026-27', from: 1, to: 1 };
  const hash = recorded(opened)[0]?.hash ?? '';
  const seals = { ...aboutRecord('hours'), name: 'yearClosed', origin: 'here' } as const;
  const [first, ...own] = recorded(opened, { ...seals, closed: { ...closed, hash } }).map(logRow);
  const args = [roster, providers, '2027-11-21', [[...LOG_HEADER], ...own], ''];
  expect(sentence('CASELOAD_SUMMARY', ...args)).toContain('closed_years: the log goes on');
  const table = run('CASELOAD_SUMMARY', ...args, [closedHeader('2026-27'), first]) as Cell[][];
  const at = table[0]?.indexOf('Head count') ?? -1;
  expect(table.find(([, name]) => name === 'Cho, Ben')?.[at]).toBe(1);
});

test.each([
  [['', providers, '2026-11-21'], 'roster: a range belongs here.'],
  [
    [providers, providers, '2026-11-21'],
    'roster: no student ID and provider columns are recognised; take the whole roster with its header row.',
  ],
  [[roster, roster, '2026-11-21'], 'providers: the Providers sheet belongs here, with its header row.'],
  [[roster, providers, ''], 'as_of: it is blank; write one like 11/30/2026.'],
  [[roster, providers, 'soon'], 'as_of: "soon" is not a date; write one like 11/30/2026.'],
  [[roster, providers, '2026-11-21', roster], 'log: the Caseload log belongs here, with its header row.'],
  [
    [roster, providers, '2026-11-21', '', roster],
    'standards: the Standards sheet belongs here, with its header row.',
  ],
] as const)('wrong arguments %#', (args, expected) => {
  expect(sentence('CASELOAD_SUMMARY', ...args)).toBe(expected);
});

test('25,000 lines and 500 people take so many steps a line, and no more for being many', async () => {
  const people = Array.from({ length: 500 }, (_, i) =>
    person({
      Key: `P-${1000 + i}`,
      Name: `Last${i}, First${i}`,
      'Instructional minutes': 1800,
      Planning: 250,
    }),
  );
  const lines = Array.from({ length: 25_000 }, (_, i) => [
    ...[String(i % 14_000), String(1 + (i % 12)), `Service ${i % 9}`, 'Direct', 30 + (i % 90)],
    ...[`Last${i % 500}, First${i % 500}`, `First${(i % 14_000) % 500} Last${(i % 14_000) % 500}`],
  ]);
  const args = [[header, ...lines], [[...PEOPLE_HEADER], ...people], '2026-11-21'];
  expect(run('CASELOAD_SUMMARY', ...args)).toHaveLength(501);
  const steps = await countedSteps('src/google/serverPart.ts', 'serverPart.caseloadSummaryTable');
  // 200 as of 2026-11-28; a search through all people for each line would be 500 more.
  expect(steps(...args) / lines.length).toBeLessThan(240);
});
