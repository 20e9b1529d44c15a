import { expect, test } from 'vitest';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import { newStudent } from '../../kit/caseForms';
import { afterSetUp, ask, district, ROSTER, signIn, toCho } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

/** The district with a total below its students, of which this account may not change the rows. */
function withoutRights(refused: string): MemoryWorkbook {
  const workbook = afterSetUp(district([...rosterRows(), ['', 'Total']]));
  workbook.before = (method) => {
    if (method === `${refused} ${ROSTER}`) throw new SheetRefused(ROSTER, 'It is protected.');
  };
  return workbook;
}

const names = (workbook: MemoryWorkbook) =>
  (workbook.sheets.get(ROSTER) ?? []).slice(6).map((row) => row[1] ?? '');

test('a new student whose row a sheet takes from nobody without rights waits, and nobody’s save is held up', () => {
  const workbook = withoutRights('insertRows');
  const first = ask(workbook, 'enroll', newStudent(workbook));
  expect(first).toMatchObject({ saved: true, left: 0 });
  expect(first.notices.join(' ')).toContain('could not be written into');
  const values = newStudent(workbook).values.map((each) =>
    each.field === 'studentId' ? { ...each, value: '2000078' } : each,
  );
  expect(ask(workbook, 'enroll', newStudent(workbook, { values }))).toMatchObject({ saved: true });
  expect(names(workbook)).toEqual(['Alvarez, Ana', 'Total']);
  workbook.before = () => undefined;
  expect(ask(workbook, 'open', {}).stop).toBe('');
  expect(names(workbook)).toEqual(['Alvarez, Ana', 'Gray, Gil', 'Gray, Gil', 'Total']);
});

test('a row left blank by whoever was cut off waits for an account that may take it out, and holds up no opening', () => {
  const workbook = withoutRights('deleteBlankRows');
  const rows = workbook.sheets.get(ROSTER) ?? [];
  const inserted = { sheet: ROSTER, after: 7, count: 1, rows: rows.length };
  workbook.remember({ inserted: JSON.stringify(inserted) });
  rows.splice(7, 0, rows[0]?.map(() => '') ?? []);
  workbook.day = '2026-11-22';
  expect(ask(workbook, 'open', {}).notices).toEqual([]);
  expect(names(workbook)).toEqual(['Alvarez, Ana', '', 'Total']);
  workbook.before = () => undefined;
  workbook.day = '2026-11-23';
  ask(workbook, 'open', {});
  expect(names(workbook)).toEqual(['Alvarez, Ana', 'Total']);
});

test('whoever is at one site is told of a refused cell there, and of others only how many', () => {
  const opened = (sites: string): string[] => {
    const workbook = afterSetUp();
    workbook.refuses = ({ value }) => value === 'Cho, Ben';
    toCho(workbook);
    signIn(workbook, 'Okafor, Dele');
    const providers = workbook.sheets.get('Providers') ?? [];
    const at = (providers[0] ?? []).indexOf('Sites');
    for (const cells of providers) if (cells[1] === 'Okafor, Dele') cells[at] = sites;
    return ask(workbook, 'open', {}).notices.filter((text) => text.includes('could not be written'));
  };
  const [whole = ''] = opened('All');
  expect(whole).toContain('“Cho, Ben”');
  expect(opened('Oak')).toEqual([whole]);
  const [elsewhere = '', ...more] = opened('Birch');
  expect(more).toEqual([]);
  expect(elsewhere).toMatch(/^\d+ cells? at other sites could not be written/);
  expect(elsewhere).not.toContain('Cho');
});
