import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../src/domain/cells/a1';
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
