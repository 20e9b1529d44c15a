import { describe, expect, test } from 'vitest';
import type { Switches } from '../host/host';
import { saveHandOver } from './edits';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  handingOver,
  install,
  smallRoster,
  smallRows,
} from './installed';

/** Each behaviour of the platform that Google does not document, the other way than is believed. */
const OTHERWISE: [string, Partial<Switches>][] = [
  ['skipped arguments arrive as undefined', { emptyArgument: undefined }],
  ['skipped arguments arrive as null', { emptyArgument: null }],
  ['a range of one cell arrives as rows', { oneCellRange: 'array' }],
  ['a leading apostrophe is kept', { leadingApostrophe: 'kept' }],
  ['a leading apostrophe is kept in text cells', { leadingApostrophe: 'keptInText' }],
  ['a list of ranges has a bound', { rangeListAreas: 'upTo1000' }],
  ['a Table takes in what is written below it', { tableBelow: 'grows' }],
  ['a leading plus is text', { leadingPlus: 'text' }],
  ['there is no document lock', { documentLock: 'null' }],
  ['a date on the wire is null', { dateOnWire: 'null' }],
  ['a date on the wire calls nobody', { dateOnWire: 'noHandler' }],
  ['a block that is cut off stands half', { setValuesAtomic: false }],
  ['long html files come whole', { htmlFromFile: 'whole' }],
  ['comments in template literals stay', { templateLiteralComments: 'kept' }],
  ['cells with an error read as #ERROR!', { errorCell: '#ERROR!' }],
  ['a whole sheet is read with its blank rows', { sheetValuesToEnd: 'grid' }],
  ['no whole sheet is read in one call', { sheetValuesToEnd: 'refused' }],
];

/** The small roster with names that a spreadsheet would take for something else, and an error in a note and in some hours. */
function roster() {
  const rows = smallRows();
  for (const [row, name] of [
    [0, "'quoted"],
    [1, '+1 Plus'],
    [2, '+1'],
  ] as const) {
    const cells = rows[row];
    if (cells) cells[1] = cells[13] = name;
  }
  for (const row of rows) if (row[11] === 'Cho, Ben') row[11] = row[12] = "'Cho";
  const [, , third] = rows;
  if (third) third[7] = { formula: '=1/0' };
  return smallRoster('America/Chicago', rows);
}

/** Set up, look, preview, save in the past and for the future, open again. */
function story(switches: Partial<Switches>) {
  const host = afterSetUp(roster(), { switches });
  host.open();
  host.clickMenu('Reassign caseloads');
  const html = host.sidebar()?.html ?? '';
  const asked = handingOver(host, 'Ramos, Elena', "'Cho", '11/20/2026', { lre: '1.5' });
  const previewed = ask(host, 'preview', asked);
  const first = saveHandOver(host, 'Ramos, Elena', "'Cho", '11/20/2026');
  const later = saveHandOver(host, 'Okafor, Dele', 'Ramos, Elena', '12/01/2026');
  return { html, previewed, first, later, opened: ask(host, 'open', {}), sheets: everything(host) };
}

describe('the add-on does the same where', () => {
  const believed = story({});

  test('all is as believed', () => {
    expect(believed).toMatchObject({
      first: { saved: true, changes: 3 },
      later: { saved: true, notices: [expect.stringContaining('dated in the future')] },
      opened: {
        stop: '',
        problems: [
          { code: 'one-id-two-names', count: 1 },
          { code: 'error-cell', count: 1 },
        ],
      },
    });
    expect(believed.html).toContain('data-view="reassign"');
    const names = believed.sheets.find(({ name }) => name === 'Providers')?.cells.map((row) => row[1]);
    expect(names).toContain("'Cho");
  });

  test.each(OTHERWISE)('%s', (_, switches) => {
    const other = story(switches);
    // The text of an error cell is shown to the user as it was read.
    const plain = (value: unknown): string => JSON.stringify(value).replace(/#DIV\/0!/g, '#ERROR!');
    expect(plain(other)).toBe(plain(believed));
  });
});

describe('where Google does not tell who is signed in', () => {
  const SENTENCE =
    'Google does not tell Caseload which account you are signed in with, so nothing can be shown. Sign in with your school account, or ask your Caseload admin how this spreadsheet is shared.';
  const { workbook } = afterSetUp(smallRoster());
  const host = install(smallRoster(), { workbook, switches: { email: 'hidden' } });
  const asked = handingOver(install(smallRoster(), { workbook }), 'Ramos, Elena', 'Cho, Ben', '11/20/2026');

  test('every call is refused with that sentence, and nothing changes', () => {
    const before = everything(host);
    expect(ask(host, 'open', {})).toMatchObject({
      account: { email: '', access: 'none', name: '' },
      stop: SENTENCE,
      roster: null,
    });
    const refusal = { ok: false, code: 'no-email', sentence: SENTENCE };
    expect(answerOf(host, 'people', { asOf: '2026-11-21' })).toEqual(refusal);
    expect(answerOf(host, 'save', asked)).toEqual(refusal);
    expect(answerOf(host, 'inspectRoster', { sheet: null, mapping: null })).toEqual(refusal);
    expect(everything(host)).toEqual(before);
  });

  test('so it is before Set up', () => {
    const fresh = install(smallRoster(), { switches: { email: 'hidden' } });
    expect(ask(fresh, 'open', {})).toMatchObject({ ready: true, stop: SENTENCE });
  });
});
