import { describe, expect, test } from 'vitest';
import { missouri } from '../../src/standards/missouri/missouri';
import { afterSetUp, answerOf, ask, keyOf, ROSTER, sheetOf, shown, smallRoster } from './installed';
import { district, inProviders, made, RAMOS, verdicts, worksheet } from './madeWorksheet';

describe('option 1', () => {
  test('line by line, with the function beside the answer', () => {
    const host = district();
    const sheet = made(host, 'option 1');
    const lines = ['1', '2a', '2h', '3', '4', '5', '6', '7'].map(sheet.line);
    expect(lines).toEqual(['1800', '250', '60', '1040', '17.33', '3.47', '34.67', '35']);
    expect(verdicts(sheet)).toEqual(['agrees']);
    expect(sheet.says('TOTAL of line 2')).toBe('760');
    expect(sheet.says('Students served')).toBe('3');
    expect(sheet.says("The table's maximum")).toBe('55');
    expect(sheet.says('Status')).toBe('Within desirable');
  });

  test('follows Providers, whatever its order, and says when no time is left', () => {
    const host = district();
    made(host, 'option 1');
    const name = 'Worksheet 1 - Ramos, Elena';
    inProviders(host, RAMOS, { Planning: 200, FTE: 0.5 });
    sheetOf(host, 'Providers').insertRows(2, 1);
    let now = worksheet(host, name);
    expect(now.line('7')).toBe('37');
    expect(now.says("The table's maximum")).toBe('27.5');
    expect(now.rows.flat()).toContain('Look: under 250 minutes');
    inProviders(host, RAMOS, { Planning: '' });
    now = worksheet(host, name);
    expect(now.line('7')).toBe('35');
    expect(now.rows.flat()).toContain('Look: blank in Providers, so 250 count');
    expect(verdicts(now)).toEqual(['agrees']);
    inProviders(host, RAMOS, { Planning: 1800 });
    now = worksheet(host, name);
    expect(now.line('7')).toBe('no time left');
    expect(verdicts(now)).toEqual(['agrees']);
  });

  test('a hand that writes over a line turns the check red and says so', () => {
    const host = district();
    const sheet = made(host, 'option 1');
    const row = sheet.rows.findIndex((cells) => cells[0] === '7') + 1;
    const grid = sheetOf(host, 'Worksheet 1 - Ramos, Elena');
    grid.typed(row, 3, '40');
    expect(verdicts(worksheet(host, grid.name))).toEqual(['DIFFERS: 35']);
    expect(grid.conditionalFormats).toContainEqual(
      expect.objectContaining({ criteria: 'TEXT_STARTS_WITH', criteriaValues: ['DIFFERS'] }),
    );
  });
});

describe('the paper', () => {
  test.each(missouri.worksheets.map(({ id }) => id))(
    'of %s has its lines, its directions and room to sign on a page’s width, and what only formulas need folded behind it',
    (option) => {
      const host = district();
      const { rows } = made(host, option);
      const sheet = host.workbook.activeSheet;
      const widths = [1, 2, 3, 4, 5, 6].map((column) => sheet.look.columnWidths.get(column) ?? 100);
      expect(widths.reduce((sum, width) => sum + width)).toBe(720);
      expect(widths[3]).toBeLessThan(60);
      expect([...sheet.look.columnsHiddenByUser]).toEqual([7, 8]);
      const at = (text: string) => rows.findIndex((row) => (row[1] ?? '').startsWith(text));
      const places = ['Directions', 'Teacher or provider: ___', 'Administrator: ___', 'STUDENT'].map(at);
      expect(places[0]).toBeGreaterThan(4);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(rows[at('Teacher or provider')]?.[5]).toMatch(/^Date: ___/);
    },
  );

  test('says whose it is: district, role and the state’s section', () => {
    const host = district();
    ask(host, 'nameDistrict', { name: 'Lakeview R-IV' });
    inProviders(host, RAMOS, { Role: 'Resource teacher' });
    const { rows } = made(host, 'option 2');
    expect(rows.slice(1, 3).map((row) => row.slice(0, 6))).toEqual([
      ['For', RAMOS, '', '', 'District', 'Lakeview R-IV'],
      ['As of', '11/21/2026; Missouri State Plan, Part VII, section 16', '', '', 'Role', 'Resource teacher'],
    ]);
  });
});

