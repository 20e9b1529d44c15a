import { describe, expect, test } from 'vitest';
import { missouri } from '../../src/standards/missouri/missouri';
import type { Host } from '../host/host';
import { afterSetUp, answerOf, ask, keyOf, ROSTER, sheetOf, shown, smallRoster } from './installed';

const RAMOS = 'Ramos, Elena';
const MINUTES = {
  'Instructional minutes': 1800,
  Planning: 250,
  Screening: 60,
  Diagnostic: 60,
  Staffing: 60,
  Meetings: 120,
  Travel: 60,
  'Other duties': 90,
  ECSE: 60,
};

/** Types into the cells of a person in Providers. */
function inProviders(host: Host, name: string, cells: Record<string, string | number>): void {
  const rows = shown(host, 'Providers');
  const row = rows.findIndex((line) => line[1] === name) + 1;
  for (const [title, text] of Object.entries(cells)) {
    const column = (rows[0] ?? []).indexOf(title) + 1;
    // What was typed here before leaves no format of its own.
    sheetOf(host, 'Providers').putAttribute('numberFormat', row, column, undefined);
    sheetOf(host, 'Providers').typed(row, column, String(text));
  }
}

const district = (): Host => {
  const host = afterSetUp(smallRoster());
  inProviders(host, RAMOS, MINUTES);
  return host;
};

type Shown = { rows: string[][]; line: (number: string) => string; says: (what: string) => string };

function made(host: Host, option: string, name = RAMOS): Shown {
  const { sheet } = ask(host, 'makeWorksheet', { person: keyOf(host, name), option });
  return worksheet(host, sheet);
}

function worksheet(host: Host, sheet: string): Shown {
  const rows = shown(host, sheet);
  const find = (of: (row: string[]) => boolean) => rows.find(of)?.[2] ?? 'no such line';
  return {
    rows,
    line: (number) => find((row) => row[0] === number),
    says: (what) => find((row) => (row[1] ?? '').startsWith(what)),
  };
}

const verdicts = ({ rows }: Shown): string[] =>
  rows.map((row) => row[3] ?? '').filter((text) => /agrees|DIFFERS/.test(text));

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

/** What a report says of a person. */
function inReport(host: Host, sheet: string, title: string): string {
  const rows = shown(host, sheet);
  const header = rows.findIndex((row) => row.includes('Maximum by worksheet'));
  const row = rows.slice(header + 1).find((cells) => cells.includes(RAMOS));
  return row?.[rows[header]?.indexOf(title) ?? -1] ?? 'nothing';
}

describe('minutes of Providers', () => {
  const host = district();
  // Worksheet and report follow Providers by their formulas: both are made once.
  const option1 = ask(host, 'makeWorksheet', { person: keyOf(host, RAMOS), option: 'option 1' }).sheet;
  const report = ask(host, 'makeReport', { asOf: '' }).sheet;

  test.each([
    ['a number', { 'Instructional minutes': 1800, Planning: 250 }, '35'],
    ['text', { 'Instructional minutes': "'1800", Planning: "'250" }, '35'],
    ['text with a comma', { 'Instructional minutes': "'1,800", Planning: "' 200 " }, '37'],
    ['blank planning', { Planning: '' }, '35'],
    ['planning of spaces', { Planning: "' " }, '35'],
    ['planning that is no number', { Planning: 'four hours' }, '35'],
    ['planning that is a date', { Planning: '12/1/2026' }, '35'],
    ['planning below zero', { Planning: -5 }, '35'],
    ['planning in percent', { Planning: "'50%" }, '35'],
    ['planning of nothing', { Planning: 0 }, '43'],
    ['planning of nothing as text', { Planning: "'0" }, '43'],
    ['travel that is no number', { Travel: 'much' }, '37'],
    ['half a position as text', { FTE: "'0.5" }, '35'],
  ])('%s count alike in worksheet and report', (_, cells, students) => {
    inProviders(host, RAMOS, { ...MINUTES, FTE: '', ...cells });
    const sheet = worksheet(host, option1);
    expect(sheet.line('7')).toBe(students);
    expect(verdicts(sheet)).toEqual(['agrees']);
    expect(inReport(host, report, 'Maximum by worksheet')).toBe(students);
    expect(sheet.says("The table's maximum")).toBe(inReport(host, report, 'Maximum'));
  });

  test('that can’t be read are named with their cell', () => {
    const host = district();
    inProviders(host, RAMOS, { Planning: 'four hours', Travel: 'much' });
    const remarks = made(host, 'option 1').rows.flatMap((row) => row[5] ?? '');
    expect(remarks).toContainEqual(
      expect.stringMatching(/^Look: [A-Z]+\d+ of Providers is no number, so 250 count$/),
    );
    expect(remarks).toContainEqual(
      expect.stringMatching(/^Look: Travel in Providers \([A-Z]+\d+\) is no number, so 0 counts$/),
    );
  });
});

