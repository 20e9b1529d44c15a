import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { grayGil, saveHandOver } from './edits';
import { afterSetUp, answerOf, ask, sheetOf, shown, smallRoster } from './installed';

const fresh = () => afterSetUp(smallRoster());

/** Google says this whenever that method of the service is called, on a sheet of that many rows where it matters. */
function refuseWith(host: Host, method: string, sentence: string): void {
  host.onCall(({ phase, name }) => {
    if (phase === 'before' && name === method) throw new Error(sentence);
    return undefined;
  });
}

const enroll = (host: Host) => answerOf(host, 'enroll', grayGil(host, '11/23/2026'));

const FULL =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

describe('what is full has a sentence of its own', () => {
  test.each([
    [
      FULL,
      'SpreadsheetApp.Range.setValues',
      /^Nothing was saved\. This spreadsheet is full: Google allows it 10/,
    ],
    [
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      'Properties.setProperties',
      /^Nothing was saved\. What Google lets Caseload remember/,
    ],
    [
      "The user's Drive storage quota has been exceeded.",
      'SpreadsheetApp.Range.setValues',
      /^Nothing was saved\. The Google Drive of whoever owns/,
    ],
    [
      'The document is too large to be saved.',
      'SpreadsheetApp.Range.setValues',
      /^Nothing was saved\. Google says that this spreadsheet is too large/,
    ],
  ])('%s', (sentence, method, told) => {
    const host = fresh();
    const before = shown(host, 'Caseload log');
    const names: string[] = [];
    host.onCall(({ phase, name }) => {
      names.push(name);
      if (phase === 'before' && (name === method || name.endsWith(method.replace('SpreadsheetApp', ''))))
        throw new Error(sentence);
      return undefined;
    });
    expect(enroll(host), names.slice(-3).join()).toMatchObject({
      ok: false,
      code: 'not-recorded',
      sentence: expect.stringMatching(told),
    });
    expect(shown(host, 'Caseload log')).toEqual(before);
  });

  test('the roster that takes no row more: the record has it, and the next opening goes on', () => {
    const host = fresh();
    const roster = sheetOf(host, 'Roster');
    for (let row = 2; row <= 7; row++) roster.putFormula(row, 21, `=LEFT($B${row},3)`);
    host.workbook.recalculateAll();
    refuseWith(host, 'SpreadsheetApp.Sheet.insertRowsAfter', FULL);
    expect(enroll(host)).toMatchObject({
      ok: true,
      output: {
        saved: true,
        notices: [
          'It is in the record, but not everything that follows from it could be written. This spreadsheet is full: Google allows it 10 million cells, blank ones too. Delete sheets, rows and columns that nobody needs, and try again. Opening the sidebar again goes on.',
        ],
      },
    });
    host.onCall(() => undefined);
    expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026')).toMatchObject({ saved: true });
  });
});

test('from 60% of the 10 million cells on, an Admin is told at the opening what to do', () => {
  const host = fresh();
  const others = host.workbook.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  const roster = sheetOf(host, 'Roster');
  const rest = others - roster.maxRows * roster.maxColumns;
  const rows = Math.ceil((6_000_000 - rest) / roster.maxColumns);
  roster.maxRows = rows - 1;
  expect(ask(host, 'attention', {}).full).toBe('');
  roster.maxRows = rows;
  expect(ask(host, 'attention', {}).full).toBe(
    'This spreadsheet has 60% of the 10 million cells that Google allows, blank ones too. Once it is full nothing can be saved: delete sheets, rows and columns that nobody needs.',
  );
});
