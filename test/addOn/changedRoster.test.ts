import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { columnOf, deleteSheet, linesByPerson, renameSheet, rosterColumn, setUpAgain } from './edits';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  handingOver,
  keyOf,
  sheetOf,
  shown,
  smallRoster,
} from './installed';

const fresh = () => afterSetUp(smallRoster());
const toCho = (host: ReturnType<typeof fresh>) => handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
const DONE = ['Cho, Ben', 'Cho, Ben', 'Cho, Ben', 'Cho, Ben', 'Okafor, Dele', ''];

describe('a roster whose columns people changed since Set up', () => {
  test.each(['Student ID', 'Provider', 'LRE Hours', 'Start Date'])(
    'with “%s” deleted: that is said, the mapping is shown and nothing is changed; Set up goes on without it or refuses',
    (header) => {
      const host = fresh();
      const asked = toCho(host);
      sheetOf(host, 'Roster').deleteColumns(columnOf(host, 'Roster', header), 1);
      const before = everything(host);
      const sentence = `The roster’s column “${header}” is gone or was renamed. Give the column its old name back, or run Set up and choose it again.`;
      expect(ask(host, 'open', {})).toMatchObject({
        stop: sentence,
        mapping: true,
        account: { access: 'admin' },
      });
      for (const call of ['preview', 'save'] as const)
        expect(answerOf(host, call, asked)).toEqual({ ok: false, code: 'columns-missing', sentence });
      expect(everything(host)).toEqual(before);
      if (header === 'LRE Hours') {
        expect(setUpAgain(host)).toMatchObject({ stop: '', openings: 0, peopleAdded: 0 });
        expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { hasLre: false } });
      }
    },
  );

  test('with columns and rows moved, inserted and renamed around them: every change lands where it should', () => {
    const host = fresh();
    const asked = toCho(host);
    const sheet = sheetOf(host, 'Roster');
    // "Provider" goes to the front, a second "Notes" beside the first, two rows above the header.
    const provider = columnOf(host, 'Roster', 'Provider');
    sheet.insertColumns(1, 2);
    for (let row = 1; row <= 7; row++) sheet.putValue(row, 1, sheet.value(row, provider + 2));
    sheet.deleteColumns(provider + 2, 1);
    sheet.putValue(1, 2, 'Notes');
    sheet.insertRows(1, 2);
    sheet.putValue(1, 1, 'Special services');
    expect(ask(host, 'save', asked)).toMatchObject({ saved: true, changes: 3 });
    expect(rosterColumn(host, 'Provider', 'Roster', 3)).toEqual(DONE);
    expect(rosterColumn(host, 'Case Manager', 'Roster', 3)).toEqual([
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Okafor, Dele',
      'Cho, Ben',
    ]);
    expect(shown(host, 'Roster')[0]?.[0]).toBe('Special services');
  });

  test('with a second column of the same name: neither is guessed', () => {
    const host = fresh();
    const asked = toCho(host);
    sheetOf(host, 'Roster').putValue(1, 15, 'Provider');
    const before = everything(host);
    expect(answerOf(host, 'save', asked)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('another number of columns named “Provider”'),
    });
    expect(everything(host)).toEqual(before);
  });
});

