import { missouri } from '../../../src/standards/missouri/missouri';
import '../../google/serverPartFile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUMMARY_HEADER, type SummaryColumn } from '../../../src/app/report/summaryHeader';
import type { Cell } from '../../../src/domain/cells/cell';
import { PEOPLE_HEADER, type PeopleColumn } from '../../../src/domain/people/people';
import { standardNumbers } from '../../../src/standards/district/standardsSheet';
import { column, run } from '../../google/callFunction';
import { afterSetUp, ask, district } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

const TODAY = '2026-11-21';
const NAMES = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', ''];

const student = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  grade: fc.constantFrom('PK', 'K', '2', '3', '4', '6', '9', '18-22', ''),
  service: fc.constantFrom('Resource', 'Speech'),
  start: fc.constantFrom('2026-08-15', '2026-11-21', '2026-12-01'),
  hours: fc.constantFrom<Cell>(0, 0.5, 1, 2.25, 7, ''),
  provider: fc.constantFrom(...NAMES),
  manager: fc.constantFrom(...NAMES),
});
const minutes = fc.constantFrom<Cell>('', 0, 50, 250, 500, 1800);
const row = fc.record({
  FTE: fc.constantFrom<Cell>('', 0.5, 1),
  Method: fc.constantFrom('', 'head count', 'altcase', 'self-contained', 'ecse'),
  Role: fc.constantFrom('', 'Nurse', 'Resource teacher'),
  Paraprofessional: fc.constantFrom('', 'yes'),
  'Instructional minutes': minutes,
  Planning: minutes,
  ECSE: minutes,
});
const standards = fc.dictionary(
  fc.constantFrom(...standardNumbers(missouri.provisions).map(({ id }) => id)),
  fc.integer({ min: -5, max: 70 }),
  { maxKeys: 5 },
);

type Drawn = {
  students: (typeof student extends fc.Arbitrary<infer S> ? S : never)[];
  rows: Partial<Record<PeopleColumn, Cell>>[];
  numbers: Record<string, number>;
};

/** A district as drawn, after Set up. Rows of one student are told apart by service and start. */
function districtOf({ students, rows, numbers }: Drawn): MemoryWorkbook {
  const lines = new Map<string, Cell[]>();
  // A roster needs a line for each of the three, so that all are in Providers.
  const named = NAMES.slice(0, 3).map((provider, i) => ({
    ...{ id: 90 + i, grade: '3', service: 'Resource', start: '2026-08-15', hours: 1 },
    ...{ provider, manager: provider },
  }));
  for (const { id, grade, service, start, hours, provider, manager } of [...named, ...students])
    lines.set(`${id} ${service} ${start}`, [
      ...[`S-${id}`, `Student ${id}`, grade, 'Oak', service, start, '2027-05-28', hours, '', '', ''],
      ...[provider, manager, ''],
    ]);
  const workbook = afterSetUp(district([HEADER, ...lines.values()]));
  const people = workbook.sheets.get('Providers') ?? [];
  rows.forEach((cells, i) => {
    const target = people[i + 1];
    if (!target) return;
    for (const title of PEOPLE_HEADER)
      if (cells[title] !== undefined) target[PEOPLE_HEADER.indexOf(title)] = cells[title];
  });
  const sheet = standardNumbers(missouri.provisions).map(({ id, number }): Cell[] => [
    id,
    numbers[id] ?? number,
  ]);
  workbook.sheets.set('Standards', [['ID', 'Number'], ...sheet]);
  return workbook;
}

type Table = { header: readonly string[]; byKey: Map<string, Record<SummaryColumn, string | number>> };

function summary(workbook: MemoryWorkbook, withLog: boolean): Table['byKey'] {
  const sheet = (name: string): unknown => workbook.sheets.get(name);
  const table = run(
    'CASELOAD_SUMMARY',
    sheet('Roster'),
    sheet('Providers'),
    TODAY,
    withLog ? sheet('Caseload log') : '',
    sheet('Standards'),
  ) as (string | number)[][];
  expect(table[0]).toEqual([...SUMMARY_HEADER]);
  return new Map(
    table
      .slice(1)
      .map((cells) => [
        String(cells[0]),
        Object.fromEntries(SUMMARY_HEADER.map((title, i) => [title, cells[i]])) as Record<
          SummaryColumn,
          string | number
        >,
      ]),
  );
}

const drawn = fc.record({
  students: fc.array(student, { maxLength: 25 }),
  rows: fc.array(row, { minLength: 3, maxLength: 4 }),
  numbers: standards,
});