/** The remarks that ask for something, in their order. */
const asked = ({ rows }: Shown): string[] =>
  rows.flatMap((row) => row[5] ?? '').filter((text) => /^(?:Look|type)/.test(text));

describe('a worksheet without minutes', () => {
  test.each(['option 1', 'option 2'])(
    'of %s is blank where they are needed, says whose to type and where, and agrees on nothing',
    (option) => {
      const host = district();
      inProviders(host, RAMOS, { 'Instructional minutes': '' });
      const sheet = made(host, option);
      const answer = option === 'option 1' ? '7' : '8';
      expect(['1', '3', '4', '6', answer].map(sheet.line)).toEqual(['', '', '', '', '']);
      expect(verdicts(sheet)).toEqual([]);
      expect(asked(sheet)).toEqual(["type Ramos's instructional minutes in Providers, column K"]);
      expect(sheet.says('Status')).toBe(option === 'option 1' ? 'Within desirable' : 'no number yet');
      const name = `Worksheet ${option.slice(-1)} - ${RAMOS}`;
      sheetOf(host, 'Providers').insertColumns(3, 1);
      expect(asked(worksheet(host, name))).toEqual([
        "type Ramos's instructional minutes in Providers, column L",
      ]);
      inProviders(host, RAMOS, { 'Instructional minutes': 'thirty hours' });
      expect(asked(worksheet(host, name))).toEqual([
        expect.stringMatching(/^Look: L\d of Providers is no number of minutes$/),
      ]);
      inProviders(host, RAMOS, { 'Instructional minutes': 760 });
      expect(worksheet(host, name).line(answer)).toBe(option === 'option 1' ? 'no time left' : '13.25');
    },
  );

  test('leaves the lines of duties blank that nobody typed, and counts a typed 0', () => {
    const host = district();
    inProviders(host, RAMOS, { Screening: '', 'Other duties': '', Travel: 0 });
    const sheet = made(host, 'option 1');
    expect(['2b', '2f', '2g', '7'].map(sheet.line)).toEqual(['', '0', '', '42']);
    expect(verdicts(sheet)).toEqual(['agrees']);
  });

  test.each(['option 1', 'option 2', 'self-contained', 'ecse'])(
    'and without students, grade or role shows no error in %s, and says what is missing',
    (option) => {
      const host = district();
      inProviders(host, 'Dana Director', { Role: '' });
      const sheet = made(host, option, 'Dana Director');
      expect(sheet.rows.flat().filter((text) => /^#|NaN/.test(text))).toEqual([]);
      expect(sheet.says('Status')).toBe('no number yet');
      expect(sheet.rows.flat()).toContain(
        option === 'ecse' ? "type Director's role in Providers, column E" : 'no students',
      );
    },
  );
});

test.each(['option 1', 'self-contained', 'ecse'])(
  'without the sheet Standards, or its header, %s names the sheet and not the grades',
  (option) => {
    const look =
      'Look: the sheet Standards is missing or has no header row: mend it, then make this worksheet again';
    const host = district();
    if (option === 'ecse') inProviders(host, RAMOS, { Role: 'Integrated classroom teacher', FTE: 1 });
    const { sheet } = ask(host, 'makeWorksheet', { person: keyOf(host, RAMOS), option });
    expect(asked(worksheet(host, sheet))).not.toContain(look);
    const standards = sheetOf(host, 'Standards');
    for (let row = 1; row <= 4; row++) for (let c = 1; c <= 12; c++) standards.typed(row, c, '');
    expect(asked(worksheet(host, sheet))).toContain(look);
    host.workbook.deleteSheet(standards);
    const now = worksheet(host, sheet);
    expect(asked(now)).toContain(look);
    expect(now.says('Status')).toBe('no number yet');
  },
);

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
