import { describe, expect, test } from 'vitest';
import { outputsOf, played, SET_UP, stopOf } from './played';

const VIOLATES = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const TYPED = 'This operation is not allowed on cells in typed columns.';

/** The small roster's first rows: ID, student, provider. */
const cell = (place: string) => ({ cells: `Roster!${place}` });

describe('type', () => {
  test('types as a person does: numbers, days, formulas, text after an apostrophe, nothing', async () => {
    const typed = {
      'Roster!P1': '0012',
      'Roster!P2': "'0012",
      'Roster!P3': '11/30/2026',
      'Roster!P4': '=1+1',
    };
    const others = { 'Roster!P5': true, 'Roster!P6': 2.5, 'Roster!A2': null };
    const [cells, blank, formats, formulas] = await outputsOf([
      { type: typed },
      { type: others },
      cell('P1:P6'),
      cell('A2'),
      { formats: 'Roster!P1:P3' },
      { formulas: 'Roster!P3:P4' },
    ]);
    expect(cells).toEqual({ cells: [[12], ['0012'], ['2026-11-30'], [2], [true], [2.5]] });
    expect(blank).toEqual({ cells: [['']] });
    expect(formats).toEqual({ formats: [[''], [''], ['m/d/yyyy']] });
    expect(formulas).toEqual({ formulas: [[''], ['=1+1']] });
  });

  test('answers what Sheets turns down, cell by cell, and types the rest', async () => {
    expect(
      await outputsOf([
        { rule: { range: 'Roster!E2:E9', list: ['Resource', 'Speech'], reject: true } },
        { type: { 'Roster!E2': 'OT', 'Roster!E3': 'Speech', 'Roster!E4': 'PT' } },
        cell('E2:E4'),
      ]),
    ).toEqual([
      { rejected: VIOLATES('E2'), cell: 'Roster!E2' },
      { rejected: VIOLATES('E4'), cell: 'Roster!E4' },
      { cells: [['Resource'], ['Speech'], ['Resource']] },
    ]);
  });

  test.each([
    ['G5', 'Step 1: "G5" names no sheet: write "Roster!G5".'],
    ['Rostr!G5', 'Step 1: There is no sheet "Rostr", only Roster.'],
    ['Roster!G', 'Step 1: "G" of "Roster!G" names no cells, as A1:N12 does.'],
    ['Roster!A1:B2', 'Step 1: "Roster!A1:B2" is more than one cell.'],
    ['Roster!A1001', 'Step 1: "Roster!A1001" is outside of the sheet.'],
    ['Roster!ZZZ999999999999', 'Step 1: "Roster!ZZZ999999999999" is outside of the sheet.'],
  ])('into %s stops', async (place, sentence) => {
    expect(await stopOf({ type: { [place]: 'x' } })).toBe(sentence);
  });
});

describe('cells, formulas, formats', () => {
  test('give the rows of a range, days as days', async () => {
    const [header, row] = await outputsOf([cell('A1:C1'), cell('A2:N2')]);
    expect(header).toEqual({ cells: [['Student ID', 'Student Name', 'Grade']] });
    expect(row).toEqual({
      cells: [
        ['2000001', 'Alvarez, Ana', '3', 'Oak', 'Resource', '2026-08-15', '2027-05-28', 3, 2, 4, 1].concat([
          'Ramos, Elena',
          'Ramos, Elena',
          '',
        ]),
      ],
    });
  });
});