describe('a roster whose rows people moved since the caseload was opened', () => {
  test('by sorting: each change lands in its own row', () => {
    const host = fresh();
    const asked = toCho(host);
    sheetOf(host, 'Roster').sort({ row: 2, column: 1, rows: 6, columns: 14 }, 2, false);
    expect(ask(host, 'save', asked)).toMatchObject({ saved: true });
    const rows = shown(host, 'Roster')
      .slice(1)
      .map((row) => [row[0], row[4], row[11]]);
    expect(
      rows
        .filter(([, , provider]) => provider === 'Cho, Ben')
        .map(([id]) => id)
        .sort(),
    ).toEqual(['2000001', '2000002', '2000003', '2000004']);
    expect(rows).toContainEqual(['2000001', 'Speech', '']);
  });

  test('by filtering and hiding: hidden rows are read and written like others', () => {
    const host = fresh();
    const sheet = sheetOf(host, 'Roster');
    sheet.filter = { area: { row: 1, column: 1, rows: 7, columns: 14 }, hidden: new Map([[4, ['Oak']]]) };
    sheet.setRowsHidden(6, 1, true);
    expect(ask(host, 'save', toCho(host))).toMatchObject({ saved: true });
    expect(rosterColumn(host, 'Provider')).toEqual(DONE);
    expect(sheet.hiddenByFilter(2)).toBe(true);
  });

  test('by deleting a row: the line that is gone is named, and nothing is saved', () => {
    const host = fresh();
    const asked = toCho(host);
    sheetOf(host, 'Roster').deleteRows(3, 1);
    const before = everything(host);
    expect(ask(host, 'save', asked)).toMatchObject({
      saved: false,
      findings: [{ code: 'line-gone', sentence: 'Bishop, Ben: this line is not in the roster any more.' }],
    });
    expect(everything(host)).toEqual(before);
    expect(ask(host, 'open', {}).problems).toMatchObject([{ code: 'not-in-roster', count: 1 }]);
  });
});

describe('a roster sheet', () => {
  test('renamed: that is said, and Set up takes the new name without a new line', () => {
    const host = fresh();
    renameSheet(host, 'Roster', 'Roster 26-27');
    const before = everything(host);
    expect(ask(host, 'open', {})).toMatchObject({
      stop: 'The sheet “Roster” is gone or was renamed. Run Set up and choose the roster again.',
      mapping: true,
    });
    expect(everything(host)).toEqual(before);
    expect(setUpAgain(host)).toMatchObject({ stop: '', openings: 0, peopleAdded: 0 });
    expect(ask(host, 'open', {})).toMatchObject({
      stop: '',
      problems: [],
      roster: { sheet: 'Roster 26-27' },
    });
    expect(linesByPerson(host)).toMatchObject({ 'Ramos, Elena': 3 });
  });

  test('deleted: that is said, nothing is changed, and it can be put back', () => {
    const host = fresh();
    const asked = toCho(host);
    deleteSheet(host, 'Roster');
    const before = everything(host);
    expect(answerOf(host, 'save', asked)).toMatchObject({ ok: false, code: 'roster-sheet-gone' });
    expect(ask(host, 'inspectRoster', { sheet: null, mapping: null })).toMatchObject({
      mapping: null,
      sheets: [],
    });
    expect(everything(host)).toEqual(before);
  });
});

describe('somebody who inserts a row in the instant in which a block is added below', () => {
  const enroll = (host: Host, cho: string) =>
    answerOf(host, 'enroll', {
      values: [
        { field: 'studentId', value: '2000077' },
        { field: 'name', value: 'Gray, Gil' },
        { field: 'grade', value: 'K' },
        { field: 'site', value: 'Oak' },
        { field: 'start', value: '11/21/2026' },
      ],
      services: [{ service: 'Speech', provider: cho, amount: '1.5' }],
      caseManager: cho,
      begin: '',
      reason: '',
      acknowledged: [],
    });

  test.each(['Roster', 'Caseload log'])('on %s: no row that was last is written over', (name) => {
    const count = afterSetUp(smallRoster());
    const cho = keyOf(count, 'Cho, Ben');
    const names: string[] = [];
    count.onCall(({ phase, name: called }) => {
      if (phase === 'before') names.push(called);
      return undefined;
    });
    enroll(count, cho);
    const about = /getLastRow|getLastColumn|getMaxRows|setValues/;
    for (const at of names.flatMap((called, i) => (about.test(called) ? [i] : []))) {
      const host = afterSetUp(smallRoster());
      const before = shown(host, name);
      let call = 0;
      host.onCall(({ phase }) => {
        if (phase === 'before' && call++ === at) sheetOf(host, name).insertRows(2, 1);
        return undefined;
      });
      enroll(host, cho);
      host.onCall(null);
      ask(host, 'open', {});
      const after = shown(host, name).map((row) => row.slice(0, 5).join('|'));
      for (const row of before) expect(after, `call ${at}`).toContain(row.slice(0, 5).join('|'));
    }
  });
});
