import { describe, expect, test } from 'vitest';
import type { DataValidation } from '../host/cells';
import type { Host } from '../host/host';
import { columnOf, grayGil, linesByPerson, rosterColumn, saveHandOver } from './edits';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  handingOver,
  install,
  setUp,
  sheetOf,
  smallRoster,
} from './installed';

const fresh = () => afterSetUp(smallRoster());

const onlyFrom = (...options: string[]): DataValidation => ({
  kind: 'list',
  options,
  criteria: 'VALUE_IN_LIST',
  criteriaValues: [],
  allowInvalid: false,
  helpText: null,
  showDropdown: true,
});

/** A list of allowed names on one provider cell, as a dropdown that rejects everything else. */
function allowOnly(host: Host, row: number, ...names: string[]): void {
  const column = columnOf(host, 'Roster', 'Provider');
  sheetOf(host, 'Roster').putAttribute(
    'validation',
    row,
    column,
    names.length ? onlyFrom(...names) : undefined,
  );
}

describe('a cell of the roster that refuses the new name', { shuffle: false }, () => {
  const host = fresh();
  allowOnly(host, 2, 'Ramos, Elena', 'Okafor, Dele');

  test('holds up no other cell: the save stands, the cell is named, the sidebar opens', () => {
    const saved = saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    expect(saved).toMatchObject({
      saved: true,
      changes: 3,
      notices: [
        'The list in column L has no “Cho, Ben”, so L2 could not be written. The record counts; it is written once the list has it.',
      ],
    });
    expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual(['Ramos, Elena', 'Cho, Ben', 'Cho, Ben']);
    expect(linesByPerson(host)).toMatchObject({ 'Cho, Ben': 4 });
    const opened = ask(host, 'open', {});
    // Nobody typed what merely could not be written.
    expect(opened).toMatchObject({ stop: '', problems: [] });
    expect(ask(host, 'attention', {}).counts.byHand).toBe(0);
    expect(opened.notices).toContainEqual(
      'The list in column L has no “Cho, Ben”, so L2 could not be written. The record counts; it is written once the list has it.',
    );
  });

  test('gets it at the next opening once the rule is gone', () => {
    allowOnly(host, 2);
    expect(ask(host, 'open', {}).problems).toEqual([]);
    expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
    expect(ask(host, 'open', {}).notices).toEqual([]);
  });
});

describe('a row of which a list refuses a cell', { shuffle: false }, () => {
  const host = fresh();
  const roster = sheetOf(host, 'Roster');
  const service = columnOf(host, 'Roster', 'Service');
  for (let row = 2; row <= 40; row++)
    roster.putAttribute('validation', row, service, onlyFrom('Resource', 'Speech'));

  const saved = ask(host, 'enroll', grayGil(host, '11/23/2026', 'not-in-list'));

  test('stands but for that cell, which is named', () => {
    expect(saved).toMatchObject({
      saved: true,
      notices: [
        'The list in column E has no “OT”, so E8 could not be written. The record counts; it is written once the list has it.',
      ],
    });
    expect([1, 2].map((column) => roster.display(8, column))).toEqual(['2000088', 'Gray, Gil']);
    expect(roster.display(8, service)).toBe('');
  });

  test('is told of before anything is saved', () => {
    const other = fresh();
    const sheet = sheetOf(other, 'Roster');
    for (let row = 2; row <= 40; row++) sheet.putAttribute('validation', row, service, onlyFrom('Speech'));
    const answer = ask(other, 'enroll', grayGil(other, '11/23/2026'));
    expect(answer).toMatchObject({
      saved: false,
      findings: [
        {
          code: 'not-in-list',
          severity: 'warns',
          sentence:
            'The list in column E has no “OT”, so E8 will not be written. The record counts; add it to the list (Data › Data validation) and the next opening writes it.',
        },
      ],
    });
    expect(sheet.display(8, 1)).toBe('');
  });

  test('holds up no later save and no new row', () => {
    expect(ask(host, 'open', {})).toMatchObject({ stop: '' });
    roster.putValue(9, 1, '2000099');
    roster.putValue(9, columnOf(host, 'Roster', 'Provider'), 'Cho, Ben');
    expect(ask(host, 'open', {}).notices).toContain('2 new lines taken into the record.');
    expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026')).toMatchObject({
      saved: true,
      notices: [expect.stringContaining('no “OT”, so E8')],
    });
    expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });

  test('gets the cell by the next opening once the list has it', () => {
    for (let row = 2; row <= 40; row++)
      roster.putAttribute('validation', row, service, onlyFrom('Resource', 'Speech', 'OT'));
    ask(host, 'open', {});
    expect(roster.display(8, service)).toBe('OT');
    expect(ask(host, 'open', {}).notices).toEqual([]);
  });
});

