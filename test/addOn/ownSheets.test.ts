import { describe, expect, test } from 'vitest';
import {
  columnOf,
  deleteSheet,
  linesByPerson,
  providerRow,
  renameColumn,
  renameSheet,
  rosterColumn,
  saveHandOver,
  setUpAgain,
  writeProvider,
} from './edits';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  everything,
  handingOver,
  install,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

const fresh = () => afterSetUp(smallRoster());
const LINES = { 'Ramos, Elena': 3, 'Cho, Ben': 1, 'Okafor, Dele': 1, Unassigned: 1 };

describe('Providers', () => {
  test('deleted or renamed stops with its name; Set up makes it anew and everyone keeps their own caseload', () => {
    const renamed = (host: ReturnType<typeof fresh>, name: string) => renameSheet(host, name, 'Staff');
    for (const [lose, stop] of [
      [deleteSheet, 'The sheet “Providers” is gone or was renamed.'],
      [renamed, 'The sheet “Providers” is called “Staff” now. Give it its name back.'],
    ] as const) {
      const host = fresh();
      lose(host, 'Providers');
      const before = everything(host);
      expect(ask(host, 'open', {})).toMatchObject({
        stop: expect.stringContaining(stop),
        roster: null,
      });
      expect(answerOf(host, 'people', { asOf: '2026-11-21' })).toMatchObject({ code: 'providers-gone' });
      expect(everything(host)).toEqual(before);

      // Someone whose name comes first in the alphabet has joined in the meantime.
      sheetOf(host, 'Roster').putValue(7, columnOf(host, 'Roster', 'Provider'), 'Abbott, Zoe');
      expect(setUpAgain(host).stop).toBe('');
      expect(linesByPerson(host)).toEqual(LINES);
      expect(ask(host, 'open', {}).problems).toMatchObject([
        { code: 'changed-by-hand', count: 1, items: [{ text: expect.stringContaining('Abbott, Zoe') }] },
      ]);
    }
  });

  test('with the row of someone who left deleted never gives their key to another', () => {
    const host = fresh();
    saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/20/2026');
    sheetOf(host, 'Providers').deleteRows(providerRow(host, 'Ramos, Elena'), 1);
    const [first] = smallRows();
    for (const [c, cell] of (first ?? []).entries())
      if (typeof cell !== 'object')
        sheetOf(host, 'Roster').putValue(8, c + 1, c === 0 ? '2000099' : c === 11 ? 'Reyes, Maria' : cell);
    ask(host, 'open', {});
    expect(linesByPerson(host)).toMatchObject({ 'Reyes, Maria': 1 });
    expect(caseload(host, 'Reyes, Maria', '2026-11-01').map(({ studentId }) => studentId)).toEqual([
      '2000099',
    ]);
  });

  test('with the row deleted of someone whom the roster still names lists them again, under their own key', () => {
    const host = fresh();
    sheetOf(host, 'Providers').deleteRows(providerRow(host, 'Ramos, Elena'), 1);
    expect(ask(host, 'open', {})).toMatchObject({
      notices: ['1 new name was added to Providers.'],
      problems: [],
    });
    expect(linesByPerson(host)).toEqual(LINES);
    expect(ask(host, 'open', {}).notices).toEqual([]);
  });

  test('with a key cleared by hand gets the same one back', () => {
    const host = fresh();
    writeProvider(host, 'Ramos, Elena', 'Key', '');
    expect(setUpAgain(host)).toMatchObject({ stop: '', peopleAdded: 0, openings: 0 });
    expect(linesByPerson(host)).toEqual(LINES);
  });

  test.each(['Key', 'Name', 'Email', 'Sites', 'Access'])(
    'whose header “%s” was edited stops with that word, and makes nobody else an Admin',
    (header) => {
      const host = fresh();
      renameColumn(host, 'Providers', header, 'Something else');
      const before = everything(host);
      expect(ask(host, 'open', {}).stop).toBe(
        `The first row of “Providers” has no column “${header}”. Give it its name back. Or is this a sheet of your own? Then rename it and run Set up again.`,
      );
      host.signInAs('stranger@elsewhere.example');
      expect(answerOf(host, 'inspectRoster', { sheet: null, mapping: null })).toMatchObject({
        code: 'providers-unreadable',
      });
      expect(everything(host)).toEqual(before);
    },
  );

  test('that the district had before, with columns of its own, is named before anything is made', () => {
    const roster = smallRoster();
    const host = install({
      ...roster,
      sheets: [
        ...roster.sheets,
        {
          name: 'Providers',
          rows: [
            ['Clinic', 'Phone'],
            ['Oak Therapy', '555-0100'],
          ],
        },
      ],
    });
    const before = everything(host);
    expect(answerOf(host, 'inspectRoster', { sheet: null, mapping: null })).toMatchObject({
      code: 'providers-unreadable',
      sentence: expect.stringContaining('Or is this a sheet of your own? Then rename it'),
    });
    expect(everything(host)).toEqual(before);
  });

  test('that names someone twice says so, and nothing of theirs goes to anyone else', () => {
    const host = fresh();
    const sheet = sheetOf(host, 'Providers');
    sheet.putValue(20, columnOf(host, 'Providers', 'Name'), 'Ramos, Elena');
    expect(ask(host, 'open', {}).problems).toContainEqual(
      expect.objectContaining({ code: 'person-named-twice', count: 1 }),
    );
    expect(linesByPerson(host)).toMatchObject(LINES);
    expect(saveHandOver(host, 'Cho, Ben', 'Okafor, Dele', '11/21/2026').saved).toBe(true);
    expect(rosterColumn(host, 'Provider')).toEqual([
      'Ramos, Elena',
      'Ramos, Elena',
      'Elena Ramos',
      'Okafor, Dele',
      'Okafor, Dele',
      '',
    ]);
  });
});

