import { describe, expect, test } from 'vitest';
import { ask, install, setUp as setUpAddOn, smallRoster } from '../addOn/installed';
import { isOffered } from '../host/appsScript/service';
import { played, SET_UP } from './played';

const VIOLATES = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const TYPED = 'This operation is not allowed on cells in typed columns.';

/** The small roster's first rows: ID, student, provider. */
const cell = (place: string) => ({ cells: `Roster!${place}` });

/** What the steps print, of which none may be left undone. */
async function outputsOf(steps: readonly unknown[]) {
  const { code, outputs, told } = await played(steps);
  expect({ code, told }).toEqual({ code: 0, told: [] });
  return outputs;
}

/** The sentence with which the steps stop. */
async function stopOf(...steps: readonly unknown[]): Promise<string> {
  const { code, told } = await played(steps);
  expect(code).toBe(1);
  expect(told).toHaveLength(1);
  return told[0] ?? '';
}

describe('now and as', () => {
  test('say when it is and who is signed in, in the time zone of appsscript.json', async () => {
    const answers = await outputsOf([
      ...SET_UP,
      { now: '2026-12-13T05:59:59Z' },
      { calculate: '=TODAY()' },
      { call: 'open' },
      { now: '2026-12-13T00:00:00-06:00' },
      { calculate: '=TODAY()' },
      { as: '' },
      { call: 'open' },
    ]);
    expect(answers.slice(2)).toMatchObject([
      { value: '2026-12-12' },
      { answer: { today: '2026-12-12', account: { name: 'Dana Director' } } },
      { value: '2026-12-13' },
      { answer: { account: { email: '', access: 'none' } } },
    ]);
  });

  test('that are no moment or no text stop', async () => {
    expect(await stopOf({ now: 'noon' })).toBe(
      'Step 1: It is not written as this one: {"now":"2026-12-12T15:00:00Z"}',
    );
    expect(await stopOf(cell('A1'), { as: null })).toMatch(/^Step 2: /);
  });
});

describe('menu and filter', () => {
  test('open the sidebar with what is told beside it, and say where a sheet’s filter stands', async () => {
    const [chosen, none, own] = (
      await outputsOf([
        ...SET_UP,
        { menu: 'Update from a new export' },
        { filter: 'Roster' },
        { filter: 'Case assignments' },
      ])
    ).slice(2);
    expect(chosen).toEqual({ menu: { sidebar: 'Caseload', told: [] } });
    expect([none, own]).toEqual([{ filter: '' }, { filter: 'A1:L12' }]);
  });

  test('that name no item and no sheet stop', async () => {
    expect(await stopOf({ menu: 'Print' })).toBe('Step 1: No item of the menu reads "Print".');
    expect(await stopOf({ filter: 'Nowhere' })).toContain('There is no sheet "Nowhere"');
  });
});

describe('call', () => {
  test('answers the output, the input being {} where it is left out', async () => {
    const [inspected, setUp, opened] = await outputsOf([...SET_UP, { call: 'open' }]);
    expect(inspected).toMatchObject({ answer: { headerRow: 1, students: 5, lines: 6, stop: '' } });
    expect(setUp).toMatchObject({ answer: { stop: '', lines: 6, admin: 'Dana Director' } });
    expect(opened).toMatchObject({ answer: { ready: true, roster: { sheet: 'Roster', lines: 6 } } });
  });

  test('that the add-on refuses answers with its code and sentence, and the play goes on', async () => {
    const { outputs, code } = await played([{ call: 'save', input: { nonsense: 1 } }, cell('A2')]);
    expect(code).toBe(0);
    expect(outputs).toMatchObject([
      { answer: { ok: false, code: expect.any(String), sentence: expect.stringMatching(/\.$/) } },
      { cells: [['2000001']] },
    ]);
  });

  test('that the page never makes stops', async () => {
    expect(await stopOf({ call: 'saev', input: {} })).toMatch(
      /^Step 1: There is no call "saev", only open, /,
    );
    expect(await stopOf({ call: 'toString' })).toMatch(/^Step 1: There is no call "toString"/);
  });
});

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