describe('calculate', () => {
  test.each([
    ['=ALTCASE(5000,20,290)', { value: expect.closeTo(37.2413793, 6) }],
    ['=1/4', { value: 0.25 }],
    ['="a"&"b"', { value: 'ab' }],
    ['=1=1', { value: true }],
    ['=Roster!F2', { value: '2026-08-15' }],
    ['=Roster!F2+0.25', { value: '2026-08-15 06:00:00' }],
    ['=ALTCASE(-1,20,290)', { error: expect.stringContaining('student_minutes: -1 is below 0.') }],
    ['=NOSUCH(1)', { error: expect.stringContaining('NOSUCH') }],
    ['=COUNTIF(Roster!L2:L,"Cho, Ben")', { value: 1 }],
  ])('%s', async (calculate, output) => {
    expect(await outputsOf([{ calculate }])).toEqual([output]);
  });

  test('gives rows where the answer spills, and leaves no sheet behind', async () => {
    const [, , spilled] = await outputsOf([
      ...SET_UP,
      { calculate: '=CASELOAD_SUMMARY(Roster!A1:N7,Providers!A:Z,DATE(2026,11,21))' },
    ]);
    expect(spilled).toEqual({ value: expect.arrayContaining([expect.arrayContaining(['Ramos, Elena', 3])]) });
    expect(await stopOf({ calculate: '=1' }, { deleteSheet: 'Calculation' })).toBe(
      'Step 2: There is no sheet "Calculation", only Roster.',
    );
  });

  test('asks for the sheet of its cells, since it stands on none of theirs', async () => {
    expect(await stopOf({ calculate: '=SUM(A1:A9)' })).toBe(
      'Step 1: Name the sheet of A1:A9, as in Roster!A1:N12.',
    );
  });
});

