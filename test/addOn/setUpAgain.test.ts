import { describe, expect, test } from 'vitest';
import { fixedClock } from '../host/host';
import { columnOf, linesByPerson, rosterColumn, saveHandOver, setUpAgain, writeProvider } from './edits';
import { afterSetUp, ask, everything, install, sheetOf, shown, smallRoster } from './installed';

describe('Set up run again', () => {
  test('changes nothing that people edited in Providers: names, e-mails, order, own columns', () => {
    const host = afterSetUp(smallRoster());
    const sheet = sheetOf(host, 'Providers');
    writeProvider(host, 'Ramos, Elena', 'Name', 'Vance, Elena');
    writeProvider(host, 'Cho, Ben', 'Email', 'ben.cho@lakeview.example');
    writeProvider(host, 'Cho, Ben', 'Sites', 'Oak; Birch');
    sheet.insertColumns(1, 2);
    sheet.putValue(1, 1, 'Room');
    sheet.putValue(2, 1, '12b');
    const email = columnOf(host, 'Providers', 'Email');
    sheet.insertColumns(3, 1);
    for (let row = 1; row <= 5; row++) sheet.putValue(row, 3, sheet.value(row, email + 1));
    sheet.deleteColumns(email + 1, 1);
    sheet.sort({ row: 2, column: 1, rows: 4, columns: 24 }, columnOf(host, 'Providers', 'Name'), false);
    const before = everything(host);
    expect(setUpAgain(host)).toMatchObject({
      stop: '',
      openings: 0,
      peopleAdded: 0,
      admin: 'Dana Director',
      students: 5,
      lines: 6,
    });
    expect(everything(host)).toEqual(before);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [], problems: [] });
    expect(linesByPerson(host)).toMatchObject({ 'Vance, Elena': 3 });
  });

  test('lists who is new under people’s own order of columns', () => {
    const host = afterSetUp(smallRoster());
    const sheet = sheetOf(host, 'Providers');
    sheet.insertColumns(1, 1);
    sheet.putValue(1, 1, 'Room');
    sheetOf(host, 'Roster').putValue(8, 1, '2000009');
    sheetOf(host, 'Roster').putValue(8, 2, 'Gray, Gil');
    sheetOf(host, 'Roster').putValue(8, 5, 'OT');
    sheetOf(host, 'Roster').putValue(8, 12, '+1 Reyes');
    // The service, and the student's case, for which nobody is named.
    expect(setUpAgain(host)).toMatchObject({ openings: 2, peopleAdded: 1 });
    const [header = [], ...rows] = shown(host, 'Providers');
    const added = Object.fromEntries(header.map((title, i) => [title, rows[rows.length - 1]?.[i]]));
    expect(added).toMatchObject({ Room: '', Key: 'P-0005', Name: '+1 Reyes', Access: 'Provider' });
  });
});

describe('a copy of the document', { shuffle: false }, () => {
  const host = afterSetUp(smallRoster());
  saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/30/2026');
  // Google copies sheets and notes, and none of the properties.
  host.workbook.state.documentProperties.clear();
  const copy = install(smallRoster(), { workbook: host.workbook, clock: fixedClock('2026-12-02T18:00:00Z') });

  test('finds its mapping in the note of the log, and shows the differences instead of writing', () => {
    // The sheet of assignments follows the record and the day, whatever the properties say.
    const others = () => everything(copy).filter(({ name }) => name !== 'Case assignments');
    const before = others();
    expect(ask(copy, 'open', {})).toMatchObject({
      ready: true,
      stop: '',
      notices: [],
      // Three services, and the cases that went along.
      problems: [{ code: 'changed-by-hand', count: 6 }],
    });
    expect(others()).toEqual(before);
    expect(linesByPerson(copy, '2026-12-02')).toMatchObject({ 'Cho, Ben': 4 });
  });

  test('goes on from there: what is saved next reaches the roster', () => {
    saveHandOver(copy, 'Okafor, Dele', 'Cho, Ben', '12/02/2026');
    expect(rosterColumn(copy, 'Provider')[4]).toBe('Cho, Ben');
    expect(setUpAgain(copy)).toMatchObject({ stop: '', openings: 0, peopleAdded: 0 });
  });
});