describe('snapshot, restore, copy', () => {
  const remembered = [
    ...SET_UP,
    { snapshot: 'before' },
    { type: { 'Roster!B2': 'Renamed, Ann' } },
    { addSheet: { name: 'New' } },
  ];

  test('restore puts the sheets back, as often as wanted', async () => {
    const outputs = await outputsOf([
      ...remembered,
      cell('B2'),
      { restore: 'before' },
      cell('B2'),
      { type: { 'Roster!B2': 'Again, Ann' } },
      { restore: 'before' },
      cell('B2'),
    ]);
    expect(outputs.slice(2)).toEqual([
      { cells: [['Renamed, Ann']] },
      { cells: [['Alvarez, Ana']] },
      { cells: [['Alvarez, Ana']] },
    ]);
    expect(await stopOf({ restore: 'before' })).toBe('Step 1: There is no snapshot "before".');
  });

  test('the document’s properties outlive a restore, and not a copy', async () => {
    const open = { call: 'open' };
    // Where they are left they tell of sheets that an old version does not have; without them nothing does.
    const [, , restored] = await outputsOf([{ snapshot: 'bare' }, ...SET_UP, { restore: 'bare' }, open]);
    expect(restored).toMatchObject({ answer: { stop: expect.stringContaining('is gone or was renamed') } });
    const gone = [{ deleteSheet: 'Caseload log' }, { deleteSheet: 'Providers' }];
    const [, , copied] = await outputsOf([...SET_UP, { copy: true }, ...gone, open]);
    expect(copied).toMatchObject({ answer: { ready: false, stop: '' } });
  });

  test('a copy belongs to whoever made it and has no old versions', async () => {
    expect(
      await outputsOf([
        { as: 'director@lakeview.example' },
        { copy: true },
        { protect: 'Roster!A1:A7' },
        { type: { 'Roster!A2': '1' } },
        cell('A2'),
      ]),
    ).toEqual([{ cells: [[1]] }]);
    expect(await stopOf({ snapshot: 'a' }, { copy: true }, { restore: 'a' })).toMatch(/^Step 3: /);
  });
});

describe('switch', () => {
  test('turns any switch of the local Sheets, as the add-on sees it', async () => {
    const hidden = await outputsOf([...SET_UP, { switch: { email: 'hidden' } }, { call: 'open' }]);
    expect(hidden.at(-1)).toMatchObject({ answer: { account: { email: '', access: 'none' } } });
    await outputsOf([
      { switch: { emptyArgument: null } },
      { switch: { emptyArgument: 'undefined', setValuesAtomic: false, typedColumns: 'refusedAtFlush' } },
    ]);
  });

  test.each([
    [{ leadingApostrophe: 'gone' }, 'There is no switch "leadingApostrophe" that can be "gone".'],
    [{ toString: 1 }, 'There is no switch "toString" that can be 1.'],
    [{ emptyArgument: 'null' }, 'There is no switch "emptyArgument" that can be "null".'],
  ])('%j stops', async (given, sentence) => {
    expect(await stopOf({ switch: given })).toBe(`Step 1: ${sentence}`);
  });
});

