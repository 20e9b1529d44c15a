import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../src/domain/cells/a1';
import { SHEETS } from '../../../src/domain/roster/ownSheets';
import { newStudent } from '../../kit/caseForms';
import { ask, batches, caseload, handingOver, keyOf, setUp, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rowsOf, said, tabbedDistrict } from '../../kit/tabs';

const TABS = ['Oak', 'Birch', 'Cedar'];
const afterSetUp = (): MemoryWorkbook => setUp(tabbedDistrict());
const sheetsOf = ({ sheets }: MemoryWorkbook) => structuredClone(TABS.map((name) => sheets.get(name)));
/** All of Ramos's lines to Cho, once every warning was seen. */
function ramosToCho(workbook: MemoryWorkbook, effective = '11/21/2026') {
  const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', effective, { amount: '2' });
  const { findings } = ask(workbook, 'save', asked);
  const acknowledged = findings.flatMap(({ code, line }) => [code, `${code}:${line}`]);
  return ask(workbook, 'save', { ...asked, reason: 'Staffing', acknowledged });
}

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

describe('with the roster on several tabs', () => {
  test('a caseload holds the lines of every tab, each at its site', () => {
    const workbook = afterSetUp();
    expect(caseload(workbook, 'Ramos, Elena').map(({ student, site }) => [student, site])).toEqual([
      ['Alvarez, Ana', 'Oak'],
      ['Bishop, Ben', 'Oak'],
      ['Gale, Gus', 'Birch'],
      ['Hale, Hana', 'Cedar'],
    ]);
    expect(ask(workbook, 'open', {}).roster).toMatchObject({
      sheet: 'Oak',
      tabs: ['Birch', 'Cedar'],
      lines: 6,
    });
  });

  test('a reassignment is written where each line stands, and Undo puts every cell back', () => {
    const workbook = afterSetUp();
    const before = sheetsOf(workbook);
    const { saved, notices } = ramosToCho(workbook);
    expect({ saved, notices }).toEqual({ saved: true, notices: [] });
    expect(said(workbook, 'Oak', 'Provider')).toEqual({
      'Alvarez, Ana': 'Cho, Ben',
      'Bishop, Ben': 'Cho, Ben',
      'Evans, Ella': 'Cho, Ben',
    });
    expect(said(workbook, 'Birch', 'Provider')).toEqual({
      'Fox, Finn': 'Okafor, Dele',
      'Gale, Gus': 'Cho, Ben',
    });
    expect(said(workbook, 'Oak', 'Hours per week')).toMatchObject({ 'Bishop, Ben': 2 });
    expect(said(workbook, 'Birch', 'Hours per week')).toEqual({ 'Fox, Finn': 2, 'Gale, Gus': 2 });
    expect(said(workbook, 'Cedar', 'Case Manager')).toEqual({ 'Hale, Hana': 'Cho, Ben' });
    expect(workbook.sheets.get('Birch')?.[0]).toEqual(['Birch Elementary, special services']);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    undo(workbook, batches(workbook)[0]?.batch ?? '');
    expect(sheetsOf(workbook)).toEqual(before);
  });

  test('a change of later is written when its day has come', () => {
    const workbook = afterSetUp();
    const before = sheetsOf(workbook);
    ramosToCho(workbook, '11/30/2026');
    expect(sheetsOf(workbook)).toEqual(before);
    workbook.day = '2026-11-30';
    expect(ask(workbook, 'open', {}).notices.join()).toContain('Changes whose day has come');
    expect(said(workbook, 'Cedar', 'Provider')).toEqual({ 'Hale, Hana': 'Cho, Ben' });
  });

  test('a tab that is sorted, and one whose columns are moved, in the instant of the write are put right', () => {
    const workbook = afterSetUp();
    let left = 1;
    workbook.before = (method) => {
      if (method !== 'write Birch' || left-- <= 0) return;
      const birch = workbook.sheets.get('Birch') ?? [];
      birch.splice(3, 2, ...birch.slice(3, 5).reverse());
      for (const row of birch.slice(2)) row.unshift(row.pop() ?? '');
      const cedar = workbook.sheets.get('Cedar') ?? [];
      for (const row of cedar) row.splice(0, 3, row[1] ?? '', row[2] ?? '', row[0] ?? '');
    };
    const before = rowsOf(workbook, 'Birch').find((cells) => cells['Student Name'] === 'Fox, Finn');
    expect(ramosToCho(workbook)).toMatchObject({ saved: true, notices: [] });
    expect(said(workbook, 'Birch', 'Provider')).toEqual({
      'Gale, Gus': 'Cho, Ben',
      'Fox, Finn': 'Okafor, Dele',
    });
    expect(rowsOf(workbook, 'Birch').find((cells) => cells['Student Name'] === 'Fox, Finn')).toEqual(before);
    expect(said(workbook, 'Cedar', 'Provider')).toEqual({ 'Hale, Hana': 'Cho, Ben' });
    expect(said(workbook, 'Cedar', 'Student ID')).toEqual({ 'Hale, Hana': '2000007' });
  });

  test('rows that come into an upper tab in the instant of the write move none of a lower one', () => {
    const workbook = afterSetUp();
    let left = 1;
    workbook.before = (method) => {
      if (method === 'write Oak' && left-- > 0) workbook.sheets.get('Oak')?.splice(1, 0, ['', ''], ['', '']);
    };
    expect(ramosToCho(workbook).saved).toBe(true);
    expect(said(workbook, 'Oak', 'Provider')).toMatchObject({
      'Alvarez, Ana': 'Cho, Ben',
      'Bishop, Ben': 'Cho, Ben',
    });
    expect(said(workbook, 'Birch', 'Provider')).toEqual({
      'Fox, Finn': 'Okafor, Dele',
      'Gale, Gus': 'Cho, Ben',
    });
    expect(workbook.sheets.get('Oak')?.[1]?.every((cell) => cell === '')).toBe(true);
  });

  test('a tab that is renamed is found again, and a name that says the site says the new one', () => {
    const workbook = afterSetUp();
    workbook.rename('Birch', 'Birch Elementary');
    expect(ask(workbook, 'open', {})).toMatchObject({
      stop: '',
      roster: { tabs: ['Birch Elementary', 'Cedar'] },
    });
    ramosToCho(workbook);
    expect(said(workbook, 'Birch Elementary', 'Provider')['Gale, Gus']).toBe('Cho, Ben');
    expect(caseload(workbook, 'Okafor, Dele').map(({ site }) => site)).toEqual(['Birch Elementary']);
  });

  test('a tab that is deleted stops everything with its name and what to do, and Set up goes on without it', () => {
    const workbook = afterSetUp();
    workbook.remove('Cedar');
    expect(ask(workbook, 'open', {})).toMatchObject({
      mapping: true,
      stop: expect.stringMatching(/“Cedar”, a tab of the roster, is gone.*Undo the deletion, or run Set up/),
    });
    setUp(workbook);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', roster: { tabs: ['Birch'], lines: 5 } });
  });

  test('a header that is renamed on one tab is told with the tab', () => {
    const workbook = afterSetUp();
    const [header = []] = workbook.sheets.get('Cedar') ?? [];
    header[header.indexOf('Provider')] = 'Whoever';
    expect(ask(workbook, 'open', {}).stop).toMatch(/^On the tab “Cedar”: .*“Provider” is gone/);
  });

  test('cells that can’t be read, and those changed by hand, are told with their tab', () => {
    const workbook = afterSetUp();
    const birch = workbook.sheets.get('Birch') ?? [];
    const header = (birch[2] ?? []).map(String);
    const gale = birch[4] ?? [];
    gale[header.indexOf('Provider')] = 'Cho, Ben';
    gale[header.indexOf('Grade')] = 'purple';
    const { problems } = ask(workbook, 'open', {});
    const places = problems.map(({ code, items }) => [code, items.map(({ place }) => place)]);
    const at = (title: string) => `Birch!${columnLetters(header.indexOf(title) + 1)}5`;
    expect(places).toEqual([
      ['changed-by-hand', [at('Provider')]],
      ['unreadable-grade', [at('Grade')]],
    ]);
    expect(ask(workbook, 'attention', {}).byHand.map(({ place }) => place)).toEqual([at('Provider')]);
  });

  test('the way to a line leads to its tab and the row there', () => {
    const workbook = afterSetUp();
    const [line] = caseload(workbook, 'Okafor, Dele');
    expect(ask(workbook, 'showRow', { line: line?.key ?? '' })).toEqual({
      shown: true,
      row: 4,
      tab: 'Birch',
    });
    expect(workbook.calls).toContain('goTo Birch 4');
  });

  test('a new row of any tab is taken into the record', () => {
    const workbook = afterSetUp();
    const [header = []] = workbook.sheets.get('Cedar') ?? [];
    workbook.sheets.get('Cedar')?.push(
      header.map((title) => {
        const row: Record<string, string> = {
          'Student ID': '2000099',
          'Student Name': 'Jay, Jo',
          Service: 'OT',
          Provider: 'Cho, Ben',
        };
        return row[String(title)] ?? '';
      }),
    );
    expect(ask(workbook, 'open', {}).notices).toEqual(['2 new lines taken into the record.']);
    expect(caseload(workbook, 'Cho, Ben').map(({ student, site }) => [student, site])).toContainEqual([
      'Jay, Jo',
      'Cedar',
    ]);
  });

  test('a student is enrolled on the tab of the site, in its columns, and Undo takes the row out', () => {
    const workbook = afterSetUp();
    const before = sheetsOf(workbook);
    const asked = newStudent(workbook);
    const values = asked.values.map((each) => (each.field === 'site' ? { ...each, value: 'Cedar' } : each));
    const enrolled = ask(workbook, 'enroll', { ...asked, values, acknowledged: ['site-not-listed'] });
    expect(enrolled).toMatchObject({ saved: true, notices: [] });
    expect(rowsOf(workbook, 'Cedar').at(-1)).toMatchObject({
      'Student ID': '2000077',
      'Student Name': 'Gray, Gil',
      Provider: 'Dana Director',
      Service: 'Speech',
    });
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    expect(sheetsOf(workbook).slice(0, 2)).toEqual(before.slice(0, 2));
    expect(undo(workbook, enrolled.batch).saved).toBe(true);
    expect(rowsOf(workbook, 'Cedar')).toHaveLength(1);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('nobody is enrolled at a site that has no tab: it says so, with the tabs that there are', () => {
    const workbook = afterSetUp();
    const before = sheetsOf(workbook);
    const asked = newStudent(workbook);
    const values = asked.values.map((each) => (each.field === 'site' ? { ...each, value: 'Fir' } : each));
    const { saved, findings } = ask(workbook, 'enroll', { ...asked, values });
    expect(saved).toBe(false);
    expect(findings.map(({ sentence }) => sentence).join()).toContain(
      'The roster has no tab “Fir”. Its tabs are Oak, Birch and Cedar',
    );
    expect(sheetsOf(workbook)).toEqual(before);
  });

  test('cells that hold formulas on one tab are left alone there, and there only', () => {
    const workbook = afterSetUp();
    const header = (workbook.sheets.get('Birch')?.[2] ?? []).map(String);
    const formulas = workbook.formulas.bind(workbook);
    const at = header.indexOf('Provider');
    workbook.formulas = (sheet) =>
      formulas(sheet).map((row, r) =>
        row.map((text, c) => (sheet === 'Birch' && r > 2 && c === at ? '=A1' : text)),
      );
    const { notices } = ramosToCho(workbook);
    expect(notices.join()).toContain('One cell holds a formula');
    expect(said(workbook, 'Birch', 'Provider')['Gale, Gus']).toBe('Ramos, Elena');
    expect(said(workbook, 'Oak', 'Provider')['Bishop, Ben']).toBe('Cho, Ben');
  });

  test('each tab takes a constant number of calls, however many lines there are', () => {
    const workbook = afterSetUp();
    const cost = (): number => {
      workbook.calls = [];
      ask(workbook, 'open', {});
      return workbook.calls.length;
    };
    // The first opening remembers what the next ones need not.
    cost();
    const few = cost();
    const [header = []] = workbook.sheets.get('Cedar') ?? [];
    for (let i = 0; i < 40; i++)
      workbook.sheets
        .get('Cedar')
        ?.push(
          header.map((title) =>
            title === 'Student ID'
              ? `77${i}`
              : title === 'Provider'
                ? 'Cho, Ben'
                : title === 'Service'
                  ? 'OT'
                  : '',
          ),
        );
    ask(workbook, 'open', {});
    expect(cost()).toBe(few);
  });

  test('someone’s key of Providers is one across all tabs', () => {
    const workbook = afterSetUp();
    expect(keyOf(workbook, 'Ramos, Elena')).not.toBe('');
    expect(
      (workbook.sheets.get('Providers') ?? []).filter(([, name]) => name === 'Ramos, Elena'),
    ).toHaveLength(1);
  });
});
