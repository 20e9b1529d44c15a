import { describe, expect, test } from 'vitest';
import { SHEETS } from '../../../src/domain/roster/ownSheets';
import { ask, caseload, handingOver, setUp } from '../../kit/district';
import { tabbedDistrict } from '../../kit/tabs';

describe('Set up of a roster on several tabs', () => {
  test('takes those that look alike as one, whatever the order of their columns, and their names as sites', () => {
    const seen = ask(tabbedDistrict(), 'inspectRoster', { sheet: null, mapping: null });
    expect(seen).toMatchObject({ students: 6, lines: 6, stop: '' });
    expect(seen.tabs.map(({ sheet, taken, note }) => [sheet, taken, note])).toEqual([
      ['Birch', true, ''],
      ['Cedar', true, ''],
    ]);
    expect(seen.mapping?.columns.site?.header).toBe('Name of the tab');
    expect(seen.sheets.filter(({ likely }) => likely).map(({ name }) => name)).toEqual(['Oak']);
    expect(seen.people.map(({ name, lines }) => [name, lines])).toEqual([
      ['Cho, Ben', 1],
      ['Okafor, Dele', 1],
      ['Ramos, Elena', 4],
    ]);
  });

  test('leaves a copy of a tab, a former list and one in another unit out, and says why', () => {
    const workbook = tabbedDistrict();
    const oak = workbook.sheets.get('Oak') ?? [];
    workbook.sheets.set('Oak for the board', structuredClone(oak));
    workbook.sheets.set('Elm 2024', [
      [...(oak[0] ?? [])],
      ...oak.slice(1).map((row) => [`9${row[0]}`, ...row.slice(1)]),
    ]);
    workbook.sheets.set('Fir', [
      (oak[0] ?? []).map((header) => (header === 'Hours per week' ? 'Minutes per week' : header)),
      ...oak.slice(1).map((row) => [`8${row[0]}`, ...row.slice(1)]),
    ]);
    const { tabs, lines } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    expect(lines).toBe(6);
    expect(tabs.filter(({ taken }) => !taken)).toEqual([
      expect.objectContaining({
        sheet: 'Oak for the board',
        possible: true,
        note: expect.stringContaining('“Oak”'),
      }),
      expect.objectContaining({ sheet: 'Elm 2024', possible: true, note: expect.stringContaining('former') }),
      expect.objectContaining({ sheet: 'Fir', possible: false, note: expect.stringContaining('hours') }),
    ]);
  });

  test('of tabs that bear the teachers’ names, and have no column for them, takes the names as providers', () => {
    const header = ['Student ID', 'Student', 'Grade', 'Service', 'Minutes/Week'];
    const workbook = tabbedDistrict();
    workbook.sheets.clear();
    for (const [i, name] of ['Ramos', 'Cho', 'Okafor'].entries())
      workbook.sheets.set(name, [header, [1001 + i * 100, `Alder, A${i}`, '3', 'Resource', 150]]);
    setUp(workbook);
    expect(caseload(workbook, 'Cho').map(({ student }) => student)).toEqual(['Alder, A1']);
    expect(ask(workbook, 'open', {})).toMatchObject({ problems: [], notices: [] });
    const asked = {
      ...handingOver(workbook, 'Cho', 'Ramos', '11/21/2026'),
      moveCaseManagement: false,
    };
    expect(ask(workbook, 'save', asked).saved).toBe(true);
    // Nobody typed over anything: there is nothing to take in or to put back, and the row is told.
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    expect(ask(workbook, 'open', {}).problems).toMatchObject([
      { code: 'on-another-tab', items: [{ place: 'row 2 of Cho', text: 'Alder, A1: the record has Ramos' }] },
    ]);
    const row = workbook.sheets.get('Cho')?.pop();
    if (row) workbook.sheets.get('Ramos')?.push(row);
    expect(ask(workbook, 'open', {})).toMatchObject({ problems: [], notices: [] });
  });

  test('refuses a tab that the page names and that can’t be one with the first', () => {
    const workbook = tabbedDistrict();
    const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping?.tabs) throw new Error('The roster has tabs.');
    const further = [...mapping.tabs.further, { sheet: 'Bell schedule', id: 104, otherwise: [] }];
    const asked = { ...mapping, tabs: { ...mapping.tabs, further } };
    const { stop } = ask(workbook, 'setUp', { mapping: asked, name: 'Dana', protectLog: false });
    expect(stop).toContain('“Bell schedule” can’t be one roster with “Oak”');
    expect(workbook.sheets.has(SHEETS.log)).toBe(false);
  });
});