describe('what people do to sheets', () => {
  const students = cell('B1:B7');

  test('sort', async () => {
    const [up, down] = await outputsOf([
      { sort: { range: 'Roster!A2:N7', by: 2 } },
      students,
      { sort: { range: 'Roster!A2:N7', by: 2, descending: true } },
      students,
    ]);
    const names = ['Alvarez, Ana', 'Alvarez, Ana', 'Bishop, Ben', 'Diaz, Drew', 'Evans, Ella', 'Fox, Finn'];
    expect(up).toEqual({ cells: [['Student Name'], ...names.map((name) => [name])] });
    expect(down).toEqual({ cells: [['Student Name'], ...names.map((name) => [name]).reverse()] });
    expect(await stopOf({ sort: { range: 'Roster!A2:C7', by: 4 } })).toBe(
      'Step 1: Column 4 is not in "Roster!A2:C7".',
    );
  });

  test('insert and delete columns and rows', async () => {
    const steps = [
      { insertColumn: 'Roster!B' },
      cell('A1:C1'),
      { deleteColumn: 'Roster!A:B' },
      cell('A1:C1'),
      { insertRow: 'Roster!2:3' },
      cell('A1:A4'),
      { deleteRow: 'Roster!1' },
      cell('A1:A3'),
    ];
    expect(await outputsOf(steps)).toEqual([
      { cells: [['Student ID', '', 'Student Name']] },
      { cells: [['Student Name', 'Grade', 'School']] },
      { cells: [['Student Name'], [''], [''], ['Alvarez, Ana']] },
      { cells: [[''], [''], ['Alvarez, Ana']] },
    ]);
  });

  test.each([
    [{ insertColumn: 'Roster!7' }, '"7" of "Roster!7" names no column.'],
    [{ deleteRow: 'Roster!C' }, '"C" of "Roster!C" names no row.'],
    [{ deleteRow: 'Roster!1001' }, '"Roster!1001" is outside of the sheet.'],
    [{ deleteRow: 'Roster!1:1000' }, "You can't delete all the rows on the sheet."],
    [{ deleteColumn: 'Roster!A:Z' }, "You can't delete all the columns on the sheet."],
  ])('%j stops', async (step, sentence) => {
    expect(await stopOf(step)).toBe(`Step 1: ${sentence}`);
  });

  test('no workbook grows beyond ten million cells (Google’s help on sizes)', async () => {
    // Each step doubles the sheet of 26,000 cells; the ninth would have 13,312,000.
    const doubled = Array.from({ length: 9 }, (_, i) => ({ insertRow: `Roster!1:${1000 * 2 ** i}` }));
    expect(await stopOf(...doubled)).toBe(
      'Step 9: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  test('rename, add and delete sheets', async () => {
    const rows = [['ID', 'Provider', 'From'], ['30100', 'Cho, Ben', '8/29/2026'], ["'007"], [7, true, null]];
    expect(
      await outputsOf([
        { rename: { Roster: 'Old roster' } },
        { cells: 'Old roster!A1' },
        { cells: "'old roster'!A1" },
        { addSheet: { name: 'Export', rows } },
        { cells: 'Export!A1:C4' },
        { deleteSheet: 'Old roster' },
        { addSheet: { name: 'Blank' } },
        { cells: 'Blank!A1' },
      ]),
    ).toEqual([
      { cells: [['Student ID']] },
      { cells: [['Student ID']] },
      {
        cells: [
          ['ID', 'Provider', 'From'],
          [30100, 'Cho, Ben', '2026-08-29'],
          ['007', '', ''],
          [7, true, ''],
        ],
      },
      { cells: [['']] },
    ]);
  });

  test.each([
    [{ addSheet: { name: 'roster' } }, 'There is a sheet "roster" already.'],
    [{ deleteSheet: 'Roster' }, "You can't remove or hide all the sheets in a document."],
    [{ rename: { Roster: '' } }, 'It is not written as this one: {"rename":{"Roster":"Old"}}'],
  ])('%j stops', async (step, sentence) => {
    expect(await stopOf(step)).toBe(`Step 1: ${sentence}`);
  });
});

describe('what keeps people and scripts from writing', () => {
  test('a rule that only marks lets everything in, and goes again', async () => {
    const list = ['Resource'];
    expect(
      await outputsOf([
        { rule: { range: 'Roster!E2:E7', list } },
        { type: { 'Roster!E2': 'OT' } },
        { rule: { range: 'Roster!E2:E7', list, reject: true } },
        { rule: { range: 'Roster!E2:E7', list: null } },
        { type: { 'Roster!E3': 'PT' } },
        cell('E2:E3'),
      ]),
    ).toEqual([{ cells: [['OT'], ['PT']] }]);
  });

  test('a protected range stops everyone but the owner of the spreadsheet', async () => {
    expect(
      await outputsOf([
        { as: 'director@lakeview.example' },
        { protect: 'Roster!L1:L7' },
        { type: { 'Roster!L2': 'Cho, Ben', 'Roster!M2': 'Cho, Ben' } },
        { as: 'owner@example.org' },
        { type: { 'Roster!L3': 'Cho, Ben' } },
        cell('L2:M3'),
      ]),
    ).toEqual([
      { rejected: PROTECTED, cell: 'Roster!L2' },
      {
        cells: [
          ['Ramos, Elena', 'Cho, Ben'],
          ['Cho, Ben', 'Cho, Ben'],
        ],
      },
    ]);
  });

  test('a protected sheet too, and what it refuses to a person ends the play', async () => {
    expect(await stopOf({ protect: 'Roster' }, { as: 'x@example.org' }, { insertRow: 'Roster!2' })).toBe(
      `Step 3: ${PROTECTED}`,
    );
  });

  test('a Table’s typed columns take no rule', async () => {
    expect(
      await stopOf({ table: 'Roster!A1:N7' }, { rule: { range: 'Roster!E2:E7', list: ['Resource'] } }),
    ).toBe(`Step 2: ${TYPED}`);
  });

  const theNextOpening = async (step: unknown) => {
    const { outputs, told } = await played([
      ...SET_UP,
      step,
      { type: { 'Roster!A8': '2000009', 'Roster!L8': 'Cho, Ben' } },
      { call: 'open' },
      cell('L8'),
    ]);
    return { told: told.join(), outputs: outputs.slice(2) };
  };

  test('a protected sheet stops the add-on too, as any script', async () => {
    const { told, outputs } = await theNextOpening({ protect: 'Caseload log' });
    expect(told).toContain(PROTECTED);
    expect(outputs).toMatchObject([
      { answer: { notices: [expect.stringContaining('could not be written')] } },
      { cells: [['Cho, Ben']] },
    ]);
  });

  test('a Table does not: the record is written without the formats that it refuses', async () => {
    expect(await theNextOpening({ table: 'Caseload log!A1:Z40' })).toMatchObject({
      told: '',
      outputs: [{ answer: { notices: ['2 new lines taken into the record.'] } }, { cells: [['Cho, Ben']] }],
    });
  });
});