describe('option 2', () => {
  test('each student once, with minutes and IEPs that go to lines 5 and 7', () => {
    const host = district();
    const sheet = made(host, 'option 2');
    const lines = ['1', '2', '3', '4', '5', '6', '7', '8'].map(sheet.line);
    expect(lines).toEqual(['1800', '520', '1280', '256.00', '540', '2.11', '2', '4.11']);
    expect(verdicts(sheet)).toEqual(['agrees', 'agrees', 'agrees']);
    const students = sheet.rows.slice(sheet.rows.findIndex((row) => row[1] === 'STUDENT') + 1);
    expect(students.map((row) => row.slice(0, 5))).toEqual([
      ['1', 'Alvarez, Ana', '180', '1', '3'],
      ['2', 'Bishop, Ben', '180', '', '4'],
      ['3', 'Diaz, Drew', '180', '1', '5'],
      ['', 'TOTAL', '540', '2', ''],
    ]);
    const { number } = ask(host, 'caseload', {
      ...{ person: keyOf(host, RAMOS), asOf: '2026-11-21' },
    }).person.load;
    expect(number).toBe(3);
  });

  test('follows a minute that changes in the roster, and a roster that is sorted', () => {
    const host = district();
    made(host, 'option 2');
    const name = 'Worksheet 2 - Ramos, Elena';
    sheetOf(host, ROSTER).typed(2, 8, '4');
    expect(worksheet(host, name).line('5')).toBe('600');
    const roster = sheetOf(host, ROSTER);
    roster.insertRows(2, 1);
    expect(worksheet(host, name).line('5')).toBe('600');
    // The rows of two students change places, as a sort would do it.
    const [a, b] = [3, 4];
    const rows = shown(host, ROSTER);
    for (let column = 1; column <= 13; column++) {
      const [first, second] = [rows[a - 1]?.[column - 1] ?? '', rows[b - 1]?.[column - 1] ?? ''];
      roster.typed(a, column, second);
      roster.typed(b, column, first);
    }
    const after = worksheet(host, name);
    expect(
      after.rows.filter((row) => /^[123]$/.test(row[0] ?? '') && row[4] !== '').map((row) => row[2]),
    ).toEqual(['240', '180', '180']);
    expect(after.line('5')).toBe('600');
  });
});

test('a self-contained class above desirable asks for a paraprofessional, where there is none', () => {
  const host = district();
  ask(host, 'restoreStandards', {});
  const standards = sheetOf(host, 'Standards');
  for (const band of ['3-4', '5-6']) {
    const row =
      shown(host, 'Standards').findIndex(([id]) => id === `mo.16.self-contained/${band}/desirable`) + 1;
    standards.typed(row, 5, '2');
  }
  const sheet = made(host, 'self-contained');
  expect(sheet.says('Students in the classroom')).toBe('3');
  expect(sheet.says('Status')).toBe('Above desirable (district standard)');
  expect(sheet.rows.flat()).toContain('Look: consider a paraprofessional');
  inProviders(host, RAMOS, { Paraprofessional: 'yes' });
  expect(worksheet(host, 'Worksheet class - Ramos, Elena').rows.flat()).not.toContain(
    'Look: consider a paraprofessional',
  );
});

test('early childhood: the position’s numbers, and the sessions that people fill in, kept when made anew', () => {
  const host = district();
  inProviders(host, RAMOS, { Role: 'Integrated classroom teacher', FTE: 1 });
  const sheet = made(host, 'ecse');
  expect(sheet.says("The position's high number")).toBe('20');
  expect(sheet.says('Status')).toBe('Within desirable');
  // Without birth dates the grades tell.
  expect(sheet.says('Children of age 5')).toBe('3');
  const name = 'Worksheet ECSE - Ramos, Elena';
  const rowOf = (what: string, nth = 0) =>
    sheet.rows.flatMap((row, i) => ((row[1] ?? '').startsWith(what) ? [i + 1] : []))[nth] ?? 0;
  const grid = sheetOf(host, name);
  grid.typed(rowOf('Children with an IEP'), 3, '5');
  grid.typed(rowOf('Peers without'), 3, '8');
  let rows = worksheet(host, name).rows;
  expect(rows[rowOf('Peers without') - 1]?.[5]).toBe('Look: under half have an IEP');
  expect(rows[rowOf('The whole session') - 1]?.[5]).toBe('Look: over the session size');
  grid.typed(rowOf('Peers without'), 3, '5');
  rows = made(host, 'ecse').rows;
  expect(rows[rowOf('Peers without') - 1]?.[2]).toBe('5');
  expect(rows[rowOf('Peers without') - 1]?.[5]).toBe('holds');
  expect(rows[rowOf('The whole session') - 1]?.[5]).toBe('holds');
});

test('hostile names run nothing, and whoever may not gets no worksheet', () => {
  const rows = smallRoster().sheets[0]?.rows.slice(1) ?? [];
  const hostile = rows.map((row) => row.map((cell, c) => (c === 1 ? '=IMPORTXML("http://x","//a")' : cell)));
  const host = afterSetUp(smallRoster('America/Chicago', hostile));
  for (const option of missouri.worksheets.map(({ id }) => id))
    expect(made(host, option).rows.flat()).toContain('=IMPORTXML("http://x","//a")');
  expect(answerOf(host, 'makeWorksheet', { person: 'P-9999', option: 'ecse' })).toMatchObject({
    ok: false,
    code: 'no-worksheet',
  });
});