describe('the Caseload log', () => {
  test.each([
    ['deleted', 'The sheet “Caseload log” is gone or was renamed.'],
    ['renamed', 'The sheet “Caseload log” is called “Old log” now.'],
  ])('%s stops, and Set up makes no second one beside the record', (what, said) => {
    const host = fresh();
    if (what === 'deleted') deleteSheet(host, 'Caseload log');
    else renameSheet(host, 'Caseload log', 'Old log');
    const before = everything(host);
    const gone = expect.stringContaining(said);
    expect(ask(host, 'open', {})).toMatchObject({ stop: gone, mapping: false, stopsAccount: false });
    expect(answerOf(host, 'people', { asOf: '2026-11-21' })).toMatchObject({ code: 'log-gone' });
    expect(setUpAgain(host).stop).toEqual(gone);
    expect(everything(host)).toEqual(before);
  });

  test.each(['its header edited', 'all its cells cleared'])('with %s stops and changes nothing', (what) => {
    const host = fresh();
    const asked = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    if (what === 'its header edited') renameColumn(host, 'Caseload log', 'Person key', 'Who');
    else sheetOf(host, 'Caseload log').clearContent({ row: 1, column: 1, rows: 100, columns: 24 });
    const before = everything(host);
    expect(ask(host, 'open', {}).stop).toContain('“Caseload log” is not as Caseload wrote it');
    expect(answerOf(host, 'save', asked)).toMatchObject({ ok: false, code: 'log-unreadable' });
    expect(setUpAgain(host).stop).toContain('“Caseload log”');
    expect(everything(host)).toEqual(before);
  });

  test('sorted by hand says the same', () => {
    const host = fresh();
    saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const rows = shown(host, 'Caseload log').length;
    sheetOf(host, 'Caseload log').sort({ row: 2, column: 1, rows: rows - 1, columns: 24 }, 9, false);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [] });
    expect(linesByPerson(host)).toEqual({ 'Cho, Ben': 4, 'Okafor, Dele': 1, Unassigned: 1 });
  });
});