describe('the provider of a new row, whom a list of ranges refuses', { shuffle: false }, () => {
  const host = fresh();
  const roster = sheetOf(host, 'Roster');
  const provider = columnOf(host, 'Roster', 'Provider');
  roster.putValue(1, 20, 'Ramos, Elena');
  const { id } = roster;
  const rule: DataValidation = {
    ...onlyFrom(),
    kind: 'range',
    criteria: 'VALUE_IN_RANGE',
    criteriaValues: [{ sheetId: id, area: { row: 1, column: 20, rows: 3, columns: 1 } }],
  };
  for (let row = 2; row <= 40; row++) roster.putAttribute('validation', row, provider, rule);
  const enrolled = ask(host, 'enroll', grayGil(host, '11/01/2026', 'not-in-list', 'in-the-past'));

  test('is in the record, and the cell that merely was not written is nobody’s typing', () => {
    expect(enrolled).toMatchObject({ saved: true });
    expect([1, provider].map((column) => roster.display(8, column))).toEqual(['2000088', '']);
    expect(ask(host, 'open', {})).toMatchObject({ problems: [] });
    expect(ask(host, 'attention', {}).counts.byHand).toBe(0);
  });

  test('is written by the next opening once the list has the name', () => {
    roster.putValue(2, 20, 'Cho, Ben');
    expect(ask(host, 'open', {}).stop).toBe('');
    expect(roster.display(8, provider)).toBe('Cho, Ben');
    expect(ask(host, 'open', {}).notices).toEqual([]);
  });
});

test('a cell that refuses a text keeps the format that it had', () => {
  const host = install(smallRoster());
  const roster = sheetOf(host, 'Roster');
  roster.putValue(5, 12, "O'Neil, Pat");
  setUp(host);
  allowOnly(host, 2, 'Ramos, Elena');
  roster.putAttribute('numberFormat', 2, 12, '0.00');
  saveHandOver(host, 'Ramos, Elena', "O'Neil, Pat", '11/21/2026');
  expect([2, 3].map((row) => roster.display(row, 12))).toEqual(['Ramos, Elena', "O'Neil, Pat"]);
  expect(roster.attribute('numberFormat', 2, 12)).toBe('0.00');
});

test('a failure that no rule explains is no refusal: nothing waits, and the next opening goes on', () => {
  const host = fresh();
  const asked = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
  host.onCall(({ phase, name }) => {
    if (phase === 'before' && name === 'SpreadsheetApp.RangeList.setValue')
      throw new Error('Service Spreadsheets failed while accessing document.');
    return undefined;
  });
  expect(ask(host, 'save', asked).notices).toEqual([
    expect.stringContaining('not everything that follows from it could be written'),
  ]);
  host.onCall(null);
  expect(ask(host, 'open', {}).notices.join()).toContain('A save that was cut off was finished');
  expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
});

test('a list on Case assignments holds up no save: the roster follows, and the sheet is named', () => {
  const host = fresh();
  const sheet = sheetOf(host, 'Case assignments');
  for (let row = 2; row <= 40; row++) sheet.putAttribute('validation', row, 4, onlyFrom('Ramos, Elena'));
  expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026')).toMatchObject({
    saved: true,
    notices: [expect.stringContaining('“Case assignments” could not be brought up to date')],
  });
  expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [] });
  saveHandOver(host, 'Okafor, Dele', 'Cho, Ben', '11/21/2026');
  expect(rosterColumn(host, 'Provider')).not.toContain('Okafor, Dele');
});

test('Providers that takes nobody is named, and a new row is taken in', () => {
  const host = fresh();
  const people = sheetOf(host, 'Providers');
  for (let row = 2; row <= 40; row++) people.putAttribute('validation', row, 2, onlyFrom('Nobody'));
  sheetOf(host, 'Roster').putValue(8, 1, '2000099');
  sheetOf(host, 'Roster').putValue(8, columnOf(host, 'Roster', 'Provider'), 'New, Nan');
  expect(ask(host, 'open', {})).toMatchObject({
    stop: '',
    // The student's case, which nobody is named for, is known all the same.
    notices: [
      expect.stringContaining('“Providers” could not be brought up to date'),
      '1 new line taken into the record.',
    ],
  });
  expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026')).toMatchObject({
    saved: true,
    notices: [],
  });
});

test('a list on Role in Providers leaves new people theirs', () => {
  const host = fresh();
  const people = sheetOf(host, 'Providers');
  for (let row = 2; row <= 40; row++)
    people.putAttribute('validation', row, columnOf(host, 'Providers', 'Role'), onlyFrom('Nurse'));
  sheetOf(host, 'Roster').putValue(8, 1, '2000099');
  sheetOf(host, 'Roster').putValue(8, columnOf(host, 'Roster', 'Provider'), 'New, Nan');
  expect(ask(host, 'open', {}).notices).toEqual([
    '2 new lines taken into the record.',
    '1 new name was added to Providers.',
  ]);
  expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
});

describe('someone else who saves at the same moment', () => {
  test.each(['real', 'null'] as const)(
    'is waited for, and then nothing is changed (document lock: %s)',
    (documentLock) => {
      const host = afterSetUp(smallRoster(), { switches: { documentLock } });
      const asked = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
      const before = everything(host);
      const other = {};
      host.locks.take(documentLock === 'real' ? 'document' : 'script', other);
      expect(answerOf(host, 'save', asked)).toEqual({
        ok: false,
        code: 'busy',
        sentence:
          'Someone else is saving in this spreadsheet right now. Nothing was changed; please try again in a moment.',
      });
      expect(everything(host)).toEqual(before);
      host.locks.releaseAll(other);
      expect(ask(host, 'save', asked).saved).toBe(true);
    },
  );
});