describe('one summary', () => {
  test('the sidebar, CASELOAD_SUMMARY by the record and by the roster, and the cell functions agree', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const workbook = districtOf(each);
        const byRecord = summary(workbook, true);
        const byRoster = [...summary(workbook, false)].map(([key, told]): [string, typeof told] => {
          const [rests = '', apart] = String(told['Rests on']).split(' By the roster alone: ');
          expect(apart).toBe('exits and changes of the Caseload log are not counted.');
          return [key, { ...told, 'Rests on': rests }];
        });
        expect(new Map(byRoster)).toEqual(byRecord);
        for (const { key, load } of ask(workbook, 'people', { asOf: TODAY }).people) {
          const told = byRecord.get(key);
          if (key === 'UNASSIGNED' && !told) {
            expect(load.lines).toBe(0);
            continue;
          }
          expect(told).toMatchObject({
            Caseload: load.number ?? '',
            Desirable: load.desirable ?? '',
            Maximum: load.maximum ?? '',
            Status: load.status,
            'Head count': load.students,
            'IEPs managed': load.ieps,
            'Student minutes': load.minutes,
            Grades: load.grades,
          });
          const { load: alone } = ask(workbook, 'caseload', { person: key, asOf: TODAY }).person;
          expect(told?.['Rests on']).toBe(alone.rests);
          if (!told || told['Teacher minutes a day'] === '') continue;
          expect(told['CONTACT#']).toBe(
            run('ALTCASE_CONTACT', told['Student minutes'], told['Teacher minutes a day']),
          );
          expect(told['ALTCASE#']).toBe(
            run('ALTCASE', told['Student minutes'], told['IEPs managed'], told['Teacher minutes a day']),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a preview says before the move what the summary says, and after it what it will say', () => {
    const workbook = districtOf({ students: [], rows: [{}, { FTE: 0.5 }], numbers: {} });
    const people = ask(workbook, 'people', { asOf: TODAY }).people;
    const [ramos, cho] = ['Ramos, Elena', 'Cho, Ben'].map((name) => people.find((one) => one.name === name));
    if (!ramos || !cho) throw new Error('Both are in Providers.');
    const drafts = ask(workbook, 'caseload', { person: ramos.key, asOf: TODAY }).lines.map((line) => ({
      ...{ line: line.key, seen: line.seen, effective: TODAY, amount: '', lre: '' },
      ...{ provider: cho.key, correctOpening: false },
    }));
    const asked = { ...{ person: ramos.key, asOf: TODAY, drafts, reason: '' }, moveCaseManagement: true };
    const { loads } = ask(workbook, 'preview', { ...asked, acknowledged: [] });
    const loadsOf = (table: Table['byKey']) =>
      loads.map(({ key }) => [table.get(key)?.Caseload, table.get(key)?.Maximum, table.get(key)?.Status]);
    const told = (side: 'before' | 'after') =>
      loads.map((each) => [each[side].number, each[side].maximum ?? '', each[side].status]);
    expect(loadsOf(summary(workbook, true))).toEqual(told('before'));
    ask(workbook, 'save', { ...asked, acknowledged: [] });
    expect(loadsOf(summary(workbook, true))).toEqual(told('after'));
    expect(loadsOf(summary(workbook, false))).toEqual(told('after'));
  });
});

test('a changed standard is said wherever its number is used', () => {
  const numbers = { 'mo.16.head-count/3-4/maximum': 50 };
  const workbook = districtOf({ students: [], rows: [], numbers });
  const rests = [...summary(workbook, true).values()].map((each) => each['Rests on']);
  expect(rests[0]).toMatch(/^District standard, in place of Missouri State Plan/);
  const sheet = workbook.sheets.get('Standards');
  expect(run('CASELOAD_LIMIT', 'head count', '3', '', '', sheet)).toBe(50);
  expect(run('CASELOAD_STATUS', 51, 'head count', '3', sheet)).toBe('Over maximum (district standard)');
  expect(run('CASELOAD_STATUS', 51, 'head count', column('5', '6'), sheet)).toBe('Above desirable');
  expect(run('ECSE_CASELOAD', 'nurse', '', sheet)).toBe(175);
});

test.each([
  ['2026-11-20', 'Before the record, which is since 11/21/2026: as the roster stood.'],
  ['2026-11-21', ''],
])('the summary of %s says of the days before the record: “%s”', (asOf, rests) => {
  const workbook = afterSetUp();
  const of = (name: string): Cell[][] => workbook.sheets.get(name) ?? [];
  const table = run('CASELOAD_SUMMARY', of('Roster'), of('Providers'), asOf, of('Caseload log'), '');
  const rows = (Array.isArray(table) ? table : []).slice(1);
  const at = SUMMARY_HEADER.indexOf('Rests on');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(String(row[at]).includes('Before the record')).toBe(rests !== '');
  expect(rows.every((row) => String(row[at]).endsWith(rests))).toBe(true);
});
