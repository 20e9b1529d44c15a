import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../src/domain/roster/roster';
import { afterSetUp, ask, caseload, district, ROSTER, signIn } from '../../kit/district';
import { compare, exportOf, told, withExport } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const SCHOOL = HEADER.indexOf('School');

/** The district of which Ana’s rows say “Oak Elem.”, with what Set up was told of it. */
function districtSaid(said: Pick<Mapping, 'schools'>): MemoryWorkbook {
  const rows = rosterRows();
  for (const row of rows) if (row[0] === '2000001') row[SCHOOL] = 'Oak Elem.';
  const workbook = afterSetUp(district(rows));
  const mapping: object = JSON.parse(workbook.memory.mapping ?? '{}');
  workbook.memory.mapping = JSON.stringify({ ...mapping, ...said });
  return workbook;
}
const apart = (): MemoryWorkbook => districtSaid({});
const merged = (): MemoryWorkbook => districtSaid({ schools: [['Oak', 'Oak Elem.']] });

/** The same with one cell of Providers. */
function sitesOf(workbook: MemoryWorkbook, name: string, sites: string): MemoryWorkbook {
  for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === name) row[5] = sites;
  return workbook;
}
/** The export that still says “Oak Elem.” of whomever the roster does. */
const stillCalled = (workbook: MemoryWorkbook) =>
  withExport(
    workbook,
    exportOf().map((row) => (row[0] === '2000001' ? row.with(SCHOOL, 'OAK  Elem.') : row)),
  );

describe('two schools that the user said are one', () => {
  test('are one in an export too', () => {
    expect(told(compare(stillCalled(merged())).groups)).toEqual([]);
    expect(told(compare(withExport(apart(), exportOf())).groups)).not.toEqual([]);
  });

  test('are one for whoever is at one of them by the other name', () => {
    const seen = (workbook: MemoryWorkbook, sites: string): number =>
      caseload(signIn(sitesOf(workbook, 'Ramos, Elena', sites), 'Ramos, Elena', 'Admin'), 'Ramos, Elena')
        .length;
    const all = seen(merged(), 'All');
    expect(all).toBeGreaterThan(seen(apart(), 'Oak Elem.'));
    for (const sites of ['Oak', 'Oak Elem.', 'oak elem.', 'Oak; Oak Elem.'])
      expect(seen(merged(), sites)).toBe(seen(merged(), 'Oak'));
    expect(seen(merged(), 'Oak Elem.')).toBeGreaterThan(seen(apart(), 'Oak'));
    expect(seen(merged(), 'Birch')).toBeLessThan(seen(merged(), 'Oak'));
  });

  test('are one where only the record says it, once the row is gone', () => {
    const workbook = merged();
    const sheet = workbook.sheets.get(ROSTER) ?? [];
    const emptied = sheet.map((row) => (row[0] === '2000001' ? row.with(SCHOOL, '') : row));
    workbook.sheets.set(ROSTER, emptied);
    signIn(sitesOf(workbook, 'Ramos, Elena', 'Oak'), 'Ramos, Elena');
    expect(caseload(workbook, 'Ramos, Elena').filter(({ site }) => site === 'Oak Elem.')).toEqual([]);
    expect(caseload(workbook, 'Ramos, Elena').map(({ studentId }) => studentId)).toContain('2000001');
  });

  test('leave the report live', () => {
    const notices = (workbook: MemoryWorkbook) => ask(workbook, 'makeReport', { asOf: '' }).notices;
    expect(notices(merged())).toEqual(notices(apart()));
  });

  test('are one for somebody who is added at one of them', () => {
    const added = (workbook: MemoryWorkbook) =>
      ask(signIn(sitesOf(workbook, 'Ramos, Elena', 'Oak'), 'Ramos, Elena', 'Admin'), 'addProvider', {
        name: 'Quist, Nora',
        role: 'Teacher',
        site: 'Oak Elem.',
        email: '',
      });
    expect(added(merged())).toMatchObject({ problems: [], notice: '' });
    expect(added(apart()).problems).not.toEqual([]);
  });
});

describe('a school whose name some rows write with other capitals or spaces', () => {
  const written = (name: string): MemoryWorkbook => {
    const rows = rosterRows();
    for (const row of rows) if (row[0] === '2000001') row[SCHOOL] = name;
    return afterSetUp(district(rows));
  };

  test.each(['OAK', ' oak '])('as “%s” is one school to Set up, for each person and in each list', (name) => {
    const sites = (workbook: MemoryWorkbook) => workbook.sheets.get('Providers')?.map((row) => row[5]);
    expect(sites(written(name))).toEqual(sites(written('Oak')));
    const offered = (workbook: MemoryWorkbook) => ask(workbook, 'people', { asOf: '2026-11-21' });
    expect(offered(written(name)).sites).toEqual(offered(written('Oak')).sites);
    expect(caseload(written(name), 'Ramos, Elena').map(({ site }) => site)).toEqual(
      caseload(written('Oak'), 'Ramos, Elena').map(({ site }) => site),
    );
  });

  test('is one however Providers writes it, and is found by the roster’s name', () => {
    const sites = ask(sitesOf(written('Oak'), 'Ramos, Elena', 'OAK; oak; Birch'), 'people', {
      asOf: '2026-11-21',
    }).people.find(({ name }) => name === 'Ramos, Elena')?.sites;
    expect(sites).toEqual(['Oak', 'Birch']);
  });
});