describe('fail', () => {
  const READ = 'SpreadsheetApp.Spreadsheet.getSheetByName';
  const setUp = (how: string, times = 1) =>
    played([...SET_UP, { fail: { at: READ, times, how } }, { call: 'open' }, { call: 'open' }]);

  test.each(['throw before', 'throw after', 'kill before', 'kill after'])(
    '"%s" meets the next call, and no later one',
    async (how) => {
      const { code, outputs } = await setUp(how, 99);
      expect(code).toBe(0);
      const [failed, fine] = outputs.slice(-2);
      expect(failed).toMatchObject({
        answer: { ok: false, code: how.startsWith('kill') ? 'unreachable' : 'failed' },
      });
      expect(fine).toMatchObject({ answer: { stop: '', ready: true } });
    },
  );

  test('tells what the script logged, and where nothing failed', async () => {
    expect((await setUp('throw before')).told).toEqual([
      expect.stringContaining('Service Spreadsheets failed while accessing document.'),
    ]);
    const { told } = await played([{ fail: { at: 'SpreadsheetApp.Range.setNote' } }, { call: 'open' }]);
    expect(told).toEqual(['Nothing failed: SpreadsheetApp.Range.setNote was not called.']);
  });

  test('twice before one call, or in no way that there is, stops', async () => {
    const fail = { at: READ };
    expect(await stopOf({ fail }, { fail })).toBe('Step 2: The next call has a fault already.');
    expect(await stopOf({ fail: { at: READ, how: 'explode' } })).toMatch(/^Step 1: /);
  });

  test.each(['SpreadsheetApp.Range.setvalues', 'Range.getValues', 'SpreadsheetApp.Range', 'toString.call'])(
    'at %s, which is no method of Google’s, stops',
    async (at) => {
      expect(await stopOf({ as: '' }, { fail: { at } })).toBe(
        `Step 2: The local Sheets has no method "${at}", as "SpreadsheetApp.Range.setValues" is one.`,
      );
    },
  );

  test.each([
    'Utilities.formatDate',
    'LockService.Lock.tryLock',
    'SpreadsheetApp.User.getEmail',
    'Logger.log',
  ])('at %s may be', async (at) => {
    const { told } = await played([{ fail: { at } }, { fail: { at } }]);
    expect(told.join()).toContain('Step 2: The next call has a fault already.');
  });

  test('may be at every method that the add-on calls', () => {
    const host = setUpAddOn(install(smallRoster()));
    ask(host, 'makeReport', { asOf: '' });
    expect([...host.calls.byName.keys()].filter((name) => !isOffered(name))).toEqual([]);
  });
});

describe('set', () => {
  test('names a part of the last answer for later steps, and for parts of these', async () => {
    const outputs = await outputsOf([
      ...SET_UP,
      { call: 'people', input: { asOf: '2026-11-21' } },
      { set: 'ramos', from: 'answer.people[name=Ramos, Elena]' },
      { set: 'first', from: 'answer.people[0].name' },
      { call: 'caseload', input: { person: '$ramos.key', asOf: '2026-11-21' } },
      { type: { 'Roster!P1': '$first' } },
      cell('P1'),
      { set: 'cell', from: 'cells[0][0]' },
      { type: { 'Roster!P2': '$cell', 'Roster!P3': '$ 5', 'Roster!P4': '$5' } },
      cell('P2:P4'),
    ]);
    expect(outputs.slice(3)).toMatchObject([
      { answer: { person: { name: 'Ramos, Elena' }, lines: { length: 3 } } },
      { cells: [['Cho, Ben']] },
      { cells: [['Cho, Ben'], [expect.anything()], [5]] },
    ]);
  });

  test.each([
    [{ set: 'x', from: 'cells[0][9]' }, '"cells[0][9]" leads to nothing.'],
    [{ set: 'x', from: 'cells.constructor' }, '"cells.constructor" leads to nothing.'],
    [{ set: 'x', from: 'cells[name=a]' }, '"cells[name=a]" leads to nothing.'],
    [{ set: 'x', from: 'cells[' }, '"cells[" is no path, as answer.people[0].key is.'],
    [{ type: { 'Roster!A1': '$unset' } }, 'No step before has set "unset".'],
  ])('%j stops', async (step, sentence) => {
    expect(await stopOf(cell('A1'), step)).toBe(`Step 2: ${sentence}`);
  });
});

test.each([[{}], [{ foo: 1 }], ['now'], [null], [[]], [7]])('%j is no step', async (step) => {
  expect(await stopOf(step)).toMatch(/^Step 1: It is none of now, as, call, menu, type, /);
});
