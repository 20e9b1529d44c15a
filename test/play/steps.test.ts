import { describe, expect, test } from 'vitest';
import { ask, install, setUp as setUpAddOn, smallRoster } from '../addOn/installed';
import { isOffered } from '../host/appsScript/service';
import { outputsOf, played, SET_UP, stopOf } from './played';

/** The small roster's first rows: ID, student, provider. */
const cell = (place: string) => ({ cells: `Roster!${place}` });

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
